"""What the Glue catalog holds, in memory and as one JSON file for each database and each table.

    <region>/<database>/database.json
    <region>/<database>/tables/<table>.json      with its partitions

Names are folded to lower case, as Glue does.
"""

import threading
import time
import urllib.parse
from pathlib import Path
from typing import Any

from sluice_aws import files
from sluice_aws.errors import AwsError
from sluice_aws.tags import Tags
from sluice_aws.wire import ACCOUNT

Json = dict[str, Any]


def missing(message: str) -> AwsError:
    return AwsError("EntityNotFoundException", message)


def exists(message: str) -> AwsError:
    return AwsError("AlreadyExistsException", message)


def error_detail(error: AwsError) -> Json:
    """An error of one item of a batch."""
    return {"ErrorCode": error.code, "ErrorMessage": error.message}


class Table:
    """A table's current description, the archived ones by version, and its partitions by their values."""

    def __init__(self, path: Path, described: Json, versions: dict[str, Json], partitions: list[Json]) -> None:
        self._path = path
        self.described = described
        self.versions = versions
        self.partitions = {tuple(partition["Values"]): partition for partition in partitions}

    def save(self) -> None:
        files.write_json(
            self._path,
            {"table": self.described, "versions": self.versions, "partitions": list(self.partitions.values())},
        )

    def forget(self) -> None:
        self._path.unlink(missing_ok=True)

    def partition(self, values: list[str]) -> Json:
        try:
            return self.partitions[tuple(values)]
        except KeyError:
            raise missing("Cannot find partition.") from None


class Database:
    """A database, its tags and its tables."""

    def __init__(self, folder: Path, described: Json, tags: Tags) -> None:
        self._folder = folder
        self.described = described
        self.tags = tags
        self.tables: dict[str, Table] = {}

    @property
    def name(self) -> str:
        return self.described["Name"]

    def describe(self, given: Json, created: float) -> None:
        """Sets the description and writes it."""
        name = given["Name"].lower()
        self.described = {**given, "Name": name, "CreateTime": created, "CatalogId": ACCOUNT}
        self.save()

    def save(self) -> None:
        files.write_json(self._folder / "database.json", {"database": self.described, "tags": self.tags})

    def table(self, name: str) -> Table:
        try:
            return self.tables[name.lower()]
        except KeyError:
            raise missing(f"Entity Not Found: table {self.name}.{name} does not exist") from None

    def add_table(self, given: Json) -> Table:
        name = given["Name"].lower()
        if name in self.tables:
            raise exists("Table already exists.")
        path = self._folder / "tables" / f"{_file_name(name)}.json"
        table = Table(path, self.described_table(given, time.time(), 0), {}, [])
        table.save()
        self.tables[name] = table
        return table

    def described_table(self, given: Json, created: float, version: int) -> Json:
        described = {
            **given,
            "Name": given["Name"].lower(),
            "DatabaseName": self.name,
            "CreateTime": created,
            "UpdateTime": time.time(),
            "VersionId": str(version),
            "CatalogId": ACCOUNT,
            "IsRegisteredWithLakeFormation": False,
        }
        described.setdefault("PartitionKeys", [])
        for column in [*described.get("StorageDescriptor", {}).get("Columns", []), *described["PartitionKeys"]]:
            column["Name"] = column["Name"].lower()
        return described

    def drop_table(self, name: str) -> None:
        self.table(name).forget()
        del self.tables[name.lower()]

    def forget(self) -> None:
        for name in list(self.tables):
            self.drop_table(name)
        (self._folder / "database.json").unlink(missing_ok=True)


class Catalog:
    """The catalogs of an account's regions. Callers hold `lock` while they read or change it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.lock = threading.RLock()
        self._regions: dict[str, dict[str, Database]] = {}
        files.sweep(folder)
        for path in sorted(folder.glob("*/*/database.json")):
            self._load(path)

    def databases(self, region: str) -> dict[str, Database]:
        return self._regions.setdefault(region, {})

    def database(self, region: str, name: str) -> Database:
        try:
            return self.databases(region)[name.lower()]
        except KeyError:
            raise missing(f"Database {name} not found.") from None

    def add_database(self, region: str, given: Json, tags: Tags) -> None:
        name = given["Name"].lower()
        if name in self.databases(region):
            raise exists("Database already exists.")
        database = Database(self._folder / region / _file_name(name), {}, tags)
        database.describe(given, time.time())
        self.databases(region)[name] = database

    def drop_database(self, region: str, name: str) -> None:
        self.database(region, name).forget()
        del self.databases(region)[name.lower()]

    def _load(self, path: Path) -> None:
        held = files.read_json(path)
        database = Database(path.parent, held["database"], held["tags"])
        for file in sorted(path.parent.glob("tables/*.json")):
            stored = files.read_json(file)
            name = stored["table"]["Name"]
            database.tables[name] = Table(file, stored["table"], stored["versions"], stored["partitions"])
        self.databases(path.parent.parent.name)[database.name] = database


def _file_name(name: str) -> str:
    return urllib.parse.quote(name, safe=" ")
