"""The local protocol, version 1: how a Python child of `sluice` talks with the Node supervisor.

The parent starts the child in a process group of its own, writes NDJSON commands to its stdin and reads
NDJSON events from the descriptor that SLUICE_EVENTS_FD names. src/local/protocol.ts is the other side.

A child's `main` calls, first of all, before anything slow is imported:

    start("aws")          # names the source of every event
    die_with_parent()     # from here on, the end of stdin is the end of this process group
"""

from sluice_protocol.commands import Command, CommandError, commands, die_with_parent
from sluice_protocol.events import VERSION, Source, emit, failed, start
from sluice_protocol.files import unusable

__all__ = [
    "VERSION",
    "Command",
    "CommandError",
    "Source",
    "commands",
    "die_with_parent",
    "emit",
    "failed",
    "start",
    "unusable",
]
