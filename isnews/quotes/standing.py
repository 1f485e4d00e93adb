"""Whom an article is about: who is named most often, in its title and lead above all, and who speaks."""

from collections import Counter
from collections.abc import Iterable

from isnews.people.persons import People, Person
from isnews.quotes.found import Found, Source

_LEAST = 3
"""What a person must have to be taken for the one whom an article is about."""
_SPOKEN = 2
"""What a quotation under one's name weighs, in mentions."""


_OFTEN = 3
"""Who is named in full so many times as often as a namesake is meant by the surname."""


class Standing:
    """What each named person weighs in the article as a whole."""

    def __init__(self, people: People, quotes: Iterable[Found]) -> None:
        spoken: Counter[int] = Counter()
        for quote in quotes:
            for name in quote.subject.names if quote.subject is not None else ():
                spoken[id(people.of(name))] += 1
        self._speaking = spoken.keys()
        weights = ((p.mentions + p.front + _SPOKEN * spoken.get(id(p), 0), p) for p in people.all if _may_be_human(p))
        main = [(-weight, person.first, person) for weight, person in weights if weight >= _LEAST]
        self.main = [person for *_, person in sorted(main, key=lambda ranked: ranked[:2])]
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
