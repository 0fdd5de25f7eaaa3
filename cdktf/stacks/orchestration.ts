import { airflow, type Construct, type LoadedLakehouse } from "sluice/cdktf";
import type { Foundation } from "./foundation.ts";

/** Airflow. */
export function orchestration(
  scope: Construct,
  house: LoadedLakehouse,
  { keyArn, network }: Foundation,
  warehouses: ReadonlyMap<string, string>,
): void {
  airflow(scope, { house, keyArn, network, warehouses });
}
