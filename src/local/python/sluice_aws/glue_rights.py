"""What Glue's operations are on, as IAM names it: a right on a table is asked for on all that is above it, too.

https://docs.aws.amazon.com/glue/latest/dg/glue-specifying-resource-arns.html
"""

from sluice_aws.wire import Call


def resource(call: Call) -> str | tuple[str, ...]:
    given = call.parameters
    if "Job" in call.operation:
        return call.arn("glue", f"job/{given.get('JobName') or given.get('Name') or '*'}")
    catalog = call.arn("glue", "catalog")
    if "Database" in call.operation:
        name = given.get("Name") or (given.get("DatabaseInput") or {}).get("Name") or "*"
        return (catalog, call.arn("glue", f"database/{name}"))
    if (database := given.get("DatabaseName")) is None:
        return "*"
    table = given.get("TableName") or given.get("Name") or (given.get("TableInput") or {}).get("Name") or "*"
    return (catalog, call.arn("glue", f"database/{database}"), call.arn("glue", f"table/{database}/{table}"))
