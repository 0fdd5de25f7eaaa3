import { expect, test } from "@jest/globals";
import { type Report, showLast } from "../../src/cli/last-report.ts";

const report: Report = { run_id: "manual__1", state: "succeeded", failure: null, ended: "2026-01-01T00:00:00+00:00" };

function shown(more: Partial<Report>): string {
  const lines: string[] = [];
  showLast((line = "") => void lines.push(line), { ...report, ...more });
  return lines.join("\n");
}

test("says which columns files lack, and which nobody declared: what is missing everywhere is NULL in the table", () => {
  const drift = { missing: ["quantity", "note"], extra: ["Quantity", "no\u001bte"] };
  const said = shown({ drift });
  expect(said).toContain("declared columns that files lack: quantity, note");
  expect(said).toContain("columns of files that nobody declared: Quantity, no");
  expect(said).not.toContain("no\u001bte");
});

test("says nothing of columns where files have those that are declared, and for jobs without files", () => {
  expect(shown({ drift: { missing: [], extra: [] } })).not.toContain("columns");
  expect(shown({})).not.toContain("columns");
});
