"""Comparisons as Trino makes them: of a text with texts alone. DuckDB makes of a text whatever it is compared with."""

from sqlglot import exp

SETUP = (
    "CREATE MACRO sluice_comparable(v) AS CASE WHEN typeof(v) IN ('VARCHAR', '\"NULL\"') THEN v "
    "ELSE error('TYPE_MISMATCH: Cannot compare ' || lower(typeof(v)) || ' with varchar') END",
)


def among_texts(comparison: exp.Expression) -> exp.Expression:
    """A comparison in which everything must be a text that is compared with a text that is written out."""
    operands = list(comparison.iter_expressions())
    texts = [each for each in operands if isinstance(each.unnest(), exp.Literal) and each.unnest().is_string]
    for each in operands if texts else ():
        if each not in texts:
            each.replace(exp.func("sluice_comparable", each.copy()))
    return comparison
