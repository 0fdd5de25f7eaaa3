"""Spark's SQL for the parser: each function under the name and with the arguments that the author wrote."""

from functools import partial

from sqlglot import exp
from sqlglot.dialects.spark import Spark
from sqlglot.parsers.spark import SparkParser

# What has a syntax of its own between its parentheses.
_KEYWORDS_INSIDE = ("CAST", "EXTRACT", "OVERLAY", "POSITION", "SUBSTR", "SUBSTRING", "TRIM", "TRY_CAST")
# The first of three arguments is a unit: `dateadd(DAY, 1, at)`.
UNIT_FIRST = ("DATEADD", "DATEDIFF", "DATE_ADD", "DATE_DIFF", "TIMESTAMPADD", "TIMESTAMPDIFF")


def _with_unit(name: str, args: list[exp.Expr]) -> exp.Anonymous:
    if len(args) == 3 and isinstance(args[0], exp.Column) and not args[0].table:
        args = [exp.Var(this=args[0].name), *args[1:]]
    return exp.Anonymous(this=name, expressions=args)


class SluiceSparkParser(SparkParser):
    """
    The parser's own trees of functions are common to all dialects: several functions are one there, and arguments
    change places. What Spark has and what it answers is a matter of the name, so the names are kept.
    """

    FUNCTIONS = {  # noqa: RUF012 (the parser's own way to say it)
        # Under its name `array(a, b)[0]` would be taken for `ARRAY[0]`, another dialect's constructor.
        "ARRAY": exp.Array.from_arg_list,
        **{name: partial(_with_unit, name.lower()) for name in UNIT_FIRST},
    }
    FUNCTION_PARSERS = {name: SparkParser.FUNCTION_PARSERS[name] for name in _KEYWORDS_INSIDE}  # noqa: RUF012


class SluiceSpark(Spark):
    Parser = SluiceSparkParser
