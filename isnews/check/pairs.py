"""What the article's numbers stand with: `150 elever`, `Ida Vik (13)`, `Riksvei 2`.

A number that is in the article, but with something else, is one of the mistakes that language models make.
"""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from isnews.check.amounts import Amounts
from isnews.check.facts import Facts
from isnews.check.naming import capitals, variants
from isnews.check.number import Number
from isnews.check.reading import Reading, is_content
from isnews.norwegian import lists
from isnews.norwegian.stems import stem

_REACH = 5
"""Words after a number of the article that it may count: `40 andre eldre eller uføre beboere`."""
_MOST = 30
"""Numbers that are kept for one word."""


class Pairs:
    """The numbers of a text by the words that they stand with."""

    def __init__(self, facts: Facts) -> None:
        self._counted: dict[str, list[Number]] = defaultdict(list)
        self._named: dict[str, list[Number]] = defaultdict(list)
        self._after: dict[Fraction, set[str]] = defaultdict(set)
        self._bare = {value for number in facts.numbers if number.bare for value in number.values}
        words = facts.reading.words
        for number in facts.numbers:
            counts = number.measure is None  # "halvparten av stillingene" counts none
            for at in range(number.last + 1, min(number.last + 1 + _REACH, len(words))):
                if not words[at].is_word and words[at].text not in "()":
                    break
                stemmed = stem(words[at].form)
                if counts:
                    _keep(self._counted[stemmed], number)
                for value in number.values:
                    self._after[value].add(stemmed)
            name = name_before(facts.reading, number)
            for form in variants(words[name].text) if name is not None else ():
                _keep(self._named[form], number)

    def other(self, claim: Reading, number: Number) -> Number | None:
        """What the article has with the word that the claim's number stands with, where that is another number."""
        name = name_before(claim, number)
        forms = variants(claim.words[name].text) if name is not None else []
        found = [known for form in forms for known in self._named.get(form, ())]
        if found or claim.words[number.first].form in lists.table("ordinal_words"):
            return _other(number, found)
        return _other(number, list(self._nouns(claim, number)))

    def _nouns(self, claim: Reading, number: Number) -> Iterator[Number]:
        at = number.last + 1
        # "12 av dem", "fann elleve.": what that counts stands elsewhere
        if number.measure is None and not number.year and at < len(claim.words) and number.value not in self._bare:
            word = claim.words[at]
            if is_content(word) and word.form.isalpha() and word.form not in lists.table("units"):
                stemmed = stem(word.form)
                after = self._after.get(number.value, set())
                # "28 land" where the article has "28 medlemsland" and "to land"
                if not any(known.endswith(stemmed) or stemmed.endswith(known) for known in after):
                    yield from self._counted.get(stemmed, ())


def _keep(numbers: list[Number], number: Number) -> None:
    if len(numbers) < _MOST:
        numbers.append(number)


def _other(number: Number, found: list[Number]) -> Number | None:
    if not found or len(found) == _MOST or Amounts(found).ask(number).verdict != "absent":
        return None
    return found[0]


def name_before(reading: Reading, number: Number) -> int | None:
    """The name right before a number, or before the bracket that holds it alone."""
    words = reading.words
    at = number.first - 1
    if at > 0 and words[at].text == "(" and number.last + 1 < len(words) and words[number.last + 1].text == ")":
        at -= 1
    if at < 0 or not words[at].is_word or not capitals(words[at].text) or words[at].opens:
        return None
    return at
