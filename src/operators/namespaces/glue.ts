export { conform } from "../glue-conform.ts";
