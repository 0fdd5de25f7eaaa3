export { noop } from "../operators/noop.ts";
