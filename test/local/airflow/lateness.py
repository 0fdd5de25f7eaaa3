"""Runs inside an Airflow environment: a run that does not come, as Airflow itself notices it.

    python lateness.py --home DIR --file F.py --dag ID --succeeded 2026-01-10T05:00Z

On 2.x the run of the interval that starts at `succeeded`, an hour long, is the last that succeeded, and Airflow looks
at its service levels once, as its DAG processor does. On 3.x a run is queued that nobody works on, for its DAG is
paused, and a scheduler and a triggerer look after its deadlines until all who are to be told have been. Prints how that
ended.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

from sluice_airflow.environment import configure
from sluice_airflow.installed import airflow_version
from sluice_airflow.place import fresh_place

LONGEST = 90  # seconds

parser = argparse.ArgumentParser()
parser.add_argument("--home", type=Path, required=True)
parser.add_argument("--file", type=Path, required=True)
parser.add_argument("--dag", required=True)
parser.add_argument("--succeeded", type=datetime.fromisoformat, required=True)
arguments = parser.parse_args()
output = sys.stdout
sys.stdout = sys.stderr
place = fresh_place(arguments.home)
configure(place.home, dags=place.dags, database=place.database, logs=place.home / "logs")
os.environ["AIRFLOW__CORE__DAGS_ARE_PAUSED_AT_CREATION"] = "True"
file = Path(shutil.copy(arguments.file, place.dags))


def service_levels() -> None:
    from airflow.dag_processing.processor import DagFileProcessor
    from airflow.models import DagBag
    from airflow.timetables.base import DataInterval
    from airflow.utils.session import create_session
    from airflow.utils.state import DagRunState, TaskInstanceState
    from airflow.utils.timezone import coerce_datetime
    from airflow.utils.types import DagRunType

    dag = DagBag(str(file), include_examples=False, safe_mode=False).get_dag(arguments.dag)
    with create_session() as session:
        dag.sync_to_db(session=session)
    start = coerce_datetime(arguments.succeeded)
    run = dag.create_dagrun(
        run_type=DagRunType.SCHEDULED,
        execution_date=start,
        data_interval=DataInterval(start, start + timedelta(hours=1)),
        state=DagRunState.SUCCESS,
    )
    with create_session() as session:
        for instance in run.get_task_instances(session=session):
            instance.state = TaskInstanceState.SUCCESS
            session.merge(instance)
    DagFileProcessor.manage_slas(str(file), arguments.dag)


def deadlines() -> list[str]:
    from airflow.dag_processing.dagbag import DagBag, sync_bag_to_db
    from airflow.models.callback import Callback
    from airflow.models.dagbundle import DagBundleModel
    from airflow.models.serialized_dag import SerializedDagModel
    from airflow.timetables.base import DataInterval
    from airflow.utils import timezone
    from airflow.utils.session import create_session
    from airflow.utils.state import CallbackState, DagRunState
    from airflow.utils.types import DagRunTriggeredByType, DagRunType
    from sqlalchemy import select

    ended = {CallbackState.SUCCESS, CallbackState.FAILED}
    bundle = "dags-folder"
    with create_session() as session:
        session.add(DagBundleModel(name=bundle))
    sync_bag_to_db(DagBag(str(file), bundle_path=place.dags, bundle_name=bundle, safe_mode=False), bundle, None)
    start = timezone.coerce_datetime(arguments.succeeded) + timedelta(hours=1)
    with create_session() as session:
        dag = SerializedDagModel.get(arguments.dag, session=session).dag
        dag.create_dagrun(
            run_id="queued",
            logical_date=start,
            data_interval=DataInterval(start, start + timedelta(hours=1)),
            run_after=timezone.utcnow(),
            run_type=DagRunType.SCHEDULED,
            state=DagRunState.QUEUED,
            triggered_by=DagRunTriggeredByType.TIMETABLE,
            session=session,
        )
    log = (place.home / "airflow.log").open("wb")
    started = [
        subprocess.Popen([sys.executable, "-m", "airflow", part], stdout=log, stderr=log, start_new_session=True)
        for part in ("scheduler", "triggerer")
    ]
    try:
        end = time.monotonic() + LONGEST
        while time.monotonic() < end:
            with create_session() as session:
                callbacks = list(session.scalars(select(Callback)))
            if callbacks and all(callback.state in ended for callback in callbacks):
                return [callback.output or str(callback.state) for callback in callbacks]
            time.sleep(0.2)
        raise TimeoutError((place.home / "airflow.log").read_text(errors="replace")[-5000:])
    finally:
        for process in started:
            os.killpg(process.pid, 9)
            process.wait()


json.dump(deadlines() if airflow_version().startswith("3") else service_levels(), output)
output.flush()
place.remove()
