"""An article as passages to go through again and again: kept where it is as long as articles are, else made anew."""

from collections.abc import Iterator
from dataclasses import replace

from isnews.article import Article, Block
from isnews.norwegian.portions import PORTION, Spans, portions
from isnews.people.naming import KINDS, Name, spelled
from isnews.people.reading import Line, Passage, read_passage, tokens_of

KEPT = 300_000
"""Characters of an article whose passages are kept: a token takes a hundred times the room of a letter."""


class Passages:
    """Every block of an article, headings and captions too, as tokens and sentences, in order."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._kept: list[Passage] | None = None
        self._packed: _Packed | None = None
        if len(article.text) <= KEPT:
            self._kept = list(_read(article))
        else:
            self._packed = _Packed(article)

    def __iter__(self) -> Iterator[Passage]:
        if self._packed is not None:
            return iter(self._packed)
        assert self._kept is not None
        return iter(self._kept)

    def named(self, passage: Passage) -> None:
        """Note the names that were found in a passage: of each, in order, once."""
        if self._packed is not None:
            self._packed.keep_names(passage)


def _read(article: Article) -> Iterator[Passage]:
    for index, block in enumerate(article.blocks):
        if block.end - block.start <= PORTION:
            yield read_passage(article.text, index, block)
            continue
        for start, end in portions(article.text, block.start, block.end):
            yield read_passage(article.text, index, replace(block, start=start, end=end))


class _Packed:
    """What it takes to make the passages of a long article again without looking for words and sentences."""

    def __init__(self, article: Article) -> None:
        from array import array

        self._text = article.text
        self._blocks = article.blocks
        self._places = array("I")
        """Of each passage: index of its block, start, end, and how many tokens, sentences and names come before it."""
        self._tokens = Spans()
        self._lines = array("I")
        """Of each sentence: how many tokens it has, and which is its first word."""
        self._names = array("I")
        """Of each name: its first token, how many it has, and its kind."""
        self._made = 0
        for passage in _read(article):
            block = passage.block
            self._places.extend((passage.index, block.start, block.end, len(self._tokens), len(self._lines) // 2, 0))
            self._tokens.add(((token.start, token.end) for token in passage.tokens), block.start)
            for line in passage.lines:
                self._lines.extend((line.hi - line.lo, line.first - line.lo))
        self._places.extend((0, 0, 0, len(self._tokens), len(self._lines) // 2, 0))

    def keep_names(self, passage: Passage) -> None:
        for name in passage.names:
            kind = KINDS.index(name.kind) | name.genitive << 2 | name.cut << 3
            self._names.extend((name.lo, name.hi - name.lo, kind))
        self._made += 1
        self._places[6 * self._made + 5] = len(self._names) // 3

    def __iter__(self) -> Iterator[Passage]:
        places = self._places
        for at in range(0, len(places) - 6, 6):
            index, start, end, token, line, name = places[at : at + 6]
            block = self._blocks[index]
            if (start, end) != (block.start, block.end):
                block = replace(block, start=start, end=end)
            yield self._passage(index, block, (token, places[at + 9]), (line, places[at + 10]), (name, places[at + 11]))

    def _passage(
        self, index: int, block: Block, own: tuple[int, int], lines: tuple[int, int], names: tuple[int, int]
    ) -> Passage:
        tokens = tokens_of(self._text, self._tokens.of(*own, block.start))
        passage = Passage(index, block, tokens, [])
        lo = 0
        for at in range(2 * lines[0], 2 * lines[1], 2):
            count, first = self._lines[at : at + 2]
            passage.lines.append(Line(lo, lo + count, lo + first))
            lo += count
        for at in range(3 * names[0], 3 * names[1], 3):
            lo, count, kind = self._names[at : at + 3]
            text, words = spelled(tokens, lo, lo + count, kind >> 3)
            start, end = tokens[lo].start, tokens[lo + count - 1].end
            name = Name(text, lo, lo + count, start, end, words, KINDS[kind & 3], bool(kind >> 2 & 1), kind >> 3)
            passage.names.append(name)
            for token in tokens[lo : lo + count]:
                token.name = name
        return passage
