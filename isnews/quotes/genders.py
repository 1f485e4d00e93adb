"""The gender of persons where the text shows it: a title, a pronoun that can mean nobody else, a first name."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import cast

from isnews.findings import Gender
from isnews.norwegian.words import norm
from isnews.people.classes import words
from isnews.people.naming import given_names
from isnews.people.reading import Passage
from isnews.quotes import Attributed
from isnews.quotes.sources import Source, gender


def genders(
    text: str, found: Attributed, own: Iterable[Passage], persons: Mapping[Source, Iterable[int]]
) -> dict[Source, Gender | None]:
    """The gender of each person; `persons` has where they are named.

    A title (`talskvinne`, `kong`) outweighs pronouns, two pronouns that agree outweigh the list of first names, and a
    pronoun in reported speech, which may mean another, is heard where there is nothing else.
    """
    votes, reported = _votes(text, found, own, persons)
    return {source: _of(source, _agreed(votes.get(source)), _agreed(reported.get(source))) for source in persons}


def _of(source: Source, voted: tuple[str, int], reported: tuple[str, int]) -> Gender | None:
    titled = {gender(head) for head in source.person.roles} - {""} if source.person is not None else set()
    if len(titled) == 1:
        shown = titled.pop()
    else:
        named = given_names().get(source.name.split()[0].lower(), "")
        shown = voted[0] if not named or voted[1] > 1 else named
        shown = shown or named or reported[0]
    return cast(Gender, shown) if shown else None


def _agreed(votes: Counter[str] | None) -> tuple[str, int]:
    return next(iter(votes.items())) if votes is not None and len(votes) == 1 else ("", 0)


_Votes = dict[Source, Counter[str]]


def _votes(
    text: str, found: Attributed, own: Iterable[Passage], persons: Mapping[Source, Iterable[int]]
) -> tuple[_Votes, _Votes]:
    """Pronouns that can mean only one person: the reporter's own, and those in reported speech."""
    votes: _Votes = {}
    reported: _Votes = {}
    for credit in found.credits:
        if credit.how == "pronoun" and credit.words is not None and credit.source is not None:
            _vote(votes, credit.source, norm(text[credit.words.start : credit.words.end]))
    named = {start: source for source, starts in persons.items() for start in starts}
    quoted = sorted((*part, quote.kind) for quote in found.quotes for part in quote.parts)
    at = 0
    before: set[Source] = set()
    for passage in own:
        for line in passage.lines:
            here: set[Source] = set()
            for token in passage.tokens[line.lo : line.hi]:
                while at < len(quoted) and quoted[at][1] <= token.start:
                    at += 1
                inside = quoted[at][2] if at < len(quoted) and quoted[at][0] <= token.start else ""
                if token.start in named and inside in ("", "indirect"):
                    here.add(named[token.start])
                meant = here or before
                if len(meant) == 1 and inside in ("", "indirect"):  # whom a quoted "han" means, only the speaker knows
                    _vote(reported if inside else votes, next(iter(meant)), token.norm)
            before = here
    return votes, reported


def _vote(votes: _Votes, source: Source, norm: str) -> None:
    kind = "m" if norm in words("his") else "f" if norm in words("hers") else ""
    if kind:
        votes.setdefault(source, Counter())[kind] += 1
