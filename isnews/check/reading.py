"""A text as the checks look at it: its words and marks in order, gathered in sentences, with their places."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, partial

from isnews.article import Article
from isnews.norwegian.matching import Matching
from isnews.norwegian.portions import portions
from isnews.norwegian.sentences import sentences
from isnews.norwegian.stopwords import stopwords
from isnews.norwegian.words import norm, tokens
from isnews.read import limits

Span = tuple[int, int]

_OPENING = frozenset("«\"“”„‘'([:–—-•*…?!|/")
"""After these a capital letter need not mean a name: `Han sa: Det går bra`."""
_DIFFERENT = 3
"""Words that a word which is new takes the room of, as part of names, stems and compounds."""
_SHORT = 60
"""A shorter line that more follows on was not broken because it was full."""
_ITEM = re.compile(r"[ \t]*+(?:[-–—•*·]|#{1,6}|\d{1,2}[.)])[ \t]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark."""

    text: str
    """Without soft hyphens, with composed letters."""
    form: str
    """The form for look-ups, in lower case."""
    start: int
    """Offset in the original text."""
    end: int
    opens: bool
    """Whether it has a capital letter because of its place, if it has one."""

    @property
    def is_word(self) -> bool:
        """Whether it is no mark."""
        return self.text[0].isalnum()


class Reading:
    """The words of a text, and its sentences as ranges of them.

    `hold` is told how much is held, in words, and may refuse it.
    """

    def __init__(self, text: str, pieces: Iterable[Span], hold: Callable[[int], None]) -> None:
        self.text = text
        self._forms: dict[str, str] = {}
        self.words: list[Word] = []
        self.ranges: list[Span] = []
        """First word and the word after the last of each sentence."""
        self.spans: list[Span] = []
        """The sentences' places in the text."""
        self.pieces: list[Span] = []
        """First word and the word after the last of each paragraph."""
        for start, end in pieces:
            origin = len(self.words)
            for portion in portions(text, start, end):
                self._add(*portion)
                hold(len(self.words) + _DIFFERENT * len(self._forms))
            if origin < len(self.words):
                self.pieces.append((origin, len(self.words)))

    def _add(self, start: int, end: int) -> None:
        forms = self._forms
        matching = Matching(self.text[start:end])
        copy = matching.text
        found = iter(tokens(copy))
        token = next(found, None)
        for first, last in sentences(copy):
            begin = len(self.words)
            opens = True
            while token is not None and token[0] < last:
                text = copy[token[0] : token[1]]
                a, b = matching.span(*token)
                form = forms.get(text)
                if form is None:
                    form = forms[text] = norm(text)
                self.words.append(Word(text, form, start + a, start + b, opens))
                opens = (opens and not text[0].isalnum()) or text[0] in _OPENING
                token = next(found, None)
            if begin < len(self.words):
                self.ranges.append((begin, len(self.words)))
                a, b = matching.span(first, last)
                self.spans.append((start + a, start + b))

    @cached_property
    def sentence_of(self) -> list[int]:
        """For each word the index of its sentence."""
        return [index for index, (first, last) in enumerate(self.ranges) for _ in range(first, last)]

    @cached_property
    def starts(self) -> list[int]:
        """Where the words start."""
        return [word.start for word in self.words]


def of_article(article: Article) -> Reading:
    """The whole text of an article: also headings, captions and links bear out what a summary says."""
    return Reading(article.text, _all(article), partial(_hold, article))


def _hold(article: Article, held: int) -> None:
    what = f"words to check, each different one counted {1 + _DIFFERENT} times"
    limits.bound(article, held, limits.MOST_CHECKED, what)


def _all(article: Article) -> Iterable[Span]:
    at = 0
    for block in article.blocks:
        if article.text[at : block.start].strip():
            yield at, block.start
        yield block.start, block.end
        at = block.end
    if article.text[at:].strip():
        yield at, len(article.text)


def of_summary(summary: Article) -> Reading:
    """A summary: its paragraphs, list items and headings are read apart, lines that were wrapped together."""
    return Reading(summary.text, paragraphs(summary.text), partial(_hold, summary))


def paragraphs(text: str) -> list[Span]:
    """The stretches of a text that sentences do not cross, without the marks of lists and headings."""
    found: list[Span] = []
    previous = ""
    at = 0
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        item = _ITEM.match(line)
        # A dash opens a quotation as well as an item: it stays.
        skip = item.end() if item and item[0].strip()[0] not in "-–—" else 0
        if stripped:
            wrapped = previous and item is None and len(previous) >= _SHORT and previous[-1] not in '.!?…:»”"'
            if wrapped or (previous and stripped[0].islower() and item is None):
                found[-1] = (found[-1][0], at + len(line))
            else:
                found.append((at + skip, at + len(line)))
        previous = stripped
        at += len(line)
    return found


def is_content(word: Word) -> bool:
    """Whether a word carries matter: no mark, no stop word."""
    return word.is_word and word.form not in stopwords()
