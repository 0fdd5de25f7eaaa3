import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Flaw } from "../../lambda_src/generate_orders/orders.ts";
import { type Outcome, Project } from "./project.ts";
import { expectedTables, sorted } from "./shop.ts";

// Real Airflow, real Spark, a real warehouse file, real Lambda processes: a run takes some 25 seconds.
jest.setTimeout(300_000);

const tables = {
  silver: `select order_id, order_date, customer_id, country, product, quantity, unit_price, total_amount from silver.orders`,
  gold: `select order_date, country, product, orders, total_quantity, total_revenue, avg_unit_price from gold.orders_daily`,
  mart: "select order_date, country, orders, revenue from analytics.daily_revenue",
} as const;

/** Why a row of each flaw is in quarantine. */
const reasons: Readonly<Record<Exclude<Flaw, "comes twice">, string>> = {
  "no order id": "required(order_id)",
  "no customer": "required(customer_id)",
  "quantity is zero": "positive(quantity): 0",
  "quantity is negative": "positive(quantity): -2",
  "quantity is no number": "cast(quantity): 'two' is no int",
  "price is no number": "cast(unit_price): 'n/a' is no decimal(18,2)",
  "price is negative": "positive(unit_price): -4.95",
};

describe("orders_medallion in Airflow 3.3.1", () => {
  let project: Project;
  beforeAll(() => {
    project = Project.reference();
  });
  afterAll(() => project.remove());

  const run = (...args: readonly string[]): Promise<Outcome> => project.sluice("run", "orders_medallion", ...args);
  const contents = async (table: keyof typeof tables) => sorted(await project.rows(tables[table]));
  const first = { date: "2026-01-01", seed: 1 };
  const second = { date: "2026-01-02", seed: 1 };
  const corrected = { ...first, seed: 2 };

  test("before the first run there is no report, and nothing in quarantine", async () => {
    const [quality, quarantine] = [
      await project.sluice("quality", "orders"),
      await project.sluice("quarantine", "orders"),
    ];
    expect(quality).toMatchObject({ code: 0, stdout: expect.stringContaining("No run has reported on 'orders' yet.") });
    expect(quarantine).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("No row of 'orders' is in quarantine."),
    });
  });

  test("a run makes silver, gold and the mart of its orders, and ends with the mart's rows", async () => {
    const { code, stdout, stderr } = await run("--date", first.date);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const task of [
      "ingest",
      "conform",
      "aggregate",
      "daily_revenue.stage",
      "daily_revenue.test",
      "daily_revenue.publish",
      "top_products",
    ]) {
      expect(stdout).toMatch(new RegExp(`✓ ${task} +\\d+\\.\\d s`));
    }
    expect(stdout).toContain("analytics.daily_revenue");
    expect(stdout).toContain('npx sluice sql "select * from bronze.orders_raw limit 5"');
    const expected = expectedTables([first]);
    expect(await contents("silver")).toEqual(expected.silver);
    expect(await contents("gold")).toEqual(expected.gold);
    expect(await contents("mart")).toEqual(expected.mart);
  });

  test("each row that came in is in the table, in quarantine, or told as a double", async () => {
    const { made, silver, bad, twice } = expectedTables([first]);
    const { json } = await project.sluice("quality", "orders", "--last", "1", "--json");
    expect(json[0]).toMatchObject({
      state: "succeeded",
      rows: { in: made.length, inserted: silver.length, deduplicated: twice, quarantined: bad.length },
    });
    expect(silver.length + twice + bad.length).toBe(made.length);
  });

  test("each bad row is in quarantine as it came, with its reason and its file", async () => {
    const { bad } = expectedTables([first]);
    const { json } = await project.sluice("quarantine", "orders", "--limit", "1000", "--json");
    const found = json.map((line) => ({ row: line.row, reasons: line.reasons, source_file: line.source_file }));
    const expected = bad.map(({ row, broken }) => ({
      row,
      reasons: broken === undefined || broken === "comes twice" ? [] : [reasons[broken]],
      source_file: expect.stringMatching(/^s3:.*\/bronze\/orders\/2026-01-01\/orders\.csv$/),
    }));
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(new Set(bad.map(({ broken }) => broken)).size).toBe(Object.keys(reasons).length);
  });

  test("the lake's tables are the same to Athena", async () => {
    const { silver, gold } = expectedTables([first]);
    expect(sorted(await project.rows(tables.silver, "athena"))).toEqual(silver);
    expect(sorted(await project.rows(tables.gold, "athena"))).toEqual(gold);
  });

  test("the same run again changes nothing, and another day comes beside the first", async () => {
    const { code, stdout } = await run("--date", first.date, "--date", second.date);
    expect(code).toBe(0);
    expect(stdout.match(/The run succeeded for \S+/g)).toEqual([
      `The run succeeded for ${first.date}`,
      `The run succeeded for ${second.date}`,
    ]);
    expect(await contents("mart")).toEqual(expectedTables([first, second]).mart);
  });

  test("the last runs' reports are shown, the last one first", async () => {
    const { json } = await project.sluice("quality", "orders", "--last", "50", "--json");
    const ended = json.map((report) => String(report.ended));
    // A day's run that is made again reports in the same place.
    expect(ended).toHaveLength(2);
    expect(ended).toEqual([...ended].sort().reverse());
    const one = await project.sluice("quality", "orders", "--last", "1", "--json");
    expect(one.json).toEqual(json.slice(0, 1));
  });

  test("what one run sent to quarantine is found by its name", async () => {
    const { json } = await project.sluice("quarantine", "orders", "--limit", "1000", "--json");
    const [run] = json.map((row) => String(row.run_id));
    const of = await project.sluice("quarantine", "orders", "--run", String(run), "--limit", "1000", "--json");
    expect(of.json.length).toBeGreaterThan(0);
    expect(of.json).toEqual(json.filter((row) => row.run_id === run));
    const never = await project.sluice("quarantine", "orders", "--run", "never");
    expect(never.stdout).toContain("No row of 'orders' is in quarantine from the run never.");
  });

  test("later versions of a day's orders replace that day and no other", async () => {
    expect((await run("--date", first.date, "--param", "seed=2")).code).toBe(0);
    expect(await contents("mart")).toEqual(expectedTables([corrected, second]).mart);
  });

  const spec = "dags/orders_medallion.dag.ts";
  const sql = "dags/orders_medallion/daily_revenue.sql";
  const datasets = "lakehouse/datasets/orders.ts";

  /** A run of the mart alone, over what runs before it have made, with an edit. */
  const runOfMart = async (date: string, file: string, before: string, after: string): Promise<Outcome> => {
    const originals = [spec, sql, datasets].map((path) => ({ path, text: project.read(path) }));
    for (const task of ["ingest", "conform", "aggregate", "top_products"]) {
      project.write(spec, without(task, project.read(spec)));
    }
    // No task of the project writes it now.
    project.edit(datasets, '{ zone: "gold",', '{ zone: "gold", external: true,');
    project.edit(file, before, after);
    try {
      return await run("--date", date);
    } finally {
      for (const { path, text } of originals) project.write(path, text);
    }
  };

  test("rows that break a rule leave the published mart as it was, and are named", async () => {
    const { code, stdout } = await runOfMart(first.date, sql, "  country,", "  NULLIF(country, 'NL') AS country,");
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ daily_revenue\.test .*failed/);
    expect(stdout).toContain("not_null(country): 2 rows (order_date=2026-01-01, country=null)");
    expect(stdout).toMatch(/in dags\/orders_medallion\.dag\.ts:\d+/);
    expect(await contents("mart")).toEqual(expectedTables([corrected, second]).mart);
  });

  test("SQL that the engine rejects ends the run with the engine's words and the spec's place", async () => {
    const { code, stdout } = await runOfMart(
      second.date,
      sql,
      "FROM gold.orders_daily",
      "FROM gold.orders_daily WHERE CAST(country AS DATE) > DATE '2026-01-01'",
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ daily_revenue\.stage .*failed/);
    expect(stdout).toMatch(/invalid date/i);
    expect(stdout).toMatch(/in dags\/orders_medallion\.dag\.ts:\d+/);
    expect(await contents("mart")).toEqual(expectedTables([corrected, second]).mart);
  });

  test("a late order, and a correction that moves one to another day and country", async () => {
    // What the shop delivers on the third day, besides that day's orders.
    project.write("lambda_src/generate_orders/delivered.ts", project.read("lambda_src/generate_orders/orders.ts"));
    project.write("lambda_src/generate_orders/orders.ts", `export * from "./delivered.ts";\n${thirdDay}`);
    const third = { date: "2026-01-03", seed: 1 };
    // The first day comes once more after them: what was put right stays right.
    expect((await run("--date", third.date, "--date", first.date)).code).toBe(0);
    const { made } = expectedTables([corrected, second, third]);
    const moved = made.find(({ row }) => row.order_id === "20260101-000002");
    if (!moved) throw new Error("The shop has no second order on the first day.");
    const updated_at = "2026-01-03T12:00:00";
    const expected = expectedTables(
      [corrected, second, third],
      [
        { row: { ...moved.row, order_date: "2026-01-02", country: "IS", updated_at } },
        { row: { ...moved.row, order_id: "20260101-late", country: "PT", updated_at } },
      ],
    );
    // No other order was of the new country, and the old group is one row smaller.
    expect(expected.mart).toContainEqual(["2026-01-02", "IS", 1, expect.any(String)]);
    expect(await contents("silver")).toEqual(expected.silver);
    expect(await contents("gold")).toEqual(expected.gold);
    expect(await contents("mart")).toEqual(expected.mart);
  });

  test("a mart whose table its contract's values do not fit into is left as it is", async () => {
    const before = await contents("mart");
    const [had, has] = ["    revenue: decimal(38, 2", "    revenue: decimal(38, 4"];
    const { code, stdout } = await runOfMart(second.date, datasets, had, has);
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ daily_revenue\.test .*failed/);
    expect(stdout).toContain(
      "column(revenue): 1 rows (the table has numeric(38,2) NOT NULL, its contract DECIMAL(38,4) NOT NULL: ",
    );
    expect(await contents("mart")).toEqual(before);
  });
});

/** A spec's text without one of its tasks. */
function without(task: string, spec: string): string {
  const statement = new RegExp(`\\n {4}d\\.task\\(\\s*"${task}"[\\s\\S]*?\\);(?=\\n)`);
  if (!statement.test(spec)) throw new Error(`The spec has no task '${task}'.`);
  return spec.replace(statement, "");
}

const thirdDay = `import { type GeneratedOrder, ordersOf as delivered } from "./delivered.ts";
export const ordersOf = (date: string, rows: number, seed: number): readonly GeneratedOrder[] => {
  const own = delivered(date, rows, seed);
  const moved = delivered("2026-01-01", rows, 2).find(({ row }) => row.order_id === "20260101-000002")?.row;
  if (date !== "2026-01-03" || !moved) return own;
  const updated_at = "2026-01-03T12:00:00";
  return [
    ...own,
    { row: { ...moved, order_date: "2026-01-02", country: "IS", updated_at } },
    { row: { ...moved, order_id: "20260101-late", country: "PT", updated_at } },
  ];
};
`;

describe("orders_medallion in Airflow 2.11.2", () => {
  test("the same spec makes the same mart", async () => {
    const project = Project.reference();
    try {
      const { code, stdout } = await project.sluice(
        "run",
        "orders_medallion",
        "--airflow",
        "2.11.2",
        "--date",
        "2026-01-01",
      );
      expect({ code, succeeded: stdout.includes("The run succeeded") }).toEqual({ code: 0, succeeded: true });
      expect(sorted(await project.rows(tables.mart))).toEqual(expectedTables([{ date: "2026-01-01", seed: 1 }]).mart);
    } finally {
      project.remove();
    }
  });
});
