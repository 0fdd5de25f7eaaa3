"""Glue's crawlers: control plane only. They are kept and shown, and to start one is refused.

What a crawler finds is Glue's own judgement of files (its classifiers, its sampling, how it tells partitions from
tables), of which only Glue has the rules: tables that another engine had guessed would be no test of anything.
"""

import threading
import time
from pathlib import Path
from typing import Any

from sluice_aws import files, identity
from sluice_aws.errors import AwsError, not_carried_out
from sluice_aws.glue_tags import Tagged
from sluice_aws.paging import page
from sluice_aws.wire import ACCOUNT, Call, Operation

Json = dict[str, Any]
_KEPT = {
    "CrawlerSecurityConfiguration",
    "DatabaseName",
    "Description",
    "Name",
    "RecrawlPolicy",
    "Role",
    "Schedule",
    "SchemaChangePolicy",
    "TablePrefix",
    "Tags",
    "Targets",
}
_TARGETS = (
    "CatalogTargets",
    "DeltaTargets",
    "DynamoDBTargets",
    "HudiTargets",
    "IcebergTargets",
    "JdbcTargets",
    "MongoDBTargets",
    "S3Targets",
)


class GlueCrawlers:
    def __init__(self, folder: Path) -> None:
        self._held = files.Document(folder / "glue_crawlers.json")
        self._lock = threading.Lock()

    def operations(self) -> dict[str, Operation]:
        return {
            "CreateCrawler": self._create,
            "DeleteCrawler": self._delete,
            "GetCrawler": self._get,
            "GetCrawlers": self._list,
            "UpdateCrawler": self._update,
        }

    def tagged(self, region: str, resource: str) -> Tagged | None:
        """What `crawler/<name>` has for tags; None where there is no such thing."""
        kind, _, name = resource.partition("/")
        held = self._held.value.get(f"{region} {name}") if kind == "crawler" else None
        return None if held is None else Tagged(held["tags"], self._held.save)

    def _create(self, call: Call) -> None:
        name = call.parameters["Name"]
        with self._lock:
            if _key(call) in self._held.value:
                raise AwsError("AlreadyExistsException", f"Crawler with name {name} already exists")
            made = {
                "Name": name,
                "State": "READY",
                "Version": 0,
                "CreationTime": time.time(),
                "Classifiers": [],
                "CrawlElapsedTime": 0,
                "LineageConfiguration": {"CrawlerLineageSettings": "DISABLE"},
                "LakeFormationConfiguration": {"UseLakeFormationCredentials": False, "AccountId": ""},
                "RecrawlPolicy": {"RecrawlBehavior": "CRAWL_EVERYTHING"},
                "SchemaChangePolicy": {
                    "UpdateBehavior": "UPDATE_IN_DATABASE",
                    "DeleteBehavior": "DEPRECATE_IN_DATABASE",
                },
            }
            self._keep(call, {"crawler": made, "tags": dict(call.parameters.get("Tags") or {})})

    def _update(self, call: Call) -> None:
        with self._lock:
            self._keep(call, self._existing(call))

    def _keep(self, call: Call, held: Json) -> None:
        """Writes a crawler down as a call says that it is."""
        given = call.parameters
        if others := sorted(name for name, value in given.items() if value and name not in _KEPT):
            raise not_carried_out(f"{call.name} with {', '.join(others)}")
        crawler = {**held["crawler"], **{name: given[name] for name in _KEPT - {"Tags"} if name in given}}
        if not any(crawler["Targets"].get(kind) for kind in _TARGETS):
            raise AwsError("InvalidInputException", "Crawler requires at least one target")
        role = crawler["Role"]
        arn = role if role.startswith("arn:") else f"arn:aws:iam::{ACCOUNT}:role/{role}"
        if not identity.role_exists(arn):
            raise AwsError("InvalidInputException", f"Service is unable to assume role {arn}. Verify the role's trust.")
        crawler["Role"] = arn.partition(":role/")[2]
        crawler["Targets"] = {kind: crawler["Targets"].get(kind) or [] for kind in _TARGETS}
        if isinstance(times := crawler.get("Schedule"), str):
            crawler["Schedule"] = {"ScheduleExpression": times, "State": "SCHEDULED"}
        crawler["Version"], crawler["LastUpdated"] = crawler["Version"] + 1, time.time()
        self._held.value[_key(call)] = {**held, "crawler": crawler}
        self._held.save()

    def _delete(self, call: Call) -> None:
        with self._lock:
            self._existing(call)
            del self._held.value[_key(call)]
            self._held.save()

    def _get(self, call: Call) -> Json:
        return {"Crawler": self._existing(call)["crawler"]}

    def _list(self, call: Call) -> Json:
        here = [held["crawler"] for key, held in sorted(self._held.value.items()) if key.startswith(f"{call.region} ")]
        shown, token = page(call, here)
        return {"Crawlers": shown, "NextToken": token}

    def _existing(self, call: Call) -> Json:
        found = self._held.value.get(_key(call))
        if found is None:
            raise AwsError("EntityNotFoundException", f"Crawler with name {call.parameters['Name']} does not exist")
        return found


def _key(call: Call) -> str:
    return f"{call.region} {call.parameters['Name']}"
