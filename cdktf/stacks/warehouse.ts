import { type Construct, type LoadedLakehouse, warehouse } from "sluice/cdktf";
import type { Foundation } from "./foundation.ts";

/** The warehouses. Answers the ARNs of their workgroups, by id. */
export const warehouses = (
  scope: Construct,
  house: LoadedLakehouse,
  { keyArn, network }: Foundation,
): ReadonlyMap<string, string> =>
  new Map(house.lakehouse.all("warehouse").map(({ id }) => [id, warehouse(scope, id, { house, keyArn, network })]));
