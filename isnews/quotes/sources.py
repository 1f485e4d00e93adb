"""All sources of an article: persons with their roles, and those who are only described."""

from itertools import islice

from isnews.people import nouns, phrases
from isnews.people.classes import endings, words
from isnews.people.naming import Name
from isnews.people.persons import People, Person
from isnews.people.phrases import Phrase
from isnews.people.reading import Passage, Token
from isnews.quotes import epithets
from isnews.quotes.epithets import gender as gender
from isnews.quotes.focus import Focus
from isnews.quotes.found import Source as Source
from isnews.quotes.organisations import Organisations
from isnews.quotes.titles import phrase_start, role_start, small
from isnews.quotes.verbs import is_only_verb

_SYNONYMS = (frozenset({"advokat", "forsvar", "bistandsadvokat"}), frozenset({"tren", "manag"}))
_LONGEST_NOUN = 24
_SEVERAL = ("ene", "ane", "rne", "ere", "arar", "menn")
"""How nouns for several end, whose names follow together: `naboene Kari Vik og Per Bø`."""
_FAR = 40
"""Tokens back to the `begge` that says of whom."""


class Sources:
    """Finds the source that a name or a description means."""

    def __init__(self, text: str, people: People) -> None:
        self._text = text
        self._people = people
        self._of: dict[int, Source] = {}
        self._described: dict[str, Source] = {}
        self._by_lemma: dict[str, Source] = {}
        self._by_end: dict[str, Source] = {}
        self._last_group: Source | None = None
        self._roles: dict[str, dict[int, Source]] = {}
        self._role_ends: dict[str, dict[int, Source]] = {}
        self._organisations = Organisations()

    def of_person(self, person: Person) -> Source:
        """The source that a person is."""
        source = self._of.get(id(person))
        if source is None:
            source = Source(person.name, None, person, person.gender, human=person.is_human)
            self._of[id(person)] = source
        return source

    def group(self, members: list[Source]) -> Source:
        """Several persons who speak together."""
        self._last_group = Source(" og ".join(member.name for member in members), plural=True, members=members)
        return self._last_group

    def read(self, passage: Passage) -> None:
        """Note the titles of those whom a passage names; each is read once, in order, before any is credited."""
        tokens = passage.tokens
        done = -1
        for name in passage.names:
            self._organisations.note(tokens, name)
            if name.lo < done:
                continue
            if name.genitive and name.lo and nouns.kind(tokens[name.lo - 1].norm) == "person":
                self._titled(tokens, name)
                continue
            for start in range(phrase_start(tokens, name.lo), name.lo + 1):
                phrase = phrases.parse(tokens, start, len(tokens))
                if phrase is not None and name in phrase.names:
                    done = phrase.names[0].hi if len(phrase.names) > 1 else phrase.hi
                    self.give_role(tokens, phrase)
                    break

    def _titled(self, tokens: list[Token], name: Name) -> None:
        """Notes the title before a genitive: `presidentkandidat Eva Vangs aksent`."""
        person = self._people.of(name)
        if len(person.words) > 1 and person.kind in ("", "person"):
            self._note_role(person, self.of_person(person), tokens[name.lo - 1].norm)

    def give_role(self, tokens: list[Token], phrase: Phrase) -> None:
        """Notes the role that a phrase gives the person it names, of several the first."""
        if phrase.role is None or (len(phrase.names) > 1 and tokens[phrase.role[1] - 1].norm.endswith(_SEVERAL)):
            return
        person = self._people.of(phrase.names[0])
        lo, hi = phrase.role
        lo = role_start(tokens, lo, hi)
        heads = [t.norm for t in tokens[lo:hi] if nouns.kind(t.norm) in ("person", "kin", "human")]
        if not heads or heads[-1] in words("no_titles") or (hi - lo == 1 and is_only_verb(tokens, lo)):
            return
        person.kind = person.kind or "person"
        source = self.of_person(person)
        source.human = source.human or person.kind == "person"
        printed = small(self._printed(tokens, lo, hi), tokens[lo])
        if source.role is None or (source.role in printed and nouns.kind(heads[-1]) == "person"):
            source.role = printed
        for head in heads:
            self._note_role(person, source, head)

    def _note_role(self, person: Person, source: Source, head: str) -> None:
        if head in person.roles:
            return
        person.roles.add(head)
        lemma = nouns.lemma(head)
        self._roles.setdefault(lemma, {})[id(source)] = source
        for end in _ends(lemma):
            self._role_ends.setdefault(end, {})[id(source)] = source
        source.gender = source.gender or epithets.gender(head)

    def described(self, tokens: list[Token], phrase: Phrase, focus: Focus) -> Source | None:
        """The source that a description means: somebody known, or somebody new; `None` for `begge` of nobody."""
        counted = phrase.head in ("begge", "to") and all(
            t.norm in words("counting") for t in tokens[phrase.lo : phrase.hi]
        )
        if self._last_group is not None and (counted or phrase.head.endswith(endings("pairs"))):
            return self._last_group
        if counted:
            pair = focus.pair()
            return self.group(list(pair)) if pair is not None else self._both(tokens, phrase)
        span = phrase.description or (phrase.lo, phrase.core)
        printed = self._printed(tokens, *span)
        known = self._known(tokens, phrase, printed, focus) or self._described.get(printed.lower())
        return known or self._new(tokens, phrase, printed)

    def _both(self, tokens: list[Token], phrase: Phrase) -> Source | None:
        """Those whom `begge` was said of before, in the same paragraph: `Begge sider er glade, og begge mener at`."""
        for k in range(phrase.lo - 2, max(phrase.lo - _FAR, -1), -1):
            if tokens[k].norm == "begge" and not tokens[k + 1].flags:
                return self._new(
                    tokens,
                    Phrase(k, k + 2, k + 2, "noun", head=tokens[k + 1].norm, plural=True),
                    self._printed(tokens, k, k + 2),
                )
        return None

    def _known(self, tokens: list[Token], phrase: Phrase, printed: str, focus: Focus) -> Source | None:
        """Whom a definite noun leads back to: `legen` to `kommunelege Vik`, `kilden` to `en kilde nær retten`."""
        if phrase.plural and phrase.hi - phrase.lo > 2:
            return None
        first = tokens[phrase.lo].norm
        known = nouns.definite(phrase.head) or first in ("den", "det") or phrase.hi - phrase.lo == 1
        if first in words("indefinite") or not known:
            return None
        recent = focus.recent()
        kind = nouns.kind(phrase.head)
        lemma = nouns.lemma(phrase.head)
        if kind in ("person", "kin", "human") and not phrase.plural:
            person = self._aged(phrase.head) or self._in_role(lemma, recent)
            if person is not None:
                return person
        if kind in ("group", "outlet") and phrase.hi - phrase.lo == 1 and not phrase.plural:
            named = self._organisation(self._organisations.meant(lemma, tokens[phrase.lo].start))
            if named is not None:
                return named
        if phrase.hi - phrase.lo <= 2:
            same = self._by_lemma.get(lemma)
            if same is not None and len(same.name) >= len(printed):
                return same
            if kind in ("person", "document", "group", "outlet") and len(lemma) > 4 and lemma in self._by_end:
                return self._by_end[lemma]
        if not epithets.short_definite(phrase) or phrase.plural:
            return None
        meant = epithets.meant(phrase.head, recent, focus.topic())
        of_pair = self._last_group is not None and meant in self._last_group.members
        return None if of_pair and epithets.is_office(phrase.head) else meant  # either of the two may be the mayor

    def _organisation(self, name: str | None) -> Source | None:
        """The source with an organisation's name."""
        if name is None:
            return None
        person = self._people.called(name)
        if person is not None:
            return self.of_person(person)
        source = self._described.get(name.lower())
        if source is None:
            source = Source(name, human=False, head=name.rsplit(" ", 1)[-1].lower())
            self._described[name.lower()] = source
        return source

    def _new(self, tokens: list[Token], phrase: Phrase, printed: str) -> Source:
        head = phrase.head
        one_of = head in ("en", "én", "ein") and phrase.hi > phrase.lo + 1 and tokens[phrase.lo + 1].norm == "av"
        human = nouns.kind(head) in ("person", "kin", "human") or one_of or head in ("begge", "to", "tre")
        lo, hi = phrase.description or (phrase.lo, phrase.core)
        place = tokens[lo].start, tokens[hi - 1].end
        source = Source(printed, None, None, epithets.gender(head), phrase.plural, human, head, described=place)
        self._described[printed.lower()] = source
        lemma = nouns.lemma(head)
        self._by_lemma[lemma] = source
        for end in _ends(lemma):
            self._by_end[end] = source
        return source

    def _in_role(self, lemma: str, recent: list[Source]) -> Source | None:
        """Whom a role means: the last mentioned who has it, or the only one."""
        twins = next((group for group in _SYNONYMS if lemma in group), frozenset({lemma}))
        exact = [self._roles[twin] for twin in twins if twin in self._roles]
        loose = [self._role_ends.get(lemma, {}), *exact]
        if not exact:
            loose += [self._roles.get(end, {}) for end in _ends(lemma)]  # "prosjektlederen" may be a "leder"
        for source in reversed(recent):
            if any(id(source) in having for having in loose):
                return source
        two = {key: source for having in exact or loose for key, source in islice(having.items(), 2)}
        return next(iter(two.values())) if len(two) == 1 else None

    def _aged(self, head: str) -> Source | None:
        """`34-åringen`: the person of whom the article says the age."""
        age, hyphen, noun = head.partition("-")
        found = self._people.by_age.get(age, []) if hyphen and noun.startswith("åring") else []
        return self.of_person(found[0]) if len(set(map(id, found))) == 1 else None

    def _printed(self, tokens: list[Token], lo: int, hi: int) -> str:
        """Words as printed, on one line."""
        return " ".join(self._text[tokens[lo].start : tokens[hi - 1].end].split())


def _ends(lemma: str) -> list[str]:
    """What a noun may be a compound of: `litteraturkritik` of `kritik`."""
    return [lemma[cut:] for cut in range(2, min(len(lemma) - 2, _LONGEST_NOUN))]
