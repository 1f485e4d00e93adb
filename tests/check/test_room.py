"""An article or a summary that would fill the memory is refused, unless the caller allows for more."""

from dataclasses import replace

import pytest

from isnews.article import Article
from isnews.check import check
from isnews.errors import SourceError
from isnews.read import limits, read_text

ARTICLE = read_text("Ferja gikk på grunn i natt. Alle 40 om bord er trygge, sier rektor Kari Vik.")


@pytest.mark.parametrize(
    ("summary", "article", "named"),
    [
        ("Alle 40 er trygge.", replace(ARTICLE, source="lang.txt"), "lang.txt"),
        ("Ferja gikk på grunn. " * 20, read_text("Alle er trygge."), "sammendrag.txt"),
    ],
)
def test_what_fills_the_memory(monkeypatch: pytest.MonkeyPatch, summary: str, article: Article, named: str) -> None:
    monkeypatch.setattr(limits, "MOST_CHECKED", 30)
    with pytest.raises(SourceError, match=f"^{named} has more than 30 words") as raised:
        check(summary, article, source="sammendrag.txt")
    assert raised.value.code == "too-large"
    assert check(summary, replace(article, bounded=False)).sentences


def test_a_line_of_any_length_is_cut_between_sentences() -> None:
    article = read_text("Ferja gikk på grunn i natt. " * 3_000 + "Alle 40 om bord er trygge.")
    found = check("Alle 40 om bord er trygge.", article).sentences[0]
    assert found.borne_out
    assert found.support is not None
    assert found.support.text == "Alle 40 om bord er trygge."
