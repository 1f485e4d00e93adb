"""Printed dates and times to EDTF (ISO 8601-2), as precise as the print, and back."""

import re
from datetime import date, timedelta
from functools import cache

from isnews.norwegian import lists
from isnews.norwegian.matching import Matching

_YEARS = range(1400, 2200)
_PIVOT = 69
"""A year of two digits after this is of the 1900s."""

_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""Months as mails and feeds write them in every language (RFC 5322)."""

_TIME = r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d)(?:[.:](?P<second>\d\d))?)?"


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(
        {
            "iso": r"(?<!\d)(\d{4})-(\d\d)(?:-(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?"
            r"(Z|[+-]\d\d:?\d\d)?)?)?(?![\d-])",
            "numbers": r"(?<![\d.])(\d{1,2})(?:\. ?|/|-)(\d{1,2})(?:\. ?|/|-| )(\d{4}|\d\d)(?![\d]|[.:]\d)",
            "named": r"(?<!\d)(?:(\d{1,2})\.? {0,2})?\b([a-zA-Z]{3,9})\b\.?,? {0,2}(\d{4})(?!\d)",
            "clock": rf"\b(?:kl\.?|klokka|klokken) ?{_TIME}(?!\d)",
            "bare": r"(?<![\d.:,/-])(?P<hour>\d{1,2})[.:](?P<minute>\d\d)(?P<second>)(?![\d]|[.:,/-]\d)",
            "mail": r"\b(\d{1,2}) ([a-z]{3}) (\d{4}) (\d\d):(\d\d)(?::(\d\d))? ?(Z|UT|GMT|[+-]\d{4})(?!\d)",
            "year": r"\d{4}",
        }[name],
        re.IGNORECASE,
    )


def edtf(text: str) -> str | None:
    """The first date in a printed line as EDTF, with the time where one is printed.

    `Publisert 12.11.2018 kl. 09.30` gives `2018-11-12T09:30`, `november 2018` gives `2018-11`, `2018` alone the
    year. A date that does not exist, and one without a year, gives `None`.
    """
    line = Matching(text[:500]).text.replace("\n", " ").strip()
    found = _iso(line)
    if found is not None:
        return found or None
    found = _mail(line)
    if found:
        return found
    for name in ("numbers", "named"):
        for match in _pattern(name).finditer(line):
            day = _numbers(match) if name == "numbers" else _named(match)
            if day:
                rest = f"{line[: match.start()]} | {line[match.end() :]}"
                return day + (_time(rest) if len(day) == 10 else "")
    if _pattern("year").fullmatch(line) and int(line) in _YEARS:
        return line
    return None


def _iso(line: str) -> str | None:
    match = _pattern("iso").search(line)
    if match is None:
        return None
    year, month, day, hour, minute, second, offset = match.groups()
    checked = _date(int(year), int(month), int(day) if day else None)
    if not checked:
        return ""
    if not hour:
        return checked + (_time(line[: match.start()] + " | " + line[match.end() :]) if day else "")
    if int(hour) > 23 or int(minute) > 59:
        return checked
    if offset and offset != "Z" and ":" not in offset:
        offset = f"{offset[:3]}:{offset[3:]}"
    return f"{checked}T{hour}:{minute}" + (f":{second}" if second else "") + (offset or "")


def _mail(line: str) -> str:
    """`Tue, 05 Nov 2024 07:01:00 +0100` gives `2024-11-05T07:01:00+01:00`."""
    match = _pattern("mail").search(line) if ":" in line else None
    if match is None or match[2].lower() not in _ENGLISH or int(match[4]) > 23 or int(match[5]) > 59:
        return ""
    day = _date(int(match[3]), _ENGLISH.index(match[2].lower()) + 1, int(match[1]))
    second = f":{match[6]}" if match[6] and int(match[6]) <= 59 else ""
    # "-0000" is the instant in UTC, of a sender who does not tell where it is.
    offset = f"{match[7][:3]}:{match[7][3:]}" if match[7][0] in "+-" and match[7] != "-0000" else "Z"
    return f"{day}T{match[4]}:{match[5]}{second}{offset}" if day else ""


def _numbers(match: re.Match[str]) -> str:
    year = int(match[3])
    if len(match[3]) == 2:
        year += 1900 if year > _PIVOT else 2000
    return _date(year, int(match[2]), int(match[1]))


def _named(match: re.Match[str]) -> str:
    month = lists.table("months").get(match[2].lower())
    return _date(int(match[3]), int(month[0]), int(match[1]) if match[1] else None) if month else ""


def _date(year: int, month: int, day: int | None) -> str:
    """The date in ISO form, or an empty text where there is no such date."""
    if year not in _YEARS or not 1 <= month <= 12:
        return ""
    if day is None:
        return f"{year:04}-{month:02}"
    following = date(year + month // 12, month % 12 + 1, 1)
    if not 1 <= day <= (following - timedelta(days=1)).day:
        return ""
    return f"{year:04}-{month:02}-{day:02}"


def _time(line: str) -> str:
    match = _pattern("clock").search(line) or _pattern("bare").search(line)
    if match is None:
        return ""
    hour, minute, second = match["hour"], match["minute"], match["second"]
    if int(hour) > 23 or int(minute or 0) > 59 or int(second or 0) > 59:
        return ""
    return f"T{int(hour):02}" + (f":{minute}" if minute else "") + (f":{second}" if second else "")


def printed(edtf: str, language: str = "nb") -> str:
    """A date as a Norwegian newspaper prints it: `2018-11-04T09:30` gives `4. november 2018 kl. 09.30`.

    The print is the same in `nb` and `nn`. What is no date is given back as it is.
    """
    match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d))?.*)?)?)?", edtf)
    if match is None or (match[2] and not 1 <= int(match[2]) <= 12):
        return edtf
    year, month, day, hour, minute = match.groups()
    out = year
    if month:
        out = f"{_full_names()[int(month)]} {out}"
    if day:
        out = f"{int(day)}. {out}"
    if hour:
        out += f" kl. {hour}" + (f".{minute}" if minute else "")
    return out


@cache
def _full_names() -> dict[int, str]:
    """Number to the month's full name, the longest that the list has."""
    names: dict[int, str] = {}
    for name, (number,) in lists.table("months").items():
        names[int(number)] = max(name, names.get(int(number), ""), key=len)
    return names
