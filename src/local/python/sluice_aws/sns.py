"""SNS topics. A publication is an event to the parent and a line of a file; it is delivered nowhere else, so
Subscribe is refused. Attributes (policy, key, feedback) are control plane only: kept and shown."""

import json
import threading
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sluice_aws import files, tags
from sluice_aws.errors import AwsError, not_carried_out
from sluice_aws.paging import page
from sluice_aws.wire import ACCOUNT, Call, Operation
from sluice_protocol import emit

_LONGEST = 262_144  # bytes of a message, https://docs.aws.amazon.com/general/latest/gr/sns.html


class Sns:
    def __init__(self, folder: Path, published: Path) -> None:
        self._topics = files.Document(folder / "topics.json")
        self._published = published
        self._lock = threading.Lock()

    def operations(self) -> dict[str, Operation]:
        return {
            "CreateTopic": self._create,
            "DeleteTopic": self._delete,
            "GetTopicAttributes": self._attributes,
            "ListTagsForResource": self._list_tags,
            "ListTopics": self._list,
            "Publish": self._publish,
            "PublishBatch": self._publish_batch,
            "SetTopicAttributes": self._set_attributes,
            "TagResource": self._tag,
            "UntagResource": self._untag,
        }

    def _create(self, call: Call) -> dict[str, Any]:
        name = call.parameters["Name"]
        attributes = call.parameters.get("Attributes") or {}
        if attributes.get("FifoTopic") == "true" or name.endswith(".fifo"):
            raise not_carried_out("sns:CreateTopic of a FIFO topic")
        arn = call.arn("sns", name)
        with self._lock:
            topic = self._topics.value.setdefault(arn, {"attributes": {}, "tags": {}})
            topic["attributes"].update(attributes)
            topic["tags"].update(tags.of_list(call.parameters.get("Tags")))
            self._topics.save()
        return {"TopicArn": arn}

    def _delete(self, call: Call) -> None:
        with self._lock:
            self._topics.value.pop(call.parameters["TopicArn"], None)
            self._topics.save()

    def _attributes(self, call: Call) -> dict[str, Any]:
        arn = self._existing(call.parameters["TopicArn"])
        fixed = {"TopicArn": arn, "Owner": ACCOUNT, "SubscriptionsConfirmed": "0", "SubscriptionsPending": "0"}
        default = {"DisplayName": "", "Policy": _default_policy(arn)}
        return {
            "Attributes": {**default, **self._topics.value[arn]["attributes"], **fixed, "SubscriptionsDeleted": "0"}
        }

    def _set_attributes(self, call: Call) -> None:
        arn = self._existing(call.parameters["TopicArn"])
        name, value = call.parameters["AttributeName"], call.parameters.get("AttributeValue")
        attributes = self._topics.value[arn]["attributes"]
        with self._lock:
            if value:
                attributes[name] = value
            else:
                attributes.pop(name, None)
            self._topics.save()

    def _list_tags(self, call: Call) -> dict[str, Any]:
        return {"Tags": tags.to_list(self._topics.value[self._existing(call.parameters["ResourceArn"])]["tags"])}

    def _tag(self, call: Call) -> None:
        arn = self._existing(call.parameters["ResourceArn"])
        with self._lock:
            self._topics.value[arn]["tags"].update(tags.of_list(call.parameters["Tags"]))
            self._topics.save()

    def _untag(self, call: Call) -> None:
        arn = self._existing(call.parameters["ResourceArn"])
        with self._lock:
            tags.remove(self._topics.value[arn]["tags"], call.parameters["TagKeys"])
            self._topics.save()

    def _list(self, call: Call) -> dict[str, Any]:
        here = [{"TopicArn": arn} for arn in sorted(self._topics.value) if arn.split(":")[3] == call.region]
        shown, token = page(call, here)
        return {"Topics": shown, "NextToken": token}

    def _publish(self, call: Call) -> dict[str, Any]:
        arn = call.parameters.get("TopicArn") or call.parameters.get("TargetArn")
        if arn is None:
            raise not_carried_out("sns:Publish to a phone number")
        return {"MessageId": self._send(self._existing(arn), call.parameters)}

    def _publish_batch(self, call: Call) -> dict[str, Any]:
        arn = self._existing(call.parameters["TopicArn"])
        sent = [
            {"Id": entry["Id"], "MessageId": self._send(arn, entry)}
            for entry in call.parameters["PublishBatchRequestEntries"]
        ]
        return {"Successful": sent, "Failed": []}

    def _existing(self, arn: str) -> str:
        if arn not in self._topics.value:
            raise AwsError("NotFound", f"Topic does not exist: {arn}")
        return arn

    def _send(self, arn: str, given: dict[str, Any]) -> str:
        message, subject = given["Message"], given.get("Subject")
        if not message:
            raise AwsError("InvalidParameter", "Invalid parameter: Empty message")
        if len(message.encode()) > _LONGEST:
            raise AwsError("InvalidParameter", "Invalid parameter: Message too long")
        if subject is not None and not (0 < len(subject) <= 100):
            raise AwsError("InvalidParameter", "Invalid parameter: Subject")
        if given.get("MessageStructure") == "json":
            message = _default_message(message)
        published = {
            "at": datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "id": str(uuid.uuid4()),
            "topic": arn,
            "subject": subject,
            "message": message,
            "attributes": {
                name: value.get("StringValue") for name, value in (given.get("MessageAttributes") or {}).items()
            },
        }
        with self._lock, self._published.open("a", encoding="utf-8") as file:
            file.write(json.dumps(published, ensure_ascii=False) + "\n")
        named = {} if subject is None else {"subject": subject}
        emit("notification", topic=arn.rpartition(":")[2], message=message, **named)
        return published["id"]


def _default_policy(arn: str) -> str:
    """What AWS lets the owner's account do with a topic that was given no policy of its own."""
    actions = ("Publish", "RemovePermission", "SetTopicAttributes", "DeleteTopic", "ListSubscriptionsByTopic")
    others = ("GetTopicAttributes", "AddPermission", "Subscribe")
    statement = {
        "Sid": "__default_statement_ID",
        "Effect": "Allow",
        "Principal": {"AWS": "*"},
        "Action": [f"SNS:{action}" for action in (*actions, *others)],
        "Resource": arn,
        "Condition": {"StringEquals": {"AWS:SourceOwner": ACCOUNT}},
    }
    return json.dumps({"Version": "2008-10-17", "Id": "__default_policy_ID", "Statement": [statement]})


def _default_message(message: str) -> str:
    try:
        return str(json.loads(message)["default"])
    except (ValueError, KeyError, TypeError):
        raise AwsError(
            "InvalidParameter", "Invalid parameter: Message Structure - No default entry in JSON message body"
        ) from None
