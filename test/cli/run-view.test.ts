import { expect, test } from "@jest/globals";
import { RunView } from "../../src/cli/run-view.ts";
import type { AirflowEvent } from "../../src/local/protocol.ts";

type Finished = Extract<AirflowEvent, { event: "task.finished" }>;

const finished = (event: Partial<Finished>): Finished => ({
  v: 1,
  at: "2026-01-02T00:00:00Z",
  source: "airflow",
  event: "task.finished",
  task: "load",
  map_index: -1,
  try: 1,
  state: "success",
  seconds: 0.25,
  ...event,
});

function shown(...events: readonly AirflowEvent[]): string {
  let text = "";
  const say = (line = "") => {
    text += `${line}\n`;
  };
  const terminal = { json: false, say, emit: () => undefined, during: <T>(_: string, work: Promise<T>) => work };
  const view = new RunView(terminal, {
    dag: "orders",
    origins: { orders: { load: "dags/orders.dag.ts:7" } },
    logs: "logs",
  });
  for (const event of events) view.show(event);
  return text;
}

test("tells which instance of a mapped task failed, why, and where it is written", () => {
  const text = shown(
    finished({ map_index: 0 }),
    finished({ map_index: 1, state: "failed", error: { type: "KeyError", message: "KeyError: 'rows'" } }),
  );
  expect(text).toBe("✓ load.0 0.3 s\n✗ load.1 0.3 s failed\n    KeyError: 'rows'\n    in dags/orders.dag.ts:7\n");
});
