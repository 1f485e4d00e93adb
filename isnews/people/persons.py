"""Mentions gathered into persons: full name, surname, first name, role, gender; two of one surname stay two."""

import sys
import unicodedata
from dataclasses import dataclass, field

from isnews.article import Article
from isnews.people.classes import words
from isnews.people.naming import Name, aged, given_names
from isnews.people.reading import Passage, Token
from isnews.read import limits

_FRONT = frozenset({"title", "lead", "caption"})
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
    mentions: int = 0
    front: int = 0
    """How many mentions stand in the title, the lead or a caption."""

    @property
    def is_human(self) -> bool:
        """Whether it is a person, as far as the text shows: two words or more that never stand where places do."""
        if self.kind:
            return self.kind == "person"
        return len(self.words) > 1 and self.placed == 0


@dataclass(slots=True, eq=False)
class _Spelling:
    """All mentions of one spelling."""

    name: Name
    """The first of them."""
    count: int = 0
    front: int = 0
    """How many stand in the title, the lead or a caption."""
    placed: int = 0
    """How many stand behind a preposition of place."""


class Mentioned:
    """The names of an article by their spellings, with what stands around them."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self.spellings: dict[tuple[tuple[str, ...], str, str], _Spelling] = {}
        """By words, text and kind, in the order of their first mentions."""
        self.aged: dict[tuple[str, tuple[str, ...]], None] = {}
        """Ages as printed, and whose: the words of the name."""

    def note(self, passage: Passage, name: Name) -> None:
        """Note a mention; they come in the text's order."""
        key = name.words, name.text, name.kind
        spelling = self.spellings.get(key)
        if spelling is None:
            limits.bound(self._article, len(self.spellings), limits.MOST_NAMES, "different names")
            spelling = self.spellings[key] = _Spelling(name)
        tokens = passage.tokens
        spelling.count += 1
        spelling.front += passage.block.kind in _FRONT
        spelling.placed += name.lo > 0 and tokens[name.lo - 1].norm in words("placing")
        if aged(tokens, name.hi) or (_commas(tokens, name.hi) and tokens[name.hi + 1].text.isdigit()):
            self.aged[tokens[name.hi + 1].text, name.words] = None


class People:
    """Everybody and everything that the article names."""

    def __init__(self, mentioned: Mentioned) -> None:
        self.all: list[Person] = []
        self._of: dict[tuple[str, ...], Person] = {}
        """Whom a name means that is spelled so."""
        self._exact: dict[tuple[str, ...], Person] = {}
        self._last: dict[str, list[Person]] = {}
        self._first: dict[str, list[Person]] = {}
        spellings = mentioned.spellings.values()
        full = [spelling for spelling in spellings if len(spelling.name.words) > 1]
        for spelling in sorted(full, key=lambda s: -len(s.name.words)):
            self._add(spelling)
        for spelling in spellings:
            if len(spelling.name.words) == 1:
                self._short(spelling)
        self.by_age: dict[str, list[Person]] = {}
        for age, spelled in mentioned.aged:
            self.by_age.setdefault(age, []).append(self._of[spelled])

    def of(self, name: Name) -> Person:
        """Whom a name means."""
        return self._of[name.words]

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
            return [self._of[name.words]]
        word = fold(name.words[0])
        return (self._last.get(word) or self._first.get(word) or [self._of[name.words]])[:_NAMESAKES]

    def _add(self, spelling: _Spelling) -> None:
        name = spelling.name
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
        self._mention(person, spelling)

    def _short(self, spelling: _Spelling) -> None:
        name = spelling.name
        word = fold(name.words[0])
        known = self._last.get(word) or self._first.get(word)
        if known:
            self._mention(known[0], spelling)
            return
        person = Person(name.text, (word,), name.kind, given_names().get(name.words[0], ""))
        self.all.append(person)
        self._last[word] = [person]
        self._mention(person, spelling)

    def _mention(self, person: Person, spelling: _Spelling) -> None:
        name = spelling.name
        self._of[name.words] = person
        person.first = min(person.first, name.start)
        person.kind = person.kind or name.kind
        person.mentions += spelling.count
        person.front += spelling.front
        person.placed += spelling.placed
        person.named += spelling.count * (len(name.words) > 1)


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
