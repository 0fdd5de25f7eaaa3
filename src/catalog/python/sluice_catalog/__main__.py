"""Writes a catalog: `python -m sluice_catalog FILE [--provider DISTRIBUTION]...`."""

from __future__ import annotations

import argparse
import json
import logging
import os
import tempfile
import warnings
from pathlib import Path
from typing import Any

# The document, its classes, a class, its arguments.
_deepest_indented = 3


def main() -> None:
    """Reads the arguments, then imports Airflow in a home of its own and writes the document."""
    parser = argparse.ArgumentParser(prog="sluice_catalog", description=__doc__)
    parser.add_argument("out", type=Path, help="the file to write")
    parser.add_argument("--provider", action="append", help="a provider's distribution; default: those of the catalog")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="sluice-catalog-") as home:
        os.environ["AIRFLOW_HOME"] = home
        os.environ["AIRFLOW__CORE__LOAD_EXAMPLES"] = "False"
        warnings.simplefilter("ignore")
        logging.disable(logging.CRITICAL)
        from .extract import catalog_of, described_providers

        providers = options.provider or described_providers()
        document = catalog_of(providers, core=options.provider is None)
    options.out.write_text(f"{printed(document)}\n", encoding="utf-8")


def printed(value: Any, depth: int = 0) -> str:
    """JSON with one argument of a class on a line."""
    if not isinstance(value, dict) or depth > _deepest_indented or not value:
        return json.dumps(value, ensure_ascii=False)
    space = " " * (depth + 1)
    entries = [f"{space}{json.dumps(key)}: {printed(item, depth + 1)}" for key, item in value.items()]
    return "{\n" + ",\n".join(entries) + "\n" + " " * depth + "}"


if __name__ == "__main__":
    main()
