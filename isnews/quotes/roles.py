"""Mentions by role: `statsministeren`, `generalen`, `46-åringen`, where the article has told who that is."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from isnews.people import nouns
from isnews.people.classes import ADVERB, CONJUNCTION, DETERMINER, FINITE, PREPOSITION, PUNCTUATION, SUBJUNCTION
from isnews.people.reading import Passage, Token
from isnews.quotes.sources import Source

_BEFORE = ADVERB | CONJUNCTION | DETERMINER | FINITE | PREPOSITION | PUNCTUATION | SUBJUNCTION
_PLURAL = ("ene", "ane", "erne", "arne", "rane")
_LAST_PART = 4
"""Letters that a noun must have to stand for a compound that ends in it: `ministeren`, `forsvarsminister`."""
_BEARERS = 40
"""So many of one role are told apart; more have no article."""

Span = tuple[int, int]


class Known(NamedTuple):
    """A source with the places where it is mentioned already."""

    source: Source
    at: list[Span]


def role_mentions(
    own: Iterable[Passage], known: list[Known], by_age: Mapping[str, list[Source]]
) -> Iterator[tuple[Source, Span, int]]:
    """Definite nouns for one of `known`, each with its place and the index of its block.

    Where two have the role, it is the one mentioned last. A noun with an adjective or a genitive of its own may be
    somebody else, unless the role is printed with these words.
    """
    by_lemma = _by_lemma(known)
    listed = {k.source for k in known}
    by_lemma.update({age: [s for s in dict.fromkeys(sources) if s in listed] for age, sources in by_age.items()})
    if not by_lemma:
        return
    there = _in_order(known)
    taken = {end for _, end, _ in there}
    order = {k.source: -1 for k in known}
    heard = 0
    fitting: dict[str, list[Source]] = {}
    for passage in own:
        tokens = passage.tokens
        for i, token in enumerate(tokens):
            if not _may_be_role(tokens, i) or token.end in taken:
                continue
            while heard < len(there) and there[heard][0] < token.start:
                order[there[heard][2]] = there[heard][0]
                heard += 1
            lemma = token.norm if token.norm[0].isdigit() else nouns.lemma(token.norm)
            if lemma not in fitting:
                fitting[lemma] = _fitting(by_lemma, lemma)
            meant = [source for source in fitting[lemma] if _fits(tokens, i, source)]
            if not meant:
                continue
            before = [source for source in meant if order[source] >= 0]
            if not before and len(meant) > 1:
                continue
            source = max(before, key=order.__getitem__) if before else meant[0]
            order[source] = token.start
            yield source, (token.start, token.end), passage.index


def _in_order(known: list[Known]) -> list[tuple[int, int, Source]]:
    found = [(start, end, k.source) for k in known for start, end in k.at]
    return sorted(found, key=lambda mention: mention[:2])


def _by_lemma(known: list[Known]) -> dict[str, list[Source]]:
    found: dict[str, list[Source]] = {}
    for source, _ in known:
        heads = [source.head] if source.head else []
        if source.person is not None:
            heads += source.person.roles
        for lemma in dict.fromkeys(nouns.lemma(head) for head in heads):
            found.setdefault(lemma, []).append(source)
    return found


def _may_be_role(tokens: list[Token], i: int) -> bool:
    """Whether token `i` is a definite singular noun that can stand for a source, alone in its phrase."""
    token = tokens[i]
    if token.name is not None or len(token.norm) < 4 or not nouns.definite(token.norm):
        return False
    kind = nouns.kind(token.norm)
    if kind is None or token.norm.endswith(_PLURAL) or (kind == "person" and token.norm.endswith("et")):
        return False  # "byrådet" is no "byråd"
    return i + 1 >= len(tokens) or tokens[i + 1].name is None or bool(tokens[i + 1].flags & PUNCTUATION)


def _fitting(by_lemma: dict[str, list[Source]], lemma: str) -> list[Source]:
    if "åring" in lemma:
        return by_lemma.get(lemma.partition("-")[0], [])
    found = by_lemma.get(lemma, [])
    if not found and len(lemma) >= _LAST_PART:
        found = [source for known, sources in by_lemma.items() if known.endswith(lemma) for source in sources]
    return found if len(found) <= _BEARERS else []


def _fits(tokens: list[Token], i: int, source: Source) -> bool:
    """Whether the words around the noun do not tell of another: `den svenske statsministeren`, `lederen i Høyre`."""
    printed = (source.role or source.name).casefold()
    before = tokens[i - 1] if i else None
    if before is not None and (before.name is not None or not before.flags & _BEFORE) and before.norm not in printed:
        return False
    if i + 2 < len(tokens) and tokens[i + 1].flags & PREPOSITION and tokens[i + 2].name is not None:
        return tokens[i + 1].norm not in ("i", "for", "av", "ved", "frå", "fra") or tokens[i + 2].norm in printed
    return True
