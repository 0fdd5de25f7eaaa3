import { containerTask, dag, ecs, tpl, variable } from "sluice";
import { daily } from "../../../support/spec.ts";
import type { OperatorFixture } from "../../fixture.ts";

const network = variable("ecs_network", { shape: { subnet: "string", group: "string" } });
const scoring = containerTask("scoring", {
  cluster: "models",
  family: "scoring",
  container: "main",
  roles: ["scoring-execution", "scoring-task"],
  logs: { group: "/ecs/scoring", streamPrefix: "run" },
});
const quiet = containerTask("quiet", { cluster: "models", family: "quiet", container: "app", roles: [] });

export const fixture: OperatorFixture = {
  exports: { network, scoring, quiet },
  spec: dag("ecs_run", daily, (d) => {
    d.task(
      "score",
      ecs.run({
        task: scoring,
        command: ["score", "--day", d.ds, "{raw}"],
        env: { RUN: d.runId },
        subnets: [d.variable(network).subnet],
        securityGroups: [d.variable(network).group],
      }),
    );
    d.task("quiet", ecs.run({ task: quiet, subnets: [tpl`subnet-1`], publicAddress: true }));
  }),
  tasks: {
    score: {
      class: "airflow.providers.amazon.aws.operators.ecs.EcsRunTaskOperator",
      arguments: {
        task_definition: "scoring",
        cluster: "models",
        launch_type: "FARGATE",
        overrides: {
          containerOverrides: [
            {
              name: "main",
              command: ["score", "--day", "{{ ds }}", "{raw}"],
              environment: [{ name: "RUN", value: "{{ run_id }}" }],
            },
          ],
        },
        network_configuration: {
          awsvpcConfiguration: {
            subnets: ["{{ var.json.ecs_network['subnet'] }}"],
            securityGroups: ["{{ var.json.ecs_network['group'] }}"],
            assignPublicIp: "DISABLED",
          },
        },
        awslogs_group: "/ecs/scoring",
        awslogs_region: "eu-west-1",
        awslogs_stream_prefix: "run/main",
        region_name: "eu-west-1",
      },
    },
    quiet: {
      class: "airflow.providers.amazon.aws.operators.ecs.EcsRunTaskOperator",
      arguments: {
        task_definition: "quiet",
        cluster: "models",
        launch_type: "FARGATE",
        overrides: { containerOverrides: [{ name: "app", environment: [] }] },
        network_configuration: { awsvpcConfiguration: { subnets: ["subnet-1"], assignPublicIp: "ENABLED" } },
        region_name: "eu-west-1",
      },
    },
  },
};
