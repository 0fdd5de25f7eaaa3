import { describe, expect, test } from "@jest/globals";
import { bucket, dataset, lambdaFunction, redshiftWarehouse, secret, text, topic } from "sluice";
import { nameLengths } from "../../src/checks/name-lengths.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";

const checked = (...exports: readonly object[]) => checkedBy(nameLengths, [], contextOf({ exports }));
const long = (length: number) => "n".repeat(length);
const table = (id: string) => dataset(id, { name: text() }, { zone: "gold", format: "parquet" });

describe("a physical name may be as long as AWS takes, and not longer", () => {
  test.each<[string, (id: string) => object, number, string, number]>([
    // acme-…-123456789012-eu-west-1
    ["bucket", bucket, 35, `acme-${long(36)}-123456789012-eu-west-1`, 63],
    ["function", (id) => lambdaFunction(id), 59, `acme-${long(60)}`, 64],
    ["topic", topic, 251, `acme-${long(252)}`, 256],
    ["secret", secret, 507, `acme/${long(508)}`, 512],
    ["warehouse", (id) => redshiftWarehouse(id, { schemas: ["a"] }), 59, `acme-${long(60)}`, 64],
    // 127 for a table, of which the longest staging table's name takes 18.
    ["dataset", table, 109, long(110), 109],
  ])("%s", (kind, define, longest, name, limit) => {
    expect(checked(define(long(longest)))).toEqual([]);
    expect(checked(define(long(longest + 1)))).toEqual([
      {
        code: "name/too-long",
        at: `${kind} ${long(longest + 1)}`,
        message: `The ${kind} would be called '${name}', which has ${name.length} characters; AWS takes ${limit}.`,
        fix: "Shorten its id, or the environment's prefix.",
      },
    ]);
  });
});
