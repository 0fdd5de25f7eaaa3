import { at, type Origin } from "../ir/origin.ts";
import { type NotifierIr, type TellsIr, tellEvents } from "../ir/task.ts";
import { refusedSubject } from "../operators/sns-subject.ts";
import type { Check } from "./check.ts";

/** Notices that SNS refuses: of a notifier that fails, nobody hears but who reads the log. */
export const snsSubjects: Check = ({ resolved }, _context, report) => {
  const told = (notifiers: readonly NotifierIr[] | undefined, origin: Origin, path: string): void => {
    for (const notifier of notifiers ?? []) {
      const refused = notifier.via === "sns" ? refusedSubject(notifier.subject) : undefined;
      if (refused === undefined) continue;
      const { message, fix } = refused;
      report({ code: "sns/subject", severity: "error", at: at(origin, path), message, fix });
    }
  };
  const tells = (given: TellsIr, origin: Origin): void => {
    for (const event of tellEvents) told(given[event], origin, event);
  };
  for (const dag of resolved.dags) {
    tells(dag, dag.origin);
    told(dag.late?.tell, dag.origin, "late.tell");
    for (const { options, origin } of dag.tasks) tells(options, origin);
  }
};
