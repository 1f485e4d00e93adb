"""From stretches to the article's parts: what each is by its words and place, and what is not of the article."""

import re

from isnews.read import assemble, captions, datelines, labels, marks, parts
from isnews.read.assemble import Part
from isnews.read.bylines import is_byline
from isnews.read.page import notices
from isnews.read.page.walk import Stretch, Walk

_WORD = re.compile(r"\w+")
_LINKED = 0.8
_LEAD_ZONE = 4
"""Texts after the headline among which the lead is looked for."""
_MOST_PULLED = 50
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def settle(walk: Walk, title: str | None, description: str | None) -> list[Part]:
    """The parts in order, without title and byline."""
    start = max(0, walk.headline)
    out: list[Part] = []
    lists = _lists(walk.stretches)
    for i, stretch in enumerate(walk.stretches):
        if i < start:
            if stretch.role in ("caption", "lead"):
                out += _part(stretch, lists[i])
            continue
        out += _part(stretch, lists[i])
    out = _without_pulled(out)
    out = _until_the_end([part for part in out if part.text != title])
    _lead(out, description)
    _above_lead(out)
    _fact_boxes(out)
    _bold_headings(out)
    _related_lists(out)
    return assemble.tidy(_trim(out))


def _lists(stretches: list[Stretch]) -> list[bool]:
    """For each stretch whether it stands in a run of links: menus, tags, other articles."""
    out = [False] * len(stretches)
    i = 0
    while i < len(stretches):
        end = i
        while end < len(stretches) and stretches[end].role in ("", "related") and _is_link(stretches[end]):
            end += 1
        if end - i >= 3:
            out[i:end] = [True] * (end - i)
        i = max(end, i + 1)
    return out


def _is_link(stretch: Stretch) -> bool:
    return bool(stretch.text) and stretch.linked >= _LINKED * len(stretch.text.replace(" ", "").replace("–", ""))


def _part(stretch: Stretch, in_links: bool) -> list[Part]:
    """The part that a stretch is, by the page's markup first and its own words second."""
    text, role = stretch.text, stretch.role
    if role == "caption":
        return _caption(stretch)
    if not role and stretch.tag in _HEADINGS and text.casefold().startswith(_ENDINGS):
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
    if kind == "related" and (stretch.linked or label is not None and label.colon):
        return [Part("related", text)]
    if role == "byline" or (label is not None and kind == "byline" and is_byline(text, label)):
        return [Part("byline", text)]
    if role == "date" or (label is not None and datelines.is_dated(label)) or (len(text) < 60 and datelines.is_date(text)):
        return [Part("date", text)]
    if kind == "notice" and not (label is not None and label.rest):
        return []
    if in_links:
        return []
    if parts.is_tail(text):
        return [Part("tail", text)]
    return _running(stretch, kind)


def _running(stretch: Stretch, kind: str) -> list[Part]:
    text, role, tag = stretch.text, stretch.role, stretch.tag
    if role == "lead":
        return [Part("lead", text)]
    if tag in _HEADINGS:
        if _is_link(stretch) or kind == "related":
            return [Part("related", text, link=True, heading=True)]
        return [Part("heading", text, headed=stretch.headed)]
    if _is_link(stretch):
        return [Part("related", text, link=True)]
    if captions.credit(text) is not None:
        return _caption(stretch)
    if tag in ("li", "dd", "dt", "tr", "td", "th"):
        return [Part("item", text)]
    if len(text) == 1 and not text.isalnum():
        return []
    kind = "quote" if marks.dash(text) else "paragraph"
    bold = stretch.bold >= 0.95 * len(text.replace(" ", "")) and bool(stretch.bold)
    return [Part(kind, text, bold=bold, headed=stretch.headed, pulled=role == "blockquote")]


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
        return [Part("related", text, link=True)] if stretch.linked else []
    label = labels.label(text)
    if label is not None and (not label.rest or not (stretch.linked or label.colon)):
        return []  # the heading over a list of them
    if label is not None and not label.colon:
        # The label stands in a box of its own on the page: `Les også` over the title.
        text = f"{text[: len(text) - len(label.rest)].strip()}: {label.rest}"
    return [Part("related", text)]


def _without_pulled(out: list[Part]) -> list[Part]:
    """Drop the quotations set large beside the text that it holds anyway."""
    pulled = [part for part in out if part.pulled][:_MOST_PULLED]
    if not pulled:
        return out
    running = " ".join(_bare(part.text) for part in out if not part.pulled)
    gone = {id(part) for part in pulled if _bare(part.text) in running}
    return [part for part in out if id(part) not in gone]


def _bare(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _lead(out: list[Part], description: str | None) -> None:
    """Set the lead where the markup does not name it: what the page's data says, or the text under the headline."""
    if any(part.kind == "lead" for part in out):
        first = next(i for i, part in enumerate(out) if part.kind == "lead")
        for part in out[:first]:
            if part.kind == "heading":
                part.kind = "lead" if part.headed and marks.is_ended(part.text) else "title"
        _leads_in_text(out)
        return
    zone = [part for part in out if part.kind in ("paragraph", "quote", "heading", "item")][:_LEAD_ZONE]
    if description:
        wanted = _bare(description)
        for part in zone:
            text = _bare(part.text)
            if text and (text == wanted or (len(wanted) > 40 and (text.startswith(wanted[:-12]) or wanted.startswith(text)) and len(text) > 30 and len(text) < 3 * len(wanted))):
                part.kind = "lead"
                return
    if not zone:
        return
    first_part = zone[0]
    deck = first_part.kind == "heading" and len(zone) > 1 and zone[1].kind != "heading"
    if first_part.headed and first_part.kind != "item":
        first_part.kind = "lead"
    elif (deck and marks.is_ended(first_part.text) and marks.word_count(first_part.text) > 5 and not marks.dash(first_part.text)) or (first_part.bold and len(zone) > 1 and not zone[1].bold and marks.word_count(first_part.text) > 6):
        first_part.kind = "lead"


def _above_lead(out: list[Part]) -> None:
    """Between headline and lead stand a genre, a number, a place; a text does not: `Pressemelding | Nr. 31`."""
    lead = next((i for i, part in enumerate(out) if part.kind == "lead"), 0)
    for part in out[:lead]:
        if part.kind == "paragraph" and not marks.is_ended(part.text) and marks.word_count(part.text) < 15:
            part.kind = "title"


def _leads_in_text(out: list[Part]) -> None:
    """A lead stands before the text: one that comes late is an introduction to something else."""
    running = 0
    for part in out:
        if part.kind == "lead" and running >= 2:
            part.kind = "quote" if marks.dash(part.text) else "paragraph"
        running += part.kind in ("paragraph", "quote")


def _fact_boxes(out: list[Part]) -> None:
    """A box without a frame: the heading `Fakta om ferja` and the list, or the paragraph, under it."""
    for i, part in enumerate(out):
        label = labels.label(part.text) if part.kind == "heading" else None
        if label is None or label.kind != "fact" or not label.name.startswith(("fakta", "dette er sak")):
            continue
        part.kind = "factbox"
        end = i + 1
        while end < len(out) and out[end].kind == "item":
            out[end].kind = "factbox"
            end += 1
        if end == i + 1 and end < len(out) and out[end].kind == "paragraph":
            out[end].kind = "factbox"


def _bold_headings(out: list[Part]) -> None:
    """A short bold line between paragraphs is a heading: older systems know no other."""
    for i, part in enumerate(out[:-1]):
        if (
            part.kind in ("paragraph", "quote")
            and part.bold
            and not marks.dash(part.text)
            and marks.word_count(part.text) <= 8
            and part.text[-1] not in ".!,:;…»"
            and out[i + 1].kind in ("paragraph", "quote", "item")
            and not out[i + 1].bold
            and (i == 0 or out[i - 1].kind != "heading")
        ):
            part.kind = "heading"


def _related_lists(out: list[Part]) -> None:
    """Links without a label: kept where text stands on both sides, as a link in the text does; else a list of teasers."""
    running = [i for i, part in enumerate(out) if part.kind in ("paragraph", "quote", "item", "lead")]
    last = running[-1] if running else -1
    out[:] = [part for i, part in enumerate(out) if i < last or not (part.link or _names_subject(part))]


_ENDINGS = (
    *("mest lest", "mest lese", "siste nytt", "siste saker", "flere saker", "fleire saker", "kommentarer", "kommentarar"),
    *("relaterte", "relatert", "om forfatteren", "om forfattaren", "om skribenten", "anbefalte", "anbefalt", "tilrådd"),
    *("mer fra", "meir frå", "mer om", "meir om", "andre leser", "andre har også", "populært nå", "nyhetsbrev", "nyheitsbrev"),
    *("neste artikkel", "neste sak", "les flere", "les fleire", "se flere saker", "legg igjen", "skriv en kommentar"),
)


def _until_the_end(out: list[Part]) -> list[Part]:
    """The parts before the heading of what comes after an article on its page: `Mest lest`, `Flere saker fra Sport`."""
    running = 0
    total = sum(part.kind in ("paragraph", "quote", "item") for part in out)
    for i, part in enumerate(out):
        if part.kind == "heading" or (part.kind == "related" and part.heading):
            name = part.text.casefold()
            if running >= 2 and running >= total - running and name.startswith(_ENDINGS) and marks.word_count(name) <= 6:
                return out[:i]
        running += part.kind in ("paragraph", "quote", "item")
    return out


def _names_subject(part: Part) -> bool:
    """`Mer om: Friidrett` after the text leads to a list, not to an article."""
    return part.kind == "related" and part.text.casefold().startswith(("mer om", "meir om", "flere saker", "fleire saker"))


def _trim(out: list[Part]) -> list[Part]:
    """Without what is left over at the end: headings of what was dropped."""
    while out and out[-1].kind in ("heading", "title"):
        out.pop()
    kept: list[Part] = []
    for part, after in zip(out, [*out[1:], None], strict=False):
        empty = part.kind == "heading" and after is not None and after.kind == "heading" and part.text == after.text
        if not empty:
            kept.append(part)
    return kept


