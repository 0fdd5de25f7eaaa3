import { consumers } from "./consumers.ts";
import { defaults } from "./defaults.ts";
import { expand } from "./expand.ts";
import { inferEdges } from "./infer-edges.ts";
import { order } from "./order.ts";
import type { Pass } from "./pass.ts";
import { writePools } from "./write-pools.ts";

/** The passes, in their order: each relies on those before it. */
export const passes: readonly Pass[] = [defaults, writePools, expand, consumers, inferEdges, order];
