"""A small lakehouse for tests of the generic jobs: contracts, raw files, runs, and what became of them.

Tables are read through the local Athena, which knows nothing of Spark or of the jobs.
"""

import gzip
import itertools
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aws_process import LocalAws
from spark_process import ROOT, Outcome, SparkWorker

LAKE = "sluice-lake"
DATABASE = "sluice_silver"
WHEEL = ROOT / "src" / "glue"
SCRIPTS = ROOT / "glue_src"
OWN_SCRIPTS = Path(__file__).parent / "scripts"
Json = dict[str, Any]
Row = dict[str, Any]

_count = itertools.count(1)


def column(name: str, kind: str, **options: Any) -> Json:
    """A column of a contract: required, from, derive."""
    return {"name": name, "type": kind, "required": False, "from": None, "derive": None, **options}


@dataclass(frozen=True)
class Run:
    """A run of a job. `report` is what it reported last, None where it did not."""

    outcome: Outcome
    report: Json | None

    @property
    def rows(self) -> Json:
        """The counts, of a run that must have succeeded."""
        assert self.outcome.state == "SUCCEEDED", (self.outcome.error, self.outcome.log)
        assert self.report is not None
        return self.report["rows"]

    @property
    def error(self) -> str:
        """The message, of a run that must have failed."""
        assert self.outcome.state == "FAILED", self.outcome.log
        return self.outcome.error or ""


class Lake:
    """Objects and tables of a local AWS."""

    def __init__(self, aws: LocalAws) -> None:
        self.aws = aws
        self.s3 = aws.client("s3")

    def put(self, key: str, content: str | bytes) -> str:
        """An object of the lake. Answers its address."""
        data = content.encode() if isinstance(content, str) else content
        self.s3.put_object(Bucket=LAKE, Key=key, Body=gzip.compress(data) if key.endswith(".gz") else data)
        return f"s3://{LAKE}/{key}"

    def keys(self, prefix: str) -> list[str]:
        """The keys below an address or a prefix of the lake."""
        prefix = prefix.removeprefix(f"s3://{LAKE}/")
        pages = self.s3.get_paginator("list_objects_v2").paginate(Bucket=LAKE, Prefix=prefix)
        return [entry["Key"] for page in pages for entry in page.get("Contents", [])]

    def objects(self, prefix: str) -> dict[str, bytes]:
        """The objects below an address or a prefix of the lake, by key."""
        return {key: self.s3.get_object(Bucket=LAKE, Key=key)["Body"].read() for key in self.keys(prefix)}

    def sql(self, statement: str) -> list[Row]:
        """Rows as Athena gives them; decimals, dates and timestamps are texts."""
        answer = self.aws.ask("sql", engine="athena", sql=statement)
        assert answer["event"] == "rows", answer
        names = [one["name"] for one in answer["columns"]]
        return [dict(zip(names, row, strict=True)) for row in answer["rows"]]

    def metadata(self, table: str) -> Json:
        """What the catalog has published of an Iceberg table."""
        entry = self.aws.client("glue").get_table(DatabaseName=DATABASE, Name=table)["Table"]
        [content] = self.objects(entry["Parameters"]["metadata_location"]).values()
        return json.loads(content)


class House(Lake):
    """A lake, and the Spark worker that runs jobs on it."""

    def __init__(self, aws: LocalAws, worker: SparkWorker) -> None:
        super().__init__(aws)
        self.worker = worker

    def spark(self, *statements: str) -> None:
        """Carries out SQL in Spark, as somebody might who is none of the jobs."""
        outcome = self.worker.run(OWN_SCRIPTS / "statements.py", [json.dumps(statements)], modules=[WHEEL])
        assert outcome.state == "SUCCEEDED", outcome.log

    def run(self, job: str, document: Json, *arguments: str, script: Path | None = None) -> Run:
        """Publishes the document and runs the job to its end."""
        return self.finish(self.start(job, document, *arguments, script=script), document)

    def start(self, job: str, document: Json, *arguments: str, script: Path | None = None) -> str:
        address = self.put(f"documents/{next(_count)}.json", json.dumps(document))
        return self.worker.start(
            script or SCRIPTS / job / "main.py", ["--document", address, *arguments], modules=[WHEEL]
        )

    def finish(self, run: str, document: Json) -> Run:
        outcome = self.worker.wait(run)
        return Run(outcome, self.last_report(document))

    def last_report(self, document: Json) -> Json | None:
        """The report that was written last."""
        if not document.get("reports"):
            return None
        reports = [json.loads(content) for content in self.objects(document["reports"]["location"]).values()]
        return max(reports, key=lambda report: report["ended"], default=None)


class Dataset:
    """A table with its contract, its raw files and its runs; every test has one of its own.

    In a lake without a worker others run the jobs.
    """

    def __init__(self, house: Lake, columns: Sequence[Json], **contract: Any) -> None:
        self.house = house
        self.name = contract.pop("name", None) or f"t{next(_count)}"
        self.source = contract.pop("source", {})
        self.quality = contract.pop("quality", [])
        self.target = {
            "dataset": self.name,
            "database": DATABASE,
            "table": self.name,
            "location": f"s3://{LAKE}/silver/{self.name}/",
            "columns": list(columns),
            "key": [],
            "latestBy": None,
            "partitions": [],
            "onEmpty": "keep",
            **contract,
        }

    @property
    def document(self) -> Json:
        named = [one["from"] or one["name"] for one in self.target["columns"] if one["derive"] is None]
        return {
            "version": 1,
            "job": "conform",
            "source": {
                "dataset": f"{self.name}_raw",
                "format": "csv",
                "header": True,
                "columns": [{"name": name} for name in dict.fromkeys(named)],
                **self.source,
            },
            "target": self.target,
            "quality": self.quality,
            "quarantine": {"location": f"s3://{LAKE}/quarantine/{self.name}/"},
            "reports": {"location": f"s3://{LAKE}/quality_reports/{self.name}/"},
        }

    def raw(self, name: str, content: str | bytes) -> str:
        """A raw file. Answers its address."""
        return self.house.put(f"bronze/{self.name}/{name}", content)

    def conform(self, *files: str, run_id: str = "run", ds: str = "2026-01-01", **named: Any) -> Run:
        """Conforms raw files, by name or prefix; without any, all that there are."""
        given = self.arguments(*files, run_id=run_id, ds=ds)
        assert isinstance(self.house, House)
        return self.house.run("conform", self.document, *given, **named)

    def arguments(self, *files: str, run_id: str = "run", ds: str = "2026-01-01") -> list[str]:
        below = f"s3://{LAKE}/bronze/{self.name}/"
        addresses = [f"{below}{name}" for name in files] or [below]
        day = [f"{ds}T00:00:00+00:00", f"{ds}T23:59:59+00:00"]
        return [
            *("--run_id", run_id, "--ds", ds, "--interval_start", day[0], "--interval_end", day[1]),
            *("--input", json.dumps(addresses)),
        ]

    def rows(self, columns: str = "*", where: str = "true") -> list[Row]:
        """The table's rows, in the order of all their columns."""
        found = self.house.sql(f'SELECT {columns} FROM "{DATABASE}"."{self.name}" WHERE {where}')
        return sorted(found, key=lambda row: json.dumps(row, sort_keys=True))

    def refs(self) -> dict[str, int]:
        """Branches and the snapshots that they are at."""
        return {name: ref["snapshot-id"] for name, ref in self.house.metadata(self.name)["refs"].items()}

    def quarantined(self) -> list[Json]:
        """The rows in quarantine, by their text."""
        lines = [
            json.loads(line)
            for content in self.house.objects(f"quarantine/{self.name}/").values()
            for line in content.decode().splitlines()
        ]
        return sorted(lines, key=lambda line: json.dumps(line, sort_keys=True))


def csv(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)
