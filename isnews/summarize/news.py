"""Our own method: early sentences that say much of what the article is about, and not what is said already.

1. A sentence's matter is the stems of its words, stop words left out. A stem weighs as many as the sentences that have
   it (not its occurrences: to say a word twice in a sentence returns to nothing), to the power FREQUENCY, and a little
   more where the title or a heading has it.
2. A sentence is worth the weight of its stems, where each counts less (COVERED) for every chosen sentence that has it.
3. That is divided by its length to the power LENGTH, and multiplied by its place, which falls off over PLACE sentences.
4. Questions, quotations and asides in brackets count less, numbers a little more; in a long article the first
   sentence from each section half again. What has fewer than four words is out.
5. What cannot stand alone brings along, or waits for, the sentence that it leans on (leaning.py).
6. The best sentence is taken, and again, while one fits; near-duplicates are passed over.
"""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from isnews.norwegian.stems import stems_of_matter
from isnews.summarize.candidates import Candidate
from isnews.summarize.leaning import is_dash_line


@dataclass(frozen=True, slots=True)
class Settings:
    """The method's numbers, each from the middle of a wide plateau; `benchmarks/summary.py` shows what they yield."""

    frequency: float = 1.4
    """Power of the number of sentences with a stem: above 1, for what an article returns to is what it is about."""
    covered: float = 0.4
    """What is left of a stem's weight each time that a chosen sentence has it."""
    length: float = 0.65
    """Power of the length that a sentence is divided by: 0 would favour long sentences, 1 short ones."""
    place: float = 16.0
    """Sentences over which the weight of the place falls to a third."""
    floor: float = 0.1
    """The weight of the place far down."""
    title: float = 1.2
    """For a stem of the title or a heading."""
    number: float = 1.2
    """For a sentence with a number."""
    question: float = 0.4
    quotation: float = 0.3
    """For a dash line, and a sentence that begins with a quotation mark."""
    aside: float = 0.6
    """For a sentence with several words in brackets."""
    new_section: float = 1.5
    """In an article of more than LONG sentences, for the first one from a section."""


DEFAULT = Settings()

LONG = 40
_LENGTH_OFFSET = 3
_SHORTEST = 4
_ASIDE = re.compile(r"\([^() ]++ [^()]*+\)")
_NUMBER = re.compile("[0-9]")
_QUOTES = '«»"“”„'


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the choice is made by."""

    stems: list[tuple[str, ...]]
    """Of each sentence, each once."""
    weights: dict[str, float]
    """Of each stem."""
    factors: list[float]
    """Of each sentence, for place and form; its length not yet in."""


def weigh(text: str, found: Sequence[Candidate], title_forms: Collection[str], settings: Settings = DEFAULT) -> Weighed:
    """The weights of the sentences `found` in `text`; `title_forms` are the words of title and headings."""
    return weigh_all([(text, found)], title_forms, settings)


def weigh_all(
    texts: Sequence[tuple[str, Sequence[Candidate]]], title_forms: Collection[str], settings: Settings = DEFAULT
) -> Weighed:
    """The weights of the sentences of several texts as of one, but that each text has its own first sentence."""
    found = [candidate for _, own in texts for candidate in own]
    stems = [tuple(dict.fromkeys(own)) for own in stems_of_matter([candidate.forms for candidate in found])]
    counts = Counter(chain.from_iterable(stems))
    weight_of = {count: float(count**settings.frequency) for count in set(counts.values())}
    weights = {stem: weight_of[count] for stem, count in counts.items()}
    for stem in weights.keys() & stems_of_matter([title_forms])[0]:
        weights[stem] *= settings.title
    factors = [factor for text, own in texts for factor in _factors(text, own, settings)]
    return Weighed(stems, weights, factors)


def density(length: int, settings: Settings = DEFAULT) -> float:
    """What the worth of a sentence of `length` words is divided by, or of several that come together."""
    return math.pow(length + _LENGTH_OFFSET, settings.length)


def _factors(text: str, found: Sequence[Candidate], settings: Settings) -> Iterator[float]:
    floor, above, place = settings.floor, 1 - settings.floor, settings.place
    exp, has_number, has_aside = math.exp, _NUMBER.search, _ASIDE.search
    brackets = "(" in text
    for index, (start, end, quoted, _, _, _, length, _) in enumerate(found):
        if length < _SHORTEST:
            yield 0.0
            continue
        factor = floor + above * exp(-index / place)
        if "?" in text[end - 3 : end]:
            factor *= settings.question
        if quoted or (not text[start].isalpha() and _quotes(text[start : start + 2])):
            factor *= settings.quotation
        if brackets and has_aside(text, start, end):
            factor *= settings.aside
        if has_number(text, start, end):
            factor *= settings.number
        yield factor


def _quotes(opening: str) -> bool:
    return opening[0] in _QUOTES or is_dash_line(opening)
