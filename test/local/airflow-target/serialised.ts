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
