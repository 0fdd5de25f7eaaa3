"""Types of SQL expressions, as Sluice's column types; None wherever the engines' rules leave a doubt.

The rules are those of Redshift's "Computations with numeric values" and of Trino's decimal operators. A wrong type
would refuse a right query, so whatever is not listed is unknown.
"""

from collections.abc import Callable, Iterable

from sqlglot import exp

from .catalog import Fields
from .engines import Engine

Type = str | None
Decimal = tuple[int, int]

MAX_PRECISION = 38
# What an integer counts for beside a decimal.
INTEGERS: dict[str, Decimal] = {"int": (10, 0), "bigint": (19, 0)}

DATA_TYPES: dict[exp.DType, str] = {
    **dict.fromkeys(
        (exp.DType.TEXT, exp.DType.VARCHAR, exp.DType.CHAR, exp.DType.NVARCHAR, exp.DType.BPCHAR), "string"
    ),
    **dict.fromkeys((exp.DType.INT, exp.DType.SMALLINT, exp.DType.TINYINT), "int"),
    exp.DType.BIGINT: "bigint",
    exp.DType.DOUBLE: "double",
    exp.DType.BOOLEAN: "boolean",
    exp.DType.DATE: "date",
    exp.DType.TIMESTAMP: "timestamp",
}

PREDICATES = (exp.Predicate, exp.Connector, exp.Not, exp.Boolean, exp.LogicalAnd, exp.LogicalOr)
TEXTS = (
    *(
        exp.Concat,
        exp.ConcatWs,
        exp.DPipe,
        exp.Upper,
        exp.Lower,
        exp.Trim,
        exp.Substring,
        exp.Replace,
        exp.Left,
        exp.Right,
    ),
    *(exp.ToChar, exp.TimeToStr, exp.GroupConcat, exp.Initcap, exp.RegexpReplace, exp.SplitPart, exp.Chr, exp.Pad),
)
BIGINTS = (exp.Count, exp.CountIf, exp.ApproxDistinct, exp.RowNumber, exp.Rank, exp.DenseRank, exp.Ntile)
# What has the type of its first argument.
SAME = (
    *(exp.Paren, exp.Alias, exp.Neg, exp.Abs, exp.Min, exp.Max, exp.AnyValue, exp.Window, exp.Filter, exp.WithinGroup),
    *(exp.IgnoreNulls, exp.RespectNulls, exp.FirstValue, exp.LastValue, exp.NthValue, exp.Lag, exp.Lead, exp.Nullif),
    exp.Distinct,
)


def data_type(kind: exp.DataType) -> Type:
    """A column type from one that the SQL names."""
    if kind.this == exp.DType.DECIMAL:
        sizes = [size.name for size in kind.expressions]
        return f"decimal({sizes[0]},{sizes[1] if len(sizes) > 1 else 0})" if sizes else None
    return DATA_TYPES.get(kind.this)


class Typer:
    """Gives expressions their types; `known` answers for columns and queries, which were resolved before."""

    def __init__(self, engine: Engine, known: Callable[[exp.Expr], Type]) -> None:
        self._redshift = engine == "redshift"
        self._known = known

    def rows(self, node: exp.Expr) -> Fields:  # noqa: ARG002 (as SparkTyper has it)
        """The columns of a function that answers rows: only its author's names for them are known."""
        return None

    def common(self, types: list[Type]) -> Type:
        return common(types)

    def type_of(self, node: exp.Expr | None) -> Type:
        match node:
            case exp.Column() | exp.Query():
                return self._known(node)
            case exp.Cast(to=to):
                return data_type(to)
            case exp.Literal():
                return _literal(node)
            case _ if isinstance(node, PREDICATES):
                return "boolean"
            case _ if isinstance(node, TEXTS):
                return "string"
            case _ if isinstance(node, BIGINTS):
                return "bigint"
            case _ if isinstance(node, SAME):
                return self.type_of(node.this or next(iter(node.expressions), None))
            case exp.Sum():
                return self._sum(self.type_of(node.this))
            case exp.Avg():
                return self._average(self.type_of(node.this))
            case _ if (choices := choices_of(node)) is not None:
                return self._common(choices)
            case exp.Add() | exp.Sub() | exp.Mul():
                return self._arithmetic(node)
            case exp.Length():
                return "int" if self._redshift else "bigint"
            case exp.CurrentDate() | exp.LastDay() | exp.Date() | exp.TsOrDsToDate():
                return "date"
            case exp.DateDiff() | exp.TsOrDsDiff():
                return "bigint"
            case exp.CurrentTimestamp():
                return "timestamp" if self._redshift else None
            case exp.TimestampTrunc() | exp.DateTrunc() | exp.DateAdd() | exp.TsOrDsAdd():
                return "timestamp" if self._redshift else self.type_of(node.this)
            case _:
                return None

    def _sum(self, of: Type) -> Type:
        if of == "bigint" and self._redshift:
            return f"decimal({MAX_PRECISION},0)"
        if of in INTEGERS:
            return "bigint"
        decimal = decimal_of(of)
        return of if decimal is None else f"decimal({MAX_PRECISION},{decimal[1]})"

    def _average(self, of: Type) -> Type:
        if of in INTEGERS:
            return "bigint" if self._redshift else "double"
        decimal = decimal_of(of)
        return f"decimal({MAX_PRECISION},{decimal[1]})" if decimal is not None and self._redshift else of

    def _common(self, nodes: Iterable[exp.Expr | None]) -> Type:
        values = [node for node in nodes if node is not None and not isinstance(node, exp.Null)]
        return common([self.type_of(node) for node in values])

    def _arithmetic(self, node: exp.Binary) -> Type:
        left, right = self.type_of(node.left), self.type_of(node.right)
        if left == "date" and isinstance(node, exp.Add | exp.Sub):
            days = right in INTEGERS if self._redshift else isinstance(node.right, exp.Interval)
            return "date" if days else None
        if left in INTEGERS and right in INTEGERS:
            return common([left, right])
        if "double" in (left, right):
            other = right if left == "double" else left
            return "double" if other == "double" or other in INTEGERS or decimal_of(other) is not None else None
        one, two = _as_decimal(left), _as_decimal(right)
        return None if one is None or two is None else self._decimal(node, one, two)

    def _decimal(self, node: exp.Binary, one: Decimal, two: Decimal) -> Type:
        (p1, s1), (p2, s2) = one, two
        if isinstance(node, exp.Mul):
            precision, scale = p1 + p2 + (1 if self._redshift else 0), s1 + s2
        else:
            scale = max(s1, s2)
            precision = max(p1 - s1, p2 - s2) + scale + 1
        # Beyond its limit Redshift takes digits off the scale; Trino keeps it.
        if self._redshift and precision > MAX_PRECISION:
            return None
        return f"decimal({min(precision, MAX_PRECISION)},{scale})"


def choices_of(node: exp.Expr | None) -> list[exp.Expr | None] | None:
    """The values of which an expression answers one; None of what does not choose."""
    match node:
        case exp.Coalesce() | exp.Greatest() | exp.Least():
            return [node.this, *node.expressions]
        case exp.Case():
            return [*(branch.args.get("true") for branch in node.args["ifs"]), node.args.get("default")]
        case exp.If() | exp.Nvl2():
            return [node.args.get("true"), node.args.get("false")]
        case _:
            return None


def common(types: list[Type]) -> Type:
    """The type that holds values of all of them, or None."""
    if not types or None in types:
        return None
    distinct = set(types)
    if len(distinct) == 1:
        return distinct.pop()
    if distinct <= set(INTEGERS):
        return "bigint"
    if distinct == {"date", "timestamp"}:
        return "timestamp"
    rest = [_as_decimal(each) for each in distinct if each != "double"]
    decimals = [each for each in rest if each is not None]
    if len(decimals) < len(rest):
        return None
    if "double" in distinct:
        return "double"
    scale = max(scale for _, scale in decimals)
    whole = max(precision - scale for precision, scale in decimals)
    return f"decimal({min(whole + scale, MAX_PRECISION)},{scale})"


def decimal_of(kind: Type) -> Decimal | None:
    if kind is None or not kind.startswith("decimal("):
        return None
    precision, scale = kind.removeprefix("decimal(").removesuffix(")").split(",")
    return int(precision), int(scale)


def _as_decimal(kind: Type) -> Decimal | None:
    return INTEGERS.get(kind or "") or decimal_of(kind)


def _literal(node: exp.Literal) -> Type:
    if node.is_string:
        return "string"
    if not node.name.isdigit():
        return None
    value = int(node.name)
    return "int" if value < 2**31 else "bigint" if value < 2**63 else None
