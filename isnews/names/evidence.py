"""What the rest of the article tells of a word: whether it has lower case there, ends longer names, what is near."""

from collections.abc import Container, Sequence
from typing import NamedTuple

from isnews.names.features import EDGE

MOST = 50


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
    """Words before it, one for each occurrence with a capital."""
    after: dict[str, list[str]]
    """Words after it, likewise."""
    genitives: dict[str, str]
    """Genitives whose plain form is in the article too: `rasouls` is `rasoul`."""

    def form(self, word: str) -> str:
        """The form under which a capitalised word is counted."""
        lower = word.lower()
        return self.genitives.get(lower, lower)


def is_inside(words: Sequence[str], at: int) -> bool:
    """Whether a word stands before the one at `at` in its sentence, so that a capital there means something."""
    return at > 0 and words[at - 1][-1:].isalnum()


def _genitives(sentences: Sequence[Sequence[str]]) -> dict[str, str]:
    forms = {word.lower() for words in sentences for word in words if word != word.lower()}
    return {form: form[:-1] for form in forms if form[-1] in "s'’" and len(form) > 3 and form[:-1] in forms}


def gather(sentences: Sequence[Sequence[str]], quiet: Container[str]) -> Seen:
    """Count through an article."""
    seen = Seen({}, {}, {}, {}, {}, {}, _genitives(sentences))
    low, capital, last, first, before, after, genitives = seen
    for words in sentences:
        end = len(words) - 1
        for at, word in enumerate(words):
            lower = word.lower()
            if word == lower:
                low[lower] = low.get(lower, 0) + 1
                continue
            form = genitives.get(lower, lower)
            if is_inside(words, at):
                capital[form] = capital.get(form, 0) + 1
            joined = at > 0 and words[at - 1] != words[at - 1].lower() and words[at - 1] not in quiet
            goes_on = at < end and words[at + 1] != words[at + 1].lower()
            if joined and not goes_on:
                last[form] = last.get(form, 0) + 1
            elif goes_on and not joined:
                first[form] = first.get(form, 0) + 1
            before.setdefault(form, []).append(words[at - 1].lower() if at else EDGE)
            after.setdefault(form, []).append(words[at + 1].lower() if at < end else EDGE)
    return seen


def evidence(
    seen: Seen, words: Sequence[str], at: int, joined: bool, goes_on: bool, common: Container[str]
) -> list[str]:
    """Features of the capitalised word at `at` that come from its other occurrences.

    `joined`, `goes_on`: whether a capitalised word stands before or after it; `common`: the words told of.
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
        found += _others("dp", before, words[at - 1].lower() if at else EDGE, common)
        found += _others("dn", after, words[at + 1].lower() if at + 1 < len(words) else EDGE, common)
    return found


def _others(prefix: str, neighbours: list[str], own: str, common: Container[str]) -> list[str]:
    """The neighbours at other occurrences than this one; the first `MOST` tell enough."""
    shown = neighbours[:MOST]
    unlike = {n for n in shown if n in common}
    if own in unlike and shown.count(own) < 2:
        unlike.discard(own)
    return [f"{prefix}{n}" for n in sorted(unlike)]
