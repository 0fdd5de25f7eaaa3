"""Types of Spark's expressions; None wherever a rule is not known for certain."""

from collections.abc import Callable

from sqlglot import exp

from . import spark_types as types
from .catalog import Field, Fields
from .spark_arithmetic import OPERATORS, arithmetic, literal, negative
from .spark_results import array_of, common_of, field_of, generated, result_of, text_of
from .spark_types import Type

BOOLEANS = (exp.Predicate, exp.Connector, exp.Not, exp.Boolean, exp.Any)
# What has the type of what it stands around.
AROUND = (
    *(exp.Paren, exp.Alias, exp.Window, exp.Filter, exp.WithinGroup, exp.IgnoreNulls, exp.RespectNulls, exp.Ordered),
    exp.Distinct,
)


class SparkTyper:
    """Gives expressions their types; `known` answers for columns and queries, which were resolved before."""

    def __init__(self, known: Callable[[exp.Expr], Type]) -> None:
        self._known = known

    def rows(self, node: exp.Expr) -> Fields:
        """The columns of a function that answers rows; None where they cannot be known."""
        columns = generated(self.type_of, node.name.lower(), node.expressions)
        return None if columns is None else [Field(name, kind) for name, kind in columns]

    def common(self, kinds: list[Type]) -> Type:
        return types.common(kinds)

    def type_of(self, node: exp.Expr | None) -> Type:
        match node:
            case exp.Column() | exp.Query():
                return self._known(node)
            case exp.Anonymous():
                return result_of(self.type_of, node.name.lower(), node.expressions)
            case exp.Cast(to=to):
                return types.data_type(to)
            case exp.Literal() | exp.RawString():
                return literal(node)
            case _ if isinstance(node, OPERATORS):
                return arithmetic(self.type_of, type(node), node.left, node.right)
            case exp.Null():
                return types.VOID
            case _ if isinstance(node, BOOLEANS):
                return "boolean"
            case _ if isinstance(node, AROUND):
                return self.type_of(node.this or next(iter(node.expressions), None))
            case exp.Neg():
                return negative(self.type_of, node.this)
            case exp.Case():
                branches = [branch.args["true"] for branch in node.args["ifs"]]
                return common_of(self.type_of, [*branches, *_given(node.args.get("default"))])
            case exp.If():
                return common_of(self.type_of, [node.args["true"], *_given(node.args.get("false"))])
            case exp.DPipe():
                return text_of(self.type_of, [node.left, node.right])
            case exp.Trim() | exp.Substring() | exp.Overlay():
                return text_of(self.type_of, [node.this])
            case exp.StrPosition():
                return "int"
            case exp.Extract():
                return field_of(node.name)
            case exp.CurrentDate():
                return "date"
            case exp.CurrentTimestamp():
                return "timestamp"
            case exp.CurrentUser():
                return "string"
            case exp.Array():
                return array_of(common_of(self.type_of, node.expressions))
            case exp.Bracket():
                of = self.type_of(node.this)
                pair = types.pair_of(of)
                return types.items_of(of) if pair is None else pair[1]
            case _:
                return None


def _given(node: exp.Expr | None) -> list[exp.Expr]:
    return [] if node is None else [node]
