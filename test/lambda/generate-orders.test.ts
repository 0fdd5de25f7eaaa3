import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type GeneratedOrder, ordersOf, toCsv } from "../../lambda_src/generate_orders/orders.ts";
import { random } from "../../lambda_src/generate_orders/random.ts";

const csv = (date: string, rows: number, seed: number): string => toCsv(ordersOf(date, rows, seed));

describe("the shop", () => {
  test("has the same orders for the same day and seed, to the byte", () => {
    expect(csv("2026-01-01", 200, 1)).toBe(csv("2026-01-01", 200, 1));
  });

  test("has others on another day and with another seed", () => {
    const lines = (text: string) => new Set(text.split("\n").slice(1, -1));
    const first = lines(csv("2026-01-01", 200, 1));
    for (const other of [lines(csv("2026-01-02", 200, 1)), lines(csv("2026-01-01", 200, 2))]) {
      expect([...other].filter((line) => first.has(line)).length).toBeLessThan(5);
    }
  });

  test("says that a greater seed's orders are later versions", () => {
    const updated = (seed: number) => ordersOf("2026-01-01", 1, seed).map(({ row }) => row.updated_at);
    expect(updated(2)[0]).toBe("2026-01-01T20:00:02");
    expect(updated(-1)[0]).toBe("2026-01-01T19:59:59");
  });

  test("begins with what it has always begun with: yesterday's file is made again today", () => {
    expect(csv("2026-01-01", 3, 1)).toBe(`order_id,order_date,customer_id,country,product,quantity,unit_price,updated_at
"20260101-000001","2026-01-01","c0056","NL","espresso machine","3","234.57","2026-01-01T20:00:01"
"20260101-000001","2026-01-01","c0056","NL","espresso machine","3","234.57","2026-01-01T20:00:01"
"20260101-000002","2026-01-01","c0012","DE","espresso machine","2","229.15","2026-01-01T20:00:01"
"20260101-000003","2026-01-01","c0068","DE","filter papers","1","4.85","2026-01-01T20:00:01"
`);
  });

  test("has as many different orders as it is asked for, and none on a quiet day", () => {
    expect(ordersOf("2026-01-01", 0, 1)).toEqual([]);
    expect(toCsv([])).toBe("order_id,order_date,customer_id,country,product,quantity,unit_price,updated_at\n");
  });
});

describe("orders of any day", () => {
  const day = fc
    .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const orders = fc
    .tuple(day, fc.nat({ max: 150 }), fc.integer())
    .map(([date, rows, seed]) => ({ date, rows, made: ordersOf(date, rows, seed) }));

  const flawed = ({ row }: GeneratedOrder): readonly string[] => [
    ...(row.order_id === "" ? ["no order id"] : []),
    ...(row.customer_id === "" ? ["no customer"] : []),
    ...(row.quantity === "0" ? ["quantity is zero"] : []),
    ...(/^-\d+$/.test(row.quantity) ? ["quantity is negative"] : []),
    ...(/^-?\d+$/.test(row.quantity) ? [] : ["quantity is no number"]),
    ...(/^-/.test(row.unit_price) ? ["price is negative"] : []),
    ...(/^-?\d+\.\d\d$/.test(row.unit_price) ? [] : ["price is no number"]),
  ];

  test("are whole where nothing is said to be wrong, and wrong as they say", () => {
    fc.assert(
      fc.property(orders, ({ date, rows, made }) => {
        const different = made.filter(({ broken }) => broken !== "comes twice");
        expect(different).toHaveLength(rows);
        for (const order of different) expect(flawed(order)).toEqual(order.broken === undefined ? [] : [order.broken]);
        expect(made.every(({ row }) => row.order_date === date)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test("have ids of their own, but for those that come twice, which come twice exactly", () => {
    fc.assert(
      fc.property(orders, ({ date, made }) => {
        const rowsById = new Map<string, GeneratedOrder[]>();
        for (const order of made) {
          if (order.row.order_id !== "")
            rowsById.set(order.row.order_id, [...(rowsById.get(order.row.order_id) ?? []), order]);
        }
        for (const [id, [first, second, ...more]] of rowsById) {
          expect(id.startsWith(`${date.replaceAll("-", "")}-`)).toBe(true);
          expect(more).toEqual([]);
          if (second) expect(second).toEqual({ row: first?.row, broken: "comes twice" });
        }
      }),
      { numRuns: 30 },
    );
  });

  test("are broken about as often as it says: one in 25, and one in 50 twice", () => {
    const made = ordersOf("2026-01-01", 1_000, 1);
    expect(made.filter(({ broken }) => broken !== undefined && broken !== "comes twice")).toHaveLength(40);
    expect(made.filter(({ broken }) => broken === "comes twice")).toHaveLength(20);
    expect(new Set(made.map(({ broken }) => broken)).size).toBe(9);
  });

  test("cost whole cents within a tenth of the product's price", () => {
    const prices = new Map<string, number[]>();
    for (const { row, broken } of ordersOf("2026-01-01", 2_000, 7)) {
      if (broken === undefined) prices.set(row.product, [...(prices.get(row.product) ?? []), Number(row.unit_price)]);
    }
    expect([...prices.keys()].sort()).toEqual([
      "beans 1 kg",
      "espresso machine",
      "filter papers",
      "grinder",
      "kettle, gooseneck",
      'mug "large"',
    ]);
    const grinder = prices.get("grinder") ?? [];
    expect(Math.min(...grinder)).toBeGreaterThanOrEqual(80.55);
    expect(Math.max(...grinder)).toBeLessThanOrEqual(98.45);
  });
});

describe("CSV", () => {
  const row = {
    order_id: "1",
    order_date: "2026-01-01",
    customer_id: "",
    country: "Côte d'Ivoire",
    product: 'mug "large"',
    quantity: "2",
    unit_price: "1,5\n0",
    updated_at: "2026-01-01T20:00:01",
  };

  test("quotes every field, and doubles quotes", () => {
    expect(toCsv([{ row }])).toBe(
      'order_id,order_date,customer_id,country,product,quantity,unit_price,updated_at\n"1","2026-01-01","","Côte d\'Ivoire","mug ""large""","2","1,5\n0","2026-01-01T20:00:01"\n',
    );
  });

  test("read again is what was written, whatever it is", () => {
    const field = fc.string({ unit: "binary" });
    const anyRow = fc.record({
      order_id: field,
      order_date: field,
      customer_id: field,
      country: field,
      product: field,
      quantity: field,
      unit_price: field,
      updated_at: field,
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 5 }), (rows) => {
        const [header, ...body] = parsed(toCsv(rows.map((each) => ({ row: each }))));
        expect(body).toEqual(rows.map((each) => header?.map((name) => each[name as keyof typeof each])));
      }),
    );
  });
});

/** RFC 4180, with `\n` at line ends. */
function parsed(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows.slice(0, -1);
}

describe("random numbers", () => {
  test("are those of their seed alone", () => {
    const take = (seed: string, count: number) => {
      const next = random(seed);
      return Array.from({ length: count }, next);
    };
    expect(take("a", 20)).toEqual(take("a", 20));
    expect(take("a", 20)).not.toEqual(take("b", 20));
    expect(take("a", 5)).toEqual(take("a", 20).slice(0, 5));
  });

  test("lie evenly in [0, 1)", () => {
    const next = random("even");
    const numbers = Array.from({ length: 10_000 }, next);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    const tenths = new Array<number>(10).fill(0);
    for (const number of numbers) tenths[Math.floor(number * 10)] = (tenths[Math.floor(number * 10)] ?? 0) + 1;
    for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});
