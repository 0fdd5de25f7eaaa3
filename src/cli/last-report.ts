import { colors } from "./colours.ts";
import { printable, table } from "./terminal.ts";

/** What is shown of a report; each job of src/glue/sluice_glue writes its own in its report.py. */
export interface Report {
  readonly run_id: string;
  readonly state: string;
  readonly failure: string | null;
  readonly ended: string;
  readonly rows?: Readonly<Record<string, number>>;
  readonly quarantined_by_reason?: Readonly<Record<string, number>>;
  readonly rules?: readonly { readonly name: string; readonly action: string; readonly failed: number }[];
  /** How the files' columns differ from those that are declared. */
  readonly drift?: { readonly missing: readonly string[]; readonly extra: readonly string[] };
  /** Which part of an aggregate was computed again. */
  readonly computed?: { readonly what: string; readonly why: string | null };
}

/** Says what the last run made of a dataset's rows, and why. */
export function showLast(
  say: (line?: string) => void,
  { run_id, failure, quarantined_by_reason = {}, rules = [], drift, computed }: Report,
): void {
  say(`\n${colors.bold("The last run")} ${run_id}`);
  if (failure !== null) say(colors.red(failure));
  if (computed) say(`computed again: ${computed.what}${computed.why === null ? "" : ` (${computed.why})`}`);
  // What is missing everywhere is NULL in the table, and nothing else tells of it.
  if (drift?.missing.length) say(`declared columns that files lack: ${printable(drift.missing.join(", "))}`);
  if (drift?.extra.length) say(`columns of files that nobody declared: ${printable(drift.extra.join(", "))}`);
  const reasons = Object.entries(quarantined_by_reason);
  if (reasons.length > 0) say(`\n${table(["why rows were quarantined", "rows"], reasons)}`);
  const broken = rules.filter(({ failed }) => failed > 0);
  if (broken.length > 0)
    say(
      `\n${table(
        ["broken rule", "action", "rows"],
        broken.map(({ name, action, failed }) => [name, action, failed]),
      )}`,
    );
}
