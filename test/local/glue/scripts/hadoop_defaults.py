"""A job: prints what Hadoop's own files of defaults say, and what a configuration has here, and from where."""

import json
from pathlib import Path
from typing import Any

from pyspark.sql import SparkSession

from sluice_spark.jars import hadoop

jvm: Any = SparkSession.builder.getOrCreate()._jvm
Configuration = jvm.org.apache.hadoop.conf.Configuration


def said(configuration: Any) -> dict[str, list[Any]]:
    text = jvm.java.io.StringWriter()
    Configuration.dumpConfiguration(configuration, text)
    properties = json.loads(text.toString())["properties"]
    return {each["key"]: [each["value"], each["isFinal"], Path(each["resource"]).name] for each in properties}


own = Configuration(False)
for kind in ("core", "mapred", "yarn"):
    own.addResource(jvm.java.net.URL(f"jar:file:{hadoop()}!/{kind}-default.xml"))
place = Configuration().getResource("core-default.xml").toString()
print(json.dumps({"own": said(own), "here": said(Configuration()), "place": place}))
