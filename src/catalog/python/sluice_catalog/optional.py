"""Stand-ins for packages that a provider imports and that are not installed, so that its modules can be read."""

from __future__ import annotations

import importlib
import re
import sys
import types
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from typing import Any

_missing = re.compile(r"No module named '([\w.]+)'")
_most_packages = 6


class _StandInType(type):
    """Any attribute of a stand-in is another one."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _stand_in(name, cls.__module__)


def _stand_in(name: str, module: str) -> type:
    def __init__(self: object, *_args: object, **_kwargs: object) -> None:  # noqa: N807
        """Takes anything."""

    return _StandInType(
        name, (), {"__module__": module, "__class_getitem__": classmethod(lambda cls, _: cls), "__init__": __init__}
    )


class _StandInModule(types.ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        member = _stand_in(name, self.__name__)
        setattr(self, name, member)
        return member


class _StandIns(MetaPathFinder, Loader):
    def __init__(self) -> None:
        self.packages: set[str] = set()

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: types.ModuleType | None = None
    ) -> ModuleSpec | None:
        if any(fullname == package or fullname.startswith(f"{package}.") for package in self.packages):
            return ModuleSpec(fullname, self, is_package=True)
        return None

    def create_module(self, spec: ModuleSpec) -> types.ModuleType:
        module = _StandInModule(spec.name)
        module.__path__ = []
        return module

    def exec_module(self, module: types.ModuleType) -> None:
        """A stand-in has no code."""


_stand_ins = _StandIns()


def import_with_stand_ins(module: str) -> list[str] | None:
    """Imports a module whose packages are missing; answers which were stood in for, None where that did not help.

    It comes after all other imports: a module that asks whether a package is there must not find a stand-in.
    """
    if _stand_ins not in sys.meta_path:
        sys.meta_path.append(_stand_ins)
    for _ in range(_most_packages):
        try:
            importlib.import_module(module)
        except Exception as error:
            missing = _missing_package(error)
            if missing is None or missing in _stand_ins.packages:
                return None
            _stand_ins.packages.add(missing)
            sys.modules.pop(module, None)
        else:
            return sorted(_stand_ins.packages)
    return None


def _missing_package(error: BaseException | None) -> str | None:
    while error is not None:
        if isinstance(error, ModuleNotFoundError):
            return error.name
        found = _missing.search(str(error))
        if found is not None:
            return found.group(1)
        error = error.__cause__ or error.__context__
    return None
