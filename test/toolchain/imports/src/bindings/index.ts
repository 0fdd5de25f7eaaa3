import type { Pass } from "../passes/pass.ts";
export const binding = (pass: Pass): Pass => pass;
