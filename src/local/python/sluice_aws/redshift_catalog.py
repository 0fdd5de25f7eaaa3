"""What Redshift says about columns, in its own words: `information_schema.columns`."""

from sqlglot import exp

from sluice_aws.redshift_parse import Refused, SqlError
from sluice_aws.redshift_rewrite import INTERNAL, MAX_BYTES

_SCHEMA = "information_schema"
_COLUMNS = "information_schema_columns"

_KIND = "regexp_extract(c.data_type, '^[^(]+')"
_LIMIT = "CAST(nullif(regexp_extract(k.expression, '<= (\\d+)\\)$', 1), '') AS INTEGER)"

SETUP = (
    # A limit is a CHECK of its column (redshift_ddl.py). What CREATE TABLE AS makes has none here.
    f"CREATE OR REPLACE VIEW {INTERNAL}.{_COLUMNS} AS SELECT current_database() AS table_catalog, "
    "c.schema_name AS table_schema, c.table_name, c.column_name, CAST(c.column_index AS INTEGER) AS ordinal_position, "
    "nullif(c.column_default, 'NULL') AS column_default, "
    "CASE WHEN c.is_nullable THEN 'YES' ELSE 'NO' END AS is_nullable, "
    f"CASE {_KIND} WHEN 'VARCHAR' THEN 'character varying' WHEN 'DECIMAL' THEN 'numeric' "
    "WHEN 'DOUBLE' THEN 'double precision' WHEN 'FLOAT' THEN 'real' WHEN 'JSON' THEN 'super' "
    "WHEN 'TIMESTAMP' THEN 'timestamp without time zone' WHEN 'TIME' THEN 'time without time zone' "
    f"ELSE lower({_KIND}) END AS data_type, "
    f"CASE WHEN c.data_type = 'VARCHAR' THEN coalesce({_LIMIT}, {MAX_BYTES}) END AS character_maximum_length, "
    f"c.numeric_precision, CASE WHEN {_KIND} NOT IN ('DOUBLE', 'FLOAT') THEN c.numeric_scale END AS numeric_scale "
    "FROM duckdb_columns() AS c LEFT JOIN duckdb_constraints() AS k "
    "ON k.table_oid = c.table_oid AND k.constraint_type = 'CHECK' AND k.constraint_column_names = [c.column_name] "
    "AND k.expression LIKE '%strlen(rtrim(%' "
    f"WHERE NOT c.internal AND c.schema_name NOT IN ('main', '{INTERNAL}')",
)


def in_its_words(tree: exp.Expression) -> exp.Expression:
    """The query with Redshift's catalog in the place of DuckDB's. Raises SqlError, Refused."""
    tables = [table for table in tree.find_all(exp.Table) if table.this is not None]
    of_catalog = [table for table in tables if table.db == _SCHEMA]
    if not of_catalog:
        return tree
    names = {expression.alias for expression in tree.find_all(exp.CTE)}
    if any(table.db != _SCHEMA and not (table.db == "" and table.name in names) for table in tables):
        # https://docs.aws.amazon.com/redshift/latest/dg/c_sql-functions-leader-node.html
        raise SqlError("specified types or functions (one per INFO message) not supported on Redshift tables")
    for table in of_catalog:
        if table.name != "columns":
            raise Refused(f"{_SCHEMA}.{table.name}")
        if not table.alias:
            table.set("alias", exp.TableAlias(this=exp.to_identifier(table.name, quoted=True)))
        table.set("db", exp.to_identifier(INTERNAL, quoted=True))
        table.set("this", exp.to_identifier(_COLUMNS, quoted=True))
    return tree
