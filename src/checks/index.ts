import { operatorArguments } from "./arguments.ts";
import { branches } from "./branches.ts";
import type { Check } from "./check.ts";
import { closedNetworks } from "./closed-networks.ts";
import { contractExpressions } from "./contract-expressions.ts";
import { contractTables } from "./contract-tables.ts";
import { crawlers } from "./crawlers.ts";
import { datasetSchedules } from "./dataset-schedules.ts";
import { definitionIds } from "./definition-ids.ts";
import { functionObjects } from "./function-objects.ts";
import { functions } from "./functions.ts";
import { ids } from "./ids.ts";
import { jobs } from "./jobs.ts";
import { late } from "./late.ts";
import { maps } from "./maps.ts";
import { nameCollisions } from "./name-collisions.ts";
import { nameLengths } from "./name-lengths.ts";
import { otherDags } from "./other-dags.ts";
import { params } from "./params.ts";
import { pools } from "./pools.ts";
import { qualityRules } from "./quality-rules.ts";
import { races } from "./races.ts";
import { readings } from "./readings.ts";
import { runs } from "./runs.ts";
import { schedules } from "./schedules.ts";
import { scriptProblems } from "./script-problems.ts";
import { settings } from "./settings.ts";
import { sharedDatasets } from "./shared-datasets.ts";
import { snsSubjects } from "./sns-subjects.ts";
import { sqlProblems } from "./sql-problems.ts";
import { tags } from "./tags.ts";
import { teardowns } from "./teardowns.ts";
import { timeBudgets } from "./time-budgets.ts";
import { triggerRules } from "./trigger-rules.ts";
import { unawaited } from "./unawaited.ts";
import { undated } from "./undated.ts";
import { unsafeRetries } from "./unsafe-retries.ts";
import { unwritten } from "./unwritten.ts";

/** The checks. They do not depend on each other; all of them run, so that an author sees all mistakes at once. */
export const checks: readonly Check[] = [
  ids,
  tags,
  schedules,
  datasetSchedules,
  late,
  undated,
  otherDags,
  params,
  pools,
  triggerRules,
  operatorArguments,
  sqlProblems,
  definitionIds,
  scriptProblems,
  contractTables,
  contractExpressions,
  qualityRules,
  branches,
  maps,
  teardowns,
  races,
  runs,
  sharedDatasets,
  readings,
  unawaited,
  unsafeRetries,
  timeBudgets,
  unwritten,
  nameLengths,
  nameCollisions,
  functions,
  functionObjects,
  crawlers,
  jobs,
  settings,
  closedNetworks,
  snsSubjects,
];
