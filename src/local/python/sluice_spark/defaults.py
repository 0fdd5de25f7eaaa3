"""Hadoop's defaults without their descriptions, in a jar that comes before Hadoop's own on the class path.

Iceberg has Hadoop read all of them for every file that it writes, and look through every jar for the files of an
installation, which are not there: 8 ms. Without descriptions, and with files that are empty, it is 2 ms.
"""

import os
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

from sluice_spark.jars import hadoop, hadoop_defaults

_KINDS = ("core", "mapred", "yarn")


def make(jars: Path) -> None:
    """Makes the jar unless it is there. Two processes at once make the same."""
    target = hadoop_defaults(jars)
    if target.exists():
        return
    api = hadoop()
    with tempfile.TemporaryDirectory(prefix=".defaults.", dir=target.parent) as folder:
        path = Path(folder) / target.name
        with zipfile.ZipFile(path, "w") as made, zipfile.ZipFile(api) as found:
            for kind in _KINDS:
                _add(made, f"{kind}-default.xml", _without_descriptions(found.read(f"{kind}-default.xml")))
                _add(made, f"{kind}-site.xml", b"<configuration/>")
        # An archive of classes is good for jars of the very time that it was made with.
        os.utime(path, (0, api.stat().st_mtime))
        path.rename(target)


def _add(made: zipfile.ZipFile, name: str, content: bytes) -> None:
    # The time of a file that has none; the same bytes whenever they are made.
    made.writestr(zipfile.ZipInfo(name), content)


def _without_descriptions(document: bytes) -> bytes:
    configuration = ET.fromstring(document)
    for entry in configuration.findall("property"):
        for description in entry.findall("description"):
            entry.remove(description)
        for part in (entry, *entry):
            part.tail = None
        entry.text = None
    configuration.text = None
    return ET.tostring(configuration)
