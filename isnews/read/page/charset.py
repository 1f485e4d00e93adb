"""The text of a page's bytes: by its mark, by what it is, by what the server and the page say, in this order."""

import codecs
import re

from isnews.errors import SourceError
from isnews.read.decode import decode as decode_text
from isnews.read.decode import unify

_HEAD = 4096
_STATED = re.compile(
    rb"""charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})|encoding\s{0,9}=\s{0,9}["']([\w:.-]{2,40})""", re.I
)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE)
_LATIN = frozenset({"ascii", "iso8859-1", "iso8859-15", "cp1252"})


def decode(data: bytes, source: str, stated: str | None = None) -> str:
    """The page's text; `stated` is the charset that the server names. Bytes that do not fit become `U+FFFD`.

    What is valid UTF-8 with letters beyond ASCII is UTF-8, whatever anybody says: no other charset looks so by chance.
    """
    if data.startswith(_MARKS):
        return decode_text(data, source)
    try:
        return unify(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    found = _STATED.search(data[:_HEAD])
    in_page = (found[1] or found[2]).decode("ascii", "replace") if found else None
    for name in (stated, in_page):
        codec = _codec(name)
        if codec is not None:
            return unify(data.decode(codec, "replace"))
    try:
        return decode_text(data.replace(b"\0", b""), source)
    except SourceError:
        if b"<" not in data[:_HEAD]:
            raise
        return unify(data.decode("utf-8", "replace"))


def _codec(name: str | None) -> str | None:
    """Python's name for a text encoding that pages use, or `None`; Latin-1 means Windows-1252 on the web."""
    if not name:
        return None
    try:
        found = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    if not found._is_text_encoding or found.name in (
        "utf-16",
        "utf-32",
        "idna",
        "punycode",
        "unicode_escape",
        "raw_unicode_escape",
    ):
        return None
    return "cp1252" if found.name in _LATIN else found.name
