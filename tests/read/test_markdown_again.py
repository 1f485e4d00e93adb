"""Markdown that `isnews show --markdown` printed, and what others set so too: leads in bold, lists of links."""

from pathlib import Path

import pytest

from isnews.article import Article
from isnews.read import formats, read
from isnews.read.formats import Given
from isnews.render.markdown import markdown
from isnews.render.view import view

ARTICLES = sorted((Path(__file__).parents[1] / "articles").glob("*.txt"))


def _read(text: str) -> Article:
    return formats.read_as("markdown", Given(text.encode(), "-"))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_what_show_prints_as_markdown_is_read_back(path: Path, tmp_path: Path) -> None:
    article = read(path)
    printed = tmp_path / "a.md"
    printed.write_text(markdown(view(article)), encoding="utf-8")
    again = read(printed)
    assert (again.title, again.published) == (article.title, article.published)
    assert _kinds(again) == _kinds(article)


def _kinds(article: Article) -> list[tuple[str, str]]:
    """Kind and words of all that is not the head of the article, whose lines are printed in an order of their own."""
    return sorted(
        (block.kind, " ".join(article.text[block.start : block.end].lstrip("–•- ").casefold().split()))
        for block in article.blocks
        if block.kind not in ("title", "byline", "date", "related")
    )


def test_a_lead_in_bold() -> None:
    lead = "Kua sto midt i vegen, og ingen av bilistene torde å tute."
    article = _read(f"# Ku stanset trafikken\n\n**{lead}**\n\nDet tok to timer før noen hentet henne inn igjen.")
    block = article.blocks[1]
    assert (block.kind, article.text[block.start : block.end]) == ("lead", lead)


def test_links_under_a_heading_of_links() -> None:
    article = _read(
        "# Ku stanset trafikken\n\nDet tok to timer før noen hentet henne inn igjen.\n\n"
        "## Les også\n\n- [Okse i fjøsbrann](https://avisa.example/okse)\n\n"
        "## Slik er kyr\n\n- De har fire mager.\n- De tygger drøv."
    )
    assert [block.kind for block in article.blocks][-4:] == ["related", "heading", "item", "item"]
