"""Our own method on one article or several: what `news` chooses from their sentences."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from isnews.article import Article
from isnews.norwegian.words import forms
from isnews.summarize.candidates import Candidate
from isnews.summarize.choose import Choice
from isnews.summarize.leaning import Lean, leanings
from isnews.summarize.length import Length
from isnews.summarize.news import DEFAULT, Weighed, weigh_all


class Chosen(NamedTuple):
    """The sentences chosen, and by what; indices are those in the articles' sentences one after the other."""

    worth: dict[int, float]
    """Of each chosen sentence, in the order in which they were taken."""
    weighed: Weighed
    leans: Sequence[Lean | None]


def choose(read: Sequence[tuple[Article, Sequence[Candidate]]], limit: Length, about: str | None = None) -> Chosen:
    """Choose from the sentences of each article, as many as the limit lets in.

    Raises `NothingFound` where no sentence fits what it is to be `about`, `UsageError` where that has no words.
    """
    leans: list[Lean | None] = []
    for article, own in read:
        start = len(leans)
        own_leans = leanings(article.text, own)
        leans += [lean and Lean(lean.on + start, lean.brings) for lean in own_leans] if start else own_leans
    found = [candidate for _, own in read for candidate in own]
    texts = [(article.text, own) for article, own in read]
    origins = [number for number, (_, own) in enumerate(read) for _ in own] if len(read) > 1 else ()
    titles = _title_forms(article for article, _ in read)
    if about is None:
        weighed = weigh_all(texts, titles)
        return Chosen(Choice(found, weighed, leans, limit, DEFAULT, origins).chosen, weighed, leans)
    from isnews.summarize.about import ABOUT, toward

    weighed = weigh_all(texts, titles, ABOUT)
    return Chosen(toward(about, found, weighed, leans, limit, origins), weighed, leans)


def _title_forms(articles: Iterable[Article]) -> set[str]:
    return {
        form
        for article in articles
        for block in article.blocks
        if block.kind in ("title", "heading")
        for form in forms(article.text[block.start : block.end])
    }
