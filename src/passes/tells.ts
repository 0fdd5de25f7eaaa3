import type { NotifierIr, TellsIr } from "../ir/task.ts";
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

/** A notifier whose texts may still be missing. */
type NamedNotifier = NotifierIr extends infer N
  ? N extends NotifierIr
    ? Omit<N, "subject" | "message" | "text" | "html"> & Partial<N>
    : never
  : never;

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
    const defaultText: Text = {
      $expr: {
        kind: "jinja",
        text: `${what} ${happened[event]}. Run: {{ run_id }}. Its tasks and logs are in the Airflow UI.`,
      },
    };
    const defaultSubject = `${dag} ${happened[event]}`.slice(-longestSubject);
    const given = named(notifier, event) as NamedNotifier;
    switch (given.via) {
      case "airflow":
        return given;
      case "sns":
        return { ...given, subject: given.subject ?? defaultSubject, message: given.message ?? defaultText };
      case "slack":
        return { ...given, text: given.text ?? defaultText };
      case "email":
        return { ...given, subject: given.subject ?? defaultSubject, html: given.html ?? defaultText };
    }
  };
  return Object.fromEntries(
    (["onFailure", "onRetry", "onSuccess"] as const).flatMap((event) => {
      const notifiers = [given[event] ?? []].flat();
      return notifiers.length === 0 ? [] : [[event, notifiers.map((notifier) => told(notifier, event))]];
    }),
  );
}
