import type { FactType } from "../../catalog/facts.ts";
import type { Shape } from "../../ir/shape.ts";
import type { Conversion } from "../python-arguments.ts";

/** An argument's type in TypeScript. */
export interface ArgumentType {
  readonly text: string;
  /** What text that is given for it is in Python, where it is not text. */
  readonly conversion?: Conversion;
}

/**
 * The type of an argument: the union of what the versions say.
 *
 * @param types - empty where it is not annotated
 * @param templated - whether expressions may stand in it
 */
export const argumentType = (types: readonly FactType[], templated: boolean): ArgumentType =>
  unionType(types, templated, types.some(takesText));

/** Whether plain text is among what an argument takes: then text is not read as anything else. */
const takesText = (type: FactType): boolean =>
  type === "str" ||
  (typeof type !== "string" &&
    (type[0] === "union" || type[0] === "list") &&
    type.slice(1).some((each) => takesText(each as FactType)));

function unionType(types: readonly FactType[], templated: boolean, text: boolean): ArgumentType {
  const members = types.flatMap(membersOf);
  const [newest] = types;
  const known = members.some((each) => each !== "any" && !isUnknown(each));
  if (!known || (newest !== undefined && membersOf(newest).includes("any")))
    return { text: templated ? "TemplatedUnsaid" : "Unsaid" };
  const parts = new Map<string, Conversion | undefined>();
  for (const member of members) {
    for (const each of memberType(member, templated, text))
      if (!parts.has(each.text)) parts.set(each.text, each.conversion);
  }
  const conversions = new Set([...parts.values()].filter((each) => each !== undefined));
  const [conversion, ...others] = conversions;
  // Text can be read in one way only; where there are several, it is an object that the author makes.
  if (others.length > 0) return { text: templated ? "TemplatedUnsaid" : "Unsaid" };
  const texts = [...parts.keys()].sort((a, b) => rank(a) - rank(b));
  return { text: texts.join(" | "), ...(conversion !== undefined && { conversion }) };
}

const rank = (text: string): number => (text === "null" ? 1 : 0);

const membersOf = (type: FactType): readonly FactType[] =>
  typeof type !== "string" && type[0] === "union"
    ? type.slice(1).flatMap((each) => membersOf(each as FactType))
    : [type];

const isUnknown = (type: FactType): boolean => typeof type !== "string" && type[0] === "unknown";

/** Classes of Python that stand for what JSON has. */
const protocols: Readonly<Record<string, FactType>> = {
  "collections.abc.Container": "list",
  "typing.SupportsAbs": "float",
  "datetime.timedelta": "timedelta",
};

const words: Readonly<Record<string, string>> = {
  bool: "boolean",
  bytes: "PythonObject",
  callable: "PythonObject",
  float: "number",
  int: "number",
  none: "null",
  str: "string",
};

/** One member of a union; none where another one stands for it. */
function memberType(type: FactType, templated: boolean, asText: boolean): readonly ArgumentType[] {
  const json = templated ? "TemplatedJson" : "Json";
  const plain = (text: string): readonly ArgumentType[] => [{ text }];
  /** Also as the output of another task, which hands it on as it is. */
  const whole = (text: string): readonly ArgumentType[] => plain(templated ? `Templated<${text}>` : text);
  /** Text that Python has a type for; where plain text is taken too, that does. */
  const read = (text: string, conversion: Conversion): readonly ArgumentType[] =>
    asText ? [] : [{ text, conversion }];
  if (typeof type === "string") {
    switch (type) {
      case "any":
        return [];
      case "str":
      case "int":
      case "float":
      case "bool":
        return whole(words[type] ?? json);
      case "bytes":
        return asText ? [] : plain("PythonObject");
      case "dict":
        return whole(`Dict<${json}>`);
      case "list":
        return whole(`readonly ${json}[]`);
      case "timedelta":
        return read("Duration", "timedelta");
      case "datetime":
        return read("IsoDateTime", "moment");
      case "date":
        return read("IsoDate", "moment");
      case "time":
        return read("TimeOfDay", "moment");
      default:
        return plain(words[type] ?? json);
    }
  }
  switch (type[0]) {
    case "list": {
      const { text, conversion } = inner(type[1] as FactType, templated, asText);
      const list = `readonly ${bracketed(text)}[]`;
      return [{ text: templated ? `Templated<${list}>` : list, ...(conversion !== undefined && { conversion }) }];
    }
    case "dict":
      return whole(`Dict<${inner(type[1] as FactType, templated, asText).text}>`);
    case "union":
      return membersOf(type).flatMap((each) => memberType(each, templated, asText));
    case "literal":
      return [...type.slice(1).map((value) => JSON.stringify(value)), ...(templated ? ["Expr<string>"] : [])].flatMap(
        plain,
      );
    case "enum": {
      const values = Object.values(type[2]);
      // An enumeration beside text is read from its members' names or values.
      if (asText) return [];
      return values.every((value) => typeof value === "string")
        ? read(values.map((value) => JSON.stringify(value)).join(" | "), type[1] as Conversion)
        : plain("PythonObject");
    }
    case "class": {
      const [, path, role] = type;
      const protocol = protocols[path];
      if (protocol !== undefined) return memberType(protocol, templated, asText);
      if (role === "dict" || path.includes(".type_defs.")) return whole(`Dict<${json}>`);
      if (/\.XComArg$/.test(path)) return [];
      return plain("PythonObject");
    }
    case "unknown":
      return [];
  }
}

/** What a list or dictionary holds. */
const inner = (type: FactType, templated: boolean, asText: boolean): ArgumentType =>
  membersOf(type).includes("any")
    ? { text: templated ? "TemplatedJson" : "Json" }
    : orText(unionType([type], templated, asText), templated);

/** Text, where that stands for what Python has a type for. */
const orText = (found: ArgumentType, templated: boolean): ArgumentType =>
  found.text === "" ? { text: templated ? "Templated<string>" : "string" } : found;

const bracketed = (text: string): string => (text.includes(" | ") ? `(${text})` : text);

/** What a class hands on: its shape, and its type. `never` stands wherever an expression may. */
export interface OutputType {
  readonly shape: Shape;
  readonly text: string;
}

const unsaid: OutputType = { shape: "json", text: "never" };

/** What `execute` returns, as far as it says so. */
export function outputType(returns: FactType | undefined): OutputType {
  if (returns === undefined) return unsaid;
  const members = membersOf(returns).filter((each) => each !== "none");
  const [only, ...others] = members;
  if (only === undefined) return { shape: {}, text: "null" };
  if (others.length > 0) return unsaid;
  switch (only) {
    case "str":
      return { shape: "string", text: "string" };
    case "int":
      return { shape: "int", text: "number" };
    case "float":
      return { shape: "number", text: "number" };
    case "bool":
      return { shape: "boolean", text: "boolean" };
  }
  if (typeof only === "string" || only[0] !== "list") return unsaid;
  const element = outputType(only[1] as FactType);
  return element === unsaid || typeof element.shape !== "string"
    ? unsaid
    : { shape: [element.shape], text: `readonly ${element.text}[]` };
}
