# Compiled by Sluice from the DAG "notifiers". Do not edit: change the DAG and compile it again.
# Body: sha256 e214c9fdd022323f

import pendulum
from airflow.providers.http.hooks.http import HttpHook
from airflow.providers.smtp.notifications.smtp import SmtpNotifier
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG, BaseNotifier


class SlackNotice(BaseNotifier):
    """Writes to a Slack channel by the incoming webhook of a connection."""

    template_fields = ("text",)

    def __init__(self, connection, text):
        super().__init__()
        self.connection = connection
        self.text = text

    def notify(self, context):
        hook = HttpHook(method="POST", http_conn_id=self.connection)
        hook.run(hook.get_connection(self.connection).password, json={"text": self.text})


with DAG(
    dag_id="notifiers",
    schedule=None,
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
    on_failure_callback=[
        SlackNotice(
            connection="slack_alerts",
            text="{{ dag.dag_id }} failed. Run: {{ run_id }}. Its tasks and logs are in the Airflow UI.",
        ),
    ],
    on_success_callback=[
        SlackNotice(connection="slack_alerts", text="it's all there"),
        SmtpNotifier(
            smtp_conn_id="smtp_default",
            from_email="airflow@example.com",
            to=["data@example.com", "ops@example.com"],
            subject="Done",
            html_content="<b>Done</b>",
        ),
    ],
) as dag:
    a = EmptyOperator(
        task_id="a",
        on_success_callback=[
            SlackNotice(connection="slack_alerts", text="run {{ run_id }}"),
            SmtpNotifier(
                smtp_conn_id="smtp_default",
                from_email="airflow@example.com",
                to=["data@example.com"],
                subject="notifiers succeeded",
                html_content="The task {{ ti.task_id }} of {{ dag.dag_id }} succeeded. Run: {{ run_id }}. Its tasks and logs are in the Airflow UI.",
            ),
        ],
    )
