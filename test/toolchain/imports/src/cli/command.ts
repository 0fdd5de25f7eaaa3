export { part } from "../local/part.ts";
export type Command = () => void;
