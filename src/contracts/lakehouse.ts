import type { DefinitionKind } from "../ir/ref.ts";
import type { Connection } from "./connection.ts";
import type { ContainerTask } from "./container-task.ts";
import type { Crawler } from "./crawler.ts";
import type { Dataset } from "./dataset.ts";
import { sqlName } from "./dataset.ts";
import type { Definition } from "./definition.ts";
import { isDefinition } from "./definition.ts";
import type { LambdaFunction } from "./function.ts";
import type { GlueJob } from "./job.ts";
import type { Bucket, Secret, Topic } from "./places.ts";
import type { Pool } from "./pool.ts";
import type { RuleSet } from "./rule-set.ts";
import type { StateMachine } from "./state-machine.ts";
import type { Variable } from "./variable.ts";
import type { Warehouse } from "./warehouse.ts";

interface Kinds {
  dataset: Dataset;
  function: LambdaFunction;
  job: GlueJob;
  warehouse: Warehouse;
  bucket: Bucket;
  topic: Topic;
  secret: Secret;
  pool: Pool;
  variable: Variable;
  connection: Connection;
  stateMachine: StateMachine;
  containerTask: ContainerTask;
  crawler: Crawler;
  ruleSet: RuleSet;
}

/** Everything that exists, by kind and id. */
export interface Lakehouse {
  all<K extends DefinitionKind>(kind: K): readonly Kinds[K][];
  find<K extends DefinitionKind>(kind: K, id: string): Kinds[K] | undefined;
  /** A dataset by the name that SQL calls it by, `zone.id`. */
  bySqlName(name: string): Dataset | undefined;
}

/** Collects the definitions among the exports of `lakehouse/index.ts`; lists and objects of them are searched too. */
export function lakehouseOf(exports: object, duplicate: (second: Definition, first: Definition) => void): Lakehouse {
  const found = new Map<string, Map<string, Definition>>();
  const seen = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    if (!isDefinition(value)) {
      for (const each of Object.values(value)) visit(each);
      return;
    }
    const ofKind = found.get(value.kind) ?? new Map<string, Definition>();
    const first = ofKind.get(value.id);
    if (first) duplicate(value, first);
    else found.set(value.kind, ofKind.set(value.id, value));
  };
  visit(exports);
  const byId = [...found.values()]
    .flatMap((ofKind) => [...ofKind.values()])
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const all = <K extends DefinitionKind>(kind: K) => byId.filter((each): each is Kinds[K] => each.kind === kind);
  const sqlNames = new Map(all("dataset").map((dataset) => [sqlName(dataset), dataset]));
  return Object.freeze({
    all,
    find: <K extends DefinitionKind>(kind: K, id: string) => found.get(kind)?.get(id) as Kinds[K] | undefined,
    bySqlName: (name: string) => sqlNames.get(name),
  });
}
