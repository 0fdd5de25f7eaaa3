"""Spark's logical plans, looked at from Python. The nodes are Catalyst's, of Spark 3.5."""

from collections.abc import Iterator
from typing import Any

from pyspark.sql import DataFrame

from sluice_glue.names import qualified

WITHOUT_SOURCE = ("LocalRelation", "OneRowRelation", "Range", "CTERelationRef")
"""Leaves that read nothing."""


def analyzed(frame: DataFrame) -> Any:
    return frame._jdf.queryExecution().analyzed()


def optimized(frame: DataFrame) -> Any:
    return frame._jdf.queryExecution().optimizedPlan()


def kind(node: Any) -> str:
    """The node's class, of plans and expressions alike."""
    return str(node.getClass().getSimpleName())


def listed(sequence: Any) -> list[Any]:
    """A Scala Seq."""
    return [sequence.apply(index) for index in range(sequence.size())]


def below(plan: Any) -> list[Any]:
    """What a node is made of: its inputs, and the queries within its expressions."""
    return [*listed(plan.children()), *listed(plan.subqueries())]


def nodes(plan: Any) -> Iterator[Any]:
    """The plan's nodes, those of subqueries included."""
    yield plan
    for child in below(plan):
        yield from nodes(child)


def expressions(plan: Any) -> Iterator[Any]:
    """All expressions in all nodes."""
    waiting = [one for node in nodes(plan) for one in listed(node.expressions())]
    while waiting:
        expression = waiting.pop()
        yield expression
        waiting.extend(listed(expression.children()))


def relation_name(relation: Any) -> str:
    """The table of a DataSourceV2Relation in SQL."""
    identifier = relation.identifier().get()
    return qualified(relation.catalog().get().name(), *identifier.namespace(), identifier.name())
