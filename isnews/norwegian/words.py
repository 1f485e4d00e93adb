"""Words and punctuation marks, each as a span of the text.

One word each: `al-Askari`, `USA-støttede`, `30 000`, `3,5`, `12.11.2018`, `09.30`, `Sha'ab`, `bl.a.`, `nrk.no`.
"""

import re
from functools import cache

from isnews.norwegian import lists
from isnews.norwegian.matching import Matching

Span = tuple[int, int]

# Addresses start only where no such character stands before, so that each run is looked at once.
_ADDRESS = r"(?P<address>(?<![\w.@/+-])(?:https?://|www\.)[^\s«»\"<>]++|(?<![\w.@+-])[\w.+-]++@[\w.-]++)|"
# Groups of three digits belong to one number (`30 000`), but not after a year (`i 2013 300 soldater`).
_NUMBER = r"(?:\d{1,3}(?: \d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,:/-]\d+)*)"
_PART = r"[^\W_]++"
_LETTERS = r"[^\W\d_]++"
# A hyphen that ends a word stands for the rest of it: `søk- og redningsaksjon`.
_HALF = r"(?:-(?=[\s,]))?+"
_WORD = (
    rf"{_LETTERS}(?:(?P<dotted>\.(?:{_LETTERS}\.)*+(?:{_PART}(?:['’&-]{_PART})*+)?+)"
    rf"|[^\W_]*+(?:['’&-]{_PART})*+{_HALF})"
    rf"|{_NUMBER}(?:['’-]?{_PART})*+{_HALF}"
)
_MARK = r"\.{2,}+|-{2,}+|\S"
_STRETCH = 50_000
_LAST = (".", "!", "?")
_TRAILING = ".,;:!?)]’'»"
_DOMAINS = frozenset({"com", "dk", "eu", "info", "io", "net", "no", "org", "se", "tv", "uk"})


@cache
def abbreviations() -> frozenset[str]:
    """All abbreviations that are written with a full stop, in lower case."""
    return lists.load("abbreviations") | lists.load("abbreviations_final")


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The words and punctuation marks of `text[start:end]`, as spans of `text`."""
    matching, spans = _scan(text, start, end, marks=True)
    return matching.back(spans, start)


def words(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The words of `text[start:end]`, numbers among them, as spans of `text`."""
    matching, spans = _scan(text, start, end, marks=False)
    return matching.back(spans, start)


def count(text: str, start: int = 0, end: int | None = None) -> int:
    """How many words `text[start:end]` has."""
    stop = len(text) if end is None else end
    found = 0
    while stop - start > 2 * _STRETCH:
        # Counted in stretches: the spans of a line of megabytes would take fifty times its room.
        space = _cut().search(text, start + _STRETCH, stop)
        if space is None:
            break
        found += len(_scan(text, start, space.start(), marks=False)[1])
        start = space.start()
    return found + len(_scan(text, start, stop, marks=False)[1])


def norm(word: str) -> str:
    """The form for look-ups: composed letters, no soft hyphens, lower case."""
    return (word if word.isascii() else Matching(word).text).lower()


def forms(text: str) -> list[str]:
    """The words of a sentence in the form for look-ups, without their places: three times as quick as `words`.

    Only the groups of a number stand apart (`30`, `000`), and an abbreviation lacks its last stop.
    """
    return forms_of_copy(norm(text))


def forms_of_copy(text: str) -> list[str]:
    """`forms` of what is normalised already."""
    # Two sentences in three hold letters, commas and a last stop alone, and most words of the others letters alone.
    pieces = (text[:-1] if text[-1:] in _LAST else text).replace(", ", " ").split()
    if "".join(pieces).isalnum():
        return pieces
    found: list[str] = []
    find = _form().findall
    for piece in pieces:
        if piece.isalnum():
            found.append(piece)
        else:
            found += find(piece)
    return found


@cache
def _form() -> re.Pattern[str]:
    return re.compile(r"[^\W_]++(?:['’&.,:/-][^\W_]++)*+")


@cache
def _cut() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)\s")  # not within "30 000"


@cache
def _pattern(addresses: bool) -> re.Pattern[str]:
    # One pattern with and without marks: compiling a second takes longer than passing over the marks of an article.
    return re.compile(f"{_ADDRESS if addresses else ''}{_WORD}|(?P<mark>{_MARK})")


def _scan(text: str, start: int, end: int | None, marks: bool) -> tuple[Matching, list[Span]]:
    """The matching copy of the stretch, and the spans of its words there, with punctuation marks where asked for."""
    matching = Matching(text if end is None and not start else text[start:end])
    copy = matching.text
    spans: list[Span] = []
    add = spans.append
    for match in _pattern("@" in copy or "://" in copy or "www." in copy).finditer(copy):
        if match.lastgroup is None or (marks and match.lastgroup == "mark"):
            add(match.span())
        elif match.lastgroup == "mark":
            continue
        elif match.lastgroup == "dotted":
            spans += (span for span in _dotted(copy, *match.span()) if marks or copy[span[0]] != ".")
        else:
            first, last = match.span()
            stop = first + len(match[0].rstrip(_TRAILING))
            if stop > first:
                add((first, stop))
            if marks:
                spans += ((i, i + 1) for i in range(stop, last))
    return matching, spans


def _dotted(text: str, start: int, end: int) -> list[Span]:
    """`bl.a.`, `U.S.A.`, `nrk.no` and initials stay whole; `slutt.` and `slutt.Neste` are parted at the stops."""
    whole = text[start:end]
    if whole.lower() in abbreviations() or whole.lower() + "." in abbreviations():
        return [(start, end)]
    parts = whole.split(".")
    if len(parts) > 2 and all(len(part) <= 1 for part in parts):
        return [(start, end)]
    if len(parts) > 1 and parts[-1].lower() in _DOMAINS and len(parts[0]) > 1:
        return [(start, end)]
    if len(parts) > 2 and not parts[-1] and parts[-2].lower() in _DOMAINS:
        return [(start, end - 1), (end - 1, end)]
    if len(whole) == 2 and whole[0].isupper() and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
        return [(start, end)]
    spans: list[Span] = []
    for part in parts[:-1]:
        stop = start + len(part)
        if text[start : stop + 1].lower() in abbreviations():
            spans.append((start, stop + 1))
        else:
            spans += (start, stop), (stop, stop + 1)
        start = stop + 1
    return [*spans, (start, end)] if start < end else spans
