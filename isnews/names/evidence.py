"""What the rest of the article tells of a word: is it seen in lower case, does it end longer names, what stands by it."""

from collections.abc import Container, Sequence
from typing import NamedTuple

from isnews.names.features import EDGE


class Seen(NamedTuple):
    """Counts over one article, by lower-case form."""

    low: dict[str, int]
    """In lower case."""
    capital: dict[str, int]
    """With a capital inside a sentence."""
    last: dict[str, int]
    """As the last of several capitalised words: `Rasoul` in `Yahya Rasoul`."""
    first: dict[str, int]
    """As the first of several."""
    before: dict[str, list[str]]
    """Words before it, one for each occurrence with a capital."""
    after: dict[str, list[str]]
    """Words after it, likewise."""


def is_inside(words: Sequence[str], at: int) -> bool:
    """Whether a word stands before the one at `at` in its sentence, so that a capital there means something."""
    return at > 0 and words[at - 1][-1:].isalnum()


def gather(sentences: Sequence[Sequence[str]], quiet: Container[str]) -> Seen:
    """Count through an article."""
    seen = Seen({}, {}, {}, {}, {}, {})
    low, capital, last, first, before, after = seen
    for words in sentences:
        end = len(words) - 1
        for at, word in enumerate(words):
            lower = word.lower()
            if word == lower:
                low[lower] = low.get(lower, 0) + 1
                continue
            if is_inside(words, at):
                capital[lower] = capital.get(lower, 0) + 1
            joined = at > 0 and words[at - 1] != words[at - 1].lower() and words[at - 1] not in quiet
            goes_on = at < end and words[at + 1] != words[at + 1].lower()
            if joined and not goes_on:
                last[lower] = last.get(lower, 0) + 1
            elif goes_on and not joined:
                first[lower] = first.get(lower, 0) + 1
            before.setdefault(lower, []).append(words[at - 1].lower() if at else EDGE)
            after.setdefault(lower, []).append(words[at + 1].lower() if at < end else EDGE)
    return seen


def evidence(
    seen: Seen, words: Sequence[str], at: int, joined: bool, goes_on: bool, common: Container[str]
) -> list[str]:
    """Features of the capitalised word at `at` that come from its other occurrences.

    `joined`, `goes_on`: whether a capitalised word stands before or after it; `common`: the words told of.
    """
    lower = words[at].lower()
    inside = is_inside(words, at)
    mark = "" if inside else "i"
    found = [] if inside else ["init"]
    if lower in seen.low:
        found.append(f"dlow{mark}")
    elif not inside:
        found.append("dnolow")
    if seen.capital.get(lower, 0) > inside:
        found.append(f"dcap{mark}")
    elif not inside:
        found.append("dnocap")
    if seen.last.get(lower, 0) > (joined and not goes_on):
        found.append(f"dlast{joined:d}{goes_on:d}")
    if seen.first.get(lower, 0) > (goes_on and not joined):
        found.append(f"dfirst{joined:d}{goes_on:d}")
    before = seen.before[lower]
    if len(before) > 1:
        after = seen.after[lower]
        found += _others("dp", before, words[at - 1].lower() if at else EDGE, common)
        found += _others("dn", after, words[at + 1].lower() if at + 1 < len(words) else EDGE, common)
    return found


def _others(prefix: str, neighbours: list[str], own: str, common: Container[str]) -> list[str]:
    """The neighbours at other occurrences than this one."""
    unlike = {n for n in neighbours[:50] if n in common}
    if own in unlike and neighbours.count(own) < 2:
        unlike.discard(own)
    return [f"{prefix}{n}" for n in sorted(unlike)]
