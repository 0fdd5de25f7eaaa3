import { expect, test } from "@jest/globals";
import { connection, dag, http, noop, notify } from "sluice";
import { closedNetworks } from "../../src/checks/closed-networks.ts";
import { compile } from "../../src/compile.ts";
import type { EnvironmentFile } from "../../src/contracts/environment.ts";
import { environmentOf } from "../../src/contracts/environment.ts";
import { checkedBy, contextOf, environment, loadedOf } from "../support/compiling.ts";
import { daily } from "../support/spec.ts";

const exports = {
  shop: connection("shop", { type: "http" }),
  mail: connection("smtp_default", { type: "smtp" }),
  chat: connection("chat", { type: "http" }),
};
const spec = dag("x", { ...daily, onFailure: notify.email("data@example.com") }, (d) => {
  d.task("ask", http.request({ connection: exports.shop, path: "a" }));
  d.task("shout", noop(), { onRetry: notify.slack(exports.chat) });
});

const found = (settings: Partial<EnvironmentFile>) =>
  checkedBy(closedNetworks, [spec], { ...contextOf({ exports }), env: environmentOf({ ...environment, ...settings }) });

test("what goes out of a network that has no way out is told at its place", () => {
  expect(found({ egress: "endpoints" }).map(({ code, at }) => [code, at])).toEqual([
    ["connection/unreachable", "dag x onFailure"],
    ["connection/unreachable", "task ask args.connection"],
    ["connection/unreachable", "task shout onRetry"],
  ]);
});

test("a network with a gateway, and one that was there before, have a way out", () => {
  expect(found({ egress: "nat" })).toEqual([]);
  const network = { vpcId: "vpc-1", subnetIds: ["subnet-1", "subnet-2", "subnet-3"] };
  expect(found({ egress: "endpoints", network })).toEqual([]);
});

test("a host that is inside is allowed with its reason, which says nothing false of an environment with a gateway", () => {
  const inside = dag("x", { ...daily, allow: { "connection/unreachable": "Behind an endpoint of ours." } }, (d) => {
    d.task("ask", http.request({ connection: exports.shop, path: "a" }));
  });
  for (const egress of ["nat", "endpoints"] as const) {
    const { diagnostics } = compile(loadedOf([inside], { exports }), environmentOf({ ...environment, egress }));
    expect(diagnostics).toEqual([]);
  }
});
