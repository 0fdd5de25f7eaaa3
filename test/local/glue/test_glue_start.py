"""How the Spark worker starts."""

from pathlib import Path

from glue_house import House


def test_the_jvm_maps_the_archive_of_classes_that_set_up_made(house: House) -> None:
    own = [
        entry
        for entry in Path("/proc").iterdir()
        if entry.name.isdigit() and process_group(entry) == house.worker.process.pid
    ]
    [java] = [entry for entry in own if (entry / "exe").exists() and (entry / "exe").resolve().name == "java"]
    assert "/classes-" in (java / "maps").read_text(), "`node scripts/setup.mjs` makes the archive; this JVM has none"


def process_group(process: Path) -> int | None:
    try:
        return int((process / "stat").read_text().rpartition(")")[2].split()[2])
    except OSError:
        return None
