"""The warehouse: Redshift SQL on one DuckDB file.

Sessions hold temporary tables; statements that write wait for each other, as writers of a table do on Redshift.
External schemas are kept in the file; their tables are read anew from the Glue catalog in every statement.
"""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import duckdb
from sqlglot import exp

from sluice_aws import calls, glue_reader, redshift_copy, redshift_ddl, redshift_merge, redshift_unload
from sluice_aws.conditions import conditions
from sluice_aws.duck import Database, Result, Session, message
from sluice_aws.glue import Glue
from sluice_aws.hive_types import identifier, literal
from sluice_aws.readers import readers
from sluice_aws.redshift_catalog import SETUP as CATALOG
from sluice_aws.redshift_catalog import in_its_words
from sluice_aws.redshift_errors import redshift_words
from sluice_aws.redshift_parse import ExternalSchema, Refused, SqlError, into, keyword, parse, statements
from sluice_aws.redshift_rewrite import (
    INTERNAL,
    SETUP,
    bind,
    check_tables,
    fold,
    parameter_names,
    replace_tables,
    rewrite,
)
from sluice_aws.s3 import S3

_SETUP = (
    *SETUP,
    f"CREATE SCHEMA IF NOT EXISTS {INTERNAL}",
    *CATALOG,
    f"CREATE TABLE IF NOT EXISTS {INTERNAL}.external_schemas (name VARCHAR, database VARCHAR, region VARCHAR)",
)
_READS = ("SELECT", "WITH")


class Warehouse:
    def __init__(self, file: Path, lake: S3, glue: Glue) -> None:
        self._database = Database(str(file), lake.blobs, _SETUP)
        self._lake = lake
        self._glue = glue
        self._writer = threading.Lock()

    def session(self, database: str, region: str) -> "RedshiftSession":
        return RedshiftSession(self._database.session("public,main"), database, region, self._lake, self._glue)

    def empty(self) -> None:
        """Removes everything that was made in it: schemas, tables, and what is known of external schemas."""
        with self._writer:
            session = self._database.session("main")
            try:
                with session.transaction():
                    for (name,) in session.execute("SELECT schema_name FROM duckdb_schemas() WHERE NOT internal").rows:
                        if name not in ("main", INTERNAL):
                            session.execute(f"DROP SCHEMA {identifier(name)} CASCADE")
                    session.execute("CREATE SCHEMA public")
                    session.execute(f"DELETE FROM {INTERNAL}.external_schemas")
            finally:
                session.close()

    @contextmanager
    def turn(self, sqls: list[str]) -> Iterator[None]:
        """The time in which these statements may run: at once for readers, one after the other for writers."""
        if all(keyword(sql) in _READS and "INTO" not in sql.upper() for sql in sqls):
            yield
        else:
            with self._writer:
                yield


class RedshiftSession:
    """A session of the warehouse. One statement at a time."""

    def __init__(self, session: Session, database: str, region: str, lake: S3, glue: Glue) -> None:
        self._session = session
        self._name = database
        self._region = region
        self._lake = lake
        self._glue = glue
        self._readers = readers(session.describe)
        self.cancel = session.cancel
        self.close = session.close

    def run(self, sql: str, parameters: Mapping[str, str]) -> Result:
        """One statement, committed. Raises SqlError, or Cancelled."""
        with self._errors(), self._session.transaction():
            return self._run(sql, parameters, batch=False)

    @contextmanager
    def batch(self) -> Iterator[None]:
        """The transaction of a batch; its statements run with `run_in_batch`."""
        with self._errors(), self._session.transaction():
            yield

    def run_in_batch(self, sql: str, parameters: Mapping[str, str]) -> Result:
        with self._errors():
            return self._run(sql, parameters, batch=True)

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except duckdb.Error as error:
            raise SqlError(redshift_words(message(error, self._lake.address))) from None
        except glue_reader.Unreadable as error:
            raise SqlError(str(error)) from None

    def _run(self, sql: str, parameters: Mapping[str, str], batch: bool) -> Result:
        single = statements(sql)
        if not single:
            raise SqlError("the statement is empty")
        if len(single) > 1:
            raise SqlError("cannot insert multiple commands into a prepared statement")
        match keyword(single[0]):
            case "COPY":
                return self._copy(single[0])
            case "UNLOAD":
                return self._unload(single[0])
        tree = parse(single[0])
        if isinstance(tree, ExternalSchema):
            return self._create_external_schema(tree)
        if missing := parameter_names(tree) - set(parameters):
            raise SqlError(f"no value is given for the parameters {', '.join(sorted(missing))}")
        tree = bind(tree, parameters)
        fold(tree)
        check_tables(tree, self._name)
        return self._execute(tree, batch)

    def _copy(self, sql: str) -> Result:
        copy = redshift_copy.parse(sql)
        self._refuse_external(copy.target)
        done = redshift_copy.run(copy, self._session, self._lake)
        redshift_ddl.cut_blanks(self._session, copy.target)
        return done

    def _unload(self, sql: str) -> Result:
        unload = redshift_unload.parse(sql)
        tree = parse(unload.query)
        if not isinstance(tree, exp.Expression):
            raise SqlError("UNLOAD takes a SELECT")
        redshift_unload.check(tree)
        fold(tree)
        check_tables(tree, self._name)
        return redshift_unload.run(unload, self._translated(tree), self._session, self._lake)

    def _execute(self, tree: exp.Expression, batch: bool) -> Result:
        match tree:
            case exp.Query() if (made := into(tree)) is not None:
                made.pop()
                properties = [exp.TemporaryProperty()] if made.args.get("temporary") else []
                create = exp.Create(
                    this=made.this, kind="TABLE", expression=tree, properties=exp.Properties(expressions=properties)
                )
                return self._execute(create, batch)
            case exp.Query():
                return self._session.execute(self._translated(tree))
            case exp.Insert() | exp.Update() | exp.Delete() | exp.Merge():
                return self._change(tree)
            case exp.Create():
                self._refuse_external(tree.this.this if isinstance(tree.this, exp.Schema) else tree.this)
                return self._define(redshift_ddl.create(self._with_lake(tree), self._session))
            case exp.Alter():
                self._refuse_external(tree.this)
                return self._define(redshift_ddl.alter(tree, self._session))
            case exp.Drop():
                return self._drop(tree)
            case exp.TruncateTable():
                for table in tree.expressions:
                    self._refuse_external(table)
                if batch:
                    raise Refused(
                        "TRUNCATE in a batch: on Redshift it commits what the batch has done so far; use DELETE FROM"
                    )
                self._session.execute(tree.sql(dialect="duckdb"))
                return Result()
            case exp.Comment():
                self._session.execute(tree.sql(dialect="duckdb"))
                return Result()
            case exp.Analyze():
                return self._maintain(tree, batch)
            case exp.Transaction() | exp.Commit() | exp.Rollback():
                raise Refused("BEGIN, COMMIT and ROLLBACK: each call of the Data API is a transaction of its own")
            case _:
                raise Refused(tree.sql(dialect="redshift").split(" ", 1)[0].upper())

    def _translated(self, tree: exp.Expression) -> str:
        return rewrite(self._with_lake(tree)).sql(dialect="duckdb")

    def _with_lake(self, tree: exp.Expression) -> exp.Expression:
        tree = in_its_words(tree)
        external = self._external_schemas()
        used = [table for table in tree.find_all(exp.Table) if table.db in external]
        if not used:
            return tree
        if isinstance(tree, exp.Create) and (tree.args.get("kind") or "").upper() == "VIEW":
            raise Refused("a view over an external table")

        seen: dict[tuple[str, str], glue_reader.Found] = {}

        def reading(table: exp.Table) -> str | None:
            if table.db not in external:
                return None
            # A table that is named twice is read as it was at one moment.
            name = (table.db, table.name)
            found = seen.get(name) or seen.setdefault(name, self._find(external[table.db], table))
            return glue_reader.scan(*found, self._lake, self._readers, conditions(table)).sql

        return replace_tables(tree, reading)

    def _find(self, place: tuple[str, str], table: exp.Table) -> glue_reader.Found:
        database, region = place
        found = self._glue.table(region, database, table.name)
        if found is None:
            raise SqlError(
                f'relation "{table.db}.{table.name}" does not exist: the Glue database {database} has no such table'
            )
        calls.note_table(region, found[0])
        return found

    def _external_schemas(self) -> dict[str, tuple[str, str]]:
        rows = self._session.execute(f"SELECT name, database, region FROM {INTERNAL}.external_schemas").rows
        return {name: (database, region) for name, database, region in rows}

    def _create_external_schema(self, schema: ExternalSchema) -> Result:
        native = self._session.execute(
            f"SELECT 1 FROM duckdb_schemas() WHERE schema_name = {literal(schema.name)}"
        ).rows
        if native or schema.name in self._external_schemas():
            if schema.if_not_exists and not native:
                return Result()
            raise SqlError(f'schema "{schema.name}" already exists')
        region = schema.region or self._region
        if not self._glue.has_database(region, schema.database):
            raise SqlError(f"the Glue database {schema.database} does not exist in {region}")
        values = ", ".join(literal(value) for value in (schema.name, schema.database, region))
        self._session.execute(f"INSERT INTO {INTERNAL}.external_schemas VALUES ({values})")
        return Result()

    def _change(self, tree: exp.Expression) -> Result:
        target = tree.this.this if isinstance(tree.this, exp.Schema) else tree.this
        self._refuse_external(target)
        if isinstance(tree, exp.Merge):
            redshift_merge.check(tree, self._session)
        if isinstance(tree, exp.Insert):
            self._check_identity(tree, target)
        if tree.args.get("returning"):
            # sqlglot reads PostgreSQL's RETURNING, and DuckDB would give its rows for the count.
            raise SqlError('syntax error at or near "RETURNING"')
        done = self._session.execute(self._translated(tree))
        if not isinstance(tree, exp.Delete):
            redshift_ddl.cut_blanks(self._session, target)
        return Result(touched=done.rows[0][0] if done.rows else None)

    def _check_identity(self, tree: exp.Insert, target: exp.Table) -> None:
        generated = redshift_ddl.identity_columns(self._session, target)
        if not generated or tree.args.get("default"):
            return
        if not isinstance(tree.this, exp.Schema):
            raise SqlError(f"name the columns: {generated[0]} is an identity column and takes no value")
        for column in tree.this.expressions:
            if column.name in generated:
                raise SqlError(f'cannot set an identity column to a value: "{column.name}"')

    def _define(self, definition: redshift_ddl.Definition) -> Result:
        for statement in definition.statements:
            self._session.execute(statement)
        return Result()

    def _drop(self, tree: exp.Drop) -> Result:
        kind = (tree.args.get("kind") or "").upper()
        if kind not in ("TABLE", "VIEW", "SCHEMA"):
            raise Refused(f"DROP {kind}")
        for dropped in tree.args["tables"]:
            if kind == "SCHEMA" and dropped.db in self._external_schemas():
                self._session.execute(f"DELETE FROM {INTERNAL}.external_schemas WHERE name = {literal(dropped.db)}")
                continue
            if kind != "SCHEMA":
                self._refuse_external(dropped)
            one = tree.copy()
            one.set("tables", [dropped.copy()])
            self._session.execute(one.sql(dialect="duckdb"))
        return Result()

    def _maintain(self, tree: exp.Analyze, batch: bool) -> Result:
        """VACUUM and ANALYZE change no result: only what they name must exist."""
        if batch and tree.args["kind"] == "VACUUM":
            raise SqlError("VACUUM cannot run inside a transaction block")
        if tree.this is not None:
            self._session.describe(f"SELECT * FROM {tree.this.sql(dialect='duckdb')}")
        return Result()

    def _refuse_external(self, table: exp.Expression) -> None:
        if isinstance(table, exp.Table) and table.db in self._external_schemas():
            raise Refused(f"a change of the external table {table.db}.{table.name}")
