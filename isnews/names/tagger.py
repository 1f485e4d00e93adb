"""Names in a text: persons, organisations, places, works, events, and words made of names."""

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from isnews.article import Article
from isnews.names.entity import Entity, EntityType
from isnews.names.places import stretches_of
from isnews.names.scorer import Scorer, shipped
from isnews.norwegian.sentences import sentences as split
from isnews.norwegian.words import tokens as tokenize

Span = tuple[int, int]


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


def names(sentences: Sequence[Sequence[str]], scorer: Scorer) -> Iterator[tuple[int, int, int, EntityType]]:
    """Names in the sentences of an article: number of the sentence, indexes of first and last word, type."""
    for stretch in stretches_of(sentences, scorer.knowledge):
        start = stretch.start
        for at, tag in enumerate(scorer.best(stretch), stretch.start):
            if tag[0] in "BS":
                start = at
            if tag[0] in "ES":
                yield stretch.sentence, start, at, cast(EntityType, tag[2:])


def entities(article: Article) -> tuple[Entity, ...]:
    """The names in an article, in all its blocks (each name tells its block), in the text's order."""
    text = article.text
    rows: list[list[Span]] = []
    blocks: list[int] = []
    for index, block in enumerate(article.blocks):
        spans = split(text, block.start, block.end)
        for row in _rows(tokenize(text, block.start, block.end), spans):
            rows.append(row)
            blocks.append(index)
    words = [[text[start:end] for start, end in row] for row in rows]
    return tuple(
        Entity(rows[number][first][0], rows[number][last][1], kind, blocks[number])
        for number, first, last, kind in names(words, shipped())
    )


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
