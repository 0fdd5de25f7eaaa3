import { frozen } from "../ir/frozen.ts";
import { type Definition, define } from "./definition.ts";

export interface ContainerTaskOptions {
  /** The cluster's name. */
  cluster: string;
  /** The task definition's family; its newest revision is run. */
  family: string;
  /** The container in it whose command and variables a task sets. */
  container: string;
  /** Names of the roles that the task definition names: whoever runs it hands them on. */
  roles: readonly string[];
  /** Where the container logs, by the `awslogs` driver: its lines are shown in the task's log. */
  logs?: { readonly group: string; readonly streamPrefix: string };
}

/** A task definition of ECS that something else deploys. */
export interface ContainerTask extends Definition<"containerTask">, Readonly<ContainerTaskOptions> {}

/** Declares a task definition of ECS that something else deploys, so that tasks may run it. */
export function containerTask(id: string, options: ContainerTaskOptions): ContainerTask {
  return define("containerTask", id, frozen(options), containerTask);
}
