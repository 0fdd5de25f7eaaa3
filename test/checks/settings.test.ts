import { expect, test } from "@jest/globals";
import { connection, cron, dag, noop, notify, sns, type Tasks, topic, tpl, variable } from "sluice";
import { settings } from "../../src/checks/settings.ts";
import { type EnvironmentFile, environmentOf } from "../../src/contracts/environment.ts";
import { settings as refs } from "../../src/language/settings.ts";
import { checkedBy, contextOf, environment } from "../support/compiling.ts";
import { daily } from "../support/spec.ts";

const limit = variable("daily_limit", { shape: "int" });
const regions = variable("regions", { shape: [{ name: "string", active: "boolean?" }] });
const motto = variable("motto");
const shopApi = connection("shop_api", { type: "http", extra: { region: "string" } });
const support = topic("support");
const exports = { limit, regions, motto, shopApi, support };

type Context = Parameters<Parameters<typeof dag<"x", {}, ReturnType<typeof cron>["context"]>>[2]>[0];

const checked = (
  file: Partial<EnvironmentFile>,
  more: object = {},
  body: (d: Context) => void = () => undefined,
  onFailure = notify.sns(support),
) => {
  const spec = dag("x", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01", onFailure }, body);
  const context = {
    ...contextOf({ exports: { ...exports, ...more } }),
    env: environmentOf({ ...environment, ...file }),
  };
  return checkedBy(settings, [spec], context);
};
const say = (d: Tasks<"x">, message: Parameters<typeof sns.publish>[0]["message"]) =>
  void d.task("say", sns.publish({ topic: support, message }));

test("what is declared may be read, and be given values of its shape", () => {
  expect(
    checked(
      {
        variables: { daily_limit: 5, regions: [{ name: "EU", active: true }, { name: "US" }], motto: "more" },
        connections: { shop_api: { host: "shop.example", port: 443, extra: { region: "EU" } } },
      },
      {},
      (d) => say(d, tpl`${d.variable(limit)} ${d.variable("motto")} ${d.connection(shopApi).extra.region}`),
      notify.sns(support, { message: tpl`ask ${refs.connection(shopApi).host}` }),
    ),
  ).toEqual([]);
});

test.each([
  ["variable", "dailylimit", "Did you mean 'daily_limit'? Else declare it in lakehouse/, and export it there."],
  ["variable", "x", 'Declare it in lakehouse/: variable("x"), and export it there.'],
  ["connection", "slack", 'Declare it in lakehouse/: connection("slack", { type: "…" }), and export it there.'],
] as const)("a %s '%s' that nobody declared", (kind, id, fix) => {
  const [found] = checked({}, {}, (d) => say(d, kind === "variable" ? d.variable(id) : d.connection(id).host));
  expect(found).toEqual({
    code: `${kind}/unknown`,
    at: "task say args.message",
    message: `The lakehouse declares no ${kind} '${id}'.`,
    fix,
  });
});

test("one that the lakehouse does not export is none, wherever it is named", () => {
  const own = variable("own");
  const found = checked(
    {},
    {},
    (d) => say(d, d.variable(own)),
    notify.sns(support, { subject: tpl`${refs.variable(own)}` }),
  );
  expect(found.map(({ code, at }) => [code, at])).toEqual([
    ["variable/unknown", "dag x onFailure"],
    ["variable/unknown", "task say args.message"],
  ]);
});

test.each(["get", "var", "_x", "1st", "a.b", "a b", ""])("'%s' is no id that a template can name", (id) => {
  const found = checked({}, { bad: variable(id), worse: connection(id, { type: "http" }) });
  expect(found.map(({ code, at }) => [code, at])).toEqual([
    ["variable/bad-id", `variable ${id}`],
    ["connection/bad-id", `connection ${id}`],
  ]);
});

test.each<[string, Partial<EnvironmentFile>, string]>([
  [
    "variables.daily_limit",
    { variables: { daily_limit: "5" } },
    "The value of the variable 'daily_limit' is not an int.",
  ],
  ["variables.motto", { variables: { motto: 5 } }, "The value of the variable 'motto' is not a string."],
  [
    "variables.motto",
    { variables: { motto: "" } },
    "The value of the variable 'motto' is empty, which no secret can be.",
  ],
  [
    "variables.regions",
    { variables: { regions: [{ active: true }] } },
    `The value of the variable 'regions' is not [{"name":"string","active":"boolean?"}].`,
  ],
  ["variables.mottos", { variables: { mottos: "more" } }, "The lakehouse declares no variable 'mottos'."],
  [
    "connections.shop_api",
    { connections: { shop_api: { host: "shop.example" } } },
    `The further fields of the connection 'shop_api' are not {"region":"string"}.`,
  ],
])("%s of the environment's file: %j", (path, file, message) => {
  expect(checked(file)).toEqual([
    expect.objectContaining({
      code: "environment/setting",
      at: `lakehouse/environments/test.yaml:1:1 ${path}`,
      message,
    }),
  ]);
});

test("a value that is longer than a secret may be is refused, in bytes", () => {
  const found = (motto: string) => checked({ variables: { motto } }).map(({ message }) => message);
  expect(found("x".repeat(65_536))).toEqual([]);
  expect(found("ü".repeat(32_769))).toEqual(["The variable 'motto' has 65538 bytes; a secret holds 65536."]);
});

test("a connection over which somebody is told is declared, too", () => {
  const spec = dag("x", { ...daily, onFailure: notify.slack("slack") }, (d) => {
    d.task("a", noop(), { onSuccess: [notify.slack(shopApi), notify.email("a@example.com")] });
  });
  const found = checkedBy(settings, [spec], contextOf({ exports: { shopApi } }));
  expect(found.map(({ code, at, message }) => [code, at, message])).toEqual([
    ["connection/unknown", "dag x onFailure", "The lakehouse declares no connection 'slack'."],
    ["connection/unknown", "task a onSuccess", "The lakehouse declares no connection 'smtp_default'."],
  ]);
});
