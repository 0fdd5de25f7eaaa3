// npm run generate: JSON Schemas from the TypeScript interfaces that they describe, for ajv and for editors.
// With --check nothing is written, and a schema that is not what its interface says is an error.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Each schema's file, the interface that it comes from, and which types have a definition of their own in it. */
const schemas = /** @type {const} */ ([
  {
    file: "schemas/environment.schema.json",
    source: "src/contracts/environment.ts",
    type: "EnvironmentFile",
    title: "A Sluice environment",
    expose: "none",
  },
  {
    file: "schemas/operators.schema.json",
    source: "src/operators/index.ts",
    type: "Operators",
    title: "The arguments of Sluice's operators, by their kinds",
    expose: "all",
  },
]);

const check = process.argv.includes("--check");
for (const { file, source, type, title, expose } of schemas) {
  const generator = createGenerator({
    path: join(root, source),
    tsconfig: join(root, "tsconfig.json"),
    type,
    topRef: false,
    expose,
    // The generator brings an older TypeScript, which does not know all of this repository's options.
    skipTypeCheck: true,
  });
  const { $schema, definitions, ...schema } = generator.createSchema(type);
  const shared = Object.keys(definitions ?? {}).length > 0 ? { definitions } : {};
  const text = formatted(file, JSON.stringify({ $schema, title, ...schema, ...shared }));
  if (!check) {
    writeFileSync(join(root, file), text);
  } else if (!existsSync(join(root, file)) || readFileSync(join(root, file), "utf8") !== text) {
    console.error(`${file} is not what ${source} says. Run npm run generate.`);
    process.exitCode = 1;
  }
}

/** As `npm run format` would leave it.
 * @param {string} file
 * @param {string} text */
function formatted(file, text) {
  const biome = join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
  const args = [biome, "format", "--stdin-file-path", join(root, file)];
  return execFileSync(process.execPath, args, { cwd: root, input: text, encoding: "utf8" });
}
