"""Iceberg tables that Spark writes through Glue's catalog and S3, read by the engines."""

from concurrent.futures import ThreadPoolExecutor

import pyarrow as pa
import pytest
from aws_house import GLUE, LAKE
from aws_iceberg import catalog
from aws_spark import Jobs

SESSION = "from pyspark.sql import SparkSession\nspark = SparkSession.builder.getOrCreate()\nsql = spark.sql\n"


def spark(jobs: Jobs, *statements: str, before: str = "") -> None:
    """Runs SQL in one job. `{t}` is the place of the tables of these tests."""
    lines = [f"sql({statement.format(t=f'glue.{GLUE}')!r})" for statement in statements]
    run = jobs.run(jobs.create(SESSION + before + "\n".join(lines)))
    assert run["JobRunState"] == "SUCCEEDED", run.get("ErrorMessage")


def athena(jobs: Jobs, sql: str) -> list[list[object]]:
    answer = jobs.aws.ask("sql", engine="athena", sql=sql.format(t=GLUE))
    assert answer["event"] == "rows", answer
    return answer["rows"]


def test_a_merge_is_seen_at_once_and_whole(jobs: Jobs) -> None:
    spark(
        jobs,
        "CREATE TABLE {t}.merged (id INT, day DATE, country STRING, price DECIMAL(18,2), at TIMESTAMP, "
        "local TIMESTAMP_NTZ, ok BOOLEAN) USING iceberg PARTITIONED BY (day, country) "
        f"LOCATION 's3://{LAKE}/spark/merged'",
    )
    assert athena(jobs, "SELECT * FROM {t}.merged") == []
    spark(
        jobs,
        "INSERT INTO {t}.merged VALUES (1, DATE'2026-01-01', 'a/b=c d', 1.5, TIMESTAMP'2026-01-01 10:00:00', "
        "TIMESTAMP_NTZ'2026-01-01 10:00:00.123456', true), (2, DATE'2026-01-01', 'é', 2, NULL, NULL, NULL), "
        "(3, DATE'2026-01-02', '', 3, NULL, NULL, false)",
        "MERGE INTO {t}.merged t USING (SELECT 2 AS id, DATE'2026-01-03' AS day, 'fr' AS country, "
        "CAST(20 AS DECIMAL(18,2)) AS price) s ON t.id = s.id WHEN MATCHED THEN UPDATE SET t.day = s.day, "
        "t.country = s.country, t.price = s.price",
        "DELETE FROM {t}.merged WHERE id = 3",
        "ALTER TABLE {t}.merged RENAME COLUMN price TO unit_price",
        "ALTER TABLE {t}.merged ADD COLUMN note STRING",
    )
    assert athena(jobs, "SELECT * FROM {t}.merged ORDER BY id") == [
        [1, "2026-01-01", "a/b=c d", "1.50", "2026-01-01 10:00:00+00:00", "2026-01-01 10:00:00.123456", True, None],
        [2, "2026-01-03", "fr", "20.00", None, None, None, None],
    ]
    assert athena(jobs, "SELECT id FROM {t}.merged WHERE day = DATE '2026-01-01' AND country = 'a/b=c d'") == [[1]]


def test_rows_deleted_by_position(jobs: Jobs) -> None:
    spark(
        jobs,
        "CREATE TABLE {t}.deleted (id BIGINT, part INT, filename STRING) USING iceberg PARTITIONED BY (part) "
        f"LOCATION 's3://{LAKE}/spark/deleted' TBLPROPERTIES ('format-version'='2', "
        "'write.delete.mode'='merge-on-read', 'write.update.mode'='merge-on-read')",
        "INSERT INTO {t}.deleted SELECT id, id % 3, concat('n', id) FROM range(100)",
        "DELETE FROM {t}.deleted WHERE id BETWEEN 10 AND 19",
        "UPDATE {t}.deleted SET filename = 'changed' WHERE id IN (20, 21)",
        "INSERT INTO {t}.deleted SELECT id, id % 3, 'late' FROM range(100, 103)",
        "DELETE FROM {t}.deleted WHERE id = 101",
    )
    planned = catalog(jobs.aws).load_table((GLUE, "deleted")).scan().plan_files()
    assert {bool(task.delete_files) for task in planned} == {True, False}
    ids = sorted({*range(100), 100, 102} - set(range(10, 20)))
    counted = athena(jobs, "SELECT COUNT(*), COUNT(DISTINCT id), SUM(id) FROM {t}.deleted")
    assert counted == [[len(ids), len(ids), sum(ids)]]
    some = athena(jobs, "SELECT id, filename FROM {t}.deleted WHERE part = 0 AND id BETWEEN 18 AND 24 ORDER BY id")
    assert some == [[21, "changed"], [24, "n24"]]


def test_partitions_by_transforms(jobs: Jobs) -> None:
    spark(
        jobs,
        "CREATE TABLE {t}.transformed (id BIGINT, at TIMESTAMP, name STRING) USING iceberg "
        f"PARTITIONED BY (days(at), bucket(4, id), truncate(2, name)) LOCATION 's3://{LAKE}/spark/transformed'",
        "INSERT INTO {t}.transformed SELECT id, TIMESTAMP'2026-01-01 12:00:00' + make_interval(0,0,0,id), "
        "concat('name', id) FROM range(20)",
    )
    assert athena(jobs, "SELECT name FROM {t}.transformed WHERE id = 7") == [["name7"]]
    assert athena(jobs, "SELECT id FROM {t}.transformed WHERE name = 'name12'") == [[12]]
    assert athena(jobs, "SELECT COUNT(*) FROM {t}.transformed WHERE at >= TIMESTAMP '2026-01-11 00:00:00'") == [[10]]


def test_commits_of_spark_and_of_others_at_the_same_time(jobs: Jobs) -> None:
    retries = "'commit.retry.num-retries'='50', 'commit.retry.min-wait-ms'='5', 'commit.retry.max-wait-ms'='50'"
    spark(
        jobs,
        f"CREATE TABLE {{t}}.shared (id BIGINT) USING iceberg LOCATION 's3://{LAKE}/spark/shared' "
        f"TBLPROPERTIES ({retries})",
    )
    glue = catalog(jobs.aws)

    def append(number: int) -> None:
        table = glue.load_table((GLUE, "shared"))
        table.append(pa.table({"id": pa.array([number], pa.int64())}))

    with ThreadPoolExecutor(2) as threads:
        inserting = threads.submit(
            spark, jobs, *(f"INSERT INTO {{t}}.shared VALUES ({number})" for number in range(100, 110))
        )
        numbers = 0
        # Whoever is quicker may win every time: an append may last as long as all of Spark's.
        while numbers < 2 or not inserting.done():
            append(numbers)
            numbers += 1
        inserting.result()
    wanted = [[number] for number in [*range(numbers), *range(100, 110)]]
    assert athena(jobs, "SELECT id FROM {t}.shared ORDER BY id") == wanted


def test_a_table_that_another_job_made_is_not_made_again(jobs: Jobs) -> None:
    create = f"CREATE TABLE {{t}}.twice (id INT) USING iceberg LOCATION 's3://{LAKE}/spark/twice'"
    spark(jobs, create)
    with pytest.raises(AssertionError, match="TABLE_OR_VIEW_ALREADY_EXISTS"):
        spark(jobs, create)
    spark(jobs, "DROP TABLE {t}.twice")
    spark(jobs, create, "INSERT INTO {t}.twice VALUES (1)")
    assert athena(jobs, "SELECT * FROM {t}.twice") == [[1]]
