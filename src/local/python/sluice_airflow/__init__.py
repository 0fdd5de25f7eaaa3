"""Real Airflow on a laptop: what `sluice` asks of an installed Airflow, 2.11 or 3.x, whichever the interpreter has.

    python -m sluice_airflow.run         one run of one DAG, reported as events
    python -m sluice_airflow.structure   import errors and the structure of DAGs, equal on both majors
    python -m sluice_airflow.intervals   the data intervals that a scheduler makes
    python -m sluice_airflow.parse       what it costs to parse a folder of DAG files
    python -m sluice_airflow.template    prepares the metadata database that runs start from

Airflow reads its configuration when it is imported. So every entry point sets the environment first
(environment.py) and imports Airflow inside functions; what differs between the majors lies in v2.py and v3.py
behind one interface (installed.py).
"""
