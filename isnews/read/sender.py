"""What stands around a press release: its head (`Frå:`), whom to ask (`Kontakt:`), who sends it (`Om Fjordbank`)."""

from isnews.read import bylines, marks
from isnews.read.lazy import pattern
from isnews.read.lines import Piece

_MOST_ROWS = 10
_KNOWN_ROWS = 2
_ROW = pattern(r"[A-ZÆØÅ][\w. ]{1,20}: ?\S")
_MOST_CONTACTS = 14
MOST_ABOUT = 4
"""Paragraphs that tell of the sender."""
_WORDS_OF_LINE = 5
_WORDS_OF_NAME = 6
_ITSELF = frozenset({"oss", "selskapet", "avsender", "avsendar", "avsenderen", "avsendaren"})
_NEAR = 120
"""Characters in which what is told of a sender names it."""
_OPEN = ("", "item", "dash")


def head(pieces: list[Piece]) -> None:
    """Settle the lines of a head that no label tells: `Saksnr.: 24/118` between `Frå:` and `Dato:` is no headline."""
    rows = 0
    while rows < min(len(pieces), _MOST_ROWS) and _is_row(pieces[rows]):
        rows += 1
    known = sum(piece.kind in ("byline", "date", "notice", "contact") for piece in pieces[:rows])
    if known >= _KNOWN_ROWS:
        for piece in pieces[:rows]:
            piece.kind = piece.kind or "notice"


def _is_row(piece: Piece) -> bool:
    if piece.kind:
        return piece.kind in ("byline", "date", "notice", "contact", "title", "rule")
    return len(piece.text) <= _NEAR and not piece.ended and _ROW.match(piece.text) is not None


def contacts(pieces: list[Piece], start: int) -> int:
    """Settle the names, telephones and addresses under `Kontakt:`, which sign no article; give where they stop."""
    stop = start + 1
    while stop < min(len(pieces), start + _MOST_CONTACTS) and _is_contact(pieces[stop]):
        stop += 1
    if start and _asks(pieces[start - 1]):
        start -= 1
    for piece in pieces[start:stop]:
        piece.kind = "tail"
    return stop


def _asks(piece: Piece) -> bool:
    """`Spørsmål?` over whom to ask."""
    return piece.kind in ("", "bold", "heading") and piece.text[-1] == "?" and marks.word_count(piece.text) <= 2


def _is_contact(piece: Piece) -> bool:
    text = piece.text
    if piece.kind not in ("", "item", "byline", "contact", "bold"):
        return False
    if piece.kind in ("byline", "contact") or is_contact(text):
        return True
    # Office and firm, right under the name.
    return not (piece.gap or piece.ended or is_about(text)) and marks.word_count(text) <= _WORDS_OF_LINE


def is_contact(text: str) -> bool:
    """Whether a line under `Kontakt:` is of somebody to ask: a name, a telephone number, an address."""
    return bylines.has_address(text) or bylines.is_signature(text) or _is_address(text)


def _is_address(text: str) -> bool:
    """Whether a line is an address on the web."""
    return " " not in text and text.lower().startswith(("www.", "http://", "https://"))


def settle(pieces: list[Piece]) -> None:
    """Settle what stands last of all: `Om Fjordbank` and the few paragraphs under it."""
    end = len(pieces)
    told = 0
    for i in range(len(pieces) - 1, 0, -1):
        piece = pieces[i]
        following = pieces[i + 1].text if i + 1 < end else ""
        if piece.kind in ("", "bold", "heading") and (tells_of(piece.text, following) if told else _tells(piece.text)):
            for other in pieces[i:end]:
                other.kind = "factbox" if other.kind in (*_OPEN, "bold", "heading") else other.kind
            end, told = i, 0
        elif piece.kind in _OPEN:
            told += 1
            if told > MOST_ABOUT:
                return
        elif piece.kind in ("bold", "heading"):
            return


def is_about(text: str) -> bool:
    """Whether a line has the form `Om Fjordbank`, `Om oss`."""
    before, _, name = text.rstrip(": ").partition(" ")
    if before not in ("Om", "OM") or not name or marks.word_count(name) > _WORDS_OF_NAME or marks.is_ended(name):
        return False
    return name.lower() in _ITSELF or name[0].isupper()


def tells_of(heading: str, text: str) -> bool:
    """Whether a heading is of a text's sender: `Om Fjordbank` over `Fjordbank er …`."""
    if not is_about(heading):
        return False
    name = heading.rstrip(": ").partition(" ")[2]
    return name.lower() in _ITSELF or name.split(" ", 1)[0].lower() in text[:_NEAR].lower()


def _tells(text: str) -> bool:
    """`Om Fjordbank: Fjordbank er eigd av …` in one paragraph."""
    heading, colon, rest = text[:_NEAR].partition(": ")
    return bool(colon and rest) and tells_of(heading, rest)
