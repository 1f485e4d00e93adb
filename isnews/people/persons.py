"""Mentions gathered into persons: full name, surname, first name, role, gender; two of one surname stay two."""

import unicodedata
from dataclasses import dataclass, field

from isnews.people.capitals import Name, given_names
from isnews.people.reading import Passage


_PLACING = frozenset("i på fra frå ved utenfor utanfor nær gjennom mot".split())


@dataclass(slots=True, eq=False)
class Person:
    """A person, or another source with a name, and all places where the article mentions it by name."""

    name: str
    words: tuple[str, ...]
    kind: str = ""
    gender: str = ""
    """`f`, `m`, or empty where the text does not show it."""
    age: str = ""
    mentions: list[Name] = field(default_factory=list)
    roles: list[tuple[str, str]] = field(default_factory=list)
    """Title or description as printed, with its head noun in lower case."""

    placed: int = 0
    """How many mentions stand behind a preposition of place."""

    @property
    def is_human(self) -> bool:
        """Whether it is a person, as far as the text shows: two words or more that never stand where places do."""
        if self.kind:
            return self.kind == "person"
        return len(self.words) > 1 and self.placed == 0


class People:
    """Everybody whom the article names."""

    def __init__(self, read: list[Passage], names: list[Name]) -> None:
        self.all: list[Person] = []
        self.of: dict[int, Person] = {}
        """Person by the identity of the mention."""
        self._last: dict[str, list[Person]] = {}
        self._first: dict[str, list[Person]] = {}
        self._latest: dict[int, int] = {}
        full = [name for name in names if len(name.words) > 1]
        for name in sorted(full, key=lambda n: (-len(n.words), n.passage, n.lo)):
            self._add(name)
        self._order: dict[int, int] = {id(person): n for n, person in enumerate(self.all)}
        for name in names:
            if id(name) not in self.of:
                self._short(name)
        for person in self.all:
            person.mentions.sort(key=lambda n: n.start)
        for passage in read:
            self._look_around(passage)

    def namesakes(self, name: Name) -> list[Person]:
        """All persons whom a surname or first name alone could mean."""
        if len(name.words) > 1:
            return [self.of[id(name)]]
        word = fold(name.words[0])
        found = self._last.get(word) or self._first.get(word)
        return found or [self.of[id(name)]]

    def _add(self, name: Name) -> None:
        words = tuple(fold(word) for word in name.words)
        for person in self._last.get(words[-1], []):
            if _same(words, person.words):
                self._mention(person, name)
                return
        person = Person(name.text, words, name.kind)
        self.all.append(person)
        self._mention(person, name)
        if name.kind != "outlet":
            self._last.setdefault(words[-1], []).append(person)
            if name.kind == "person":
                self._first.setdefault(words[0], []).append(person)
        if name.kind == "person":
            person.gender = given_names().get(name.words[0], "")

    def _short(self, name: Name) -> None:
        word = fold(name.words[0])
        known = self._last.get(word) or self._first.get(word)
        if known:
            before = [p for p in known if p.mentions and p.mentions[0].start < name.start]
            person = (before or known)[-1]
            self._mention(person, name)
            if not person.kind and name.kind:
                person.kind = name.kind
            return
        person = Person(name.text, (word,), name.kind)
        self.all.append(person)
        self._last.setdefault(word, []).append(person)
        self._mention(person, name)
        person.gender = given_names().get(name.words[0], "")

    def _mention(self, person: Person, name: Name) -> None:
        self.of[id(name)] = person
        person.mentions.append(name)
        if name.kind == "person" and not person.kind:
            person.kind = "person"

    def _look_around(self, passage: Passage) -> None:
        tokens = passage.tokens
        for name in passage.names:
            i = name.hi
            if name.lo and tokens[name.lo - 1].norm in _PLACING:
                self.of[id(name)].placed += 1
            if (
                i + 2 < len(tokens)
                and tokens[i].text in "(,"
                and tokens[i + 1].text.isdigit()
                and tokens[i + 2].text in "),"
            ):
                self.of[id(name)].age = tokens[i + 1].text


def fold(word: str) -> str:
    """A word of a name without case and accents: `Michéal` and `Micheál` are one."""
    if word.isascii():
        return word.lower()
    plain = word.lower().replace("ø", "\0").replace("å", "\1").replace("æ", "\2")
    plain = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return plain.replace("\0", "ø").replace("\1", "å").replace("\2", "æ")


def _same(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """`Jon Haarder` is `Jon Helt Haarder`; `Bjørn Svindal` is not `Aksel Lund Svindal`."""
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
