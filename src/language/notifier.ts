import type { Connection } from "../contracts/connection.ts";
import type { Topic } from "../contracts/places.ts";
import type { Expr } from "./template.ts";

/** Airflow's name of a connection, or its declaration. */
export type ConnectionName = string | Connection;

/** Something that is told what became of a run or a task. */
export type Notifier =
  | AirflowNotifier
  | {
      readonly via: "sns";
      readonly topic: Topic;
      readonly subject?: string | Expr<string>;
      readonly message?: string | Expr<string>;
    }
  | { readonly via: "slack"; readonly connection: string; readonly text?: string | Expr<string> }
  | {
      readonly via: "email";
      readonly connection: string;
      readonly to: readonly string[];
      readonly from?: string;
      readonly subject?: string | Expr<string>;
      readonly html?: string | Expr<string>;
    };

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
  /** @default which DAG it is about, and what happened */
  subject?: string | Expr<string>;
  /** @default the DAG, the run and the task that it is about */
  message?: string | Expr<string>;
}

export interface SlackNotice {
  /** @default the DAG, the run and the task that it is about */
  text?: string | Expr<string>;
}

export interface EmailNotice {
  /** @default what the connection says */
  from?: string;
  /** @default which DAG it is about, and what happened */
  subject?: string | Expr<string>;
  /** @default the DAG, the run and the task that it is about */
  html?: string | Expr<string>;
  /**
   * The connection of the SMTP server.
   * @default "smtp_default"
   */
  connection?: ConnectionName;
}

const nameOf = (connection: ConnectionName): string => (typeof connection === "string" ? connection : connection.id);

/** Ways of telling somebody: `onFailure: notify.sns(support)`. */
export const notify = {
  /** Publishes to an SNS topic. */
  sns: (topic: Topic, notice: SnsNotice = {}): Notifier => Object.freeze({ via: "sns", topic, ...notice }),
  /**
   * Writes to a Slack channel by an incoming webhook. The connection has the type `http`, the host `https://hooks.slack.com/services`,
   * and as its password what comes behind that in the webhook's address.
   */
  slack: (connection: ConnectionName, notice: SlackNotice = {}): Notifier =>
    Object.freeze({ via: "slack", connection: nameOf(connection), ...notice }),
  /** Sends an e-mail by SMTP. */
  email: (to: string | readonly string[], { connection = "smtp_default", ...notice }: EmailNotice = {}): Notifier =>
    Object.freeze({ via: "email", to: Object.freeze([to].flat()), connection: nameOf(connection), ...notice }),
} as const;
