export { task } from "../src/language/task.ts";
