import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type Command, Option } from "commander";
import { isMart, sqlName } from "../../contracts/dataset.ts";
import type { AirflowVersion } from "../../contracts/environment.ts";
import { counted } from "../../diagnostics/counted.ts";
import { UserError } from "../../diagnostics/user-error.ts";
import { identifier, literal } from "../../ir/sql.ts";
import type { Json } from "../../ir/template.ts";
import { runDag } from "../../local/airflow.ts";
import type { LocalAws } from "../../local/aws.ts";
import { ChildError } from "../../local/supervisor.ts";
import { type BucketPlace, openBucket } from "../../publish/bucket.ts";
import { publish } from "../../publish/publish.ts";
import { airflowEnvironment, type EnvironmentName } from "../../python/environment.ts";
import type { ManifestDag } from "../../targets/manifest.ts";
import { secretsBackendOf } from "../../targets/settings.ts";
import { type Build, buildProject, releaseOf, reportDiagnostics } from "../build.ts";
import { colors } from "../colours.ts";
import {
  airflowOption,
  type CommonOptions,
  openSession,
  type Session,
  Unsuccessful,
  withCommonOptions,
  withExamples,
} from "../common.ts";
import { collectDate, secondsOption } from "../options.ts";
import { collectParam, type GivenParams, paramsOf } from "../params.ts";
import { environment } from "../python.ts";
import { RunView } from "../run-view.ts";
import { provision, startLocalAws, withSparkFor } from "../stack.ts";
import { table } from "../terminal.ts";
import { writeBuild } from "../write-build.ts";

interface RunOptions extends CommonOptions {
  readonly date?: readonly string[];
  readonly airflow?: AirflowVersion;
  readonly param: GivenParams;
  readonly realDelays?: true;
  readonly timeLimit: number;
}

/** `sluice run`: runs of a DAG, one after the other, in real Airflow on the local stack. */
export function addRun(program: Command): void {
  const command = program
    .command("run")
    .description(
      "Run a DAG for a data interval: compiled, published to the local bucket, and taken from there into real Airflow.",
    )
    .argument("<dag>", "the DAG's id")
    .option(
      "--date <day>",
      "the day on which the data interval starts, UTC, or its exact start; may be given again (default: yesterday, or the last before it)",
      collectDate,
    )
    .addOption(
      new Option("--param <name=value>", "sets a param of the DAG; may be given again")
        .default({}, "the spec's")
        .argParser(collectParam),
    )
    .option("--real-delays", "wait between tries as the spec says; without it, the next try comes at once")
    .option("--time-limit <seconds>", "end a run that takes longer", secondsOption, 3_600)
    .addOption(airflowOption())
    .action(run);
  withExamples(withCommonOptions(command), [
    ["sluice run orders_medallion", "the last interval"],
    ["sluice run orders_medallion --date 2026-01-01 --param seed=2", "another day, with other orders"],
    ["sluice run orders_medallion --date 2026-01-01 --date 2026-01-02", "one after the other, until one fails"],
    ["sluice run orders_medallion --airflow 2.11.2", "in another Airflow"],
  ]);
}

async function run(dag: string, options: RunOptions): Promise<void> {
  const { date: dates = [yesterday()] } = options;
  if (options.env !== "local") {
    throw new UserError("sluice run works on the local stack.", {
      fix: "Trigger the DAG in the Airflow of the other environment.",
    });
  }
  const session = openSession(options);
  const { terminal } = session;
  // The local AWS and the environments do not depend on what is compiled: all start at once.
  const starting = startLocalAws(session);
  let stop = () =>
    starting.then(
      (aws) => aws.stop(),
      () => undefined,
    );
  starting.catch(() => undefined);
  try {
    const build = await terminal.during("Compiling", buildProject(session, options));
    if (reportDiagnostics(session, build.diagnostics)) throw new Unsuccessful();
    const airflow = airflowEnvironment(build.env.airflow);
    const compiled = dagOf(build, dag);
    const params = paramsOf(dag, build.specs.find(({ id }) => id === dag)?.options.params ?? {}, options.param);
    await writeBuild(session, build);
    const aws = await terminal.during("Starting the local AWS", withSparkFor(session, build, starting));
    stop = () => aws.stop();
    await terminal.during("Creating what the lakehouse says exists", provision(aws, build));
    const place: BucketPlace = {
      bucket: build.names.houseBucket("mwaa"),
      region: build.env.region,
      endpoint: aws.endpoint,
    };
    await publish(releaseOf(build), await openBucket(place));

    const parts = { aws, airflow, place, compiled, params, options };
    let succeeded = true;
    for (const date of dates) {
      succeeded = await runInAirflow(session, build, date, parts);
      if (!succeeded) break;
    }
    reportDiagnostics(session, await build.typeErrors, "warnings");
    if (!succeeded) throw new Unsuccessful();
    await showMarts(session, build, compiled, aws);
    showNext(session, build, compiled);
  } finally {
    await stop();
  }
}

function dagOf({ compiled }: Build, id: string): ManifestDag {
  const dags = compiled.manifest?.dags ?? [];
  const found = dags.find((dag) => dag.id === id);
  if (found) return found;
  throw new UserError(`There is no DAG '${id}'.`, {
    fix: `There is: ${dags.map((dag) => dag.id).join(", ") || "none yet"}.`,
  });
}

/** The last day that has ended, UTC. */
const yesterday = (): string => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

interface RunParts {
  readonly aws: LocalAws;
  readonly airflow: EnvironmentName;
  readonly place: BucketPlace;
  readonly compiled: ManifestDag;
  readonly params: Readonly<Record<string, Json>>;
  readonly options: RunOptions;
}

/** Takes the DAG file from the bucket, as MWAA does, and runs it. Answers whether all went well. */
async function runInAirflow(
  session: Session,
  build: Build,
  date: string,
  { aws, airflow, place, compiled, params, options }: RunParts,
): Promise<boolean> {
  const { workspace, terminal } = session;
  const { python } = await environment(airflow, session);
  const folder = join(workspace.logs, "runs", `${compiled.id}-${new Date().toISOString().replaceAll(/[:.]/g, "")}`);
  const file = join(folder, "dags", `${compiled.id}.py`);
  await mkdir(join(folder, "dags"), { recursive: true });
  const bucket = await openBucket(place);
  for (const { id, file: key } of startedWith(compiled, build)) {
    const text = await bucket.read(key);
    if (text === undefined) throw new Error(`${key} is not in ${place.bucket}, though it was published.`);
    await writeFile(join(folder, "dags", `${id}.py`), text);
  }

  const view = new RunView(terminal, {
    dag: compiled.id,
    origins: JSON.parse(await readFile(join(build.folder, "origins.json"), "utf8")),
    logs: relative(process.cwd(), folder),
  });
  const secrets = secretsBackendOf(build.lakehouse, build.env);
  const events = runDag({
    python,
    file,
    dag: compiled.id,
    date,
    params,
    pools: Object.fromEntries((build.compiled.manifest?.pools ?? []).map(({ name, slots }) => [name, slots])),
    home: join(workspace.home, "airflow"),
    // Beside the data that the runs have made: both are forgotten together.
    outcomes: join(workspace.state, "runs.ndjson"),
    logs: folder,
    endpoint: aws.endpoint,
    region: build.env.region,
    ...(secrets ? { secrets } : {}),
    retryDelays: options.realDelays ? "real" : "none",
    timeLimit: options.timeLimit,
    // Nobody has said a date: not every DAG runs each day.
    orBefore: options.date === undefined,
  });
  try {
    for await (const event of events) {
      terminal.emit(event);
      view.show(event);
    }
  } catch (error) {
    // What Airflow said of its own end has been shown; another end is news.
    if (!(error instanceof ChildError && view.hasFailed)) throw error;
  }
  return view.end();
}

/** A DAG, and those that its runs start, be it through others. */
function startedWith(dag: ManifestDag, { compiled }: Build): readonly ManifestDag[] {
  const found = new Set([dag]);
  for (const each of found) {
    for (const { starts } of each.tasks) {
      const other = compiled.manifest?.dags.find(({ id }) => id === starts);
      if (other) found.add(other);
    }
  }
  return [...found];
}

/** The marts that the DAG writes, as readers see them now. */
async function showMarts({ terminal }: Session, { lakehouse }: Build, dag: ManifestDag, aws: LocalAws): Promise<void> {
  const ids = new Set(dag.tasks.flatMap(({ writes }) => writes.map(({ dataset }) => dataset)));
  for (const id of ids) {
    const dataset = lakehouse.find("dataset", id);
    if (!dataset || !isMart(dataset.contract)) continue;
    // A run may skip the mart, and so may all runs before it: then there is no table.
    const there = await aws.sql(
      "redshift",
      `SELECT 1 FROM information_schema.columns WHERE table_schema = ${literal(dataset.contract.schema.toLowerCase())} AND table_name = ${literal(id.toLowerCase())}`,
    );
    if (there.rows.length === 0) continue;
    const key = (dataset.contract.key ?? []).map((name) => identifier(name)).join(", ");
    const { columns, rows } = await aws.sql(
      "redshift",
      `SELECT * FROM ${identifier(dataset.contract.schema, id)}${key ? ` ORDER BY ${key}` : ""}`,
    );
    terminal.say(`\n${colors.bold(sqlName(dataset))} ${colors.dim(counted(rows.length, "row"))}`);
    terminal.say(
      table(
        columns.map(({ name }) => name),
        rows,
      ),
    );
    terminal.emit({ mart: sqlName(dataset), columns, rows });
  }
}

function showNext({ terminal, workspace }: Session, build: Build, dag: ManifestDag): void {
  const written = dag.tasks.flatMap(({ writes }) => writes);
  const datasets = written.flatMap(({ dataset }) => build.lakehouse.find("dataset", dataset) ?? []);
  // Marts have been shown.
  const files = datasets.filter(({ contract }) => !isMart(contract));
  const at = (path: string) => relative(process.cwd(), path) || ".";
  terminal.say(`\nThe DAG as Airflow sees it: ${at(join(build.folder, dag.file))}`);
  terminal.say(`The logs:                   ${at(workspace.logs)}`);
  const { schedule, start } = build.specs.find(({ id }) => id === dag.id)?.options ?? {};
  const next = [
    ...(start && schedule?.schedule.kind === "cron" ? [`npx sluice run ${dag.id} --date ${start}`] : []),
    ...files.slice(0, 1).map((dataset) => `npx sluice sql "select * from ${sqlName(dataset)} limit 5"`),
    "npx sluice check",
  ];
  terminal.say(`\nTry next:\n${next.map((line) => `  ${line}`).join("\n")}`);
}
