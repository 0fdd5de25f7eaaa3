"""How the Spark worker starts."""

import json
from pathlib import Path

from glue_house import OWN_SCRIPTS, House


def test_the_jvm_maps_the_archive_of_classes_that_set_up_made(house: House) -> None:
    own = [
        entry
        for entry in Path("/proc").iterdir()
        if entry.name.isdigit() and process_group(entry) == house.worker.process.pid
    ]
    [java] = [entry for entry in own if (entry / "exe").exists() and (entry / "exe").resolve().name == "java"]
    assert "/classes-" in (java / "maps").read_text(), "`node scripts/setup.mjs` makes the archive; this JVM has none"


def test_hadoop_has_its_own_defaults_from_a_jar_that_is_read_more_quickly(house: House) -> None:
    outcome = house.worker.run(OWN_SCRIPTS / "hadoop_defaults.py")
    assert outcome.state == "SUCCEEDED", outcome.log
    said = json.loads(outcome.log)
    assert "/hadoop-defaults-" in said["place"], "`node scripts/setup.mjs` makes the jar"
    assert len(said["own"]) > 900
    assert said["here"] == said["own"]


def process_group(process: Path) -> int | None:
    try:
        return int((process / "stat").read_text().rpartition(")")[2].split()[2])
    except OSError:
        return None
