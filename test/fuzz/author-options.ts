import {
  cron,
  type DagOptions,
  every,
  latest,
  manual,
  notify,
  once,
  onUpdate,
  param,
  previous,
  type Reading,
  type Schedule,
  type TaskOptions,
} from "sluice";
import { SqsNotifier } from "sluice/operators/sqs";
import type { DefinitionKind } from "../../src/ir/ref.ts";
import type { Duration } from "../../src/language/duration.ts";
import type { Notifier } from "../../src/language/notifier.ts";
import type { Param, Params } from "../../src/language/param.ts";
import type { GroupOptions } from "../../src/language/task.ts";
import type { Expr } from "../../src/language/template.ts";
import type {
  Drawn,
  DrawnDag,
  DrawnDefaults,
  DrawnExpr,
  DrawnNotifier,
  DrawnParam,
  DrawnSchedule,
  DrawnTask,
  DrawnTells,
  DrawnText,
} from "./drawn.ts";
import { events, files, lines, support } from "./lakehouse.ts";
import { lakehouse } from "./sql.ts";

/** How drawn texts and values are written. */
export interface Writing {
  text(drawn: DrawnText): string;
  said(drawn: DrawnText | undefined): string | undefined;
  textOrExpr(drawn: DrawnText | DrawnExpr): string | Expr<string>;
  value(drawn: Drawn): unknown;
}

/** What a drawn DAG is told. */
export function dagOptions(drawn: DrawnDag, write: Writing): DagOptions<Params, object> {
  const { text, said } = write;
  const access = drawn.access?.map((role) => [text(role), ["can_read", "can_edit"] as const] as const);
  return {
    description: text(drawn.description),
    schedule: scheduleOf(drawn.schedule),
    start: drawn.start as `${number}-${number}-${number}`,
    ...given("end", drawn.end as `${number}-${number}-${number}` | undefined),
    catchup: drawn.catchup,
    tags: drawn.tags.map(text),
    ...given("owner", said(drawn.owner)),
    ...given("doc", said(drawn.doc)),
    ...given("access", access && (fieldsOf(access) as NonNullable<DagOptions["access"]>)),
    ...given("paused", drawn.paused),
    ...given("failFast", drawn.failFast),
    ...given("maxActiveRuns", drawn.maxActiveRuns),
    ...given("maxActiveTasks", drawn.maxActiveTasks),
    ...given("timeout", drawn.timeout as `${number}d` | undefined),
    ...given("retries", drawn.retries),
    ...given("allow", allowed(drawn.allow, write)),
    params: fieldsOf(drawn.params.map((one) => [text(one.name), paramOf(one, write)])) as Params,
    ...given("late", drawn.late && lateOf(drawn.late, write)),
    // Whoever is told of the DAG's failure knows no task's output.
    ...tellsOf(drawn.tells, write),
  };
}

function scheduleOf(drawn: DrawnSchedule): Schedule<object> {
  switch (drawn.is) {
    case "cron":
      return cron<string>(drawn.expression, { timezone: drawn.timezone, at: drawn.at });
    case "every":
      return every(drawn.length, { at: drawn.at });
    case "once":
      return once;
    case "manual":
      return manual;
    case "datasets": {
      // Mostly those that the other DAG writes: nothing else tells Airflow of them.
      const [first = files, second = lines] = drawn.numbers.map((number) =>
        number < 45 ? undefined : chosen("dataset", number),
      );
      return onUpdate[drawn.mode](first, second);
    }
  }
}

/** What a drawn task is told, but for the steps around it. */
export const taskOptions = (drawn: DrawnTask, write: Writing): TaskOptions => ({
  ...defaultOptions(drawn, write),
  ...given("when", drawn.when),
  ...given("concurrency", drawn.concurrency),
  ...given("reads", drawn.reads && readingOf(drawn.reads)),
  ...given("allow", allowed(drawn.allow, write)),
});

/** What a drawn task or group is told, but for the steps around it. */
export const defaultOptions = (drawn: DrawnDefaults, write: Writing): GroupOptions => ({
  ...given("retries", drawn.retries),
  ...given("timeout", drawn.timeout as `${number}s` | undefined),
  ...given("pool", drawn.pool === undefined ? undefined : chosen("pool", drawn.pool)),
  // Slots of no pool are refused; one draw in a few is enough of that.
  ...given("poolSlots", drawn.pool !== undefined || drawn.poolSlots === 9 ? drawn.poolSlots : undefined),
  ...given("priority", drawn.priority),
  ...given("priorityRule", drawn.priorityRule),
  ...given("queue", write.said(drawn.queue)),
  ...given("dependsOnPast", drawn.dependsOnPast),
  ...given("waitForDownstream", drawn.waitForDownstream),
  ...given("doc", write.said(drawn.doc)),
  ...tellsOf(drawn.tells, write),
});

function readingOf({ number, version }: NonNullable<DrawnTask["reads"]>): Reading {
  const dataset = number < 45 ? (chosen("dataset", number) ?? events) : events;
  return version === "latest" ? latest(dataset) : previous(dataset);
}

const allowed = (why: DrawnText | undefined, { text }: Writing) =>
  why === undefined ? undefined : { "task/unsafe-retry": text(why) };

function paramOf({ is, required, ...drawn }: DrawnParam, { text, said }: Writing): Param<unknown> {
  const { number, bounded } = drawn;
  const described = { ...given("title", said(drawn.title)), ...given("description", said(drawn.description)) };
  const numbers = { ...described, ...(bounded ? { min: number, max: number + 10 } : {}) };
  const own = text(drawn.text);
  const choices = { ...described, ...(bounded ? { oneOf: [own, ...drawn.texts.map(text)] } : {}) };
  const lengths = { ...described, ...(bounded ? { minLength: 0, maxLength: 200 } : {}) };
  const matching = { ...described, pattern: own.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&") };
  const from = required ? param.required : undefined;
  switch (is) {
    case "text":
      return from?.text<string>(choices) ?? param.text<string>(own, choices);
    case "multiline":
      return (
        from?.text<string>({ ...lengths, multiline: true }) ?? param.text<string>(own, { ...lengths, multiline: true })
      );
    case "pattern":
      return from?.text<string>(matching) ?? param.text<string>(own, matching);
    case "int":
    case "number":
      return from?.[is](numbers) ?? param[is](number, numbers);
    case "flag":
      return from?.flag(described) ?? param.flag(bounded, described);
    case "date":
      return from?.date(described) ?? param.date("2026-01-31", described);
    case "moment":
      return from?.moment(described) ?? param.moment("2026-01-31T10:00:00Z", described);
    case "list":
      return from?.list<string>(choices) ?? param.list<string>([own], choices);
    case "object":
      return from?.object(described) ?? param.object({ [own]: [number, { [own]: own }] }, described);
  }
}

function tellsOf({ onFailure, onRetry, onSuccess }: DrawnTells, write: Writing) {
  return {
    ...given("onFailure", onFailure && notifierOf(onFailure, write)),
    ...given("onRetry", onRetry && notifierOf(onRetry, write)),
    ...given("onSuccess", onSuccess && notifierOf(onSuccess, write)),
  };
}

const lateOf = ({ after, tell }: NonNullable<DrawnDag["late"]>, write: Writing): DagOptions["late"] & {} => ({
  after: after as Duration,
  tell: notifierOf(tell, write),
});

function notifierOf({ via, connection, to, from, subject, message }: DrawnNotifier, write: Writing): Notifier {
  const { text, textOrExpr } = write;
  const name = typeof connection === "number" ? (chosen("connection", connection)?.id ?? "") : text(connection);
  const titled = given("subject", subject && textOrExpr(subject));
  const said = message && textOrExpr(message);
  switch (via) {
    case "sns":
      return notify.sns(support, { ...titled, ...given("message", said) });
    case "slack":
      return notify.slack(name, given("text", said));
    case "email":
      return notify.email(to.map(text), {
        connection: name,
        ...given("from", from && text(from)),
        ...titled,
        ...given("html", said),
      });
    case "airflow":
      return SqsNotifier({ queueUrl: name, messageBody: said ?? "" });
  }
}

/** A definition of the lakehouse, by a number. */
export function chosen<K extends DefinitionKind>(kind: K, number: number) {
  const all = lakehouse.all(kind);
  return all[number % all.length];
}

const given = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };

/** An object with fields of any name, `__proto__` among them. */
export function fieldsOf(entries: readonly (readonly [string, unknown])[]): object {
  const made = {};
  for (const [key, value] of entries)
    Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
  return made;
}
