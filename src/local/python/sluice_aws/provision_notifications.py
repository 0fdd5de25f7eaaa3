"""Has buckets tell functions of what comes, as a ResourceDocument says."""

from typing import TYPE_CHECKING, Any

from sluice_aws.errors import AwsError
from sluice_aws.wire import ACCOUNT

if TYPE_CHECKING:
    from sluice_aws.application import Application

Json = dict[str, Any]


def notifications(document: Json, application: "Application") -> None:
    """A bucket has one configuration: each of the document's gets what the document says. Raises AwsError."""
    wanted = document.get("notifications", [])
    for bucket in (bucket["name"] for bucket in document["buckets"]):
        told = [one for one in wanted if one["bucket"] == bucket]
        for name in sorted({one["function"] for one in told}):
            _let(name, bucket, application)
        application.s3.notify(bucket, {"CloudFunctionConfiguration": [_of(one, application) for one in told]})


def _let(function: str, bucket: str, application: "Application") -> None:
    """Lets S3 call a function for a bucket."""
    try:
        application.call(
            "lambda",
            "AddPermission",
            FunctionName=function,
            StatementId=f"objects-{bucket}",
            Action="lambda:InvokeFunction",
            Principal="s3.amazonaws.com",
            SourceArn=f"arn:aws:s3:::{bucket}",
            SourceAccount=ACCOUNT,
        )
    except AwsError as error:
        if error.code != "ResourceConflictException":
            raise


def _of(wanted: Json, application: "Application") -> Json:
    rules = [{"Name": name, "Value": wanted[name]} for name in ("prefix", "suffix") if wanted[name]]
    return {
        "CloudFunction": f"arn:aws:lambda:{application.region}:{ACCOUNT}:function:{wanted['function']}",
        "Event": ["s3:ObjectCreated:*"],
        **({"Filter": {"S3Key": {"FilterRule": rules}}} if rules else {}),
    }
