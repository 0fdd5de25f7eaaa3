"""MERGE within Redshift's limits (https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html): both clauses, no
conditions of their own, equality predicates, an unaliased target, and a table as the source."""

from sqlglot import exp

from sluice_aws.duck import Session
from sluice_aws.hive_types import literal
from sluice_aws.redshift_parse import SqlError


def check(tree: exp.Merge, session: Session) -> None:
    """Raises SqlError for what Redshift does not take, and completes INSERT VALUES without columns."""
    target, source = tree.this, tree.args["using"]
    if target.alias:
        raise SqlError("MERGE: the target table can have no alias")
    if not isinstance(source, exp.Table) or _is_view(session, source):
        raise SqlError("MERGE: the source must be a table, not a view or a subquery")
    if (source.db, source.name) == (target.db, target.name):
        raise SqlError("MERGE: the source and the target must be different tables")
    whens = tree.args["whens"].expressions
    if [bool(when.args.get("matched")) for when in whens] != [True, False]:
        raise SqlError("MERGE needs WHEN MATCHED and then WHEN NOT MATCHED, once each")
    if any(when.args.get("condition") is not None or when.args.get("source") for when in whens):
        raise SqlError("MERGE: WHEN MATCHED and WHEN NOT MATCHED can have no condition")
    for predicate in _conjuncts(tree.args["on"]):
        if not isinstance(predicate, exp.EQ):
            raise SqlError("MERGE: the match condition takes only equality predicates, joined with AND")
    _name_columns(whens[1], target, session)


def _conjuncts(condition: exp.Expression) -> list[exp.Expression]:
    condition = condition.unnest()
    if isinstance(condition, exp.And):
        return [*_conjuncts(condition.left), *_conjuncts(condition.right)]
    return [condition]


def _is_view(session: Session, table: exp.Table) -> bool:
    schema = f"schema_name = {literal(table.db or 'public')}"
    return bool(
        session.execute(f"SELECT 1 FROM duckdb_views() WHERE {schema} AND view_name = {literal(table.name)}").rows
    )


def _name_columns(when: exp.When, target: exp.Table, session: Session) -> None:
    """INSERT VALUES (…) without columns: sqlglot takes VALUES for a function in the place of the column list."""
    insert = when.args["then"]
    given = insert.this.expressions if isinstance(insert.this, exp.Tuple) else [insert.this]
    call = given[0] if len(given) == 1 else None
    if isinstance(call, exp.Anonymous) and call.name.upper() == "VALUES":
        columns = [name for name, _ in session.describe(f"SELECT * FROM {target.sql(dialect='duckdb')}")]
        insert.set("this", exp.Tuple(expressions=[exp.column(name, quoted=True) for name in columns]))
        insert.set("expression", exp.Tuple(expressions=list(call.expressions)))
