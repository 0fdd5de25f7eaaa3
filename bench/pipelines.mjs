// The DAGs of the bench: 20 tasks each, every second one with SQL, every fourth one with a mart.
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../scripts/javascript.mjs";

/** @typedef {{ id: string, number: string, hasSql: boolean, hasMart: boolean }} Pipeline */

/** @param {number} count @returns {Pipeline[]} */
export const pipelines = (count) =>
  Array.from({ length: count }, (_, index) => {
    const number = String(index).padStart(4, "0");
    return { id: `pipeline_${number}`, number, hasSql: index % 2 === 0, hasMart: index % 4 === 0 };
  });

export const countries = ["nl", "de", "fr", "pt", "be"];
export const rules = ["rows", "keys", "prices", "dates"];

/** @param {Pipeline} pipeline */
const spec = ({ id, number, hasSql, hasMart }) => `\
import { athena, cron, dag, lambda, mart, noop, notify, param, redshift, s3, sns, tpl } from "sluice";
import { raw${number}${hasMart ? `, revenue${number}` : ""} } from "../lakehouse/datasets/${moduleOf(number)}.ts";
import { checkOrders, cleanOrders, fetchOrders } from "../lakehouse/functions.ts";
import { landing, support, warehouse } from "../lakehouse/places.ts";

export default dag(
  "${id}",
  {
    description: "Orders of shop ${number}.",
    schedule: cron("0 2 * * *"),
    start: "2026-01-01",
    params: { rows: param.int(500, { min: 0, description: "How many orders to fetch." }) },
    retries: { attempts: 3, delay: "5m", backoff: "exponential", maxDelay: "1h" },
    onFailure: notify.sns(support),
    tags: ["orders"],
  },
  (d) => {
    const here = d.task("wait", s3.wait({ bucket: landing, key: tpl\`incoming/${number}/\${d.ds}.csv\`, poll: "5m" }), {
      timeout: "2h",
    });
    const fetched = d.task(
      "fetch",
      lambda.invoke({ function: fetchOrders, payload: { date: d.ds, rows: d.params.rows }, writes: raw${number} }),
      { after: here, timeout: "10m" },
    );
    const { key, rows } = fetched.output;
    const clean = d.group("clean", (g) => {
      for (const country of ${JSON.stringify(countries)}) {
        g.task(\`clean_\${country}\`, lambda.invoke({ function: cleanOrders, payload: { key, country } }));
      }
    });
    const cleaned = d.task("cleaned", noop(), { after: clean });
    const checks = ${JSON.stringify(rules)}.map((rule) =>
      d.task(\`check_\${rule}\`, lambda.invoke({ function: checkOrders, payload: { date: d.ds, key, rule } }), {
        after: cleaned,
        retries: 1,
      }),
    );
    const checked = d.task("checked", noop(), { after: checks, when: "none_failed" });
${hasMart ? martTask(number) : otherTask("revenue", "checked")}
${hasSql ? sqlTasks : `${otherTask("summary", "checked")}\n${otherTask("top", "checked")}`}
    const published = d.task("published", noop(), { after: [revenue, summary, top] });
    const told = d.task(
      "tell",
      sns.publish({ topic: support, message: tpl\`\${rows} orders of \${d.ds} in \${key}\`, subject: "Orders" }),
      { after: published },
    );
    const warned = d.task("warn", sns.publish({ topic: support, message: tpl\`No orders of \${d.ds}\` }), {
      after: published,
      when: "one_failed",
    });
    d.task("end", noop(), { after: [told, warned], when: "all_done" });
  },
);
`;

/** @param {string} number */
const martTask = (number) => `\
    const revenue = d.task(
      "revenue",
      mart({
        to: revenue${number},
        sql: d.sql("revenue.sql", { day: d.ds }),
        partition: { order_date: d.ds },
        tests: ["not_null", "unique_key", "not_empty"],
      }),
      { after: checked },
    );`;

const sqlTasks = `\
    const summary = d.task("summary", redshift.sql({ warehouse, sql: d.sql("summary.sql", { day: d.ds }) }), {
      after: checked,
    });
    const top = d.task("top", athena.query({ sql: d.sql("top.sql", { day: d.ds }) }), { after: checked });`;

/** @param {string} id @param {string} after */
const otherTask = (id, after) => `\
    const ${id} = d.task(
      "${id}",
      lambda.invoke({ function: checkOrders, payload: { date: d.ds, key, rule: "${id}" } }),
      { after: ${after} },
    );`;

/** The module of the lakehouse that has a pipeline's datasets, with those of nine others. @param {string} number */
const moduleOf = (number) => `shops_${number.slice(0, -1)}`;

const datasetsHead = `\
import { bigint, dataset, date, decimal, text } from "sluice";
import { warehouse } from "../places.ts";
`;

/** @param {Pipeline} pipeline */
const datasets = ({ number, hasMart }) => `
export const raw${number} = dataset(
  "raw_${number}",
  { order_id: text(), order_date: text(), country: text(), product: text(), quantity: text(), unit_price: text() },
  { zone: "bronze", format: "csv" },
);
${hasMart ? martDataset(number) : ""}`;

/** @param {string} number */
const martDataset = (number) => `
export const revenue${number} = dataset(
  "revenue_${number}",
  {
    order_date: date({ required: true }),
    country: text({ required: true, bytes: 64 }),
    orders: bigint({ required: true }),
    revenue: decimal(38, 2),
  },
  { warehouse, schema: "analytics", key: ["order_date", "country"], partitions: ["order_date"] },
);
`;

/** The SQL of a pipeline, as it is in its files. @param {Pipeline} pipeline */
export const sqlOf = ({ number }) => ({
  revenue: `\
WITH valid AS (
  SELECT CAST(order_date AS DATE) AS order_date, country, CAST(quantity AS INTEGER) * CAST(unit_price AS DECIMAL(18, 2)) AS amount
  FROM bronze.raw_${number}
  WHERE order_date = :day AND quantity ~ '^[0-9]{1,9}$'
)
SELECT order_date, country, COUNT(*) AS orders, SUM(amount) AS revenue
FROM valid
GROUP BY order_date, country
`,
  summary: `\
SELECT product, COUNT(*) AS orders
FROM bronze.raw_${number}
WHERE order_date = :day
GROUP BY product
`,
  top: `\
SELECT product, SUM(TRY_CAST(quantity AS INTEGER)) AS pieces
FROM bronze.raw_${number}
WHERE order_date = :day
GROUP BY product
ORDER BY pieces DESC, product
LIMIT 10
`,
});

const lakehouse = {
  "lakehouse/environments/local.yaml": `\
name: local
account: "123456789012"
region: eu-west-1
prefix: bench
airflow: "3.3.1"
pollSeconds: 10
`,
  "lakehouse/places.ts": `\
import { bucket, redshiftWarehouse, topic } from "sluice";

export const warehouse = redshiftWarehouse("lakehouse", { schemas: ["analytics"] });
export const support = topic("support");
export const landing = bucket("landing");
`,
  "lakehouse/functions.ts": `\
import { lambdaFunction } from "sluice";

export const fetchOrders = lambdaFunction("fetch_orders", {
  input: { date: "date", rows: "int" },
  output: { key: "string", rows: "int" },
  timeout: "5m",
});
export const cleanOrders = lambdaFunction("clean_orders", { input: { key: "string", country: "string" } });
export const checkOrders = lambdaFunction("check_orders", { input: { date: "date", key: "string", rule: "string" } });
`,
  "tsconfig.json": `\
{
  "compilerOptions": { "module": "nodenext", "strict": true, "allowImportingTsExtensions": true, "noEmit": true, "types": [] },
  "include": ["dags", "lakehouse"]
}
`,
  "package.json": `{ "name": "bench", "private": true, "type": "module" }\n`,
};
const functions = ["fetch_orders", "clean_orders", "check_orders"];

/** Writes a project with these pipelines. @param {string} folder @param {readonly Pipeline[]} all */
export function writeProject(folder, all) {
  /** @param {string} path @param {string} text */
  const write = (path, text) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const [path, text] of Object.entries(lakehouse)) write(path, text);
  for (const id of functions) write(`lambda_src/${id}/handler.ts`, "export const handler = async () => ({});\n");
  const modules = new Set(all.map(({ number }) => moduleOf(number)));
  const exported = ["functions", "places", ...[...modules].map((module) => `datasets/${module}`)];
  write("lakehouse/index.ts", exported.map((module) => `export * from "./${module}.ts";\n`).join(""));
  for (const module of modules) {
    const inIt = all.filter(({ number }) => moduleOf(number) === module);
    write(`lakehouse/datasets/${module}.ts`, datasetsHead + inIt.map(datasets).join(""));
  }
  for (const pipeline of all) {
    const { id, hasSql, hasMart } = pipeline;
    write(`dags/${id}.dag.ts`, spec(pipeline));
    const { revenue, summary, top } = sqlOf(pipeline);
    if (hasMart) write(`dags/${id}/revenue.sql`, revenue);
    if (hasSql) {
      write(`dags/${id}/summary.sql`, summary);
      write(`dags/${id}/top.sql`, top);
    }
  }
  // As if it were installed there; the Python of the SQL analysis is the checkout's.
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules", "sluice"));
  mkdirSync(join(folder, ".sluice"));
  symlinkSync(join(root, ".sluice", "envs"), join(folder, ".sluice", "envs"));
}
