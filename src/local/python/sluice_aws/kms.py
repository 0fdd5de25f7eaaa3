"""KMS's keys and aliases, by moto: control plane only. Nothing is encrypted, so Encrypt and Decrypt are refused."""

from collections.abc import Callable
from typing import Any

from moto.core.request import Request

from sluice_aws.front import MotoService


def _dispatch(_request: Request) -> Callable[..., Any]:
    from moto.kms.responses import KmsResponse

    return KmsResponse.dispatch


KMS = MotoService(
    frozenset(
        {
            "CreateAlias",
            "CreateKey",
            "DeleteAlias",
            "DescribeKey",
            "DisableKeyRotation",
            "EnableKeyRotation",
            "GetKeyPolicy",
            "GetKeyRotationStatus",
            "ListAliases",
            "ListResourceTags",
            "PutKeyPolicy",
            "ScheduleKeyDeletion",
            "TagResource",
            "UntagResource",
            "UpdateAlias",
            "UpdateKeyDescription",
        }
    ),
    _dispatch,
)
