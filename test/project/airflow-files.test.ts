import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { environmentOf } from "../../src/contracts/environment.ts";
import { airflowFilesIn } from "../../src/project/airflow-files.ts";

const scratch = mkdtempSync(join(tmpdir(), "sluice-airflow-files-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const file = { name: "prd", account: "123456789012", region: "eu-west-1", prefix: "acme", airflow: "3.3.1" } as const;
const closed = environmentOf({ ...file, egress: "endpoints" });

/** A project with these files in `airflow/`. */
function projectWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(scratch, "project-"));
  mkdirSync(join(root, "airflow", "wheels"), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, "airflow", name), text);
  return root;
}

const requirements = '--constraint "https://example.com/c.txt"\n# Slack\napache-airflow-providers-slack==9.10.2\nsix\n';
const wheels = {
  "wheels/apache_airflow_providers_slack-9.10.2-py3-none-any.whl": "slack",
  "wheels/six-1.17.0-py2.py3-none-any.whl": "six",
};

test("with a way out, Airflow installs from an index", () => {
  const root = projectWith({ "requirements.txt": requirements, "startup.sh": "true" });
  expect(airflowFilesIn(root, environmentOf(file), join(root, "build"))).toEqual({
    requirements: join(root, "airflow", "requirements.txt"),
    startup: join(root, "airflow", "startup.sh"),
  });
});

test("without one, it installs from wheels that are its plugins, and from nothing else", () => {
  const root = projectWith({ "requirements.txt": requirements, "wheels/notes.txt": "x", ...wheels });
  const made = airflowFilesIn(root, closed, join(root, "build"));
  expect(readFileSync(made.requirements ?? "", "utf8")).toBe(
    "--find-links /usr/local/airflow/plugins\n--no-index\n# Slack\napache-airflow-providers-slack==9.10.2\nsix\n",
  );
  const packed = readFileSync(made.plugins ?? "").toString("latin1");
  expect(["slack-9.10.2", "six-1.17.0", "notes.txt"].map((name) => packed.includes(name))).toEqual([true, true, false]);
});

test("a wheel that is missing, or in another version, is told before anything is synthesised", () => {
  const other = { "wheels/six-1.17.0-py2.py3-none-any.whl": "six" };
  const root = projectWith({ "requirements.txt": requirements, ...other });
  expect(() => airflowFilesIn(root, closed, join(root, "build"))).toThrow(
    "The network of prd has no way to a package index, and airflow/wheels/ has no wheel for apache-airflow-providers-slack==9.10.2.",
  );
});

test("a file that asks for nothing needs no wheels", () => {
  const root = projectWith({ "requirements.txt": "# nothing yet\n" });
  expect(airflowFilesIn(root, closed, join(root, "build")).plugins).toBeUndefined();
});
