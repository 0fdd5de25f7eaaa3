// npm run bench: what compiling costs, and what its output costs Airflow, beside what is aimed at. Needs npm run setup's environments.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfStale, root } from "../scripts/javascript.mjs";
import { applyCost } from "./apply.mjs";
import { writeByHand } from "./by-hand.mjs";
import { checkedCalls } from "./calls.mjs";
import { makingFiles, median, taken } from "./measure.mjs";
import { pipelines, writeProject } from "./pipelines.mjs";
import { table, verdict } from "./results.mjs";
import { synthesisCost } from "./synth.mjs";
import { bindingsCost } from "./types.mjs";

const sluice = join(root, "bin", "sluice.mjs");
const airflow = "3.3.1";
/** DAG files that Airflow parses. */
const parsed = 100;

/**
 * Compiles a new project in a new process each time; what was written is put aside in between. It is not deleted: for
 * minutes after, ext4 goes through all that was before it makes a file. The analysis of its SQL is cached by a first time
 * that does not count.
 *
 * @param {string} folder @param {number} count @param {number} rounds
 */
async function compiled(folder, count, rounds) {
  writeProject(folder, pipelines(count));
  const compile = () => taken(process.execPath, [sluice, "compile"], folder);
  await compile();
  /** @type {import("./measure.mjs").Taken[]} */
  const all = [];
  for (let round = 0; round < rounds; round += 1) {
    renameSync(join(folder, "build"), join(folder, `build-${round}`));
    all.push(await compile());
  }
  /** @param {"seconds" | "cpu" | "megabytes"} what */
  const each = (what) => all.map((one) => one[what]).filter((figure) => figure !== undefined);
  const files = makingFiles(join(folder, "empty"), count);
  return { seconds: each("seconds"), cpu: each("cpu"), megabytes: each("megabytes"), files };
}

/**
 * What it costs Airflow to parse compiled files against the same DAGs by hand, in turns.
 *
 * @param {string} folder @param {string} dags
 */
function parse(folder, dags) {
  const [ours, theirs] = [join(folder, "compiled"), join(folder, "by-hand")];
  mkdirSync(ours);
  for (const { id } of pipelines(parsed)) cpSync(join(dags, `${id}.py`), join(ours, `${id}.py`));
  writeByHand(theirs, pipelines(parsed));
  const { dags: compiledDags } = python("sluice_airflow.structure", [ours]);
  const { dags: byHand } = python("sluice_airflow.structure", [theirs]);
  const differences = differencesOf(compiledDags, byHand);
  const { per_file_ms, against, ratio } = python("sluice_airflow.parse", [ours, "--against", theirs, "--rounds", "7"]);
  return {
    ratio,
    differences,
    more: `${per_file_ms.toFixed(1)} ms a file, by hand ${against.per_file_ms.toFixed(1)} ms`,
  };
}

/** @param {string} module @param {readonly string[]} args */
function python(module, args) {
  const name = readdirSync(join(root, ".sluice", "envs")).find((each) => each.startsWith(`airflow-${airflow}-`));
  if (name === undefined) throw new Error(`Airflow ${airflow} is not installed. Run: node scripts/setup.mjs --tests`);
  const interpreter = join(root, ".sluice", "envs", name, "bin", "python");
  const env = { ...process.env, PYTHONPATH: join(root, "src", "local", "python") };
  /** @type {import("node:child_process").ExecFileSyncOptionsWithStringEncoding} */
  const options = { env, encoding: "utf8", timeout: 300_000, maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "pipe"] };
  return JSON.parse(execFileSync(interpreter, ["-m", module, ...args], options));
}

/** Paths at which two structures differ, but for where their files lie. @param {unknown} a @param {unknown} b @param {string} path @returns {string[]} */
function differencesOf(a, b, path = "") {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    return a === b || path.endsWith("/file") ? [] : [path];
  }
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    differencesOf(left.get(key), right.get(key), `${path}/${key}`),
  );
}

/** @param {{ seconds: readonly number[], cpu: readonly number[] }} figures */
const spread = ({ seconds, cpu }) =>
  `median of ${seconds.length}, from ${Math.min(...seconds).toFixed(2)} s${cpu.length === 0 ? "" : `; ${median(cpu).toFixed(2)} s of CPU`}`;

/**
 * How many times as much one cost as another: of CPU where it is known, which other work on the machine changes less.
 *
 * @typedef {{ seconds: readonly number[], cpu: readonly number[] }} Figures @param {Figures} one @param {Figures} other
 */
const growth = (one, other) =>
  one.cpu.length > 0 && other.cpu.length > 0
    ? median(other.cpu) / median(one.cpu)
    : median(other.seconds) / median(one.seconds);

await buildIfStale();
const busy = loadavg()[0] ?? 0;
const folder = mkdtempSync(join(tmpdir(), "sluice-bench-"));
try {
  const [few, many] = [join(folder, "few"), join(folder, "many")];
  console.log("Compiling 10 DAGs …");
  const ten = await compiled(few, 10, 7);
  console.log("Compiling 1,000 DAGs …");
  const thousand = await compiled(many, 1_000, 5);
  const checking = checkedCalls(many, 5);
  console.log("Compiling 4,000 DAGs …");
  const fourThousand = await compiled(join(folder, "very-many"), 4_000, 3);
  console.log("Type-checking bindings …");
  execFileSync(
    process.execPath,
    [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.types.json"],
    { cwd: root },
  );
  const types = await bindingsCost(join(folder, "types"), 15);
  console.log("Synthesising the platform …");
  const synth = await synthesisCost(7);
  console.log("Applying the platform to the local AWS …");
  const applied = await applyCost();
  console.log(`Parsing ${parsed} of them in Airflow ${airflow} …\n`);
  const { ratio, differences, more } = parse(folder, join(many, "build", "local", "dags"));

  /** @type {import("./results.mjs").Result[]} */
  const results = [
    {
      what: "compile 1,000 DAGs × 20 tasks, cold",
      figure: median(thousand.seconds),
      aim: 2.5,
      farFrom: 5,
      unit: " s",
      digits: 2,
      more: `${spread(thousand)}; its files, empty, take ${thousand.files.toFixed(2)} s`,
    },
    ...(thousand.megabytes.length === 0
      ? []
      : [
          {
            what: "its peak memory",
            figure: median(thousand.megabytes),
            aim: 400,
            farFrom: 600,
            unit: " MB",
            digits: 0,
            more: "all its processes together",
          },
        ]),
    {
      what: "compile 10 DAGs, cold",
      figure: median(ten.seconds),
      aim: 0.5,
      farFrom: 1,
      unit: " s",
      digits: 2,
      more: spread(ten),
    },
    {
      what: "compile 4,000 DAGs, against 1,000",
      figure: growth(thousand, fourThousand),
      aim: 4.5,
      farFrom: 5.5,
      unit: "×",
      digits: 2,
      more: spread(fourThousand),
    },
    {
      what: "check the calls of 20,000 tasks",
      figure: median(checking),
      aim: 0.4,
      farFrom: 0.8,
      unit: " s",
      digits: 2,
      more: `of a compile; median of ${checking.length}, from ${Math.min(...checking).toFixed(2)} s`,
    },
    {
      what: "type-check with bindings of 5 services, over none",
      figure: median(types.using) - median(types.without),
      aim: 0.15,
      farFrom: 0.3,
      unit: " s",
      digits: 3,
      more: `medians of ${types.using.length}: ${median(types.using).toFixed(2)} s and ${median(types.without).toFixed(2)} s`,
    },
    {
      what: "load cdktf and synthesise, against loading it",
      figure: (median(synth.load) + median(synth.synthesise)) / median(synth.load),
      aim: 1.5,
      farFrom: 2.5,
      unit: "×",
      digits: 2,
      more: `constructs and JSON ${median(synth.synthesise).toFixed(2)} s, loading ${median(synth.load).toFixed(2)} s, the project between them ${median(synth.read).toFixed(2)} s; sluice synth ${median(synth.command).toFixed(2)} s`,
    },
    ...(applied
      ? [
          {
            what: "apply dev to the local AWS",
            figure: applied.apply,
            aim: 60,
            farFrom: 90,
            unit: " s",
            digits: 1,
            more: `the plan before it ${applied.plan.toFixed(1)} s; the provider waits 55 s for lifecycle rules`,
          },
        ]
      : []),
    { what: "parse in Airflow, against by hand", figure: ratio, aim: 1.05, farFrom: 1.15, unit: "×", digits: 3, more },
  ];
  console.log(table(results));
  const cores = availableParallelism();
  if (busy > cores / 2)
    console.log(`\nThe machine was busy: load ${busy.toFixed(1)} on ${cores} cores. Seconds are too high.`);
  if (differences.length > 0) {
    console.log(
      `\nThe DAGs by hand are not the compiled ones, so that comparison is not fair: ${differences.length} differences, such as`,
    );
    console.log(
      differences
        .slice(0, 5)
        .map((each) => `  ${each}`)
        .join("\n"),
    );
  }
  if (results.some((result) => verdict(result) === "MISSED BY FAR")) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
