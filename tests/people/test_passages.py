"""The passages of a long article, made anew each time, are those of one that is kept: all that is found is the same."""

from pathlib import Path

import pytest

import isnews
from isnews.names import tagger
from isnews.people import passages

ARTICLES = Path(__file__).parent.parent / "articles"


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda path: path.stem)
def test_what_is_found_is_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article = isnews.read(path)
    kept = isnews.find_quotes(article), isnews.find_people(article), tagger.entities(article)
    monkeypatch.setattr(passages, "KEPT", 0)
    monkeypatch.setattr(tagger, "KEPT", 0)
    assert (isnews.find_quotes(article), isnews.find_people(article), tagger.entities(article)) == kept
