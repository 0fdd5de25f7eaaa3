import type { TaskDefaultsIr, TaskOptionsIr } from "../ir/task.ts";

/** What a group says, where a task or a group in it says nothing else. All fields are there, in one order ({@link TaskDefaultsIr}). */
export const within = (outer: TaskDefaultsIr, own: TaskDefaultsIr): TaskDefaultsIr => ({
  retries: own.retries ?? outer.retries,
  timeout: own.timeout ?? outer.timeout,
  pool: own.pool ?? outer.pool,
  priority: own.priority ?? outer.priority,
  priorityRule: own.priorityRule ?? outer.priorityRule,
  queue: own.queue ?? outer.queue,
  dependsOnPast: own.dependsOnPast ?? outer.dependsOnPast,
  waitForDownstream: own.waitForDownstream ?? outer.waitForDownstream,
  onFailure: own.onFailure ?? outer.onFailure,
  onRetry: own.onRetry ?? outer.onRetry,
  onSuccess: own.onSuccess ?? outer.onSuccess,
});

/** Where no group says anything. */
export const plainDefaults: TaskDefaultsIr = Object.freeze(within({}, {}));

/** Of a task about which nothing is said. */
export const plainOptions: TaskOptionsIr = {
  when: "all_success",
  concurrency: undefined,
  doc: undefined,
  ...plainDefaults,
};
