"""An article made ready for checking: its words, names, numbers, dates, passages and quoted words."""

from bisect import bisect_left
from functools import cached_property

from isnews.article import Article
from isnews.check.amounts import Amounts
from isnews.check.dates import Calendar
from isnews.check.facts import Facts
from isnews.check.known_names import KnownNames
from isnews.check.numbers import numbers
from isnews.check.pairs import Pairs
from isnews.check.quoted import quoted
from isnews.check.reading import Reading, of_article
from isnews.check.support import Passages
from isnews.check.wording import Wording
from isnews.findings import Mention, Quote


class Against:
    """What the claims of a summary are held against; each part is made when it is first asked for."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.reading: Reading = of_article(article)

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
        return Calendar(self.facts.days, words, self.amounts.years, self.article.published)

    @cached_property
    def pairs(self) -> Pairs:
        """What the numbers stand with."""
        return Pairs(self.facts)

    @cached_property
    def passages(self) -> Passages:
        """The sentences by their words."""
        return Passages(self.reading)

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

    def mention(self, first: int, last: int) -> Mention:
        """The article's words from `first` to `last`, that one included."""
        start, end = self.reading.words[first].start, self.reading.words[last].end
        return Mention(self.article.text[start:end], start, end)
