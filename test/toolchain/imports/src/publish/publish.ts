import { readFileSync } from "node:fs";

export { start } from "../local/stack.ts";
export const publish = readFileSync;
