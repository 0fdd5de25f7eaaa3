import { random } from "./random.ts";

/** An order as the shop writes it, every field as text. */
export interface RawOrder {
  readonly order_id: string;
  readonly order_date: string;
  readonly customer_id: string;
  readonly country: string;
  readonly product: string;
  readonly quantity: string;
  readonly unit_price: string;
  readonly updated_at: string;
}

/** An order, and what is wrong with it where something is. */
export interface GeneratedOrder {
  readonly row: RawOrder;
  readonly broken?: Flaw;
}

const countries = ["NL", "DE", "FR", "PT", "Côte d'Ivoire"] as const;
const products = [
  ["espresso machine", 24_900],
  ["grinder", 8_950],
  ["kettle, gooseneck", 6_499],
  ["filter papers", 495],
  ['mug "large"', 1_250],
  ["beans 1 kg", 1_799],
] as const;

/** What may be wrong with a row, and how it then looks. */
const flaws = {
  "no order id": (row: RawOrder): RawOrder => ({ ...row, order_id: "" }),
  "no customer": (row: RawOrder): RawOrder => ({ ...row, customer_id: "" }),
  "quantity is zero": (row: RawOrder): RawOrder => ({ ...row, quantity: "0" }),
  "quantity is negative": (row: RawOrder): RawOrder => ({ ...row, quantity: "-2" }),
  "quantity is no number": (row: RawOrder): RawOrder => ({ ...row, quantity: "two" }),
  "price is no number": (row: RawOrder): RawOrder => ({ ...row, unit_price: "n/a" }),
  "price is negative": (row: RawOrder): RawOrder => ({ ...row, unit_price: "-4.95" }),
} as const;
export type Flaw = keyof typeof flaws | "comes twice";
const flawNames = Object.keys(flaws) as readonly (keyof typeof flaws)[];

/** One row in this many is broken, and one in this many comes twice. */
const brokenEvery = 25;
const twiceEvery = 50;

/**
 * The orders of a day: `rows` different ones and, now and then, one of them again. Another seed makes other orders of the
 * same ids, a greater one later versions of them.
 */
export function ordersOf(date: string, rows: number, seed: number): readonly GeneratedOrder[] {
  const updated = new Date(Date.parse(`${date}T20:00:00Z`) + seed * 1_000).toISOString().slice(0, 19);
  const next = random(`${date}/${seed}`);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] ?? impossible();
  return Array.from({ length: rows }, (_, index): readonly GeneratedOrder[] => {
    const [product, cents] = pick(products);
    // The price moves by up to a tenth, in whole cents: money is never a floating-point number.
    const price = Math.round(cents * (0.9 + next() * 0.2));
    const row: RawOrder = {
      order_id: `${date.replaceAll("-", "")}-${String(index + 1).padStart(6, "0")}`,
      order_date: date,
      customer_id: `c${String(Math.floor(next() * 200)).padStart(4, "0")}`,
      country: pick(countries),
      product,
      quantity: String(1 + Math.floor(next() * 5)),
      unit_price: `${Math.floor(price / 100)}.${String(price % 100).padStart(2, "0")}`,
      updated_at: updated,
    };
    if (index % brokenEvery === brokenEvery - 1) {
      const flaw = pick(flawNames);
      return [{ row: flaws[flaw](row), broken: flaw }];
    }
    return index % twiceEvery === 0 ? [{ row }, { row, broken: "comes twice" }] : [{ row }];
  }).flat();
}

function impossible(): never {
  throw new RangeError("Nothing to pick from.");
}

const columns = [
  "order_id",
  "order_date",
  "customer_id",
  "country",
  "product",
  "quantity",
  "unit_price",
  "updated_at",
] as const;

/** CSV with a header line; every field quoted, quotes doubled. */
export const toCsv = (orders: readonly GeneratedOrder[]): string =>
  [
    columns.join(","),
    ...orders.map(({ row }) => columns.map((name) => `"${row[name].replaceAll('"', '""')}"`).join(",")),
  ]
    .map((line) => `${line}\n`)
    .join("");
