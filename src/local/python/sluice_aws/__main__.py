"""`python -m sluice_aws --state DIR [--node PATH]`: see the package's documentation.

Events: ready, provisioned, rows, rejected, notification, lambda.log, failed. Commands: provision, sql.
"""

import time

_began = time.monotonic()

from sluice_protocol import commands, die_with_parent, emit, failed, start  # noqa: E402


def main() -> None:
    start("aws")
    die_with_parent()

    # Everything below is slow to import, and the end of the parent must be noticed from the first moment on.
    import traceback

    try:
        from sluice_aws.application import Application, StateInUse
        from sluice_aws.arguments import parse
        from sluice_aws.command import handle

        arguments = parse()
        application = Application(arguments.state, arguments.node)
        port = application.serve()
    except StateInUse as error:
        failed(str(error))
        raise SystemExit(1) from None
    except Exception as error:
        failed(f"the local AWS could not start: {type(error).__name__}: {error}", traceback.format_exc())
        raise SystemExit(1) from None
    emit("ready", port=port, seconds=round(time.monotonic() - _began, 3))
    application.warm_up()
    commands(lambda command: handle(application, command))


if __name__ == "__main__":
    main()
