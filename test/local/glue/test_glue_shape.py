"""A table follows its contract: new columns, wider types; what cannot follow is said."""

from glue_house import DATABASE, OWN_SCRIPTS, WHEEL, Dataset, House, column, csv


def test_sql_sees_what_a_job_commits_also_after_a_long_pause(house: House) -> None:
    data = Dataset(house, [column("id", "string", required=True)])
    data.raw("a.csv", csv("id", "a", "b"))
    data.conform()
    run = house.worker.run(OWN_SCRIPTS / "long_pause.py", [f"`glue`.`{DATABASE}`.`{data.name}`"], modules=[WHEEL])
    assert "ROWS 2" in run.log, run.log


def test_a_contract_grows(house: House) -> None:
    first = [column("id", "string", required=True), column("n", "int"), column("price", "decimal(6,2)")]
    data = Dataset(house, first, key=["id"])
    data.raw("a.csv", csv("id,n,price", "a,1,1.50", "b,2,2.50"))
    data.conform("a.csv")
    data.target["columns"] = [
        column("id", "string", required=True),
        column("at", "timestamp"),
        column("price", "decimal(18,2)"),
        column("n", "bigint"),
    ]
    data.raw("b.csv", csv("id,n,price,at", "a,1,1.50,2026-01-01T10:00:00", "c,9999999999,123456789.00,"))
    rows = data.conform("a.csv", "b.csv").rows
    assert (rows["deduplicated"], rows["updated"], rows["unchanged"], rows["inserted"]) == (1, 1, 1, 1)
    assert data.rows("id, n, price, at") == [
        {"id": "a", "n": 1, "price": "1.50", "at": "2026-01-01 10:00:00"},
        {"id": "b", "n": 2, "price": "2.50", "at": None},
        {"id": "c", "n": 9999999999, "price": "123456789.00", "at": None},
    ]


def test_a_column_that_the_contract_no_longer_has_stays(house: House) -> None:
    data = Dataset(house, [column("id", "string", required=True), column("old", "int")], key=["id"])
    data.raw("a.csv", csv("id,old", "a,1"))
    data.conform("a.csv")
    data.target["columns"] = [column("id", "string", required=True), column("new", "int")]
    data.raw("b.csv", csv("id,new", "a,2", "b,3"))
    data.conform("b.csv")
    assert data.rows("id, old, new") == [{"id": "a", "old": 1, "new": 2}, {"id": "b", "old": None, "new": 3}]


def test_what_cannot_follow_is_said(house: House) -> None:
    data = Dataset(house, [column("id", "string", required=True), column("n", "int")], key=["id"])
    data.raw("a.csv", csv("id,n", "a,1"))
    data.conform()
    data.target["columns"] = [column("id", "string", required=True), column("n", "string")]
    assert "has n as int, its contract says string: Iceberg can only widen types" in data.conform().error
    data.target["columns"] = [column("id", "string", required=True), column("n", "int")]
    data.target["partitions"] = ["n"]
    assert "is partitioned by nothing, its contract says n" in data.conform().error
    assert data.rows() == [{"id": "a", "n": 1}]


def test_rows_that_came_by_another_key_are_left_alone(house: House) -> None:
    columns = [column(name, "string", required=True) for name in ("id", "line")]
    data = Dataset(house, columns, key=["id"])
    # Where there are no rows yet, nothing can be lost.
    data.raw("none.csv", csv("id,line"))
    data.conform("none.csv")
    data.target["key"] = ["line", "id"]
    data.raw("a.csv", csv("id,line", "a,1", "a,2"))
    data.conform("a.csv")
    data.target["key"] = ["id", "line"]
    data.raw("b.csv", csv("id,line", "a,2", "b,1"))
    assert data.conform("b.csv").rows["inserted"] == 1
    rows = data.rows()
    for key, says in ((["id"], "with the key id"), ([], "without a key")):
        data.target["key"] = key
        assert f"has rows with the key id, line, its contract says {says}: write it under" in data.conform().error
    assert data.rows() == rows

    # As a table of an earlier version of the job, which did not say by what: it is taken as its contract says.
    house.spark(f"ALTER TABLE glue.{DATABASE}.{data.name} UNSET TBLPROPERTIES ('sluice.key')")
    data.target["key"] = ["id", "line"]
    assert data.conform().rows["unchanged"] == 3
    assert house.metadata(data.name)["properties"]["sluice.key"] == '["id", "line"]'

    replaced = Dataset(house, columns)
    replaced.raw("a.csv", csv("id,line", "a,1"))
    replaced.conform()
    replaced.target["key"] = ["id"]
    assert "has rows without a key, its contract says with the key id" in replaced.conform().error


def test_a_table_of_another_format_is_not_touched(house: House) -> None:
    table = {
        "Name": "plain_files",
        "StorageDescriptor": {"Columns": [{"Name": "id", "Type": "string"}], "Location": "s3://sluice-lake/plain/"},
    }
    house.aws.client("glue").create_table(DatabaseName=DATABASE, TableInput=table)
    data = Dataset(house, [column("id", "string", required=True)], key=["id"], name="plain_files")
    assert "is in the catalog, but is no Iceberg table" in data.conform().error
