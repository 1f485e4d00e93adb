"""Lines are as wide as they may be, and break where a newspaper would break them."""

from hypothesis import given
from hypothesis import strategies as st

from isnews.render.pieces import Run
from isnews.render.terminal import columns
from isnews.render.wrap import wrap


def lines(text: str, width: int) -> list[str]:
    return ["".join(run.text for run in line) for line in wrap([Run(text)], width, columns)]


def test_words_stay_whole() -> None:
    assert lines("Ferja går klokka åtte", 10) == ["Ferja går", "klokka", "åtte"]


def test_no_line_begins_with_a_dash() -> None:
    assert lines("Hun kom – sent – hjem", 8) == ["Hun", "kom –", "sent –", "hjem"]


def test_no_line_begins_with_the_point_between_two_facts() -> None:
    assert lines("394 ord · 2 min · news", 9) == ["394 ord ·", "2 min ·", "news"]


def test_numbers_and_dates_stay_whole() -> None:
    assert lines("Om 30 000 den 9. september", 13) == ["Om 30 000 den", "9. september"]
    assert lines("Om i alt 30 000 som", 11) == ["Om i alt", "30 000 som"]


def test_wide_and_combining_characters_are_measured() -> None:
    assert lines("日本語 ab", 7) == ["日本語", "ab"]
    assert lines("a\u030a a\u030a a\u030a", 5) == ["a\u030a a\u030a a\u030a"]


def test_an_address_wider_than_the_line_is_cut() -> None:
    assert lines("Se https://eksempel.no/lang her", 10) == ["Se", "https://ek", "sempel.no/", "lang her"]


def test_a_style_goes_on_over_a_line_end() -> None:
    set_lines = wrap([Run("sa at "), Run("det går bra", "quoted"), Run(" nå")], 9)
    assert set_lines == [[Run("sa at "), Run("det", "quoted")], [Run("går bra", "quoted")], [Run("nå")]]


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"])), st.integers(2, 40))
def test_no_line_is_too_wide_and_no_word_is_lost(text: str, width: int) -> None:
    text = " ".join(text.split())
    set_lines = lines(text, width)
    assert all(columns(line) <= width for line in set_lines)
    assert "".join(set_lines).replace(" ", "") == text.replace(" ", "")
