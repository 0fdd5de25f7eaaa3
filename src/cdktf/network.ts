import { DataAwsAvailabilityZones } from "@cdktf/provider-aws/lib/data-aws-availability-zones/index.js";
import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group/index.js";
import { Eip } from "@cdktf/provider-aws/lib/eip/index.js";
import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway/index.js";
import { NatGateway } from "@cdktf/provider-aws/lib/nat-gateway/index.js";
import { Route } from "@cdktf/provider-aws/lib/route/index.js";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table/index.js";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association/index.js";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group/index.js";
import { Subnet } from "@cdktf/provider-aws/lib/subnet/index.js";
import { Vpc } from "@cdktf/provider-aws/lib/vpc/index.js";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint/index.js";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule/index.js";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule/index.js";
import { Fn, type TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import { type Environment, isClosed } from "../contracts/environment.ts";
import { grantsOfAirflow } from "../targets/holders.ts";
import { egressPorts, tls } from "./egress-ports.ts";
import { conditionsOf } from "./existing-subnets.ts";
import { flowLog } from "./flow-log.ts";
import type { LoadedLakehouse } from "./lakehouse.ts";
import { subnetsOf } from "./subnets.ts";

export interface Network {
  /** Private subnets, one in each of three zones. */
  readonly subnetIds: readonly string[];
  /** Lets its members speak with each other, with AWS over TLS, and with what connections name. */
  readonly securityGroupId: string;
}

export interface NetworkInputs {
  readonly house: LoadedLakehouse;
  readonly keyArn: string;
}

/** The network that Airflow and the warehouses are in: the environment's own VPC, or a new one. */
export function network(scope: Construct, { house, keyArn }: NetworkInputs): Network {
  const at = new Construct(scope, "network");
  const { env } = house;
  const { vpcId, subnetIds } = env.network ?? newVpc(at, env);
  const lifecycle = env.network && conditionsOf(at, env.network);
  const securityGroupId = securityGroup(at, vpcId, house, lifecycle);
  if (!env.network) {
    flowLog(at, { env, vpcId, keyArn });
    if (isClosed(env)) endpoints(at, house, { vpcId, subnetIds, securityGroupId });
  }
  return { subnetIds, securityGroupId };
}

/**
 * What Airflow, its tasks and the warehouses speak with, where there is no way out. Source: Amazon MWAA user guide, "Creating the
 * required VPC service endpoints in an Amazon VPC with private routing"; the rest is what tasks call.
 */
const services = [
  ...["airflow.api", "airflow.env", "airflow.ops", "ecr.api", "ecr.dkr", "kms", "logs", "monitoring", "sqs"],
  ...["athena", "glue", "lambda", "redshift-data", "secretsmanager", "sns", "ssm", "states", "sts"],
];

/** ECS only where a task is run there, for each endpoint costs. */
const servicesOf = ({ manifest }: LoadedLakehouse): readonly string[] =>
  grantsOfAirflow(manifest).some(({ on }) => on.kind === "containerTask") ? [...services, "ecs"] : services;

function endpoints(
  at: Construct,
  house: LoadedLakehouse,
  { vpcId, subnetIds, securityGroupId }: Network & { readonly vpcId: string },
): void {
  const { prefix, region } = house.env;
  for (const service of servicesOf(house)) {
    new VpcEndpoint(at, `endpoint-${service}`, {
      vpcId,
      serviceName: `com.amazonaws.${region}.${service}`,
      vpcEndpointType: "Interface",
      privateDnsEnabled: true,
      subnetIds: [...subnetIds],
      securityGroupIds: [securityGroupId],
      tags: { Name: `${prefix}-${service}` },
    });
  }
}

function newVpc(at: Construct, env: Environment): { vpcId: string; subnetIds: readonly string[] } {
  const { prefix, region, cidr, egress } = env;
  const cidrs = subnetsOf(cidr);
  const tags = (part: string) => ({ Name: `${prefix}-${part}` });
  const vpc = new Vpc(at, "vpc", {
    cidrBlock: cidr,
    enableDnsHostnames: true,
    enableDnsSupport: true,
    tags: { Name: prefix },
  });
  // Every VPC has this one; without rules, nobody is let in by accident.
  new DefaultSecurityGroup(at, "default-group", { vpcId: vpc.id });
  const zones = new DataAwsAvailabilityZones(at, "zones", {
    state: "available",
    filter: [{ name: "opt-in-status", values: ["opt-in-not-required"] }],
  });
  const subnet = (id: string, zone: number, cidrBlock: string) =>
    new Subnet(at, id, {
      vpcId: vpc.id,
      cidrBlock,
      availabilityZone: Fn.element(zones.names, zone),
      mapPublicIpOnLaunch: false,
      tags: tags(id),
      // Another zone in the region moves the others along; a subnet stays where it was made.
      lifecycle: { ignoreChanges: ["availability_zone"] },
    });
  const privates = cidrs.private.map((block, zone) => subnet(`private-${zone}`, zone, block));
  const routes = (id: string, members: readonly Subnet[]): RouteTable => {
    const table = new RouteTable(at, `${id}-routes`, { vpcId: vpc.id, tags: tags(id) });
    for (const [index, member] of members.entries()) {
      new RouteTableAssociation(at, `${id}-association-${index}`, { subnetId: member.id, routeTableId: table.id });
    }
    return table;
  };
  const inside = routes("private", privates);
  if (egress === "nat") {
    const outside = subnet("public", 0, cidrs.public);
    const internet = new InternetGateway(at, "internet", { vpcId: vpc.id, tags: tags("internet") });
    const address = new Eip(at, "nat-address", { domain: "vpc", tags: tags("nat") });
    // One for all zones: what costs a run when a zone fails costs less than two more gateways.
    const nat = new NatGateway(at, "nat", {
      allocationId: address.id,
      subnetId: outside.id,
      tags: tags("nat"),
      dependsOn: [internet],
    });
    const everywhere = { destinationCidrBlock: "0.0.0.0/0" };
    new Route(at, "public-route", {
      ...everywhere,
      routeTableId: routes("public", [outside]).id,
      gatewayId: internet.id,
    });
    new Route(at, "private-route", { ...everywhere, routeTableId: inside.id, natGatewayId: nat.id });
  }
  // The lake's own traffic neither leaves AWS nor pays for the gateway.
  new VpcEndpoint(at, "s3", {
    vpcId: vpc.id,
    serviceName: `com.amazonaws.${region}.s3`,
    vpcEndpointType: "Gateway",
    routeTableIds: [inside.id],
    tags: tags("s3"),
  });
  return { vpcId: vpc.id, subnetIds: privates.map(({ id }) => id) };
}

function securityGroup(
  at: Construct,
  vpcId: string,
  { env, lakehouse }: LoadedLakehouse,
  lifecycle: TerraformResourceLifecycle | undefined,
): string {
  const { id } = new SecurityGroup(at, "group", {
    name: `${env.prefix}-lakehouse`,
    description: "Airflow and the warehouses",
    vpcId,
    ...(lifecycle ? { lifecycle } : {}),
  });
  // MWAA asks for a group that its members reach each other through.
  new VpcSecurityGroupIngressRule(at, "from-members", {
    securityGroupId: id,
    referencedSecurityGroupId: id,
    ipProtocol: "-1",
    description: "members",
  });
  new VpcSecurityGroupEgressRule(at, "to-members", {
    securityGroupId: id,
    referencedSecurityGroupId: id,
    ipProtocol: "-1",
    description: "members",
  });
  for (const port of egressPorts(lakehouse, env)) {
    const isTls = port === tls;
    new VpcSecurityGroupEgressRule(at, isTls ? "to-aws" : `to-port-${port}`, {
      securityGroupId: id,
      cidrIpv4: "0.0.0.0/0",
      ipProtocol: "tcp",
      fromPort: port,
      toPort: port,
      description: isTls ? "AWS and package indexes, over TLS" : "connections of tasks",
    });
  }
  return id;
}
