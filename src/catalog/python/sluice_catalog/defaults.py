"""What an argument is when it is not given, as data.

`{"value": …}`, `{"seconds": n}` for a length of time, `{"config": [section, key]}` with a `fallback` where there is
one, or `{"expression": text}` for what only Python can say.
"""

from __future__ import annotations

import ast
import datetime
import enum
import math
import re
from typing import Any

from .source import assigned_names

Default = dict[str, Any]

_configuration = re.compile(r"(?:\w*conf)\.(?:get|getboolean|getint|getfloat|getlist|getjson|getmandatory_value)$")
# DAG's fields on 3.x read the configuration through helpers of this name.
_factory = re.compile(r"_config_(?:bool|int)_factory$")
_longest_expression = 80


def default_of(value: Any, node: ast.expr | None, module: str) -> Default:
    """The default `value`, which the source says as `node`."""
    setting = configured(node, module)
    if setting is not None:
        return setting
    if type(value).__name__ in ("ArgNotSet", "NOTSET", "Undefined", "_Nothing") or value is NotImplemented:
        return {"expression": "NOTSET"}
    if isinstance(value, datetime.timedelta):
        return {"seconds": value.total_seconds()}
    plain = _plain(value.value if isinstance(value, enum.Enum) else value)
    if plain is not None or value is None:
        return {"value": plain}
    # The text of an object may hold its address.
    named = value if hasattr(value, "__qualname__") else type(value)
    text = f"{named.__module__}.{named.__qualname__}" if node is None else ast.unparse(node)
    return {"expression": text if len(text) <= _longest_expression else type(value).__name__}


def filled_default(node: ast.expr, module: str) -> Default:
    """The default that a constructor's body says as `node`."""
    setting = configured(node, module)
    if setting is not None:
        return setting
    try:
        return default_of(ast.literal_eval(node), node, module)
    except ValueError:
        return {"expression": ast.unparse(node)}


def configured(node: ast.expr | None, module: str) -> Default | None:
    """The setting that a default comes from, also through a constant of its module."""
    if isinstance(node, ast.Name):
        return configured(assigned_names(module).get(node.id), module)
    if not isinstance(node, ast.Call):
        return None
    called = ast.unparse(node.func)
    if not _configuration.search(called) and not _factory.search(called):
        return None
    named = {keyword.arg: keyword.value for keyword in node.keywords}
    section, key = [*node.args, named.get("section"), named.get("key")][:2]
    if not isinstance(section, ast.Constant) or not isinstance(key, ast.Constant):
        return None
    fallback = named.get("fallback")
    constant = {"fallback": fallback.value} if isinstance(fallback, ast.Constant) else {}
    return {"config": [section.value, key.value], **constant}


def _plain(value: Any, depth: int = 0) -> Any:
    """The value as JSON has it; None where it has not."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, enum.Enum):
        return None
    if isinstance(value, (str, int)):
        return value
    if depth > 3:
        return None
    if isinstance(value, (set, frozenset)):
        return [] if not value else None
    if isinstance(value, (list, tuple)):
        items = [_plain(item, depth + 1) for item in value]
        return None if any(a is None and b is not None for a, b in zip(items, value, strict=True)) else items
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        entries = {key: _plain(item, depth + 1) for key, item in value.items()}
        return None if any(entries[key] is None and value[key] is not None for key in value) else entries
    return None
