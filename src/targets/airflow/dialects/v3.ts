import type { Dialect } from "./dialect.ts";

/**
 * Airflow 3. From 3.2 on, exceptions live in `airflow.sdk.exceptions` (the old path warns), and
 * `retry_exponential_backoff` is the factor; before, it is a flag and nothing else is accepted (read in the task SDK
 * 1.0.6, 1.1.0 and 1.2.0, which 3.0.6, 3.1.0 and 3.2.0 bring). `all_done_min_one_success` came with 3.1.
 * Deadlines are there in 3.2.1 and 3.3.1, and not in 3.0.6, which no longer looks at service levels.
 */
export const v3 = (minor: number): Dialect => ({
  locate: minor >= 2 ? (path) => path : (path) => path.replace(/^airflow\.sdk\.exceptions\./, "airflow.exceptions."),
  failFast: "fail_fast",
  late: minor >= 2 ? "deadline" : undefined,
  namesAssets: true,
  ticksByLength: true,
  lacksRules: minor >= 1 ? [] : ["all_done_min_one_success"],
  backoff: minor >= 2 ? { exponential: "2.0", fixed: "0" } : { exponential: "True", fixed: "False" },
});
