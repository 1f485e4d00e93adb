"""What changed from one version of an article to the next, paragraph by paragraph and word by word."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from isnews.archive.articles import load, load_version
from isnews.article import Article
from isnews.findings import Span

_WORD = re.compile(r"\w+|[^\w\s]")
_ALIKE = 0.5
"""Two paragraphs that share less than this are not one that was changed, but one that went and one that came."""
_LONGEST = 3000
"""Characters of a paragraph that are compared word by word."""
_MOST = 3000
"""Pairs of paragraphs that are held beside each other to find which became which."""
_LINES = 2_000_000
"""Pairs of lines or words that are compared; of more, all from the first to the last that differ is one change."""


class Change(NamedTuple):
    """A paragraph that came, went or changed."""

    kind: Literal["added", "removed", "changed"]
    before: Span | None
    """The paragraph in the earlier text."""
    after: Span | None
    """The paragraph in the later text."""
    removed: tuple[Span, ...] = ()
    """Words of the earlier text that are gone, in a changed paragraph."""
    added: tuple[Span, ...] = ()
    """Words of the later text that are new."""


def history(connection: sqlite3.Connection, row: int) -> list[tuple[int, str, Article, Article, tuple[Change, ...]]]:
    """What changed in an article from version to version: number and time of the later one, both texts, the changes.

    Raises `NothingFound` where there is no such article.
    """
    load(connection, row)
    times = connection.execute(
        "SELECT version, added FROM versions WHERE article_id = ?1"
        " UNION ALL SELECT version, added FROM articles WHERE id = ?1 ORDER BY 1",
        (row,),
    ).fetchall()
    texts = [load_version(connection, row, version) for version, _ in times]
    return [
        (version, added, before, after, changes(before, after))
        for (version, added), before, after in zip(times[1:], texts, texts[1:], strict=False)
    ]


def changes(before: Article, after: Article) -> tuple[Change, ...]:
    """What changed, in the order of the later text; where a paragraph went, before what now stands there.

    White space does not count.
    """
    old, new = _paragraphs(before), _paragraphs(after)
    found: list[Change] = []
    for i, j, k, m in _stretches([text for _, text in old], [text for _, text in new]):
        found += _between(before.text, after.text, [s for s, _ in old[i:j]], [s for s, _ in new[k:m]])
    return tuple(found)


def _stretches(old: list[str], new: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Where two lists differ: from and to in the one, from and to in the other."""
    shorter = min(len(old), len(new))
    head = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    rest = shorter - head
    tail = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    left, right = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(left) * len(right) > _LINES:
        yield head, len(old) - tail, head, len(new) - tail
        return
    for what, i, j, k, m in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if what != "equal":
            yield head + i, head + j, head + k, head + m


def _paragraphs(article: Article) -> list[tuple[Span, str]]:
    blocks = article.blocks
    return [(Span(b.start, b.end), " ".join(article.text[b.start : b.end].split())) for b in blocks]


def _between(before: str, after: str, old: list[Span], new: list[Span]) -> Iterator[Change]:
    """Paragraphs that differ: each new one beside the first old one that it is like."""
    left = list(old)
    most = max(1, _MOST // max(1, len(new)))
    for span in new:
        text = after[span.start : span.end]
        like = next((n for n, o in enumerate(left[:most]) if _alike(before[o.start : o.end], text)), None)
        if like is None:
            yield Change("added", None, span)
            continue
        for gone in left[:like]:
            yield Change("removed", gone, None)
        yield _changed(before, after, left[like], span)
        del left[: like + 1]
    for gone in left:
        yield Change("removed", gone, None)


def _alike(old: str, new: str) -> bool:
    """Whether two paragraphs share half of their words, in whatever order."""
    olds, news = Counter(old[:_LONGEST].split()), Counter(new[:_LONGEST].split())
    return 2 * (olds & news).total() >= _ALIKE * (olds.total() + news.total()) > 0


def _changed(before: str, after: str, old: Span, new: Span) -> Change:
    olds, news = _words(before, old), _words(after, new)
    removed, added = [], []
    for i, j, k, m in _stretches([before[s.start : s.end] for s in olds], [after[s.start : s.end] for s in news]):
        removed += [Span(olds[i].start, olds[j - 1].end)] if j > i else []
        added += [Span(news[k].start, news[m - 1].end)] if m > k else []
    return Change("changed", old, new, tuple(removed), tuple(added))


def _words(text: str, span: Span) -> list[Span]:
    """The paragraph's words and marks; of a very long one only the beginning, then the rest as one."""
    stop = min(span.end, span.start + _LONGEST)
    found = [Span(*match.span()) for match in _WORD.finditer(text, span.start, stop)]
    return found if stop == span.end else [*found, Span(stop, span.end)]
