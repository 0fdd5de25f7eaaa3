"""Tasks that fail, each in another way, and what comes after them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from airflow.exceptions import AirflowFailException, AirflowSkipException
from airflow.timetables.interval import CronDataIntervalTimetable

try:
    from airflow.providers.standard.operators.empty import EmptyOperator
    from airflow.providers.standard.operators.python import PythonOperator
    from airflow.sdk import DAG, BaseNotifier, BaseOperator
except ImportError:
    from airflow import DAG
    from airflow.models.baseoperator import BaseOperator
    from airflow.notifications.basenotifier import BaseNotifier
    from airflow.operators.empty import EmptyOperator
    from airflow.operators.python import PythonOperator


class Say(BaseNotifier):
    """A notifier with a template, as send_sns_notification is one."""

    template_fields = ("message",)

    def __init__(self, message: str) -> None:
        super().__init__()
        self.message = message

    def notify(self, context: object) -> None:  # noqa: ARG002
        print(f"notified: {self.message}")


class Query(BaseOperator):
    """Returns rows as RedshiftDataOperator does with return_sql_result: a list of GetStatementResult responses."""

    def execute(self, context: object) -> list[dict[str, object]]:  # noqa: ARG002
        print("query executed")
        return [{"Records": [[{"stringValue": "country"}, {"longValue": 2}]], "TotalNumRows": 1}]


def fail_on_rows(context: object, result: list[dict[str, object]]) -> None:
    rows = [row for statement in result for row in statement["Records"]]
    print(f"fail_on_rows of {context['ti'].task_id} saw {rows}")
    if rows:
        raise AirflowFailException(f"{len(rows)} test failed: not_null(country)")


def flaky(ti: object) -> None:
    if ti.try_number < 3:
        raise ConnectionError(f"refused at try {ti.try_number}")


def skip() -> None:
    raise AirflowSkipException("nothing to do")


with DAG(
    dag_id="failures",
    schedule=CronDataIntervalTimetable("0 2 * * 1", timezone="UTC"),
    start_date=datetime(2026, 1, 1, tzinfo=UTC),
    catchup=False,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=5)},
    on_failure_callback=[Say("{{ dag.dag_id }} failed in {{ run_id }}")],
) as dag:
    test = Query(task_id="test", post_execute=fail_on_rows)
    publish = EmptyOperator(task_id="publish")
    after = EmptyOperator(task_id="after")
    PythonOperator(task_id="flaky", python_callable=flaky)
    skipping = PythonOperator(task_id="skipping", python_callable=skip)
    skipped = EmptyOperator(task_id="skipped")
    always = EmptyOperator(task_id="always", trigger_rule="all_done")
    test >> publish >> after
    publish >> always
    skipping >> skipped
