"""The roles of the local AWS with what they allow, as JSON: `roles.py ENDPOINT REGION`."""

import json
import sys

import botocore.session

endpoint, region = sys.argv[1:]
session = botocore.session.Session()
session.set_credentials("test", "test")
iam = session.create_client("iam", region_name=region, endpoint_url=endpoint)
roles = {}
for role in iam.list_roles()["Roles"]:
    name = role["RoleName"]
    policies = [
        iam.get_role_policy(RoleName=name, PolicyName=policy)["PolicyDocument"]
        for policy in iam.list_role_policies(RoleName=name)["PolicyNames"]
    ]
    statements = [statement for policy in policies for statement in policy["Statement"]]
    roles[name] = {"id": role["RoleId"], "statements": statements}
print(json.dumps(roles))
