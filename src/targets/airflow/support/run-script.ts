import type { Module } from "../module.ts";
import type { Doc } from "../python/document.ts";
import { comment, functionDefinition } from "../python/syntax.ts";

/** `python_callable` of a task that runs a script: `SCRIPTS` of the module has the texts. */
export function runScript(module: Module): Doc {
  const [json, linecache, sys, types] = ["json", "linecache", "sys", "types"].map((name) =>
    module.imports.module(name),
  );
  return functionDefinition(
    "run_script",
    ["path", "arguments"],
    [
      '"""Calls `main` of a script with arguments that are JSON, and hands on what it returns."""',
      "text = SCRIPTS[path]",
      comment("So that a traceback shows the lines of the script."),
      `${linecache}.cache[path] = (len(text), None, text.splitlines(keepends=True), path)`,
      `module = ${sys}.modules["script"] = ${types}.ModuleType("script")`,
      "module.__file__ = path",
      'exec(compile(text, path, "exec"), module.__dict__)',
      `return module.main(**${json}.loads(arguments))`,
    ],
  );
}
