"""What is too long to summarise in little memory is refused, unless the caller allows for more."""

from dataclasses import replace

import pytest

import isnews
from isnews.errors import SourceError
from isnews.read import limits, read_text
from isnews.summarize import with_sumy
from isnews.summarize.candidates import candidates

TEXT = "Ferja gikk på grunn i natt. Den ligger der ennå. Ingen er skadet.\n\n" * 8


def test_more_sentences_than_any_article_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_SENTENCES", 20)
    with pytest.raises(SourceError, match="more than 20 sentences") as raised:
        isnews.summarize(read_text(TEXT))
    assert raised.value.code == "too-large"
    assert isnews.summarize(replace(read_text(TEXT), bounded=False)).sentences


@pytest.mark.parametrize("method", with_sumy._ROOM)
def test_matrices_that_fill_the_memory(monkeypatch: pytest.MonkeyPatch, method: str) -> None:
    monkeypatch.setitem(with_sumy._ROOM, method, 100)
    with pytest.raises(SourceError, match=f"too long for the method {method}") as raised:
        isnews.summarize(read_text(TEXT), method=method)
    assert raised.value.code == "too-large"
    assert isnews.summarize(read_text(TEXT)).sentences


def test_a_paragraph_of_any_length_is_cut_between_sentences() -> None:
    line = "Kari Vik gikk hjem fra møtet i går kveld. " * 3_000
    found = candidates(read_text(line))
    assert len(found) == 3_000
    assert {line[c.start : c.end] for c in found} == {"Kari Vik gikk hjem fra møtet i går kveld."}
    assert [c.follows for c in found[:3]] == [False, True, True]


def test_words_of_a_long_article_are_kept_once() -> None:
    found = candidates(read_text("Kari Vik gikk hjem fra møtet i går kveld.\n\n" * 15_000))
    assert found[0].forms == found[-1].forms
    assert all(one is other for one, other in zip(found[0].forms, found[-1].forms, strict=True))
