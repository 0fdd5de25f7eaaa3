import { type App, type LoadedLakehouse, stack } from "sluice/cdktf";
import { foundation } from "./stacks/foundation.ts";
import { guard } from "./stacks/guard.ts";
import { lake } from "./stacks/lake.ts";
import { orchestration } from "./stacks/orchestration.ts";
import { warehouses } from "./stacks/warehouse.ts";

/** The stacks, by how often they change; they are applied in this order. */
export function platform(app: App, house: LoadedLakehouse): void {
  const base = foundation(stack(app, "foundation", house.env), house);
  lake(stack(app, "lake", house.env), house, base);
  const workgroups = warehouses(stack(app, "warehouse", house.env), house, base);
  orchestration(stack(app, "orchestration", house.env), house, base, workgroups);
  guard(stack(app, "guard", house.env), house, base);
}
