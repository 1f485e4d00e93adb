"""Summaries: the most important sentences of an article, unchanged, in its order."""

from typing import TYPE_CHECKING

from isnews.article import Article, Section
from isnews.errors import NothingFound, UsageError
from isnews.findings import Summary, SummarySentence
from isnews.summarize.methods import METHODS

if TYPE_CHECKING:
    from isnews.summarize.candidates import Candidate
    from isnews.summarize.length import Length

__all__ = ["METHODS", "summarize"]


def summarize(
    article: Article,
    *,
    sentences: int | None = None,
    words: int | None = None,
    percent: float | None = None,
    method: object = "news",
    section: str | None = None,
) -> Summary:
    """The most important sentences of an article, in its order.

    Give one length, or none for 3 sentences: `sentences` (from 1), `words` (from 1; never passed, unless the first
    sentence alone does) or `percent` of the words (over 0, up to 100). `method` is a name of `METHODS`, or a sumy
    summarizer of your own, the class or an instance. `section` takes only the section of this title, number or part
    of a title.

    Raises `UsageError` for two lengths, one out of range or an unknown method, `NothingFound` where there is no such
    section or no sentence to choose from.
    """
    from isnews.summarize.candidates import candidates
    from isnews.summarize.length import check, length

    check(sentences, words, percent)
    if isinstance(method, str) and method not in METHODS:
        raise UsageError(f"There is no method “{method}”. The methods are: {', '.join(METHODS)}.")
    within = _section(article, section)
    found = candidates(article, within)
    if not found:
        where = "The article" if within is None else f"The section “{within.title}”"
        raise NothingFound(f"{where} has no sentences to choose from.")
    limit = length(found, sentences, words, percent)
    notes: tuple[str, ...] = ()
    if method == "news":
        chosen = _news(article, found, limit)
    else:
        from isnews.summarize.with_sumy import choose

        chosen, notes = choose(article, found, limit, method)
    name = method if isinstance(method, str) else getattr(method, "__name__", type(method).__name__)
    return Summary(name, tuple(_sentence(article, found[i], chosen[i]) for i in sorted(chosen)), notes)


def _section(article: Article, wanted: str | None) -> Section | None:
    if wanted is None:
        return None
    from isnews.sections import find_section

    return find_section(article, wanted)


def _news(article: Article, found: "list[Candidate]", limit: "Length") -> dict[int, float]:
    from isnews.norwegian.words import norm, words
    from isnews.summarize.choose import Choice
    from isnews.summarize.leaning import leanings
    from isnews.summarize.news import weigh

    text = article.text
    heads = [block for block in article.blocks if block.kind in ("title", "heading")]
    forms = {norm(text[a:b]) for head in heads for a, b in words(text, head.start, head.end)}
    return Choice(found, weigh(text, found, forms), leanings(text, found), limit).chosen


def _sentence(article: Article, candidate: "Candidate", score: float) -> SummarySentence:
    piece = article.text[candidate.start : candidate.end]
    return SummarySentence(piece, candidate.start, candidate.end, candidate.section, round(score, 4))
