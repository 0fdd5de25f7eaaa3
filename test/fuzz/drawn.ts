import type { DefinitionKind } from "../../src/ir/ref.ts";
import type { NotifierIr, PriorityRule, TellsIr, TriggerRule } from "../../src/ir/task.ts";
import type { ConnectionField, ContextName } from "../../src/ir/template.ts";
import type { Duration } from "../../src/language/duration.ts";
import type { param } from "../../src/language/param.ts";
import type { Retries } from "../../src/language/task.ts";

/** Text of which nothing but itself depends: a harmless one may stand for it. */
export interface DrawnText {
  readonly is: "text";
  readonly text: string;
}

/** An expression. Params, tasks and settings are told by numbers, of which the rest counts: there may be fewer of them. */
export type DrawnExpr =
  | { readonly is: "context"; readonly name: ContextName }
  | { readonly is: "param"; readonly number: number }
  | { readonly is: "output"; readonly number: number; readonly field: DrawnText | undefined }
  /** Of a JSON variable, a field. */
  | { readonly is: "variable"; readonly number: number; readonly field: DrawnText; readonly declared: boolean }
  /** A field of a connection; `extra`: one of its further fields. */
  | {
      readonly is: "connection";
      readonly number: number;
      readonly field: ConnectionField | "extra";
      readonly extra: DrawnText;
    }
  /** The element that an instance is for, where the task is mapped. */
  | { readonly is: "item" }
  | { readonly is: "template"; readonly parts: readonly (DrawnText | DrawnExpr)[] }
  | { readonly is: "jinja" };

/** A value among an operator's arguments. */
export type Drawn =
  | DrawnText
  | { readonly is: "constant"; readonly value: null | boolean | number | string }
  | { readonly is: "expr"; readonly expr: DrawnExpr }
  /** An expression as parts of SQL have it. */
  | { readonly is: "node"; readonly expr: DrawnExpr }
  | { readonly is: "list"; readonly items: readonly Drawn[] }
  | { readonly is: "fields"; readonly fields: readonly (readonly [string | DrawnText, Drawn])[] }
  | { readonly is: "definition"; readonly kind: DefinitionKind; readonly number: number; readonly exported: boolean }
  | { readonly is: "sql"; readonly file: number; readonly bind: readonly (readonly [string, Drawn])[] };

export interface DrawnNotifier {
  readonly via: NotifierIr["via"];
  /** The number of a declared connection, or a name. */
  readonly connection: number | DrawnText;
  readonly to: readonly DrawnText[];
  readonly from: DrawnText | undefined;
  readonly subject: DrawnText | DrawnExpr | undefined;
  readonly message: DrawnText | DrawnExpr | undefined;
}

/** Who is told of what. */
export type DrawnTells = { readonly [E in keyof TellsIr]?: DrawnNotifier | undefined };

/** What a step comes after, told by a number. */
export interface DrawnAfter {
  readonly step: number;
  /** Of a branch, the number of the arm. */
  readonly arm: number;
  readonly label: DrawnText | undefined;
  /** The group that it is in instead, where it is in one. */
  readonly asGroup: boolean;
}

/** What tasks may be told, or groups for the tasks in them. */
export interface DrawnDefaults {
  readonly retries: Retries | number | undefined;
  readonly timeout: string | undefined;
  /** The number of a pool, and slots of it. */
  readonly pool: number | undefined;
  readonly poolSlots: number | undefined;
  readonly priority: number | undefined;
  readonly priorityRule: PriorityRule | undefined;
  readonly queue: DrawnText | undefined;
  readonly dependsOnPast: boolean | undefined;
  readonly waitForDownstream: boolean | undefined;
  readonly tells: DrawnTells;
  readonly after: readonly DrawnAfter[];
  readonly doc: DrawnText | undefined;
}

export interface DrawnGroup extends DrawnDefaults {
  readonly id: string;
  /** A group within it, where its task is. */
  readonly inner: string | undefined;
}

export interface DrawnTask extends DrawnDefaults {
  readonly id: string;
  readonly group: DrawnGroup | undefined;
  /** An operator, or `branch`. */
  readonly kind: string;
  readonly args: Drawn;
  readonly when: TriggerRule | undefined;
  readonly concurrency: number | undefined;
  /** Why its retries are safe. */
  readonly allow: DrawnText | undefined;
  /** The number of the task that it takes down. */
  readonly tearsDown: number | undefined;
  /** How it takes a dataset, told by its number. */
  readonly reads: { readonly number: number; readonly version: "previous" | "latest" } | undefined;
  /** What it is mapped over: a list, or what is known only at run time. */
  readonly over: readonly DrawnText[] | "variable" | undefined;
  /** Whether it hands on one text; else fields. */
  readonly handsOnText: boolean;
}

/** What a param is, with its default, or that it has none. */
export interface DrawnParam {
  readonly name: DrawnText;
  readonly required: boolean;
  readonly is: ParamKind;
  readonly text: DrawnText;
  readonly texts: readonly DrawnText[];
  readonly number: number;
  readonly title: DrawnText | undefined;
  readonly description: DrawnText | undefined;
  /** Whether its value is bounded: by numbers, by lengths or by a choice. */
  readonly bounded: boolean;
}
export type ParamKind = keyof typeof param.required | "multiline" | "pattern";

export type DrawnSchedule =
  | {
      readonly is: "cron";
      readonly expression: string;
      readonly timezone: "UTC" | "Europe/Berlin";
      readonly at: "interval" | "tick";
    }
  | { readonly is: "every"; readonly length: Duration; readonly at: "interval" | "tick" }
  | { readonly is: "once" | "manual" }
  | { readonly is: "datasets"; readonly mode: "all" | "any"; readonly numbers: readonly [number, number] };

export interface DrawnDag {
  readonly id: string;
  readonly description: DrawnText;
  readonly schedule: DrawnSchedule;
  readonly start: string;
  readonly end: string | undefined;
  readonly catchup: boolean;
  readonly tags: readonly DrawnText[];
  readonly owner: DrawnText | undefined;
  readonly doc: DrawnText | undefined;
  /** Roles that may read and edit it. */
  readonly access: readonly DrawnText[] | undefined;
  readonly paused: boolean | undefined;
  readonly failFast: boolean | undefined;
  readonly maxActiveRuns: number | undefined;
  readonly maxActiveTasks: number | undefined;
  readonly timeout: string | undefined;
  readonly retries: Retries | number | undefined;
  /** Why its tasks' retries are safe. */
  readonly allow: DrawnText | undefined;
  readonly params: readonly DrawnParam[];
  readonly tells: Pick<DrawnTells, "onFailure" | "onSuccess">;
  readonly late: { readonly after: string; readonly tell: DrawnNotifier } | undefined;
  readonly tasks: readonly DrawnTask[];
}

/** What stands for each text: itself, or something harmless. */
export type Spelling = (text: string) => string;
