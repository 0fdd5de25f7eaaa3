"""Reads compiled DAG files and renders their templates, for as long as somebody asks: one JSON document a line.

    {"read": [source, …]}            → for each, its shape, what its DAG is given, and what each task is given
    {"render": [[text, context, functions], …]} → the rendered texts

Each answer is {"answer": …}, or {"error": …} with what kept it from being given.
A value is JSON; what has no JSON form is an object: {"call": name, "positional": […], "given": {…}},
{"dict": [[key, value], …]} or {"name": name}.
"""

import ast
import hashlib
import json
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment


class WithoutTexts(ast.NodeTransformer):
    """The program with every text replaced by one: what is left is its shape."""

    def visit_Constant(self, node):
        return ast.Constant(value="") if isinstance(node.value, str) else node


def shape(source):
    dumped = ast.dump(WithoutTexts().visit(ast.parse(source)))
    return hashlib.sha256(dumped.encode()).hexdigest()


def value(node):
    match node:
        case ast.Constant(value=found):
            return found
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=found)):
            return -found
        case ast.List(elts=items):
            return [value(item) for item in items]
        case ast.Dict(keys=keys, values=values):
            return {"dict": [[value(key), value(item)] for key, item in zip(keys, values, strict=True)]}
        case ast.Call():
            return {
                "call": ast.unparse(node.func),
                "positional": [value(each) for each in node.args],
                "given": {each.arg: value(each.value) for each in node.keywords},
            }
        case _:
            return {"name": ast.unparse(node)}


def tasks(block, group):
    """Each task's arguments, by its full id."""
    for node in block.body:
        match node:
            case ast.With(items=[ast.withitem(context_expr=ast.Call(args=[ast.Constant(value=name), *_]))]):
                yield from tasks(node, f"{group}{name}.")
            case ast.Assign(value=ast.Call() as call):
                given = value(call)["given"]
                yield group + given["task_id"], given


def read(source):
    tree = ast.parse(source.encode("utf-8"))
    (block,) = [node for node in tree.body if isinstance(node, ast.With)]
    return {
        "shape": shape(source),
        "dag": value(block.items[0].context_expr)["given"],
        "tasks": dict(tasks(block, "")),
        "functions": [ast.unparse(node) for node in tree.body if isinstance(node, ast.FunctionDef)],
    }


class Interval:
    """The start of a data interval, as far as templates ask it."""

    def __init__(self, moment):
        self.moment = datetime.fromisoformat(moment)

    def isoformat(self):
        return self.moment.isoformat()

    def in_timezone(self, zone):
        return Interval(self.moment.astimezone(ZoneInfo(zone)).isoformat())


class Outputs:
    def __init__(self, outputs):
        self.outputs = outputs

    def xcom_pull(self, task_ids):
        return self.outputs[task_ids]


class Everything:
    """Has one answer to whatever it is asked for."""

    def __init__(self, answer):
        self.answer = answer

    def __getattr__(self, name):
        return self.answer

    def __getitem__(self, name):
        return self.answer


def render(text, context, functions):
    environment = SandboxedEnvironment(undefined=StrictUndefined)
    defined = {}
    for function in functions:
        exec(function, defined)
    environment.filters |= {
        "fromjson": json.loads,
        "ds": lambda interval: interval.moment.strftime("%Y-%m-%d"),
        **{name: found for name, found in defined.items() if callable(found)},
    }
    names = {
        "var": {"value": Everything(context["variable"])},
        "conn": Everything({"host": context["host"]}),
        "ds": context["ds"],
        "run_id": context["run_id"],
        "params": context["params"],
        "ti": Outputs(context["outputs"]),
        "data_interval_start": Interval(context["start"]),
        "data_interval_end": Interval(context["end"]),
    }
    return environment.from_string(text).render(names)


def answered(work, *given):
    """What the work answers, or what kept it from that."""
    try:
        return {"answer": work(*given)}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


for line in sys.stdin:
    asked = json.loads(line)
    if "read" in asked:
        answer = [answered(read, source) for source in asked["read"]]
    else:
        answer = [answered(render, *each) for each in asked["render"]]
    # ASCII: a text may hold half a surrogate pair.
    print(json.dumps(answer), flush=True)
