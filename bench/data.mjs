// npm run bench:data: what conform costs against jobs by hand, on real Spark and Iceberg. Needs npm run setup's environments.
import { spawn } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { ensureEnvironments } from "../scripts/environments.mjs";
import { root } from "../scripts/javascript.mjs";
import { table, verdict } from "./results.mjs";

/** @typedef {{ what: string, ratio: number, seconds: number, against: number }} Figure */

/** What is aimed at, by what is measured. */
const aims = {
  load: { what: "conform against read-cast-write, a day", aim: 1.5, farFrom: 3 },
  merge1: { what: "merge into 365 days against rewriting them, 1 day", aim: 0.1, farFrom: 0.2 },
  merge10: { what: "as many rows of 10 days", aim: 0.1, farFrom: 0.2 },
  merge100: { what: "as many rows of 100 days", aim: 0.1, farFrom: 0.6 },
};

/** @param {string} interpreter @returns {Promise<readonly Figure[]>} */
function measured(interpreter) {
  return new Promise((resolve, reject) => {
    const child = spawn(interpreter, [join(root, "bench", "data", "measure.py"), ...process.argv.slice(2)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(JSON.parse(output)) : reject(new Error(`The measurement ended with ${code}.`)),
    );
  });
}

const busy = loadavg()[0] ?? 0;
const [python] = await ensureEnvironments(["dev"]);
const figures = await measured(String(python));
const results = Object.entries(aims).map(([key, aim]) => {
  const figure = figures.find(({ what }) => what === key);
  if (!figure) throw new Error(`'${key}' was not measured.`);
  const { ratio, seconds, against } = figure;
  return {
    ...aim,
    figure: ratio,
    unit: "×",
    digits: 3,
    more: `${seconds.toFixed(1)} s against ${against.toFixed(1)} s`,
  };
});
console.log(`\n${table(results)}`);
const cores = availableParallelism();
if (busy > cores / 2) {
  console.log(
    `\nThe machine was busy: load ${busy.toFixed(1)} on ${cores} cores. Ratios are of rounds in turns; seconds are too high.`,
  );
}
if (results.some((result) => verdict(result) === "MISSED BY FAR")) process.exitCode = 1;
