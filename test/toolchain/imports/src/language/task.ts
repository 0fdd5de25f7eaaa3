export interface Task {
  readonly id: string;
}
export const task: Task = { id: "a" };
