import { isMart } from "../contracts/dataset.ts";
import { datasetVariable, locationVariable } from "../contracts/function.ts";
import type { ArgumentsOf, GlueJob, JobArguments, LakeDataset } from "../contracts/job.ts";
import { whole } from "../ir/lineage.ts";
import { type PythonValue, py } from "../ir/python-value.ts";
import type { Scalar } from "../ir/shape.ts";
import { isExprValue, type Value } from "../ir/template.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { Needs } from "../language/shape.ts";
import type { Deep } from "../language/template.ts";
import { placeOf } from "./dataset-place.ts";
import type { OperatorContext, OperatorDefinition } from "./definition.ts";
import { type Authored, asList, type Form, type Many, type Named } from "./form.ts";
import { glueJobCall, glueJobGrants } from "./glue-job-call.ts";

/** Runs a Glue job of the project's own and waits for its end. */
export interface GlueRun<F extends Form = Named> {
  /** The job to run. */
  job: F["job"];
  /** What its script is told, as the job declares it. */
  arguments?: F["value"];
  /**
   * Datasets of the lake that this run reads.
   * @default what the job declares
   */
  reads?: Many<F["dataset"]>;
  /**
   * Datasets of the lake that this run writes.
   * @default what the job declares
   */
  writes?: Many<F["dataset"]>;
}

/** {@link GlueRun} for a job with the arguments `A`. */
export interface GlueRunOf<A extends JobArguments> extends GlueRun<Authored> {
  job: GlueJob<A>;
  arguments?: GivenTo<NoInfer<A>>;
  reads?: Many<LakeDataset>;
  writes?: Many<LakeDataset>;
}
/** Of any job at all, which a mistake in `job` makes of it, nothing is known. */
type GivenTo<A extends JobArguments> = JobArguments extends A ? unknown : Deep<ArgumentsOf<A>>;

/** Runs a Glue job of the project's own and waits for its end. The task's output is the run's id. */
export const run = <const A extends JobArguments>(args: GlueRunOf<A> & Needs<A, "arguments">): Operator<string> =>
  operator(glueRun.kind, args, "string");

function accesses(args: GlueRun, { lakehouse }: OperatorContext) {
  const job = lakehouse.find("job", args.job);
  const ids = (given: Many<string> | undefined, declared: GlueJob["reads"] = []) =>
    given === undefined ? declared.map(({ id }) => id) : asList(given);
  return { reads: ids(args.reads, job?.reads), writes: ids(args.writes, job?.writes) };
}

export const glueRun: OperatorDefinition<GlueRun> = {
  kind: "glue.run",
  check(args, context, mistake) {
    const job = context.lakehouse.find("job", args.job);
    if (!job) return;
    const given = givenTo(args);
    for (const name of Object.keys(given)) {
      if (Object.hasOwn(job.arguments, name)) continue;
      mistake({
        code: "job/arguments",
        argument: `arguments.${name}`,
        message: `The job '${job.id}' takes no argument '${name}'.`,
        fix: `It takes: ${Object.keys(job.arguments).join(", ") || "none"}.`,
      });
    }
    for (const [name, shape] of Object.entries(job.arguments)) {
      if (shape.endsWith("?") || given[name] !== undefined) continue;
      mistake({
        code: "job/arguments",
        argument: "arguments",
        message: `The job '${job.id}' is not given its argument '${name}'.`,
        fix: `Give it, or declare it as "${shape}?" where a run can do without.`,
      });
    }
    const { reads, writes } = accesses(args, context);
    for (const id of [...reads, ...writes]) {
      const contract = context.lakehouse.find("dataset", id)?.contract;
      if (!contract || !isMart(contract)) continue;
      mistake({
        code: "job/dataset",
        argument: reads.includes(id) ? "reads" : "writes",
        message: `'${id}' is a table of the warehouse, which a Glue job does not reach.`,
        fix: "Name a dataset of the lake.",
      });
    }
  },
  lineage(args, context) {
    const { reads, writes } = accesses(args, context);
    const access = (ids: readonly string[]) => ids.map((dataset) => ({ dataset, scope: whole }));
    return { reads: access(reads), writes: access(writes) };
  },
  grants: (args) => glueJobGrants(args.job),
  airflow(args, context) {
    const shapes = context.lakehouse.find("job", args.job)?.arguments ?? {};
    const given = givenTo(args);
    const told = Object.entries(shapes).flatMap(([name, shape]) => {
      const value = given[name];
      return value === undefined ? [] : [[`--${name}`, argumentText(value, shape)] as const];
    });
    return glueJobCall(args.job, Object.fromEntries([...told, ...placesOf(args, context)]), context);
  },
};

const givenTo = ({ arguments: given }: GlueRun): Readonly<Record<string, Value | undefined>> =>
  typeof given === "object" && given !== null && !Array.isArray(given) && !isExprValue(given)
    ? { ...(given as Readonly<Record<string, Value>>) }
    : {};

/** A value as Glue passes it: text as it is, anything else as JSON (`5`, `true`). */
function argumentText(value: Value, shape: Scalar | `${Scalar}?`): PythonValue {
  const isText = /^(string|date)/.test(shape);
  return isText && (typeof value === "string" || isExprValue(value)) ? py.text(value) : py.json(value);
}

/** Where the run's datasets are; of a table, also where its files lie. */
function placesOf(args: GlueRun, context: OperatorContext): readonly (readonly [string, PythonValue])[] {
  const { reads, writes } = accesses(args, context);
  return [...new Set([...reads, ...writes])].flatMap((id) => {
    const dataset = context.lakehouse.find("dataset", id);
    if (!dataset || isMart(dataset.contract)) return [];
    const [place, location] = [placeOf(dataset, context.names), context.names.location(dataset)];
    const named = [[`--${datasetVariable(id)}`, place]] as const;
    return place === location ? named : [...named, [`--${locationVariable(id)}`, location] as const];
  });
}
