"""The classes that everything else derives from, where this Airflow keeps them."""

from __future__ import annotations

from importlib.metadata import version

airflow_version = version("apache-airflow")

if airflow_version.startswith("2."):
    from airflow.models.baseoperator import BaseOperator
    from airflow.models.dag import DAG
    from airflow.models.xcom_arg import XComArg
    from airflow.notifications.basenotifier import BaseNotifier
    from airflow.operators.empty import EmptyOperator
    from airflow.sensors.base import BaseSensorOperator
    from airflow.utils.task_group import TaskGroup
else:
    from airflow.providers.standard.operators.empty import EmptyOperator
    from airflow.sdk.bases.notifier import BaseNotifier
    from airflow.sdk.bases.operator import BaseOperator
    from airflow.sdk.bases.sensor import BaseSensorOperator
    from airflow.sdk.definitions.dag import DAG
    from airflow.sdk.definitions.taskgroup import TaskGroup
    from airflow.sdk.definitions.xcom_arg import XComArg

__all__ = [
    "DAG",
    "BaseNotifier",
    "BaseOperator",
    "BaseSensorOperator",
    "EmptyOperator",
    "TaskGroup",
    "XComArg",
    "airflow_version",
]
