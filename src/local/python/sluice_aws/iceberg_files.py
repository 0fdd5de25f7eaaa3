"""pyiceberg's view of S3: objects are read where the local AWS keeps them, and nothing is written."""

from pathlib import Path
from typing import BinaryIO, NoReturn

from pyiceberg.io import FileIO, InputFile, OutputFile

from sluice_aws import calls
from sluice_aws.s3 import S3, LakeFile


class LakeFileIO(FileIO):
    def __init__(self, lake: S3) -> None:
        super().__init__()
        self._lake = lake

    def find(self, location: str) -> LakeFile:
        """The object at a location. Raises FileNotFoundError."""
        scheme, _, address = location.partition("://")
        bucket, _, key = address.partition("/")
        found = self._lake.find(bucket, key) if scheme in ("s3", "s3a", "s3n") else None
        if found is None:
            raise FileNotFoundError(location)
        calls.note_object("s3:GetObject", found.url)
        return found

    def new_input(self, location: str) -> InputFile:
        return _LakeInput(location, self)

    def new_output(self, location: str) -> NoReturn:
        raise PermissionError(f"engines do not write {location}")

    def delete(self, location: str | InputFile | OutputFile) -> NoReturn:
        raise PermissionError(f"engines do not delete {location}")


class _LakeInput(InputFile):
    def __init__(self, location: str, io: LakeFileIO) -> None:
        super().__init__(location)
        self._io = io

    def __len__(self) -> int:
        return self._io.find(self.location).size

    def exists(self) -> bool:
        try:
            return len(self) >= 0
        except FileNotFoundError:
            return False

    def open(self, seekable: bool = True) -> BinaryIO:  # noqa: ARG002
        path: Path = self._io.find(self.location).path
        return path.open("rb")
