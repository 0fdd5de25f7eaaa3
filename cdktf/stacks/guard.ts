import { alarms, budget, type Construct, dashboard, type LoadedLakehouse } from "sluice/cdktf";
import type { Foundation } from "./foundation.ts";

/** What watches over the rest: costs, failures, and one page that shows it. */
export function guard(scope: Construct, house: LoadedLakehouse, { keyArn }: Foundation): void {
  budget(scope, "budget", house.env);
  alarms(scope, { house, keyArn });
  dashboard(scope, "dashboard", house);
}
