export type { Outcome, Scheduled, Script, Scripts, State, States, Try } from "./model.ts";
export { schedule } from "./schedule.ts";
export { isDecided, wrongs } from "./verdict.ts";
