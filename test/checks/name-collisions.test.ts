import { expect, test } from "@jest/globals";
import { bucket, dataset, lambdaFunction, redshiftWarehouse, text, topic } from "sluice";
import { nameCollisions } from "../../src/checks/name-collisions.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import * as shop from "../support/shop.ts";

const checked = (exports: object) => checkedBy(nameCollisions, [], contextOf({ exports }));

test("names of their own, and one name for things of different kinds", () => {
  expect(checked(shop)).toEqual([]);
  expect(checked([topic("x"), bucket("x"), lambdaFunction("x"), redshiftWarehouse("x", { schemas: ["a"] })])).toEqual(
    [],
  );
});

test("ids that differ only where physical names do not", () => {
  const told = (kind: string, id: string, name: string, other: string) => ({
    code: "name/taken",
    at: `${kind} ${id}`,
    message: `The ${kind} '${id}' would be '${name}' on AWS, and so is ${other}.`,
    fix: "Give it another id.",
  });
  const definitions = [
    ...[lambdaFunction("load_orders"), lambdaFunction("load-orders")],
    ...[topic("Alarms"), topic("alarms")],
    ...[redshiftWarehouse("w.h", { schemas: ["a"] }), redshiftWarehouse("w-h", { schemas: ["a"] })],
    ...[bucket("drop zone"), bucket("drop_zone"), bucket("lake")],
  ];
  expect(checked(definitions)).toEqual([
    told("bucket", "drop_zone", "acme-drop-zone-123456789012-eu-west-1", "the bucket 'drop zone'"),
    told("bucket", "lake", "acme-lake-123456789012-eu-west-1", "Sluice's own bucket 'lake'"),
    told("function", "load_orders", "acme-load-orders", "the function 'load-orders'"),
    told("topic", "alarms", "acme-alarms", "the topic 'Alarms'"),
    told("warehouse", "w.h", "acme-w-h", "the warehouse 'w-h'"),
  ]);
});

test("datasets in one folder: each would read the other's files", () => {
  const one = dataset("one", { name: text() }, { zone: "raw", format: "csv", folder: "shared" });
  const two = dataset("two", { name: text() }, { zone: "raw", format: "csv", folder: "shared" });
  const elsewhere = dataset("shared", { name: text() }, { zone: "bronze", format: "csv" });
  expect(checked([one, two, elsewhere])).toEqual([
    {
      code: "name/taken",
      at: "dataset two",
      message:
        "The dataset 'two' would be 's3://acme-lake-123456789012-eu-west-1/raw/shared/' on AWS, and so is the dataset 'one'.",
      fix: "Give it a folder of its own.",
    },
  ]);
});
