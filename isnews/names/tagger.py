"""Names in a text: persons, organisations, places, works, events, and words made of names."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, cast

from isnews.article import Article
from isnews.names.entity import Entity, EntityType
from isnews.names.places import stretches_of
from isnews.names.scorer import Scorer, shipped
from isnews.norwegian.portions import Spans, portions
from isnews.norwegian.sentences import sentences as split
from isnews.norwegian.words import tokens as tokenize

Span = tuple[int, int]


KEPT = 300_000
"""Characters of an article whose words are kept; of a longer one they are cut from the text anew each time."""


class _Row(NamedTuple):
    """The words and marks of a sentence."""

    block: int
    spans: list[Span]


class _Packed:
    """The sentences of a long article, in two bytes a word."""

    def __init__(self, article: Article) -> None:
        from array import array

        self._spans = Spans()
        self._rows = array("I")
        """Of each sentence: its block, where its first word starts, and how many it has."""
        for row in _article_rows(article):
            self._rows.extend((row.block, row.spans[0][0], len(row.spans)))
            self._spans.add(row.spans, row.spans[0][0])

    def __iter__(self) -> Iterator[_Row]:
        first = 0
        for at in range(0, len(self._rows), 3):
            block, start, count = self._rows[at : at + 3]
            yield _Row(block, self._spans.of(first, first + count, start))
            first += count


class _Words:
    """The words of sentences, anew each time that they are gone through."""

    def __init__(self, text: str, rows: Iterable[_Row]) -> None:
        self._text = text
        self._rows = rows

    def __iter__(self) -> Iterator[list[str]]:
        text = self._text
        return ([text[start:end] for start, end in row.spans] for row in self._rows)


def tag(text: str, tokens: Sequence[Span], sentences: Sequence[Span]) -> list[Entity]:
    """Find the names in `text`, in its order.

    tokens: words and marks as spans of `text`, sorted; sentences: likewise. The whole is taken as one article: what
    stands in one sentence helps in the others. Words outside every sentence are left out.
    """
    rows = list(_rows(tokens, sentences))
    words = [[text[start:end] for start, end in row] for row in rows]
    scorer = shipped()
    return [
        Entity(rows[number][first][0], rows[number][last][1], kind)
        for number, first, last, kind in names(words, scorer)
    ]


def names(sentences: Iterable[Sequence[str]], scorer: Scorer) -> Iterator[tuple[int, int, int, EntityType]]:
    """Names in the sentences of an article: number of the sentence, indexes of first and last word, type.

    The sentences are gone through several times.
    """
    for stretch in stretches_of(sentences, scorer.knowledge):
        start = stretch.start
        for at, tag in enumerate(scorer.best(stretch), stretch.start):
            if tag[0] in "BS":
                start = at
            if tag[0] in "ES":
                yield stretch.sentence, start, at, cast(EntityType, tag[2:])


def entities(article: Article) -> tuple[Entity, ...]:
    """The names in an article, in all its blocks (each name tells its block), in the text's order."""
    return tuple(each_entity(article))


def each_entity(article: Article) -> Iterator[Entity]:
    """The same one by one."""
    if len(article.text) <= KEPT:
        rows: Iterable[_Row] = list(_article_rows(article))
        words: Iterable[list[str]] = [[article.text[start:end] for start, end in row.spans] for row in rows]
    else:
        rows = _Packed(article)
        words = _Words(article.text, rows)
    coming = enumerate(rows)
    number, row = next(coming, (-1, _Row(0, [])))
    for wanted, first, last, kind in names(words, shipped()):
        while number < wanted:
            number, row = next(coming)
        yield Entity(row.spans[first][0], row.spans[last][1], kind, row.block)


def _article_rows(article: Article) -> Iterator[_Row]:
    """The tokens of each sentence, with the index of its block."""
    text = article.text
    for index, block in enumerate(article.blocks):
        for start, end in portions(text, block.start, block.end):
            for row in _rows(tokenize(text, start, end), split(text, start, end)):
                yield _Row(index, row)


def _rows(tokens: Iterable[Span], sentences: Iterable[Span]) -> Iterator[list[Span]]:
    """The tokens of each sentence."""
    coming = iter(tokens)
    token = next(coming, None)
    for start, end in sentences:
        row: list[Span] = []
        while token is not None and token[0] < end:
            if token[0] >= start:
                row.append(token)
            token = next(coming, None)
        if row:
            yield row
