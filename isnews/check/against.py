"""An article made ready for checking: its words, names, numbers, dates, passages and quoted words."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from fractions import Fraction
from functools import cached_property
from itertools import islice

from isnews.article import Article
from isnews.check.amounts import Amounts
from isnews.check.clauses import Clauses
from isnews.check.clock import Clock
from isnews.check.dates import Calendar
from isnews.check.facts import Facts
from isnews.check.known_names import KnownNames
from isnews.check.movements import Movements
from isnews.check.naming import Name, variants
from isnews.check.number import Number
from isnews.check.numbers import numbers
from isnews.check.pairs import Pairs
from isnews.check.quoted import quoted
from isnews.check.reading import Reading, of_article
from isnews.check.support import Passage, Passages
from isnews.check.titles import titles
from isnews.check.wording import Wording
from isnews.findings import Mention, Quote

_MOST = 24
"""Numbers that are looked at beside one."""
_DATELINE = 30
"""Words at the top of an article in which a date says when it is from."""


class Against:
    """What the claims of a summary are held against; each part is made when it is first asked for."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.reading: Reading = of_article(article)
        self._asked: tuple[Reading, int, int, Passage | None] | None = None

    @cached_property
    def names(self) -> KnownNames:
        """The names."""
        return KnownNames(self.reading)

    @cached_property
    def facts(self) -> Facts:
        """The names, numbers and dates, word by word."""
        return Facts(self.reading, self.names.low)

    @cached_property
    def amounts(self) -> Amounts:
        """The numbers by value; those inside dates too, for `den niende` may be one or the other."""
        return Amounts(numbers(self.reading.words))

    @cached_property
    def calendar(self) -> Calendar:
        """The dates."""
        words = self.reading.words
        return Calendar(self.facts.days, words, self.amounts.years, self.published)

    @cached_property
    def clock(self) -> Clock:
        """The times of day."""
        return Clock(self.reading.words, self.facts.numbers)

    @cached_property
    def movements(self) -> Movements:
        """What is said to have gone up or down."""
        return Movements(self.reading.words, self.facts.numbers)

    @cached_property
    def pairs(self) -> Pairs:
        """What the numbers stand with."""
        return Pairs(self.facts)

    @cached_property
    def passages(self) -> Passages:
        """The sentences by their words."""
        return Passages(self.reading)

    @cached_property
    def clauses(self) -> Clauses:
        """The clauses by their words."""
        return Clauses(self.reading, self.passages)

    @cached_property
    def wording(self) -> Wording:
        """The words in order."""
        return Wording(self.reading)

    @cached_property
    def in_quotes(self) -> bytearray:
        """For each word 1 where it is quoted."""
        mask = bytearray(len(self.reading.words))
        for part in quoted(self.reading):
            mask[part.first : part.last] = b"\1" * (part.last - part.first)
        for quote in self.quotes:
            for span in quote.parts if quote.kind == "direct" else ():
                first, last = (bisect_left(self.reading.starts, offset) for offset in (span.start, span.end))
                mask[first:last] = b"\1" * (last - first)
        return mask

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotations with their speakers."""
        from isnews.quotes import find_quotes

        return find_quotes(self.article)

    @cached_property
    def published(self) -> str | None:
        """When the article is from: as it was read, or by a whole date among its first words."""
        if self.article.published:
            return self.article.published
        for day in self.facts.days:
            if day.first >= _DATELINE:
                break
            if day.year and day.month and day.day:
                return f"{day.year:04}-{day.month:02}-{day.day:02}"
        return None

    @cached_property
    def year(self) -> int | None:
        """The year that the article is from, if that is known."""
        printed = (self.published or "")[:4]
        return int(printed) if printed.isdecimal() and len(printed) == 4 else None

    def best(self, claim: Reading, first: int, last: int) -> Passage | None:
        """The passage that has most of the claim's words from `first` to `last`."""
        if self._asked is None or self._asked[:3] != (claim, first, last):
            self._asked = (claim, first, last, self.passages.best(claim, first, last))
        return self._asked[3]

    def numbers_in(self, sentences: Iterable[int]) -> list[Number]:
        """The numbers of these sentences, in order; of a long list only the first."""
        return list(islice((number for index in sentences for number in self._numbers.get(index, ())), _MOST))

    @cached_property
    def _numbers(self) -> dict[int, list[Number]]:
        found: dict[int, list[Number]] = defaultdict(list)
        for number in self.facts.numbers:
            found[self.reading.sentence_of[number.first]].append(number)
        return found

    @cached_property
    def _named(self) -> dict[int, list[Name]]:
        found: dict[int, list[Name]] = defaultdict(list)
        for name in self.facts.names:
            found[self.reading.sentence_of[name.words[0]]].append(name)
        return found

    def named_in(self, sentence: int) -> list[Name]:
        """The names in a sentence."""
        return self._named.get(sentence, [])

    @cached_property
    def names_at(self) -> dict[str, set[int]]:
        """To each form of a part of a name the sentences that have it."""
        found: dict[str, set[int]] = defaultdict(set)
        for sentence, names in self._named.items():
            for form in {form for name in names for at in name.words for form in variants(self.reading.words[at].text)}:
                found[form].add(sentence)
        return found

    @cached_property
    def titles(self) -> dict[str, dict[str, Name]]:
        """To each word that stands right before a name, the last parts of those names."""
        return titles(self.reading, self.facts.names)

    @cached_property
    def _having(self) -> dict[Fraction, set[int]]:
        found: dict[Fraction, set[int]] = defaultdict(set)
        for number in self.amounts.found:
            found[number.value].add(self.reading.sentence_of[number.first])
        return found

    def having(self, value: Fraction) -> set[int]:
        """The sentences that have a number of this value."""
        return self._having.get(value, set())

    def mention(self, first: int, last: int) -> Mention:
        """The article's words from `first` to `last`, that one included."""
        start, end = self.reading.words[first].start, self.reading.words[last].end
        return Mention(self.article.text[start:end], start, end)
