"""Shells of bash tasks, which Airflow starts in sessions of their own: they end with the run.

A run is ended by killing its process group, whatever it is at, and what stands outside of the group would go on: a
script that copies files, while the operator has started the next run. So each such process is started through
leash.py.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

# On Airflow 3, on Airflow 2.
_HOOKS = ("airflow.providers.standard.hooks.subprocess", "airflow.hooks.subprocess")
_LEASH = Path(__file__).with_name("leash.py")


def leash() -> None:
    """From now on. Only where the DAG's operators have loaded what starts shells."""
    hook: Any = next((sys.modules[name] for name in _HOOKS if name in sys.modules), None)
    if hook is None:
        return
    # Nothing is ever written: the kernel closes the other end when this process ends, however it does.
    readable, _ = os.pipe()

    def popen(command: list[str], **options: Any) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-I", "-S", str(_LEASH), str(readable), *command],
            pass_fds=[readable],
            **options,
        )

    hook.Popen = popen
