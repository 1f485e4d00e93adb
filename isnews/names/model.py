"""The shipped model file: word lists and weights, known by the hash of what they stand for.

Layout, little-endian: `MAGIC`, the number of sections as an unsigned int, then for each section its element type
(one character of `struct`), three bytes of padding, and its length in bytes; then the sections, each padded to
eight bytes, in the order of `Sections`.
"""

import struct
import sys
from bisect import bisect_left
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

MAGIC = b"isnames1"
FILE = Path(__file__).parent / "model.bin"


class Sections(NamedTuple):
    """What the file holds. Hashes are sorted; values stand in the order of their hashes."""

    about: Any
    """JSON: figures and settings that the model was made with."""
    tags: Any
    """Names of the tags, one a line."""
    words: Any
    """Lists of word forms, parted by an empty line: inner, quiet, common, sport, and what names end on, with bits."""
    transitions: Any
    """Weight of each pair of tags, row by row."""
    lists: Any
    """Hashes of the listed names."""
    list_bits: Any
    openers: Any
    """Hashes of the first words of listed names of several words."""
    clustered: Any
    """Hashes of the words that have a cluster."""
    cluster_ids: Any
    met: Any
    """Hashes of the words met in the training text as names, parts of names, or in lower case."""
    met_bits: Any
    features: Any
    """Hashes of the features."""
    counts: Any
    """How many weights each feature has."""
    weight_tags: Any
    weights: Any


TYPES = Sections("B", "B", "B", "i", "I", "H", "I", "I", "H", "I", "H", "I", "B", "B", "h")
SCALE = 1000
"""A weight is kept as a whole number of thousandths."""


def key(entry: str) -> int:
    """The hash that an entry is known by."""
    return crc32(entry.encode("utf-8", "surrogatepass"))


def pack(sections: Sections) -> bytes:
    """The file's bytes; each section is given as bytes."""
    head = struct.pack("<I", len(sections)) + b"".join(
        struct.pack("<c3xI", kind.encode(), len(data)) for kind, data in zip(TYPES, sections, strict=True)
    )
    body = MAGIC + head
    for data in sections:
        body += b"\0" * (-len(body) % 8) + data
    return body


def unpack(data: bytes) -> Sections:
    """Views of the sections; nothing is copied."""
    if data[: len(MAGIC)] != MAGIC:
        raise ValueError("not a names model")
    view = memoryview(data)
    (number,) = struct.unpack_from("<I", data, len(MAGIC))
    at = len(MAGIC) + 4 + 8 * number
    views = []
    for i in range(number):
        kind, length = struct.unpack_from("<c3xI", data, len(MAGIC) + 4 + 8 * i)
        at += -at % 8
        views.append(_view(view[at : at + length], kind.decode()))
        at += length
    return Sections(*views)


def with_about(data: bytes, text: str) -> bytes:
    """The same model with another text about it."""
    return pack(Sections(*(bytes(section) for section in unpack(data)))._replace(about=text.encode()))


def _view(data: memoryview, kind: Any) -> Any:
    if sys.byteorder == "little" or struct.calcsize(kind) == 1:
        return data.cast("B").cast(kind)
    return struct.unpack(f"<{len(data) // struct.calcsize(kind)}{kind}", data)


class Table:
    """Numbers known by a hashed entry; `get` gives 0 for an entry that is not there."""

    __slots__ = ("_keys", "_values")

    def __init__(self, keys: Any, values: Any) -> None:
        self._keys = keys
        self._values = values

    def get(self, entry: str) -> int:
        """The number of `entry`."""
        hashed = key(entry)
        at = bisect_left(self._keys, hashed)
        if at < len(self._keys) and self._keys[at] == hashed:
            return int(self._values[at])
        return 0


class Hashes:
    """A set of hashed entries."""

    __slots__ = ("_keys",)

    def __init__(self, keys: Any) -> None:
        self._keys = frozenset(keys)

    def __contains__(self, entry: object) -> bool:
        return isinstance(entry, str) and key(entry) in self._keys


@cache
def load() -> Sections:
    """The shipped model, read once."""
    with open(FILE, "rb") as file:
        return unpack(file.read())


def about() -> str:
    """What the shipped model was made with and how well it does, as JSON."""
    return bytes(load().about).decode()
