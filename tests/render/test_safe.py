"""Nothing that a terminal would obey, and nothing that hides from the reader, is printed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnews.render.safe import one_line, safe

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))  # lone surrogates too
HOSTILE = st.text(
    st.sampled_from("\x1b\x9b\x9d\x90\x07[]()\\PX^_;0123mhHB?! ab«–\n\t\r\x7f\u202e\u2066\u200b\U000e0041\ud800")
)


@pytest.mark.parametrize(
    ("given_text", "printed"),
    [
        ("Rødt \x1b[31mlys\x1b[0m her", "Rødt lys her"),
        ("\x1b]0;ny tittel\x07Hei", "Hei"),
        ("\x1b]8;;http://x.no\x1b\\lenke\x1b]8;;\x1b\\", "lenke"),
        ("\x9b31mlys", "lys"),
        ("\x1b(Btekst", "tekst"),
        ("\x1b]uferdig tekst", "]uferdig tekst"),
        ("\x1bHei", "Hei"),
        ("\x1b\x1b[0m[31mrest", "[31mrest"),
        ("a\u202eb\u2066c\u2069", "abc"),
        ("a\u200bb\u200dc\ufeffd", "abcd"),
        ("myk\u00adbindestrek", "mykbindestrek"),
        ("\U000e0001\U000e0041merker", "merker"),
        ("a\tb\x0bc\x85d\u2028e\rf", "a b c d e f"),
        ("halv \ud83d", "halv \ufffd"),
        ("[bold]nei[/bold] :smile:", "[bold]nei[/bold] :smile:"),
        ("30\u00a0000 «går» – 👍", "30\u00a0000 «går» – 👍"),
        ("to\nlinjer", "to\nlinjer"),
    ],
)
def test_examples(given_text: str, printed: str) -> None:
    assert safe(given_text) == printed


@given(ANY_TEXT | HOSTILE)
def test_nothing_unsafe_is_left(text: str) -> None:
    for c in safe(text):
        assert c == "\n" or unicodedata.category(c) not in {"Cc", "Cs", "Zl", "Zp"}
        assert not 0x202A <= ord(c) <= 0x202E
        assert not 0x2066 <= ord(c) <= 0x206F
        assert not 0x200B <= ord(c) <= 0x200F
        assert not 0xE0000 <= ord(c) <= 0xE007F


@given(ANY_TEXT | HOSTILE)
def test_twice_is_once(text: str) -> None:
    assert safe(safe(text)) == safe(text)


@given(ANY_TEXT | HOSTILE)
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(text)
    assert "\n" not in line
    assert "  " not in line
    assert line == line.strip(" ")


@given(st.text(st.characters(categories=["L", "N", "P"])))
def test_print_stays_as_it_is(text: str) -> None:
    assert safe(text) == text
