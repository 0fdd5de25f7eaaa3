import { expect, test } from "@jest/globals";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { build } from "esbuild";
import { SourceMap } from "../../src/load/source-map.ts";

test("answers what a whole decoding answers, at every place of a bundle", async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { parse } from "yaml";\nimport Ajv from "ajv";\nconsole.log(parse, Ajv, "é😀");`,
      resolveDir: process.cwd(),
      sourcefile: "entry.ts",
    },
    outfile: "bundle.js",
    bundle: true,
    platform: "node",
    write: false,
    sourcemap: "external",
  });
  const [map = "", code = ""] = ["bundle.js.map", "bundle.js"].map(
    (name) => outputFiles.find(({ path }) => path.endsWith(name))?.text,
  );
  const oracle = new TraceMap(map);
  const lazy = new SourceMap(map);
  const lines = code.split("\n");
  expect(lines.length).toBeGreaterThan(10_000);
  for (const [index, text] of lines.entries()) {
    for (let column = 1; column <= text.length + 1; column += 7) {
      const { source, line, column: from } = originalPositionFor(oracle, { line: index + 1, column: column - 1 });
      const expected = source === null ? undefined : { file: source, line, column: from + 1 };
      // One comparison a place is too slow for Jest's own.
      if (JSON.stringify(lazy.find(index + 1, column)) !== JSON.stringify(expected)) {
        expect({ line: index + 1, column, found: lazy.find(index + 1, column) }).toEqual({ expected });
      }
    }
  }
  expect(lazy.find(lines.length + 5, 1)).toBeUndefined();
  expect(lazy.find(0, 1)).toBeUndefined();
});
