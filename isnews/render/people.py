"""The people of an article: as pieces to set, and as values for JSON."""

from collections.abc import Iterable, Iterator
from typing import Any

from isnews.article import Article
from isnews.findings import Person
from isnews.render.labels import Labels, labels
from isnews.render.pieces import Piece, Run
from isnews.render.safe import one_line


def person_pieces(article: Article, people: Iterable[Person]) -> Iterator[Piece]:
    """Each person with role, and what the article has on them."""
    own = labels(article.language)
    for person in people:
        facts = " · ".join(_facts(person, own))
        yield Piece("person", (Run(facts),), who(person.name, person.role, person.affiliation))


def _facts(person: Person, own: Labels) -> Iterator[str]:
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
    yield from (one_line(title) for title in person.sections)


def counted(noun: tuple[str, str], count: int) -> str:
    """`1 sitat`, `4 sitater`."""
    return f"{count} {noun[count != 1]}"


def who(name: str, role: str | None, affiliation: str | None = None) -> tuple[Run, ...]:
    """A name with its role, and where the person belongs if the role does not say it."""
    parts = [one_line(role)] if role else []
    if affiliation and affiliation not in (role or ""):
        parts.append(one_line(affiliation))
    return Run(one_line(name), "name"), *(Run(f", {part}", "role") for part in parts)


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
