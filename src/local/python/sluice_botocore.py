"""What botocore knows of AWS's services, in a process that makes many sessions."""

from functools import cache
from typing import Any


@cache
def share_models() -> None:
    """Botocore looks for the model of a service and reads it once, not for every session: 60 of a client's 70 ms."""
    import botocore.session

    made = cache(botocore.session.create_loader)

    def shared(search_path: str | None = None) -> Any:
        loader = made(search_path)
        # Every session of boto3 adds its own folder, which is always the same.
        loader.search_paths[:] = dict.fromkeys(loader.search_paths)
        return loader

    botocore.session.create_loader = shared
