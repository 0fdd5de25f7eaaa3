import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { Project } from "./project.ts";

jest.setTimeout(120_000);

let project: Project;
beforeEach(() => {
  project = Project.reference();
});
afterEach(() => project.remove());

/** The diagnostics of `sluice check --json`: code, file, line, column and message. */
async function diagnostics(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { json } = await project.sluice("check", "--json");
  const found = json.at(-1)?.diagnostics;
  if (!Array.isArray(found)) throw new Error("sluice check --json said nothing");
  return found;
}

describe("sluice check", () => {
  test("has nothing to say about the reference project", async () => {
    const { code, stdout } = await project.sluice("check");
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining("No mistakes in 1 DAG") });
  });

  test("finds an unknown column at its place in the SQL file", async () => {
    project.edit("dags/orders_medallion/daily_revenue.sql", "  country,\n", "  cuntry,\n");
    const { code, stdout } = await project.sluice("check");
    expect(code).toBe(1);
    expect(stdout).toContain("dags/orders_medallion/daily_revenue.sql:4:3");
    expect(stdout).toContain("sql/unknown-column");
    expect(stdout).toContain("Did you mean country?");
  });

  test("writes plain text where no terminal reads it, also in a CI", async () => {
    project.edit("dags/orders_medallion/daily_revenue.sql", "  country,\n", "  cuntry,\n");
    const colour = "\u001b[";
    expect((await project.sluiceWith({ CI: "true" }, "check")).stdout).not.toContain(colour);
    expect((await project.sluiceWith({ FORCE_COLOR: "1" }, "check")).stdout).toContain(colour);
  });

  test("writes nothing but JSON on stdout where a spec prints", async () => {
    project.edit("dags/orders_medallion.dag.ts", "export default dag(", 'console.log("read");\nexport default dag(');
    const { stdout, stderr } = await project.sluice("check", "--json");
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line): unknown => JSON.parse(line)),
    ).not.toEqual([]);
    expect(stderr).toContain("read\n");
  });

  test("ends as it would where nobody reads what it says", async () => {
    const child = project.start("check", "--json");
    child.stdout?.destroy();
    let said = "";
    child.stderr?.on("data", (text) => {
      said += text;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, said }).toEqual({ code: 0, said: expect.not.stringContaining("EPIPE") });
  });

  test("finds three different mistakes at once, and compile then writes nothing", async () => {
    project.edit("dags/orders_medallion/daily_revenue.sql", "  country,\n", "  cuntry,\n");
    project.edit("dags/orders_medallion.dag.ts", '"top_products",', '"top products",');
    project.edit(
      "dags/orders_medallion.dag.ts",
      'cron("0 2 * * *")',
      'cron("0 2 * * *", { timezone: "Europe/Berln" })',
    );
    const { code } = await project.sluice("compile");
    expect(code).toBe(1);
    expect(existsSync(join(project.root, "build", "local", "dags"))).toBe(false);
    expect((await diagnostics()).map(({ code }) => code).sort()).toEqual([
      "sql/unknown-column",
      "task/bad-id",
      "time/unknown-zone",
    ]);
  });

  test("says what TypeScript says of a spec that cannot be read for it, also where types are not checked", async () => {
    project.add(
      "dags/waits.dag.ts",
      `import { cron, dag, s3 } from "sluice";
export default dag("waits", { description: "Waits nowhere.", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("wait", s3.wait({ key: "orders/*.csv" }));
});
`,
    );
    const { code, stdout, stderr } = await project.sluice("compile");
    expect(code).toBe(1);
    expect(stdout).toContain("Property 'bucket' is missing");
    expect(stderr).not.toContain("bug in Sluice");
  });

  test("finds what is wrong in a contract: an expression, a rule, and what no table can do", async () => {
    project.edit("lakehouse/datasets/orders.ts", '"quantity * unit_price"', '"quantty * unit_price"');
    project.edit(
      "lakehouse/datasets/orders.ts",
      '{ positive: ["quantity", "unit_price"] }',
      '{ positive: ["quantity", "country"] }, { name: "sane", sql: "upr(country) = country" }',
    );
    project.edit("lakehouse/datasets/orders.ts", 'format: "csv"', 'format: "csv", onEmpty: "fail"');
    const found = await diagnostics();
    expect(found.map(({ code, message, file }) => ({ code, message, file }))).toEqual(
      [
        ["contract/table", "'orders_raw' is kept as csv; only tables of the lake are merged by Sluice's jobs."],
        ["contract/rule", "The rule positive is about numbers; 'country' is string."],
        ["sql/unknown-column", "The dataset has no column `quantty`. It is character 1 of: quantty * unit_price"],
        ["sql/unsupported", "Spark has no function `upr`. It is character 1 of: upr(country) = country"],
      ].map(([code, message]) => ({ code, message, file: "lakehouse/datasets/orders.ts" })),
    );
  });

  test("finds a typo in a function's name through TypeScript", async () => {
    project.edit("dags/orders_medallion.dag.ts", "function: generateOrders,", "function: generateOrder,");
    const found = await diagnostics();
    expect(found).toContainEqual(
      expect.objectContaining({
        code: "type/mismatch",
        message: expect.stringContaining("Did you mean 'generateOrders'?"),
        file: "dags/orders_medallion.dag.ts",
      }),
    );
  });

  test("finds five mistakes in an environment file", async () => {
    project.write(
      "lakehouse/environments/local.yaml",
      'name: local\naccount: "12345"\nregion: Ireland\nprefx: sluice\nairflow: "1.10"\npollSeconds: 0\n',
    );
    const found = await diagnostics();
    expect(found.map(({ code }) => code)).toEqual(Array(5).fill("environment/invalid"));
  });

  test("says which environments there are when one is asked for that is not", async () => {
    const { code, stdout, stderr } = await project.sluice("check", "--env", "prod");
    expect(code).toBe(1);
    expect(stdout + stderr).toMatch(/local/);
  });

  test("exits with 2 when it is called wrongly", async () => {
    expect((await project.sluice("check", "--evn", "local")).code).toBe(2);
    expect((await project.sluice("chekc")).code).toBe(2);
    const { code, json } = await project.sluice("check", "--evn", "local", "--json");
    expect({ code, json }).toEqual({
      code: 2,
      json: [{ error: { message: "unknown option '--evn'", fix: "Did you mean --env?" } }],
    });
  });
});
