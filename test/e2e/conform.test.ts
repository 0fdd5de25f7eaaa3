import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { ordersOf } from "../../lambda_src/generate_orders/orders.ts";
import { Project } from "./project.ts";

// Real Airflow, real Glue runs on real Spark, a real Iceberg table.
jest.setTimeout(300_000);

const contract = `import { dataset, date, decimal, int, text } from "sluice";
export const orders = dataset("orders", {
  order_id: text({ required: true }),
  order_date: date({ required: true }),
  customer: text({ required: true, from: "customer_id" }),
  quantity: int({ required: true }),
  unit_price: decimal(18, 2, { required: true }),
  amount: decimal(18, 2, { derive: "quantity * unit_price" }),
}, { zone: "silver", key: ["order_id"], partitions: ["order_date"], quality: [{ positive: ["quantity", "unit_price"] }] });
`;
const spec = `import { cron, dag, glue, lambda, tpl } from "sluice";
import { ordersRaw } from "../lakehouse/datasets/orders.ts";
import { orders } from "../lakehouse/datasets/silver.ts";
import { generateOrders } from "../lakehouse/functions.ts";
export default dag("silver", { description: "Orders, one row each.", schedule: cron("0 3 * * *"), start: "2026-01-01" }, (d) => {
  d.task("ingest", lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: 200, seed: 1 } }));
  d.task("conform", glue.conform({ from: ordersRaw, to: orders, files: tpl\`\${d.ds}.csv\` }));
  d.task("compact", glue.compact({ table: orders }));
});
`;

const day = "2026-01-01";
const made = ordersOf(day, 200, 1);
const good = made.filter(({ broken }) => broken === undefined);
const twice = made.filter(({ broken }) => broken === "comes twice").length;
const cents = good.reduce((sum, { row }) => sum + BigInt(row.quantity) * BigInt(row.unit_price.replace(".", "")), 0n);
const amount = `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;

describe("raw files into a table, as the contract says", () => {
  let project: Project;
  beforeAll(() => {
    project = Project.reference();
    project.write("lakehouse/datasets/silver.ts", contract);
    project.write("lakehouse/index.ts", `${project.read("lakehouse/index.ts")}export * from "./datasets/silver.ts";\n`);
    project.write("dags/silver.dag.ts", spec);
  });
  afterAll(() => project.remove());

  const conformed = async () => {
    const { code, stdout, stderr } = await project.sluice("run", "silver", "--date", day);
    const ran = ["conform", "compact"].every((task) => stdout.includes(`✓ ${task}`));
    expect({ code, stderr, ran }).toEqual({ code: 0, stderr: "", ran: true });
    return (await project.sluice("quality", "orders", "--last", "1", "--json")).json[0];
  };
  const silver = (engine: "athena" | "redshift") =>
    project.rows("select count(*), count(distinct order_id), sum(amount) from silver.orders", engine);

  test("each row that came in is in the table, in quarantine, or told as a double", async () => {
    expect(await conformed()).toMatchObject({
      state: "succeeded",
      rows: {
        in: made.length,
        inserted: good.length,
        updated: 0,
        unchanged: 0,
        deduplicated: twice,
        quarantined: made.length - good.length - twice,
      },
    });
    expect(await silver("athena")).toEqual([[good.length, good.length, amount]]);
    expect(await silver("redshift")).toEqual([[good.length, good.length, amount]]);
  });

  test("each bad row is in quarantine as it came, with its reason and its file", async () => {
    const { json } = await project.sluice("quarantine", "orders", "--limit", "1000", "--json");
    const found = json.map(({ row, source_file }) => ({ row, source_file }));
    const bad = made.filter(({ broken }) => broken !== undefined && broken !== "comes twice");
    expect(found).toHaveLength(bad.length);
    for (const { row } of bad) {
      expect(found).toContainEqual({ row, source_file: expect.stringMatching(/\/bronze\/orders\/2026-01-01\.csv$/) });
    }
    const reasons = json.map((each) => (Array.isArray(each.reasons) ? each.reasons.length : 0));
    expect(Math.min(...reasons)).toBeGreaterThan(0);
  });

  test("the same file again changes nothing", async () => {
    expect(await conformed()).toMatchObject({
      rows: { in: made.length, inserted: 0, updated: 0, unchanged: good.length },
    });
    expect(await silver("athena")).toEqual([[good.length, good.length, amount]]);
  });
});
