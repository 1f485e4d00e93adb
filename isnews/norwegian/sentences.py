"""Sentences, each as a span of the text.

A sentence may end at `.`, `!`, `?` or `…` with its closing marks, before white space; a blank line or a bar
between spaces always ends one.
What stands before and after then decides, by the rules below, each with its example.
"""

import re
from functools import cache

from isnews.norwegian import lists
from isnews.norwegian.matching import Matching
from isnews.norwegian.stopwords import stopwords
from isnews.norwegian.words import abbreviations

Span = tuple[int, int]

# Possessive throughout, and checked afterwards: no mark is looked at twice. That all begin with one of a few marks
# makes the search four times as quick as where a branch decides.
_END = re.compile(r"[.!?…\n|](?:(?<=[.!?…])[.!?…]*+(?P<close>[»\"”“’'\])]*+)|(?<=\n)[ \n]*\n|(?<=[ ]\|)(?=[ ]))")
# What may stand before the first letter of a sentence: `– «`, `(`, `• `.
_OPENING = "«\"“”„‘'’([–—-•*> "
_LOOK = 60  # No abbreviation, number or name that a rule asks about is longer.
_CURRENCIES = frozenset({"DKK", "EUR", "GBP", "NOK", "SEK", "USD"})

_TWO_INITIALS = 3
"""Characters of `J.K`."""


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of `text[start:end]`, trimmed of white space, never overlapping, as spans of `text`."""
    matching = Matching(text if end is None and not start else text[start:end])
    return matching.back(sentences_of_copy(matching.text), start)


def sentences_of_copy(text: str) -> list[Span]:
    """`sentences` of what is normalised already (matching.py)."""
    spans: list[Span] = []
    first = 0
    for found in _END.finditer(text):
        at, after = found.span()
        parts = found.lastindex is None  # A blank line, or a bar as between headlines: it belongs to neither side.
        if parts or _ends_plainly(text, first, at, after) or _ends(text, first, found):
            _add(spans, text, first, at if parts else after)
            first = after
    _add(spans, text, first, len(text))
    return spans


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    if text[start : start + 1] == " ":
        start += 1
    if start < end and not text[start].isspace() and not text[end - 1].isspace():
        spans.append((start, end))
        return
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    if start < end:
        spans.append((start, end))


def _ends_plainly(text: str, first: int, at: int, after: int) -> bool:
    """Nine in ten: `… på stedet. Politiet …`, a stop after a word in small letters that is not shortened."""
    if (
        text[at] != "."
        or after != at + 1
        or text[after : after + 1] != " "
        or not text[after + 1 : after + 2].isupper()
    ):
        return False
    _, space, word = text[max(first, at - _LOOK) : at].rpartition(" ")
    return space != "" and len(word) > 1 and word.isalpha() and word.islower() and word not in _shortened()


@cache
def _shortened() -> frozenset[str]:
    """The abbreviations without their last stop."""
    return frozenset(word[:-1] for word in abbreviations())


def _ends(text: str, first: int, found: re.Match[str]) -> bool:
    """Whether the mark that was found ends the sentence that began at `first`."""
    mark, closed = text[found.start() : found.start("close")], found["close"]
    after = text[found.end() : found.end() + _LOOK]
    spaced = after[:1].isspace() or not after
    if not spaced and (closed or mark not in (".", "?", "!") or not after[0].isupper()):
        return False
    before = text[max(first, found.start() - _LOOK) : found.start()]
    if not spaced:
        return _glued(before, after)
    opened = after.lstrip(_OPENING + "\n")
    following = opened[:1]
    if not following:
        return True
    if following.islower():
        # "«Kommer du?» spurte han." "Han nølte … og gikk."
        return mark == "." and not closed and _starts_low(before, opened)
    if mark != "." or closed:
        return True
    whole = found.start() - first <= _LOOK
    return not _goes_on(before.lstrip() if whole else " " + before, opened)


def _glued(before: str, after: str) -> bool:
    """`sier han.Det er` lacks its space; `nrk.no`, `U.S.A.` and addresses do not."""
    word = before.rsplit(None, 1)[-1] if before.split() else ""
    return (
        (after[1:2].islower() or after[1:2] == " ")
        and len(word) > 1
        and word[-2:].isalpha()
        and word[-2:].islower()
        and not any(mark in word for mark in "/@.")
    )


def _starts_low(before: str, after: str) -> bool:
    """A sentence may begin with a name in lower case: `iPhone er dyr`, `eBay selger`."""
    word = _last(before)
    if _is_abbreviation(word) or len(word) < 2:
        return False
    name = after.split(None, 1)[0]
    return not name.islower() and name[:1].islower() and name[1:3].lower() != name[1:3]


def _goes_on(before: str, after: str) -> bool:
    """Whether a full stop between `before` and `after`, which starts with a capital or a digit, ends nothing."""
    word = _last(before)
    following = after.split(None, 1)[0]
    if word.isdigit():
        return _ordinal(word, before, following)
    if len(word) == 1 and word.isalpha():
        return _initial(word, before, following)
    if len(word) == _TWO_INITIALS and word[1] == "." and word.isupper():
        return following.rstrip(".,").lower() not in stopwords()  # "J.K. Rowling"
    if not _is_abbreviation(word):
        return False
    if word.lower() + "." in lists.load("abbreviations_final"):
        return following.strip(".,)") in _CURRENCIES  # "20 mill. NOK"
    return True


def _ordinal(number: str, before: str, following: str) -> bool:
    """`9. September`, `12. 11. 2018`, `1. Kjøp melk` of a list go on; `i 2018. Etter`, `nummer 2. Vinneren` do not."""
    if len(number) > 2:
        return False
    if before == number:
        return True
    if following.rstrip(".,").lower() in lists.table("months"):
        return True
    words = before.split()
    after_day = len(words) > 1 and _is_ordinal(words[-2])
    return _is_ordinal(following) or (after_day and following[:4].isdigit())


def _is_ordinal(word: str) -> bool:
    return len(word) < 4 and word[-1:] == "." and word[:-1].isdigit()


def _initial(letter: str, before: str, following: str) -> bool:
    """`J. K. Rowling`, `Jens P. Hansen` go on; `plan B. Regjeringen`, `vitamin C. Det` do not."""
    if following[1:2] == "." and following[:1].isupper():
        return True
    words = before.split()
    previous = words[-2].lower().lstrip(_OPENING) if len(words) > 1 else ""
    if letter.isupper() and previous in lists.load("lettered"):
        return False
    return following.rstrip(".,").lower() not in stopwords()


def _is_abbreviation(word: str) -> bool:
    # "Hun har MS. Han": capitals alone are a short name, not an abbreviation with a stop.
    if len(word) > 1 and word.isupper() and "." not in word:
        return False
    low = word.lower() + "."
    if word + "." in lists.load("abbreviations"):
        return True  # "Att. Kari Moe"; in lower case it is a word: "Ho kom att. Kari venta."
    return low in lists.load("abbreviations") or low in lists.load("abbreviations_final")


def _last(before: str) -> str:
    """The word right before the mark, without what opens before it: `(bl.a` gives `bl.a`."""
    return before.rsplit(None, 1)[-1].lstrip(_OPENING) if before and not before[-1].isspace() else ""
