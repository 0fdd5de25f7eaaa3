/**
 * Arguments that have another name now, or that people call by another one, where no version's package says so itself. A name
 * is suggested only where the class has it. Sources: Airflow 3's migration guide (DAG and BaseOperator), and the changelog of the
 * amazon provider 9.
 */
export const renames: Readonly<Record<string, readonly string[]>> = {
  aws_connection_id: ["aws_conn_id"],
  bucket: ["bucket_name", "s3_bucket"],
  concurrency: ["max_active_tasks"],
  execution_date: ["logical_date"],
  fail_stop: ["fail_fast"],
  key: ["bucket_key", "s3_key"],
  max_tries: ["max_polling_attempts", "waiter_max_attempts"],
  poke_interval: ["poll_interval", "waiter_delay"],
  poll_interval: ["poke_interval", "waiter_delay", "job_poll_interval", "sleep_time"],
  region: ["region_name"],
  region_name: ["region"],
  schedule_interval: ["schedule"],
  script_arguments: ["script_args"],
  sql_query: ["sql", "query"],
  task_concurrency: ["max_active_tis_per_dag"],
  timetable: ["schedule"],
  use_task_execution_date: ["use_task_logical_date"],
  use_task_execution_day: ["use_task_logical_date"],
};
