import { expect, test } from "@jest/globals";
import { dataset, date, decimal, text, timestamp } from "sluice";
import { contractTables } from "../../src/checks/contract-tables.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";

const say = (exports: object) =>
  checkedBy(contractTables, [], contextOf({ exports })).map(({ at, message }) => `${at}: ${message}`);
const columns = { id: text({ required: true }), note: text(), day: date(), at: timestamp(), price: decimal(18, 2) };

test("tables that jobs can keep", () => {
  const plain = dataset("plain", columns, { zone: "silver" });
  const full = dataset("full", columns, { zone: "silver", key: ["id"], latestBy: "at", partitions: ["id", "day"] });
  const emptied = dataset("emptied", columns, { zone: "gold", partitions: ["day"], onEmpty: "empty" });
  const files = dataset("files", columns, { zone: "raw", format: "parquet", partitions: ["at"] });
  expect(say({ plain, full, emptied, files })).toEqual([]);
});

test("contracts that no job could keep, or would ever look at", () => {
  const files = dataset("files", columns, { zone: "raw", format: "csv", quality: [{ notNull: "id" }], latestBy: "at" });
  const kept = dataset("kept", columns, { zone: "raw", format: "json", onEmpty: "fail" });
  const priced = dataset("priced", columns, { zone: "silver", partitions: ["price", "at"] });
  const loose = dataset("loose", columns, { zone: "silver", key: ["id", "note"] });
  const keyless = dataset("keyless", columns, { zone: "silver", latestBy: "at" });
  const emptied = dataset("emptied", columns, { zone: "gold", partitions: ["day", "id"], onEmpty: "empty" });
  expect(say({ files, kept, priced, loose, keyless, emptied })).toEqual([
    "dataset emptied onEmpty: An empty input cannot empty a run's part of 'emptied': its partitions do not say which one that is.",
    "dataset files quality: 'files' is kept as csv: no job checks the rows of such files, so its rules would never be judged.",
    "dataset files latestBy: 'files' is kept as csv; only tables of the lake are merged by Sluice's jobs.",
    "dataset kept onEmpty: 'kept' is kept as json; only tables of the lake are merged by Sluice's jobs.",
    "dataset keyless latestBy: 'keyless' has latestBy but no key: rows are never compared.",
    "dataset loose key: 'note' is part of the key of 'loose', and may be null.",
    "dataset priced partitions: 'priced' is partitioned by 'price' of type decimal(18,2).",
    "dataset priced partitions: 'priced' is partitioned by 'at' of type timestamp.",
  ]);
});
