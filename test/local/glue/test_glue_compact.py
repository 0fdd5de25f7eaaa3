"""compact: files in order, rows as they were; what is still needed stays; and it disturbs nobody."""

import json
import time
from pathlib import Path

import pytest
from glue_house import DATABASE, LAKE, WHEEL, Dataset, House, Json, Run, column, csv
from kills import data_files, kill_at, kill_in_write

from sluice_glue.watermarks import SNAPSHOT, SOURCES

SCRIPTS = Path(__file__).parent / "scripts"
COLUMNS = [
    column("id", "string", required=True),
    column("day", "date", required=True),
    column("place", "string"),
    column("v", "int"),
]
PLACES = ["a/b=c d", "é%2F", "", "100%"]
"""Partition values that are no ordinary names of folders. Texts may be empty."""
FILES = 2


def table(house: House, files: int = FILES, **contract: object) -> Dataset:
    """A table of two days and four places, with a data file in each partition from each of some conform runs."""
    data = Dataset(house, COLUMNS, **{"key": ["id"], "latestBy": "v", "partitions": ["day", "place"], **contract})
    for number in range(files):
        data.raw(f"{number}.csv", orders(number))
        assert data.conform(f"{number}.csv", run_id=f"r{number}").rows["inserted"] == len(PLACES) * 2
    return data


def orders(number: int, v: int = 1) -> str:
    rows = [
        f'{number}-{day}-{index},2026-01-0{day},"{place}",{v}' for day in (1, 2) for index, place in enumerate(PLACES)
    ]
    return csv("id,day,place,v", *rows)


def document(data: Dataset, *consumers: Dataset, **more: object) -> Json:
    named = [{"database": DATABASE, "table": consumer.name} for consumer in consumers]
    return {
        "version": 1,
        "job": "compact",
        "table": {"dataset": data.name, "database": DATABASE, "table": data.name},
        "keepDays": 7,
        "targetBytes": 1_000_000,
        "consumers": named,
        "reports": {"location": f"s3://{LAKE}/maintenance/{data.name}/"},
        **more,
    }


def compact(data: Dataset, *consumers: Dataset, days: int = 0, **more: object) -> Json:
    """Compacts the table, some days after today. The report."""
    told = document(data, *consumers, **more)
    given = ["--run_id", f"compact{days}", "--days", str(days)]
    return reported(data.house.run("compact", told, *given, script=SCRIPTS / "later.py"))


def reported(run: Run) -> Json:
    assert run.outcome.state == "SUCCEEDED", run.outcome.log
    assert run.report is not None
    assert run.report["state"] == "succeeded"
    return run.report


def in_spark(data: Dataset) -> str:
    return f"`glue`.`{DATABASE}`.`{data.name}`"


def snapshots(data: Dataset) -> list[int]:
    return [snapshot["snapshot-id"] for snapshot in data.house.metadata(data.name)["snapshots"]]


def test_small_files_become_few_and_old_ones_go(house: House) -> None:
    data = table(house)
    rows = data.rows()
    partitions = len(PLACES) * 2
    orphan = house.put(f"silver/{data.name}/data/day=2026-01-01/left.parquet", b"no table knows this file")

    first = compact(data)
    assert (first["before"]["files"], first["after"]["files"]) == (partitions * FILES, partitions)
    assert (first["rewritten"]["files"], first["rewritten"]["into"]) == (partitions * FILES, partitions)
    assert (first["before"]["manifests"] > 1, first["after"]["manifests"]) == (True, 1)
    assert first["before"]["rows"] == first["after"]["rows"] == len(rows) == partitions * FILES
    # All of it is of today: whoever reads an older snapshot can go on, and young files are not taken for orphans.
    assert (first["expired_files"], first["orphans"]) == (0, [])
    assert len(data_files(data)) == partitions * (FILES + 1) + 1
    assert data.rows() == rows

    later = compact(data, days=30)
    assert (later["before"]["snapshots"] > 2, later["after"]["snapshots"]) == (True, 1)
    assert later["orphans"] == [orphan]
    assert later["expired_files"] > partitions * FILES
    assert len(data_files(data)) == partitions == later["after"]["files"]
    assert later["after"]["stored_bytes"] < later["before"]["stored_bytes"]
    assert later["after"]["objects"] == len(house.keys(f"silver/{data.name}/"))
    assert data.rows() == rows

    before = snapshots(data)
    again = compact(data, days=30)
    assert (again["rewritten"]["files"], again["rewritten_manifests"], again["expired_files"]) == (0, 0, 0)
    assert snapshots(data) == before
    # And conform goes on where it was.
    assert data.conform(run_id="all").rows["unchanged"] == partitions * FILES


def test_snapshots_stay_for_as_long_as_a_table_needs_them_that_is_computed_from_changes(house: House) -> None:
    data = table(house, files=3)
    consumers = [table(house, files=1, partitions=[]) for _ in range(2)]
    never = Dataset(house, COLUMNS)
    oldest, middle, newest = snapshots(data)[-3:]
    uuid = data.house.metadata(data.name)["table-uuid"]
    source = in_spark(data)

    def computed_from(consumer: Dataset, snapshot: int, table_uuid: str = uuid) -> None:
        mark = json.dumps({source: {"uuid": table_uuid, "snapshot": str(snapshot)}})
        house.spark(f"ALTER TABLE {in_spark(consumer)} SET TBLPROPERTIES ('{SOURCES}' = '{mark}')")

    computed_from(consumers[0], middle)
    # Computed from a table of the same name that was dropped since: it needs nothing of this one.
    computed_from(consumers[1], oldest, "11111111-2222-3333-4444-555555555555")
    report = compact(data, *consumers, never, days=30)
    assert [(need["consumer"], need["snapshot"]) for need in report["needed_by"]] == [
        (in_spark(consumers[0]), str(middle))
    ]
    kept = snapshots(data)
    assert (oldest in kept, middle in kept, newest in kept) == (False, True, True)

    # A table that was computed itself knows by its own snapshot that nobody else has written into it.
    computed_from(consumers[0], kept[-1])
    house.spark(f"ALTER TABLE {in_spark(data)} SET TBLPROPERTIES ('{SNAPSHOT}' = '{newest}')")
    report = compact(data, *consumers, never, days=60)
    assert [need["snapshot"] for need in report["needed_by"]] == [str(newest), str(kept[-1])]
    assert snapshots(data) == kept[kept.index(newest) :]

    house.spark(f"ALTER TABLE {in_spark(data)} UNSET TBLPROPERTIES ('{SNAPSHOT}')")
    compact(data, *consumers, never, days=60)
    assert snapshots(data) == kept[-1:]


def test_what_a_killed_run_left_goes_when_the_run_can_no_longer_be_alive(house: House, doomed: House) -> None:
    data = table(house)
    data.raw("more.csv", orders(FILES))
    rows, files = data.rows(), len(data_files(data))
    step = "sluice_glue.conform.merging.publish"
    kill_at(doomed, step, data.document, *data.arguments("more.csv", run_id="killed"))
    (branch,) = set(data.refs()) - {"main"}
    left = len(data_files(data)) - files
    assert left == len(PLACES) * 2

    assert compact(data, days=1)["dropped_branches"] == []
    assert branch in data.refs()
    assert compact(data, days=30)["dropped_branches"] == [branch]
    assert list(data.refs()) == ["main"]
    assert len(data_files(data)) == len(PLACES) * 2
    assert data.rows() == rows


def test_killed_in_the_middle_of_rewriting(house: House, doomed: House) -> None:
    data = table(house)
    rows, before = data.rows(), snapshots(data)
    told = document(data)
    assert 0 < kill_in_write(doomed, data, "compact", told, "--run_id", "killed") < len(PLACES) * 2
    assert (data.rows(), snapshots(data)) == (rows, before)

    assert compact(data, days=30)["after"]["files"] == len(PLACES) * 2 == len(data_files(data))
    assert data.rows() == rows


@pytest.mark.parametrize("kind", ["merge", "overwrite", "overwrite all"])
def test_it_comes_between_a_conform_run_s_look_and_its_publication(house: House, kind: str) -> None:
    keyless = {"key": [], "latestBy": None, "partitions": ["place"] if kind == "overwrite" else []}
    data = table(house, **({} if kind == "merge" else keyless))
    if kind != "merge":
        # Replaced partitions have one file each; a second one for each of them.
        house.spark(f"INSERT INTO {in_spark(data)} SELECT * FROM {in_spark(data)}")
    data.raw("change.csv", orders(0, v=2))
    step = f"sluice_glue.{'conform.merging' if kind == 'merge' else 'replacing'}.publish"
    addresses = [
        house.put(f"documents/{data.name}-{index}.json", json.dumps(told))
        for index, told in enumerate((document(data), data.document))
    ]
    other = ["--document", addresses[0], "--run_id", "compact"]
    own = ["--document", addresses[1], *data.arguments("change.csv", run_id="change")]
    run = house.finish(
        house.worker.start(SCRIPTS / "overlapping.py", [step, json.dumps([other]), *own], modules=[WHEEL]),
        data.document,
    )
    assert "BETWEEN has ended" in run.outcome.log
    assert json.loads(next(iter(house.objects(f"maintenance/{data.name}/").values())))["rewritten"]["files"] > 0
    if kind == "merge":
        assert run.rows["updated"] == len(PLACES) * 2
        assert sorted(row["v"] for row in data.rows()) == [1] * len(PLACES) * 2 * (FILES - 1) + [2] * len(PLACES) * 2
    else:
        assert run.rows["inserted"] == len(PLACES) * 2
        assert [row["v"] for row in data.rows()] == [2] * len(PLACES) * 2


def test_files_that_others_change_meanwhile_are_rewritten_as_they_are_then(house: House, doomed: House) -> None:
    data = table(house)
    data.raw("change.csv", orders(0, v=2))
    address = house.put(f"documents/{data.name}.json", json.dumps(document(data)))
    released = doomed.worker.folder / "released"
    given = [str(released), "--document", address, "--run_id", "compact"]
    run = doomed.worker.start(SCRIPTS / "held.py", given, modules=[WHEEL])
    end = time.monotonic() + 90
    log = doomed.worker.log(run)
    while not (log.exists() and "PLANNED" in log.read_text()):
        assert time.monotonic() < end, log.read_text()
        time.sleep(0.05)
    assert data.conform("change.csv", run_id="change").rows["updated"] == len(PLACES) * 2
    rows = data.rows()
    released.touch()

    report = reported(doomed.finish(run, document(data)))
    assert (report["rewritten"]["passes"], report["rewritten"]["complete"]) == (2, True)
    assert report["after"]["files"] == len(PLACES) * 2
    assert data.rows() == rows
    assert sorted(row["v"] for row in rows) == [1] * len(PLACES) * 2 + [2] * len(PLACES) * 2


def test_a_table_that_no_run_has_written_yet(house: House) -> None:
    data = Dataset(house, COLUMNS)
    report = compact(data)
    assert (report["before"], report["after"]) == (None, None)


def test_less_than_a_day_is_refused(house: House) -> None:
    data = Dataset(house, COLUMNS)
    run = house.run("compact", document(data, keepDays=0), "--run_id", "none")
    assert "keepDays is 0: a day is the least" in run.error
