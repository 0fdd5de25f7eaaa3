export type { Command } from "../cli/command.ts";
export { part } from "./part.ts";
export const start = 1;
