"""A job: compact, some days after today.

later.py --days <number> <compact's arguments …>
"""

import dataclasses
import sys
from datetime import timedelta

from sluice_glue.compact import job

days = timedelta(days=int(sys.argv[sys.argv.index("--days") + 1]))
parse = job.parse


def parse_later(argv: list[str]) -> object:
    arguments = parse(argv)
    return dataclasses.replace(arguments, started=arguments.started + days)


job.parse = parse_later
job.main()
