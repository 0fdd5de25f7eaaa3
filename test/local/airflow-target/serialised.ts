/** What Airflow has of each fixture after it serialised and read it back, written by hand; `v2` and `v3` where they differ. */
export const serialised: Readonly<Record<string, (dialect: "v2" | "v3") => object>> = {
  task_options: () => ({
    tasks: {
      alone: {
        pool: "shop_api",
        pool_slots: 2,
        priority_weight: 10,
        weight_rule: "absolute",
        queue: "large",
        depends_on_past: true,
        wait_for_downstream: false,
        max_active_tis_per_dag: 1,
        execution_timeout: 3600,
        on_failure: [{ subject: "task_options failed" }],
        on_retry: [{ message: "again" }],
        on_success: [{ subject: "task_options succeeded" }, { subject: "Done", message: "done" }],
      },
      "outer.as_the_group_says": {
        group: "outer",
        pool: "shop_api",
        pool_slots: 1,
        weight_rule: "downstream",
        queue: "large",
        retries: 1,
        retry_delay: 300,
        depends_on_past: false,
        max_active_tis_per_dag: null,
      },
      "outer.inner.as_both_say": {
        group: "outer.inner",
        pool: "shop_api",
        queue: "large",
        retries: 5,
        retry_delay: 60,
        // Who waits for those behind it waits for itself.
        depends_on_past: true,
        wait_for_downstream: true,
      },
      "outer.inner.by_itself": { pool: "shop_api", queue: "small", retries: 0, wait_for_downstream: false },
      whatever_happened: { pool: "default_pool", trigger_rule: "one_done", priority_weight: 1, on_success: [] },
    },
  }),
  on_datasets: () => ({
    datasets: {
      all: ["s3://acme-lake-123456789012-eu-west-1/bronze/orders", "redshift://acme-wh:5439/wh/finance/products"],
    },
    max_active_runs: 1,
    tasks: {
      "totals.stage": { outlets: [] },
      "totals.publish": { outlets: ["redshift://acme-wh:5439/wh/analytics/totals"] },
    },
  }),
  on_any_dataset: () => ({
    datasets: {
      any: [
        "s3://acme-lake-123456789012-eu-west-1/bronze/orders",
        "s3://acme-lake-123456789012-eu-west-1/silver/customers",
      ],
    },
    tasks: { conform: { outlets: ["s3://acme-lake-123456789012-eu-west-1/silver/orders"] } },
  }),
  branch: () => ({
    tasks: {
      size: {
        class: "airflow.providers.standard.operators.python.BranchPythonOperator",
        upstream: ["make"],
        labels: {
          huge: "huge",
          each_items: "huge",
          either: "dutch, early",
          "small.first": "small",
          "small.whatever_happened": "small",
        },
      },
      huge: { upstream: ["size"] },
      either: { upstream: ["size"] },
      // A branch skips what hands on the elements: instances that were made with the run it would not find.
      each_items: { upstream: ["size"], trigger_rule: "none_failed" },
      each: { upstream: ["each_items"], trigger_rule: "all_success", mapped: { over: "each_items" } },
      "small.first": { upstream: ["size"] },
      "small.second": { upstream: ["small.first"] },
      "small.whatever_happened": { upstream: ["size", "small.first"], trigger_rule: "all_done" },
      join: {
        upstream: ["either", "huge", "small.second", "small.whatever_happened"],
        trigger_rule: "none_failed_min_one_success",
      },
    },
  }),
  late: (dialect) =>
    dialect === "v3"
      ? {
          late: [
            {
              reference: "DagRunQueuedAtDeadline",
              interval: 9_000,
              callback: "airflow.providers.amazon.aws.notifications.sns.SnsNotifier",
              kwargs: {
                target_arn: "arn:aws:sns:eu-west-1:123456789012:acme-data-support",
                subject: "late is late",
                message:
                  "late is late: a run has not ended 150m after it was due. Its tasks and logs are in the Airflow UI.",
              },
            },
            {
              reference: "DagRunQueuedAtDeadline",
              interval: 9_000,
              callback: "airflow.providers.smtp.notifications.smtp.SmtpNotifier",
              kwargs: { smtp_conn_id: "smtp_default", html_content: "Look at <b>the Airflow UI</b>." },
            },
          ],
          tasks: { report: { sla: null } },
        }
      : {
          late: [
            { class: "airflow.providers.amazon.aws.notifications.sns.SnsNotifier", subject: "late is late" },
            { class: "airflow.providers.smtp.notifications.smtp.SmtpNotifier" },
          ],
          // It counts from when the run was due.
          tasks: {
            create: { sla: null },
            load: { sla: null },
            report: { sla: 9_000 },
            drop: { sla: null, teardown: true },
          },
        },
  shared_dataset: () => ({
    tasks: { note: { pool: "notes_writers", pool_slots: 1 }, count: { pool: "default_pool" } },
  }),
  readings: () => ({
    max_active_runs: 1,
    tasks: {
      remember: { upstream: [] },
      deliver: { upstream: ["remember"] },
      count: { upstream: ["deliver"] },
      customers: { upstream: [] },
    },
  }),
  only: () => ({
    tasks: {
      enough: {
        class: "airflow.providers.standard.operators.python.ShortCircuitOperator",
        templates: { op_kwargs: { condition: "{{ params.rows > 100 }}" } },
      },
      next: { upstream: ["enough"] },
      always: { upstream: ["next"], trigger_rule: "all_done" },
    },
  }),
  latest_only: () => ({
    catchup: true,
    tasks: {
      latest: { class: "airflow.providers.standard.operators.latest_only.LatestOnlyOperator" },
      tell: { upstream: ["latest"] },
    },
  }),
  labels: () => ({
    tasks: {
      a: { labels: { also: "both", "g.one": "both", "g.two": "both" } },
      b: { labels: {} },
      "g.one": { labels: { z: 'the "rest"' } },
      z: { upstream: ["b", "g.one", "g.two"] },
    },
  }),
  map: () => ({
    tasks: {
      make: { mapped: null },
      load_items: { upstream: ["make"], retries: 3, mapped: null },
      load: {
        class: "airflow.providers.amazon.aws.operators.sns.SnsPublishOperator",
        upstream: ["load_items"],
        mapped: { over: "load_items", limit: 2 },
        retries: 3,
        retry_delay: 300,
        templates: { message: "loaded {{ params.map_item['key'] }} on {{ ds }}" },
      },
      "regions.count": {
        class: "airflow.providers.amazon.aws.operators.lambda_function.LambdaInvokeFunctionOperator",
        upstream: [],
        mapped: {
          over: [{ map_item: { name: "north", rows: 1 } }, { map_item: { name: 'the "south"', rows: 2 } }],
          limit: null,
        },
      },
      "regions.tell_items": { upstream: ["regions.count"], group: "regions" },
      "regions.tell": { upstream: ["regions.tell_items"], mapped: { over: "regions.tell_items" } },
      greet: { upstream: ["greet_items"], mapped: { over: "greet_items" } },
      greet_items: { upstream: ["load"] },
      end: { upstream: ["load"] },
    },
  }),
  teardown: () => ({
    tasks: {
      "cluster.create": { setup: true, teardown: false },
      "cluster.work": { setup: false, teardown: false, upstream: ["cluster.create"] },
      "cluster.drop": {
        setup: false,
        teardown: true,
        trigger_rule: "all_done_setup_success",
        upstream: ["cluster.create", "cluster.more", "cluster.work"],
      },
      next: { upstream: ["cluster.more"] },
    },
  }),
  trigger: () => ({
    tasks: {
      start: {
        class: "airflow.providers.standard.operators.trigger_dagrun.TriggerDagRunOperator",
        upstream: ["make"],
        pre_execute: "conf_from_json",
        templates: {
          trigger_dag_id: "other",
          trigger_run_id: "{{ dag.dag_id }}__{{ ti.task_id }}__{{ ti.map_index }}__{{ run_id }}",
          conf: '{"day": {{ ds | tojson }}, "rows": {{ (ti.xcom_pull(task_ids="make") | fromjson)["rows"] | tojson }}, "full": true}',
        },
        arguments: { reset_dag_run: true },
      },
      start_and_wait: {
        execution_timeout: 7200,
        arguments: { wait_for_completion: true, deferrable: true, poke_interval: 30 },
      },
      elsewhere: { pre_execute: null, templates: { trigger_dag_id: "theirs" } },
    },
  }),
  wait: (dialect) => ({
    tasks: {
      same: {
        class: "airflow.providers.standard.sensors.external_task.ExternalTaskSensor",
        templates: { external_dag_id: "same" },
        arguments: {
          allowed_states: ["success"],
          failed_states: ["failed"],
          timeout: 21_600,
          ...(dialect === "v2" ? { mode: "reschedule" } : { deferrable: true }),
        },
      },
      orders: { arguments: { external_task_id: "load", execution_delta: 10_800 } },
      theirs: { arguments: { external_task_id: "group.publish", poke_interval: 300 } },
      go: { upstream: ["orders", "same", "theirs"] },
    },
  }),
  notifiers: () => ({
    on_success: [
      { text: "it's all there" },
      {
        class: "airflow.providers.smtp.notifications.smtp.SmtpNotifier",
        to: ["data@example.com", "ops@example.com"],
        subject: "Done",
        html_content: "<b>Done</b>",
      },
    ],
    on_failure: [{ text: "{{ dag.dag_id }} failed. Run: {{ run_id }}. Its tasks and logs are in the Airflow UI." }],
    tasks: { a: { on_success: [{ text: "run {{ run_id }}" }, { subject: "notifiers succeeded" }] } },
  }),
  every_six_hours: () => ({
    timetable: { class: "DeltaDataIntervalTimetable", delta: 21_600 },
    start_date: "2026-01-01T00:00:00Z",
    datasets: null,
  }),
  once: () => ({ timetable: { class: "OnceTimetable" } }),
  presets: () => ({
    timetable: { class: "CronTriggerTimetable", expression: "0 0 1 * *", timezone: "Europe/Berlin" },
  }),
  dag_options: () => ({
    description: "All of it.",
    // Berlin is at UTC+1.
    start_date: "2025-12-31T23:00:00Z",
    end_date: "2026-12-31T22:59:59Z",
    catchup: true,
    max_active_runs: 3,
    max_active_tasks: 8,
    dagrun_timeout: 21_600,
    fail_fast: true,
    paused: false,
    access: { Op: ["can_edit", "can_read"], Viewer: ["can_read"] },
    doc: "# When it fails\n\nAsk the shop.",
    tags: ["orders", "shop"],
    default_args: { owner: "data" },
    on_failure: [{ subject: "dag_options failed" }],
    on_success: [{ subject: "Orders", message: "All orders are in." }],
    params: {
      country: { value: "NL", schema: { type: "string", enum: ["NL", "DE"], title: "Country" } },
      code: { value: "A-1", schema: { type: "string", minLength: 3, maxLength: 10, pattern: "^[A-Z]-[0-9]+$" } },
      note: { value: "", description: "Anything.", schema: { type: "string", format: "multiline" } },
      rows: { value: 500, schema: { type: "integer", minimum: 1, maximum: 1000 } },
      share: { value: 0.5, schema: { type: "number", minimum: 0, maximum: 1 } },
      full: { value: false, schema: { type: "boolean" } },
      since: { value: "2026-01-31", schema: { type: "string", format: "date" } },
      at: { value: "2026-01-31T10:00:00Z", schema: { type: "string", format: "date-time" } },
      countries: { value: ["NL"], schema: { type: "array", items: { type: "string", enum: ["NL", "DE"] } } },
      more: { value: { a: [1, null, { b: "c" }] }, schema: { type: "object" } },
    },
  }),
};
