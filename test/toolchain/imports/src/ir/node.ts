export type { Task } from "../language/task.ts";
