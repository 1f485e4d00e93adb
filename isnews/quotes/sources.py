"""Sources: whom a phrase stands for, be it a person with a name or somebody only described."""

from dataclasses import dataclass, field

from isnews.people import nouns, phrases
from isnews.people.classes import CONJUNCTION, FINITE, PUNCTUATION, SUBJUNCTION
from isnews.people.persons import People, Person
from isnews.people.phrases import Phrase
from isnews.people.reading import Passage, Token

_FEMALE = ["kvinn", "jent", "mor", "kon", "søster", "syster", "datter", "dotter", "dronning", "prinsess", "talskvinn", "mamm", "bestemor", "farmor", "mormor", "tant", "enk", "niese", "frue", "fru", "ektekvinn", "jordmor"]
_MALE = (
    ["mann", "gutt", "gut", "far", "sønn", "son", "bror", "kong", "prins", "pappa", "bestefar", "farfar", "morfar", "onkel", "ektemann", "nevø", "enkemann", "herr"]
)


@dataclass(slots=True, eq=False)
class Source:
    """Somebody who can speak."""

    name: str
    """The fullest form: a name, a description, or several names."""
    role: str | None = None
    person: Person | None = None
    gender: str = ""
    plural: bool = False
    human: bool = True
    head: str = ""
    """Head noun of a description."""
    members: list["Source"] = field(default_factory=list)


class Sources:
    """All sources of an article, as its phrases introduce them."""

    def __init__(self, text: str, read: list[Passage], people: People) -> None:
        self._text = text
        self._people = people
        self._of: dict[int, Source] = {}
        self._described: list[Source] = []
        self._groups: list[Source] = []
        self._roles: list[tuple[str, Source]] = []
        for passage in read:
            self._titles(passage)

    def of_person(self, person: Person) -> Source:
        """The source that a person is."""
        source = self._of.get(id(person))
        if source is None:
            human = person.is_human
            source = Source(person.name, None, person, person.gender, human=human)
            self._of[id(person)] = source
        return source

    def text_of(self, tokens: list[Token], span: tuple[int, int]) -> str:
        """The words of a span as printed, on one line."""
        return " ".join(self._text[tokens[span[0]].start : tokens[span[1] - 1].end].split())

    def _titles(self, passage: Passage) -> None:
        tokens = passage.tokens
        done = -1
        for name in passage.names:
            if name.lo < done:
                continue
            start = _opening(tokens, name.lo)
            phrase = None
            while start <= name.lo:
                phrase = phrases.parse(tokens, start, len(tokens))
                if phrase is not None and name in phrase.names:
                    break
                phrase = None
                start += 1
            if phrase is None:
                continue
            done = phrase.hi
            if len(phrase.names) == 1 and phrase.role is not None:
                self.give_role(tokens, phrase)

    def give_role(self, tokens: list[Token], phrase: Phrase) -> None:
        """Notes the role that a phrase gives the person it names."""
        assert phrase.role is not None
        person = self._people.of[id(phrase.names[0])]
        heads = [
            t.norm for t in tokens[phrase.role[0] : phrase.role[1]] if nouns.kind(t.norm) in ("person", "kin", "human")
        ]
        if not heads:
            return
        if person.kind in ("", "person"):
            person.kind = "person"
        source = self.of_person(person)
        source.human = source.human or person.kind == "person"
        printed = self.text_of(tokens, phrase.role)
        if source.role is None or (
            len(printed) > len(source.role) and nouns.kind(heads[-1]) == "person" and source.role in printed
        ):
            source.role = printed
        for head in heads:
            person.roles.append((printed, head))
            self._roles.append((nouns.lemma(head), source))
            if not source.gender:
                source.gender = gender(head)

    def described(self, tokens: list[Token], phrase: Phrase, recent: list[Source]) -> tuple[Source, bool]:
        """The source that a description means, and whether it leads back to one known before.

        `recent` are those mentioned so far, the latest last.
        """
        span = phrase.description or (phrase.lo, phrase.core)
        printed = self.text_of(tokens, span)
        kind = nouns.kind(phrase.head)
        lemma = nouns.lemma(phrase.head)
        group = self._group(phrase)
        if group is not None:
            return group, True
        indefinite = tokens[phrase.lo].norm in (
            "en",
            "ei",
            "et",
            "ein",
            "eit",
            "én",
            "flere",
            "fleire",
            "noen",
            "nokre",
            "to",
            "tre",
        )
        if not indefinite and (nouns.definite(phrase.head) or phrase.hi - phrase.lo == 1):
            aged = self._by_age(phrase.head)
            if aged is not None:
                return aged, True
            if kind in ("person", "kin", "human") and not phrase.plural:
                known = self._by_role(lemma, recent)
                if known is not None:
                    return known, True
            short = phrase.hi - phrase.lo <= 2
            for source in reversed(self._described):
                if short and nouns.lemma(source.head) == lemma and len(source.name) >= len(printed):
                    return source, True
                if (
                    short
                    and kind in ("person", "document", "group", "outlet")
                    and nouns.lemma(source.head).endswith(lemma)
                    and len(lemma) > 4
                ):
                    return source, True
        if short_definite(tokens, phrase) and not phrase.plural:
            meant = self._kin(phrase.head, recent) if kind == "kin" else _epithet(phrase.head, kind, recent)
            if meant is not None:
                return meant, True
        for source in self._described:
            if source.name.lower() == printed.lower():
                return source, True
        source = Source(
            printed, None, None, gender(phrase.head), phrase.plural, kind in ("person", "kin", "human"), phrase.head
        )
        if phrase.head in ("begge", "to", "tre") or (phrase.head in ("en", "én", "ein") and tokens[phrase.lo + 1].norm == "av"):
            source.human = True
        self._described.append(source)
        return source, False

    def group(self, members: list[Source]) -> Source:
        """Several persons who speak together."""
        source = Source(" og ".join(m.name for m in members), None, None, "", True, True, "", members)
        self._groups.append(source)
        return source

    def _group(self, phrase: Phrase) -> Source | None:
        pair = phrase.head.endswith(
            ("duoen", "paret", "ektepar", "trioen", "brødrene", "søstrene", "brørne", "systrene")
        ) or phrase.head in ("begge", "to")
        return self._groups[-1] if pair and self._groups else None

    def _by_role(self, lemma: str, recent: list[Source]) -> Source | None:
        twins = next((group for group in _SYNONYMS if lemma in group), frozenset({lemma}))
        exact = [s for known, s in self._roles if known in twins]
        loose = [s for known, s in self._roles if _related(known, lemma)]
        fitting = exact + loose
        for source in reversed(recent):
            if source in fitting:
                return source
        later = exact or loose
        return later[0] if later and all(s is later[0] for s in later) else None

    def _kin(self, head: str, recent: list[Source]) -> Source | None:
        """`Moren`: the only woman who has come up lately, the last one to be mentioned apart."""
        sex = gender(head)
        last = recent[-1] if recent else None
        fitting = {id(s): s for s in recent[-16:] if s is not last and s.person is not None and s.gender == sex and sex}
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _by_age(self, head: str) -> Source | None:
        digits = head.partition("-")[0]
        if not digits.isdigit() or "åring" not in head:
            return None
        found = [p for p in self._people.all if p.age == digits]
        return self.of_person(found[0]) if len(found) == 1 else None


_SYNONYMS = (frozenset({"advokat", "forsvar", "bistandsadvokat"}), frozenset({"trener", "manager", "tren"}))


def _opening(tokens: list[Token], lo: int) -> int:
    """Where the phrase may start that ends in the name at `lo`; a comma may stand before the name."""
    start = lo
    while start > 0 and lo - start < 14:
        before = tokens[start - 1]
        if before.flags & (CONJUNCTION | SUBJUNCTION) or (before.flags & FINITE and nouns.kind(before.norm) is None):
            break
        if before.flags & PUNCTUATION and not (before.text == "," and start == lo):
            break
        start -= 1
    return start


_OFFICES = (
    "minister president ordfør rektor direktør led leiar sjef domm aktor advokat prest biskop leg konge kong statsråd talsmann "
    "kild kjeld politimest lensmann ambassadør forsk profess"
).split()


def short_definite(tokens: list[Token], phrase: Phrase) -> bool:
    """`stopperen`, `den danske stopperen`: a definite noun with nothing behind it that would tell it from others."""
    return nouns.definite(phrase.head) and phrase.hi == phrase.core and phrase.hi - phrase.lo <= 3


def _epithet(head: str, kind: str | None, recent: list[Source]) -> Source | None:
    """The person last mentioned, called by what he or she is: `smiler serberen`, `seier forfattaren`."""
    if kind not in ("person", None) or not recent:
        return None
    if kind is None and not head.endswith(("eren", "aren", "ingen", "oren", "isten", "anten", "enten", "helten", "ten")):
        return None
    sex = gender(head)
    last = next((s for s in reversed(recent[-4:]) if s.person is not None and s.human), None)
    if last is None or last.person is None or (sex and last.gender and sex != last.gender):
        return None
    office = any(nouns.lemma(head).endswith(ending) for ending in _OFFICES)
    roles = [h for _, h in last.person.roles if nouns.kind(h) == "person"]
    return None if office and roles else last


def _related(known: str, lemma: str) -> bool:
    """Whether one is a compound of the other: `litteraturkritiker` and `kritiker`."""
    short, long = sorted((known, lemma), key=len)
    return len(short) > 2 and len(long) > len(short) + 1 and long.endswith(short)


def gender(head: str) -> str:
    """The gender of who is described: `kvinnen`, `datteren`, `mannen`."""
    lemma = nouns.lemma(head)
    if any(lemma == stem or (len(stem) > 3 and lemma.endswith(stem)) for stem in _FEMALE):
        return "f"
    if any(lemma == stem or (len(stem) > 4 and lemma.endswith(stem)) for stem in _MALE):
        return "m"
    return ""
