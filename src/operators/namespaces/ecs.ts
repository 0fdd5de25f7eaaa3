export { run } from "../ecs-run.ts";
