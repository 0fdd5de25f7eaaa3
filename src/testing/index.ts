/** For tests of an author's specs, in any framework: compiles a DAG in process, to look at what it became. */
export { type CompileOptions, compileDag, mistakesIn, SpecMistakes } from "./compile-dag.ts";
export type { CompiledDag, CompiledTask } from "./compiled-dag.ts";
export { assertGolden } from "./golden.ts";
