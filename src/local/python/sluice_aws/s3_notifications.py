"""S3's notifications: objects that come call functions, which really run.

moto keeps a bucket's configuration and shows it. Queues, topics, EventBridge and other events than an object's coming
are refused. https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
"""

import json
import threading
from datetime import UTC, datetime
from itertools import combinations, count
from typing import Any
from urllib.parse import quote_plus

from moto.s3.models import FakeBucket

from sluice_aws.errors import AwsError, not_carried_out
from sluice_aws.lambda_ import Lambda
from sluice_aws.s3 import S3
from sluice_aws.s3_store import StoredObject
from sluice_aws.wire import ACCOUNT

_PUT = "s3:PutBucketNotificationConfiguration"
_CALLER = "s3.amazonaws.com"


class Notifications:
    """Tells functions of what comes into buckets. `functions` are called without a wait, and fail as such calls do."""

    def __init__(self, lake: S3, functions: Lambda) -> None:
        self._functions = functions
        self._valid: dict[str, Any] = {}
        self._lock = threading.Lock()
        self._sequence = count(1)
        lake.watch(self)

    def configured(self, bucket: FakeBucket) -> None:
        """Takes a bucket's new configuration, or puts the old one back and raises AwsError."""
        with self._lock:
            given = bucket.notification_configuration
            try:
                self._check(bucket, given)
            except AwsError:
                bucket.notification_configuration = self._valid.get(bucket.name)
                raise
            self._valid[bucket.name] = given

    def came(self, bucket: FakeBucket, stored: StoredObject, how: str) -> None:
        """Calls the function that waits for an object."""
        held = bucket.notification_configuration
        for each in [] if held is None else held.cloud_function:
            # Who was allowed to call it when this was set may no longer be: S3 then calls nobody, and says nothing.
            if each.matches(f"s3:ObjectCreated:{how}", stored.key) and self._may_call(each.arn, bucket):
                event = self._event(bucket, stored, how, each.id)
                self._functions.begin(each.arn, json.dumps(event).encode())

    def _check(self, bucket: FakeBucket, given: Any) -> None:
        if given is None:
            return
        # EventBridge's part is empty where it is asked for.
        if given.queue or given.topic or given.event_bridge is not None:
            raise not_carried_out(f"{_PUT} with other receivers than functions")
        for each in given.cloud_function:
            if others := [event for event in each.events if not event.startswith("s3:ObjectCreated:")]:
                raise not_carried_out(f"{_PUT} of {', '.join(others)}")
            if not self._may_call(each.arn, bucket):
                raise _refused("Unable to validate the following destination configurations")
        if any(_overlap(one, other) for one, other in combinations(given.cloud_function, 2)):
            message = "Configurations overlap. Configurations on the same bucket cannot share a common event type."
            raise _refused(message)

    def _may_call(self, arn: str, bucket: FakeBucket) -> bool:
        return self._functions.lets(arn, _CALLER, f"arn:aws:s3:::{bucket.name}")

    def _event(self, bucket: FakeBucket, stored: StoredObject, how: str, name: str) -> dict[str, Any]:
        owner = {"principalId": ACCOUNT}
        described = {
            "key": quote_plus(stored.key, safe="/"),
            "size": stored.size,
            "eTag": stored.etag,
            "sequencer": f"{next(self._sequence):016X}",
            **({} if stored.version == "null" else {"versionId": stored.version}),
        }
        return {
            "Records": [
                {
                    "eventVersion": "2.1",
                    "eventSource": "aws:s3",
                    "awsRegion": bucket.region_name,
                    "eventTime": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z",
                    "eventName": f"ObjectCreated:{how}",
                    "userIdentity": owner,
                    "requestParameters": {"sourceIPAddress": "127.0.0.1"},
                    "responseElements": {},
                    "s3": {
                        "s3SchemaVersion": "1.0",
                        "configurationId": name,
                        "bucket": {
                            "name": bucket.name,
                            "ownerIdentity": owner,
                            "arn": f"arn:aws:s3:::{bucket.name}",
                        },
                        "object": described,
                    },
                }
            ]
        }


def _refused(message: str) -> AwsError:
    return AwsError("InvalidArgument", message)


def _overlap(one: Any, other: Any) -> bool:
    """Whether a key may begin and end as both say."""
    (begins, ends), (begins_too, ends_too) = _ends(one), _ends(other)
    return (begins.startswith(begins_too) or begins_too.startswith(begins)) and (
        ends.endswith(ends_too) or ends_too.endswith(ends)
    )


def _ends(notification: Any) -> tuple[str, str]:
    rules = (notification.filters or {}).get("S3Key", {}).get("FilterRule", [])
    named = {rule["Name"].lower(): rule["Value"] for rule in rules}
    return named.get("prefix", ""), named.get("suffix", "")
