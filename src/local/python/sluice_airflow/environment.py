"""The environment variables that decide what Airflow does in this process. They must stand before its import."""

import base64
import os
import secrets
from pathlib import Path


def configure(
    home: Path, *, dags: Path, database: Path, logs: Path, secrets_backend: dict[str, str] | None = None
) -> None:
    """Points Airflow at these places and turns off all that a single run does not need.

    The caller's own AIRFLOW__* settings are dropped, so that a run does not depend on the shell it came from;
    AIRFLOW_VAR_* and AIRFLOW_CONN_* stay, for they belong to the DAG. `secrets_backend` are settings of Airflow's
    section [secrets].
    """
    for name in list(os.environ):
        if name.startswith("AIRFLOW__") or name in ("AIRFLOW_HOME", "AIRFLOW_CONFIG"):
            del os.environ[name]
    # Without a configuration file Airflow writes its default one, 130 KB, and reads it back.
    config = home / "airflow.cfg"
    config.touch()
    os.environ.update(_settings(home, config, dags, database, logs))
    os.environ.update({f"AIRFLOW__SECRETS__{name.upper()}": value for name, value in (secrets_backend or {}).items()})
    # Without the connection every hook first asks the database for it, then logs that it is missing. Empty, it
    # means boto's own chain: AWS_ACCESS_KEY_ID, AWS_DEFAULT_REGION, AWS_ENDPOINT_URL.
    os.environ.setdefault("AIRFLOW_CONN_AWS_DEFAULT", "aws://")


def _settings(home: Path, config: Path, dags: Path, database: Path, logs: Path) -> dict[str, str]:
    return {
        "AIRFLOW_HOME": str(home),
        "AIRFLOW_CONFIG": str(config),
        "AIRFLOW__CORE__DAGS_FOLDER": str(dags),
        "AIRFLOW__CORE__PLUGINS_FOLDER": str(home / "plugins"),
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
        "AIRFLOW__CORE__LAZY_LOAD_PLUGINS": "True",
        "AIRFLOW__CORE__LAZY_DISCOVER_PROVIDERS": "True",
        # MWAA's limit.
        "AIRFLOW__CORE__DAGBAG_IMPORT_TIMEOUT": "30",
        "AIRFLOW__CORE__FERNET_KEY": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
        "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": f"sqlite:///{database}",
        "AIRFLOW__DATABASE__LOAD_DEFAULT_CONNECTIONS": "False",
        "AIRFLOW__LOGGING__BASE_LOG_FOLDER": str(logs),
        "AIRFLOW__LOGGING__DAG_PROCESSOR_CHILD_PROCESS_LOG_DIRECTORY": str(logs / "dag_processor"),
        "AIRFLOW__LOGGING__COLORED_CONSOLE_LOG": "False",
        "AIRFLOW__LOGGING__LOGGING_LEVEL": "INFO",
        # Airflow 2 warns twice at every start while this is unset.
        "AIRFLOW__METRICS__TIMER_UNIT_CONSISTENCY": "True",
        "AIRFLOW__USAGE_DATA_COLLECTION__ENABLED": "False",
        "SCARF_ANALYTICS": "false",
    }
