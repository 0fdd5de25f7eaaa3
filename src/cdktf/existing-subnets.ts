import { DataAwsSubnet } from "@cdktf/provider-aws/lib/data-aws-subnet/index.js";
import { Fn, Op, type TerraformResourceLifecycle } from "cdktf";
import type { Construct } from "constructs";
import type { ExistingNetwork } from "../contracts/environment.ts";
import { zones } from "./subnets.ts";

/**
 * What has to hold of a network that somebody else has made, which only AWS knows: Terraform looks before it makes anything in it.
 * MWAA takes the first two subnets, in two zones; Redshift Serverless takes subnets in three.
 */
export function conditionsOf(at: Construct, { vpcId, subnetIds }: ExistingNetwork): TerraformResourceLifecycle {
  const subnets = subnetIds.map((id, index) => new DataAwsSubnet(at, `subnet-${index}`, { id }));
  const zonesOf = (some: readonly DataAwsSubnet[]) =>
    Fn.lengthOf(Fn.distinct(some.map(({ availabilityZone }) => availabilityZone)));
  return {
    precondition: [
      {
        condition: Op.eq(Fn.join(" ", Fn.distinct(subnets.map((subnet) => subnet.vpcId))), vpcId),
        errorMessage: `The subnets of network.subnetIds are not all in ${vpcId}.`,
      },
      {
        condition: Op.eq(zonesOf(subnets.slice(0, 2)), 2),
        errorMessage:
          "The first two of network.subnetIds are in one availability zone: MWAA takes them, and asks for two.",
      },
      {
        condition: Op.gte(zonesOf(subnets), zones),
        errorMessage: `The subnets of network.subnetIds are in fewer than ${zones} availability zones, which Redshift Serverless asks for.`,
      },
    ],
  };
}
