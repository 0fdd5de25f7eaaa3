"""What exists in the local AWS, by kind, as JSON: `remains.py ENDPOINT REGION`. What every account has is left out."""

import json
import sys
from collections.abc import Iterable
from typing import Any

import botocore.session
from botocore.config import Config

endpoint, region = sys.argv[1:]
session = botocore.session.Session()
session.set_credentials("test", "test")
# MWAA puts a word before the host, and there is no api.127.0.0.1.
config = Config(inject_host_prefix=False)


def all_of(service: str, method: str, member: str, **given: Any) -> Iterable[Any]:
    client = session.create_client(service, region_name=region, endpoint_url=endpoint, config=config)
    return getattr(client, method)(**given)[member]


def names(items: Iterable[Any], key: str) -> list[str]:
    return sorted(item[key] for item in items)


def ours(items: Iterable[Any], key: str = "VpcId") -> list[str]:
    """Those that are not of the VPC that every account has."""
    return sorted(item[key] for item in items if item.get("VpcId") not in default)


def living(items: Iterable[Any]) -> list[Any]:
    """Those that are not shown for a while only because they are gone."""
    return [item for item in items if item["State"] not in ("deleted", "deleting")]


default = {vpc["VpcId"] for vpc in all_of("ec2", "describe_vpcs", "Vpcs") if vpc["IsDefault"]}
aliases = all_of("kms", "list_aliases", "Aliases")
remains = {
    "alarms": names(all_of("cloudwatch", "describe_alarms", "MetricAlarms"), "AlarmName"),
    "budgets": names(all_of("budgets", "describe_budgets", "Budgets", AccountId="123456789012"), "BudgetName"),
    "crawlers": names(all_of("glue", "get_crawlers", "Crawlers"), "Name"),
    "dashboards": names(all_of("cloudwatch", "list_dashboards", "DashboardEntries"), "DashboardName"),
    "flow_logs": names(all_of("ec2", "describe_flow_logs", "FlowLogs"), "FlowLogId"),
    "rules": names(all_of("events", "list_rules", "Rules"), "Name"),
    "addresses": names(all_of("ec2", "describe_addresses", "Addresses"), "AllocationId"),
    "aliases": [alias["AliasName"] for alias in aliases if not alias["AliasName"].startswith("alias/aws/")],
    "buckets": names(all_of("s3", "list_buckets", "Buckets"), "Name"),
    "databases": names(all_of("glue", "get_databases", "DatabaseList"), "Name"),
    "endpoints": names(living(all_of("ec2", "describe_vpc_endpoints", "VpcEndpoints")), "VpcEndpointId"),
    "environments": list(all_of("mwaa", "list_environments", "Environments")),
    "functions": names(all_of("lambda", "list_functions", "Functions"), "FunctionName"),
    "gateways": names(all_of("ec2", "describe_internet_gateways", "InternetGateways"), "InternetGatewayId"),
    "groups": ours(all_of("ec2", "describe_security_groups", "SecurityGroups"), "GroupName"),
    "jobs": names(all_of("glue", "get_jobs", "Jobs"), "Name"),
    "logs": [
        group["logGroupName"]
        for group in all_of("logs", "describe_log_groups", "logGroups")
        if not group["logGroupName"].startswith("/aws-glue/jobs/")
    ],
    "namespaces": names(all_of("redshift-serverless", "list_namespaces", "namespaces"), "namespaceName"),
    "parameters": names(all_of("ssm", "describe_parameters", "Parameters"), "Name"),
    "providers": names(all_of("iam", "list_open_id_connect_providers", "OpenIDConnectProviderList"), "Arn"),
    "roles": names(all_of("iam", "list_roles", "Roles"), "RoleName"),
    "routes": ours(all_of("ec2", "describe_route_tables", "RouteTables"), "RouteTableId"),
    "secrets": names(all_of("secretsmanager", "list_secrets", "SecretList"), "Name"),
    "subnets": ours(all_of("ec2", "describe_subnets", "Subnets"), "SubnetId"),
    "topics": names(all_of("sns", "list_topics", "Topics"), "TopicArn"),
    "vpcs": ours(all_of("ec2", "describe_vpcs", "Vpcs")),
    "warehouses": names(all_of("redshift-serverless", "list_workgroups", "workgroups"), "workgroupName"),
    "workgroups": [
        one for one in names(all_of("athena", "list_work_groups", "WorkGroups"), "Name") if one != "primary"
    ],
}
print(json.dumps({kind: found for kind, found in remains.items() if found}))
