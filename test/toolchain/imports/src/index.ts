export type { Pass } from "./passes/pass.ts";
