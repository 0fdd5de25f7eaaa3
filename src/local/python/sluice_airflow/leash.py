"""Becomes a command whose process group ends when a pipe does: `python leash.py DESCRIPTOR COMMAND…`.

Started as the leader of a group. A watcher stays in that group, with the pipe's read end; the pipe's end is the end of
whoever held the write end. This process itself becomes the command, so that its exit code and its signals are its own.
"""

import os
import signal
import sys


def main() -> None:
    """Takes its arguments from the command line."""
    pipe = int(sys.argv[1])
    command = sys.argv[2:]
    between = os.fork()
    if between == 0:
        # The watcher must be no child of the command, which may wait for its children.
        if os.fork() == 0:
            _watch(pipe)
        os._exit(0)
    os.waitpid(between, 0)
    os.close(pipe)
    os.execvp(command[0], command)


def _watch(pipe: int) -> None:
    # What ends the command politely is not for the watcher.
    for polite in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(polite, signal.SIG_IGN)
    # Who reads the command's output waits until nobody has it open.
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    os.read(pipe, 1)
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    main()
