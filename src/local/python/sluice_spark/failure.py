"""What a failed job says of itself: the engine's own line, not the bridge's wrapper around it."""

from typing import Any

_LIMIT = 4000  # characters; Glue cuts ErrorMessage, too


def message(error: BaseException) -> str:
    """`Type: what happened`, with the root cause where Java was involved."""
    if isinstance(error, SystemExit):
        return f"SystemExit: {error.code}"
    throwable = _throwable(error)
    told = str(error) if throwable is None else _root(throwable)
    told = told.strip()
    name = type(error).__name__
    return (f"{name}: {told}" if told else name)[:_LIMIT]


def _throwable(error: BaseException) -> Any | None:
    """The Java exception behind a Python one, from py4j directly or from pyspark's translation of it."""
    return getattr(error, "java_exception", None) or getattr(error, "_origin", None)


def _root(throwable: Any) -> str:
    """The deepest cause that says anything. Spark's `Job aborted …` wraps what went wrong several times."""
    told = _told(throwable)
    seen = 0
    while (throwable := throwable.getCause()) is not None and seen < 20:
        seen += 1
        told = _told(throwable) or told
    return told


def _told(throwable: Any) -> str:
    text = throwable.getMessage()
    if not text:
        return ""
    # Spark appends the stack trace of the task, and then the driver's.
    head = text.split("\n\tat ", 1)[0].split("\n\nDriver stacktrace:", 1)[0].strip()
    kind = throwable.getClass().getName()
    return head if kind.startswith(("org.apache.spark", "py4j.")) else f"{kind}: {head}"
