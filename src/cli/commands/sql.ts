import type { Command } from "commander";
import { Option } from "commander";
import { counted } from "../../diagnostics/counted.ts";
import { UserError } from "../../diagnostics/user-error.ts";
import type { QueryEngine } from "../../ir/sql-facts.ts";
import { type CommonOptions, openSession, withCommonOptions, withExamples } from "../common.ts";
import { physicalSql } from "../query.ts";
import { startLocalAws } from "../stack.ts";
import { table } from "../terminal.ts";

interface SqlOptions extends CommonOptions {
  readonly engine: QueryEngine;
}

/** `sluice sql`: a look at the data. */
export function addSql(program: Command): void {
  const command = program
    .command("sql")
    .description("Run one statement on the local stack. Datasets are called as in specs: zone.dataset, schema.mart.")
    .argument("<query>", "the statement")
    .addOption(new Option("--engine <engine>", "which engine").choices(["redshift", "athena"]).default("redshift"))
    .action(sql);
  withExamples(withCommonOptions(command), [
    ['sluice sql "select * from analytics.daily_revenue"', "the mart, in Redshift's SQL"],
    ['sluice sql --engine athena "select count(*) from bronze.orders_raw"', "the lake, in Athena's"],
  ]);
}

async function sql(query: string, options: SqlOptions): Promise<void> {
  if (options.env !== "local") {
    throw new UserError("sluice sql works on the local stack.", {
      fix: "Use the query editor of AWS for other environments.",
    });
  }
  const session = openSession(options);
  const { terminal } = session;
  const { before, text } = await physicalSql(session, query, options);
  const aws = await terminal.during("Starting the local AWS", startLocalAws(session));
  try {
    for (const statement of before) await aws.sql(options.engine, statement);
    const { columns, rows } = await terminal.during("Running the query", aws.sql(options.engine, text));
    terminal.say(
      columns.length > 0
        ? table(
            columns.map(({ name }) => name),
            rows,
            200,
          )
        : "Done.",
    );
    terminal.say(columns.length > 0 ? counted(rows.length, "row") : "");
    terminal.emit({ columns, rows });
  } finally {
    await aws.stop();
  }
}
