"""Makes empty tables as conform makes them. Its arguments: the job's document, and names of tables beside its own."""

import dataclasses
import sys

from sluice_glue import lake
from sluice_glue.document import read_conform
from sluice_glue.session import session
from sluice_glue.table_shape import ensure_table

document, *names = sys.argv[1:]
contract = read_conform(lake.read(document).decode()).target
for name in names:
    location = f"{contract.location.rstrip('/')}-{name}/"
    ensure_table(session(), dataclasses.replace(contract, table=name, location=location))
