"""Glue's transforms, which are refused: scripts that Glue Studio wrote import all of them, and may use none.

https://docs.aws.amazon.com/glue/latest/dg/aws-glue-programming-python-transforms.html
"""

# By a name that `from awsglue.transforms import *` leaves out.
from awsglue.refusal import Refused as _Refused


class ApplyMapping(metaclass=_Refused):
    pass


class DropFields(metaclass=_Refused):
    pass


class DropNullFields(metaclass=_Refused):
    pass


class ErrorsAsDynamicFrame(metaclass=_Refused):
    pass


class FillMissingValues(metaclass=_Refused):
    pass


class Filter(metaclass=_Refused):
    pass


class FindIncrementalMatches(metaclass=_Refused):
    pass


class FindMatches(metaclass=_Refused):
    pass


class FlatMap(metaclass=_Refused):
    pass


class GlueTransform(metaclass=_Refused):
    pass


class Join(metaclass=_Refused):
    pass


class Map(metaclass=_Refused):
    pass


class MapToCollection(metaclass=_Refused):
    pass


class Relationalize(metaclass=_Refused):
    pass


class RenameField(metaclass=_Refused):
    pass


class ResolveChoice(metaclass=_Refused):
    pass


class SelectFields(metaclass=_Refused):
    pass


class SelectFromCollection(metaclass=_Refused):
    pass


class Spigot(metaclass=_Refused):
    pass


class SplitFields(metaclass=_Refused):
    pass


class SplitRows(metaclass=_Refused):
    pass


class Unbox(metaclass=_Refused):
    pass


class UnnestFrame(metaclass=_Refused):
    pass
