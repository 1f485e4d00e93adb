"""What an archive answers: the key `archive` of a JSON document."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from isnews.article import Article
from isnews.findings import Span
from isnews.render import as_json

if TYPE_CHECKING:
    from isnews.archive.articles import Listed
    from isnews.archive.changes import Change
    from isnews.archive.figures import Figures
    from isnews.archive.printed import Heading, Said
    from isnews.archive.searching import Hit, QuoteHit
    from isnews.archive.speaking import Ranking

Value = as_json.Value


def document(key: str, value: Any, entries: Sequence[Value] = ()) -> str:
    """The whole document: `articles` as other commands have it, and what the archive answers under `key`."""
    return as_json.written({"schema": as_json.SCHEMA, "articles": list(entries), "archive": {key: value}})


def heading(article: "Heading") -> Value:
    """What a list says of an article."""
    return article._asdict()


def listed(found: Iterable["Listed"], total: int) -> Value:
    """Of `list`."""
    made = [
        {"article": heading(e.article), "added": e.added, "version": e.version, "words": e.words, "quotes": e.quotes}
        for e in found
    ]
    return {"total": total, "articles": made}


def hits(found: Iterable["Hit"], total: int) -> Value:
    """Of `search`."""
    made = [
        {
            "article": heading(hit.article),
            "score": hit.score,
            "hits": hit.hits,
            "sentences": [{**s._asdict(), "words": _spans(s.words)} for s in hit.sentences],
        }
        for hit in found
    ]
    return {"total": total, "articles": made, "quotes": []}


def quote_hits(found: Iterable["QuoteHit"], total: int) -> Value:
    """Of `search --in quotes`."""
    made = [
        {name: value for name, value in _said(hit.said).items() if name not in ("how", "section")}
        | {"score": hit.score, "words": _spans(hit.words)}
        for hit in found
    ]
    return {"total": total, "articles": [], "quotes": made}


def said(found: Iterable["Said"]) -> list[Value]:
    """Of `quotes`."""
    return [_said(one) for one in found]


def _said(one: "Said") -> Value:
    row = {**one._asdict(), "article": heading(one.article), "parts": _spans(one.parts)}
    del row["turned"]
    return row


def people(ranking: "Ranking") -> Value:
    """Of `people`."""
    return {
        "total": ranking.total,
        "periods": list(ranking.periods),
        "people": [{**person._asdict(), "counts": list(person.counts)} for person in ranking.people],
    }


def changes(steps: Iterable[tuple[int, str, Article, Article, Sequence["Change"]]]) -> list[Value]:
    """Of `show --changes`."""
    return [
        {
            "version": version,
            "added": added,
            "changes": [
                {
                    "kind": change.kind,
                    "before": _stretch(before.text, change.before),
                    "after": _stretch(after.text, change.after),
                    "removed": _spans(change.removed),
                    "added": _spans(change.added),
                }
                for change in found
            ],
        }
        for version, added, before, after, found in steps
    ]


def figures(found: "Figures") -> Value:
    """Of `stats`."""
    return found._asdict()


def _stretch(text: str, span: Span | None) -> Value | None:
    return None if span is None else {"text": text[span.start : span.end], "start": span.start, "end": span.end}


def _spans(spans: Iterable[Span]) -> list[Value]:
    return [{"start": span.start, "end": span.end} for span in spans]
