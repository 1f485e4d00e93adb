"""Parts of a line with roles of their own: a date before the text, an agency after it, a link at its end."""

import re
from dataclasses import replace

from isnews.norwegian import lists, sentences
from isnews.read import bylines, captions, datelines, headings, labels, marks
from isnews.read.lazy import pattern
from isnews.read.lines import Piece

_TAIL = pattern(r"(?:\((?:© ?)?([^()©]{2,24})\)|© ?([A-ZÆØÅ][\w-]{1,12})|/([A-ZÆØÅ]{2,8})/)$")
_DATE_AFTER = pattern(
    r"[,|•–-]? (?=Publisert|PUBLISERT|Oppdatert|Lagt ut|\d{1,2}\. ?[a-z]{3,9} \d{4}|\d{1,2}\.\d{1,2}\.\d{2,4})"
)
_LINKS = (" LES ", " Les ", " SE OGSÅ", " Se også", " SJÅ OGSÅ", " Sjå også")
_LONGEST_TAIL = 30
_RUN_TOGETHER = 240
"""Characters of a paragraph that a heading may be run together with."""
_WORDS_AT_END = 8
_TOP = 8
"""Pieces among which the lead is looked for."""
_BOTH = 3
"""As many sentences are a lead and a caption."""
_LINK = pattern(
    r"(?<=[.!?»\"”]) +(?=(?:LES OGSÅ|LES ÒG|LES MEI?R|SE OGSÅ|SJÅ OGSÅ|Les også|Les òg|Les mei?r|Se også|Sjå også)"
    r"(?: ?(?P<colon>:)| [A-ZÆØÅ«–]))"
)


def part(text: str, pieces: list[Piece]) -> list[Piece]:
    """Split every piece that holds more than one role. `text` is the copy that the pieces point into."""
    out: list[Piece] = []
    for i, piece in enumerate(pieces):
        rest = piece
        if i == 0 and (size := datelines.key(piece.text)):
            date, rest = _split(text, piece, size)
            date.kind = "date"
            out.append(date)
        elif len(piece.text) < 250 and piece.text[0].isalpha() and (size := _second_date(piece.text)):
            first, rest = _split(text, piece, size)
            out.append(first)
        if rest.text:
            out += _from_end(text, rest)
        following = pieces[i + 1] if i + 1 < len(pieces) else None
        if following is not None and following.gap and (size := _heading_at_end(out[-1])):
            out[-1:] = _split(text, out[-1], size)
    return out


def _heading_at_end(piece: Piece) -> int:
    """Where the next section's heading starts in a long paragraph that runs into it, or 0.

    Text that was pasted without its line ends has it so: `... i morgen, sier hun. Fikk ikke forsikring`, blank line.
    """
    if piece.ended or len(piece.text) < _RUN_TOGETHER or marks.dash(piece.text):
        return 0
    start = sentences.sentences(piece.text, len(piece.text) - 2 * _RUN_TOGETHER // 3)[-1][0]
    last = replace(piece, text=piece.text[start:])
    before = piece.text[:start].rstrip()
    if not marks.is_ended(before) or before[-1] in ":;" or headings.introduces(last.text):
        return 0
    label = labels.label(last.text)
    if label is not None and label.colon:
        return 0  # "… i natt. Foto: Kari Vik": a picture's credit, or a link
    return start if headings.is_mid_heading(last) and marks.word_count(last.text) <= _WORDS_AT_END else 0


def _second_date(text: str) -> int:
    """Where the date starts in `Av Ola Nordmann Publisert 12.11.2018`, or the second date of two, or 0."""
    found = labels.label(text)
    if found is None:
        return 0
    if found.kind in ("published", "updated"):
        at = datelines.cut(text)
        return at if at and datelines.is_dated(labels.label(text[:at].strip(" ,;|–-"))) else 0
    if found.kind == "byline":
        for match in _DATE_AFTER.finditer(text):
            name = text[: match.start()]
            if bylines.is_byline(name, labels.label(name)):
                return match.end()
    return 0


def _from_end(text: str, piece: Piece) -> list[Piece]:
    link = _LINK.search(piece.text) if any(start in piece.text for start in _LINKS) else None
    # Without a colon it may be a sentence like any other, unless the line lacks its full stop.
    if link is not None and (link["colon"] or not piece.ended):
        before, after = _split(text, piece, link.end())
        return [before, after]
    if piece.text[-1] in ")/" or "©" in piece.text[-_LONGEST_TAIL:]:
        offset = max(0, len(piece.text) - _LONGEST_TAIL)
        tail = _TAIL.search(piece.text, offset)
        if (
            tail is not None
            and tail.start()
            and _is_agency(tail)
            and marks.is_ended(piece.text[: tail.start()].rstrip())
        ):
            before, after = _split(text, piece, tail.start())
            after.kind = "tail"
            return [before, after]
    return [piece]


def part_lead_from_caption(text: str, pieces: list[Piece]) -> list[Piece]:
    """Part the lead from the picture's text that has run together with it, where a credit made one caption of both.

    Above the running text a caption has one sentence or two, and a lead stands alone; three or more before the first
    paragraph are both. The picture's text starts with its few words and colon (`Noe i lufta: …`), if it has them, else
    behind the first sentence.
    """
    for i, piece in enumerate(pieces[:_TOP]):
        if piece.kind == "" and piece.ended:
            return pieces
        if piece.kind == "caption" and piece.credit is not None:
            at = _caption_in_lead(piece.text)
            if not at:
                return pieces
            lead, caption = _split(text, piece, at)
            lead.kind, lead.credit = "", None
            return [*pieces[:i], lead, caption, *pieces[i + 1 :]]
    return pieces


def _caption_in_lead(text: str) -> int:
    found = captions.credit(text)
    own = sentences.sentences(text, 0, found[0]) if found is not None else []
    if len(own) < _BOTH or not marks.is_ended(text[: own[0][1]]):
        return 0
    return next((start for start, end in own[:0:-1] if captions.lead_in(text[start:end])), own[1][0])


def is_tail(text: str) -> bool:
    """Whether a whole line signs the text off: `(©NTB)`, `/NTB/`."""
    found = _TAIL.match(text) if len(text) <= _LONGEST_TAIL else None
    return found is not None and _is_agency(found)


def _is_agency(found: re.Match[str]) -> bool:
    name = next(group for group in found.groups() if group)
    return all(word in lists.load("agencies") for word in re.split(r"[/-]| og ", name.strip().lower()))


def _split(text: str, piece: Piece, at: int) -> tuple[Piece, Piece]:
    """Two pieces of one, parted at `at` in the piece's own text."""
    first, second = piece.text[:at].rstrip(), piece.text[at:].lstrip()
    end = _place(text, piece, len(first) - 1) + 1
    start = _place(text, piece, len(piece.text) - len(second))
    before = replace(piece, end=end, text=first, ended=marks.is_ended(first))
    return before, replace(piece, start=start, text=second, gap=False)


def _place(text: str, piece: Piece, at: int) -> int:
    """Where the character at `at` of a piece's own text stands in `text`: its lines were stripped and joined."""
    if piece.end - piece.start == len(piece.text):
        return piece.start + at
    start = piece.start
    for line in text[piece.start : piece.end].split("\n"):
        bare = line.strip()
        if at <= len(bare) and bare:
            return start + line.index(bare) + at
        at -= len(bare) + 1 if bare else 0
        start += len(line) + 1
    return piece.end
