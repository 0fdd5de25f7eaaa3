import { CloudwatchDashboard } from "@cdktf/provider-aws/lib/cloudwatch-dashboard/index.js";
import type { Construct } from "constructs";
import { metricsNamespace } from "./glue-job.ts";
import type { LoadedLakehouse } from "./lakehouse.ts";

/** The two columns of a dashboard, in CloudWatch's units: 24 of them are its width. */
const [width, height] = [12, 6];

/** A metric with its dimensions, as a dashboard takes it. */
type Metric = readonly string[];

/** What the environment does, on one page: runs, functions, jobs, the warehouse. */
export function dashboard(scope: Construct, id: string, { env, names, lakehouse, jobs }: LoadedLakehouse): void {
  const functions = lakehouse.all("function").map(({ id }) => names.function(id));
  const charts: readonly (readonly [title: string, metrics: readonly Metric[], stat?: "Average"])[] = [
    ["Tasks that ended", ["Successes", "Failures"].map((how) => airflow(`TaskInstance${how}`))],
    ["Tasks that run and wait", ["RunningTasks", "QueuedTasks"].map(executor)],
    ["Functions: calls", functions.map((name) => ["AWS/Lambda", "Invocations", "FunctionName", name])],
    ["Functions: errors", functions.map((name) => ["AWS/Lambda", "Errors", "FunctionName", name])],
    ["Jobs: failed tasks of Spark", jobs.map(({ id }) => glue(names.job(id)))],
    [
      env.redshift.cluster ? "Warehouse: processors, in percent" : "Warehouse: capacity",
      lakehouse.all("warehouse").map(({ id }) => (env.redshift.cluster ? cluster : workgroup)(names.workgroup(id))),
      // Neither is a count.
      "Average",
    ],
  ];
  const shown = charts.filter(([, metrics]) => metrics.length > 0);
  new CloudwatchDashboard(scope, id, {
    dashboardName: env.prefix,
    dashboardBody: JSON.stringify({
      widgets: shown.map(([title, metrics, stat = "Sum"], index) => ({
        type: "metric",
        x: (index % 2) * width,
        y: Math.floor(index / 2) * height,
        width,
        height,
        properties: { title, region: env.region, stat, period: 300, view: "timeSeries", metrics },
      })),
    }),
  });

  function airflow(name: string): Metric {
    return ["AmazonMWAA", name, "Environment", names.airflowEnvironment(), "DAG", "All", "Task", "All"];
  }
  function executor(name: string): Metric {
    return ["AmazonMWAA", name, "Environment", names.airflowEnvironment(), "Function", "Executor"];
  }
}

const glue = (job: string): Metric => [
  ...[metricsNamespace, "glue.driver.aggregate.numFailedTasks", "JobName", job],
  ...["JobRunId", "ALL", "Type", "count"],
];

const workgroup = (name: string): Metric => ["AWS/Redshift-Serverless", "ComputeCapacity", "Workgroup", name];
const cluster = (name: string): Metric => ["AWS/Redshift", "CPUUtilization", "ClusterIdentifier", name];
