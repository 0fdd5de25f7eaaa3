"""Partitions of the Glue catalog. Only what is registered here is read by the engines, as on AWS."""

import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from sluice_aws.errors import AwsError, not_carried_out
from sluice_aws.glue_store import Catalog, Json, Table, error_detail, exists, missing
from sluice_aws.paging import page
from sluice_aws.wire import Call


class PartitionActions:
    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def operations(self) -> dict[str, Callable[[Call], Any]]:
        return {
            "BatchCreatePartition": self._batch_create,
            "BatchDeletePartition": self._batch_delete,
            "BatchGetPartition": self._batch_get,
            "CreatePartition": self._create,
            "DeletePartition": self._delete,
            "GetPartition": self._get,
            "GetPartitions": self._list,
            "UpdatePartition": self._update,
        }

    def _table(self, call: Call) -> Table:
        database = self._catalog.database(call.region, call.parameters["DatabaseName"])
        return database.table(call.parameters["TableName"])

    def _create(self, call: Call) -> None:
        table = self._table(call)
        _add(table, call.parameters["PartitionInput"])
        table.save()

    def _batch_create(self, call: Call) -> Json:
        table = self._table(call)
        errors = []
        for given in call.parameters["PartitionInputList"]:
            try:
                _add(table, given)
            except AwsError as error:
                errors.append({"PartitionValues": given.get("Values", []), "ErrorDetail": error_detail(error)})
        table.save()
        return {"Errors": errors}

    def _get(self, call: Call) -> Json:
        return {"Partition": self._table(call).partition(call.parameters["PartitionValues"])}

    def _batch_get(self, call: Call) -> Json:
        table = self._table(call)
        wanted = [tuple(one["Values"]) for one in call.parameters["PartitionsToGet"]]
        return {
            "Partitions": [table.partitions[values] for values in wanted if values in table.partitions],
            "UnprocessedKeys": [],
        }

    def _list(self, call: Call) -> Json:
        table = self._table(call)
        partitions = list(table.partitions.values())
        if expression := call.parameters.get("Expression"):
            partitions = _filtered(table, partitions, expression)
        shown, token = page(call, partitions)
        return {"Partitions": shown, "NextToken": token}

    def _update(self, call: Call) -> None:
        table = self._table(call)
        old = call.parameters["PartitionValueList"]
        given = call.parameters["PartitionInput"]
        if list(given.get("Values", old)) != list(old):
            raise not_carried_out("glue:UpdatePartition with other values")
        created = table.partition(old)["CreationTime"]
        table.partitions[tuple(old)] = _described(table, {**given, "Values": old}, created)
        table.save()

    def _delete(self, call: Call) -> None:
        table = self._table(call)
        _remove(table, call.parameters["PartitionValues"])
        table.save()

    def _batch_delete(self, call: Call) -> Json:
        table = self._table(call)
        errors = []
        for one in call.parameters["PartitionsToDelete"]:
            try:
                _remove(table, one["Values"])
            except AwsError as error:
                errors.append({"PartitionValues": one["Values"], "ErrorDetail": error_detail(error)})
        table.save()
        return {"Errors": errors}


def _add(table: Table, given: Json) -> None:
    values = given.get("Values", [])
    keys = table.described["PartitionKeys"]
    if len(values) != len(keys):
        raise AwsError(
            "InvalidInputException",
            "The number of partition keys do not match the number of partition values",
        )
    if tuple(values) in table.partitions:
        raise exists("Partition already exists.")
    table.partitions[tuple(values)] = _described(table, given, time.time())


def _remove(table: Table, values: list[str]) -> None:
    if table.partitions.pop(tuple(values), None) is None:
        raise missing("Cannot find partition.")


def _described(table: Table, given: Json, created: float) -> Json:
    described = table.described
    return {
        **given,
        "DatabaseName": described["DatabaseName"],
        "TableName": described["Name"],
        "CreationTime": created,
        "CatalogId": described["CatalogId"],
    }


def _filtered(table: Table, partitions: list[Json], expression: str) -> list[Json]:
    """Partitions that Glue's expression language selects, read by moto's parser of it."""
    from moto.glue.utils import PartitionFilter

    keys = SimpleNamespace(versions={"1": table.described})
    matches = PartitionFilter(expression, keys)
    return [one for one in partitions if matches(SimpleNamespace(partition_input=one))]
