"""Redshift's definitions of tables as DuckDB must have them: limits of texts in bytes, identity columns, LIKE.

Primary and foreign keys and UNIQUE are information for Redshift's planner and are not enforced there; a primary key's
columns are NOT NULL.
"""

import re
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import sqlglot
from sqlglot import exp

from sluice_aws.duck import Session
from sluice_aws.hive_types import identifier, literal
from sluice_aws.redshift_parse import Refused, SqlError
from sluice_aws.redshift_rewrite import INTERNAL, MAX_BYTES, byte_limit, is_text, rewrite

_DEFAULT_BYTES = {"char": 1, "nchar": 1}
_IDENTITY = re.compile(rf"nextval\('{INTERNAL}\.(always|default)_\w+'\)", re.IGNORECASE)
_LIMIT = re.compile(r"\(strlen\(rtrim\(.*, ' '\)\) <= (\d+)\)")


@dataclass(frozen=True)
class Definition:
    """Statements of DuckDB's own SQL, in order."""

    statements: Sequence[str]


def create(tree: exp.Create, session: Session) -> Definition:
    """CREATE of a table, a view or a schema."""
    kind = (tree.args.get("kind") or "").upper()
    if kind == "TABLE":
        return _create_table(tree, session)
    if kind == "SCHEMA":
        if tree.args.get("properties"):
            raise Refused("CREATE SCHEMA with options")
        return Definition([tree.sql(dialect="duckdb")])
    if kind == "VIEW":
        properties = tree.args.get("properties")
        if properties and properties.find(exp.MaterializedProperty):
            raise Refused("CREATE MATERIALIZED VIEW")
        # DuckDB binds every view late, as WITH NO SCHEMA BINDING asks for.
        tree.set("no_schema_binding", None)
        return Definition([rewrite(tree).sql(dialect="duckdb")])
    raise Refused(f"CREATE {kind}")


def _create_table(tree: exp.Create, session: Session) -> Definition:
    name = tree.this.this if isinstance(tree.this, exp.Schema) else tree.this
    temporary = is_temporary(name) or tree.find(exp.TemporaryProperty) is not None
    tree.set("properties", exp.Properties(expressions=[exp.TemporaryProperty()]) if temporary else None)
    if tree.args.get("exists") and _exists(session, name):
        return Definition([])
    before: list[str] = []
    if isinstance(tree.this, exp.Schema) and tree.expression is None:
        like = tree.this.find(exp.LikeProperty)
        columns = _like(like, session) if like is not None else _columns(tree.this.expressions, before)
        tree.this.set("expressions", columns)
    return Definition([*before, rewrite(tree).sql(dialect="duckdb")])


def is_temporary(table: exp.Table) -> bool:
    return table.name.startswith("#")


def _exists(session: Session, table: exp.Table) -> bool:
    return len(session.execute(f"SELECT 1 FROM duckdb_tables() WHERE {_named(table)}").rows) > 0


def _columns(expressions: Sequence[exp.Expression], before: list[str]) -> list[exp.Expression]:
    """The columns of a definition. Sequences of identity columns go to `before`."""
    required = {
        column.name.lower()
        for part in expressions
        if (key := part if isinstance(part, exp.PrimaryKey) else part.find(exp.PrimaryKey)) is not None
        for column in key.expressions
    }
    columns = [part for part in expressions if isinstance(part, exp.ColumnDef)]
    return [column(definition, definition.name in required, before) for definition in columns]


def column(definition: exp.ColumnDef, required: bool, before: list[str]) -> exp.ColumnDef:
    """One column, its limit as a CHECK and its identity as a sequence."""
    kind = definition.kind
    if kind is None:
        raise SqlError(f'the column "{definition.name}" has no type')
    constraints: list[exp.Expression] = []
    for constraint in definition.constraints:
        what = constraint.kind
        match what:
            case exp.NotNullColumnConstraint():
                required = required or not what.args.get("allow_null")
            case exp.PrimaryKeyColumnConstraint():
                required = True
            case exp.DefaultColumnConstraint():
                constraints.append(constraint)
            case exp.GeneratedAsIdentityColumnConstraint():
                required = True
                constraints.append(_identity(what, before))
            case exp.UniqueColumnConstraint() | exp.Reference() | exp.EncodeColumnConstraint():
                pass
            case _:
                raise Refused(f"a column with {constraint.sql(dialect='redshift')}")
    if required:
        constraints.append(exp.ColumnConstraint(kind=exp.NotNullColumnConstraint()))
    if is_text(kind):
        limit = byte_limit(kind) or _DEFAULT_BYTES.get(kind.this.name.lower(), 256)
        if limit > MAX_BYTES:
            raise SqlError(f"length for type character varying cannot exceed {MAX_BYTES}")
        # A text that is too long only by blanks at its end fits; `cut_blanks` cuts it.
        check = f"strlen(rtrim({identifier(definition.name)}, ' ')) <= {limit}"
        constraints.append(exp.ColumnConstraint(kind=exp.CheckColumnConstraint(this=exp.Var(this=check))))
        kind = exp.DataType.build("varchar")
    return exp.ColumnDef(this=definition.this, kind=kind, constraints=constraints)


def _identity(what: exp.GeneratedAsIdentityColumnConstraint, before: list[str]) -> exp.ColumnConstraint:
    # IDENTITY(…) and GENERATED ALWAYS refuse given values, GENERATED BY DEFAULT takes them.
    behaviour = "default" if "on_null" in what.args else "always"
    sequence = f"{INTERNAL}.{behaviour}_{uuid.uuid4().hex}"
    start, step = what.args.get("start"), what.args.get("increment")
    begin, by = ("1" if part is None else part.sql(dialect="duckdb") for part in (start, step))
    before.append(f"CREATE SEQUENCE {sequence} START {begin} INCREMENT {by} MINVALUE -9223372036854775807")
    default = exp.DefaultColumnConstraint(this=exp.func("nextval", exp.Literal.string(sequence)))
    return exp.ColumnConstraint(kind=default)


def identity_columns(session: Session, table: exp.Table) -> list[str]:
    """The columns of a table that take no given value."""
    found = session.execute(f"SELECT column_name, column_default FROM duckdb_columns() WHERE {_named(table)}")
    defaults = [(name, _IDENTITY.search(default or "")) for name, default in found.rows]
    return [name for name, identity in defaults if identity is not None and identity[1].lower() == "always"]


def cut_blanks(session: Session, table: exp.Table) -> None:
    """Cuts off the blanks that a table's columns cannot hold, after a change of the table."""
    checks = session.execute(
        "SELECT constraint_column_names[1], expression FROM duckdb_constraints() "
        f"WHERE constraint_type = 'CHECK' AND {_named(table)}"
    )
    target = table.sql(dialect="duckdb")
    for name, expression in checks.rows:
        if (limit := _LIMIT.fullmatch(expression)) is not None:
            column, most = identifier(name), limit[1]
            session.execute(
                f"UPDATE {target} SET {column} = main.sluice_cut({column}, {most}) WHERE strlen({column}) > {most}"
            )


def _named(table: exp.Table) -> str:
    """A condition on DuckDB's lists of tables and columns. A name alone may be a temporary table, in `main`."""
    schema = f"schema_name = {literal(table.db)}" if table.db else "schema_name IN ('public', 'main')"
    return f"{schema} AND table_name = {literal(table.name)}"


def _stored(session: Session, table: exp.Table) -> exp.Create:
    """A table's definition as DuckDB has it."""
    found = session.execute(f"SELECT sql FROM duckdb_tables() WHERE {_named(table)} ORDER BY temporary DESC")
    if not found.rows:
        raise SqlError(f'relation "{table.db + "." if table.db else ""}{table.name}" does not exist')
    tree = sqlglot.parse_one(found.rows[0][0], read="duckdb")
    assert isinstance(tree, exp.Create)
    return tree


def _like(like: exp.LikeProperty, session: Session) -> list[exp.Expression]:
    """The columns of the other table, with their limits and NOT NULL; with their defaults where asked."""
    stored = _stored(session, like.this)
    options = [f"{option.name} {option.args.get('value')}".upper() for option in like.expressions]
    if "INCLUDING DEFAULTS" not in options:
        for definition in stored.find_all(exp.ColumnDef):
            kept = [part for part in definition.constraints if not isinstance(part.kind, exp.DefaultColumnConstraint)]
            definition.set("constraints", kept)
    return stored.this.expressions


def alter(tree: exp.Alter, session: Session) -> Definition:
    """ALTER TABLE … ADD COLUMN, DROP COLUMN, RENAME."""
    if (tree.args.get("kind") or "").upper() != "TABLE" or len(tree.args["actions"]) != 1:
        raise Refused(tree.sql(dialect="redshift"))
    table, action = tree.this, tree.args["actions"][0]
    match action:
        case exp.ColumnDef():
            before: list[str] = []
            added = column(action, False, before)
            if before:
                raise Refused("ALTER TABLE ADD COLUMN with an identity")
            return Definition(_rebuilt(table, session, lambda columns: [*columns, added]))
        case exp.Drop():
            gone = action.args["tables"][0].name

            def keep(part: exp.Expression) -> bool:
                return not any(name.name.lower() == gone for name in part.find_all(exp.Identifier))

            return Definition(_rebuilt(table, session, lambda columns: [part for part in columns if keep(part)]))
        case exp.AlterRename() | exp.RenameColumn():
            return Definition([tree.sql(dialect="duckdb")])
        case _:
            raise Refused(f"ALTER TABLE {action.sql(dialect='redshift')}")


def _rebuilt(
    table: exp.Table, session: Session, edit: Callable[[list[exp.Expression]], list[exp.Expression]]
) -> list[str]:
    """A table made anew with other columns: DuckDB can neither add a column with a CHECK nor drop one that has it."""
    stored = _stored(session, table)
    before = [part.name for part in stored.this.expressions if isinstance(part, exp.ColumnDef)]
    columns = edit(stored.this.expressions)
    after = [part.name for part in columns if isinstance(part, exp.ColumnDef)]
    if len(after) == len(before):
        raise SqlError("the column to be dropped does not exist")
    kept = ", ".join(identifier(name) for name in before if name in after)
    new = exp.to_table(f"rebuilt_{uuid.uuid4().hex}")
    new.set("db", stored.this.this.args.get("db"))
    stored.this.set("this", new)
    stored.this.set("expressions", columns)
    old, made = table.sql(dialect="duckdb"), new.sql(dialect="duckdb")
    return [
        stored.sql(dialect="duckdb"),
        f"INSERT INTO {made} ({kept}) SELECT {kept} FROM {old}",
        f"DROP TABLE {old}",
        f"ALTER TABLE {made} RENAME TO {identifier(table.name)}",
    ]
