"""Mentions gathered into persons: full name, surname, first name, role, gender; two of one surname stay two."""

import sys
import unicodedata
from dataclasses import dataclass, field

from isnews.people.classes import words
from isnews.people.naming import Name, aged, given_names
from isnews.people.reading import Passage, Token

_NAMESAKES = 40
"""So many people of one surname are told apart; more have no article."""


@dataclass(slots=True, eq=False)
class Person:
    """A person, or another source with a name."""

    name: str
    """The fullest form in the article."""
    words: tuple[str, ...]
    kind: str = ""
    """`person`, `outlet`, `organisation`, or empty where the text does not show it."""
    gender: str = ""
    """`f`, `m`, or empty where the text does not show it."""
    first: int = sys.maxsize
    """Where the article first mentions it."""
    roles: set[str] = field(default_factory=set)
    """Head nouns of its titles and descriptions, in lower case."""
    placed: int = 0
    """How many mentions stand behind a preposition of place."""
    named: int = 0
    """How many mentions are by more than one word."""

    @property
    def is_human(self) -> bool:
        """Whether it is a person, as far as the text shows: two words or more that never stand where places do."""
        if self.kind:
            return self.kind == "person"
        return len(self.words) > 1 and self.placed == 0


class People:
    """Everybody and everything that the article names."""

    def __init__(self, read: list[Passage], names: list[Name]) -> None:
        self.all: list[Person] = []
        self.of: dict[int, Person] = {}
        """Whom a mention means, by the mention's identity."""
        self._exact: dict[tuple[str, ...], Person] = {}
        self._last: dict[str, list[Person]] = {}
        self._first: dict[str, list[Person]] = {}
        full = [name for name in names if len(name.words) > 1]
        for name in sorted(full, key=lambda n: -len(n.words)):
            self._add(name)
        for name in names:
            if id(name) not in self.of:
                self._short(name)
        self.by_age: dict[str, list[Person]] = {}
        for passage in read:
            self._look_around(passage)

    def called(self, name: str) -> Person | None:
        """Whom or what the article names just so."""
        spelled = tuple(fold(word) for word in name.split())
        if len(spelled) > 1:
            return self._exact.get(spelled)
        known = self._last.get(spelled[0], [])
        return known[0] if len(known) == 1 and known[0].words == spelled else None

    def namesakes(self, name: Name) -> list[Person]:
        """All persons whom a name could mean: more than one only for a surname or a first name alone."""
        if len(name.words) > 1:
            return [self.of[id(name)]]
        word = fold(name.words[0])
        return (self._last.get(word) or self._first.get(word) or [self.of[id(name)]])[:_NAMESAKES]

    def _add(self, name: Name) -> None:
        spelled = tuple(fold(word) for word in name.words)
        person = self._exact.get(spelled)
        if person is None and name.kind != "outlet":
            near = self._last.get(spelled[-1], [])[:_NAMESAKES] + self._first.get(spelled[0], [])[:_NAMESAKES]
            person = next((p for p in near if _same(spelled, p.words)), None)
        if person is None:
            person = Person(name.text, spelled, name.kind)
            self.all.append(person)
            if name.kind != "outlet":
                self._last.setdefault(spelled[-1], []).append(person)
            if name.kind == "person":
                self._first.setdefault(spelled[0], []).append(person)
                person.gender = given_names().get(name.words[0], "")
        self._exact[spelled] = person
        self._mention(person, name)

    def _short(self, name: Name) -> None:
        word = fold(name.words[0])
        known = self._last.get(word) or self._first.get(word)
        if known:
            self._mention(known[0], name)
            return
        person = Person(name.text, (word,), name.kind, given_names().get(name.words[0], ""))
        self.all.append(person)
        self._last[word] = [person]
        self._mention(person, name)

    def _mention(self, person: Person, name: Name) -> None:
        self.of[id(name)] = person
        person.first = min(person.first, name.start)
        person.named += len(name.words) > 1
        person.kind = person.kind or name.kind

    def _look_around(self, passage: Passage) -> None:
        tokens = passage.tokens
        for name in passage.names:
            person = self.of[id(name)]
            if name.lo and tokens[name.lo - 1].norm in words("placing"):
                person.placed += 1
            if aged(tokens, name.hi) or (_commas(tokens, name.hi) and tokens[name.hi + 1].text.isdigit()):
                self.by_age.setdefault(tokens[name.hi + 1].text, []).append(person)


def _commas(tokens: list[Token], i: int) -> bool:
    # "Kari Vik, 43, sier"
    return i + 2 < len(tokens) and tokens[i].text == "," and tokens[i + 2].text == ","


def fold(word: str) -> str:
    """A word of a name without case and accents: `Michéal` and `Micheál` are one."""
    if word.isascii():
        return word.lower()
    plain = word.lower().replace("ø", "\0").replace("å", "\1").replace("æ", "\2")
    plain = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return plain.replace("\0", "ø").replace("\1", "å").replace("\2", "æ")


def _same(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """`Ola Berg` is `Ola Vik Berg`, as `Ola Vik` is; `Per Berg` is not."""
    if short == full[: len(short)]:
        return True
    if short[-1] != full[-1]:
        return False
    at = 0
    for word in short:
        while at < len(full) and full[at] != word:
            at += 1
        if at == len(full):
            return False
        at += 1
    return True
