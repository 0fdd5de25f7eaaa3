import { afterAll, expect, test } from "@jest/globals";
import { containerTask, crawler, dag, dataset, ecs, glue, ruleSet, stateMachine, stepfunctions, text } from "sluice";
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
  const files = dataset("files", { a: text() }, { zone: "raw", format: "csv", external: true });
  const rawCrawler = crawler("raw", { name: "raw-nightly" });
  const rules = ruleSet("files_rules", { dataset: files, role: "quality" });
  const spec = dag("x", daily, (d) => {
    d.task("refresh", stepfunctions.start({ stateMachine: refresh, input: {} }));
    d.task("crawl", glue.crawl({ crawler: rawCrawler, reads: files }));
    d.task("evaluate", glue.evaluateQuality({ ruleSet: rules }));
    d.task("score", ecs.run({ task: scoring, subnets: ["subnet-1"] }));
  });
  const synthesised = synthesise(
    house({ exports: { ...exports, refresh, scoring, files, rawCrawler, rules }, specs: [spec] }),
  );
  const arn = (service: string, resource: string) => `arn:aws:${service}:eu-west-1:123456789012:${resource}`;
  const statements = allowed(synthesised, "acme-airflow");
  for (const [actions, resource] of [
    [["states:StartExecution"], arn("states", "stateMachine:Nightly")],
    [["states:DescribeExecution"], arn("states", "execution:Nightly:*")],
    [["glue:GetCrawler", "glue:GetCrawlerMetrics", "glue:StartCrawler"], arn("glue", "crawler/raw-nightly")],
    [
      [
        "glue:GetDataQualityResult",
        "glue:GetDataQualityRuleset",
        "glue:GetDataQualityRulesetEvaluationRun",
        "glue:StartDataQualityRulesetEvaluationRun",
      ],
      arn("glue", "dataQualityRuleset/acme-files-rules"),
    ],
    [["ecs:RunTask"], arn("ecs", "task-definition/scoring:*")],
    [["ecs:DescribeTasks", "ecs:StopTask"], arn("ecs", "task/models/*")],
  ] as const) {
    expect(statements).toContainEqual({ Effect: "Allow", Action: actions, Resource: [resource] });
  }
  for (const [role, service] of [
    ["scoring-task", "ecs-tasks"],
    ["quality", "glue"],
  ]) {
    expect(statements).toContainEqual({
      Effect: "Allow",
      Action: ["iam:PassRole"],
      Resource: [`arn:aws:iam::123456789012:role/${role}`],
      Condition: { StringEquals: { "iam:PassedToService": `${service}.amazonaws.com` } },
    });
  }
  expect(JSON.stringify(statements)).toContain(arn("logs", "log-group:/ecs/scoring:*"));
});
