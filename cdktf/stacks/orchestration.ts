import { airflow, type Construct, type LoadedLakehouse, release } from "sluice/cdktf";
import type { Foundation } from "./foundation.ts";

/** Airflow, and a note of what it was made for. */
export function orchestration(
  scope: Construct,
  house: LoadedLakehouse,
  { keyArn, network, code }: Foundation,
  warehouses: ReadonlyMap<string, string>,
): void {
  airflow(scope, { house, keyArn, bucket: code, network, warehouses });
  release(scope, "release", { house, keyArn });
}
