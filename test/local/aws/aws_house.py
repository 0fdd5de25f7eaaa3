"""What exists in the local AWS of the tests."""

from typing import Any

REGION = "eu-west-1"
LAKE = "sluice-lake"
RESULTS = "sluice-athena"
WORKGROUP = "sluice-main"
DATABASE = "analytics"
GLUE = "sluice_bronze"


def document(**parts: Any) -> dict[str, Any]:
    """A ResourceDocument with nothing in it but the given parts."""
    kinds = ["buckets", "databases", "tables", "functions", "topics", "secrets", "warehouses", "workgroups"]
    return {"v": 1, "region": REGION, "account": "123456789012", **{kind: [] for kind in kinds}, **parts}


HOUSE = document(
    buckets=[{"name": LAKE}, {"name": RESULTS}],
    databases=[{"name": GLUE}],
    topics=[{"name": "support"}],
    warehouses=[{"workgroup": WORKGROUP, "database": DATABASE, "namespace": WORKGROUP}],
    workgroups=[{"name": "sluice", "output": f"s3://{RESULTS}/results/"}],
)
