"""A DuckDB database that could not be set up."""

from pathlib import Path

import duckdb
import pytest

from sluice_aws.duck import Database


def test_one_that_could_not_be_set_up_is_not_in_the_way_of_the_next(tmp_path: Path) -> None:
    file = str(tmp_path / "warehouse.duckdb")
    with pytest.raises(duckdb.CatalogException, match="nowhere") as failure:
        Database(file, tmp_path, ["SELECT * FROM nowhere"])
    Database(file, tmp_path).session()
    # Whoever tells of it still has it, and the database with it.
    assert failure.tb is not None
