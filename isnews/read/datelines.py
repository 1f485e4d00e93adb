"""Lines of dates: published, updated, a date alone, a time alone; and the place that a telegram starts with."""

import re
from functools import cache

from isnews.norwegian import dates, lists
from isnews.read import bylines, marks
from isnews.read.labels import Label
from isnews.read.lazy import pattern

_LONGEST = 120
_DIGIT = pattern(r"\d")
_WORD = pattern(r"[^\W\d_]+")
_TIME = pattern(r"(?:kl\.? ?|klokka |klokken )?\d{1,2}[.:]\d\d(?:[.:]\d\d)?\.?", re.IGNORECASE)
_DATELINE = pattern(r"(?:[A-ZÆØÅ][\w ./,–-]{1,60} )?\(([A-ZÆØÅ][\w /-]{1,30})\)(?: ?[:–-]|$)")
_CLOCK = r"(?:kl\.? ?)?\d\d[.:]\d\d(?:[.:]\d\d)?(?:Z|[+-]\d\d:?\d\d)?"
_KEY = pattern(
    r"(?:date|dato|published|publisert)\b:? *"
    rf"(?:\d{{4}}-\d\d(?:-\d\d(?:T[\d:.+Z-]{{4,30}}|,? {_CLOCK})?)?|\d{{1,2}}\.\d{{1,2}}\.\d{{4}}(?:,? {_CLOCK})?)"
    r"(?=[,:;]? |$)",
    re.IGNORECASE,
)
_UPDATED = pattern(r"\b(?:sist |Sist )?(?:[Oo]ppdater[at]t?|OPPDATERT|[Ee]ndr(?:et|a))\b")
_HEADED = pattern(
    r"([A-ZÆØÅ][^\d\n]{1,70}?)((?: *[,|·:–-])? +)"
    r"(?=(?:[Mm]an|[Tt][iy]rs|[Oo]ns|[Tt]ors|[Ff]re|[Ll][øa]u?r|[Ss][øu]n)|\d)"
)
_HEAD_WORDS = 8
_PLACE_WORDS = 3
_APART = " ,:|–-"
_SMALL = frozenset(
    {"kl", "klokka", "klokken", "den", "d", "sist", "av", "for", "siden", "sidan", "i", "dag", "går", "timer", "timar"}
)
_AGO = frozenset({"minutt", "minutter", "minuttar", "time", "dager", "dagar", "cet", "cest", "utc", "og"})


def key(text: str) -> int:
    """Length of a date under its key that stands before the text, as exports have it (`date 2018-11`), or 0."""
    found = _KEY.match(text) if text[:1] in "dDpP" else None
    return found.end() if found is not None else 0


def may_be_date(text: str) -> bool:
    """Whether a line has a digit at all."""
    return len(text) <= _LONGEST and _DIGIT.search(text) is not None


def is_date(text: str) -> bool:
    """Whether a line is a date or a time alone: `Mandag 12. november 2018`, `12.11.2018 kl. 09.30`, `14.05`."""
    if not may_be_date(text):
        return False
    if _TIME.fullmatch(text) is not None:
        return True
    month = False
    for found in _WORD.finditer(text):
        word = found[0].lower()
        if word in lists.table("months"):
            month = True
        elif word not in _SMALL and word not in lists.table("weekdays"):
            return False
    numbers = sum(c.isdigit() for c in text)
    # "9. april" may well be a heading; with the year it is none.
    return (month and numbers >= 5) or (numbers >= 6 and any(mark in text for mark in ".-/"))


def is_dated(label: Label | None) -> bool:
    """Whether a line with this label is of dates: `Publisert 12.11.2018`, `Oppdatert for 2 timer siden`."""
    if label is None or label.kind not in ("published", "updated") or len(label.rest) > _LONGEST:
        return False
    rest = label.rest.lower()
    if not rest:
        return label.colon
    words = [word for word in _WORD.findall(rest) if word not in lists.table("months") and word not in _dated()]
    return (not words and any(c.isdigit() for c in rest)) or (not words and ("dag" in rest or "går" in rest))


@cache
def _dated() -> frozenset[str]:
    more = {"oppdatert", "endret", "endra", "publisert", "t", "z", "redigert"}
    return _SMALL | _AGO | frozenset(lists.table("weekdays")) | more


def is_headed_date(text: str) -> bool:
    """A date behind the place, the paper or the kind of text that it stands with, as they head a page.

    `Oslo, 12. november 2018`; `BYGDEBLADET     Torsdag 6. juni 1996`; `Pressemelding fra Nes kommune – 3.3.2025`.
    """
    found = _HEADED.match(text) if len(text) <= _LONGEST else None
    if found is None or not is_date(text[found.end() :]) or dates.edtf(text[found.end() :]) is None:
        return False  # "Driftsinntekter | 1.204 | 1.377" is a row of figures
    head, apart = found[1], found[2].strip(" ")
    words = marks.word_count(head)
    if head.split(" ", 1)[0].rstrip(":,").lower() in lists.load("genres"):
        return words <= _HEAD_WORDS
    return words <= _PLACE_WORDS and (apart in (",", "|", "·") or len(found[2]) > 1 + len(apart))


def is_agency_and_date(text: str) -> bool:
    """`NTB – 12. mars 2024 08:15`, `12.03.2024 (NTB)`, as telegrams are headed."""
    first, _, rest = text.partition(" ")
    if bylines.is_agency(first.rstrip(_APART)):
        return first[0].isupper() and is_date(rest.lstrip(_APART))
    rest, _, last = text.rpartition(" ")
    agency = last.strip("()")
    return agency[:1].isupper() and bylines.is_agency(agency) and is_date(rest.rstrip(_APART))


def cut(text: str) -> int:
    """Where in a line of dates the second one starts (`… Oppdatert 13.11.2018`), or 0."""
    found = _UPDATED.search(text, 1) if len(text) <= 2 * _LONGEST else None
    return found.start() if found is not None else 0


def agency(text: str) -> str | None:
    """The agency of a dateline that the text starts with: `OSLO (NTB): ` gives `NTB`."""
    found = _DATELINE.match(text[:_LONGEST]) if "(" in text[:_LONGEST] else None
    return bylines.agency(found[1]) if found is not None else None
