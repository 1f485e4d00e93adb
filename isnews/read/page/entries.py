"""Articles that are told as it happens: of each entry its time and headline in one heading, then its text."""

from itertools import groupby

from isnews.read import datelines, marks
from isnews.read.page import live
from isnews.read.page.kinds import HEADINGS
from isnews.read.page.stretches import Stretch


def settle(stretches: list[Stretch]) -> list[Stretch]:
    """The stretches with a heading for each entry, and without the entries' own dates and bylines."""
    if not any(stretch.entry for stretch in stretches) and not live.number(stretches):
        return stretches
    out: list[Stretch] = []
    for number, group in groupby(stretches, key=lambda stretch: stretch.entry):
        own = list(group)
        out += _entry(own) if number else own
    return out


def _entry(stretches: list[Stretch]) -> list[Stretch]:
    time = title = ""
    rest: list[Stretch] = []
    for stretch in stretches:
        text = stretch.text
        if stretch.role == "date" or (len(text) < 60 and datelines.is_date(text)):
            time = time or text
        elif stretch.tag in HEADINGS and not title and not rest:
            title = text
        elif stretch.role != "byline" and (rest or not marks.is_name(text)):
            rest.append(stretch)
    head = f"{time} {title}".strip()
    return [Stretch("entry", "h2", head), *rest] if head and rest else rest
