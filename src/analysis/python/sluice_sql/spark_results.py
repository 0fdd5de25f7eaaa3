"""What Spark's functions answer whose type depends on their arguments."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from sqlglot import exp

from . import spark_types as types
from .spark_arithmetic import Operator, TypeOf, arithmetic
from .spark_functions import COMMON, FIRST, FIRST_NUMBER, RESULTS, TEXT_OF_TEXT
from .spark_types import DATED, INTEGERS, Type, bounded, decimal_of, is_number

Arguments = Sequence[exp.Expr]
Rule = Callable[[TypeOf, Arguments], Type]

SECOND_FIELDS = ("s", "sec", "second", "seconds", "secs")


def result_of(type_of: TypeOf, name: str, arguments: Arguments) -> Type:
    if name in RESULTS:
        return RESULTS[name]
    if not arguments:
        return None
    if name in RULES:
        return RULES[name](type_of, arguments)
    if name in FIRST:
        return type_of(arguments[0])
    if name in FIRST_NUMBER:
        of = type_of(arguments[0])
        return of if is_number(of) else None
    if name in TEXT_OF_TEXT:
        return text_of(type_of, arguments[:1])
    if name in COMMON:
        return common_of(type_of, arguments)
    rows = generated(type_of, name, arguments)
    return rows[0][1] if rows is not None and len(rows) == 1 else None


def generated(type_of: TypeOf, name: str, arguments: Arguments) -> list[tuple[str, Type]] | None:
    """The columns of a function that answers rows; None where they cannot be known."""
    match name.removesuffix("_outer"):
        case "explode" | "posexplode" if arguments:
            of = type_of(arguments[0])
            items, pair = types.items_of(of), types.pair_of(of)
            if items is None and pair is None:
                return None
            columns = [("col", items)] if pair is None else [("key", pair[0]), ("value", pair[1])]
            return [("pos", "int"), *columns] if name.startswith("pos") else columns
        case "json_tuple":
            return [(f"c{place}", "string") for place in range(len(arguments) - 1)]
        case "range":
            return [("id", "bigint")]
        case _:
            return None


def text_of(type_of: TypeOf, nodes: Arguments) -> Type:
    """Text, unless there are bytes or lists among what it is made of."""
    return "string" if all(types.is_plain(type_of(node)) for node in nodes) else None


def common_of(type_of: TypeOf, nodes: Iterable[exp.Expr]) -> Type:
    return types.common([type_of(node) for node in nodes])


def array_of(kind: Type) -> Type:
    return None if kind is None else f"array<{kind}>"


def field_of(name: str) -> Type:
    """What extract answers."""
    return "decimal(8,6)" if name.lower() in SECOND_FIELDS else "int"


def _sum(type_of: TypeOf, arguments: Arguments) -> Type:
    of = type_of(arguments[0])
    digits = decimal_of(of)
    if digits is not None:
        return bounded(digits[0] + 10, digits[1])
    return "bigint" if of in INTEGERS else "double" if of == "double" else None


def _average(type_of: TypeOf, arguments: Arguments) -> Type:
    of = type_of(arguments[0])
    digits = decimal_of(of)
    return bounded(digits[0] + 4, digits[1] + 4) if digits else "double" if is_number(of) else None


def _double(type_of: TypeOf, arguments: Arguments) -> Type:
    return "double" if is_number(type_of(arguments[0])) else None


def _whole(type_of: TypeOf, arguments: Arguments) -> Type:
    """ceil and floor."""
    of = type_of(arguments[0])
    digits = decimal_of(of)
    if len(arguments) > 1 or not is_number(of):
        return None
    if digits is None:
        return "bigint"
    return of if digits[1] == 0 else bounded(digits[0] - digits[1] + 1, 0)


def _round(type_of: TypeOf, arguments: Arguments) -> Type:
    of = type_of(arguments[0])
    digits = decimal_of(of)
    if digits is None:
        return of if is_number(of) else None
    places = arguments[1] if len(arguments) > 1 else exp.Literal.number(0)
    if not isinstance(places, exp.Literal) or not places.name.isdigit():
        return None
    scale = min(int(places.name), digits[1])
    return bounded(digits[0] - digits[1] + 1 + scale, scale)


def _shifted(type_of: TypeOf, arguments: Arguments) -> Type:
    """date_add and its like; with a unit they shift a moment."""
    if len(arguments) == 2:
        return "date"
    return "timestamp" if type_of(arguments[-1]) in DATED else None


def _difference(_: TypeOf, arguments: Arguments) -> Type:
    return "int" if len(arguments) == 2 else "bigint"


def _quantile(type_of: TypeOf, arguments: Arguments) -> Type:
    """percentile_approx: of one share what it is of, of several an array."""
    of = type_of(arguments[0])
    one = len(arguments) > 1 and isinstance(arguments[1], exp.Literal)
    return of if one and is_number(of) else None


def _part(_: TypeOf, arguments: Arguments) -> Type:
    field = arguments[0]
    return field_of(field.name) if isinstance(field, exp.Literal) else None


def _map(type_of: TypeOf, arguments: Arguments) -> Type:
    keys, values = common_of(type_of, arguments[::2]), common_of(type_of, arguments[1::2])
    return None if keys is None or values is None else f"map<{keys},{values}>"


def _reversed(type_of: TypeOf, arguments: Arguments) -> Type:
    of = type_of(arguments[0])
    return of if types.items_of(of) is not None else text_of(type_of, arguments)


def _operation(operator: Operator) -> Rule:
    def rule(type_of: TypeOf, arguments: Arguments) -> Type:
        return arithmetic(type_of, operator, *arguments) if len(arguments) == 2 else None

    return rule


RULES: Mapping[str, Rule] = {
    **dict.fromkeys(("sum", "try_sum"), _sum),
    **dict.fromkeys(("avg", "mean", "try_avg"), _average),
    **dict.fromkeys(("median", "sign", "signum"), _double),
    **dict.fromkeys(("ceil", "ceiling", "floor"), _whole),
    **dict.fromkeys(("round", "bround"), _round),
    **dict.fromkeys(("date_add", "dateadd", "timestampadd"), _shifted),
    **dict.fromkeys(("datediff", "date_diff"), _difference),
    **dict.fromkeys(("percentile_approx", "approx_percentile"), _quantile),
    **dict.fromkeys(("date_part", "datepart"), _part),
    **dict.fromkeys(("mod", "pmod"), _operation(exp.Mod)),
    "div": _operation(exp.IntDiv),
    "try_add": _operation(exp.Add),
    "try_subtract": _operation(exp.Sub),
    "try_multiply": _operation(exp.Mul),
    "try_divide": _operation(exp.Div),
    **dict.fromkeys(("array_agg", "collect_list", "collect_set"), lambda of, given: array_of(of(given[0]))),
    "map": _map,
    "sequence": lambda of, given: array_of(of(given[0])),
    **dict.fromkeys(("array_max", "array_min", "element_at", "get"), lambda of, given: types.items_of(of(given[0]))),
    "nvl2": lambda of, given: common_of(of, given[1:]),
    "elt": lambda of, given: text_of(of, given[1:]),
    "concat": text_of,
    "reverse": _reversed,
}
