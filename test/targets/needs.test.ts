import { expect, test } from "@jest/globals";
import { missingFrom, type PlatformNeeds, recordOf } from "../../src/targets/needs.ts";

const needing = (datasets: number): PlatformNeeds => ({
  airflow: "3.3.1",
  rights: {
    airflow: Object.fromEntries(Array.from({ length: datasets }, (_, at) => [`dataset:d${at}`, ["s3:GetObject"]])),
  },
});

test("what is recorded is the needs, or their hash where a parameter cannot hold them", () => {
  expect(JSON.parse(recordOf(needing(2)))).toEqual({ needs: needing(2) });
  const many = JSON.parse(recordOf(needing(1_000)));
  expect(many).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(missingFrom(many, needing(1_000))).toEqual([]);
  expect(missingFrom(many, needing(999))).toEqual([
    "The release needs something else than the platform was applied for.",
  ]);
});

test("less than was recorded is enough", () => {
  expect(missingFrom({ needs: needing(3) }, needing(2))).toEqual([]);
  expect(missingFrom({ needs: needing(2) }, needing(3))).toEqual([
    "The role airflow may not do this with dataset:d2: s3:GetObject.",
  ]);
});
