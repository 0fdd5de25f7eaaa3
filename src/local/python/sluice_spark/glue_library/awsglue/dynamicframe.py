"""Glue's frames, which are refused."""

from awsglue.refusal import Refused


class DynamicFrame(metaclass=Refused):
    pass


class DynamicFrameCollection(metaclass=Refused):
    pass
