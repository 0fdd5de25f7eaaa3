import { createHash } from "node:crypto";
import type { Lakehouse } from "../contracts/lakehouse.ts";
import type { Artifact, DagFile } from "../ir/artifact.ts";
import type { EdgeIr } from "../ir/dag.ts";
import type { Grant } from "../ir/grant.ts";
import type { Access } from "../ir/lineage.ts";
import type { Program } from "../ir/program.ts";
import { type NotifierIr, type OperatorCall, type TellsIr, toldOf } from "../ir/task.ts";
import type { OperatorContext } from "../operators/definition.ts";
import { fieldLines } from "./field-lines.ts";
import { queriesOf, type TaskQuery } from "./queries.ts";

/** What a release holds and needs. cdktf, publishing and the commands read it. */
export interface Manifest {
  readonly version: 1;
  readonly environment: string;
  readonly airflow: string;
  /** Hash of all compiled DAG files: equal files, equal release. */
  readonly release: string;
  readonly dags: readonly ManifestDag[];
  /** Pools that tasks take slots of: they must be there before the DAGs run. */
  readonly pools: readonly PoolNeed[];
  /** What tasks ask Athena. */
  readonly queries: readonly TaskQuery[];
  /** Files that tasks read when they run, named by their content. */
  readonly documents: readonly string[];
  /** What the DAGs need beyond MWAA's image, as pip names it: `apache-airflow-providers-slack==9.10.2`. */
  readonly requirements: readonly string[];
}

export interface PoolNeed {
  readonly name: string;
  readonly slots: number;
  readonly description: string;
}

export interface ManifestDag {
  readonly id: string;
  readonly file: string;
  /** SHA-256 of the file's body: equal bodies, equal files. */
  readonly sha256: string;
  /** Runs of it at the same time. */
  readonly maxActiveRuns: number;
  /** What whoever is told about its runs needs. */
  readonly grants: readonly Grant[];
  readonly tasks: readonly ManifestTask[];
  readonly edges: readonly EdgeIr[];
}

export interface ManifestTask {
  readonly id: string;
  readonly operator: string;
  readonly reads: readonly Access[];
  readonly writes: readonly Access[];
  readonly maintains?: readonly string[];
  readonly grants: readonly Grant[];
  /** The DAG of this project that it starts. */
  readonly starts?: string;
}

/** What Airflow needs to tell somebody. */
const toTell = (tells: TellsIr, late: readonly NotifierIr[] = []): readonly Grant[] => {
  const topics = [...toldOf(tells), ...late].flatMap((each) => (each.via === "sns" ? [each.topic] : []));
  return [...new Set(topics)].map((id) => ({ actions: ["sns:Publish"], on: { kind: "topic", id } }));
};

/** The DAG that a task starts, where it is one of the project's. */
const startedBy = ({ kind, args }: OperatorCall): Pick<ManifestTask, "starts"> =>
  kind === "dags.trigger" && args.external !== true ? { starts: String(args.dag) } : {};

/** What was made of a program. */
interface Made {
  /** The DAGs' files, in the same order. */
  readonly files: readonly DagFile[];
  /** What their tasks read. */
  readonly documents: readonly Artifact[];
  readonly requirements: readonly string[];
}

/** The manifest of compiled DAGs. */
export function manifestOf(
  program: Program,
  { files, documents, requirements }: Made,
  context: OperatorContext,
): Manifest {
  const { env, lakehouse } = context;
  const dags = program.dags.map((dag, index): ManifestDag => {
    const file = files[index];
    if (!file) throw new Error(`No file was compiled for '${dag.id}'.`);
    return {
      id: dag.id,
      file: file.path,
      sha256: file.sha256,
      maxActiveRuns: dag.maxActiveRuns,
      grants: toTell(dag, dag.late?.tell),
      tasks: dag.tasks.map(({ id, operator, options, lineage, grants }) => ({
        id,
        operator: operator.kind,
        reads: lineage.reads,
        writes: lineage.writes,
        ...(lineage.maintains === undefined ? {} : { maintains: lineage.maintains }),
        grants: [...grants, ...toTell(options)],
        ...startedBy(operator),
      })),
      edges: dag.edges,
    };
  });
  const contents = dags.map(({ file, sha256 }) => `${file} ${sha256}\n`).join("");
  const release = createHash("sha256").update(contents).digest("hex").slice(0, 16);
  return {
    version: 1,
    environment: env.name,
    airflow: env.airflow,
    release,
    dags,
    pools: poolsOf(program, lakehouse),
    queries: queriesOf(program, context),
    documents: documents.map(({ path }) => path),
    requirements,
  };
}

/** A manifest as JSON with a line for each DAG. */
export function manifestText(manifest: Manifest): string {
  const { dags, ...others } = manifest;
  const lines = dags.map((dag) => JSON.stringify(dag)).join(",\n");
  return `{\n${fieldLines(others)},\n"dags": [\n${lines}\n]\n}\n`;
}

function poolsOf({ dags }: Program, lakehouse: Lakehouse): readonly PoolNeed[] {
  const used = new Set(dags.flatMap(({ tasks }) => tasks.flatMap(({ options }) => options.pool?.id ?? [])));
  return lakehouse
    .all("pool")
    .filter(({ id }) => used.has(id))
    .map(({ id, slots, description }) => ({ name: id, slots, description }));
}
