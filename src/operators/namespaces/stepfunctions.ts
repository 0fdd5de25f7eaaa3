export { start } from "../stepfunctions-start.ts";
