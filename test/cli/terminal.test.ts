import { expect, test } from "@jest/globals";
import { printable, table } from "../../src/cli/terminal.ts";

test("a cell is one line, whatever is in it", () => {
  const shown = table(
    ["id", "text"],
    [
      [1, "a\nb\tc"],
      [22, "\u001b[31mred\u009b\u2028"],
      [3, null],
      [4, 'Côte d\'Ivoire "x" \\ 🎉'],
    ],
  );
  expect(shown.split("\n").slice(1)).toEqual([
    " 1  a\\nb\\tc",
    "22  \\u001b[31mred\\u009b\\u2028",
    " 3  ∅",
    ' 4  Côte d\'Ivoire "x" \\ 🎉',
  ]);
});

test("what a terminal shows is left as it is", () => {
  expect(printable("ü 漢字 🎉 \\n")).toBe("ü 漢字 🎉 \\n");
});
