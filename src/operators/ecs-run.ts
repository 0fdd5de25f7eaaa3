import { type PythonValue, py } from "../ir/python-value.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { OperatorDefinition } from "./definition.ts";
import type { Authored, Form, Named } from "./form.ts";
import { checkVariableNames } from "./variable-names.ts";

/** Runs a container on ECS with Fargate and waits for its end; a killed task stops it. */
export interface EcsRun<F extends Form = Named> {
  /** The task definition. */
  task: F["containerTask"];
  /**
   * The container's command, in words.
   * @default the image's own
   */
  command?: readonly F["text"][];
  /** Variables of the container, besides those that its definition sets. */
  env?: { readonly [name: string]: F["text"] };
  /** Ids of the subnets to run in: what AWS made up, often a variable's. */
  subnets: readonly F["text"][];
  /**
   * Ids of the security groups.
   * @default the VPC's own
   */
  securityGroups?: readonly F["text"][];
  /**
   * Whether it gets a public address, which it needs to reach anything from a public subnet.
   * @default false
   */
  publicAddress?: boolean;
}

/** Runs a container on ECS and waits for its end. The task's output is the last line that it logs. */
export const run = (args: EcsRun<Authored>): Operator<string> => operator(ecsRun.kind, args, "string");

const texts = (given: readonly Parameters<typeof py.text>[0][]): readonly PythonValue[] => given.map(py.text);

export const ecsRun: OperatorDefinition<EcsRun> = {
  kind: "ecs.run",
  check({ subnets, env = {} }, _context, mistake) {
    if (subnets.length === 0) {
      mistake({
        code: "ecs/run",
        argument: "subnets",
        message: "A container runs in a subnet, and none is named.",
        fix: "Name at least one, such as a variable's: d.variable(…).",
      });
    }
    checkVariableNames(env, "ecs/run", mistake);
  },
  lineage: () => ({ reads: [], writes: [] }),
  grants: ({ task }) => [
    {
      actions: ["ecs:RunTask", "ecs:DescribeTasks", "ecs:StopTask", "iam:PassRole", "logs:GetLogEvents"],
      on: { kind: "containerTask", id: task },
    },
  ],
  airflow(args, { env, lakehouse }) {
    const task = lakehouse.find("containerTask", args.task);
    if (!task) throw new Error("ecs.run was lowered with mistakes in it.");
    const { command, env: variables = {}, subnets, securityGroups, publicAddress = false } = args;
    return {
      class: "airflow.providers.amazon.aws.operators.ecs.EcsRunTaskOperator",
      args: {
        task_definition: task.family,
        cluster: task.cluster,
        launch_type: "FARGATE",
        overrides: py.dict({
          containerOverrides: [
            py.dict({
              name: task.container,
              ...(command === undefined ? {} : { command: texts(command) }),
              environment: Object.entries(variables).map(([name, value]) => py.dict({ name, value: py.text(value) })),
            }),
          ],
        }),
        network_configuration: py.dict({
          awsvpcConfiguration: py.dict({
            subnets: texts(subnets),
            ...(securityGroups === undefined ? {} : { securityGroups: texts(securityGroups) }),
            assignPublicIp: publicAddress ? "ENABLED" : "DISABLED",
          }),
        }),
        ...(task.logs
          ? {
              awslogs_group: task.logs.group,
              awslogs_region: env.region,
              // Streams are called prefix/container/task, of which the operator adds the last.
              awslogs_stream_prefix: `${task.logs.streamPrefix}/${task.container}`,
            }
          : {}),
        region_name: env.region,
      },
    };
  },
};
