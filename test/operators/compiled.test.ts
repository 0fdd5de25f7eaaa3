import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { compiled, folder, names, read, versions } from "./fixture.ts";

/** `UPDATE_FIXTURES=1` writes the expected files anew: read each change as a reviewer would. */
const update = process.env.UPDATE_FIXTURES === "1";

describe.each(names)("%s", (name) => {
  test.each(Object.entries(versions))("compiles as expected for %s", async (dialect, airflow) => {
    const text = compiled(await read(name), airflow);
    const expected = join(folder, name, `expected.${dialect}.py`);
    if (update) writeFileSync(expected, text);
    expect(text).toBe(readFileSync(expected, "utf8"));
  });
});
