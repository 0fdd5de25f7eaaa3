import { afterAll, expect, test } from "@jest/globals";
import { containerTask, dag, ecs, stateMachine, stepfunctions } from "sluice";
import { daily } from "../support/spec.ts";
import { removeTemporary } from "./house.ts";
import { exports, house } from "./shop-platform.ts";
import { allowed, synthesise } from "./synthesised.ts";

afterAll(removeTemporary);

test("who starts what something else deployed may do that, and nothing more", () => {
  const refresh = stateMachine("refresh", { name: "Nightly" });
  const scoring = containerTask("scoring", {
    cluster: "models",
    family: "scoring",
    container: "main",
    roles: ["scoring-task"],
    logs: { group: "/ecs/scoring", streamPrefix: "run" },
  });
  const spec = dag("x", daily, (d) => {
    d.task("refresh", stepfunctions.start({ stateMachine: refresh, input: {} }));
    d.task("score", ecs.run({ task: scoring, subnets: ["subnet-1"] }));
  });
  const files = synthesise(house({ exports: { ...exports, refresh, scoring }, specs: [spec] }));
  const arn = (service: string, resource: string) => `arn:aws:${service}:eu-west-1:123456789012:${resource}`;
  const statements = allowed(files, "acme-airflow");
  for (const [actions, resource] of [
    [["states:StartExecution"], arn("states", "stateMachine:Nightly")],
    [["states:DescribeExecution"], arn("states", "execution:Nightly:*")],
    [["ecs:RunTask"], arn("ecs", "task-definition/scoring:*")],
    [["ecs:DescribeTasks", "ecs:StopTask"], arn("ecs", "task/models/*")],
  ] as const) {
    expect(statements).toContainEqual({ Effect: "Allow", Action: actions, Resource: [resource] });
  }
  expect(statements).toContainEqual({
    Effect: "Allow",
    Action: ["iam:PassRole"],
    Resource: ["arn:aws:iam::123456789012:role/scoring-task"],
    Condition: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
  });
  expect(JSON.stringify(statements)).toContain(arn("logs", "log-group:/ecs/scoring:*"));
});
