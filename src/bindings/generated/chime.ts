// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  notifierClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link ChimeNotifier}. */
export interface ChimeNotifierArguments {
  /** `chime_conn_id: str`, not templated. */
  chimeConnId: string;
  /** `message: str = "This is the default chime notifier message"`, templated. */
  message?: Templated<string>;
}

/**
 * `airflow.providers.amazon.aws.notifications.chime.ChimeNotifier`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/notifications/chime/index.html#airflow.providers.amazon.aws.notifications.chime.ChimeNotifier)
 */
export const ChimeNotifier = /* @__PURE__ */ notifierClass<ChimeNotifierArguments>(
  "airflow.providers.amazon.aws.notifications.chime.ChimeNotifier",
);
