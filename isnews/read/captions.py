"""Captions: a credit at the end of a picture's text, on a line of its own, or alone; and captions without one."""

import re
from functools import cache
from itertools import zip_longest

from isnews.norwegian import lists
from isnews.read import headings, labels, marks
from isnews.read.lazy import pattern
from isnews.read.lines import Piece

_NEAR_END = 200
_MOST_WORDS = 16
_SHORT = 32
"""Words of a text that a credit on a line of its own may belong to where nothing else says that it is a caption."""

_BEFORE_COLON = pattern(r"([^\W\d_]+)(?: \(arkiv\))? ?:")
_FOLDS = (
    "vis mer",
    "vis meir",
    "vis mindre",
    "vis flere",
    "vis fleire",
    "forstørr",
    "forstørr bilde",
    "forstørr bildet",
)
_SENTENCE = pattern(r"[^\W\d_]{3,}[.!?] +[^\W\d_]")
_PLACE = pattern(
    r"\((?:t\.? ?[vh]\.?|til (?:venstre|høyre|høgre)|i (?:midten|bakgrunnen|forgrunnen)|nr\. \d f\. ?[vh]\.?|foran|bak|"
    r"sittende|stående|sitjande|ståande)[^)]{0,30}\)|^(?:F\. ?v\.|Fra venstre|Frå venstre|Fra v\.)[: ]",
    re.IGNORECASE,
)
_WITHOUT_NAME = pattern(
    r"[.!?»)] ?[(\[]?((?:arkiv|illustrasjons|presse|fly|drone)foto|skjermdump|faksimile)[)\].]*$", re.IGNORECASE
)
_LEAD_IN = pattern(r"[A-ZÆØÅ«][^.:!?–—]{1,50}: (?=[A-ZÆØÅ«\"0-9])")


def credit(text: str) -> tuple[int, str | None] | None:
    """Where a picture's credit starts in `text` and what it says, or `None` where the text does not end in one.

    `"Han smiler. Foto: Ola Nordmann / NTB Vis mer"` gives `(12, "Ola Nordmann / NTB")`.
    """
    offset = max(0, len(text) - _NEAR_END)
    end = text[offset:]
    if ":" in end:
        for found in _BEFORE_COLON.finditer(end):
            if labels.is_credit(found[1]):
                name = _clean(end[found.end() :])
                if _is_credit(name):
                    return _opening(text, offset + found.start()), name or None
    if "oto" in end or "OTO" in end or "kjermdump" in end or "aksimile" in end:
        return _without_colon(text, offset, end)
    return None


def _without_colon(text: str, offset: int, end: str) -> tuple[int, str | None] | None:
    """`Foto Ola Nordmann`, `(Arkivfoto)`."""
    found = _without_name().search(end)
    if found is not None and (offset + found.start() == 0 or end[found.start()] in '.!?»")'):
        name = _clean(found[2])
        if len(name) < 60 and marks.is_name(name.split("/")[0].split(",")[0].strip()):
            return offset + found.start(1), name
    alone = _WITHOUT_NAME.search(end)
    return (_opening(text, offset + alone.start(1)), None) if alone else None


@cache
def _without_name() -> re.Pattern[str]:
    label = r"((?:Arkiv|Illustrasjons)?[Ff]oto|FOTO) (?:av )?"
    return re.compile(rf"(?:^|[.!?»\")]) ?{label}([A-ZÆØÅ][^!?:]{{3,60}})$")


def _clean(name: str) -> str:
    name = name.strip(" *")
    low = name[-20:].lower().rstrip(". ")
    for fold in _FOLDS:
        if low.endswith(fold):
            name = name.rstrip(". ")[: -len(fold)].strip(" *")
            break
    opened, closed = name.count("("), name.count(")")
    if closed > opened:
        name = name.rstrip(". ").removesuffix(")")
    return name.rstrip(" ]").removesuffix(".").strip()


def _is_credit(name: str) -> bool:
    """Names and agencies, not a sentence that goes on."""
    return marks.word_count(name) <= _MOST_WORDS and _SENTENCE.search(name) is None


def _opening(text: str, start: int) -> int:
    """The credit's start with the bracket that opens it, and `Begge` or `Alle` before it."""
    for before in ("Begge ", "Alle ", "BEGGE ", "ALLE "):
        if text.endswith(before, 0, start):
            start -= len(before)
    return start - 1 if start and text[start - 1] in "([" else start


def has_place(text: str) -> bool:
    """Whether `text` says where in the picture somebody stands: `(t.v.)`, `Fra venstre:`."""
    if text[:1] not in "Ff" and not any(mark in text for mark in ("(t", "(T", "(i", "(n", "(f", "(b", "(s")):
        return False
    return _PLACE.search(text) is not None


def lead_in(text: str) -> str | None:
    """The few words and colon that a picture's text starts with (`Tenkjer tryggleik: Direktøren …`), or `None`."""
    found = _LEAD_IN.match(text) if ": " in text[:60] else None
    if found is None or marks.word_count(found[0]) > 7:
        return None
    label = found[0].rstrip(": ")
    return None if label.endswith(")") or _is_dateline(label) else label


def _is_dateline(label: str) -> bool:
    """`OSLO: …`, `Trondheim/Bergen: …`: what follows is the story. So is what follows `TRONDHEIM (VG): …`."""
    return all(place.strip().lower() in lists.load("datelines") for place in label.split("/"))


def join_credits(pieces: list[Piece]) -> list[Piece]:
    """Put a credit that stands alone together with the caption before it."""
    out: list[Piece] = []
    for piece, following in zip_longest(pieces, pieces[1:]):
        if out and out[-1].kind == "caption" and _stands_above(out[-1], piece):
            out[-1].end = piece.end
            out[-1].text += " " + piece.text
        elif (
            piece.kind == "caption"
            and piece.credit is not None
            and _is_alone(piece)
            and out
            and not (following is not None and _stands_above(piece, following))
            and _is_picture_text(out, piece)
            and not (following is None and len(out) > 1 and _under_heading(out))
        ):
            before = out[-1]
            before.kind, before.credit, before.end = "caption", piece.credit, piece.end
            before.text += " " + piece.text
        else:
            out.append(piece)
    return out


def _is_alone(piece: Piece) -> bool:
    found = credit(piece.text) if piece.kind == "caption" and piece.credit is not None else None
    return found is not None and found[0] == 0


def _stands_above(credit_line: Piece, piece: Piece) -> bool:
    """Whether a credit, set off from what is before it, stands right above the picture's text."""
    if not credit_line.gap or piece.gap or piece.kind or not piece.ended or marks.word_count(piece.text) > _SHORT:
        return False
    return _is_alone(credit_line)


def _is_picture_text(out: list[Piece], piece: Piece) -> bool:
    """Whether the last of `out` is the text of the picture that `piece` credits."""
    before = out[-1]
    if before.kind == "caption":
        return before.credit is None
    if before.kind:
        return False
    if lead_in(before.text) or has_place(before.text):
        return True
    running = sum(p.kind == "" and p.ended for p in out[-4:])
    return before.ended and marks.word_count(before.text) <= _SHORT and (running > 1 or not piece.gap)


def _under_heading(out: list[Piece]) -> bool:
    """Whether the last text is all that stands under a heading: no section is a picture's text alone."""
    return out[-2].kind in ("", "heading", "bold") and headings.is_mid_heading(out[-2])


def caption_without_credit(text: str) -> bool:
    """Whether a text at the article's top, after its lead, starts as captions do: `Får dø hjemme: Kreftsyke …`."""
    words = lead_in(text)
    if words is None or marks.word_count(text) > 60:
        return False
    return not any(word.lower() in _saying() for word in words.split(" "))


@cache
def _saying() -> frozenset[str]:
    """Words that make a sentence of what stands before a colon: `Konklusjonen er klar: ...` is no caption."""
    return frozenset(
        {
            "er",
            "var",
            "blir",
            "ble",
            "blei",
            "vart",
            "vert",
            "har",
            "hadde",
            "sier",
            "seier",
            "skriver",
            "skriv",
            "ps",
            "nb",
        }
    )
