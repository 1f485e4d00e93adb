"""Summaries: as pieces to set, alone, with reasons, side by side or over several articles; and as values for JSON."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from isnews.article import Article
from isnews.chosen import Compared, Summary, SummarySentence, Title, Together, Why
from isnews.norwegian import words
from isnews.render.labels import Labels, labels, thousands
from isnews.render.pieces import Kind, Piece, Run
from isnews.render.runs import runs
from isnews.render.safe import one_line
from isnews.render.view import length

_NAMED = 3
"""Methods that are named behind a sentence; more are counted."""


def summary_pieces(article: Article, summary: Summary, *, head: bool, bullets: bool = False) -> Iterator[Piece]:
    """The chosen sentences; with `head` the article's title and how much of it they are."""
    if head:
        own = labels(article.language)
        if article.title and (title := one_line(article.title)):
            yield Piece("title", (Run(title),))
        share = _share([(article, s) for s in summary.sentences], [article], own)
        yield Piece("meta", (Run(f"{own.summary} · {share} · {one_line(summary.method)}"),))
    for sentence in summary.sentences:
        yield from _set(article, sentence, bullets=bullets)


def together_pieces(
    articles: Sequence[Article], together: Together, *, head: bool, bullets: bool = False
) -> Iterator[Piece]:
    """The chosen sentences, each with its source; with `head` how much of all the articles they are."""
    if head and articles:
        own = labels(articles[0].language)
        share = _share([(articles[s.article], s.sentence) for s in together.sentences], articles, own)
        count = own.articles.format(len(articles))
        yield Piece("meta", (Run(f"{own.summary} · {count} · {share} · {one_line(together.method)}"),))
    for sourced in together.sentences:
        article = articles[sourced.article]
        yield from _set(article, sourced.sentence, bullets=bullets, source=one_line(sourced.source))


def comparison_pieces(article: Article, compared: Sequence[Compared]) -> Iterator[Piece]:
    """A row for each method, with what it shares with the first and which sentences it chose; then these sentences."""
    own = labels(article.language)
    wide = max(len(own.method), *(len(each.summary.method) for each in compared))
    narrow = max(len(own.shared), 7)
    yield _row(f"{own.method:{wide}}  {own.shared:{narrow}}", own.chosen)
    by_place: dict[int, tuple[SummarySentence, list[str]]] = {}
    for each in compared:
        places = []
        for sentence in each.summary.sentences:
            place = sentence.why.place if sentence.why is not None else 0
            by_place.setdefault(place, (sentence, []))[1].append(each.summary.method)
            places.append(str(place))
        shared = own.of.format(each.shared, len(each.summary.sentences))
        yield _row(f"{each.summary.method:{wide}}  {shared:{narrow}}", " ".join(places))
    for place, (sentence, methods) in sorted(by_place.items()):
        chosen = ", ".join(methods) if len(methods) <= _NAMED else own.of.format(len(methods), len(compared))
        line = tuple(runs(article.text, sentence.start, sentence.end))
        yield Piece("entry", line, (Run(str(place)),), chosen)


def suggested_pieces(article: Article, title: Title) -> Iterator[Piece]:
    """The suggestion, marked as one."""
    yield Piece("meta", (Run(labels(article.language).suggested.format(one_line(title.text))),))


def as_value(summary: Summary) -> dict[str, Any]:
    """The key `summary` of a JSON document."""
    return {"method": summary.method, "sentences": [_value(s) for s in summary.sentences]}


def comparison_as_values(compared: Iterable[Compared]) -> list[dict[str, Any]]:
    """The key `comparison`."""
    return [{**as_value(each.summary), "shared": each.shared} for each in compared]


def together_as_value(together: Together) -> dict[str, Any]:
    """The key `together`, beside `articles`."""
    made = [{"article": s.article, "source": s.source, **_value(s.sentence)} for s in together.sentences]
    return {"method": together.method, "sentences": made}


def _value(sentence: SummarySentence) -> dict[str, Any]:
    return {
        "text": sentence.text,
        "start": sentence.start,
        "end": sentence.end,
        "section": sentence.section,
        "score": _finite(sentence.score),
        "why": None if sentence.why is None else _why_value(sentence.why),
        "dropped": [{"start": span.start, "end": span.end} for span in sentence.dropped],
    }


def _why_value(why: Why) -> dict[str, Any]:
    return {
        "place": why.place,
        "sentences": why.sentences,
        "order": why.order,
        "words": list(why.words),
        "asked": list(why.asked),
        "supports": why.supports,
    }


def _finite(score: float) -> float:
    """JSON has no NaN and no infinity; six digits are more than any method means."""
    return round(score, 6) if score - score == 0 else 0.0


def _set(article: Article, sentence: SummarySentence, *, bullets: bool, source: str = "") -> Iterator[Piece]:
    kind: Kind = "item" if bullets else "sentence"
    line = tuple(_kept(article.text, sentence))
    yield Piece(kind, (*line, Run(f" ({source})")) if bullets and source else line, (), "" if bullets else source)
    if sentence.why is not None:
        facts = list(_facts(sentence.why, labels(article.language)))
        yield Piece("finding", (Run(" · ".join(facts[1:])),), (Run(facts[0], "role"),))


def _kept(text: str, sentence: SummarySentence) -> Iterator[Run]:
    """The sentence, with […] where something was dropped of it."""
    start, joint = sentence.start, ""
    for span in sentence.dropped:
        yield from _joined(runs(text, start, span.start), joint)
        yield Run(" […]")
        start = span.end
        joint = " " if text[start : start + 1].isspace() else ""
    yield from _joined(runs(text, start, sentence.end), joint)


def _joined(pieces: Iterator[Run], joint: str) -> Iterator[Run]:
    for piece in pieces:
        yield Run(joint + piece.text, piece.style)
        joint = ""


def _facts(why: Why, own: Labels) -> Iterator[str]:
    yield own.place.format(why.place, why.sentences)
    yield own.order.format(why.order)
    if why.asked:
        yield own.asked.format(", ".join(map(one_line, why.asked)))
    if why.words:
        yield own.new.format(", ".join(map(one_line, why.words)))
    if why.supports:
        yield own.supports


def _share(chosen: Iterable[tuple[Article, SummarySentence]], articles: Iterable[Article], own: Labels) -> str:
    count = sum(words.count(article.text, s.start, s.end) for article, s in chosen)
    return f"{own.of.format(thousands(count), thousands(sum(map(length, articles))))} {own.words}"


def _row(label: str, text: str) -> Piece:
    return Piece("row", (Run(text),), (Run(f"{label}  "),))
