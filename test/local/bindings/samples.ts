import { pythonCall, pythonName } from "sluice/operators";
import type { BoundClass } from "../../../src/bindings/generate/bound-class.ts";
import type { FactType } from "../../../src/catalog/facts.ts";

/** A value for an argument, by its kind: enough for a constructor to run. */
export function sample(type: FactType | undefined): unknown {
  if (type === undefined) return "x";
  if (typeof type === "string") return words[type];
  switch (type[0]) {
    case "union":
      return sample(type[1]);
    case "list":
      return [sample(type[1])];
    case "dict":
      return {};
    case "literal":
      return type[1];
    case "enum":
      return Object.values(type[2])[0];
    case "class":
      return type[2] === "dict" ? {} : pythonCall("builtins.object", {});
    case "unknown":
      return "x";
  }
}

const words: Readonly<Record<Extract<FactType, string>, unknown>> = {
  any: "x",
  bool: true,
  bytes: "x",
  callable: pythonName("json.dumps"),
  date: "2026-01-01",
  datetime: "2026-01-01T00:00:00Z",
  dict: {},
  float: 1,
  int: 1,
  list: ["x"],
  none: null,
  str: "x",
  time: "08:30",
  timedelta: "1d",
};

/** Where the kind of an argument does not say enough: what its constructor looks for. */
const particular: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  AppflowRunAfterOperator: { source: "salesforce" },
  AppflowRunBeforeOperator: { source: "salesforce" },
  AppflowRunDailyOperator: { source: "salesforce" },
  AppflowRunFullOperator: { source: "salesforce" },
  BranchDayOfWeekOperator: { weekDay: "Monday" },
  DataSyncOperator: { taskArn: "x" },
  DayOfWeekSensor: { weekDay: "Monday" },
  EC2InstanceStateSensor: { targetState: "running" },
  EmrAddStepsOperator: { jobFlowId: "x" },
  GlueCrawlerOperator: { config: { Name: "x" } },
  OpenSearchServerlessCollectionActiveSensor: { collectionId: "x" },
  RdsCopyDbSnapshotOperator: { dbType: "instance" },
  RdsCreateDbSnapshotOperator: { dbType: "instance" },
  RdsDeleteDbSnapshotOperator: { dbType: "instance" },
  RdsSnapshotExistenceSensor: { dbType: "instance" },
  S3DeleteObjectsOperator: { keys: "x" },
  SageMakerConditionOperator: { conditionType: "Equals", leftValue: 1, rightValue: 1 },
  SqlToSlackOperator: { slackConnId: "x" },
  SqlToSlackWebhookOperator: { slackWebhookConnId: "x" },
};

/** The arguments that a call must have on one version, as authors write them. */
export const requiredArguments = (cls: BoundClass, airflow: string): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(
    cls.arguments
      .filter(({ requiredIn }) => requiredIn.includes(airflow))
      .map(({ name, types: [newest] }) => [
        name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        sample(newest),
      ]),
  ),
  ...particular[cls.name],
});
