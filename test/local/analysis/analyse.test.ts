import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { SqlRequest } from "../../../src/analysis/requests.ts";
import type { SqlFact, SqlFacts } from "../../../src/ir/sql-facts.ts";
import { packageRoot } from "../../../src/package-root.ts";
import { ensureEnvironment } from "../../../src/python/environment.ts";
import { expectedOf, fixtureSchema, fixtures, legible } from "../../analysis/fixtures.ts";

let python = "";
let cacheFolder = "";

beforeAll(async () => {
  python = (await ensureEnvironment("analysis", { projectRoot: packageRoot })).python;
}, 300_000);
beforeEach(() => {
  cacheFolder = mkdtempSync(join(tmpdir(), "sluice-sql-"));
  made.push(cacheFolder);
});
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const query = (text: string, path = "dags/a/x.sql"): SqlRequest => ({ path, text, engine: "redshift" });

async function read(text: string, schema = fixtureSchema): Promise<SqlFact> {
  const facts = await analyse([query(text)], schema, { python, cacheFolder });
  return factOf(facts);
}

function factOf(facts: SqlFacts, key = "redshift:dags/a/x.sql"): SqlFact {
  const fact = facts.get(key);
  if (!fact) throw new Error(`no fact for ${key}`);
  return fact;
}

describe("rules", () => {
  let facts: SqlFacts;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "sluice-sql-"));
    made.push(folder);
    facts = await analyse(fixtures, fixtureSchema, { python, cacheFolder: folder });
  });

  test.each(fixtures.map((fixture) => [fixture.path, fixture] as const))("%s", (path, fixture) => {
    expect(legible(factOf(facts, `${fixture.engine}:${path}`), fixture.text)).toEqual(expectedOf(fixture));
  });
});

describe("places are JavaScript's", () => {
  const expected = {
    tables: ["read silver.orders at 3:18 silver.orders"],
    placeholders: ["day at 4:29 :day"],
    problems: [{ "unknownColumn at 2:2 contry": "`silver.orders` has no column `contry`. → country" }],
  };

  test.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
  ])("with %s, tabs, é and an emoji before them", async (_, end) => {
    const lines = [
      "SELECT -- é 😀",
      "\tcontry, 'é😀' AS a",
      "FROM /* é😀😀 */ silver.orders",
      "WHERE '😀' <> 'x' AND '1' = :day",
    ];
    const text = lines.join(end);
    const fact = await read(text);
    expect(legible(fact, text)).toMatchObject(expected);
  });
});

describe("the cache", () => {
  const failing = { python: () => Promise.reject(new Error("the process was started")) };
  const orders = query("SELECT country FROM silver.orders");

  const again = (requests: readonly SqlRequest[], schema = fixtureSchema) =>
    analyse(requests, schema, { ...failing, cacheFolder });

  test("spares the process, whatever the file is called", async () => {
    const fact = await read(orders.text);
    const moved = { ...orders, path: "dags/b/y.sql" };
    expect((await again([orders, moved])).get("redshift:dags/b/y.sql")).toEqual(fact);
    expect(readdirSync(cacheFolder)).toHaveLength(1);
  });

  test("asks again for another text, another engine or another contract that the SQL names", async () => {
    await read(orders.text);
    const { "silver.customers": customers, ...others } = fixtureSchema;
    expect(customers).toBeDefined();
    await again([orders], others);
    for (const asked of [
      again([query(`${orders.text} `)]),
      again([{ ...orders, engine: "athena" }]),
      again([orders], { ...fixtureSchema, "silver.orders": { country: "string" } }),
      again([orders], others["silver.orders"] ? { "silver.customers": customers ?? {} } : {}),
    ]) {
      await expect(asked).rejects.toThrow("the process was started");
    }
  });

  test("asks again where a name was not found and there are other names now", async () => {
    const lost = query("SELECT 1 FROM silver.returns");
    const before = await read(lost.text);
    expect(before.problems).toMatchObject([{ kind: "unknownTable" }]);
    expect(factOf(await again([lost]))).toEqual(before);
    const schema = { ...fixtureSchema, "silver.returns": { id: "string" } };
    await expect(again([lost], schema)).rejects.toThrow("the process was started");
    expect((await read(lost.text, schema)).problems).toEqual([]);
  });

  test("takes no entry that somebody broke", async () => {
    const fact = await read(orders.text);
    for (const broken of ["", "{", "null", "[]", '{"fact":{}}']) {
      for (const name of readdirSync(cacheFolder)) writeFileSync(join(cacheFolder, name), broken);
      await expect(again([orders])).rejects.toThrow("the process was started");
    }
    expect(await read(orders.text)).toEqual(fact);
  });
});

describe("the process", () => {
  test("that does not start", async () => {
    const asked = analyse([query("SELECT 1")], {}, { python: join(cacheFolder, "python"), cacheFolder });
    await expect(asked).rejects.toThrow(/The SQL analysis could not be started with .*ENOENT/);
  });

  test("that ends without an answer is told with its last words, and at which file", async () => {
    const broken = join(cacheFolder, "python");
    writeFileSync(broken, "#!/bin/sh\nread schema\necho 'it fell over' >&2\nexit 3\n", { mode: 0o755 });
    const asked = analyse([query("SELECT 1")], {}, { python: broken, cacheFolder });
    await expect(asked).rejects.toThrow(/ended with exit code 3 at dags\/a\/x\.sql\.\s+it fell over/);
    expect(readdirSync(cacheFolder)).toEqual(["python"]);
  });

  test("that answers something else", async () => {
    const broken = join(cacheFolder, "python");
    writeFileSync(broken, "#!/bin/sh\necho hello\nexec sleep 30\n", { mode: 0o755 });
    const asked = analyse([query("SELECT 1")], {}, { python: broken, cacheFolder });
    await expect(asked).rejects.toThrow(/ended with SIGKILL at dags\/a\/x\.sql/);
  });

  test("takes no module from the folder that it is started in", async () => {
    const before = process.cwd();
    writeFileSync(join(cacheFolder, "json.py"), "raise SystemExit('mine')\n");
    try {
      process.chdir(cacheFolder);
      expect((await read("SELECT country FROM silver.orders")).problems).toEqual([]);
    } finally {
      process.chdir(before);
    }
  });

  test("reads the other files and statements where Sluice fails to read one", async () => {
    const failing = join(cacheFolder, "python");
    const fails = "def fails(*_): raise AttributeError('no such thing')";
    const program = `${fails}\nfrom sluice_sql import __main__, statements\nstatements.Statements._merge = fails\n__main__.main()\n`;
    writeFileSync(join(cacheFolder, "failing.py"), program);
    writeFileSync(failing, `#!/bin/sh\nexec '${python}' '${join(cacheFolder, "failing.py")}'\n`, { mode: 0o755 });
    const merge = "MERGE INTO silver.customers USING silver.orders ON true WHEN MATCHED THEN DELETE";
    const asked = [query(`SELECT contry FROM silver.orders WHERE country = :land;\n${merge}`), query("SELEC", "b.sql")];
    const facts = await analyse(asked, fixtureSchema, { python: failing, cacheFolder });
    expect(factOf(facts)).toMatchObject({ statements: 2, placeholders: [{ name: "land" }] });
    expect(factOf(facts).problems).toMatchObject([
      { kind: "unknownColumn", span: { line: 1 }, suggestion: "country" },
      {
        kind: "unsupported",
        span: { line: 2, column: 1 },
        message: expect.stringMatching(
          /bug in Sluice\. Please report it \(AttributeError at failing\.py:1: no such thing\), and write it another way/,
        ),
      },
    ]);
    expect(factOf(facts, "redshift:b.sql").problems).toMatchObject([{ kind: "syntax" }]);
  });

  test("says of SQL that is nested too deep that it is", async () => {
    const nested = `SELECT ${"(".repeat(3_000)}1${")".repeat(3_000)};\nSELECT contry FROM silver.orders`;
    expect((await read(nested)).problems).toMatchObject([
      { kind: "unsupported", span: { line: 1 }, message: expect.stringContaining("nested deeper than Sluice reads") },
      { kind: "unknownColumn", span: { line: 2 } },
    ]);
  });

  test("reads a long chain of operators", async () => {
    const sum = Array.from({ length: 1_000 }, () => "quantity").join(" + ");
    expect((await read(`SELECT ${sum} AS total FROM silver.orders`)).columns).toEqual([{ name: "total", type: "int" }]);
  });
});
