"""Walks statements: what each writes, and the queries in it."""

from collections.abc import Sequence

from sqlglot import exp

from .catalog import Field, Fields
from .column_types import data_type
from .engines import TRAITS, Engine
from .problems import Problems
from .queries import Queries
from .relations import identifier_of
from .resolve import Access, Scope, Source
from .scan import Statement

# Statements that name no data.
SILENT = (exp.Transaction, exp.Commit, exp.Rollback, exp.Set)


class Statements:
    """Resolves what the statements of one file name. Each answers the columns of its query, where it has one."""

    def __init__(self, engine: Engine, queries: Queries, problems: Problems) -> None:
        self._engine = engine
        self._queries = queries
        self._problems = problems

    def read(self, statement: Statement) -> Fields:
        first, tree = statement.first, statement.tree
        self._problems.statement = (first.start, first.end + 1)
        match tree:
            case None:
                return None
            case exp.Query() | exp.Values():
                fields = self._queries.query(tree)
                table = statement.fills()
                return fields if table is None else self._made(table, fields)
            case exp.Insert():
                return self._insert(tree)
            case exp.Create(kind="TABLE"):
                return self._create(tree)
            case exp.Create(kind="SCHEMA"):
                return None
            case exp.Delete():
                # The parser has the target elsewhere where FROM is left out.
                target = tree.this or tree.args["tables"][0]
                return self._change(tree, target, [*(tree.args.get("using") or ())], [])
            case exp.Update():
                from_ = tree.args.get("from_")
                return self._change(tree, tree.this, [] if from_ is None else [from_.this], tree.expressions)
            case exp.Merge():
                return self._merge(tree)
            case exp.TruncateTable() | exp.Copy() | exp.Drop(kind="TABLE"):
                return self._whole(tree, "write")
            case exp.Analyze():
                return self._whole(tree, "read")
            case _ if isinstance(tree, SILENT):
                return None
            case _:
                return self._refuse(tree, first.text)

    def _insert(self, node: exp.Insert) -> Fields:
        into = node.this
        table = into.this if isinstance(into, exp.Schema) else into
        target = self._target(table)
        columns = into.expressions if isinstance(into, exp.Schema) else []
        named = [self._queries.columns.in_source(column, target) for column in columns]
        queries = self._queries.with_queries(node, None, {})
        fields = self._queries.query(node.expression, None, queries) if node.expression else None
        wanted = named or target.fields
        given = _width(node.expression, fields)
        # The values of PARTITION (a = 1) are not the query's.
        counted = into.find(exp.Partition) is None
        if counted and wanted is not None and given is not None and given != len(wanted):
            message = f"{len(wanted)} columns are written, but {given} values are given."
            self._problems.at(into, "syntax", message)
        return fields

    def _create(self, node: exp.Create) -> Fields:
        into = node.this
        table = into.this if isinstance(into, exp.Schema) else into
        queries = self._queries.with_queries(node, None, {})
        fields = self._queries.query(node.expression, None, queries) if node.expression else None
        declared = into.expressions if isinstance(into, exp.Schema) else []
        for each in declared:
            self._queries.visit(each, Scope())
        columns = [Field(each.name.lower(), _declared(each)) for each in declared if isinstance(each, exp.ColumnDef)]
        self._made(table, columns or fields)
        return fields

    def _made(self, table: exp.Table, fields: Fields) -> Fields:
        """A table that the statement makes: a dataset, or one that only the file's own statements know."""
        if table.db:
            self._queries.dataset(table, "write")
        else:
            self._queries.created[table.name.lower()] = fields
        return fields

    def _change(
        self, node: exp.Expr, table: exp.Expr, others: Sequence[exp.Expr], assignments: Sequence[exp.Expr]
    ) -> Fields:
        """DELETE and UPDATE: a target, relations beside it, a condition and assignments to the target's columns."""
        scope = Scope(queries=self._queries.with_queries(node, None, {}))
        target = self._target(table)
        scope.sources.append(target)
        for other in others:
            self._queries.relation(other, scope)
        for join in table.args.get("joins") or ():
            self._queries.join(join, scope)
        self._assign(assignments, target, scope)
        self._queries.visit(node.args.get("where"), scope)
        return None

    def _merge(self, node: exp.Merge) -> Fields:
        scope = Scope(queries=self._queries.with_queries(node, None, {}))
        target = self._target(node.this)
        scope.sources.append(target)
        self._queries.relation(node.args["using"], scope)
        self._queries.visit(node.args.get("on"), scope)
        for when in node.args["whens"].expressions:
            self._queries.visit(when.args.get("condition"), scope)
            then = when.args.get("then")
            if isinstance(then, exp.Update):
                self._assign(then.expressions, target, scope)
            elif isinstance(then, exp.Insert):
                for column in then.this.expressions if then.expression and then.this else ():
                    self._queries.columns.in_source(identifier_of(column), target)
                self._queries.visit(then.expression or then.this, scope)
        return None

    def _assign(self, assignments: Sequence[exp.Expr], target: Source, scope: Scope) -> None:
        title = TRAITS[self._engine].title
        for each in assignments:
            column, value = (each.this, each.expression) if isinstance(each, exp.EQ) else (each, None)
            if isinstance(column, exp.Tuple):
                names = ", ".join(f"{one.name} = …" for one in column.expressions)
                self._problems.at(column, "unsupported", f"{title} sets one column at a time: write {names}.")
            elif value is None or not isinstance(column, exp.Column):
                self._problems.at(each, "syntax", "SET takes a column, `=` and its value.")
            else:
                self._queries.columns.in_source(column.this, target)
            if not _is_default(value):
                self._queries.visit(value, scope)

    def _whole(self, node: exp.Expr, access: Access) -> Fields:
        """Statements about whole tables."""
        for table in node.find_all(exp.Table):
            if table.db or table.name.lower() not in self._queries.created:
                self._queries.dataset(table, access)
        return None

    def _refuse(self, node: exp.Expr, first: str) -> Fields:
        # What cannot be read cannot be checked, and its names would reach the engine unreplaced.
        kind = f"{first} {node.args['kind']}" if isinstance(node.args.get("kind"), str) else first
        start, end = self._problems.statement
        message = f"Sluice does not read {kind.upper()} for {TRAITS[self._engine].title}, so this file cannot hold it."
        self._problems.add("unsupported", message, start, end)
        return None

    def _target(self, table: exp.Expr) -> Source:
        """The table that a statement writes, as a relation of its scope."""
        if not isinstance(table, exp.Table):
            return Source("", None)
        alias, name = table.alias.lower(), table.name.lower()
        if not table.db and name in self._queries.created:
            return Source(alias or name, self._queries.created[name])
        dataset = self._queries.dataset(table, "write")
        fields = None if dataset is None else list(dataset.fields)
        return Source(alias or name, fields, dataset, bare=not alias)


def _is_default(value: exp.Expr | None) -> bool:
    """Whether an assignment says DEFAULT, which the parser takes for a column."""
    return isinstance(value, exp.Column) and not value.table and value.this.sql().lower() == "default"


def _declared(column: exp.ColumnDef) -> str | None:
    return data_type(column.kind) if column.kind is not None else None


def _width(node: exp.Expr | None, fields: Fields) -> int | None:
    """How many values an INSERT gives."""
    if isinstance(node, exp.Values):
        rows = {len(row.expressions) if isinstance(row, exp.Tuple) else 1 for row in node.expressions}
        return rows.pop() if len(rows) == 1 else None
    return None if fields is None else len(fields)
