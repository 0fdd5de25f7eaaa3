import type { Command } from "commander";
import { type CommonOptions, openSession, withCommonOptions, withExamples } from "../common.ts";
import { parseResult, withJobResults } from "../lake.ts";
import { type Report, showLast } from "../last-report.ts";
import { countOption } from "../options.ts";
import { table } from "../terminal.ts";

interface QualityOptions extends CommonOptions {
  readonly last: number;
}

/**
 * Each run that ever was has left a report, of which only the last are read; and these beyond them: S3 knows whole seconds, and
 * of those written in one the reports themselves say which came last.
 */
const ofOneSecond = 20;

/** `sluice quality`: what the last runs made of a dataset's rows. */
export function addQuality(program: Command): void {
  const command = program
    .command("quality")
    .description("Show the reports of a table's last runs: where its rows went, and which rules they broke.")
    .argument("<dataset>", "the table's id")
    .addOption(countOption("--last <runs>", "how many runs", 5))
    .action(quality);
  withExamples(withCommonOptions(command), [
    ["sluice quality orders", "the last five runs"],
    ["sluice quality orders --last 1 --json", "the last report, whole"],
  ]);
}

async function quality(dataset: string, options: QualityOptions): Promise<void> {
  const session = openSession(options);
  const { terminal } = session;
  const reports = await withJobResults(session, { env: options.env, dataset }, async ({ bucket, reports: prefix }) => {
    const keys = (await bucket.newest(prefix)).filter((key) => key.endsWith(".json"));
    const recent = keys.slice(0, options.last + ofOneSecond);
    const read = await Promise.all(recent.map(async (key) => parseResult<Report>((await bucket.read(key)) ?? "", key)));
    return read.sort((a, b) => (a.ended < b.ended ? 1 : -1)).slice(0, options.last);
  });
  for (const report of reports) terminal.emit(report);
  if (reports.length === 0) {
    terminal.say(`No run has reported on '${dataset}' yet.`);
    return;
  }
  const counts = [
    "in",
    "inserted",
    "updated",
    "unchanged",
    "removed",
    "superseded",
    "deduplicated",
    "quarantined",
  ].filter((name) => reports.some(({ rows }) => rows?.[name] !== undefined));
  terminal.say(
    table(
      ["run", "ended", "state", ...counts],
      reports.map(({ run_id, ended, state, rows }) => [
        run_id,
        ended.slice(0, 19),
        state,
        ...counts.map((name) => rows?.[name] ?? null),
      ]),
      reports.length,
    ),
  );
  const [last] = reports;
  if (last) showLast(terminal.say, last);
}
