import { afterAll, describe, expect, test } from "@jest/globals";
import { connection, containerTask, dag, ecs, http, notify } from "sluice";
import { network, stack } from "sluice/cdktf";
import type { EnvironmentFile } from "../../src/contracts/environment.ts";
import { daily } from "../support/spec.ts";
import { type HouseInTest, houseOf, removeTemporary } from "./house.ts";
import { type Block, resourcesIn, synthesise } from "./synthesised.ts";

afterAll(removeTemporary);

const mail = connection("smtp_default", { type: "smtp" });
const shop = connection("shop", { type: "http" });
const ledger = connection("ledger", { type: "postgres" });

const asks = dag("asks", { ...daily, onFailure: notify.email("data@example.com") }, (d) => {
  d.task("ask", http.request({ connection: shop, path: "/orders" }));
});

/** The network's resources, by their addresses. */
function networkOf(project: HouseInTest): ReadonlyMap<string, Block> {
  const house = houseOf(project);
  return resourcesIn(
    synthesise(house, (app) => void network(stack(app, "foundation", house.env), { house, keyArn: "arn:key" })),
  );
}

/** TCP ports outside that the network's group lets its members speak with. */
const portsOut = (env: Partial<EnvironmentFile>, project: HouseInTest = {}): readonly number[] =>
  [...networkOf({ ...project, env })]
    .filter(([address, { cidr_ipv4: to }]) => address.includes("_egress_rule.") && to === "0.0.0.0/0")
    .map(([, { from_port: port }]) => Number(port))
    .sort((a, b) => a - b);

describe("out of the network", () => {
  const project = { exports: { mail, shop }, specs: [asks] };

  test("is TLS alone, where nobody connects to anything else", () => {
    expect(portsOut({})).toEqual([443]);
  });

  test("are the ports of mail where somebody is told by it, and only the one that the environment names", () => {
    expect(portsOut({}, project)).toEqual([25, 443, 465, 587, 2465, 2587]);
    expect(portsOut({ connections: { smtp_default: { host: "mail.example.com", port: 587 } } }, project)).toEqual([
      443, 587,
    ]);
  });

  test.each([
    [{ host: "shop.example.com", port: 8443 }, 8443],
    [{ host: "https://shop.example.com:9443/api" }, 9443],
    [{ host: "https://shop.example.com" }, 443],
    [{ host: "shop.example.com", schema: "https" }, 443],
    [{ host: "shop.example.com" }, 80],
  ])("is where requests go: %j", (value, port) => {
    const env = { connections: { shop: value, smtp_default: { port: 25 } } };
    expect(portsOut(env, project)).toEqual([...new Set([25, 443, port])].sort((a, b) => a - b));
  });

  test("are a database's own port, and what the environment names beside", () => {
    expect(portsOut({ egressPorts: [8443] }, { exports: { ledger } })).toEqual([443, 5432, 8443]);
  });
});

test("ECS has an endpoint where a task runs there", () => {
  const exporter = containerTask("exporter", { family: "exporter", cluster: "tools", container: "main", roles: [] });
  const runs = dag("runs", daily, (d) => {
    d.task("export", ecs.run({ task: exporter, subnets: ["subnet-1"] }));
  });
  const services = (project: HouseInTest) =>
    [...networkOf({ ...project, env: { egress: "endpoints" } })].flatMap(([address, { service_name: name }]) =>
      address.includes(" aws_vpc_endpoint.") ? [name] : [],
    );
  expect(services({ exports: { exporter }, specs: [runs] })).toContain("com.amazonaws.eu-west-1.ecs");
  expect(services({})).not.toContain("com.amazonaws.eu-west-1.ecs");
});
