export { publish } from "../publish/publish.ts";
export type Loaded = string;
