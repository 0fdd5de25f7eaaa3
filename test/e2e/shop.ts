import { type GeneratedOrder, ordersOf } from "../../lambda_src/generate_orders/orders.ts";

/** What the shop delivers on a day: the run's params. */
export interface Delivery {
  readonly date: string;
  readonly seed: number;
  readonly rows?: number;
}

/** A row of the mart: day, country, orders, revenue. */
export type MartRow = readonly [day: string, country: string, orders: number, revenue: string];
/** A row of gold: day, country, product, orders, quantity, revenue, average price. */
export type GoldRow = readonly [string, string, string, number, number, string, string];
/** A row of silver: id, day, customer, country, product, quantity, price, amount. */
export type SilverRow = readonly [string, string, string, string, string, number, string, string];

/**
 * The tables that deliveries make, and more orders beside them, computed here from the generator's rows. Where an order comes
 * in several versions, the latest counts. Money is counted in whole cents.
 */
export function expectedTables(deliveries: readonly Delivery[], more: readonly GeneratedOrder[] = []) {
  const made = [...deliveries.flatMap(({ date, seed, rows = 500 }) => ordersOf(date, rows, seed)), ...more];
  const latest = new Map<string, GeneratedOrder["row"]>();
  for (const { row, broken } of made) {
    const held = latest.get(row.order_id);
    if (broken === undefined && (held === undefined || row.updated_at > held.updated_at)) latest.set(row.order_id, row);
  }
  const orders = [...latest.values()];
  const silver = orders
    .map(
      (row): SilverRow => [
        row.order_id,
        row.order_date,
        row.customer_id,
        row.country,
        row.product,
        Number(row.quantity),
        row.unit_price,
        money(amount(row)),
      ],
    )
    .sort(byText);
  const gold = groups(orders, (row) => [row.order_date, row.country, row.product])
    .map(([[day = "", country = "", product = ""], rows]): GoldRow => {
      const quantity = rows.reduce((sum, row) => sum + Number(row.quantity), 0);
      const prices = rows.reduce((sum, row) => sum + cents(row.unit_price), 0n);
      return [day, country, product, rows.length, quantity, money(total(rows)), average(prices, rows.length)];
    })
    .sort(byText);
  const mart = groups(orders, (row) => [row.order_date, row.country])
    .map(([[day = "", country = ""], rows]): MartRow => [day, country, rows.length, money(total(rows))])
    .sort(byText);
  const bad = made.filter(({ broken }) => broken !== undefined && broken !== "comes twice");
  const twice = made.filter(({ broken }) => broken === "comes twice").length;
  return { made, silver, gold, mart, bad, twice };
}

type Row = GeneratedOrder["row"];
const cents = (price: string): bigint => BigInt(price.replace(".", ""));
const amount = (row: Row): bigint => BigInt(row.quantity) * cents(row.unit_price);
const total = (rows: readonly Row[]): bigint => rows.reduce((sum, row) => sum + amount(row), 0n);
const money = (all: bigint): string => `${all / 100n}.${String(all % 100n).padStart(2, "0")}`;
/** Of prices in cents, to four digits, half up. */
function average(all: bigint, count: number): string {
  const scaled = (all * 100n * 2n + BigInt(count)) / (2n * BigInt(count));
  return `${scaled / 10_000n}.${String(scaled % 10_000n).padStart(4, "0")}`;
}

function groups(rows: readonly Row[], keyOf: (row: Row) => readonly string[]): [readonly string[], readonly Row[]][] {
  const found = new Map<string, [readonly string[], Row[]]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = found.get(JSON.stringify(key)) ?? [key, []];
    group[1].push(row);
    found.set(JSON.stringify(key), group);
  }
  return [...found.values()];
}

/** In an order of their own, for tables have none. */
export const sorted = <T extends readonly unknown[]>(rows: readonly T[]): readonly T[] => [...rows].sort(byText);

const byText = (a: readonly unknown[], b: readonly unknown[]): number =>
  JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
