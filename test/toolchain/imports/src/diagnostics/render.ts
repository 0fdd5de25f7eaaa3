export { task } from "../language/task.ts";
