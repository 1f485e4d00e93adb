"""Who is in an article: all whom it names, and the other sources that speak, each with every mention.

It rests on what quotations are credited by, so that who speaks and who is mentioned are one person.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from isnews.article import NUMBERED, Article
from isnews.findings import Gender, Mention, Person, PersonKind
from isnews.people import affiliations, nouns
from isnews.people.naming import Name
from isnews.people.persons import fold
from isnews.people.reading import Passage
from isnews.quotes import Attributed, attribute, paragraph_numbers
from isnews.quotes.genders import genders
from isnews.quotes.organisations import called_otherwise
from isnews.quotes.roles import Known, role_mentions
from isnews.quotes.sources import Source
from isnews.read import limits

_UNREAD = frozenset({"related", "byline", "date", "tail"})
"""Kinds of blocks that are not the article's own words, or name who wrote it."""
_NAMESAKES = 40
"""So many people of one name are told apart; more have no article."""


@dataclass(slots=True, eq=False)
class _Entry:
    """A source with all that the article has on it."""

    source: Source
    kind: PersonKind | None = None
    """`None` for what is only named: a place, a company that says nothing."""
    names: list[int] = field(default_factory=list)
    """Where its names start."""
    otherwise: int = 0
    """How many of its names follow a word for what is no person."""
    behind: affiliations.Behind | None = None
    """The first affiliation that stands behind one of its names; the first sure one, if one is."""
    at: dict[tuple[int, int], int] = field(default_factory=dict)
    """Spans of the mentions, each with the index of its block."""
    quotes: int = 0
    spoken_in: list[int] = field(default_factory=list)
    """Blocks of the quotations."""


def find_people(article: Article) -> tuple[Person, ...]:
    """Find the persons of an article, and the organisations, documents and unnamed sources that speak in it.

    They come in the order of their first mention. Captions and headings count, related links and bylines do not.
    """
    tagged = _tagged(article)  # before all else is in memory
    return _people(article, attribute(article), tagged)


def people_of(article: Article, found: Attributed) -> tuple[Person, ...]:
    """The same where the quotations have been credited already (`isnews.quotes.attribute`): half of the work."""
    return _people(article, found, _tagged(article))


def _people(article: Article, found: Attributed, tagged: dict[int, str]) -> tuple[Person, ...]:
    entries = _named(article, found)
    _credit(found, entries)
    for entry in entries.values():
        entry.kind = _kind(entry, tagged)
        if entry.behind is not None and entry.behind.place is not None and tagged.get(entry.behind.place) != "ORG":
            entry.behind = None
    _join(entries)
    listed = [entry for entry in entries.values() if entry.kind is not None and entry.at]
    aged = {age: [found.sources.of_person(p) for p in persons] for age, persons in found.people.by_age.items()}
    for source, span, index in role_mentions(_own(found), [Known(e.source, list(e.at)) for e in listed], aged):
        entries[source].at.setdefault(span, index)
    shown = genders(article.text, found, _own(found), {e.source: e.names for e in listed if e.kind == "person"})
    numbers = paragraph_numbers(article)
    called = {word for e in listed if e.kind == "person" and e.source.person for word in e.source.person.words}
    del entries
    listed.reverse()
    made = []
    while listed:
        entry = listed.pop()
        made.append(_made(article, numbers, entry, shown.get(entry.source), called))
    return tuple(sorted(made, key=lambda person: person.mentions[0].start))


def _own(found: Attributed) -> Iterator[Passage]:
    """The passages that are the article's own words."""
    return (passage for passage in found.read if passage.block.kind not in _UNREAD)


def _named(article: Article, found: Attributed) -> dict[Source, _Entry]:
    """Everything that the article names, with the places where it does."""
    told = _told(found)
    entries: dict[Source, _Entry] = {}
    latest: dict[Source, int] = {}
    count = 0
    for passage in _own(found):
        end = _end(article, passage)
        count += len(passage.names)
        limits.bound(article, count, limits.MOST_MENTIONS, "mentions of names")
        for name in passage.names:
            source = told.get(name.start) or _meant(found, name, latest)
            if source is None or name.start >= end:
                continue
            latest[source] = name.start
            entry = entries.setdefault(source, _Entry(source))
            entry.names.append(name.start)
            entry.otherwise += called_otherwise(passage.tokens, name)
            if entry.behind is None or entry.behind.place is not None:
                behind = affiliations.behind(article.text, passage.tokens, name)
                if entry.behind is None or (behind is not None and behind.place is None):
                    entry.behind = behind
            entry.at[_span(article.text, name)] = passage.index
    return entries


def _told(found: Attributed) -> dict[int, Source]:
    """Whom a name means where the quotations have told, by where the name starts."""
    told = {}
    for credit in found.credits:
        if credit.source is not None and credit.words is not None and credit.words.name is not None:
            told[credit.words.name] = credit.source
    return told


def _meant(found: Attributed, name: Name, latest: dict[Source, int]) -> Source | None:
    """Whom a name means: of several with the surname, the one mentioned last; before any of them was, nobody."""
    sources = [found.sources.of_person(person) for person in found.people.namesakes(name)[:_NAMESAKES]]
    if len(sources) == 1:
        return sources[0]
    return max((source for source in sources if source in latest), key=latest.__getitem__, default=None)


def _end(article: Article, passage: Passage) -> int:
    """Where a block's own words end: who took a caption's picture is not in the article."""
    block = passage.block
    credit = article.text.rfind(block.credit, block.start, block.end) if block.credit else -1
    return credit if credit >= 0 else block.end


def _span(text: str, name: Name) -> tuple[int, int]:
    """The name's place without the genitive's `s`."""
    if not name.genitive or text.endswith(name.text[-2:], 0, name.end):
        return name.start, name.end
    return name.start, name.end - (2 if text[name.end - 2] in "'’" else 1)


def _credit(found: Attributed, entries: dict[Source, _Entry]) -> None:
    """Adds who speaks, with the descriptions that the quotations give them."""
    for quote, credit in zip(found.quotes, found.credits, strict=True):
        if credit.source is None:
            continue
        for source in credit.source.members or [credit.source]:
            entry = entries.setdefault(source, _Entry(source))
            entry.quotes += 1
            entry.spoken_in.append(quote.passage)
            if credit.words is not None and credit.words.described is not None and source is credit.source:
                entry.at[credit.words.described] = credit.words.block
    blocks = found.read.article.blocks
    for source, entry in entries.items():
        if not entry.at and source.described is not None:  # one who speaks as "hun" only
            entry.at[source.described] = bisect_right(blocks, source.described[0], key=lambda block: block.start) - 1


def _tagged(article: Article) -> dict[int, str]:
    """What the tagger takes each name for, by where the name starts."""
    from isnews.names.tagger import each_entity

    tagged: dict[int, str] = {}
    for entity in each_entity(article):
        limits.bound(article, len(tagged), limits.MOST_MENTIONS, "mentions of names")
        tagged[entity.start] = entity.type
    return tagged


def _kind(entry: _Entry, tagged: dict[int, str]) -> PersonKind | None:
    """What a source is; a name that is no person counts only if it speaks."""
    person = entry.source.person
    if person is None:
        kind = nouns.kind(entry.source.head)
        return "document" if kind == "document" else "organisation" if kind in ("group", "outlet") else "unnamed"
    human = person.kind in ("", "person")
    if human and not person.roles:
        votes = Counter(tagged[start] for start in entry.names if start in tagged)
        votes["ORG"] += 2 * entry.otherwise
        placed = person.placed > 0 and len(person.words) == 1 and not person.kind  # "i Langnes"
        human = votes["PER"] * 2 >= votes.total() and not placed if votes.total() else person.kind == "person"
    return "person" if human else "organisation" if entry.quotes else None


def _join(entries: dict[Source, _Entry]) -> None:
    """Takes `Turid` and `Turid Hagelunds` for `Turid Hagelund`, if nobody else in the article is called so."""
    bearers: dict[tuple[str, ...], list[Source]] = {}
    for source, entry in entries.items():
        person = source.person
        if entry.kind == "person" and person is not None and len(person.words) > 1:
            for form in {person.words[:1], person.words[-1:], person.words}:
                bearers.setdefault(form, []).append(source)
    for source, entry in list(entries.items()):
        person = source.person
        if person is None or entry.quotes or (person.placed and len(person.words) == 1):
            continue
        owner = (*person.words[:-1], person.words[-1][:-1]) if person.words[-1].endswith("s") else ()
        called = bearers.get(person.words, []) if len(person.words) == 1 else []
        called = called or bearers.get(owner, [])
        if len(called) == 1 and called[0] is not source and called[0] in entries:
            bearer = entries[called[0]]
            bearer.names += entry.names
            bearer.behind = bearer.behind or entry.behind
            if len(person.words) > 1 or person.words not in bearers:
                entry.at = {(start, end - 1): index for (start, end), index in entry.at.items()}  # "Turid Hagelunds"
            bearer.at |= entry.at
            del entries[source]


def _made(article: Article, numbers: list[int], entry: _Entry, gender: Gender | None, called: set[str]) -> Person:
    spans = sorted(entry.at)
    blocks = sorted({*entry.at.values(), *entry.spoken_in})
    running = [index for index in blocks if article.blocks[index].kind in NUMBERED]
    sections = dict.fromkeys(article.blocks[index].section for index in blocks)
    assert entry.kind is not None
    return Person(
        name=entry.source.name,
        kind=entry.kind,
        role=entry.source.role,
        affiliation=_affiliation(entry, called),
        gender=gender,
        mentions=tuple(Mention(article.text[start:end], start, end) for start, end in spans),
        quotes=entry.quotes,
        paragraph=numbers[running[0]] if running else None,
        sections=tuple(title for title in sections if title is not None),
    )


def _affiliation(entry: _Entry, called: set[str]) -> str | None:
    """Where a person belongs; to no other person (`called` are their names), as `Turids advokat` would."""
    if entry.kind != "person":
        return None
    role = affiliations.of_role(entry.source.role) if entry.source.role else None
    if role is not None and fold(role.rsplit(" ", 1)[-1]) not in called:
        return role
    return entry.behind.text if entry.behind is not None else None
