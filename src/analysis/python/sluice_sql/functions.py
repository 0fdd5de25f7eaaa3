"""Functions that the engine does not have, as far as that is certain."""

import re

from sqlglot import exp

from .engines import TRAITS, Engine
from .function_names import ATHENA, NOT_IN_ATHENA, NOT_IN_REDSHIFT, REDSHIFT
from .problems import Problems, nearest, place_of

# What an engine has, and what it is known not to have. All of Spark's are known.
_KNOWN = {"athena": (ATHENA, NOT_IN_ATHENA), "redshift": (REDSHIFT, NOT_IN_REDSHIFT)}
# What to write instead, where the parser does not know that or says it wrongly.
_INSTEAD = {
    "athena": {
        "add_months": "date_add('month', …, …)",
        "collect_list": "array_agg(…)",
        "collect_set": "array_agg(DISTINCT …)",
        "date_part": "extract(… FROM …)",
        "dateadd": "date_add('day', …, …)",
        "datediff": "date_diff('day', …, …)",
        "getdate": "now()",
        "isnull": "… IS NULL, or coalesce(…)",
        "months_between": "date_diff('month', …, …)",
        "percentile": "approx_percentile(…)",
        "regexp_substr": "regexp_extract(…)",
        "size": "cardinality(…)",
        "sysdate": "now()",
        "to_number": "CAST(… AS decimal(…))",
        "trunc": "truncate(…) for numbers, date_trunc('day', …) for moments",
    },
    "redshift": {
        "date_format": "to_char(…)",
        "date_parse": "to_timestamp(…)",
        "from_unixtime": "timestamp 'epoch' + … * interval '1 second'",
        "group_concat": "listagg(…)",
        "regexp_extract": "regexp_substr(…)",
    },
}
# What the parser says rightly in the engine's words.
_SAID = (exp.Coalesce, exp.CountIf, exp.LastDay, exp.Left, exp.Length, exp.RegexpLike, exp.Right, exp.StrPosition)
_CALLED = re.compile(r"\b([A-Za-z_]\w*)\(")


def refuse_functions(tree: exp.Expr, engine: Engine, text: str, problems: Problems) -> None:
    """Reports the functions that the engine lacks, of a statement or an expression of `text`, each at its name."""
    # A hint has names, but of nothing that an engine must know.
    for node in tree.walk(prune=lambda each: isinstance(each, exp.Hint)):
        # A function of a schema or a catalog has its name behind a dot: it is none of the engine's own.
        if not isinstance(node, exp.Func) or isinstance(node.parent, exp.Dot):
            continue
        place = place_of(node)
        if TRAITS[engine].functions:
            if isinstance(node, exp.Anonymous):
                _refuse_unknown(node, engine, place or problems.statement, problems)
        elif place is not None:
            _refuse_certain(node, engine, text[slice(*place)], place, problems)


def _refuse_unknown(node: exp.Anonymous, engine: Engine, place: tuple[int, int], problems: Problems) -> None:
    """Where all functions are known, a name that is none of theirs."""
    functions = TRAITS[engine].functions
    if node.name.lower() not in functions:
        problems.add("unsupported", _lacking(engine, node.name), *place, nearest(node.name, functions))


def _refuse_certain(node: exp.Func, engine: Engine, written: str, place: tuple[int, int], problems: Problems) -> None:
    """Where a function may be newer than what is known, a name that is another engine's or nearly one of its own."""
    has, lacks = _KNOWN[engine]
    name = written.lower()
    if not name.isidentifier() or name in has or name.startswith("st_"):
        return
    message = _lacking(engine, written)
    if name in lacks:
        # What is nearly another engine's name need not be what that one does.
        instead = _instead(node, name, engine)
        problems.add("unsupported", message if instead is None else f"{message} Write {instead}.", *place)
    elif (near := nearest(name, has)) is not None:
        problems.add("unsupported", message, *place, near)


def _lacking(engine: Engine, name: str) -> str:
    return f"{TRAITS[engine].title} has no function `{name}`."


def _instead(node: exp.Func, name: str, engine: Engine) -> str | None:
    """How the engine says it, where the parser knows the function under another name of the engine's."""
    if (known := _INSTEAD[engine].get(name)) is not None:
        return known
    if not isinstance(node, _SAID) or node.find(exp.Placeholder):
        return None
    said = node.sql(TRAITS[engine].dialect, comments=False)
    called = [one.lower() for one in _CALLED.findall(said)]
    has = _KNOWN[engine][0]
    return said if name not in called and all(one in has for one in called) and len(said) < 100 else None
