"""Functions that the engine does not have, as far as that is certain."""

import re

from sqlglot import exp

from .dialects import place_of
from .engines import TRAITS, Engine
from .function_names import ATHENA, NOT_IN_ATHENA, NOT_IN_REDSHIFT, REDSHIFT
from .problems import Problems, nearest

# What an engine has, and what it is known not to have. All of Spark's are known: dialects.py refuses what is none.
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


def refuse_functions(tree: exp.Expr | None, engine: Engine, text: str, problems: Problems) -> None:
    """Reports the functions of a statement of `text` that the engine lacks, each at its name."""
    if tree is None or engine not in _KNOWN:
        return
    has, lacks = _KNOWN[engine]
    for node in tree.find_all(exp.Func):
        place = place_of(node)
        # A function of a schema has its name behind a dot: it is the lakehouse's own.
        if place is None or isinstance(node.parent, exp.Dot):
            continue
        written = text[slice(*place)]
        name = written.lower()
        if not name.isidentifier() or name in has or name.startswith("st_"):
            continue
        near = nearest(name, has)
        if name not in lacks and near is None:
            continue
        message = f"{TRAITS[engine].title} has no function `{written}`."
        # What is nearly another engine's name need not be what that one does.
        if name not in lacks:
            problems.add("unsupported", message, *place, near)
        elif instead := _instead(node, name, engine):
            problems.add("unsupported", f"{message} Write {instead}.", *place)
        else:
            problems.add("unsupported", message, *place)


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
