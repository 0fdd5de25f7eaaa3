import type { FactDefault, FactType, JsonValue } from "../../catalog/facts.ts";

/** A type as Python writes it. */
export function pythonType(type: FactType): string {
  if (typeof type === "string") return words[type] ?? type;
  switch (type[0]) {
    case "list":
      return `list[${pythonType(type[1] as FactType)}]`;
    case "dict":
      return `dict[str, ${pythonType(type[1] as FactType)}]`;
    case "union":
      return type
        .slice(1)
        .map((each) => pythonType(each as FactType))
        .join(" | ");
    case "literal":
      return `Literal[${type
        .slice(1)
        .map((value) => pythonLiteral(value as JsonValue))
        .join(", ")}]`;
    case "enum":
    case "class":
      return type[1].slice(type[1].lastIndexOf(".") + 1);
    case "unknown":
      return type[1];
  }
}

const words: Readonly<Record<string, string>> = { any: "Any", callable: "Callable", none: "None" };

/** A default as Python writes it; absent where not giving the argument means something of its own. */
export function pythonDefault(given: FactDefault): string | undefined {
  if ("value" in given) return short(pythonLiteral(given.value));
  if ("seconds" in given) return `timedelta(seconds=${given.seconds})`;
  if ("config" in given) {
    const [section, key] = given.config;
    const fallback = given.fallback === undefined ? "" : `, else ${pythonLiteral(given.fallback)}`;
    return `[${section}] ${key}${fallback}`;
  }
  return given.expression === "NOTSET" ? undefined : short(given.expression);
}

const longest = 60;

const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

function pythonLiteral(value: JsonValue): string {
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(", ")}]`;
  if (typeof value === "object") {
    return `{${Object.entries(value)
      .map(([key, each]) => `${JSON.stringify(key)}: ${pythonLiteral(each)}`)
      .join(", ")}}`;
  }
  return JSON.stringify(value);
}
