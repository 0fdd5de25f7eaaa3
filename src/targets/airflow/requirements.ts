import type { CatalogVersion } from "../../catalog/catalog.ts";
import type { Artifact } from "../../ir/artifact.ts";
import type { EmittedCall } from "./check/emitted-calls.ts";

/** Where the requirements lie in a build folder. */
export const requirementsPath = "requirements.txt";

const amazon = "apache-airflow-providers-amazon";

/**
 * Packages that operators import when they run, without their modules saying so, by module. Read in amazon 9.0.0 to 9.34.0 and
 * slack 8.9.1 to 9.10.2: both make a table of a query's rows with pandas.
 */
const importedLate: Readonly<Record<string, readonly string[]>> = {
  "airflow.providers.amazon.aws.transfers.sql_to_s3": ["pandas"],
  "airflow.providers.slack.transfers.sql_to_slack": ["pandas"],
  "airflow.providers.slack.transfers.sql_to_slack_webhook": ["pandas"],
};

/**
 * What compiled DAG files need that the image of Amazon MWAA does not hold, as pip names it, sorted: `slack==9.10.2`. The
 * constraints that MWAA installs with name the versions.
 */
export function requirementsOf(calls: readonly EmittedCall[], version: CatalogVersion): readonly string[] {
  const found = new Set<string>();
  const need = (distribution: string, { of = distribution, extra = "" } = {}): void => {
    if (version.image.image[distribution] !== undefined) return;
    const pinned = version.versionOf(of);
    found.add(`${of}${extra}${pinned === undefined ? "" : `==${pinned}`}`);
  };
  for (const { path, args, requires } of calls) {
    if (requires !== undefined) found.add(requires);
    const cls = version.locate(path);
    const distribution = version.distributionOf(cls?.path ?? path);
    if (distribution === undefined) continue;
    need(distribution);
    for (const other of cls?.needs ?? []) need(other);
    for (const other of importedLate[(cls?.path ?? path).replace(/\.\w+$/, "")] ?? []) need(other);
    // Triggers ask AWS through aiobotocore.
    if (distribution === amazon && args.deferrable === true) {
      need("aiobotocore", { of: amazon, extra: "[aiobotocore]" });
    }
  }
  return [...found].sort();
}

/** The file that MWAA installs them from; none where nothing is needed. */
export const requirementsFile = (
  requirements: readonly string[],
  { airflow, image }: CatalogVersion,
): readonly Artifact[] =>
  requirements.length === 0
    ? []
    : [
        {
          path: requirementsPath,
          text: [
            `# Compiled by Sluice: what the DAGs need beyond the image of Amazon MWAA ${airflow}.`,
            `--constraint "https://raw.githubusercontent.com/apache/airflow/constraints-${airflow}/constraints-${image.python}.txt"`,
            ...requirements,
            "",
          ].join("\n"),
        },
      ];
