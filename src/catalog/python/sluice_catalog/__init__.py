"""Reads facts about operators from the Airflow and the providers that are installed in this environment."""
