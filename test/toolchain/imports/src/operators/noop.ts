export type { Pass } from "../passes/pass.ts";
export const noop = 1;
