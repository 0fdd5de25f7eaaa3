export { aggregate } from "../glue-aggregate.ts";
export { compact } from "../glue-compact.ts";
export { conform } from "../glue-conform.ts";
export { crawl } from "../glue-crawl.ts";
export { evaluateQuality } from "../glue-evaluate-quality.ts";
export { run } from "../glue-run.ts";
