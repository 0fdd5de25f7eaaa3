"""The input as text: one row for each record, its declared columns by name, and where it came from.

Nothing is dropped here. A record that is none (a wrong number of fields, broken JSON) is a row with its text.
"""

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import reduce

from pyspark.sql import Column as SparkColumn
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql import types as T

from sluice_glue import lake
from sluice_glue.conform.doubts import DOUBT, doubt, has_replacement, is_utf8, no_doubt
from sluice_glue.conform.headers import header
from sluice_glue.conform.json_lines import parsed
from sluice_glue.document import ConformDocument, Source
from sluice_glue.lake import LakeFile

FILE = "__file"
TEXT = "__text"
"""The text of a record that could not be taken apart, else null."""

SHAPE = "__shape"
"""The names that a JSON record has, as a JSON list. Null in CSV, where a file's header says it."""

# One of the code points that Unicode leaves to programs, as in json_lines.py.
_NO_TEXT = "\ufdd2"  # stands for "no value between the commas", which is not the same as two quotes


def raw(index: int) -> str:
    """The column that holds the declared source column with this index."""
    return f"__raw{index}"


@dataclass(frozen=True)
class Part:
    """Files of one shape. `record` is a map of every column that they have, to be built only where it is needed."""

    rows: DataFrame
    record: SparkColumn


@dataclass(frozen=True)
class Drift:
    """How the files differ from the declared columns."""

    missing: tuple[str, ...]
    extra: tuple[str, ...]


@dataclass(frozen=True)
class Input:
    files: tuple[LakeFile, ...]
    parts: tuple[Part, ...]
    drift: Drift | None
    """None where only the rows themselves say it (JSON)."""


def read_input(spark: SparkSession, document: ConformDocument, addresses: tuple[str, ...]) -> Input:
    """Raises InputMistake."""
    source = document.source
    files = tuple(lake.data_files(addresses))
    if not files:
        return Input((), (), Drift((), ()))
    if source.format == "json":
        return Input(files, (_json(spark, document, files),), None)
    shapes = _shapes(source, files)
    parts = tuple(_csv(spark, document, names, found) for names, found in shapes.items())
    declared = set(source.columns)
    seen = set().union(*shapes)
    lacking = {name for names in shapes for name in declared - set(names)}
    return Input(files, parts, Drift(_in_order(source, lacking), tuple(sorted(seen - declared))))


def json_drift(source: Source, shapes: list[str]) -> Drift:
    """From the shapes that records have. A name that some records lack is no drift: JSON leaves out what is null."""
    declared = set(source.columns)
    seen: set[str] = set().union(*(json.loads(shape) for shape in shapes))
    return Drift(_in_order(source, declared - seen), tuple(sorted(seen - declared)))


def _in_order(source: Source, names: set[str]) -> tuple[str, ...]:
    return tuple(name for name in source.columns if name in names)


def _shapes(source: Source, files: tuple[LakeFile, ...]) -> dict[tuple[str, ...], list[LakeFile]]:
    """The files that have something in them, by their columns."""
    if not source.header:
        return {source.columns: list(files)}
    shapes = defaultdict(list)
    heads = lake.heads(list(files))
    for file in files:
        names = header(heads[file.url], file.url)
        if names:
            shapes[names].append(file)
    return dict(shapes)


def _csv(spark: SparkSession, document: ConformDocument, names: tuple[str, ...], files: list[LakeFile]) -> Part:
    source = document.source
    fields = [f"__field{index}" for index in range(len(names))]
    schema = T.StructType([T.StructField(name, T.StringType()) for name in [*fields, TEXT]])
    rows = (
        spark.read.schema(schema)
        .option("header", source.header)
        .option("multiLine", source.multiline)
        .option("escape", '"')
        .option("nullValue", _NO_TEXT)
        .option("emptyValue", "")
        .option("mode", "PERMISSIVE")
        .option("columnNameOfCorruptRecord", TEXT)
        # With pruning a record of the wrong length would pass for a right one.
        .option("columnPruning", False)
        # Folders named like `day=1` are no columns: what a row says is in the row.
        .option("recursiveFileLookup", True)
        .csv([_path(file.url) for file in files])
    )
    whole = F.col(TEXT).isNull()
    places = dict(zip(names, fields, strict=True))
    declared = [
        (F.when(whole, F.col(places[name])) if name in places else F.lit(None).cast("string")).alias(raw(index))
        for index, name in enumerate(source.columns)
    ]
    record = F.create_map(*(part for name in names for part in (F.lit(name), F.col(places[name]))))
    shape = F.lit(None).cast("string").alias(SHAPE)
    texts = [places[name] for name in _texts(document) if name in places]
    doubtful = F.when(whole, doubt(fields, texts)).alias(DOUBT)
    return Part(rows.select(*fields, *declared, shape, _file(), F.col(TEXT), doubtful), record)


def _json(spark: SparkSession, document: ConformDocument, files: tuple[LakeFile, ...]) -> Part:
    # No other type but a text can hold such a number where a double cannot.
    exact = any(column.decimal is not None and column.source is not None for column in document.target.columns)
    lines = _lines(spark, [file.url for file in files])
    rows = parsed(lines.where(F.trim("value") != "").select(F.col("value"), _file()), "value", "__record", exact)
    record = F.col("__record")
    garbled = has_replacement([F.try_element_at(record, F.lit(name)) for name in _texts(document)])
    rows = rows.withColumn("__record", F.when(F.coalesce(~garbled, F.lit(True)) | is_utf8(F.col("value")), record))
    declared = [
        F.try_element_at(record, F.lit(name)).alias(raw(index)) for index, name in enumerate(document.source.columns)
    ]
    shape = F.to_json(F.array_sort(F.map_keys(record))).alias(SHAPE)
    text = F.when(record.isNull(), F.col("value")).alias(TEXT)
    return Part(rows.select(record, *declared, shape, FILE, text, no_doubt().alias(DOUBT)), record)


def placed_lines(spark: SparkSession, urls: list[str]) -> DataFrame:
    """The lines of files, each as `value` with its file, and `place` by which those of a file are in order."""
    place = F.struct("_metadata.file_block_start", F.monotonically_increasing_id()).alias("place")
    return _lines(spark, urls).select(F.col("value"), place, _file())


def _lines(spark: SparkSession, urls: list[str]) -> DataFrame:
    return spark.read.option("recursiveFileLookup", True).text([_path(url) for url in urls])


def _texts(document: ConformDocument) -> list[str]:
    """The source's columns that are texts in the table, too."""
    columns = document.target.columns
    return sorted({column.source for column in columns if column.source is not None and column.type == "string"})


def union(parts: list[DataFrame]) -> DataFrame:
    return reduce(DataFrame.unionByName, parts)


def _file() -> SparkColumn:
    # The hidden column `_metadata.file_path` says the same, but reading takes half as long again with it.
    return F.input_file_name().alias(FILE)


def _path(url: str) -> str:
    """The address as Hadoop reads it, which takes some characters for wildcards."""
    return "".join(f"\\{character}" if character in "{}[]*?\\" else character for character in url)
