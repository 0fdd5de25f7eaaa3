"""Reads DAG files with the installed Airflow and renders the templates of one of them, as Airflow does for a task.

python render.py FOLDER DAG_FILE < context.json

The context has `params` and `outputs` (by task); each task of the DAG has its templates in `env`. The answer has, for
each file of the folder, what kept it from being imported and what Airflow warned about it; the structure of each DAG
by its id; and the rendered texts by task.
"""

import json
import sqlite3
import sys
import warnings
from pathlib import Path

import pendulum

from sluice_airflow.offline import offline, python_files
from sluice_airflow.structure import dag_structure


class Outputs:
    """The task instance of a context, as far as templates ask it."""

    def __init__(self, outputs):
        self._outputs = outputs

    def xcom_pull(self, task_ids):
        return self._outputs[task_ids]


def read(airflow, file):
    """The file's DAGs, and what there is to say about it."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        bag = airflow.read(file)
    said = [str(each.message) for each in caught if each.filename == str(file)]
    return bag.dags, list(bag.errors.values()) + said


def render(dag, context):
    environment = dag.get_template_env()
    return {
        task.task_id: {name: task.render_template(text, context, environment) for name, text in task.env.items()}
        for task in dag.tasks
    }


def literals(sql_literal, values):
    """Each value as an engine reads its literal; None where the literal holds a backslash, which engines dispute."""
    engine = sqlite3.connect(":memory:")
    engine.create_function("chr", 1, chr)
    written = [sql_literal(value) for value in values]
    return [None if "\\" in text else engine.execute(f"SELECT {text}").fetchone()[0] for text in written]


def main():
    folder, file = map(Path, sys.argv[1:])
    given = json.load(sys.stdin)
    with offline() as (airflow, output):
        airflow.prepare_reading()
        said, structures = {}, {}
        for each in python_files([folder]):
            dags, said[each.name] = read(airflow, each)
            structures |= {dag_id: dag_structure(airflow, dag) for dag_id, dag in dags.items()}
        dags, said[file.name] = read(airflow, file)
        (dag,) = dags.values()
        context = {
            "ds": "2026-03-28",
            "run_id": given["run_id"],
            "data_interval_start": pendulum.datetime(2026, 3, 28, 23, 30, tz="UTC"),
            "data_interval_end": pendulum.datetime(2026, 3, 29, 22, 30, tz="UTC"),
            "params": given["params"],
            "ti": Outputs(given["outputs"]),
        }
        filters = dag.user_defined_filters
        answer = {
            "said": said,
            "structures": structures,
            "rendered": render(dag, context),
            "literals": literals(filters["sql_literal"], given["literals"]),
        }
        # ASCII: a text may hold half a surrogate pair.
        output.write(json.dumps(answer))


if __name__ == "__main__":
    main()
