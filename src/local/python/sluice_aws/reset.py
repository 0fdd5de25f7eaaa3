"""`python -m sluice_aws.reset FOLDER`: empties a state folder, unless a local AWS uses it.

The lock stays: who waits for it has it open, and would hold one that nobody else can see.
"""

import argparse
import shutil
import sys
from pathlib import Path

from sluice_aws.state import LOCK, StateInUse, hold
from sluice_protocol import unusable


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m sluice_aws.reset", description=__doc__)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    try:
        hold(folder)
        _empty(folder)
    except StateInUse as error:
        sys.exit(f"Nothing was removed: {error}")
    except OSError as error:
        sys.exit(f"Not all was removed: {unusable(error) or error}")


def _empty(folder: Path) -> None:
    for each in folder.iterdir():
        if each.name == LOCK:
            continue
        if each.is_dir() and not each.is_symlink():
            shutil.rmtree(each)
        else:
            each.unlink()


if __name__ == "__main__":
    main()
