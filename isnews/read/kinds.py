"""What a piece is by itself, wherever it stands: a link, a caption with credit, a byline, a date, an item, a dash."""

from isnews.read import bylines, captions, datelines, labels, marks, parts, records
from isnews.read.labels import Label
from isnews.read.lines import Piece

_RULE = frozenset("-–—=_*~#.·•+<>|/\\ ")
_LONGEST_LINK = 40


def settle(piece: Piece) -> None:
    """Set the piece's `kind` where its own print tells; it stays empty where only its place can."""
    if piece.kind:
        return
    text = piece.text
    if text[0] in "#*_" and piece.end - piece.start == len(text) and _markdown(piece):
        return
    label = labels.label(text)
    kind = _by_label(text, label) if label is not None else ""
    if not kind and len(text) <= 160:
        kind = _by_shape(text, label)
    if not kind or kind == "caption":
        found = captions.credit(text)
        if found is not None:
            kind, piece.credit = "caption", found[1]
        elif captions.has_place(text) and not marks.dash(text):
            kind = "caption"
    if not kind:
        kind = "item" if marks.is_item(text) or records.is_record(text) else "dash" if marks.dash(text) else ""
    piece.kind = kind


def _by_label(text: str, label: Label) -> str:
    match label.kind:
        case "related":
            return "related" if _is_link(label) else ""
        case "published" | "updated":
            return "date" if datelines.is_dated(label) else ""
        case "byline":
            return "byline" if bylines.is_byline(text, label) else ""
        case "fact":
            return "fact" if _is_box(label) else ""
        case "caption":
            return "caption" if label.colon else ""
        case "record":
            return "item" if label.colon else ""
        case "notice" | "title":
            if label.kind == "title" or label.name in ("til", "to", "annonse", "reklame"):
                return label.kind if label.colon and marks.word_count(text) <= 25 else ""
            return "notice" if not label.rest else ""
        case "embargo":
            return "notice" if label.colon or label.capitals else ""
        case "contact":
            told = label.colon or bylines.has_address(text)
            return "contact" if told and marks.word_count(text) <= _LONGEST_LINK else ""
        case "source":
            return "source" if label.colon and marks.word_count(text) <= 30 else ""
    return ""


def _is_link(label: Label) -> bool:
    if marks.word_count(label.rest) > _LONGEST_LINK:
        return False
    # "Les også saken om ..." without a colon may be any sentence; in capitals, or without an end, it is a link.
    return label.colon or label.capitals or (not label.rest.endswith(".") and marks.word_count(label.rest) <= 14)


def _is_box(label: Label) -> bool:
    if label.name in ("bakgrunn", "sammendrag", "samandrag", "oppsummert", "tidslinje", "kort fortalt", "kort om"):
        return label.colon and not label.rest
    return label.colon or label.capitals or (label.rest[:3] in ("om ", "OM ") and not marks.is_ended(label.rest))


def _by_shape(text: str, label: Label | None) -> str:
    if text[0] in _RULE and set(text) <= _RULE:
        return "rule"
    if parts.is_tail(text) or _is_notice(text):
        return "tail"
    if bylines.is_byline(text, label):
        return "byline"
    if datelines.may_be_date(text) and (
        datelines.is_date(text) or datelines.is_headed_date(text) or datelines.is_agency_and_date(text)
    ):
        return "date"
    return ""


def _is_notice(text: str) -> bool:
    """What the newspaper says to its readers about all such texts: `Dette er en kronikk. Meninger ... regning.`"""
    if text.startswith("Dette er e"):
        return "regning" in text or "skribent" in text
    if text.startswith(("Du får denne e-posten", "Du mottar denne e-posten", "Du mottek denne", "Meld deg av")):
        return True
    return "@" in text and any(word in text for word in ("Send ", "send ", "Tips", "tips", "Skriv til", "Kontakt"))


def may_be_bold(text: str) -> bool:
    """Whether a line that is set in bold may be a heading: `**Kontakt:**` and a lead in bold are none."""
    return marks.word_count(text) <= 15 and labels.label(text) is None and text[-1] not in ".:;,"


def _markdown(piece: Piece) -> bool:
    """`# Tittel`, `## Mellomtittel`, `**Mellomtittel**`; the marks are not part of the heading."""
    text = piece.text
    if text[0] == "#":
        bare = text.lstrip("#")
        level = len(text) - len(bare)
        if level > 6 or bare[:1] != " " or not bare.strip(" #*"):
            return False
        heading = bare.strip(" #*")
        piece.kind = "top" if level == 1 else "heading"
    else:
        mark = text[:2] if text[:2] in ("**", "__") else ""
        heading = text[2:-2].strip()
        if not mark or not heading or not text.endswith(mark) or mark in heading or not may_be_bold(heading):
            return False
        piece.kind = "bold"
    at = text.index(heading)
    piece.start, piece.text, piece.ended = piece.start + at, heading, False
    piece.end = piece.start + len(heading)
    return True
