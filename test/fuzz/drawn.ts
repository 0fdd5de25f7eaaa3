import type { DefinitionKind } from "../../src/ir/ref.ts";
import type { NotifierIr, TellsIr, TriggerRule } from "../../src/ir/task.ts";
import type { ConnectionField, ContextName } from "../../src/ir/template.ts";
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
  readonly via: Exclude<NotifierIr["via"], "airflow">;
  /** The number of a declared connection, or a name. */
  readonly connection: number | DrawnText;
  readonly to: readonly DrawnText[];
  readonly from: DrawnText | undefined;
  readonly subject: DrawnText | DrawnExpr | undefined;
  readonly message: DrawnText | DrawnExpr | undefined;
}

/** Who is told of what. */
export type DrawnTells = { readonly [E in keyof TellsIr]?: DrawnNotifier | undefined };

export interface DrawnTask {
  readonly id: string;
  readonly group: string | undefined;
  readonly kind: string;
  readonly args: Drawn;
  /** Numbers of tasks before it. */
  readonly after: readonly number[];
  readonly retries: Retries | number | undefined;
  readonly timeout: string | undefined;
  readonly when: TriggerRule | undefined;
  readonly doc: DrawnText | undefined;
  readonly tells: DrawnTells;
  /** What it is mapped over: a list, or what is known only at run time. */
  readonly over: readonly DrawnText[] | "variable" | undefined;
  /** Whether it hands on one text; else fields. */
  readonly handsOnText: boolean;
}

export interface DrawnParam {
  readonly name: DrawnText;
  readonly fallback: DrawnText | number;
  readonly oneOf: readonly DrawnText[];
  readonly title: DrawnText | undefined;
  readonly description: DrawnText | undefined;
}

export interface DrawnDag {
  readonly id: string;
  readonly description: DrawnText;
  readonly schedule: { readonly expression: string; readonly timezone: "UTC" | "Europe/Berlin" } | undefined;
  readonly start: string;
  readonly catchup: boolean;
  readonly tags: readonly DrawnText[];
  readonly owner: DrawnText | undefined;
  readonly maxActiveRuns: number | undefined;
  readonly timeout: string | undefined;
  readonly retries: Retries | number | undefined;
  readonly params: readonly DrawnParam[];
  readonly tells: Pick<DrawnTells, "onFailure" | "onSuccess">;
  readonly tasks: readonly DrawnTask[];
}

/** What stands for each text: itself, or something harmless. */
export type Spelling = (text: string) => string;
