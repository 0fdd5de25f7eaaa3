"""The commands of the parent."""
from typing import Any
def handle(application: Any, command: dict[str, Any]) -> None:
    raise NotImplementedError
