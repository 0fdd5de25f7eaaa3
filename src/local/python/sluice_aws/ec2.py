"""EC2's networks, by moto: control plane only. What is described is kept and shown; no packet goes through any of it.

moto's EC2 takes long to import, so it is imported when it is first needed.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from moto.core.request import Request

from sluice_aws.errors import AwsError
from sluice_aws.front import MotoService
from sluice_aws.wire import ACCOUNT, Incoming


def zones_of(region: str, subnets: Iterable[str]) -> list[str]:
    """The availability zones of subnets. Raises AwsError where one does not exist."""
    with EC2.turn:
        held = {subnet.id: subnet for subnet in _backend(region).describe_subnets()}
    for subnet in subnets:
        if subnet not in held:
            raise AwsError("ValidationException", f"The subnet {subnet} does not exist.")
    return [held[subnet].availability_zone for subnet in subnets]


def check_security_groups(region: str, groups: Iterable[str]) -> None:
    """Raises AwsError where a security group does not exist."""
    with EC2.turn:
        held = {group.id for group in _backend(region).describe_security_groups()}
    for group in groups:
        if group not in held:
            raise AwsError("ValidationException", f"The security group {group} does not exist.")


def _backend(region: str) -> Any:
    from moto.ec2.models import ec2_backends

    _keep_descriptions()
    return ec2_backends[ACCOUNT][region]


@cache
def _keep_descriptions() -> None:
    """moto keeps the description of a security group's rule within its source, and shows it nowhere else."""
    from moto.ec2.models.security_groups import SecurityGroupRule

    def description(rule: Any) -> str | None:
        source = rule.ip_range or rule.source_group or {}
        return source.get("Description")

    SecurityGroupRule.description = property(description)


def _check(incoming: Incoming) -> None:
    """Rules that are gone are told of as EC2 does. Of moto's answer, who asks again makes a failure.

    Source: the EC2 User Guide, error codes, `InvalidSecurityGroupRuleId.NotFound`.
    """
    if not incoming.operation.startswith("RevokeSecurityGroup"):
        return
    parameters = incoming.call().parameters
    for rule in parameters.get("SecurityGroupRuleIds", []):
        if not _backend(incoming.region).describe_security_group_rules([], {"security-group-rule-id": [rule]}):
            raise AwsError("InvalidSecurityGroupRuleId.NotFound", f"The security group rule ID '{rule}' does not exist")


def _dispatch(_request: Request) -> Callable[..., Any]:
    from moto.ec2.responses import EC2Response

    _keep_descriptions()
    return EC2Response.dispatch


EC2 = MotoService(
    frozenset(
        {
            "AllocateAddress",
            "AssociateRouteTable",
            "AttachInternetGateway",
            "AuthorizeSecurityGroupEgress",
            "AuthorizeSecurityGroupIngress",
            "CreateFlowLogs",
            "CreateInternetGateway",
            "CreateNatGateway",
            "CreateRoute",
            "CreateRouteTable",
            "CreateSecurityGroup",
            "CreateSubnet",
            "CreateTags",
            "CreateVpc",
            "CreateVpcEndpoint",
            "DeleteFlowLogs",
            "DeleteInternetGateway",
            "DeleteNatGateway",
            "DeleteRoute",
            "DeleteRouteTable",
            "DeleteSecurityGroup",
            "DeleteSubnet",
            "DeleteTags",
            "DeleteVpc",
            "DeleteVpcEndpoints",
            "DescribeAddresses",
            "DescribeAddressesAttribute",
            "DescribeAvailabilityZones",
            "DescribeFlowLogs",
            "DescribeInternetGateways",
            "DescribeNatGateways",
            "DescribeNetworkAcls",
            "DescribeNetworkInterfaces",
            "DescribePrefixLists",
            "DescribeRouteTables",
            "DescribeSecurityGroupRules",
            "DescribeSecurityGroups",
            "DescribeSubnets",
            "DescribeTags",
            "DescribeVpcAttribute",
            "DescribeVpcEndpoints",
            "DescribeVpcs",
            "DetachInternetGateway",
            "DisassociateAddress",
            "DisassociateRouteTable",
            "ModifySubnetAttribute",
            "ModifyVpcAttribute",
            "ModifyVpcEndpoint",
            "ReleaseAddress",
            "ReplaceRoute",
            "RevokeSecurityGroupEgress",
            "RevokeSecurityGroupIngress",
        }
    ),
    _dispatch,
    _check,
)
