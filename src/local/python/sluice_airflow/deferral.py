"""How long a deferred task waits for its trigger. The scheduler sees to that on MWAA; `dag.test()` waits for ever."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any


class TriggerTimeout(Exception):
    """The trigger did not fire in time."""


def limit(trigger: Any, longest: timedelta | None) -> None:
    """Has an Airflow trigger's `run` raise TriggerTimeout where its first event does not come in time."""
    if longest is None:
        return
    run = trigger.run

    async def in_time() -> AsyncIterator[Any]:
        try:
            async with asyncio.timeout(max(longest.total_seconds(), 0)) as clock:
                event = await anext(run(), None)
        except TimeoutError:
            if clock.expired():
                raise TriggerTimeout from None
            raise
        if event is not None:
            yield event

    trigger.run = in_time
