"""Dates in a running text, whole and in part, and whether an article's dates bear them out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from isnews.check.numerals import figure, spelled
from isnews.check.reading import Word
from isnews.norwegian import lists
from isnews.norwegian.dates import edtf

_NUMERIC = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d")
_DAYS = range(1, 32)
_MOST = 500
"""Dates that a wrong one is compared with."""
_JOINING = frozenset({"og", "til", "eller", "-", "–", "—"})
_STEPS = {
    ("året", "før"): -1,
    ("året", "etter"): 1,
    ("forrige", "år"): -1,
    ("førre", "året"): -1,
    ("i", "fjor"): -1,
    ("neste", "år"): 1,
    ("til", "neste"): 1,
}
_RELATIVE = {"dag": 0, "går": -1, "forgårs": -2, "morgen": 1, "morgon": 1, "kveld": 0, "natt": 0, "ettermiddag": 0}


@dataclass(frozen=True, slots=True)
class Day:
    """A date as a text has it; what it does not say is `None`."""

    first: int
    """Its first word."""
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """1 for Monday."""


def dates(words: Sequence[Word]) -> list[Day]:
    """The dates among `words`: `9. september 2017`, `9.9.2017`, `9. og 10. september`, `september`, `lørdag kveld`."""
    found: list[Day] = []
    for at, word in enumerate(words):
        first = word.text[0]
        if first.isdigit():
            if len(word.text) <= 10 and _NUMERIC.fullmatch(word.text):
                _numeric(word.text, at, found)
        elif first.isalpha() and (first.islower() or word.opens or _after_day(words, at)):
            head = word.form.split("-")[0].rstrip(".")
            # "Mars" and "Mai" with a capital in mid sentence are names.
            if head in lists.table("months") and word.form not in ("mar", "sep", "jul", "jun"):
                _named(words, at, int(lists.table("months")[head][0]), found)
            elif (weekday := _weekday(head)) is not None:
                found.append(Day(at, at, weekday=weekday))
    return found


def _after_day(words: Sequence[Word], at: int) -> bool:
    """`12. Oktober`, against the rules of spelling."""
    return at > 1 and words[at - 1].text == "." and bool(_days(words[at - 2].text))


def _numeric(text: str, at: int, found: list[Day]) -> None:
    read = edtf(text)
    if read and len(read) == 10:
        year, month, day = (int(part) for part in read.split("-"))
        found.append(Day(at, at, year, month, day))


def _weekday(form: str) -> int | None:
    """`mandag`, `mandagens`, `tysdagskvelden`."""
    table = lists.table("weekdays")
    stop = form.find("dag", 2)
    row = table.get(form[: stop + 3]) if stop > 0 else None
    return int(row[0]) if row else None


def _named(words: Sequence[Word], at: int, month: int, found: list[Day]) -> None:
    """A month with the day before it, the days joined to that, and the year after it."""
    last = at
    year = None
    if at + 1 < len(words) and len(words[at + 1].text) == 4 and words[at + 1].text.isdecimal():
        year, last = int(words[at + 1].text), at + 1
    first = at
    while True:
        place = first - 1
        if place >= 0 and words[place].text == ".":
            place -= 1
        days = _days(words[place].text) if place >= 0 else []
        if not days:
            break
        found += (Day(place, last, year, month, day) for day in days)
        first = place
        if first < 2 or words[first - 1].form not in _JOINING:
            return
        first -= 1
    if first == at:
        found.append(Day(at, last, year, month))


def _days(text: str) -> list[int]:
    parts = text.rstrip(".").split("-")
    if all(part.isascii() and part.isdigit() and len(part) <= 2 and int(part) in _DAYS for part in parts):
        return [int(part) for part in parts]
    return []


class Calendar:
    """The dates of an article, with those that follow from when it was published."""

    def __init__(self, found: Sequence[Day], words: Sequence[Word], years: set[int], published: str | None) -> None:
        self.found = list(found)
        self.days = {(day.month, day.day) for day in found if day.day}
        self._full = {(day.year, day.month, day.day) for day in found if day.year and day.month}
        self._full |= {(day.year, day.month, None) for day in found if day.year and day.month}
        self._dated = {(day.month, day.day) for day in found if day.year and day.month}
        self.months = {day.month for day in found if day.month}
        self.weekdays = {day.weekday for day in found if day.weekday}
        self.years = years | {day.year for day in found if day.year}
        self._add_published(words, published)
        self._add_beside(words, published)

    def _add_published(self, words: Sequence[Word], published: str | None) -> None:
        match = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", published or "")
        if match is None:
            return
        year = int(match[1])
        self.years.add(year)
        if {"fjor"} & {word.form for word in words}:
            self.years.add(year - 1)
        if match[2]:
            self.months.add(int(match[2]))
        if not match[3]:
            return
        try:
            day = date(year, int(match[2]), int(match[3]))
        except ValueError:
            return
        near = {0}
        for previous, word in pairwise(words):
            if previous.form == "i" and word.form in _RELATIVE:
                near.add(_RELATIVE[word.form])
        # In news a weekday is that of the last seven days, or of the next.
        for weekday in tuple(self.weekdays):
            back = (day.isoweekday() - weekday) % 7
            near |= {-back, 7 - back}
        for days in near:
            try:
                other = day + timedelta(days=days)
            except OverflowError:
                continue
            self.days.add((other.month, other.day))
            self.months.add(other.month)
            self.weekdays.add(other.isoweekday())
        for month, number in tuple(self.days):
            self._add_weekday(year, month, number)

    def _add_beside(self, words: Sequence[Word], published: str | None) -> None:
        """`året før`, `førre året`, `for ti år siden`: years counted from the one just named, or from the article's."""
        printed = (published or "")[:4]
        own = int(printed) if len(printed) == 4 and printed.isdecimal() else None
        said = own
        for at, word in enumerate(words):
            if len(word.text) == 4 and word.text.isdecimal() and 1400 <= int(word.text) < 2200:
                said = int(word.text)
            step = _STEPS.get((word.form, words[at + 1].form)) if at + 1 < len(words) else None
            for year in {own, said} if step else ():
                if year is not None:
                    self.years.add(year + (step or 0))
            if word.form in ("siden", "sidan") and at > 1 and words[at - 1].form == "år" and own is not None:
                count = spelled(words[at - 2].form) or (figure(words[at - 2].text) or (None,))[0]
                if count is not None and count.denominator == 1:
                    self.years.add(own - int(count))

    def _add_weekday(self, year: int, month: int | None, day: int | None) -> None:
        """`11. november` of the article's year bears its weekday out."""
        try:
            self.weekdays.add(date(year, month or 0, day or 0).isoweekday())
        except ValueError:
            return

    def bears(self, claim: Day) -> bool:
        """Whether the article has the date, as precisely as the claim has it."""
        if claim.weekday:
            return claim.weekday in self.weekdays
        if claim.day and (claim.month, claim.day) not in self.days:
            return False
        if claim.month not in self.months:
            return False
        if claim.year is None or (claim.year, claim.month, claim.day) in self._full:
            return True
        # "12. mars i fjor": the year stands elsewhere, but no other year stands with this date.
        return claim.year in self.years and (claim.month, claim.day) not in self._dated

    def nearest(self, claim: Day) -> Day | None:
        """A date of the article that shares most with the claim."""
        return max(
            (day for day in self.found[:_MOST] if (day.weekday is None) == (claim.weekday is None)),
            key=lambda day: (
                4 * (day.month == claim.month and day.month is not None)
                + 2 * (day.day == claim.day and day.day is not None)
                + (day.year == claim.year)
            ),
            default=None,
        )
