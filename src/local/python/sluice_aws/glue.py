"""Glue's Data Catalog: databases, tables and partitions. Crawlers are not carried out yet."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sluice_aws.errors import AwsError, not_carried_out
from sluice_aws.glue_partitions import PartitionActions
from sluice_aws.glue_store import Catalog, Json, error_detail
from sluice_aws.glue_tags import Tagged
from sluice_aws.paging import page
from sluice_aws.wire import ACCOUNT, Call, Operation


class Glue:
    """The service; the engines ask it for tables."""

    def __init__(self, folder: Path) -> None:
        self._catalog = Catalog(folder)

    def operations(self) -> dict[str, Operation]:
        named = {
            "BatchDeleteTable": self._batch_delete_table,
            "CreateDatabase": self._create_database,
            "CreateTable": self._create_table,
            "DeleteDatabase": self._delete_database,
            "DeleteTable": self._delete_table,
            "GetDatabase": self._get_database,
            "GetDatabases": self._get_databases,
            "GetPartitionIndexes": self._get_partition_indexes,
            "GetTable": self._get_table,
            "GetTableVersions": self._get_table_versions,
            "GetTables": self._get_tables,
            "UpdateDatabase": self._update_database,
            "UpdateTable": self._update_table,
            **PartitionActions(self._catalog).operations(),
        }
        return {name: self._exclusively(operation) for name, operation in named.items()}

    def has_database(self, region: str, name: str) -> bool:
        with self._catalog.lock:
            return name.lower() in self._catalog.databases(region)

    def table(self, region: str, database: str, name: str) -> tuple[Json, list[Json]] | None:
        """A table's description and its registered partitions; None where there is no such table."""
        with self._catalog.lock:
            held = self._catalog.databases(region).get(database.lower())
            table = None if held is None else held.tables.get(name.lower())
            return None if table is None else (table.described, list(table.partitions.values()))

    def tagged(self, region: str, resource: str) -> Tagged | None:
        """What `database/<name>` has for tags; None where there is no such thing."""
        kind, _, name = resource.partition("/")
        with self._catalog.lock:
            held = self._catalog.databases(region).get(name.lower()) if kind == "database" else None
            return None if held is None else Tagged(held.tags, held.save)

    def _exclusively(self, operation: Callable[[Call], Any]) -> Operation:
        def run(call: Call) -> Any:
            catalog = call.parameters.get("CatalogId")
            if catalog not in (None, ACCOUNT):
                raise AwsError("EntityNotFoundException", f"Catalog {catalog} not found.")
            with self._catalog.lock:
                return operation(call)

        return run

    def _create_database(self, call: Call) -> None:
        self._catalog.add_database(
            call.region, call.parameters["DatabaseInput"], dict(call.parameters.get("Tags") or {})
        )

    def _get_database(self, call: Call) -> Json:
        return {"Database": self._catalog.database(call.region, call.parameters["Name"]).described}

    def _get_databases(self, call: Call) -> Json:
        databases = [held.described for _, held in sorted(self._catalog.databases(call.region).items())]
        shown, token = page(call, databases)
        return {"DatabaseList": shown, "NextToken": token}

    def _update_database(self, call: Call) -> None:
        held = self._catalog.database(call.region, call.parameters["Name"])
        given = call.parameters["DatabaseInput"]
        if given["Name"].lower() != held.name:
            raise not_carried_out("glue:UpdateDatabase with another name")
        held.describe(given, held.described["CreateTime"])

    def _delete_database(self, call: Call) -> None:
        self._catalog.drop_database(call.region, call.parameters["Name"])

    def _create_table(self, call: Call) -> None:
        if call.parameters.get("OpenTableFormatInput") or call.parameters.get("PartitionIndexes"):
            raise not_carried_out("glue:CreateTable with OpenTableFormatInput or PartitionIndexes")
        given = call.parameters.get("TableInput")
        if given is None:
            raise not_carried_out("glue:CreateTable without TableInput")
        self._catalog.database(call.region, call.parameters["DatabaseName"]).add_table(given)

    def _get_table(self, call: Call) -> Json:
        database = self._catalog.database(call.region, call.parameters["DatabaseName"])
        return {"Table": database.table(call.parameters["Name"]).described}

    def _get_tables(self, call: Call) -> Json:
        database = self._catalog.database(call.region, call.parameters["DatabaseName"])
        pattern = call.parameters.get("Expression")
        tables = [
            table.described
            for name, table in sorted(database.tables.items())
            if pattern is None or re.fullmatch(pattern, name)
        ]
        shown, token = page(call, tables)
        return {"TableList": shown, "NextToken": token}

    def _get_table_versions(self, call: Call) -> Json:
        database = self._catalog.database(call.region, call.parameters["DatabaseName"])
        table = database.table(call.parameters["TableName"])
        versions = [table.described, *reversed(table.versions.values())]
        shown, token = page(call, [{"Table": version, "VersionId": version["VersionId"]} for version in versions])
        return {"TableVersions": shown, "NextToken": token}

    def _get_partition_indexes(self, call: Call) -> Json:
        """No table has one: CreatePartitionIndex is refused, and so is CreateTable with one."""
        self._catalog.database(call.region, call.parameters["DatabaseName"]).table(call.parameters["TableName"])
        return {"PartitionIndexDescriptorList": []}

    def _update_table(self, call: Call) -> None:
        given = call.parameters.get("TableInput")
        if given is None:
            raise not_carried_out("glue:UpdateTable without TableInput")
        database = self._catalog.database(call.region, call.parameters["DatabaseName"])
        table = database.table(given["Name"])
        before = table.described
        expected = call.parameters.get("VersionId")
        if expected is not None and expected != before["VersionId"]:
            # The optimistic lock that Iceberg's GlueCatalog relies on.
            raise AwsError("ConcurrentModificationException", "Update table failed due to concurrent modifications.")
        if not call.parameters.get("SkipArchive"):
            table.versions[before["VersionId"]] = before
        table.described = database.described_table(given, before["CreateTime"], int(before["VersionId"]) + 1)
        table.save()

    def _delete_table(self, call: Call) -> None:
        self._catalog.database(call.region, call.parameters["DatabaseName"]).drop_table(call.parameters["Name"])

    def _batch_delete_table(self, call: Call) -> Json:
        database = self._catalog.database(call.region, call.parameters["DatabaseName"])
        errors = []
        for name in call.parameters["TablesToDelete"]:
            try:
                database.drop_table(name)
            except AwsError as error:
                errors.append({"TableName": name, "ErrorDetail": error_detail(error)})
        return {"Errors": errors}
