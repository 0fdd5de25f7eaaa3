import type { GlueCatalogDatabase } from "@cdktf/provider-aws/lib/glue-catalog-database/index.js";
import { GlueCrawler } from "@cdktf/provider-aws/lib/glue-crawler/index.js";
import { Construct } from "constructs";
import { isMart } from "../contracts/dataset.ts";
import { arnsOf } from "./iam/arns.ts";
import { statementsOf } from "./iam/grants.ts";
import type { LoadedLakehouse } from "./lakehouse.ts";
import { role } from "./role.ts";

export interface CrawlerInputs {
  readonly house: LoadedLakehouse;
  readonly keyArn: string;
  /** The name of how it encrypts its logs. */
  readonly security: string;
  /** Where its tables go. */
  readonly database: GlueCatalogDatabase;
}

/**
 * A crawler of the lakehouse, by its id: it looks at the files of one dataset, and says what it found by tables of its own. A column that is gone, or a
 * file, it only logs.
 */
export function crawler(scope: Construct, id: string, { house, keyArn, security, database }: CrawlerInputs): void {
  const at = new Construct(scope, `crawler-${id}`);
  const { env, names, lakehouse } = house;
  const { dataset, schedule } = lakehouse.find("crawler", id) ?? {};
  if (!dataset || isMart(dataset.contract)) throw new Error(`There is no crawler '${id}' of files.`);
  const name = names.crawler(id);
  const arns = arnsOf(env);
  const tablePrefix = `${dataset.contract.zone}_`;
  const runner = role(at, "role", {
    name: names.role(`crawler-${id}`),
    description: `What the crawler ${name} looks at`,
    services: ["glue.amazonaws.com"],
    allows: (roleId) =>
      statementsOf(
        [{ actions: ["s3:GetBucketLocation", "s3:GetObject", "s3:ListBucket"], on: dataset }],
        { ...house, keyArn, roleId, warehouseArn: noWarehouse },
        [
          {
            actions: [
              "glue:BatchCreatePartition",
              "glue:BatchGetPartition",
              "glue:BatchUpdatePartition",
              "glue:CreateTable",
              "glue:GetDatabase",
              "glue:GetPartitions",
              "glue:GetTable",
              "glue:GetTables",
              "glue:UpdateTable",
            ],
            resources: arns.table(names.crawledDatabase(), `${tablePrefix}*`),
          },
          // Before it encrypts its logs, it reads how.
          { actions: ["glue:GetSecurityConfiguration"], resources: ["*"] },
          {
            // Glue names the group by the role and the security configuration; a stream is the crawler's name.
            actions: ["logs:AssociateKmsKey", "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
            resources: [arns.logGroup("/aws-glue/crawlers*")],
          },
        ],
      ),
  });
  new GlueCrawler(at, "crawler", {
    name,
    role: runner.arn,
    databaseName: database.name,
    tablePrefix,
    s3Target: [{ path: names.location(dataset) }],
    ...(schedule === undefined ? {} : { schedule }),
    schemaChangePolicy: { updateBehavior: "UPDATE_IN_DATABASE", deleteBehavior: "LOG" },
    securityConfiguration: security,
    dependsOn: runner.policies,
  });
}

const noWarehouse = (id: string): never => {
  throw new Error(`A crawler has no right in the warehouse '${id}'.`);
};
