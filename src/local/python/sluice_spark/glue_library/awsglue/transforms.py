"""Glue's transforms, which are refused: scripts that Glue Studio wrote import all of them, and may use none.

https://docs.aws.amazon.com/glue/latest/dg/aws-glue-programming-python-transforms.html
"""

from awsglue.refusal import Refused


class ApplyMapping(metaclass=Refused):
    pass


class DropFields(metaclass=Refused):
    pass


class DropNullFields(metaclass=Refused):
    pass


class ErrorsAsDynamicFrame(metaclass=Refused):
    pass


class FillMissingValues(metaclass=Refused):
    pass


class Filter(metaclass=Refused):
    pass


class FindIncrementalMatches(metaclass=Refused):
    pass


class FindMatches(metaclass=Refused):
    pass


class FlatMap(metaclass=Refused):
    pass


class GlueTransform(metaclass=Refused):
    pass


class Join(metaclass=Refused):
    pass


class Map(metaclass=Refused):
    pass


class MapToCollection(metaclass=Refused):
    pass


class Relationalize(metaclass=Refused):
    pass


class RenameField(metaclass=Refused):
    pass


class ResolveChoice(metaclass=Refused):
    pass


class SelectFields(metaclass=Refused):
    pass


class SelectFromCollection(metaclass=Refused):
    pass


class Spigot(metaclass=Refused):
    pass


class SplitFields(metaclass=Refused):
    pass


class SplitRows(metaclass=Refused):
    pass


class Unbox(metaclass=Refused):
    pass


class UnnestFrame(metaclass=Refused):
    pass


__all__ = [
    "ApplyMapping",
    "DropFields",
    "DropNullFields",
    "ErrorsAsDynamicFrame",
    "FillMissingValues",
    "Filter",
    "FindIncrementalMatches",
    "FindMatches",
    "FlatMap",
    "GlueTransform",
    "Join",
    "Map",
    "MapToCollection",
    "Relationalize",
    "RenameField",
    "ResolveChoice",
    "SelectFields",
    "SelectFromCollection",
    "Spigot",
    "SplitFields",
    "SplitRows",
    "Unbox",
    "UnnestFrame",
]
