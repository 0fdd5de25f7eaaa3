import type { Dialect } from "./dialect.ts";

/** What has another name on 2.x, by its path on 3.x (Airflow 3's own migration guide, and imported on 2.11.2). */
const members: Readonly<Record<string, string>> = {
  "airflow.sdk.Asset": "airflow.datasets.Dataset",
  "airflow.sdk.AssetAny": "airflow.datasets.DatasetAny",
  "airflow.sdk.BaseNotifier": "airflow.notifications.basenotifier.BaseNotifier",
  "airflow.sdk.DAG": "airflow.DAG",
  "airflow.sdk.Label": "airflow.utils.edgemodifier.Label",
  "airflow.sdk.Param": "airflow.models.param.Param",
  "airflow.sdk.TaskGroup": "airflow.utils.task_group.TaskGroup",
};

/** Modules that moved. MWAA's images with 2.x lack the standard provider: its operators are Airflow's own there. */
const modules: Readonly<Record<string, string>> = {
  "airflow.sdk.exceptions": "airflow.exceptions",
  "airflow.providers.standard.operators.bash": "airflow.operators.bash",
  "airflow.providers.standard.operators.branch": "airflow.operators.branch",
  "airflow.providers.standard.operators.datetime": "airflow.operators.datetime",
  "airflow.providers.standard.operators.empty": "airflow.operators.empty",
  "airflow.providers.standard.operators.latest_only": "airflow.operators.latest_only",
  "airflow.providers.standard.operators.python": "airflow.operators.python",
  "airflow.providers.standard.operators.smooth": "airflow.operators.smooth",
  "airflow.providers.standard.operators.trigger_dagrun": "airflow.operators.trigger_dagrun",
  "airflow.providers.standard.operators.weekday": "airflow.operators.weekday",
  "airflow.providers.standard.sensors.bash": "airflow.sensors.bash",
  "airflow.providers.standard.sensors.date_time": "airflow.sensors.date_time",
  "airflow.providers.standard.sensors.external_task": "airflow.sensors.external_task",
  "airflow.providers.standard.sensors.filesystem": "airflow.sensors.filesystem",
  "airflow.providers.standard.sensors.python": "airflow.sensors.python",
  "airflow.providers.standard.sensors.time": "airflow.sensors.time_sensor",
  "airflow.providers.standard.sensors.time_delta": "airflow.sensors.time_delta",
  "airflow.providers.standard.sensors.weekday": "airflow.sensors.weekday",
};

/** What common.sql took over between 2.10 and 2.11 (read in common.sql 1.19.0 and 1.32.0). */
const modulesOf210: Readonly<Record<string, string>> = {
  ...modules,
  "airflow.providers.common.sql.operators.generic_transfer": "airflow.operators.generic_transfer",
};

const onlyOn3 = /^airflow\.(sdk|providers\.standard)\./;

/** Airflow 2. */
export const v2 = (minor: number): Dialect => ({
  locate(path) {
    const dot = path.lastIndexOf(".");
    const module = (minor < 11 ? modulesOf210 : modules)[path.slice(0, dot)];
    const found = members[path] ?? (module === undefined ? path : module + path.slice(dot));
    if (onlyOn3.test(found)) throw new Error(`Airflow 2 has no ${path}`);
    return found;
  },
  failFast: "fail_stop",
  late: "serviceLevel",
  namesAssets: false,
  // DeltaTriggerTimetable came with 2.11.
  ticksByLength: minor >= 11,
  lacksRules: ["all_done_min_one_success"],
  backoff: { exponential: "True", fixed: "False" },
});
