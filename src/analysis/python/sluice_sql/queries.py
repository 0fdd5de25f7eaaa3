"""Walks queries: what they read, and the columns that they answer."""

from collections.abc import Callable, Sequence

from sqlglot import exp

from .catalog import NOTHING, Catalog, Dataset, Field, Fields
from .column_types import Typer
from .engines import TRAITS, Aliases, Clause, Engine
from .grouping import Grouping
from .problems import Problems, extent
from .relations import Queried, alias_columns, alias_of, count_of, made_of, merged, origins_of, recursion, renamed
from .resolve import Access, Columns, Mentions, Scope, Source
from .select_list import SelectList
from .spark_typer import SparkTyper

# What stands behind the select list, and what may stand behind several queries together too.
CLAUSES: tuple[Clause, ...] = ("where", "group", "having", "qualify", "distinct")
LAST_CLAUSES: tuple[Clause, ...] = ("order", "sort", "cluster", "distribute", "limit", "offset")


class Queries:
    """Resolves everything that the queries of one file name."""

    def __init__(self, engine: Engine, catalog: Catalog, problems: Problems) -> None:
        self._traits = TRAITS[engine]
        self._catalog = catalog
        self._problems = problems
        self.mentions = Mentions()
        self.columns = Columns(self._traits, problems, self.mentions)
        self.typer = SparkTyper(self._known_type) if engine == "spark" else Typer(engine, self._known_type)
        self._list = SelectList(self._traits, self.columns, self.mentions, self.visit, self.typer)
        self._answers: dict[int, Fields] = {}
        # Tables that the file itself creates, by their plain names.
        self.created: dict[str, Fields] = {}

    def query(self, node: exp.Expr, outer: Scope | None = None, queries: Queried | None = None) -> Fields:
        """Reads a query and answers its columns."""
        fields = self._query(node, outer, self.with_queries(node, outer, queries or {}))
        self._answers[id(node)] = fields
        return fields

    def answer(self, node: exp.Expr) -> Fields:
        """The columns of a query that was read before."""
        return self._answers.get(id(node))

    def visit(self, node: exp.Expr | None, scope: Scope, aliases: Aliases = "none") -> frozenset[str]:
        """Resolves the columns and queries of an expression, and answers what it is made of."""
        origins: set[str] = set()
        waiting = [] if node is None else [node]
        while waiting:
            each = waiting.pop()
            if isinstance(each, exp.Column):
                origins |= self.columns.resolve(each, scope, aliases).origins
            elif isinstance(each, exp.Query):
                origins |= origins_of(self.query(each, scope, scope.queries))
            elif isinstance(each, exp.Table):
                self.relation(each, scope)
            else:
                waiting.extend(each.iter_expressions())
        return frozenset(origins)

    def with_queries(self, node: exp.Expr, outer: Scope | None, queries: Queried) -> Queried:
        """The queries that are named where `node` stands, with those that its own WITH adds."""
        clause = node.args.get("with_")
        if clause is None:
            return queries
        named = dict(queries)
        for each in clause.expressions:
            name, columns, body = each.alias.lower(), alias_columns(each), each.this
            if not isinstance(body, exp.Query | exp.Values):
                message = f"Sluice reads queries in WITH only, and `{each.alias}` is none. Begin it with SELECT."
                self._problems.at(each.args["alias"], "unsupported", message)
                named[name] = None
                continue
            if clause.args.get("recursive") and isinstance(body, exp.SetOperation):
                fields = self._set_operation(body, outer, named, recursion(named, name, columns))
            else:
                fields = self._offered(body, self.query(body, outer, named))
            named[name] = renamed(fields, columns)
        return named

    def relation(self, node: exp.Expr, scope: Scope) -> None:
        """Adds a relation of a FROM clause to the scope, with whatever is joined to it."""
        if isinstance(node, exp.Subquery) and not isinstance(node.this, exp.Query):
            inner = Scope(scope.outer, scope.queries)
            self.relation(node.this, inner)
            scope.shared |= inner.shared
            sources, row = inner.sources, inner.row
        else:
            sources = [self._source(node, scope)]
            row = sources[0].fields
        if pivots := node.args.get("pivots"):
            for used in (one for source in sources for one in source.fields or ()):
                self.mentions.use(used)
            # (What another pivot behind the first one names is of the first one's answer.)
            turned = Scope(scope.outer, scope.queries)
            turned.sources.extend(sources)
            for part in (*pivots[0].expressions, *pivots[0].args.get("fields", ())):
                self.visit(part, turned)
            sources, row = [Source(alias_of(pivots[-1]) or alias_of(node) or sources[0].alias, None)], None
        for source in sources:
            self._add(source, node, scope)
        scope.row = None if scope.row is None or row is None else [*scope.row, *row]
        for join in node.args.get("joins") or ():
            self.join(join, scope)

    def _add(self, source: Source, node: exp.Expr, scope: Scope) -> None:
        if self._traits.one_alias_each and source.alias and any(each.alias == source.alias for each in scope.sources):
            message = f"Two relations are called `{source.alias}`. Give one of them an alias."
            self._problems.at(node.args.get("alias") or node, "syntax", message)
        scope.sources.append(source)

    def join(self, join: exp.Join, scope: Scope) -> None:
        before, row = len(scope.sources), scope.row
        self.relation(join.this, scope)
        left, right = scope.sources[:before], scope.sources[before:]
        using = join.args.get("using") or ()
        for name in using:
            for side in (left, right):
                self.mentions.use(self.columns.in_any(name, side))
        names = [name.name.lower() for name in using]
        if join.method == "NATURAL":
            others = {one.name.lower() for source in right for one in source.fields or ()}
            names = [one.name.lower() for source in left for one in source.fields or () if one.name.lower() in others]
            for one in (one for source in (*left, *right) for one in source.fields or ()):
                if one.name.lower() in names:
                    self.mentions.use(one)
        scope.shared.update(names)
        self.visit(join.args.get("on"), scope)
        if join.kind in ("SEMI", "ANTI"):
            scope.sources, scope.row = left, row
        if row is not None and scope.row is not None:
            scope.row = merged(row, scope.row[len(row) :], names)

    def dataset(self, node: exp.Table, access: Access) -> Dataset | None:
        """The dataset that a table's name means, noted with its place."""
        called = ".".join(part.name for part in node.parts)
        found = self._catalog.find(called)
        start, end = extent(exp.Tuple(expressions=[part.copy() for part in node.parts])) or self._problems.statement
        if found is not None:
            self.mentions.add(found, access, start, end)
            return found
        suggestion = self._catalog.suggestion(called)
        if isinstance(node.this, exp.Placeholder):
            message = f"`:{called}` is a value; it cannot stand for a table."
        elif node.db:
            message = f"The lakehouse has no dataset `{called}`."
        else:
            message = f"`{called}` is no dataset: SQL names them with their zone or schema, as in `zone.{called}`."
        self._problems.add("unknownTable", message, start, end, suggestion)
        return None

    def _query(self, node: exp.Expr, outer: Scope | None, queries: Queried) -> Fields:
        if isinstance(node, exp.Select):
            return self._select(node, outer, queries)
        if isinstance(node, exp.SetOperation):
            return self._set_operation(node, outer, queries)
        scope = Scope(outer, queries)
        if isinstance(node, exp.Subquery) and isinstance(node.this, exp.Query):
            fields = self.query(node.this, outer, queries)
            self._order(node, fields, scope)
            return fields
        for child in node.iter_expressions():
            self.visit(child, scope)
        return None

    def _set_operation(
        self,
        node: exp.SetOperation,
        outer: Scope | None,
        queries: Queried,
        recur: Callable[[Fields], Queried] | None = None,
    ) -> Fields:
        left = self.query(node.left, outer, queries)
        right = self.query(node.right, outer, recur(left) if recur else queries)
        fields = left
        if left is not None and right is not None and len(left) != len(right):
            message = f"This side of the {node.key.upper()} has {count_of(right)}, the side before it {count_of(left)}."
            self._problems.at(node.right, "syntax", message)
        elif left is not None:
            others = right or [NOTHING] * len(left)
            pairs = zip(left, others, strict=True)
            fields = [Field(a.name, self.typer.common([a.type, b.type]), a.origins | b.origins) for a, b in pairs]
        self._order(node, fields, Scope(outer, queries))
        return fields

    def _order(self, node: exp.Expr, fields: Fields, scope: Scope) -> None:
        """Reads what stands behind a query in parentheses or several, which sees their answer only."""
        scope.sources.append(Source("", fields))
        for clause in LAST_CLAUSES:
            self.visit(node.args.get(clause), scope)

    def _select(self, node: exp.Select, outer: Scope | None, queries: Queried) -> Fields:
        scope = Scope(outer, queries)
        if "from_" in node.args:
            self.relation(node.args["from_"].this, scope)
        for join in node.args.get("joins") or ():
            self.join(join, scope)
        for lateral in node.args.get("laterals") or ():
            self.relation(lateral, scope)
        fields = self._list.fields(node, scope)
        for clause in (*CLAUSES, *LAST_CLAUSES):
            self.visit(node.args.get(clause), scope, self._traits.aliases.get(clause, "none"))
        for window in node.args.get("windows") or ():
            self.visit(window, scope)
        Grouping(node, scope, self.columns, self._traits, self._problems).check()
        return fields

    def _offered(self, query: exp.Query, fields: Fields) -> Fields:
        """
        What a query inside another one offers to it: unknown where a column of its select list was reported, for the
        author meant another name there, and whoever uses that one would be told of the same mistake again.
        """
        places = (extent(each) for each in query.selects if isinstance(each, exp.Column))
        return None if any(place is not None and self._problems.between(*place) for place in places) else fields

    def _source(self, node: exp.Expr, scope: Scope) -> Source:
        alias, columns = alias_of(node), alias_columns(node)
        if isinstance(node, exp.Table) and isinstance(node.this, exp.Identifier | exp.Placeholder):
            return self._table(node, scope, alias, columns)
        if isinstance(node, exp.Subquery):
            fields = self._offered(node, self.query(node, scope.outer, scope.queries))
            return Source(alias, renamed(fields, columns))
        if isinstance(node, exp.Lateral) and isinstance(node.this, exp.Query):
            fields = self._offered(node.this, self.query(node.this, scope, scope.queries))
            return Source(alias, renamed(fields, columns))
        origins = frozenset().union(*(self.visit(child, scope) for child in node.iter_expressions()))
        if isinstance(node.this, exp.Anonymous) and node.this.name.lower() in self._traits.generators:
            return Source(alias, made_of(renamed(self.typer.rows(node.this), columns), origins))
        if not alias and columns:  # Redshift's navigation of a list, `FROM t, t.items AS i`
            return Source(columns[0], None)
        return Source(alias, [Field(name) for name in columns] or None)

    def _table(self, node: exp.Table, scope: Scope, alias: str, columns: Sequence[str]) -> Source:
        name = node.name.lower()
        for known in () if node.db else (scope.queries, self.created):
            if name in known:
                return Source(alias or name, renamed(known[name], columns))
        dataset = self.dataset(node, "read")
        fields = None if dataset is None else list(dataset.fields)
        return Source(alias or name, renamed(fields, columns), dataset, bare=not alias)

    def _known_type(self, node: exp.Expr) -> str | None:
        if isinstance(node, exp.Column):
            return self.columns.resolved(node).type
        fields = self._answers.get(id(node))
        return fields[0].type if fields else None
