"""A function's code: a zip that is unpacked once, to a folder named by its hash; and what its processes find."""

import io
import os
import uuid
import zipfile
from pathlib import Path
from typing import Any

from sluice_aws import files
from sluice_aws.errors import AwsError

_PASSED_ON = ("PATH", "NODE_EXTRA_CA_CERTS")


def unpack(code: bytes, root: Path) -> None:
    """Unpacks a zip to a folder, in one step; one that is there already is left alone. Raises AwsError."""
    if root.exists():
        return
    unpacked = root.with_name(f"{root.name}.{uuid.uuid4().hex}{files.TEMPORARY}")
    try:
        with zipfile.ZipFile(io.BytesIO(code)) as archive:
            archive.extractall(unpacked)
    except zipfile.BadZipFile:
        raise AwsError(
            "InvalidParameterValueException",
            "Could not unzip uploaded file. Please check your file, then try to upload again.",
        ) from None
    unpacked.rename(root)


def variables(function: dict[str, Any], region: str, root: Path, endpoint: str) -> dict[str, str]:
    """The environment of a process that runs a function, as on AWS."""
    return {
        **{name: os.environ[name] for name in _PASSED_ON if name in os.environ},
        "TZ": ":UTC",
        "LANG": "en_US.UTF-8",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_EXECUTION_ENV": f"AWS_Lambda_{function['Runtime']}",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(function["MemorySize"]),
        "AWS_LAMBDA_FUNCTION_NAME": function["FunctionName"],
        "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
        "LAMBDA_TASK_ROOT": str(root),
        "_HANDLER": function["Handler"],
        **function.get("Environment", {}).get("Variables", {}),
        "AWS_REGION": region,
        "AWS_DEFAULT_REGION": region,
        # Its role, as far as there are roles here (calls.py).
        "AWS_ACCESS_KEY_ID": function["Role"].rpartition("/")[2],
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_SESSION_TOKEN": "test",
        "AWS_ENDPOINT_URL": endpoint,
    }
