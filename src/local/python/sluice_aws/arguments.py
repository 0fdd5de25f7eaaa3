"""The command line."""

import argparse
import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Arguments:
    state: Path
    node: str | None


def parse() -> Arguments:
    parser = argparse.ArgumentParser(prog="python -m sluice_aws", description="The local AWS.")
    parser.add_argument("--state", type=Path, required=True, help="the folder of everything that persists")
    parser.add_argument("--node", help="the Node that runs Lambda functions; default: the one on PATH")
    given = parser.parse_args()
    return Arguments(given.state.resolve(), given.node or shutil.which("node"))
