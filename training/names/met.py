"""What each word form was met as: names of each type, parts of names, lower case; by source, to leave one out."""

from collections.abc import Sequence

from isnews.names.entity import TYPES
from training.names.data import Document, spans

LOW = 2 * len(TYPES)
"""The bit of a form met in lower case; the next is for several sources."""


class Met:
    """In how many sources a form was met as what."""

    def __init__(self, documents: Sequence[Document]) -> None:
        sources: dict[str, dict[int, set[str]]] = {}
        for document in documents:
            for form, role in _roles(document):
                sources.setdefault(form, {}).setdefault(role, set()).add(document.source)
        self.counts = sources

    def bits(self, form: str, without: str | None = None) -> int:
        """What `form` was met as, in other sources than `without`."""
        bits = 0
        for role, sources in self.counts.get(form, {}).items():
            number = len(sources) - (without in sources)
            if number:
                bits |= 1 << role
                if role == LOW and number > 1:
                    bits |= 2 << LOW
        return bits


def _roles(document: Document) -> set[tuple[str, int]]:
    roles: set[tuple[str, int]] = set()
    for words, tags in document.sentences:
        roles.update((word, LOW) for word in words if word == word.lower() and word.isalpha())
        for start, end, kind in spans(tags):
            role = next(i for i, known in enumerate(TYPES) if known == kind)
            if start == end:
                roles.add((words[start].lower(), role))
            else:
                roles.update((w.lower(), role + len(TYPES)) for w in words[start : end + 1] if w != w.lower())
    return roles
