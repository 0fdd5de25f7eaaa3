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
from types import SimpleNamespace
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
    """Each task's full id, its arguments, what it is mapped over, and its variable."""
    for node in block.body:
        match node:
            case ast.With(items=[ast.withitem(context_expr=ast.Call(args=[ast.Constant(value=name), *_]))]):
                yield from tasks(node, f"{group}{name}.")
            case ast.Assign(
                targets=[ast.Name(id=variable)],
                value=ast.Call(func=ast.Attribute(value=ast.Call() as call, attr="expand"), keywords=[over]),
            ):
                given = value(call)["given"]
                yield group + given["task_id"], given, value(over.value), variable
            case ast.Assign(targets=[ast.Name(id=variable)], value=ast.Call() as call):
                given = value(call)["given"]
                yield group + given["task_id"], given, None, variable


def groups(block, outer):
    """Each group's full id, and what its tooltip says."""
    for node in block.body:
        match node:
            case ast.With(items=[ast.withitem(context_expr=ast.Call(args=[ast.Constant(value=name)]) as call)]):
                yield outer + name, value(call)["given"].get("tooltip")
                yield from groups(node, f"{outer}{name}.")


def labels(block):
    """The words beside edges, where one is said with them and where they are set by themselves."""
    for node in ast.walk(block):
        match node:
            case ast.Call(func=ast.Name(id="Label"), args=[ast.Constant(value=words)]):
                yield words
            case ast.Call(func=ast.Attribute(attr="set_edge_info"), args=[_, _, info]):
                yield dict(value(info)["dict"])["label"]


def read(source):
    tree = ast.parse(source.encode("utf-8"))
    (block,) = [node for node in tree.body if isinstance(node, ast.With)]
    found = list(tasks(block, ""))
    scripts = [node.value for node in tree.body if isinstance(node, ast.Assign) and node.targets[0].id == "SCRIPTS"]
    return {
        "shape": shape(source),
        "dag": value(block.items[0].context_expr)["given"],
        "tasks": {task: given for task, given, _, _ in found},
        "mapped": {task: over for task, _, over, _ in found if over is not None},
        "outputs": {task: f"{variable}.output" for task, _, _, variable in found},
        "groups": {group: words for group, words in groups(block, "") if words is not None},
        "labels": list(labels(block)),
        "scripts": dict(value(scripts[0])["dict"]) if scripts else {},
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


class Task:
    """A task's instance, as far as templates ask it."""

    def __init__(self, context):
        self.outputs = context["outputs"]
        self.dag_id, self.task_id, self.map_index = (
            context["names"][f"ti.{name}"] for name in ("dag_id", "task_id", "map_index")
        )

    def xcom_pull(self, task_ids):
        return self.outputs[task_ids]


class Fields:
    """JSON of which every field that is asked for is there."""

    def __init__(self, text):
        self.text = text

    def __getitem__(self, field):
        return self.text + field


class Accessor:
    """What Airflow looks variables or connections up in: by attribute alone, as its own."""

    def __init__(self, found):
        self.found = found

    def __getattr__(self, name):
        return self.found(name)


def connection(fields):
    fields = dict(fields)
    return SimpleNamespace(conn_type=fields.pop("type"), extra_dejson=Fields(fields.pop("extra")), **fields)


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
        "ds": context["ds"],
        "run_id": context["run_id"],
        "params": context["params"],
        "ti": Task(context),
        "dag": SimpleNamespace(dag_id=context["names"]["dag.dag_id"]),
        "var": SimpleNamespace(
            value=Accessor(lambda name: context["variables"][name]),
            json=Accessor(lambda name: Fields(context["variables"][name])),
        ),
        "conn": Accessor(lambda name: connection(context["connections"][name])),
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
