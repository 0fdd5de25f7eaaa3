"""The state folder: one process at a time, in a layout that this version knows."""

import errno
import fcntl
import os
import time
from pathlib import Path

LAYOUT = "2"
LOCK = "lock"
_PATIENCE = 3.0  # seconds for a predecessor that is being killed


class StateInUse(Exception):
    """The folder cannot be used; the message says why and what to do."""


def claim(folder: Path) -> None:
    """Makes the folder ours for as long as this process lives, where its layout is one that we know."""
    hold(folder)
    layout = folder / "layout"
    if not layout.exists():
        layout.write_text(LAYOUT)
    elif layout.read_text() != LAYOUT:
        raise StateInUse(
            f"{folder} was written by another version (layout {layout.read_text()!r}, not {LAYOUT!r}): "
            "`sluice reset` empties it"
        )


def hold(folder: Path) -> None:
    """Keeps others out of the folder for as long as this process lives: the kernel lets the lock go with it."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            break
        except OSError as error:
            if error.errno not in (errno.EAGAIN, errno.EACCES):
                raise
            if time.monotonic() > deadline:
                holder = os.read(lock, 20).decode() or "unknown"
                raise StateInUse(
                    f"another local AWS uses {folder} (process {holder}): wait until its command has ended"
                ) from None
            time.sleep(0.05)
    os.ftruncate(lock, 0)
    os.pwrite(lock, str(os.getpid()).encode(), 0)
