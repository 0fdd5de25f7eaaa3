import type { Dialect } from "./dialect.ts";

/**
 * Airflow 3. From 3.2 on, exceptions live in `airflow.sdk.exceptions` (the old path warns), and
 * `retry_exponential_backoff` is the factor; before, it is a flag and nothing else is accepted (read in the task SDK
 * 1.0.6, 1.1.0 and 1.2.0, which 3.0.6, 3.1.0 and 3.2.0 bring).
 */
export const v3 = (minor: number): Dialect =>
  minor >= 2
    ? { locate: (path) => path, backoff: { exponential: "2.0", fixed: "0" } }
    : {
        locate: (path) => path.replace(/^airflow\.sdk\.exceptions\./, "airflow.exceptions."),
        backoff: { exponential: "True", fixed: "False" },
      };
