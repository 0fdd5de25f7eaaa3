"""The frame of a job's script, between whose ends Glue keeps bookmarks.

Without bookmarks, which a job has to ask for, neither end does anything:
https://docs.aws.amazon.com/glue/latest/dg/monitor-continuations.html.
"""

from collections.abc import Mapping
from typing import Any

from awsglue.context import GlueContext
from awsglue.refusal import refuse


class Job:
    def __init__(self, glue_context: GlueContext) -> None:  # noqa: ARG002 (as Glue has it)
        self._begun = False

    def init(self, job_name: str, args: Mapping[str, Any] | None = None) -> None:  # noqa: ARG002
        if (args or {}).get("job_bookmark_option", "job-bookmark-disable") != "job-bookmark-disable":
            refuse("A job bookmark")
        self._begun = True

    def isInitialized(self) -> bool:  # noqa: N802
        return self._begun

    def commit(self) -> None:
        """Nothing is kept between runs."""
