"""The SQL engines, opened when they are first needed: DuckDB and sqlglot take long to import."""

import threading
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sluice_aws.files import Damaged
from sluice_aws.glue import Glue
from sluice_aws.s3 import S3

if TYPE_CHECKING:
    from sluice_aws.athena_sql import AthenaEngine
    from sluice_aws.warehouse import Warehouse


class Engines:
    def __init__(self, file: Path, lake: S3, glue: Glue) -> None:
        self._file = file
        self._lake = lake
        self._glue = glue
        self._lock = threading.RLock()

    @property
    def warehouse(self) -> "Warehouse":
        with self._lock:
            return self._warehouse

    @property
    def athena(self) -> "AthenaEngine":
        with self._lock:
            return self._athena

    @cached_property
    def _warehouse(self) -> "Warehouse":
        import duckdb

        from sluice_aws.warehouse import Warehouse

        try:
            return Warehouse(self._file, self._lake, self._glue)
        except duckdb.Error as error:
            # Its disk, or its rights: the file is what it was.
            if isinstance(error, duckdb.IOException) and "not a valid DuckDB database" not in str(error):
                raise
            raise Damaged.file(self._file) from error

    @cached_property
    def _athena(self) -> "AthenaEngine":
        from sluice_aws.athena_sql import AthenaEngine

        return AthenaEngine(self._lake, self._glue)
