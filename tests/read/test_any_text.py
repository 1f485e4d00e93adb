"""Whatever the text: nothing raises, and blocks are in order, inside it, apart, and not blank."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnews.article import Article
from isnews.errors import NothingFound
from isnews.read import read_text

_MARKS = '– - -- — « » " . ? ! : ; ( ) / | * ** # ## • 1. a)'
_LABELS = (
    "Foto: FOTO Foto Illustrasjon: (Arkivfoto) Vis~mer LES~OGSÅ: Les~også Fakta FAKTA: Kilde: Kontakt: Av Tekst: "
    "OLA~NORDMANN Ola~Nordmann ola@nes.example NTB (NTB) (©NTB) OSLO~(NTB): Publisert Oppdatert"
)
_WORDS = "12.11.2018 kl.~09.30 14.05 2.~mai date~2018-11 sier~han regjeringen Det går bra å øl"
_PRINT = st.sampled_from([part.replace("~", " ") for part in f"{_MARKS} {_LABELS} {_WORDS}".split(" ")])
_GLUE = st.sampled_from([" ", " ", " ", "\n", "\n\n", ".\n\n", "\r\n", "\t", "\u00a0", "\u00ad", "\u2028", "\n   "])
_PRINTED = st.lists(st.tuples(_PRINT, _GLUE), max_size=60).map(lambda pairs: "".join(a + b for a, b in pairs))


def _read(text: str) -> Article | None:
    try:
        return read_text(text)
    except NothingFound:
        assert not any(character.isalnum() for character in text)
        return None


def _check(text: str) -> None:
    article = _read(text)
    if article is None:
        return
    at = 0
    for block in article.blocks:
        assert at <= block.start < block.end <= len(article.text)
        assert article.text[block.start : block.end].strip()
        at = block.end
    for number, section in enumerate(article.sections, 1):
        assert section.number == number
        assert section.title.strip()
        assert 0 <= section.start < section.end <= len(article.text)
        assert section.words >= 0
    assert {b.section for b in article.blocks} <= {None, *(section.title for section in article.sections)}


@given(_PRINTED)
@settings(max_examples=300, deadline=None)
def test_any_print(text: str) -> None:
    _check(text)


@given(st.text(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_characters(text: str) -> None:
    _check(text)


@given(
    st.text(
        alphabet=st.characters(categories=["Cs", "Cf", "Mn", "Zs", "Lu", "Pd"], include_characters="\n"), max_size=80
    )
)
@settings(max_examples=200, deadline=None)
def test_odd_characters(text: str) -> None:
    _check(text)


@given(_PRINTED)
@settings(max_examples=100, deadline=None)
def test_line_ends_make_no_difference(text: str) -> None:
    plain = _read(text.replace("\r\n", "\n"))
    windows = _read(text.replace("\r\n", "\n").replace("\n", "\r\n"))
    assert plain == windows


@pytest.mark.parametrize(
    "unit", ["«", '"', "- ", "– ", ".", " x", "A", "1", "Foto:", "(", "*", "Fakta\n", "x\n", "– Nei\n\n", "Foto: A\n"]
)
def test_a_long_run_of_anything_is_read(unit: str) -> None:
    _check("Tittel\n\n" + unit * (200_000 // len(unit)))
