import type { Command } from "commander";
import { colors } from "../colours.ts";
import { type CommonOptions, openSession, withCommonOptions, withExamples } from "../common.ts";
import { parseResult, withJobResults } from "../lake.ts";
import { countOption } from "../options.ts";
import { printable } from "../terminal.ts";

interface QuarantineOptions extends CommonOptions {
  readonly run?: string;
  readonly limit: number;
}

/** A row in quarantine, as src/glue/sluice_glue/conform/quarantine.py writes it. */
interface QuarantinedRow {
  readonly run_id: string;
  readonly source_file: string;
  readonly reasons: readonly string[];
  readonly row: Readonly<Record<string, string | null>> | null;
  readonly text: string | null;
}

/** `sluice quarantine`: the rows that were not good enough, and why. */
export function addQuarantine(program: Command): void {
  const command = program
    .command("quarantine")
    .description("Show the rows of a table that went to quarantine, as they came, with every reason.")
    .argument("<dataset>", "the table's id")
    .option("--run <id>", "only those of this run")
    .addOption(countOption("--limit <rows>", "how many rows", 20))
    .action(quarantine);
  withExamples(withCommonOptions(command), [
    ["sluice quarantine orders", "the first twenty"],
    ["sluice quarantine orders --limit 100000 --json", "all of them, a JSON object a line"],
  ]);
}

async function quarantine(dataset: string, options: QuarantineOptions): Promise<void> {
  const session = openSession(options);
  const { terminal } = session;
  const { rows, total } = await withJobResults(
    session,
    { env: options.env, dataset },
    async ({ bucket, quarantine: prefix }) => {
      const keys = (await bucket.list(prefix)).filter((key) => /\/part-[^/]*\.json$/.test(key));
      const read = async (key: string) =>
        ((await bucket.read(key)) ?? "")
          .split("\n")
          .filter(Boolean)
          .map((line) => parseResult<QuarantinedRow>(line, key));
      const all = (await Promise.all(keys.map(read)))
        .flat()
        .filter(({ run_id }) => options.run === undefined || run_id === options.run);
      return { rows: all.slice(0, options.limit), total: all.length };
    },
  );
  for (const row of rows) {
    terminal.emit(row);
    const values = row.row
      ? Object.entries(row.row).map(([name, value]) => `${name}=${value ?? "∅"}`)
      : [row.text ?? ""];
    terminal.say(colors.red(printable(row.reasons.join("; "))));
    terminal.say(`  ${printable(values.join("  "))}`);
    terminal.say(colors.dim(`  ${row.source_file}  ${row.run_id}`));
  }
  const of = options.run === undefined ? "" : ` from the run ${options.run}`;
  terminal.say(total > 0 ? `\n${rows.length} of ${total} rows` : `No row of '${dataset}' is in quarantine${of}.`);
}
