"""Bytes to text: the encodings that Norwegian articles come in, and what is no text."""

import codecs
import random
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnews.errors import SourceError
from isnews.read.decode import decode

_TEXT = "Ærlig talt, sa Åse Bjørnøy: «Øl – og vann …»\n"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(_TEXT.encode(), id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + _TEXT.encode(), id="UTF-8 with its mark"),
        pytest.param(codecs.BOM_UTF16_LE + _TEXT.encode("utf-16-le"), id="UTF-16 LE"),
        pytest.param(codecs.BOM_UTF16_BE + _TEXT.encode("utf-16-be"), id="UTF-16 BE"),
        pytest.param(codecs.BOM_UTF32_LE + _TEXT.encode("utf-32-le"), id="UTF-32 LE"),
        pytest.param(codecs.BOM_UTF32_BE + _TEXT.encode("utf-32-be"), id="UTF-32 BE"),
        pytest.param(_TEXT.encode("cp1252"), id="Windows-1252"),
        pytest.param(_TEXT.replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(_TEXT.replace("\n", "\r").encode("cp1252"), id="Windows-1252, CR"),
    ],
)
def test_encodings(data: bytes) -> None:
    assert decode(data) == _TEXT


def test_latin_1() -> None:
    assert decode("Øya på Værøy".encode("latin-1")) == "Øya på Værøy"


@pytest.mark.parametrize(
    "text",
    ["Ål", "ÆØÅ", "På Ås.", "«Øå»", "DØDSULYKKE PÅ ÅS", "Såååå bra!", "Señor Çelik fra Århus à 3 §§", "Áigi ja áhkku"],
)
def test_short_texts_of_western_letters_are_print(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


def test_decomposed_letters_stay_as_they_are() -> None:
    decomposed = unicodedata.normalize("NFD", _TEXT)
    assert decode(decomposed.encode()) == decomposed


def test_a_broken_byte_does_not_spoil_a_long_text() -> None:
    assert decode(("på øya " * 20).encode() + b"\xff") == "på øya " * 20 + "\ufffd"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"tekst\0tekst", "NUL"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04abc", "Word"),
        (b"\x89PNG\r\n", "picture"),
        (bytes(range(1, 32)) * 10, "binary"),
        (bytes(range(0x80, 0x100)), "binary"),
        (random.Random(7).randbytes(400).translate(None, bytes(range(0x20)) + b"\x7f"), "binary"),
        ("Скалата край брега е опасна".encode("koi8-r"), "not known"),
        ("Τρία πλοία στο λιμάνι".encode("iso8859-7"), "not known"),
    ],
)
def test_what_is_no_text(data: bytes, why: str) -> None:
    with pytest.raises(SourceError, match=why) as caught:
        decode(data, "fil.txt")
    assert (caught.value.code, caught.value.source) == ("not-text", "fil.txt")
    assert "fil.txt" in str(caught.value)


@given(st.binary(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_bytes(data: bytes) -> None:
    try:
        text = decode(data)
    except SourceError:
        return
    assert "\r" not in text
