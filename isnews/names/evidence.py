"""What the rest of the article tells of a word: whether it has lower case there, ends longer names, what is near."""

from collections.abc import Container, Iterable, Sequence
from sys import intern
from typing import NamedTuple

from isnews.names.features import EDGE, each
from isnews.names.knowledge import Knowledge
from isnews.names.stretches import is_inside

MOST = 50
"""Occurrences whose neighbours are looked at: so many tell enough."""
SPORTY = 0.006
"""The share of words of sports reports from which on an article is one."""


class Seen(NamedTuple):
    """Counts over one article, by the form that `form` gives."""

    low: dict[str, int]
    """In lower case."""
    capital: dict[str, int]
    """With a capital inside a sentence."""
    last: dict[str, int]
    """As the last of several capitalised words: `Rasoul` in `Yahya Rasoul`."""
    first: dict[str, int]
    """As the first of several."""
    before: dict[str, list[str]]
    """Words before it, one for each of the first `MOST` occurrences with a capital."""
    after: dict[str, list[str]]
    """Words after it, likewise."""
    opened: dict[str, str]
    """The first word of a row of capitalised words that it ended: `Yahya` for `rasoul`."""
    closed: dict[str, str]
    """The last word of one that it began."""
    quiet: frozenset[str]
    """Words that have their capital from the sentence: those known for it, and nowhere capitalised inside one."""
    sporty: bool
    """Whether the article is about sports."""
    genitives: dict[str, str]
    """Genitives whose plain form is in the article too: `rasouls` is `rasoul`."""

    def form(self, word: str) -> str:
        """The form under which a capitalised word is counted."""
        lower = word.lower()
        return self.genitives.get(lower, lower)


def _genitives(sentences: Iterable[Sequence[str]]) -> dict[str, str]:
    forms = {word.lower() for words in sentences for word in words if word != word.lower()}
    return {form: form[:-1] for form in forms if form[-1] in "s'’" and len(form) > 3 and form[:-1] in forms}


def is_loud(words: Sequence[str], at: int, quiet: Container[str]) -> bool:
    """Whether the capital of the word at `at` means something."""
    return words[at] not in quiet or is_inside(words, at)


def gather(sentences: Iterable[Sequence[str]], quiet: frozenset[str], sport: Iterable[str]) -> Seen:
    """Count through an article."""
    low: dict[str, int] = {}
    capital: dict[str, int] = {}
    last: dict[str, int] = {}
    first: dict[str, int] = {}
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    opened: dict[str, str] = {}
    closed: dict[str, str] = {}
    genitives = _genitives(sentences)
    loud: set[str] = set()
    opener = ""
    count = 0
    for words in sentences:
        count += len(words)
        end = len(words) - 1
        for at, word in enumerate(words):
            lower = word.lower()
            if word == lower:
                low[lower] = low.get(lower, 0) + 1
                continue
            form = genitives.get(lower, lower)
            if is_inside(words, at):
                capital[form] = capital.get(form, 0) + 1
                if word in quiet:
                    loud.add(word)
            joined = at > 0 and words[at - 1] != words[at - 1].lower() and is_loud(words, at - 1, quiet)
            goes_on = at < end and words[at + 1] != words[at + 1].lower()
            if joined and not goes_on:
                last[form] = last.get(form, 0) + 1
                opened.setdefault(form, opener)
                closed.setdefault(genitives.get(opener.lower(), opener.lower()), word)
            elif goes_on and not joined:
                first[form] = first.get(form, 0) + 1
                opener = word
            neighbours = before.setdefault(form, [])
            if len(neighbours) < MOST:
                neighbours.append(intern(words[at - 1].lower()) if at else EDGE)
                after.setdefault(form, []).append(intern(words[at + 1].lower()) if at < end else EDGE)
    sporty = sum(low[word] for word in sport if word in low) >= SPORTY * count
    return Seen(low, capital, last, first, before, after, opened, closed, quiet - loud, sporty, genitives)


def evidence(seen: Seen, words: Sequence[str], at: int, joined: bool, goes_on: bool, known: Knowledge) -> list[str]:
    """Features of the capitalised word at `at` that come from its other occurrences.

    `joined`, `goes_on`: whether a capitalised word stands before or after it.
    """
    form = seen.form(words[at])
    inside = is_inside(words, at)
    mark = "" if inside else "i"
    found = [] if inside else ["init"]
    if words[at].lower() in seen.low:
        found.append(f"dlow{mark}")
    elif not inside:
        found.append("dnolow")
    if seen.capital.get(form, 0) > inside:
        found.append(f"dcap{mark}")
    elif not inside:
        found.append("dnocap")
    if seen.last.get(form, 0) > (joined and not goes_on):
        found.append(f"dlast{joined:d}{goes_on:d}")
    if seen.first.get(form, 0) > (goes_on and not joined):
        found.append(f"dfirst{joined:d}{goes_on:d}")
    before = seen.before[form]
    if len(before) > 1:
        after = seen.after[form]
        found += _others("dp", before, words[at - 1].lower() if at else EDGE, known)
        found += _others("dn", after, words[at + 1].lower() if at + 1 < len(words) else EDGE, known)
    return found


def whole_units(seen: Seen, word: str) -> list[tuple[str, str]]:
    """For a word that stands alone: first (`y`) and last (`u`) word of longer rows in which it stood elsewhere."""
    form = seen.form(word)
    found = []
    if form in seen.opened:
        found.append(("y", seen.opened[form]))
    if form in seen.closed:
        found.append(("u", seen.closed[form]))
    return found


def _others(prefix: str, neighbours: list[str], own: str, known: Knowledge) -> list[str]:
    """Features of the neighbours at other occurrences than this one: common words, titles, what names end on."""
    unlike = set(neighbours)
    if own in unlike and neighbours.count(own) < 2:
        unlike.discard(own)
    lists, heads = known.lexicon.lists, known.lexicon.heads
    listed = ends = 0
    for word in unlike:
        listed |= lists(word)
        ends |= heads(word)
    common = known.common
    found = [f"{prefix}{n}" for n in sorted(unlike) if n in common]
    found += each(f"{prefix}g", listed)
    found += each(f"{prefix}h", ends)
    return found
