# Compiled by Sluice from the DAG "glue_evaluate_quality". Do not edit: change the DAG and compile it again.
# Body: sha256 ce48a7949962865f

import pendulum
from airflow import DAG
from airflow.providers.amazon.aws.operators.glue import GlueDataQualityRuleSetEvaluationRunOperator
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="glue_evaluate_quality",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
) as dag:
    judge = GlueDataQualityRuleSetEvaluationRunOperator(
        task_id="judge",
        datasource={"GlueTable": {"DatabaseName": "acme_silver", "TableName": "customers"}},
        role="glue-quality",
        rule_set_names=["acme-customer-rules"],
        waiter_delay=10,
        waiter_max_attempts=17280,
        region_name="eu-west-1",
    )
