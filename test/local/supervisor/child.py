"""A small child of the supervisor: it speaks the real protocol and misbehaves on request.

child.py MODE [SECONDS]
"""

import os
import subprocess
import sys
import time

from sluice_protocol import CommandError, commands, die_with_parent, emit, failed, start


def main() -> None:
    mode = sys.argv[1]
    start("aws")
    if mode != "deaf":
        die_with_parent()
    print(f"child started as {mode}", flush=True)
    # A grandchild in the group, as Spark's JVM or a Lambda's Node would be.
    grandchild = subprocess.Popen(["sleep", "600"], stdin=subprocess.DEVNULL)
    emit("notification", topic="pids", message=f"{os.getpid()} {grandchild.pid}")
    match mode:
        case "silent" | "deaf":
            time.sleep(600)
        case "crash":
            raise RuntimeError("the warehouse is on fire")
        case "fail":
            failed("the port is taken", "first line\nsecond line")
            time.sleep(600)
        case "malformed":
            os.write(3, b'{"v": 1, "event": "ready"\n')
            time.sleep(600)
        case "future":
            os.write(3, b'{"v": 2, "at": "2026-01-01T00:00:00Z", "source": "aws", "event": "ready"}\n')
            time.sleep(600)
        case "serve":
            emit("ready", port=os.getpid() % 60000 + 1, seconds=0.5)
            commands(serve)


def serve(command: dict) -> None:
    match command["sql"]:
        case "select 1":
            row = {"columns": [{"name": "one", "type": "int"}], "rows": [[1]]}
            emit("rows", id=command["id"], **row)
        case "wrong answer":
            emit("provisioned", id=command["id"], seconds=0)
        case "never":
            pass
        case "exit":
            print("about to go", flush=True)
            os._exit(3)
        case other:
            raise CommandError(f"no such table: {other}")


if __name__ == "__main__":
    main()
