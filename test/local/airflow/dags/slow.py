"""Tasks that take longer than they may: one that works, one that waits in a trigger, one that waits in a sensor's."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

from airflow.triggers.base import BaseTrigger, TriggerEvent

try:
    from airflow.providers.standard.operators.python import PythonOperator
    from airflow.sdk import DAG, BaseOperator
    from airflow.sdk.bases.sensor import BaseSensorOperator
except ImportError:
    from airflow import DAG
    from airflow.models.baseoperator import BaseOperator
    from airflow.operators.python import PythonOperator
    from airflow.sensors.base import BaseSensorOperator


class Never(BaseTrigger):
    """Fires in an hour."""

    def serialize(self) -> tuple[str, dict[str, Any]]:
        return f"{__name__}.Never", {}

    async def run(self) -> AsyncIterator[TriggerEvent]:
        await asyncio.sleep(3600)
        yield TriggerEvent("fired")


class Wait(BaseOperator):
    """Waits in a trigger for one second."""

    def execute(self, context: object) -> None:  # noqa: ARG002
        self.defer(trigger=Never(), method_name="resume", timeout=timedelta(seconds=1))

    def resume(self, context: object, event: object) -> None:  # noqa: ARG002
        raise AssertionError("the trigger never fires")


class WaitForSomething(BaseSensorOperator):
    """Waits in a trigger as long as a sensor may."""

    def execute(self, context: object) -> None:  # noqa: ARG002
        self.defer(trigger=Never(), method_name="resume", timeout=timedelta(seconds=self.timeout))

    def resume(self, context: object, event: object) -> None:  # noqa: ARG002
        raise AssertionError("the trigger never fires")


with DAG(dag_id="slow", schedule=None, start_date=datetime(2026, 1, 1, tzinfo=UTC), catchup=False) as dag:
    working = PythonOperator(
        task_id="working",
        python_callable=lambda: time.sleep(600),
        execution_timeout=timedelta(seconds=1),
        retries=1,
    )
    waiting = Wait(task_id="waiting", retries=1)
    sensing = WaitForSomething(task_id="sensing", timeout=1, retries=1)
