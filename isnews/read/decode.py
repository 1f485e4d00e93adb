"""From bytes to text: UTF-8, UTF-16 and UTF-32 with their marks, Windows-1252, Latin-1; what is no text is told."""

import codecs

from isnews.errors import SourceError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BEGINNINGS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word document or another ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r\f\v\x1b\x08")) + b"\x7f"
_MOST_CONTROLS = 0.1
_NOT_IN_1252 = b"\x81\x8d\x8f\x90\x9d"
_C1 = bytes(range(0x80, 0xA0))
_HIGH = bytes(range(0x80, 0x100))
_PRINT = "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿßÄÅÆÉÈÖØÜ«»“”„‘’–—…€§°´·½£ŠšŽž\u00a0\u00ad".encode("cp1252")
"""What western print has beyond ASCII; the other half of the bytes is rare in any language."""
_MOST_RARE = 0.08
_MOST_HIGH = 0.4
_FEW = 8
"""As many bytes tell nothing yet: `Ål`, `På Åsgård`."""


def decode(data: bytes, source: str = "-") -> str:
    """The text of `data`, line ends as `\\n`, without a byte-order mark, otherwise unchanged.

    Raises `SourceError` (code `not-text`) for what is no text, naming `source`.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return unify(data[len(mark) :].decode(encoding, "replace"))
    for beginning, what in _BEGINNINGS:
        if data.startswith(beginning):
            raise _not_text(source, f"looks like {what}")
    if b"\0" in data:
        raise _not_text(source, "holds NUL bytes")
    controls = _count(data, _CONTROLS)
    if controls > len(data) * _MOST_CONTROLS:
        raise _not_text(source, "is binary")
    try:
        return unify(data.decode("utf-8"))
    except UnicodeDecodeError:
        return unify(_eight_bit(data, source))


def unify(text: str) -> str:
    """`text` with `\\n` for every line end, and without a byte-order mark at its start."""
    text = text.removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _eight_bit(data: bytes, source: str) -> str:
    """Windows-1252 or Latin-1; but a long UTF-8 text with a few broken bytes stays UTF-8."""
    mended = data.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    letters = len(mended) - broken - (len(data) - _count(data, _HIGH))
    if letters > 3 * broken:
        return mended
    high = _count(data, _HIGH)
    rare = high - _count(data, _PRINT)
    if (rare >= _FEW and rare > len(data) * _MOST_RARE) or (high > _FEW and high > len(data) * _MOST_HIGH):
        raise _not_text(source, "is binary, or in an encoding that is not known here")
    if not _count(data, _NOT_IN_1252):
        return data.decode("cp1252")
    # C1 controls are no print: a few may be stray bytes, many are no text.
    if _count(data, _C1) > len(data) * _MOST_CONTROLS:
        raise _not_text(source, "is binary, or in an encoding that is not known here")
    return data.decode("latin-1")


def _count(data: bytes, which: bytes) -> int:
    return len(data) - len(data.translate(None, which))


def _not_text(source: str, why: str) -> SourceError:
    return SourceError(
        f"{source} is not a text file: it {why}. Save the article as plain text (UTF-8) and try again.",
        source=source,
        code="not-text",
    )
