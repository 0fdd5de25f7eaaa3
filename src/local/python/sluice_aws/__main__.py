"""`python -m sluice_aws --state DIR …`: see the package's documentation.

Events: ready, provisioned, rows, warmed, rejected, notification, lambda.log, failed. Commands: provision, sql, warm.
"""

import time

_began = time.monotonic()

import traceback  # noqa: E402

from sluice_aws.arguments import parse  # noqa: E402
from sluice_aws.files import Damaged  # noqa: E402
from sluice_aws.state import StateInUse, claim  # noqa: E402
from sluice_protocol import commands, die_with_parent, emit, failed, start, unusable  # noqa: E402


def main() -> None:
    start("aws")
    die_with_parent()
    arguments = parse()
    try:
        claim(arguments.state)
    except (StateInUse, OSError) as error:
        failed(unusable(error) or str(error))
        raise SystemExit(1) from None
    try:
        # Slow to import, and the end of the parent must be noticed from the first moment on.
        from sluice_aws.application import Application
        from sluice_aws.command import handle

        application = Application(arguments.state, arguments.node, arguments.spark, arguments.calls, arguments.airflows)
        port = application.serve()
    except Damaged as error:
        failed(str(error))
        raise SystemExit(1) from None
    except Exception as error:
        if refusal := unusable(error):
            failed(refusal)
            raise SystemExit(1) from None
        failed(f"the local AWS could not start: {type(error).__name__}: {error}", traceback.format_exc())
        raise SystemExit(1) from None
    emit("ready", port=port, seconds=round(time.monotonic() - _began, 3))
    application.warm_up()
    commands(lambda command: handle(application, command))


if __name__ == "__main__":
    main()
