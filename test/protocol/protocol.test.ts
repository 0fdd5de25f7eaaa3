import { describe, expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import schema from "../../schemas/protocol.schema.json" with { type: "json" };
import { commandLine, ProtocolError, parseEvent, type Source } from "../../src/local/protocol.ts";
import { airflowEvents, awsEvents, commands, optionalFields } from "./examples.ts";

// Strict: Ajv compiles the schema as a whole and checks it against its own.
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const conforms = ajv.compile(schema);

const events: readonly (readonly [Source, string, object])[] = [
  ...Object.values(awsEvents).map((event) => ["aws", event.event, event] as const),
  ...Object.values(airflowEvents).map((event) => ["airflow", event.event, event] as const),
];

const without = (value: object, field: string): object =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== field));

describe.each(events)("%s %s", (source, name, event) => {
  test("is what the schema says, and is read as it was written", () => {
    expect([conforms(event), conforms.errors]).toEqual([true, null]);
    expect(parseEvent(source, JSON.stringify(event))).toEqual(event);
  });

  test("without a field is refused on both sides, unless that may be absent", () => {
    for (const field of Object.keys(event)) {
      const less = without(event, field);
      const allowed = optionalFields[name] === field;
      expect([field, conforms(less)]).toEqual([field, allowed]);
      const read = () => parseEvent(source, JSON.stringify(less));
      if (allowed) expect(read()).toEqual(less);
      else expect(read).toThrow(ProtocolError);
    }
  });

  test("with a field that nobody knows is refused on both sides", () => {
    const more = { ...event, colour: "red" };
    expect(conforms(more)).toBe(false);
    expect(() => parseEvent(source, JSON.stringify(more))).toThrow(
      `A line of the local protocol is malformed (${name}: unknown field "colour"): {"v":1,`,
    );
  });

  test("from another kind of child is refused", () => {
    const other = source === "aws" ? "airflow" : "aws";
    expect(() => parseEvent(other, JSON.stringify(event))).toThrow(`source is "${source}", not "${other}"`);
  });
});

test("the schema has an event for each example and no other", () => {
  const named = Object.keys(schema.$defs).filter((name) => name.startsWith("event."));
  expect(named.sort()).toEqual([...new Set(events.map(([, name]) => `event.${name}`))].sort());
});

describe.each(Object.values(commands))("command $command", (command) => {
  test("is one line that the schema knows", () => {
    const line = commandLine("x-1", command);
    expect(line.indexOf("\n")).toBe(line.length - 1);
    const sent: unknown = JSON.parse(line);
    expect(sent).toEqual({ v: 1, id: "x-1", ...command });
    expect([conforms(sent), conforms.errors]).toEqual([true, null]);
  });
});

test.each([
  ["no JSON", "Traceback (most recent call last):", "(not JSON): Traceback"],
  ["no object", "[1]", "(not a JSON object): [1]"],
  ["an unknown event", JSON.stringify({ ...awsEvents.ready, event: "reddy" }), '("reddy" is no event of version 1)'],
  ["an event of Airflow's", JSON.stringify({ ...airflowEvents.parsed, source: "aws" }), "/source must be equal"],
  ["a wrong type", JSON.stringify({ ...awsEvents.ready, port: "80" }), "(ready: /port must be integer)"],
  ["a wrong time", JSON.stringify({ ...awsEvents.ready, at: "now" }), "(ready: /at must match pattern"],
])("%s is refused with the reason", (_, line, reason) => {
  expect(() => parseEvent("aws", line)).toThrow(reason);
  expect(() => parseEvent("aws", line)).toThrow(ProtocolError);
});

test.each([2, 0, "1", null, undefined])("version %p is refused, whatever else the line says", (v) => {
  expect(() => parseEvent("aws", JSON.stringify({ ...awsEvents.ready, v }))).toThrow(
    `The child speaks version ${JSON.stringify(v)} of the local protocol, this process version 1`,
  );
});

test("a long line is quoted by its beginning only", () => {
  const line = "x".repeat(10_000);
  expect(() => parseEvent("aws", line)).toThrow(`: ${"x".repeat(200)}…`);
});
