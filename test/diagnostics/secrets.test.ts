import { describe, expect, test } from "@jest/globals";
import { withoutSecrets } from "../../src/diagnostics/secrets.ts";

const shown = (...lines: readonly string[]) => withoutSecrets("dev.yaml", lines.join("\n")).split("\n");

describe("a file in a terminal", () => {
  test("is YAML without passwords and tokens, and with all else", () => {
    expect(
      shown(
        "region: eu-west-1",
        "connections:",
        "  shop:",
        "    password: hunter2",
        "    port: 1",
        "    extra: { api_token: t }",
      ),
    ).toEqual([
      "region: eu-west-1",
      "connections:",
      "  shop:",
      "    password: •••",
      "    port: 1",
      "    extra: { api_token: •••",
    ]);
    expect(shown('"passwd": "a b"', "client-secret:   'x: y' # mine")).toEqual([
      '"passwd": •••',
      "client-secret:   •••",
    ]);
  });

  test("has none of a text that fills lines", () => {
    expect(shown("  password: |", "    hun", "", "     ter2", "  port: 1")).toEqual([
      "  password: •••",
      "    •••",
      "",
      "     •••",
      "  port: 1",
    ]);
    expect(shown("password: hun", "  ter2", "port: 1")).toEqual(["password: •••", "  •••", "port: 1"]);
  });

  test("has what only begins with such a name, and has all of a language", () => {
    expect(shown("secrets:", "  # none", "  a: b")).toEqual(["secrets:", "  # none", "  a: b"]);
    expect(withoutSecrets("dags/a.dag.ts", "password: d.connection")).toBe("password: d.connection");
  });
});
