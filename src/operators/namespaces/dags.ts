export { trigger } from "../dags-trigger.ts";
export { wait } from "../dags-wait.ts";
