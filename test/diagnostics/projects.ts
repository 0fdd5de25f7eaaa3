import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { render } from "../../src/diagnostics/render.ts";
import { typecheck } from "../../src/load/typecheck.ts";
import { packageRoot } from "../../src/package-root.ts";
import { readTyped } from "../../src/project/build.ts";
import { sourceOf } from "../../src/project/source.ts";
import { findWorkspace } from "../../src/project/workspace.ts";

/** Files by their paths in a project. */
export type Files = Readonly<Record<string, string>>;

/** The small project that examples are laid over. */
export const baseFolder = join(packageRoot, "test", "diagnostics", "cases", "base");

/** Makes projects in a folder of its own, which `remove` takes away. */
export class Projects {
  readonly #home = realpathSync(mkdtempSync(join(tmpdir(), "sluice-diagnostics-")));
  #made = 0;

  constructor() {
    // As an installed package, but for its types, which are those of the sources: they need no build.
    const installed = join(this.#home, "node_modules", "sluice");
    mkdirSync(installed, { recursive: true });
    writeFileSync(
      join(installed, "package.json"),
      JSON.stringify({
        name: "sluice",
        type: "module",
        exports: { ".": "./src/index.ts", "./operators/*": "./src/bindings/generated/*.ts" },
      }),
    );
    symlinkSync(join(packageRoot, "src"), join(installed, "src"));
    symlinkSync(join(packageRoot, "node_modules", "@types"), join(this.#home, "node_modules", "@types"));
  }

  /** The base with other files over it and without some; answers the project's folder. */
  make(files: Files, without: readonly string[] = []): string {
    this.#made += 1;
    const root = join(this.#home, String(this.#made));
    cpSync(baseFolder, root, { recursive: true });
    // Environments and what is known of SQL are the checkout's.
    if (existsSync(join(packageRoot, ".sluice"))) symlinkSync(join(packageRoot, ".sluice"), join(root, ".sluice"));
    const all = { ...handlersFor(files), ...files };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    for (const path of without) rmSync(join(root, path));
    return root;
  }

  /** What TypeScript says about each of several projects, in one run of it. */
  async typecheck(roots: readonly string[]): Promise<readonly (readonly [string, readonly Diagnostic[]])[]> {
    const config = {
      extends: join(baseFolder, "tsconfig.json"),
      include: roots.flatMap((root) => [join(root, "dags"), join(root, "lakehouse")]),
    };
    writeFileSync(join(this.#home, "tsconfig.json"), JSON.stringify(config));
    const found = await typecheck({ root: this.#home, cache: join(this.#home, ".sluice", "cache") });
    return roots.map((root) => {
      const own = `${basename(root)}/`;
      const its = found.filter(({ at }) => at.file.startsWith(own));
      return [root, its.map((each) => ({ ...each, at: { ...each.at, file: each.at.file.slice(own.length) } }))];
    });
  }

  remove(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }
}

/** Handlers of the functions that files declare: an example of a function need not show its code. */
const handlersFor = (files: Files): Files =>
  Object.fromEntries(
    Object.values(files).flatMap((text) =>
      [...text.matchAll(/\blambdaFunction\(\s*"(\w+)"/g)].map(([, id]) => [
        `lambda_src/${id}/handler.ts`,
        "export const handler = async () => ({});\n",
      ]),
    ),
  );

/** What Sluice says about a project for an environment; what TypeScript says is asked where it is wanted. */
export async function diagnose(
  root: string,
  { env = "local", types = false }: { readonly env?: string; readonly types?: boolean } = {},
): Promise<readonly Diagnostic[]> {
  const workspace = findWorkspace(root);
  const typeErrors = types ? typecheck(workspace) : Promise.resolve([]);
  const { diagnostics } = await readTyped(workspace, { env }, () => typeErrors);
  // The base is there for all examples: one need not use all of it.
  const own = diagnostics.filter(({ code, at }) => code !== "definition/unused" || at.file !== "lakehouse/shop.ts");
  return [...own, ...(await typeErrors)];
}

/** Diagnostics as the CLI prints them. */
export const rendered = (root: string, diagnostics: readonly Diagnostic[]): string =>
  render(diagnostics, sourceOf(findWorkspace(root)), { colour: false }).trimEnd();
