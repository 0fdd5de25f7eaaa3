"""The job's document: what the compiler tells a generic job to do. One JSON object, version 1, kind in `job`."""

import json
from dataclasses import dataclass
from typing import Any, Literal

from sluice_glue.contract import Contract, read_contract
from sluice_glue.errors import DocumentMistake
from sluice_glue.fields import Fields
from sluice_glue.names import table_name
from sluice_glue.rules import Rule, read_rules

VERSION = 1


@dataclass(frozen=True)
class Source:
    """Raw files."""

    dataset: str
    format: Literal["csv", "json"]
    header: bool
    """Whether a CSV file's first record names its columns. Without, columns are those declared, by position."""
    multiline: bool
    """Whether a quoted CSV field may hold a line break. Without, big files are read by many tasks at once."""
    columns: tuple[str, ...]


@dataclass(frozen=True)
class ConformDocument:
    source: Source
    target: Contract
    rules: tuple[Rule, ...]
    quarantine: str
    """Folder, with a slash at its end."""
    reports: str


@dataclass(frozen=True)
class SourceTable:
    name: str
    """What the SQL calls it, with or without dots."""
    table: str
    """Its name in the catalog, quoted."""


@dataclass(frozen=True)
class AggregateDocument:
    sources: tuple[SourceTable, ...]
    sql: str
    target: Contract
    group: tuple[str, ...]
    reports: str | None


@dataclass(frozen=True)
class CompactDocument:
    dataset: str
    table: str
    keep_days: int
    """Snapshots and files without a snapshot are kept for so many days, at least one."""
    target_bytes: int
    """Data files are rewritten to about this size."""
    consumers: tuple[str, ...]
    """Tables that are computed from changes of this one: the snapshots they still need stay."""
    reports: str | None


def read_conform(text: str) -> ConformDocument:
    """Raises DocumentMistake."""
    fields = _document(text, "conform")
    target = read_contract(fields.object("target"))
    source = _source(fields.object("source"))
    for column in target.columns:
        if column.source is not None and column.source not in source.columns:
            raise fields.mistake("target", f"has {column.name} from {column.source!r}, which the source does not have")
    return ConformDocument(
        source=source,
        target=target,
        rules=read_rules(fields, target),
        quarantine=fields.object("quarantine").location("location"),
        reports=fields.object("reports").location("location"),
    )


def read_aggregate(text: str) -> AggregateDocument:
    """Raises DocumentMistake."""
    fields = _document(text, "aggregate")
    sources = fields.objects("sources", _source_table)
    target = read_contract(fields.object("target"))
    group = fields.texts("group")
    if not sources:
        raise fields.mistake("sources", "is empty")
    if not group:
        raise fields.mistake("group", "is empty")
    for name in group:
        if name not in target.names:
            raise fields.mistake("group", f"names {name!r}, which is no column of the target")
    return AggregateDocument(sources, fields.text("sql"), target, group, _reports(fields))


def read_compact(text: str) -> CompactDocument:
    """Raises DocumentMistake."""
    fields = _document(text, "compact")
    table = fields.object("table")
    keep_days = fields.count("keepDays")
    if keep_days == 0:
        # Runs that are under way read older snapshots and have files that are not published yet.
        raise fields.mistake("keepDays", "is 0: a day is the least")
    target_bytes = fields.count("targetBytes")
    return CompactDocument(
        dataset=table.text("dataset"),
        table=table_name(table.text("database"), table.text("table")),
        keep_days=7 if keep_days is None else keep_days,
        target_bytes=256 * 1024 * 1024 if target_bytes is None else target_bytes,
        consumers=fields.objects("consumers", lambda one: table_name(one.text("database"), one.text("table"))),
        reports=_reports(fields),
    )


def _document(text: str, job: str) -> Fields:
    try:
        value: Any = json.loads(text)
    except ValueError as error:
        raise DocumentMistake(f"the job's document is no JSON: {error}") from None
    fields = Fields(value, "")
    version = value.get("version")
    if version != VERSION:
        raise fields.mistake("version", f"is {version!r}; this wheel knows version {VERSION}")
    fields.one_of("job", job)
    return fields


def _source(fields: Fields) -> Source:
    columns = fields.objects("columns", lambda one: one.text("name"))
    if not columns or len(set(columns)) != len(columns):
        raise fields.mistake("columns", "is empty or names a column twice")
    return Source(
        dataset=fields.text("dataset"),
        format=fields.one_of("format", "csv", "json"),  # type: ignore[arg-type]
        header=fields.flag("header", True),
        multiline=fields.flag("multiline", True),
        columns=columns,
    )


def _source_table(fields: Fields) -> SourceTable:
    return SourceTable(fields.text("name"), table_name(fields.text("database"), fields.text("table")))


def _reports(fields: Fields) -> str | None:
    return fields.object("reports").location("location") if fields.has("reports") else None
