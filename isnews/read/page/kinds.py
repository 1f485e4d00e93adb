"""What a stretch of a page is: by the page's markup first, by its own words second, as in printed text."""

import re

from isnews.article import BlockKind
from isnews.read import bylines, captions, datelines, labels, marks, parts
from isnews.read.assemble import Part
from isnews.read.page import notices, words
from isnews.read.page.stretches import Stretch

_LINKED = 0.8
_LONGEST_DATE = 60
_LONGEST_LINE = 160
_WORDS_OF_SOURCE = 30
_BARS = re.compile(r" ?[|•·●] ?")
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def is_link(stretch: Stretch) -> bool:
    """Whether nearly all of it is a link."""
    return bool(stretch.text) and stretch.linked >= _LINKED * len(stretch.text.replace(" ", "").replace("–", ""))


def part(stretch: Stretch, in_links: bool) -> list[Part]:
    """The part that a stretch is, by the page's markup first and its own words second."""
    text, role = stretch.text, stretch.role
    if role == "caption":
        return _caption(stretch)
    if role == "entry":
        return [Part("heading", text)]
    if not role and stretch.tag in HEADINGS and text.casefold().startswith(words.entries("endings")):
        return [Part("heading", text)]
    if notices.is_notice(text):
        return []
    label = labels.label(text) if len(text) < 400 else None
    kind = label.kind if label is not None else ""
    if role == "related":
        return _related(stretch, kind)
    if role in ("factbox", "summary"):
        return [Part("factbox", text)] if len(text) > 1 else []
    if role == "pulled":
        return [Part("quote" if marks.dash(text) else "paragraph", text, pulled=True)]
    if label is not None and kind == "related" and (stretch.linked or label.colon):
        return [Part("related", _with_colon(text, label))]
    if (line := _byline_and_date(text)) is not None:
        return line
    if role == "byline" or (label is not None and kind == "byline" and bylines.is_byline(text, label)):
        return [Part("byline", text)]
    if (
        role == "date"
        or (label is not None and datelines.is_dated(label))
        or (len(text) < _LONGEST_DATE and (datelines.is_date(text) or datelines.is_headed_date(text)))
    ):
        return [Part("date", text)]
    if kind == "notice" and not (label is not None and label.rest):
        return []
    if in_links or bylines.is_address(text) or notices.is_reading_time(text):
        return []
    if kind == "source" and label is not None and label.colon and marks.word_count(text) <= _WORDS_OF_SOURCE:
        return [Part("tail", text)]
    if parts.is_tail(text):
        return [Part("tail", text)]
    if label is not None and kind == "fact" and label.colon and label.rest and label.name in ("fakta", "faktaboks"):
        return [Part("factbox", text)]
    return _running(stretch, kind)


def _byline_and_date(text: str) -> list[Part] | None:
    """`Trine Haug | 11. juni 2025 kl. 12:00 | 3 min lesetid`: who and when on one line."""
    apart = [part.strip() for part in _BARS.split(text)] if len(text) < _LONGEST_LINE else []
    if len(apart) < 2 or not any(datelines.is_date(part) for part in apart):
        return None
    out: list[Part] = []
    for part in apart:
        if marks.is_name(part) or bylines.is_byline(part, labels.label(part)):
            out.append(Part("byline", part))
        elif datelines.is_date(part) or datelines.is_dated(labels.label(part)):
            out.append(Part("date", part))
        elif part and not notices.is_reading_time(part):
            return None
    return out


def _running(stretch: Stretch, kind: str) -> list[Part]:
    text, role, tag = stretch.text, stretch.role, stretch.tag
    if role == "lead":
        return [Part("lead", text)]
    if tag in HEADINGS:
        if is_link(stretch) or kind == "related":
            return [Part("related", text, link=True, heading=True)]
        return [Part("heading", text, headed=stretch.headed)]
    if is_link(stretch):
        return [Part("related", text, link=True)] if _is_title(text) else []
    if captions.credit(text) is not None:
        return _caption(stretch)
    if tag in ("li", "dd", "dt", "tr", "td", "th", "caption"):
        return [Part("item", text)]
    if len(text) == 1 and not text.isalnum():
        return []
    running: BlockKind = "quote" if marks.dash(text) else "paragraph"
    bold = stretch.bold >= 0.95 * len(text.replace(" ", "")) and bool(stretch.bold)
    return [Part(running, text, bold=bold, headed=stretch.headed, pulled=role == "blockquote")]


def _is_title(text: str) -> bool:
    """A link of one word is a button (`Del`) or a subject (`Fotball`), one of figures alone counts something."""
    return " " in text and any(c.isalpha() for c in text)


def _caption(stretch: Stretch) -> list[Part]:
    text = f"{stretch.text} {stretch.credit}".strip()
    text = notices.without_fold(text)
    if not text:
        return []
    found = captions.credit(text)
    name = found[1] if found is not None else stretch.credit or None
    return [Part("caption", text, credit=name)]


def _related(stretch: Stretch, kind: str) -> list[Part]:
    """A link to another article; only one that says so, or stands alone, is told of, not a page's stock of teasers."""
    text = stretch.text
    if kind != "related":
        return [Part("related", text, link=True)] if stretch.linked and _is_title(text) else []
    label = labels.label(text)
    if label is not None and (not label.rest or not (stretch.linked or label.colon)):
        return []  # the heading over a list of them
    return [Part("related", text if label is None or not label.rest else _with_colon(text, label, boxed=True))]


def _with_colon(text: str, label: labels.Label, *, boxed: bool = False) -> str:
    """`Les også: Ferja er fri`, where the label stands in a box of its own, or in bold, before the title."""
    if label.colon or not (boxed or label.rest[:1].isupper()):
        return text
    return f"{text[: len(text) - len(label.rest)].strip()}: {label.rest}"
