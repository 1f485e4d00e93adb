"""What stands beside the running text, and how far it goes: fact boxes, lists of links, pull quotes, enumerations."""

from isnews.read import bylines, headings, labels, marks, sender
from isnews.read.lines import Piece

_MOST_IN_BOX = 12
_AT_THE_END = 4
_SHORT_ITEM = 14
_GREETINGS = frozenset(
    f"{before}{word}"
    for before in ("", "med ", "beste ", "vennlig ", "med vennlig ", "venleg ", "med venleg ")
    for word in ("hilsen", "helsing")
) | {"mvh"}
"""What stands above the sender's name in a mail or a letter."""
_PULLED = 40
"""Characters that a pull quote shares with the line that it was taken from."""


def settle(pieces: list[Piece]) -> None:
    """Set the kinds of pieces that belong to a box, a list of links or an enumeration."""
    sender.head(pieces)
    _items(pieces)
    _numbers(pieces)
    last = max((i for i, piece in enumerate(pieces) if piece.kind in ("", "dash", "heading", "item")), default=0)
    i = 0
    while i < len(pieces):
        kind = pieces[i].kind
        if kind == "fact":
            i = _fact(pieces, i, last)
        elif kind == "contact":
            i = sender.contacts(pieces, i)
        elif kind == "related" and _is_label_only(pieces[i]):
            i = _links(pieces, i)
        else:
            i += 1
    for piece in pieces:
        if piece.kind == "source":
            piece.kind = "tail"
    _mail_signature(pieces)
    sender.settle(pieces)
    _pulled(pieces)


def _mail_signature(pieces: list[Piece]) -> None:
    """In mail a line of two hyphens stands above the sender's few lines."""
    for i in range(max(0, len(pieces) - _MOST_IN_BOX), len(pieces)):
        if pieces[i].text == "--" and all(marks.word_count(piece.text) <= _SHORT_ITEM for piece in pieces[i:]):
            for piece in pieces[i + 1 :]:
                piece.kind = "tail"
            return
        if _is_greeting(pieces[i].text) and all(marks.word_count(piece.text) <= 6 for piece in pieces[i:]):
            for piece in pieces[i:]:
                if not bylines.is_signature(piece.text):
                    piece.kind = "tail"
            return


def _is_greeting(text: str) -> bool:
    return text.rstrip(",.! ").lower() in _GREETINGS


def _items(pieces: list[Piece]) -> None:
    """Dashes of an enumeration: several short lines in a row that do not end as sentences, or begin in lower case."""
    i = 0
    while i < len(pieces):
        end = i
        while end < len(pieces) and pieces[end].kind == "dash" and _like_item(pieces[end], end > i):
            end += 1
        announced = i > 0 and pieces[i - 1].text.endswith(":")
        if end - i >= 2 and (announced or end - i >= 3 or _low(pieces[i]) or all(map(_is_row, pieces[i:end]))):
            for piece in pieces[i:end]:
                piece.kind = "item"
        i = max(end, i + 1)


def _numbers(pieces: list[Piece]) -> None:
    """A number that no other follows or leads begins a sentence: `2. Korinterbrev leses ...`."""
    numbered = [piece.kind == "item" and piece.text[0].isdigit() and marks.is_item(piece.text) for piece in pieces]
    for i, piece in enumerate(pieces):
        if numbered[i] and not any(numbered[max(0, i - 1) : i]) and not any(numbered[i + 1 : i + 2]):
            piece.kind = ""


def _like_item(piece: Piece, following: bool) -> bool:
    if following and piece.gap and not _low(piece) and marks.word_count(piece.text) > 6:
        return False
    return _low(piece) or (marks.word_count(piece.text) <= _SHORT_ITEM and (not piece.ended or piece.text[-1] == ";"))


def _is_row(piece: Piece) -> bool:
    """`- Energiledd natt: 29 øre`"""
    return ": " in piece.text and any(c.isdigit() for c in piece.text)


def _low(piece: Piece) -> bool:
    return piece.text.lstrip("-–— ")[:1].islower()


def _fact(pieces: list[Piece], start: int, last: int) -> int:
    """The box from its label to its source line, over its list, or one paragraph; `last` is the last text of all."""
    whole = labels.label(pieces[start].text)
    pieces[start].kind = "factbox"
    stop = start + 1
    for i in range(start + 1, min(len(pieces), start + 1 + _MOST_IN_BOX)):
        if pieces[i].kind == "source":
            stop = i + 1
            break
        if pieces[i].kind not in ("", "item"):
            break
    if stop == start + 1:
        while stop < len(pieces) and _in_box(pieces, stop, start):
            stop += 1
        with_text = whole is not None and whole.name in ("fakta", "faktaboks") and marks.word_count(whole.rest) > 6
        if stop == start + 1 and not with_text:
            stop = _paragraphs(pieces, start + 1, last)
    for piece in pieces[start:stop]:
        piece.kind = "factbox"
    return stop


def _in_box(pieces: list[Piece], i: int, start: int) -> bool:
    piece = pieces[i]
    if piece.kind == "item":
        return True
    if piece.kind:
        return False
    # The box's own title and short rows, before its list or right under its label.
    under_label = i == start + 1 and headings.is_short(piece)
    before_item = i + 1 < len(pieces) and pieces[i + 1].kind == "item" and (i == start + 1 or not piece.gap)
    return (not piece.gap and pieces[start].gap is not False) or (under_label and before_item) or before_item


def _paragraphs(pieces: list[Piece], first: int, last: int) -> int:
    """The box at the article's end takes the few paragraphs that are left; elsewhere it has one."""
    end = first
    while end < len(pieces) and end - first <= _AT_THE_END and pieces[end].kind == "" and pieces[end].ended:
        end += 1
    if end <= last or end - first > _AT_THE_END:
        return min(first + 1, end)
    return end


def _is_label_only(piece: Piece) -> bool:
    found = labels.label(piece.text)
    return found is not None and not found.rest


def _links(pieces: list[Piece], start: int) -> int:
    """The links under `Les også:`: a list, or headlines up to the next paragraph."""
    stop = start + 1
    while stop < len(pieces) and pieces[stop].kind in ("item", "related"):
        stop += 1
    if stop == start + 1:
        while stop < len(pieces) and pieces[stop].kind in ("", "dash") and headings.is_headline(pieces[stop]):
            stop += 1
        # The last headline before a paragraph is a heading, unless it is the only link.
        if stop - start > 2 and stop < len(pieces) and pieces[stop].kind in ("", "dash"):
            stop -= 1
    for piece in pieces[start:stop]:
        piece.kind = "related"
    return stop


def _pulled(pieces: list[Piece]) -> None:
    """A pull quote repeats a dash line's words; with the line below it that says whose they are, it is set off."""
    lines = {_core(piece.text[: 2 * _PULLED])[:_PULLED]: i for i, piece in enumerate(pieces) if piece.kind == "dash"}
    for i, piece in enumerate(pieces):
        core = _core(piece.text[: 2 * _PULLED]) if piece.kind == "" else ""
        if len(core) < _PULLED or core[:_PULLED] not in lines or marks.word_count(piece.text) > 50:
            continue
        said = pieces[lines[core[:_PULLED]]].text
        if _core(said).startswith(_core(piece.text)):
            piece.kind = "factbox"
            if i + 1 < len(pieces) and pieces[i + 1].kind == "" and headings.is_short(pieces[i + 1]):
                pieces[i + 1].kind = "factbox"


def _core(text: str) -> str:
    return text.strip('-–—«»"”“ .!?,').lower()
