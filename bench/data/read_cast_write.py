"""A job as one writes it by hand: reads CSV as text, casts, appends. No checks, no report, no care for a second run.

read_cast_write.py <table> <address of the files>
"""

import sys

from pyspark.sql import SparkSession

table, address = sys.argv[1:]
spark = SparkSession.builder.getOrCreate()
names = ["order_id", "order_date", "country", "quantity", "unit_price", "seen_at"]
rows = spark.read.schema(", ".join(f"{name} string" for name in names)).option("header", True).csv(address)
rows.selectExpr(
    "order_id",
    "cast(order_date as date) order_date",
    "country",
    "cast(quantity as int) quantity",
    "cast(unit_price as decimal(18,2)) unit_price",
    "cast(cast(quantity as int) * cast(unit_price as decimal(18,2)) as decimal(18,2)) amount",
    "cast(seen_at as timestamp_ntz) seen_at",
).writeTo(table).append()
