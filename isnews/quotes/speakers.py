"""Whose a quotation is: names, descriptions and pronouns resolved, speakers carried over and introduced."""

from dataclasses import dataclass

from isnews.findings import How
from isnews.people import nouns, phrases
from isnews.people.classes import CAPITAL, FINITE, words
from isnews.people.persons import People
from isnews.people.phrases import Phrase
from isnews.people.reading import Line, Passage, Token
from isnews.quotes import clauses
from isnews.quotes.dashes import Region
from isnews.quotes.found import Found
from isnews.quotes.sources import Source, Sources

_FAR = 8
"""Sentences: a pronoun looks no further back for its person."""
_OPENERS = frozenset("når da då hvis dersom viss fordi siden ettersom mens medan om etter idet før selv sjølv".split())
_UNQUOTED = frozenset({"title", "heading", "caption", "byline", "date", "related", "tail"})


@dataclass(slots=True)
class Credit:
    """Whose a quotation is, and how that was found; no source where it stays open."""

    source: Source | None
    how: How = "name"
    phrase: Phrase | None = None
    """What named the speaker."""
    said_in: int = -1
    candidates: tuple[str, ...] = ()


@dataclass(slots=True)
class _Seen:
    """Somebody mentioned in the reporter's text."""

    sentence: int
    source: Source
    subject: bool
    start: int


class Speakers:
    """Goes through an article in order and credits its quotations."""

    def __init__(self, read: list[Passage], people: People, sources: Sources) -> None:
        self._read = read
        self._people = people
        self._sources = sources
        self._seen: list[_Seen] = []
        self._sentence = 0
        self._last: Source | None = None
        """Who spoke last in a dash line."""
        self._introduced: tuple[Source, Phrase | None, int] | None = None
        """Who has come up since the last dash line."""
        self._asked = False

    def credit(self, quotes: dict[int, list[Found]], regions: dict[int, list[Region]]) -> dict[int, Credit]:
        """The credit of each quotation, by identity; `quotes` and `regions` are by passage."""
        found: dict[int, Credit] = {}
        body = [p for p in self._read if p.block.kind not in _UNQUOTED]
        for n, passage in enumerate(body):
            pending = sorted(quotes.get(passage.index, []), key=lambda q: q.lo)
            taken = regions.get(passage.index, [])
            following = body[n + 1] if n + 1 < len(body) else None
            for line in passage.lines:
                self._sentence += 1
                here = [q for q in pending if q.lo < line.hi]
                pending = pending[len(here) :]
                quoted = any(lo <= line.first < hi for lo, hi in taken)
                if not quoted:
                    self._read_line(passage, line, here)
                for quote in here:
                    credit = self._of(quote, passage, following, quotes)
                    found[id(quote)] = credit
                    self._spoke(quote, credit)
        return found

    def _spoke(self, quote: Found, credit: Credit) -> None:
        if quote.question:
            self._asked = True
            return
        if credit.source is not None:
            start = quote.cue[0] if quote.cue else quote.parts[0][0]
            self._seen.append(_Seen(self._sentence, credit.source, True, start))
        if quote.dash:
            if credit.source is not None:
                self._last = credit.source
            self._introduced = None
            self._asked = False
        elif credit.source is not None and credit.source.human:
            self._introduced = credit.source, credit.phrase, credit.said_in

    def _read_line(self, passage: Passage, line: Line, here: list[Found]) -> None:
        """Notes who is mentioned in a sentence of the reporter's."""
        tokens = passage.tokens
        phrase = self._subject(tokens, line)
        for name in passage.names:
            if line.lo <= name.lo < line.hi and name.kind not in ("outlet", "organisation"):
                source = self._named([name])[0]
                if source is not None and not name.genitive:
                    self._seen.append(_Seen(self._sentence, source, False, name.start))
        subject: Source | None = None
        if phrase is not None and phrase.kind in ("name", "pronoun", "noun"):
            credit = self._resolve(phrase, tokens, passage.index, self._seen)
            subject = credit.source
            if subject is not None and phrase.kind == "noun" and not subject.human:
                subject = None
        if subject is not None:
            self._seen.append(_Seen(self._sentence, subject, True, tokens[line.lo].start))
            if subject.human:
                self._introduced = subject, phrase, passage.index

    def _subject(self, tokens: list[Token], line: Line) -> Phrase | None:
        """The grammatical subject of a sentence's first finite verb."""
        name = tokens[line.first].name
        if name is not None and not name.genitive and name.hi < line.hi and clauses.may_be_finite(tokens, name.hi):
            return phrases.parse(tokens, line.first, name.hi)  # "Linda Cullen damper i vei"
        start = line.first
        if tokens[start].norm in _OPENERS:
            # "Da selskapet la fram planene, landet Jacobsen på et ja"
            for k in range(start, min(line.hi - 2, start + 40)):
                if tokens[k].text == "," and (clauses.is_finite(tokens[k + 1]) or tokens[k + 2].name is not None):
                    return clauses.following(tokens, k + 2, line.hi)
        for k in range(start, min(line.hi, start + 40)):
            if clauses.is_finite(tokens[k]):
                found = clauses.preceding(tokens, line.lo, k)
                if found is not None and found.kind != "vague":
                    return found
                return clauses.following(tokens, k + 1, line.hi)
        return None

    def _of(self, quote: Found, passage: Passage, following: Passage | None, quotes: dict[int, list[Found]]) -> Credit:
        if quote.question and quote.subject is None:
            quote.question = self._is_asked(quote, passage, following, quotes)
        if quote.question or quote.nobody:
            return Credit(None)
        if quote.subject is not None:
            tokens = self._read[quote.said_in].tokens
            return self._resolve(quote.subject, tokens, quote.said_in, self._seen)
        if quote.dash:
            return self._carried(quote, passage, following)
        return self._context()

    def _is_asked(
        self, quote: Found, passage: Passage, following: Passage | None, quotes: dict[int, list[Found]]
    ) -> bool:
        """A question is the reporter's where an answer follows, or where it speaks to somebody."""
        rest = [q for q in quotes.get(passage.index, []) if q.lo > quote.lo]
        answers = rest or (quotes.get(following.index, []) if following is not None else [])
        if answers and answers[0].dash and answers[0].subject is None:
            return True
        if answers and answers[0].dash and self._last is not None:
            return True
        lo, hi = quote.parts[0]
        return any(
            lo <= t.start < hi and t.norm in ("du", "dere", "dykk", "deg", "di", "din", "ditt") for t in passage.tokens
        )

    def _carried(self, quote: Found, passage: Passage, following: Passage | None) -> Credit:
        """A dash line without a reporting clause."""
        if self._introduced is not None:
            source, phrase, said_in = self._introduced
            return Credit(source, "introduced", phrase, said_in)
        if self._last is not None:
            return Credit(self._last, "carried")
        ahead = self._ahead(following)
        if ahead is not None:
            return ahead
        return Credit(None, candidates=self._candidates())

    def _ahead(self, following: Passage | None) -> Credit | None:
        """Who is named behind a dash line that opens a story: `Det sier Kari Vik`, `Kari Vik står på kaia.`"""
        if following is None or not following.lines:
            return None
        line = following.lines[0]
        said = clauses.told_by(following.tokens, line.lo, line.hi)
        phrase = said.subject if said is not None else self._subject(following.tokens, line)
        if phrase is None or phrase.kind not in ("name", "noun"):
            return None
        credit = self._resolve(phrase, following.tokens, following.index, [])
        if credit.source is None or not credit.source.human or (said is None and phrase.kind != "name"):
            return None
        return Credit(credit.source, credit.how if said is not None else "introduced", phrase, following.index)

    def _context(self) -> Credit:
        """A fragment in a sentence without a cue: whoever is being reported."""
        if self._introduced is not None:
            source, phrase, said_in = self._introduced
            return Credit(source, "introduced", phrase, said_in)
        if self._last is not None:
            return Credit(self._last, "carried")
        return Credit(None, candidates=self._candidates())

    def _candidates(self) -> tuple[str, ...]:
        names = dict.fromkeys(s.source.name for s in reversed(self._seen) if s.source.human)
        return tuple(list(names)[:3])

    def _resolve(self, phrase: Phrase, tokens: list[Token], said_in: int, seen: list[_Seen]) -> Credit:
        """Whom a phrase stands for."""
        if phrase.kind == "name":
            source, how, others = self._named_phrase(phrase, tokens)
            return Credit(source, how, phrase, said_in, others)
        if phrase.kind == "noun":
            source, _ = self._sources.described(tokens, phrase, [s.source for s in seen[-60:]])
            return Credit(source, "description", phrase, said_in)
        if phrase.kind == "pronoun":
            source, candidates = self._pronoun(tokens[phrase.lo].norm, seen, tokens[phrase.lo].start)
            return Credit(source, "pronoun", phrase, said_in, candidates)
        return Credit(None)

    def _named_phrase(self, phrase: Phrase, tokens: list[Token]) -> tuple[Source | None, How, tuple[str, ...]]:
        if len(phrase.names) > 1:
            members = [self._named([name])[0] for name in phrase.names]
            known = [m for m in members if m is not None]
            return self._sources.group(known), "name", ()
        name = phrase.names[0]
        if phrase.role is not None and len(self._people.namesakes(name)) == 1:
            self._sources.give_role(tokens, phrase)
        source, others = self._named([name], phrase, tokens)
        how: How = "name"
        if source is not None and len(name.words) < len(source.name.split()):
            how = "alias"
        return source, how, others

    def _named(
        self, names: list, phrase: Phrase | None = None, tokens: list[Token] | None = None
    ) -> tuple[Source | None, tuple[str, ...]]:
        """The person whom a name means; a bare surname goes to the namesake mentioned last."""
        name = names[0]
        persons = self._people.namesakes(name)
        if len(persons) == 1:
            return self._sources.of_person(persons[0]), ()
        sources = [self._sources.of_person(p) for p in persons]
        if phrase is not None and tokens is not None and phrase.role is not None:
            heads = {nouns.lemma(t.norm) for t in tokens[phrase.role[0] : phrase.role[1]] if nouns.kind(t.norm)}
            titled = [s for s in sources if s.person and any(nouns.lemma(h) in heads for _, h in s.person.roles)]
            if len(titled) == 1:
                return titled[0], ()
        for seen in reversed(self._seen):
            if seen.source in sources and seen.start < name.start:
                return seen.source, ()
        before = [s for s in sources if s.person and min(m.start for m in s.person.mentions) < name.start]
        if len(before) == 1:
            return before[0], ()
        return None, tuple(s.name for s in sources)

    def _pronoun(self, norm: str, seen: list[_Seen], start: int) -> tuple[Source | None, tuple[str, ...]]:
        """The person whom `han`, `hun`, `de` means: the last subject or speaker that fits."""
        plural = norm in words("they")
        gender = "m" if norm in words("he") else "f" if norm in words("she") else ""
        best: tuple[tuple[int, bool, int], Source] | None = None
        sentence = -1
        for entry in reversed(seen[-60:]):
            if self._sentence - entry.sentence > _FAR or (best is not None and entry.sentence != sentence):
                break
            source = entry.source
            if entry.start >= start or not _fits(source, gender, plural):
                continue
            sure = bool(gender) and source.gender == gender
            rank = (2 * sure + entry.subject, entry.subject, entry.start)
            sentence = entry.sentence
            if best is None or rank > best[0]:
                best = rank, source
        return (self._known(best[1], gender), ()) if best is not None else (None, self._candidates())

    def _known(self, source: Source, gender: str) -> Source:
        if not source.gender and gender and not source.plural:
            source.gender = gender
        return source


def _fits(source: Source, gender: str, plural: bool) -> bool:
    if plural:
        return source.plural or nouns.kind(source.head) in ("group", "outlet")
    if source.plural or not source.human:
        return False
    return not gender or not source.gender or source.gender == gender


def is_name(token: Token) -> bool:
    """Whether the token looks like part of a name."""
    return bool(token.flags & CAPITAL)
