"""Who is in the reader's mind at a place of the text: what `han`, `hun` and `de` mean there."""

from collections import deque
from typing import NamedTuple

from isnews.people import nouns
from isnews.people.classes import words
from isnews.quotes.found import Source

_FAR = 8
"""Sentences: a pronoun looks no further back for its person."""
_NEAR = 3
"""Sentences: a description looks no further back for the topic."""
_PAIR = 2
"""Sentences: `begge` looks no further back, and a pair has so many persons."""
_MENTIONS = 60
"""Mentions that are kept in mind."""
_SURE = 1
"""What a gender that is known and fits weighs, in sentences."""
_TOPIC = 2
"""What being the subject of a sentence, or speaking, weighs more than being mentioned in passing, in sentences."""
_MAIN = -1
"""What being the one whom the article is about weighs, however far back, in sentences."""
_NAMED = 2
"""What a topic of whom no more than the name shows that it is somebody loses by that, in sentences."""


class _Seen(NamedTuple):
    """Somebody mentioned in the reporter's text."""

    sentence: int
    source: Source
    subject: bool
    start: int


class Focus:
    """The mentions so far, in the text's order."""

    def __init__(self, main: list[Source]) -> None:
        self.sentence = 0
        self._main = main
        self._seen: deque[_Seen] = deque(maxlen=_MENTIONS)
        self._latest: dict[int, int] = {}
        self._group: tuple[int, Source, str] | None = None
        """In which sentence a group was the subject, and the noun for it."""

    def note(self, source: Source, start: int, *, subject: bool) -> None:
        """Notes a mention at `start`; as the subject of its sentence, or as the speaker, it weighs more."""
        self._seen.append(_Seen(self.sentence, source, subject, start))
        self._latest[id(source)] = start

    def note_group(self, source: Source, noun: str) -> None:
        """Notes a court, a paper or a report as the subject of its sentence: `den` may mean it afterwards."""
        if nouns.kind(noun) in ("group", "outlet", "document") and not source.plural and not source.human:
            self._group = self.sentence, source, noun

    def recent(self) -> list[Source]:
        """Those mentioned lately, the latest last."""
        return [seen.source for seen in self._seen]

    def topic(self) -> Source | None:
        """The person who was the subject of one of the last sentences, or spoke."""
        for seen in reversed(self._seen):
            if self.sentence - seen.sentence > _NEAR:
                return None
            if seen.subject and seen.source.human and seen.source.person is not None:
                return seen.source
        return None

    def pair(self) -> tuple[Source, Source] | None:
        """The two persons named in the last two sentences, if there are just two."""
        near = [s.source for s in self._seen if self.sentence - s.sentence <= _PAIR]
        named = list(dict.fromkeys(s for s in near if s.human and s.person is not None and not s.members))
        return (named[0], named[1]) if len(named) == _PAIR else None

    def latest(self, sources: list[Source]) -> Source | None:
        """Of several sources the one mentioned last."""
        seen = [source for source in sources if id(source) in self._latest]
        return max(seen, key=lambda source: self._latest[id(source)]) if seen else None

    def candidates(self) -> tuple[str, ...]:
        """The names of the three people mentioned last."""
        names = dict.fromkeys(s.source.name for s in reversed(self._seen) if s.source.human)
        return tuple(list(names)[:3])

    def pronoun(self, norm: str, start: int) -> Source | None:
        """Whom a pronoun at `start` means; the topic or the last speaker before who is mentioned in passing."""
        if norm == "den":
            return self._called_den()
        plural = norm in words("they")
        gender = "m" if norm in words("he") else "f" if norm in words("she") else ""
        best: tuple[tuple[int, bool, int], Source] | None = None
        for seen in reversed(self._seen):
            back = self.sentence - seen.sentence
            if back > _FAR:
                break
            source = seen.source
            named = not plural and self._main[:1] == [source] and not source.human
            if seen.start >= start or not (named or _fits(source, gender, plural)):
                continue
            sure = bool(gender) and source.gender == gender
            rank = (_SURE * sure + _TOPIC * seen.subject - _NAMED * named - back, seen.subject, seen.start)
            if best is None or rank > best[0]:
                best = rank, source
        main = next((source for source in self._main if _fits(source, gender, plural)), None)
        if main is not None and id(main) in self._latest:
            sure = bool(gender) and main.gender == gender
            rank = (_SURE * sure + _MAIN, False, -1)
            if best is None or rank > best[0]:
                best = rank, main
        if best is None:
            return None
        if gender and not best[1].gender:
            best[1].gender = gender
        return best[1]

    def _called_den(self) -> Source | None:
        if self._group is None or self.sentence - self._group[0] > _PAIR or self._group[2].endswith("et"):
            return None
        return self._group[1]


def _fits(source: Source, gender: str, plural: bool) -> bool:
    if plural:
        return source.plural or nouns.kind(source.head) in ("group", "outlet")
    if source.plural or not source.human:
        return False
    return not gender or not source.gender or source.gender == gender
