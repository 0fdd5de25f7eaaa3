import type { Topic } from "../contracts/places.ts";
import type { Expr } from "./template.ts";

/** Something that is told when a run fails. */
export type Notifier = SnsNotifier | AirflowNotifier;

/** Publishes to an SNS topic. */
export interface SnsNotifier {
  readonly via: "sns";
  readonly topic: Topic;
  readonly subject?: string | Expr<string>;
  readonly message?: string | Expr<string>;
}

/** A notifier of Airflow's own. */
export interface AirflowNotifier {
  readonly via: "airflow";
  /** Its full Python path, as on the newest Airflow. */
  readonly class: string;
  /** Its keyword arguments by their Python names. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** What it needs that no image of MWAA has, as pip names it. */
  readonly requires?: string;
}

export interface SnsNotice {
  /** @default which DAG failed */
  subject?: string | Expr<string>;
  /** @default the DAG, the run and the task that failed */
  message?: string | Expr<string>;
}

/** Ways of telling somebody: `onFailure: notify.sns(support)`. */
export const notify = {
  /** Publishes to an SNS topic. */
  sns: (topic: Topic, notice: SnsNotice = {}): Notifier => Object.freeze({ via: "sns", topic, ...notice }),
} as const;
