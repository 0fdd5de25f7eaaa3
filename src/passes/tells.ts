import { type NotifierIr, type TellsIr, tellEvents } from "../ir/task.ts";
import type { Text } from "../ir/template.ts";
import type { Notifier } from "../language/notifier.ts";
import { longestSubject } from "../operators/sns-subject.ts";

type Event = keyof TellsIr;

/** Nobody is told of anything. */
const nobody: TellsIr = Object.freeze({});

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
  if (tellEvents.every((event) => given[event] === undefined)) return nobody;
  const what = scope === "run" ? "{{ dag.dag_id }}" : "The task {{ ti.task_id }} of {{ dag.dag_id }}";
  const told = (notifier: Notifier, event: Event): NotifierIr => {
    const text = `${what} ${happened[event]}. Run: {{ run_id }}. Its tasks and logs are in the Airflow UI.`;
    return complete(named(notifier, event) as NamedNotifier, `${dag} ${happened[event]}`, {
      $expr: { kind: "jinja", text },
    });
  };
  return Object.fromEntries(
    tellEvents.flatMap((event) => {
      const notifiers = [given[event] ?? []].flat();
      return notifiers.length === 0 ? [] : [[event, notifiers.map((notifier) => told(notifier, event))]];
    }),
  );
}

/**
 * Who is told of a late run. What they read where the author wrote nothing is fixed, for nothing is known of the run there.
 *
 * @param after - how long after it was due, as the author wrote it
 * @param named - a notifier's arguments in the named form
 */
export const late = (
  notifiers: readonly Notifier[],
  dag: string,
  after: string,
  named: (notifier: Notifier) => Readonly<Record<string, unknown>>,
): readonly NotifierIr[] =>
  notifiers.map((notifier) =>
    complete(
      named(notifier) as NamedNotifier,
      `${dag} is late`,
      `${dag} is late: a run has not ended ${after} after it was due. Its tasks and logs are in the Airflow UI.`,
    ),
  );

/** A notifier with what its author left out. */
function complete(given: NamedNotifier, subject: string, text: Text): NotifierIr {
  const cut = subject.slice(-longestSubject);
  switch (given.via) {
    case "airflow":
      return given;
    case "sns":
      return { subject: cut, message: text, ...given };
    case "slack":
      return { text, ...given };
    case "email":
      return { subject: cut, html: text, ...given };
  }
}
