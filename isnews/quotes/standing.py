"""Whom an article is about: who is named most often, in its title and lead above all, and who speaks."""

from collections import Counter

from isnews.people.persons import People, Person
from isnews.people.reading import Passage
from isnews.quotes.found import Found, Source

_FRONT = frozenset({"title", "lead", "caption"})
_LEAST = 3
"""What a person must have to be taken for the one whom an article is about."""
_SPOKEN = 2
"""What a quotation under one's name weighs, in mentions."""


_OFTEN = 3
"""Who is named in full so many times as often as a namesake is meant by the surname."""


class Standing:
    """What each named person weighs in the article as a whole."""

    def __init__(self, read: list[Passage], people: People, quotes: list[Found]) -> None:
        self._weights: Counter[int] = Counter()
        self._speaking: set[int] = set()
        persons: dict[int, Person] = {}
        for passage in read:
            front = passage.block.kind in _FRONT
            for name in passage.names:
                person = people.of[id(name)]
                persons[id(person)] = person
                self._weights[id(person)] += 1 + front
        for quote in quotes:
            for name in quote.subject.names if quote.subject is not None else ():
                person = people.of[id(name)]
                self._weights[id(person)] += _SPOKEN
                self._speaking.add(id(person))
        ranked = sorted(persons.values(), key=lambda person: (-self._weights[id(person)], person.first))
        self.main = [person for person in ranked if self._weights[id(person)] >= _LEAST and _may_be_human(person)]
        """Who may be whom it is about, the first the likeliest."""

    def speaks(self, person: Person | None) -> bool:
        """Whether a quotation is under the person's name somewhere in the article."""
        return person is not None and id(person) in self._speaking


def _may_be_human(person: Person) -> bool:
    """A known person, or a name of one word that never stands where places do: `Moddi`."""
    return person.is_human or (not person.kind and person.placed == 0)


def bearer(sources: list[Source]) -> Source | None:
    """Of several with one surname whom the article calls by it alone: who is named in full far more often."""
    often = sorted(((s.person.named, s) for s in sources if s.person is not None), key=lambda pair: -pair[0])
    return often[0][1] if len(often) > 1 and often[0][0] >= _OFTEN * often[1][0] else None
