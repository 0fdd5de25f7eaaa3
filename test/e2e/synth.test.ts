import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { App, loadLakehouse, stack } from "sluice/cdktf";
import { foundation } from "../../cdktf/stacks/foundation.ts";
import { guard } from "../../cdktf/stacks/guard.ts";
import { lake } from "../../cdktf/stacks/lake.ts";
import { orchestration } from "../../cdktf/stacks/orchestration.ts";
import { warehouses } from "../../cdktf/stacks/warehouse.ts";
import { packageRoot } from "../../src/package-root.ts";
import { allowed, changed, type Files, filesIn, resourceIn } from "../cdktf/synthesised.ts";
import { findTerraform } from "../support/terraform.ts";
import { Project } from "./project.ts";

jest.setTimeout(240_000);

const scratch = mkdtempSync(join(tmpdir(), "sluice-terraform-"));
const terraform = findTerraform(scratch);

let project: Project;
let files: Files;

async function synth(of: Project): Promise<Files> {
  const { code, stderr } = await of.sluice("synth", "--env", "dev");
  if (code !== 0) throw new Error(stderr);
  return filesIn(join(of.root, "cdktf.out"));
}

beforeAll(async () => {
  project = Project.reference();
  files = await synth(project);
});
afterAll(() => {
  project.remove();
  rmSync(scratch, { recursive: true, force: true });
});

test("the reference project's platform comes from its definitions", () => {
  expect(resourceIn(files, "aws_glue_catalog_table", { name: "orders_raw" })).toMatchObject({
    database_name: "sluice_dev_bronze",
    storage_descriptor: { location: "s3://sluice-dev-lake-210987654321-eu-west-1/bronze/orders/" },
  });
  expect(resourceIn(files, "aws_mwaa_environment")).toMatchObject({ airflow_version: "3.3.1", max_workers: 2 });
  const invoke = allowed(files, "sluice-dev-airflow").filter(({ Action }) => String(Action).includes("lambda:"));
  expect(invoke).toMatchObject([
    { Resource: ["arn:aws:lambda:eu-west-1:210987654321:function:sluice-dev-generate-orders"] },
  ]);
});

test("another checkout gives the same bytes, functions included, and none of them names a place", async () => {
  const other = Project.reference();
  try {
    expect(await synth(other)).toEqual(files);
  } finally {
    other.remove();
  }
  for (const [path, bytes] of files) {
    if (!path.endsWith(".json")) continue;
    const text = bytes.toString("utf8");
    for (const place of [packageRoot, tmpdir(), homedir()]) expect([path, text.includes(place)]).toEqual([path, false]);
  }
});

test("a column more changes its table alone", async () => {
  project.edit("lakehouse/datasets/orders.ts", "unit_price: text(),", "unit_price: text(),\n    voucher: text(),");
  try {
    expect(changed(files, await synth(project))).toEqual([
      "dev-lake aws_glue_catalog_table.table-sluice_dev_bronze-orders_raw",
    ]);
  } finally {
    project.edit("lakehouse/datasets/orders.ts", "\n    voucher: text(),", "");
  }
});

test("what the program prints is for people, and stdout for programs", async () => {
  project.edit("cdktf/main.ts", "app.synth();", 'console.log("from the program");\napp.synth();');
  try {
    const { json, stderr } = await project.sluice("synth", "--env", "dev", "--json");
    expect(json).toEqual([{ folder: join(project.root, "cdktf.out"), stacks: expect.any(Array) }]);
    expect(stderr).toContain("from the program\n");
  } finally {
    project.edit("cdktf/main.ts", 'console.log("from the program");\n', "");
  }
});

test("a mistake in a spec is told at its place, and nothing is written", async () => {
  const before = filesIn(join(project.root, "cdktf.out"));
  project.edit("dags/orders_medallion/daily_revenue.sql", "  country,\n", "  cuntry,\n");
  try {
    const { code, stderr } = await project.sluice("synth", "--env", "dev");
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining("daily_revenue.sql:4:3") });
    expect(filesIn(join(project.root, "cdktf.out"))).toEqual(before);
  } finally {
    project.edit("dags/orders_medallion/daily_revenue.sql", "  cuntry,\n", "  country,\n");
  }
});

/** The project, with its function as an image, while something is done with it. */
async function withImage<T>(work: () => Promise<T>): Promise<T> {
  const [zip, image] = ['timeout: "60s",', 'timeout: "60s",\n  packageType: "image",'];
  project.edit("lakehouse/functions.ts", zip, image);
  try {
    return await work();
  } finally {
    project.edit("lakehouse/functions.ts", image, zip);
  }
}

test("an image is built from the function's bundle, and from what the project adds to it", async () => {
  const load = () => withImage(() => loadLakehouse({ env: "dev", folder: project.root }));
  const source = async () => readFileSync((await load()).images?.sources.get("generate_orders")?.path ?? "", "latin1");
  const plain = await source();
  expect(plain).toContain("FROM public.ecr.aws/lambda/nodejs:22");
  expect(plain).toContain("index.mjs");
  project.add("lambda_src/generate_orders/image/words.txt", "hello");
  try {
    await expect(load()).rejects.toThrow("There is no lambda_src/generate_orders/image/Dockerfile.");
    project.add("lambda_src/generate_orders/image/Dockerfile", "FROM acme/own\nCOPY . /var/task/\n");
    const own = await source();
    expect(own).toContain("FROM acme/own");
    expect(own).toContain("words.txt");
    expect(own).not.toContain("public.ecr.aws");
  } finally {
    project.delete("lambda_src/generate_orders/image");
  }
});

(terraform ? test : test.skip).each(["local", "dev", "prd"])("Terraform takes the stacks of %s", async (env) => {
  if (!terraform) return;
  const { providerVersion } = terraform;
  const house = await withImage(() => loadLakehouse({ env, folder: project.root }));
  const app = new App({ outdir: join(scratch, env) });
  // One stack for all, so that the provider's schema is read once.
  const all = stack(app, "all", { ...house.env, awsProviderVersion: providerVersion });
  const base = foundation(all, house);
  guard(all, house, base);
  lake(all, house, base);
  orchestration(all, house, base, warehouses(all, house, base));
  app.synth();
  const folder = join(scratch, env, "stacks", `${env}-all`);
  await terraform.run(folder, "init", "-backend=false", "-input=false");
  expect(JSON.parse(await terraform.run(folder, "validate", "-json"))).toMatchObject({ valid: true, warning_count: 0 });
});
