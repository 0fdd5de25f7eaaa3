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

/** What compiled DAG files need that the image of Amazon MWAA does not hold. */
export class Requirements {
  readonly #version: CatalogVersion;
  readonly #found = new Set<string>();
  /** Classes whose calls are known, and those whose deferrable calls are: most calls are of few. */
  readonly #known = new Set<string>();
  readonly #deferrable = new Set<string>();

  constructor(version: CatalogVersion) {
    this.#version = version;
  }

  add(calls: readonly EmittedCall[]): void {
    for (const call of calls) {
      const waits = call.args.deferrable === true;
      const known = waits ? this.#deferrable : this.#known;
      if (call.requires === undefined && known.has(call.path)) continue;
      known.add(call.path);
      this.#add(call, waits);
    }
  }

  /** As pip names them, sorted: `slack==9.10.2`. The constraints that MWAA installs with name the versions. */
  sorted(): readonly string[] {
    return [...this.#found].sort();
  }

  #add({ path, requires }: EmittedCall, waits: boolean): void {
    if (requires !== undefined) this.#found.add(requires);
    const cls = this.#version.locate(path);
    const own = cls?.path ?? path;
    const distribution = this.#version.distributionOf(own);
    if (distribution === undefined) return;
    for (const other of [distribution, ...(cls?.needs ?? []), ...(importedLate[own.replace(/\.\w+$/, "")] ?? [])]) {
      this.#need(other);
    }
    // Triggers ask AWS through aiobotocore.
    if (distribution === amazon && waits) this.#need("aiobotocore", { of: amazon, extra: "[aiobotocore]" });
  }

  #need(distribution: string, { of = distribution, extra = "" } = {}): void {
    if (this.#version.image.image[distribution] !== undefined) return;
    const pinned = this.#version.versionOf(of);
    this.#found.add(`${of}${extra}${pinned === undefined ? "" : `==${pinned}`}`);
  }
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
