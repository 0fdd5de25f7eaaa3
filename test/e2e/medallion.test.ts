import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { ordersOf } from "../../lambda_src/generate_orders/orders.ts";
import { type Outcome, Project } from "./project.ts";

// Real Airflow, a real warehouse file, real Lambda processes: a run takes some 15 seconds.
jest.setTimeout(300_000);

type MartRow = readonly [day: string, country: string, orders: number, revenue: string];

/** The mart of some days, computed here from the generator's rows, in whole cents. */
function expectedMart(days: readonly { date: string; seed: number; rows?: number }[]): readonly MartRow[] {
  return days.flatMap(({ date, seed, rows = 500 }) => {
    const byCountry = new Map<string, { orders: number; cents: bigint }>();
    for (const { row, broken } of ordersOf(date, rows, seed)) {
      if (broken !== undefined) continue;
      const before = byCountry.get(row.country) ?? { orders: 0, cents: 0n };
      const cents = BigInt(row.quantity) * BigInt(row.unit_price.replace(".", ""));
      byCountry.set(row.country, { orders: before.orders + 1, cents: before.cents + cents });
    }
    return [...byCountry]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([country, { orders, cents }]): MartRow => [date, country, orders, money(cents)]);
  });
}

const money = (cents: bigint): string => `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;

const martSql = "select order_date, country, orders, revenue from analytics.daily_revenue order by order_date, country";

describe("orders_medallion in Airflow 3.3.1", () => {
  let project: Project;
  beforeAll(() => {
    project = Project.reference();
  });
  afterAll(() => project.remove());

  const run = (...args: readonly string[]): Promise<Outcome> => project.sluice("run", "orders_medallion", ...args);
  const mart = () => project.rows(martSql);
  const first = { date: "2026-01-01", seed: 1 };
  const second = { date: "2026-01-02", seed: 1 };

  test("a run builds the mart that its orders make, and ends with its rows", async () => {
    const { code, stdout, stderr } = await run("--date", first.date);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const task of [
      "ingest",
      "daily_revenue.stage",
      "daily_revenue.test",
      "daily_revenue.publish",
      "top_products",
    ]) {
      expect(stdout).toMatch(new RegExp(`✓ ${task} +\\d+\\.\\d s`));
    }
    expect(stdout).toContain("analytics.daily_revenue");
    expect(await mart()).toEqual(expectedMart([first]));
  });

  test("Athena's answer is the products that sold best", async () => {
    const sold = new Map<string, bigint>();
    for (const { row } of ordersOf(first.date, 500, first.seed)) {
      if (!/^[1-9]\d*$/.test(row.quantity) || !/^\d+\.\d\d$/.test(row.unit_price)) continue;
      const cents = BigInt(row.quantity) * BigInt(row.unit_price.replace(".", ""));
      sold.set(row.product, (sold.get(row.product) ?? 0n) + cents);
    }
    const best = [...sold].sort(([, a], [, b]) => (a > b ? -1 : 1)).map(([product, cents]) => [product, money(cents)]);
    const sql = project.read("dags/orders_medallion/top_products.sql").replaceAll(":day", `'${first.date}'`);
    expect(await project.rows(sql, "athena")).toEqual(best);
  });

  test("the same run again changes nothing", async () => {
    expect((await run("--date", first.date)).code).toBe(0);
    expect(await mart()).toEqual(expectedMart([first]));
  });

  test("another day comes beside the first", async () => {
    expect((await run("--date", second.date)).code).toBe(0);
    expect(await mart()).toEqual(expectedMart([first, second]));
  });

  test("other orders replace their day and no other", async () => {
    expect((await run("--date", first.date, "--param", "seed=2")).code).toBe(0);
    expect(await mart()).toEqual(expectedMart([{ ...first, seed: 2 }, second]));
  });

  test("rows that break a rule leave the published mart as it was, and are named", async () => {
    const { code, stdout } = await run("--date", first.date, "--param", "rows=0");
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ daily_revenue\.test .*failed/);
    expect(stdout).toContain("not_empty");
    expect(stdout).toMatch(/in dags\/orders_medallion\.dag\.ts:\d+/);
    expect(await mart()).toEqual(expectedMart([{ ...first, seed: 2 }, second]));
  });

  test("SQL that the engine rejects ends the run with the engine's words and the spec's place", async () => {
    const before = project.read("dags/orders_medallion/daily_revenue.sql");
    project.edit("dags/orders_medallion/daily_revenue.sql", "CAST(order_date AS DATE)", "CAST(country AS DATE)");
    const { code, stdout } = await run("--date", second.date);
    project.write("dags/orders_medallion/daily_revenue.sql", before);
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ daily_revenue\.stage .*failed/);
    expect(stdout).toMatch(/invalid date/i);
    expect(stdout).toMatch(/in dags\/orders_medallion\.dag\.ts:\d+/);
    expect(await mart()).toEqual(expectedMart([{ ...first, seed: 2 }, second]));
  });

  test("a replay of both days ends where the first runs ended", async () => {
    expect((await run("--date", second.date)).code).toBe(0);
    expect((await run("--date", first.date)).code).toBe(0);
    expect(await mart()).toEqual(expectedMart([first, second]));
  });
});

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
      expect(await project.rows(martSql)).toEqual(expectedMart([{ date: "2026-01-01", seed: 1 }]));
    } finally {
      project.remove();
    }
  });
});
