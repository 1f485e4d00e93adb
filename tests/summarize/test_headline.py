"""Suggested titles: a clause of the article's own, with nothing put in."""

from dataclasses import replace
from pathlib import Path

import pytest

import isnews

PATHS = sorted((Path(__file__).parent.parent / "articles").glob("*.txt"))


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        (
            "Kommunen stenger broen over Lauvelva (bygd i 1957) etter at en bil kjørte gjennom rekkverket mandag.",
            "Kommunen stenger broen over Lauvelva",
        ),
        ("Siri Dalen blir ny rektor i Tangen, sier ordføreren.", "Siri Dalen blir ny rektor i Tangen"),
        ("Fiskarane på Vindøy får meir torsk enn nokon gong, som gler kjøparane.", None),
        ("Hvis det regner i morgen, blir kampen på Tangen avlyst.", ""),
        ("Han blir ny rektor ved skolen i Tangen.", ""),
        ("Det regner.", ""),
    ],
)
def test_titles(lead: str, title: str | None) -> None:
    made = isnews.suggest_title(isnews.read_text(lead + "\n\n– Nei, sier Per."))
    wanted = "Fiskarane på Vindøy får meir torsk enn nokon gong" if title is None else title
    assert (made.text if made else "") == wanted


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_nothing_is_put_in(path: Path) -> None:
    article = isnews.read(path)
    assert isnews.suggest_title(article) is None or article.title is None
    made = isnews.suggest_title(replace(article, title=None))
    if made is not None:
        assert " ".join(" ".join(article.text[p.start : p.end] for p in made.parts).split()) == made.text
        assert 4 <= len(made.text.split()) <= 14


def test_the_bundled_article() -> None:
    made = isnews.suggest_title(isnews.bundled())
    assert made is not None
    assert made.text == "Den irakiske hæren planlegger å sende to brigader til grenseområdene vest i landet"
