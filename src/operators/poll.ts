import { seconds } from "../language/duration.ts";
import type { ArgumentMistake } from "./definition.ts";

/** Tells where the time between two looks is no length of time. */
export function checkPoll(poll: string | undefined, mistake: (found: ArgumentMistake) => void): void {
  if (poll === undefined || seconds(poll) !== undefined) return;
  mistake({
    code: "time/bad-duration",
    argument: "poll",
    message: `'${poll}' is not a length of time.`,
    fix: "Write a number and a unit: 30s, 5m, 2h or 1d.",
  });
}
