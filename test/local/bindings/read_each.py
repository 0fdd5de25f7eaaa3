"""Imports each DAG file of a folder with the installed Airflow: `python read_each.py FOLDER`.

The answer has, by file, the classes of its tasks and callbacks, or what kept it from being imported.
"""

import sys
from pathlib import Path

from sluice_airflow.offline import offline, print_json, python_files


def classes(dag):
    callbacks = dag.on_failure_callback or []
    return sorted({type(each).__name__ for each in [*dag.tasks, *callbacks]})


def main():
    with offline() as (airflow, output):
        airflow.prepare_reading()
        answer = {}
        for file in python_files([Path(sys.argv[1])]):
            bag = airflow.read(file)
            failures = list(bag.errors.values())
            answer[file.stem] = (
                {"failed": failures[0].strip().splitlines()[-1]}
                if failures
                else {"classes": [name for dag in bag.dags.values() for name in classes(dag)]}
            )
        print_json(output, answer)


if __name__ == "__main__":
    main()
