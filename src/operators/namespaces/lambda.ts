export { invoke } from "../lambda-invoke.ts";
