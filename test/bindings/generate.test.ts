import { describe, expect, test } from "@jest/globals";
import { bindingsFiles } from "../../src/bindings/generate/files.ts";
import { argumentType, outputType } from "../../src/bindings/generate/typescript-type.ts";
import { Catalog } from "../../src/catalog/catalog.ts";
import type { ArgumentFacts, ClassFacts, FactType, VersionFacts } from "../../src/catalog/facts.ts";
import { merge } from "../../src/catalog/merged.ts";
import { readImages } from "../../src/load/catalog.ts";

const base = "airflow.sdk.bases.operator.BaseOperator";
const shout = "airflow.providers.acme.operators.voice.ShoutOperator";

/** What one version has: an operator of one provider, and what every task has. */
function version(
  airflow: string,
  given: Readonly<Record<string, ArgumentFacts>>,
  more: Partial<ClassFacts> = {},
): VersionFacts {
  return {
    airflow,
    packages: { "apache-airflow-providers-acme": "1.0.0" },
    classes: {
      [base]: {
        kind: "operator",
        abstract: true,
        constructors: [base],
        arguments: { task_id: { type: "str", required: true }, retries: { type: "int", default: { value: 0 } } },
      },
      [shout]: { kind: "operator", constructors: [shout, base], arguments: given, ...more },
    },
    paths: {},
    untried: [],
    unread: [],
  };
}

const text: ArgumentFacts = { type: "str", required: true };
const perhaps: ArgumentFacts = { type: ["union", "str", "none"], default: { value: null } };

function bound(...versions: readonly VersionFacts[]): string {
  const options = { header: ["Made."], from: "sluice/operators", distribution: "apache-airflow-providers-acme" };
  const [file] = bindingsFiles(new Catalog(merge(versions), readImages()), options);
  return `${file?.name}\n${file?.text}`;
}

test("a file holds what is known of a class: what it takes, on which versions, and where its reference is", () => {
  const older = version("2.11.2", { text, loud_for: { type: "timedelta", required: true } }, { templates: ["text"] });
  const newer = version(
    "3.3.1",
    {
      text,
      loud_for: { type: "timedelta", default: { seconds: 60 } },
      voice: perhaps,
      echo: { ...perhaps, deprecated: ["voice"] },
    },
    {
      templates: ["text", "voice"],
      readEarly: { voice: { template: "fails" } },
      returns: "str",
      deprecated: ["a.SayOperator"],
    },
  );
  expect(bound(older, newer)).toBe(`acme.ts
// Made.

import {
  type Duration,
  operatorClass,
  type Templated,
} from "sluice/operators";

/** Arguments of {@link ShoutOperator}. */
export interface ShoutOperatorArguments {
  /** \`text: str\`, templated. */
  text: Templated<string>;
  /** \`loud_for: timedelta = timedelta(seconds=60)\`, not templated, required (on 2.11.2). */
  loudFor?: Duration;
  /** \`voice: str | None = None\`, templated, but read when the DAG file is parsed, on 3.3.1. */
  voice?: Templated<string> | null;
  /**
   * \`echo: str | None = None\`, not templated, on 3.3.1.
   *
   * @deprecated Use \`voice\`.
   */
  echo?: string | null;
}

/**
 * \`airflow.providers.acme.operators.voice.ShoutOperator\`
 *
 * On Airflow 2.11.2 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-acme/stable/_api/airflow/providers/acme/operators/voice/index.html#airflow.providers.acme.operators.voice.ShoutOperator)
 *
 * @deprecated Use \`SayOperator\`.
 */
export const ShoutOperator = /* @__PURE__ */ operatorClass<ShoutOperatorArguments, string>(
  "airflow.providers.acme.operators.voice.ShoutOperator",
  "string",
  { convert: { loudFor: "timedelta" } },
);
`);
});

test("facts that would end a comment stay in it", () => {
  expect(bound(version("3.3.1", { text: { type: "str", default: { value: "*/ evil(); /*`" } } }))).toContain(
    '`text: str = "*\\/ evil(); /*\'"`, not templated.',
  );
});

test("an argument whose name does not lead back is no binding's", () => {
  expect(() => bound(version("3.3.1", { loudFor: text }))).toThrow("'loudFor' cannot be told from its name");
});

describe("the type of an argument", () => {
  const weekday: FactType = ["enum", "airflow.utils.weekday.WeekDay", { MONDAY: 1 }];
  const state: FactType = ["enum", "acme.State", { ON: "on", OFF: "off" }];
  test.each<[string, readonly FactType[], string, string]>([
    ["not annotated", [], "Unsaid", "TemplatedUnsaid"],
    ["text or nothing", [["union", "str", "none"]], "string | null", "Templated<string> | null"],
    ["a list", [["list", "str"]], "readonly string[]", "Templated<readonly Templated<string>[]>"],
    [
      "a list of either",
      [["list", ["union", "str", "int"]]],
      "readonly (string | number)[]",
      "Templated<readonly (Templated<string> | Templated<number>)[]>",
    ],
    ["a dictionary", [["dict", "any"]], "Dict<Json>", "Templated<Dict<TemplatedJson>>"],
    ["a moment, which text may be too", [["union", "datetime", "str"]], "string", "Templated<string>"],
    ["members of an enumeration", [state], '"on" | "off"', '"on" | "off"'],
    [
      "an enumeration beside its names",
      [["union", "str", weekday, ["list", weekday]]],
      "string | readonly string[]",
      "Templated<string> | Templated<readonly Templated<string>[]>",
    ],
    ["words", [["literal", "a", "b"]], '"a" | "b"', '"a" | "b" | Expr<string>'],
    [
      "what two versions say",
      ["str", ["union", "int", "none"]],
      "string | number | null",
      "Templated<string> | Templated<number> | null",
    ],
    ["anything, where an older version said more", ["any", "str"], "Unsaid", "TemplatedUnsaid"],
    ["a class of Python", [["class", "kubernetes.client.V1Pod"]], "PythonObject", "PythonObject"],
    ["a function", ["callable"], "PythonObject", "PythonObject"],
  ])("%s", (_, types, plain, templated) => {
    expect(argumentType(types, false).text).toBe(plain);
    expect(argumentType(types, true).text).toBe(templated);
  });
});

test("what a class hands on, as far as it says so", () => {
  expect(outputType("none")).toEqual({ shape: {}, text: "null" });
  expect(outputType(["union", "str", "none"])).toEqual({ shape: "string", text: "string" });
  expect(outputType(["list", "str"])).toEqual({ shape: ["string"], text: "readonly string[]" });
  // An output of which nothing is said stands wherever an expression may.
  for (const type of [undefined, "any", "dict", ["union", "str", "int"]] as const) {
    expect(outputType(type)).toEqual({ shape: "json", text: "never" });
  }
});
