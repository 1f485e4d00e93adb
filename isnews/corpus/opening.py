"""Open a file of the input for reading from start to end, here or elsewhere, unpacked on the way."""

import gzip
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any, cast

from isnews.errors import SourceError

_SCHEMES = ("s3://", "https://", "http://")
_BUFFER = 1 << 20


def is_remote(source: str) -> bool:
    """Whether a name is an address."""
    return source.lower().startswith(_SCHEMES)


def found(source: str) -> Iterator[tuple[str, int]]:
    """The file at an address with its size in bytes; of `s3://`, all that a pattern fits or a folder holds, sorted."""
    is_pattern = any(mark in source for mark in "*?[") or source.endswith("/")
    with _Reached(source):
        import daft

        if source.lower().startswith("s3://") and is_pattern:
            pattern = source + "**" if source.endswith("/") else source
            listed = daft.from_glob_path(pattern).select("path", "size").to_pydict()
            yield from sorted(zip(listed["path"], (size or 0 for size in listed["size"]), strict=True))
        else:
            yield source, daft.File(source).size()


def raw(source: str) -> IO[bytes]:
    """The bytes as they are."""
    if not is_remote(source):
        return open(source, "rb")
    with _Reached(source):
        import daft

        return io.BufferedReader(_Elsewhere(source, daft.File(source).open(_BUFFER)), _BUFFER)


@contextmanager
def unpacked(source: str) -> Iterator[IO[bytes]]:
    """The bytes, those of `.gz` and `.zst` unpacked."""
    name = source.lower()
    with raw(source) as file:
        if name.endswith(".gz"):
            with gzip.open(file) as stream:
                yield cast("IO[bytes]", stream)
        elif name.endswith(".zst"):
            import pyarrow as pa

            unpacking: Any = pa.CompressedInputStream(pa.PythonFile(file, mode="r"), "zstd")
            with io.BufferedReader(unpacking, _BUFFER) as buffered:
                yield buffered
        else:
            yield file


def bounded(source: str, most: int) -> bytes:
    """A whole file, if it has no more than `most` bytes; else one byte more than that."""
    with raw(source) as file:
        return file.read(most + 1)


class _Elsewhere(io.RawIOBase):
    """A file at an address; a network that fails is told apart from a file that is broken."""

    def __init__(self, source: str, file: Any) -> None:
        self._source, self._file = source, file
        file.__enter__()  # daft reads from a file only so

    def close(self) -> None:
        if not self.closed:
            self._file.__exit__(None, None, None)
        super().close()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        with _Reached(self._source):
            return int(self._file.seek(offset, whence))

    def tell(self) -> int:
        return int(self._file.tell())

    def readinto(self, buffer: Any) -> int:
        with _Reached(self._source):
            data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


class _Reached:
    """Turns whatever the network does into one sentence."""

    def __init__(self, source: str) -> None:
        self._source = source

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: object) -> None:
        if isinstance(error, Exception) and not isinstance(error, (SourceError, ImportError)):
            why = str(error).strip().splitlines()
            raise SourceError(
                f"{self._source} could not be reached ({why[-1].strip() if why else type(error).__name__}). "
                "Check the address, the network, and for s3:// the credentials (AWS_ACCESS_KEY_ID, AWS_REGION).",
                source=self._source,
                code="network",
            ) from error
