import { execFileSync } from "node:child_process";
import { expect, test } from "@jest/globals";
import { timeZones } from "../../../src/language/time-zones.ts";
import { packageRoot } from "../../../src/package-root.ts";
import { ensureEnvironment } from "../../../src/python/environment.ts";

const program = `
import json, sys, zoneinfo
zoneinfo.reset_tzpath([])
print(json.dumps(sorted(set(json.load(sys.stdin)) ^ zoneinfo.available_timezones())))
`;

test.each(["airflow-2.11.2", "airflow-3.3.1"] as const)(
  "the zones of %s are those that are listed, and newer ones",
  async (name) => {
    const { python } = await ensureEnvironment(name, { projectRoot: packageRoot });
    const different = execFileSync(python, ["-c", program], { input: JSON.stringify(timeZones()), encoding: "utf8" });
    expect(JSON.parse(different)).toEqual(["America/Coyhaique", "Factory"]);
  },
  300_000,
);
