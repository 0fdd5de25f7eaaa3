"""Archives of Spark's classes are 200 MB each, and every Java and every Sluice makes its own."""

import os
import time
from pathlib import Path

import pytest

from sluice_spark.archive import archive, forget_unused, use
from sluice_spark.jars import jar_folder

MONTH = 31 * 24 * 3600


@pytest.fixture(autouse=True)
def java_and_jars(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an archive is named by: this Python has no Spark, and the machine perhaps no Java."""
    (tmp_path / "release").write_text('JAVA_VERSION="17.0.1"\n')
    monkeypatch.setattr("sluice_spark.archive.java_home", lambda: tmp_path)
    monkeypatch.setattr("sluice_spark.archive.class_path", lambda _jars: "one.jar")


def test_those_that_nobody_has_used_for_a_month_go_when_another_is_made(tmp_path: Path) -> None:
    folder = jar_folder(tmp_path)
    folder.mkdir()
    own, recent, old = archive(tmp_path), folder / "classes-recent.jsa", folder / "classes-old.jsa"
    for file in (own, recent, old):
        file.touch()
    for file in (own, old):
        os.utime(file, (0, time.time() - MONTH))
    forget_unused(own)
    assert sorted(folder.iterdir()) == sorted([own, recent])


def test_one_that_is_used_is_not_old(tmp_path: Path) -> None:
    folder = jar_folder(tmp_path)
    folder.mkdir()
    own = archive(tmp_path)
    assert use(tmp_path) == ""
    own.touch()
    os.utime(own, (0, time.time() - MONTH))
    assert use(tmp_path) == f"-XX:SharedArchiveFile={own}"
    assert time.time() - own.stat().st_mtime < MONTH / 2
