"""What a Python file says that a task runs: the parameters of its `main`. The file is parsed and never run."""

import ast
import sys
from typing import TypedDict

from .places import Places, Span


class Parameter(TypedDict):
    name: str
    annotation: str | None
    required: bool


class Import(TypedDict):
    name: str
    span: Span


class ScriptProblem(TypedDict):
    message: str
    fix: str
    span: Span


_MEND = "Mend it: python -m py_compile shows the same."


class ScriptFact(TypedDict):
    """`ScriptFact` of src/ir/script-facts.ts."""

    parameters: list[Parameter] | None
    open: bool
    imports: list[Import]
    problems: list[ScriptProblem]


def script_fact(text: str) -> ScriptFact:
    """Reads a script; mistakes in it are in the fact, never raised."""
    problems: list[ScriptProblem] = []
    imports: list[Import] = []
    lines = _Lines(text)

    def wrong(message: str, line: int, column: int, fix: str) -> ScriptFact:
        problems.append({"message": message, "fix": fix, "span": lines.span(line, column)})
        return {"parameters": None, "open": False, "imports": imports, "problems": problems}

    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        return wrong(f"This is no Python: {error.msg}.", error.lineno or 1, (error.offset or 1) - 1, _MEND)
    except (ValueError, RecursionError) as error:
        return wrong(f"This is no Python: {error}.", 1, 0, _MEND)
    # Python counts an ast's columns in bytes of UTF-8.
    imported = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level > 0]
    for node in imported:
        wrong(
            "A script is compiled into its DAG's file, and has no neighbours to import.",
            node.lineno,
            0,
            "Put what it needs into this file, or into a package that MWAA installs.",
        )
    imports += [{"name": name, "span": lines.span(line, 0)} for name, line in _imports(tree)]
    mains = [
        node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == "main"
    ]
    if not mains:
        return wrong("The file defines no function `main`.", 1, 0, "Write def main(…): what the task runs.")
    main = mains[-1]
    if isinstance(main, ast.AsyncFunctionDef):
        return wrong(
            "`main` is async; a task calls it as it is.",
            main.lineno,
            0,
            "Write def main(…), and asyncio.run(…) in it.",
        )
    if any(isinstance(node, ast.Yield | ast.YieldFrom) for node in _own(main)):
        return wrong(
            "`main` is a generator: nothing of it would run.",
            main.lineno,
            0,
            "Return what it hands on, as a list for one.",
        )
    given = main.args
    if given.posonlyargs:
        return wrong(
            "`main` has parameters that cannot be given by name.",
            main.lineno,
            0,
            "Take the / away: a task gives its arguments by their names.",
        )
    defaults: list[ast.expr | None] = [
        *([None] * (len(given.args) - len(given.defaults))),
        *given.defaults,
        *given.kw_defaults,
    ]
    return {
        "parameters": [
            {
                "name": each.arg,
                "annotation": None if each.annotation is None else ast.unparse(each.annotation),
                "required": default is None,
            }
            for each, default in zip([*given.args, *given.kwonlyargs], defaults, strict=True)
        ],
        "open": given.kwarg is not None,
        "imports": imports,
        "problems": problems,
    }


def _imports(tree: ast.Module) -> list[tuple[str, int]]:
    """The first names of modules that are imported, without Python's own, and the line of each import."""
    found: list[tuple[str, int]] = []
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                found += [(each.name, node.lineno) for each in names]
            case ast.ImportFrom(module=str(module), level=0):
                found.append((module, node.lineno))
    firsts = [(name.partition(".")[0], line) for name, line in found]
    return [(name, line) for name, line in firsts if name not in sys.stdlib_module_names]


def _own(function: ast.AST) -> list[ast.AST]:
    """The nodes of a function, without those of functions and classes in it."""
    found: list[ast.AST] = []
    for node in ast.iter_child_nodes(function):
        found.append(node)
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef):
            found.extend(_own(node))
    return found


class _Lines:
    """Places by their lines and columns."""

    def __init__(self, text: str) -> None:
        self._lines = [f"{line}\n" for line in text.split("\n")]
        self._places = Places(text)

    def span(self, line: int, column: int) -> Span:
        start = sum(len(each) for each in self._lines[: line - 1]) + column
        return self._places.span(start, start)
