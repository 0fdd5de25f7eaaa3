import type { AirflowNotifierIr, NotifierIr, TellsIr } from "../ir/task.ts";
import type { Text } from "../ir/template.ts";
import type { Notifier } from "../language/notifier.ts";

type Event = keyof TellsIr;

/** Who an author wants told, of what. */
export type Tells = { readonly [E in Event]?: Notifier | readonly Notifier[] };

/** What they are told about. */
export interface Told {
  /** The DAG's id. */
  readonly dag: string;
  /** Whether it is one task of it. */
  readonly scope: "run" | "task";
}

const happened: Readonly<Record<Event, string>> = {
  onFailure: "failed",
  onRetry: "is tried again",
  onSuccess: "succeeded",
};

/** Characters that the subject of an SNS message may have. */
const longestSubject = 100;

/**
 * Who is told, and what they read where the author wrote nothing. An event of which nobody is told is absent.
 *
 * @param named - a notifier's arguments in the named form
 */
export function tells(
  given: Tells,
  { dag, scope }: Told,
  named: (notifier: Notifier, event: Event) => Readonly<Record<string, unknown>>,
): TellsIr {
  const what = scope === "run" ? "{{ dag.dag_id }}" : "The task {{ ti.task_id }} of {{ dag.dag_id }}";
  const told = (notifier: Notifier, event: Event): NotifierIr => {
    const args = named(notifier, event);
    if (notifier.via === "airflow") return args as unknown as AirflowNotifierIr;
    const { topic, subject, message } = args as { topic: string; subject?: Text; message?: Text };
    return {
      via: "sns",
      topic,
      subject: subject ?? `${dag} ${happened[event]}`.slice(-longestSubject),
      message: message ?? {
        $expr: {
          kind: "jinja",
          text: `${what} ${happened[event]}. Run: {{ run_id }}. Its tasks and logs are in the Airflow UI.`,
        },
      },
    };
  };
  return Object.fromEntries(
    (["onFailure", "onRetry", "onSuccess"] as const).flatMap((event) => {
      const notifiers = [given[event] ?? []].flat();
      return notifiers.length === 0 ? [] : [[event, notifiers.map((notifier) => told(notifier, event))]];
    }),
  );
}
