import { isClosed } from "../contracts/environment.ts";
import { at, type Origin } from "../ir/origin.ts";
import { type NotifierIr, type TellsIr, tellEvents } from "../ir/task.ts";
import type { Check } from "./check.ts";

/**
 * Requests, mail and messages to Slack go out of a network that has no way out. A warning, for a host may be inside: behind an endpoint of one's own, or a
 * peering.
 */
export const closedNetworks: Check = ({ resolved }, { env }, report) => {
  if (!isClosed(env)) return;
  const leads = (connection: unknown, origin: Origin, path: string): void =>
    report({
      code: "connection/unreachable",
      severity: "warning",
      at: at(origin, path),
      message: `The connection '${connection}' leads out of the network of ${env.name}, which has endpoints of AWS's services alone.`,
      fix: 'Write egress: nat into its file. Where the host is inside: allow: { "connection/unreachable": "why" }.',
    });
  const told = (notifiers: readonly NotifierIr[] | undefined, origin: Origin, path: string): void => {
    for (const notifier of notifiers ?? []) if ("connection" in notifier) leads(notifier.connection, origin, path);
  };
  const tells = (given: TellsIr, origin: Origin): void => {
    for (const event of tellEvents) told(given[event], origin, event);
  };
  for (const dag of resolved.dags) {
    tells(dag, dag.origin);
    told(dag.late?.tell, dag.origin, "late.tell");
    for (const { operator, options, origin } of dag.tasks) {
      if (operator.kind === "http.request") leads(operator.args.connection, origin, "args.connection");
      tells(options, origin);
    }
  }
};
