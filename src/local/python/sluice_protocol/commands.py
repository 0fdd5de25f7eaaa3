"""Commands from the parent, and the end of the parent.

The parent holds the write end of our stdin for as long as it lives, so the end of that pipe is the one signal
of its death that the kernel always delivers, a SIGKILL included.
"""

import contextlib
import json
import os
import queue
import signal
import threading
import traceback
from collections.abc import Callable
from typing import Any, NoReturn

from sluice_protocol.events import VERSION, emit
from sluice_protocol.files import unusable

Command = dict[str, Any]

_lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
_reader: threading.Thread | None = None


class CommandError(Exception):
    """A command that cannot be done; the message is for the user and becomes the `rejected` event."""


def die_with_parent() -> None:
    """Reads stdin in a thread from now on; at its end SIGKILLs this process and its whole group.

    What runs in this process, and what it starts, finds an empty stdin: the parent's words are for nobody else, and who
    read them would wait for ever.

    Started without a group of its own (by hand, from a test), the process first makes one: it must never take
    its parent's group with it.
    """
    global _reader
    if _reader is not None:
        return
    if os.getpgrp() != os.getpid():
        os.setpgid(0, 0)
    parent = os.dup(0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    _reader = threading.Thread(target=_read, args=[parent], name="sluice-stdin", daemon=True)
    _reader.start()


def commands(handler: Callable[[Command], None]) -> NoReturn:
    """Hands each command to `handler`, one after the other in this thread, for ever.

    A handler answers with `emit`. What it raises becomes `rejected` for the command's id: a CommandError with
    its own message, a file that cannot be used in words, anything else with its type before it, and both with their
    traceback in the log.
    """
    die_with_parent()
    while True:
        line = _lines.get()
        try:
            command = _parse(line)
        except CommandError as error:
            emit("rejected", id=None, message=str(error))
            continue
        try:
            handler(command)
        except CommandError as error:
            emit("rejected", id=command["id"], message=str(error))
        except Exception as error:
            emit("rejected", id=command["id"], message=unusable(error) or f"{type(error).__name__}: {error}")
            # The log is a file, too, and its disk may be what is full.
            with contextlib.suppress(OSError):
                traceback.print_exc()


def _parse(line: bytes) -> Command:
    try:
        command = json.loads(line)
    except ValueError as error:
        raise CommandError(f"not a JSON command: {error}") from None
    if not isinstance(command, dict) or not isinstance(command.get("command"), str) or "id" not in command:
        raise CommandError("a command is an object with v, id and command")
    if command.get("v") != VERSION:
        raise CommandError(f"this process speaks version {VERSION} of the local protocol, not {command.get('v')!r}")
    return command


def _read(parent: int) -> None:
    pending = b""
    while True:
        try:
            chunk = os.read(parent, 1 << 16)
        except OSError:
            chunk = b""
        if not chunk:
            os.killpg(0, signal.SIGKILL)
        pending += chunk
        *whole, pending = pending.split(b"\n")
        for line in whole:
            if line.strip():
                _lines.put(line)
