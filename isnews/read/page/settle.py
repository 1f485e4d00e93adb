"""From stretches to the article's parts: what each is by its words and place, and what is not of the article."""

from itertools import pairwise

from isnews.read import assemble, bylines, datelines, kickers, labels, marks, sender
from isnews.read.assemble import Part
from isnews.read.page import entries, lead, notices, words
from isnews.read.page.kinds import is_link
from isnews.read.page.kinds import part as part_of
from isnews.read.page.stretches import Stretch, Walk

_MOST_PULLED = 50
_ABOVE = 4
"""Texts above the headline among which the page's date may stand."""
_WORDS_OF_SOURCE = 8
_WORDS_OF_CONTACT = 40
_PAIRS = 5
_REPEATED = 0.7
"""Share of a quotation's pairs of words that stand in the text that it was taken from."""


def settle(walk: Walk, title: str | None, description: str | None) -> list[Part]:
    """The parts in order, without title and byline."""
    start = max(0, walk.headline)
    out: list[Part] = []
    stretches = [*walk.stretches[:start], *entries.settle(walk.stretches[start:])]
    lists = _lists(stretches)
    for i, stretch in enumerate(stretches):
        if i < start:
            if stretch.role in ("caption", "lead") or (start - i <= _ABOVE and _is_date(stretch)):
                out += _with_origin(stretch, lists[i])
            continue
        out += _with_origin(stretch, lists[i])
        if notices.says_who_made(stretch.text):
            _made_by_machine(out)
    out = _without_pulled(out)
    out = _without_contacts(_until_the_end([part for part in out if part.text != title]))
    _genre(out)
    lead.settle(out, description, live=any(stretch.entry for stretch in stretches))
    _fact_boxes(out)
    _sender(out)
    _bold_headings(out)
    _related_lists(out)
    return assemble.tidy(_trim(out))


def _with_origin(stretch: Stretch, in_links: bool) -> list[Part]:
    parts = part_of(stretch, in_links)
    for part in parts:
        part.origin, part.joined = stretch.tag or "div", stretch.joined
    return parts


def _is_date(stretch: Stretch) -> bool:
    return stretch.role in ("", "date") and datelines.is_date(stretch.text)


def _lists(stretches: list[Stretch]) -> list[bool]:
    """For each stretch whether it stands in a run of links: menus, tags, other articles."""
    out = [False] * len(stretches)
    i = 0
    while i < len(stretches):
        end = i
        while end < len(stretches) and stretches[end].role in ("", "related") and is_link(stretches[end]):
            end += 1
        if end - i >= 3:
            out[i:end] = [True] * (end - i)
        i = max(end, i + 1)
    return out


def _without_pulled(out: list[Part]) -> list[Part]:
    """Drop the quotations set large beside the text that it holds anyway."""
    pulled = [i for i, part in enumerate(out) if part.pulled][:_MOST_PULLED]
    if not pulled:
        return out
    running = " ".join(lead.bare(part.text) for part in out if not part.pulled)
    pairs = set(pairwise(running.split(" ")))
    gone: set[int] = set()
    for i in pulled:
        text = out[i].text
        if i - 1 in gone and not marks.is_ended(text) and marks.word_count(text) <= _WORDS_OF_SOURCE:
            gone.add(i)  # whose words they are
        elif _is_repeated(lead.bare(text), running, pairs):
            gone.add(i)
    return [part for i, part in enumerate(out) if i not in gone]


def _is_repeated(text: str, running: str, pairs: set[tuple[str, str]]) -> bool:
    """Whether the article holds a quotation, or nearly: who sets it large makes `den` of it to `boken`."""
    if text in running:
        return True
    own = list(pairwise(text.split(" ")))
    return len(own) >= _PAIRS and sum(pair in pairs for pair in own) >= _REPEATED * len(own)


def _fact_boxes(out: list[Part]) -> None:
    """A box without a frame: `Fakta om ferja` or `Kortversjonen`, and the list, or the paragraph, under it."""
    for i, part in enumerate(out):
        boxed = part.kind in ("heading", "paragraph", "factbox")
        label = labels.label(part.text) if boxed and len(part.text) < 80 else None
        if label is None or label.kind != "fact" or marks.is_ended(part.text):
            continue
        end = i + 1
        while end < len(out) and (out[end].kind in ("item", "factbox") or out[end].joined):
            end += 1
        if end > i + 1:
            _box(out[i:end])
        elif part.kind == "heading" and label.name.startswith(("fakta", "dette er sak")):
            _box(out[i : i + 2])


def _box(parts: list[Part]) -> None:
    for part in parts:
        if part.kind in ("heading", "paragraph", "quote", "item"):
            part.kind = "factbox"


def _made_by_machine(out: list[Part]) -> None:
    """The points above a notice that a machine made them are a box beside the article, with the heading over them."""
    start = len(out)
    while start and out[start - 1].kind == "item":
        start -= 1
    if start < len(out) and start and out[start - 1].kind == "heading":
        start -= 1
    _box(out[start:])


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
    """Links without a label: kept where text stands on both sides; after the text they are a list of teasers."""
    running = [i for i, part in enumerate(out) if part.kind in ("paragraph", "quote", "item", "lead")]
    last = running[-1] if running else -1
    out[:] = [
        part
        for i, part in enumerate(out)
        if (i < last or not (part.link or _names_subject(part))) and not _is_label_alone(part)
    ]


def _until_the_end(out: list[Part]) -> list[Part]:
    """The parts before the heading of what comes after an article on its page: `Mest lest`, `Flere saker fra Sport`."""
    running = 0
    total = sum(part.kind in ("paragraph", "quote", "item") for part in out)
    for i, part in enumerate(out):
        if part.kind == "heading" or (part.kind == "related" and part.heading):
            name = part.text.casefold()
            if (
                running >= 2
                and running >= total - running
                and (name.startswith(words.entries("endings")) or _is_contact(name))
                and marks.word_count(name) <= 6
            ):
                return out[:i]
        running += part.kind in ("paragraph", "quote", "item")
    return out


def _is_contact(name: str) -> bool:
    """`Kontakt` alone, but not `Kontakten brutt`."""
    label = labels.label(name)
    return label is not None and label.kind == "contact" and not label.rest


def _is_label_alone(part: Part) -> bool:
    """`Les også:` as the heading over links."""
    label = labels.label(part.text) if part.kind == "related" else None
    return label is not None and not label.rest


def _without_contacts(out: list[Part]) -> list[Part]:
    """Drop whom to ask about a press release: `For mer informasjon, kontakt:` and the names and telephones under it."""
    kept: list[Part] = []
    within = False
    for part in out:
        text = part.text
        label = labels.label(text) if part.kind in ("paragraph", "heading") else None
        if label is not None and label.kind == "contact" and (label.colon or bylines.has_address(text)):
            within = marks.word_count(text) <= _WORDS_OF_CONTACT
        elif within:
            within = part.kind in ("paragraph", "item", "byline") and sender.is_contact(text)
        if not within:
            kept.append(part)
    return kept


def _sender(out: list[Part]) -> None:
    """`Om Fjordbank` and what the press release tells of its sender, last of all."""
    told = 0
    for i in range(len(out) - 2, 0, -1):
        told += out[i + 1].kind in ("paragraph", "quote", "item")
        if told > sender.MOST_ABOUT:
            return
        if out[i].kind in ("heading", "paragraph") and sender.tells_of(out[i].text, out[i + 1].text):
            _box(out[i:])
            return


def _genre(out: list[Part]) -> None:
    """Drop what a text is, where it stands alone below the headline: `Pressemelding`."""
    first = next((i for i, part in enumerate(out) if part.kind in ("paragraph", "heading")), None)
    if first is not None and kickers.is_listed(out[first].text):
        del out[first]


def _names_subject(part: Part) -> bool:
    """`Mer om: Friidrett` after the text leads to a list, not to an article."""
    return part.kind == "related" and part.text.casefold().startswith(
        ("mer om", "meir om", "flere saker", "fleire saker")
    )


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
