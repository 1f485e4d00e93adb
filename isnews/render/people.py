"""The people of an article: as pieces to set, and as values for JSON."""

from collections.abc import Iterable, Iterator
from typing import Any

from isnews.article import NUMBERED, Article
from isnews.findings import Person
from isnews.norwegian import lists
from isnews.render.labels import Labels, labels
from isnews.render.pieces import Piece, Run
from isnews.render.safe import one_line


def person_pieces(article: Article, people: Iterable[Person]) -> Iterator[Piece]:
    """Each person with role, and what the article has on them."""
    own = labels(article.language)
    sections = _sections(article)
    for person in people:
        facts = " · ".join(_facts(person, own, sections))
        yield Piece("person", (Run(facts),), who(person.name, person.role, person.affiliation))


def _sections(article: Article) -> list[str | None]:
    """The section's title of each paragraph, counted from 1."""
    return [None, *(block.section for block in article.blocks if block.kind in NUMBERED)]


def _facts(person: Person, own: Labels, sections: list[str | None]) -> Iterator[str]:
    if person.kind == "person":
        if person.gender is not None:
            yield own.woman if person.gender == "f" else own.man
    else:
        yield {"organisation": own.organisation, "document": own.document}.get(person.kind, own.nameless)
    yield counted(own.mentions, len(person.mentions))
    if person.quotes:
        yield counted(own.quotes, person.quotes)
    if person.paragraph is not None:
        yield own.first.format(person.paragraph)
    if person.sections:
        there = person.paragraph is None or sections[person.paragraph] == person.sections[0]
        titles = ", ".join(f"«{one_line(title)}»" for title in person.sections)
        yield (own.under if there else own.also_under).format(titles)


def counted(noun: tuple[str, str], count: int) -> str:
    """`1 sitat`, `4 sitater`."""
    return f"{count} {noun[count != 1]}"


def who(name: str, role: str | None, affiliation: str | None = None) -> tuple[Run, ...]:
    """A name with its role, and where the person belongs if the role does not say it."""
    parts = [one_line(role)] if role else []
    if affiliation and affiliation not in (role or ""):
        parts.append(one_line(affiliation))
    return Run(_opening(one_line(name)), "name"), *(Run(f", {part}", "role") for part in parts)


def _opening(name: str) -> str:
    """A description with the capital that opens a line: `Foreldrene`; a name that begins small stays: `von Hovden`."""
    first, _, rest = name.partition(" ")
    particle = first in lists.load("name_particles") and rest[:1].isupper()
    return name if first != first.lower() or particle else name[:1].upper() + name[1:]


def as_value(person: Person) -> dict[str, Any]:
    """A person of a JSON document's key `people`."""
    return {
        "name": person.name,
        "kind": person.kind,
        "role": person.role,
        "affiliation": person.affiliation,
        "gender": person.gender,
        "mentions": [mention._asdict() for mention in person.mentions],
        "quotes": person.quotes,
        "paragraph": person.paragraph,
        "sections": list(person.sections),
    }
