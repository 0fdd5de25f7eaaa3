# Compiled by Sluice from the DAG "ecs_run". Do not edit: change the DAG and compile it again.
# Body: sha256 91be1b4310c25a07

import pendulum
from airflow import DAG
from airflow.providers.amazon.aws.operators.ecs import EcsRunTaskOperator
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="ecs_run",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
) as dag:
    score = EcsRunTaskOperator(
        task_id="score",
        task_definition="scoring",
        cluster="models",
        launch_type="FARGATE",
        overrides={
            "containerOverrides": [
                {
                    "name": "main",
                    "command": ["score", "--day", "{{ ds }}", "{raw}"],
                    "environment": [{"name": "RUN", "value": "{{ run_id }}"}],
                },
            ],
        },
        network_configuration={
            "awsvpcConfiguration": {
                "subnets": ["{{ var.json.ecs_network['subnet'] }}"],
                "securityGroups": ["{{ var.json.ecs_network['group'] }}"],
                "assignPublicIp": "DISABLED",
            },
        },
        awslogs_group="/ecs/scoring",
        awslogs_region="eu-west-1",
        awslogs_stream_prefix="run/main",
        region_name="eu-west-1",
    )

    quiet = EcsRunTaskOperator(
        task_id="quiet",
        task_definition="quiet",
        cluster="models",
        launch_type="FARGATE",
        overrides={"containerOverrides": [{"name": "app", "environment": []}]},
        network_configuration={"awsvpcConfiguration": {"subnets": ["subnet-1"], "assignPublicIp": "ENABLED"}},
        region_name="eu-west-1",
    )
