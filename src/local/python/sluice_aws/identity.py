"""IAM and STS, by moto: roles exist, and whoever calls is the account. Nothing is allowed or denied by them.

moto's IAM takes long to import, so it is imported when it is first needed.
"""

import json
from collections.abc import Callable
from typing import Any

from moto.core.request import Request

from sluice_aws.front import MotoService
from sluice_aws.wire import ACCOUNT


def _iam(_request: Request) -> Callable[..., Any]:
    from moto.iam.responses import IamResponse

    return IamResponse.dispatch


def _sts(_request: Request) -> Callable[..., Any]:
    from moto.sts.responses import TokenResponse

    return TokenResponse.dispatch


IAM = MotoService(
    frozenset(
        {
            "CreateOpenIDConnectProvider",
            "CreateRole",
            "DeleteOpenIDConnectProvider",
            "DeleteRole",
            "DeleteRolePolicy",
            "GetOpenIDConnectProvider",
            "GetRole",
            "GetRolePolicy",
            "ListAttachedRolePolicies",
            "ListInstanceProfilesForRole",
            "ListOpenIDConnectProviderTags",
            "ListOpenIDConnectProviders",
            "ListRolePolicies",
            "ListRoleTags",
            "ListRoles",
            "PutRolePolicy",
            "TagOpenIDConnectProvider",
            "TagRole",
            "UntagOpenIDConnectProvider",
            "UntagRole",
            "UpdateAssumeRolePolicy",
            "UpdateRole",
            "UpdateRoleDescription",
        }
    ),
    _iam,
)
STS = MotoService(frozenset({"GetCallerIdentity"}), _sts)


def is_role(name: str) -> bool:
    """Whether a role has this name."""
    from moto.iam.models import iam_backends

    with IAM.turn:
        return name in {role.name for role in iam_backends[ACCOUNT]["aws"].roles.values()}


def role_exists(arn: str) -> bool:
    from moto.iam.models import iam_backends

    with IAM.turn:
        return arn in {role.arn for role in iam_backends[ACCOUNT]["aws"].roles.values()}


def ensure_role(name: str, trusted_service: str) -> str:
    """The ARN of a role, created where it is missing."""
    from moto.iam.models import iam_backends

    roles = iam_backends[ACCOUNT]["aws"]
    with IAM.turn:
        found = next((role for role in roles.roles.values() if role.name == name), None)
        if found is None:
            statement = {"Effect": "Allow", "Principal": {"Service": trusted_service}, "Action": "sts:AssumeRole"}
            trust = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
            found = roles.create_role(name, trust, "/", "", "", {}, "3600")
        return found.arn
