import { afterAll, expect, test } from "@jest/globals";
import { connection, variable } from "sluice";
import { removeTemporary } from "./house.ts";
import { exports, house, files as without } from "./shop-platform.ts";
import { allowed, resourceIn, resourcesIn, synthesise } from "./synthesised.ts";

afterAll(removeTemporary);

const limit = variable("limit", { shape: "int" });
const motto = variable("motto");
const shop = connection("shop", { type: "http" });
// biome-ignore lint/suspicious/noTemplateCurlyInString: what Terraform would take for its own
const text = "${more} %{ for } $1 & 5 %";
const files = synthesise(
  house({
    exports: { ...exports, limit, motto, shop },
    env: { variables: { motto: text } },
  }),
);

test("a variable and a connection are secrets, and only what the environment's file says has a value", () => {
  const secrets = [...resourcesIn(files)].filter(([address]) => address.includes(" aws_secretsmanager_secret."));
  expect(secrets.map(([, { name }]) => name)).toEqual(
    expect.arrayContaining([
      "acme/airflow/variables/limit",
      "acme/airflow/variables/motto",
      "acme/airflow/connections/shop",
    ]),
  );
  // Terraform reads "$${" as "${", and "%%{" as "%{".
  expect(resourceIn(files, "aws_secretsmanager_secret_version").secret_string).toBe(`$${text.replace("%{", "%%{")}`);
});

test("Airflow looks up those in Secrets Manager, and no others", () => {
  const { airflow_configuration_options: options } = resourceIn(files, "aws_mwaa_environment") as {
    airflow_configuration_options: Record<string, string>;
  };
  expect(options["secrets.backend"]).toBe("airflow.providers.amazon.aws.secrets.secrets_manager.SecretsManagerBackend");
  expect(JSON.parse(options["secrets.backend_kwargs"] ?? "")).toEqual({
    connections_prefix: "acme/airflow/connections",
    connections_lookup_pattern: "^(?:shop)$",
    variables_prefix: "acme/airflow/variables",
    variables_lookup_pattern: "^(?:limit|motto)$",
    config_prefix: null,
    region_name: "eu-west-1",
  });
  const { airflow_configuration_options: none } = resourceIn(without, "aws_mwaa_environment");
  expect(Object.keys(none as object)).not.toContain("secrets.backend");
});

test("Airflow's role may read those secrets, and decrypt them", () => {
  const arn = (name: string) => `arn:aws:secretsmanager:eu-west-1:123456789012:secret:acme/airflow/${name}-??????`;
  const statements = allowed(files, "acme-airflow");
  expect(statements.find(({ Action }) => String(Action).includes("secretsmanager"))?.Resource).toEqual([
    arn("connections/shop"),
    arn("variables/limit"),
    arn("variables/motto"),
  ]);
  expect(JSON.stringify(statements)).toContain("secretsmanager.eu-west-1.amazonaws.com");
});
