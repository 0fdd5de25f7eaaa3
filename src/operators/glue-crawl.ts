import type { AirflowVersion } from "../contracts/environment.ts";
import { whole } from "../ir/lineage.ts";
import { type AirflowCall, py } from "../ir/python-value.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { OperatorDefinition } from "./definition.ts";
import { type Authored, asList, type Form, type Many, type Named } from "./form.ts";

/** Runs a Glue crawler and waits for its end. Tables that Sluice makes from contracts need none. */
export interface GlueCrawl<F extends Form = Named> {
  /** The crawler. */
  crawler: F["crawler"];
  /** Datasets that it looks through: it waits for what writes them. */
  reads?: Many<F["dataset"]>;
}

/** Runs a Glue crawler and waits for its end. The task's output is its name. */
export const crawl = (args: GlueCrawl<Authored>): Operator<string> => operator(glueCrawl.kind, args, "string");

/** From 9.34 of the amazon provider on, running one has an operator of its own, and the older one warns. */
const callFor = (airflow: AirflowVersion, name: string): Pick<AirflowCall, "class" | "args"> =>
  airflow === "3.3.1"
    ? {
        class: "airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerRunOperator",
        args: { crawler_name: name },
      }
    : {
        class: "airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerOperator",
        args: { config: py.dict({ Name: name }) },
      };

export const glueCrawl: OperatorDefinition<GlueCrawl> = {
  kind: "glue.crawl",
  lineage: (args) => ({ reads: asList(args.reads).map((dataset) => ({ dataset, scope: whole })), writes: [] }),
  grants: (args) => [
    {
      actions: ["glue:GetCrawler", "glue:GetCrawlerMetrics", "glue:StartCrawler"],
      on: { kind: "crawler", id: args.crawler },
    },
  ],
  airflow(args, { env, names, lakehouse }) {
    const made = callFor(env.airflow, names.crawler(args.crawler, lakehouse.find("crawler", args.crawler)?.name));
    return { ...made, args: { ...made.args, poll_interval: env.pollSeconds, region_name: env.region } };
  },
};
