"""The article's top: headline, decks under it, bylines among them, captions without credit, and the lead."""

from isnews.norwegian import lists
from isnews.read import bylines, captions, headings, kickers, marks
from isnews.read.lines import Piece

_BODY = ("", "dash", "item", "heading", "bold", "top")
_ZONE = 12
_LINKS = 3
"""As many headlines in a row right under the lead are links to other articles."""


def settle(pieces: list[Piece]) -> None:
    """Set the kinds of the pieces above the running text, and of its lead. No title is made up."""
    body = [i for i, piece in enumerate(pieces) if piece.kind in _BODY]
    place = _title(pieces, body) if len(body) > 1 else 0
    if not any(piece.kind == "lead" for piece in pieces):  # a document's style may have told
        _lead(pieces, body[place:])


def _title(pieces: list[Piece], body: list[int]) -> int:
    """Set the headline and its decks; give how many pieces of `body` they and the bylines take."""
    place = 0
    titled = any(piece.kind == "title" for piece in pieces[:_ZONE])
    last = len(body) - 1
    while place < last and place < _ZONE:
        piece = pieces[body[place]]
        if piece.kind == "top":
            piece.kind = "title" if not titled else "heading"
            titled = True
        elif piece.kind in ("heading", "item"):
            break
        elif not titled and place + 2 <= last and _is_kicker(piece, pieces[body[place + 1]]):
            piece.kind = "genre"
        elif _is_genre(piece):
            piece.kind = "genre" if "|" not in piece.text else "byline"
        elif titled or place == 0:
            if _is_author_line(pieces, body, place, titled):
                piece.kind = "byline"
            elif not titled:
                if not _is_title(piece):
                    break
                piece.kind = "title"
                titled = True
            elif headings.is_deck(piece) and not _followed_by_dash_only(pieces, body, place):
                piece.kind = "title"
            else:
                break
        elif _is_title(piece):
            piece.kind = "title"
            titled = True
        else:
            break
        place += 1
    return place


def _is_title(piece: Piece) -> bool:
    if piece.kind == "bold":
        return True
    return headings.is_headline(piece) and not (piece.kind == "dash" and piece.ended and headings.is_said(piece.text))


def _is_kicker(piece: Piece, following: Piece) -> bool:
    return _is_title(following) and kickers.is_kicker(piece, following)


def _is_genre(piece: Piece) -> bool:
    genre, bar, name = piece.text.partition("|")
    if bar and not bylines.is_signature(name.strip()):
        return False
    return genre.strip(":. ").lower() in lists.load("genres")


def _is_author_line(pieces: list[Piece], body: list[int], place: int, titled: bool) -> bool:
    text = pieces[body[place]].text
    if bylines.is_role(text):
        return titled or pieces[max(0, body[place] - 1)].kind == "byline"
    if not bylines.is_author(text):
        return False
    if titled:
        return True
    # Above the headline only where a headline follows, and a text after it.
    return len(body) > place + 2 and text.isupper() and _is_title(pieces[body[place + 1]])


def _followed_by_dash_only(pieces: list[Piece], body: list[int], place: int) -> bool:
    """A line that leads to a dash line is no deck: `Den nye lederen fulgte opp`."""
    return pieces[body[place + 1]].kind == "dash" and headings.introduces(pieces[body[place]].text)


def _lead(pieces: list[Piece], body: list[int]) -> None:
    """The first paragraph before any heading; captions, bylines and one dash line may stand above it."""
    decks = sum(piece.kind == "title" for piece in pieces[:_ZONE])
    dashes = 0
    for count, i in enumerate(body):
        piece = pieces[i]
        if piece.kind == "dash" and not dashes:
            dashes += 1
        elif piece.kind == "item" and decks and count < _ZONE:
            continue  # what the article says in brief
        elif piece.kind != "" or (dashes and headings.is_mid_heading(piece)):
            return
        elif _is_caption(pieces, body, count, decks):
            piece.kind = "caption"
        elif count + 1 < min(len(body), _ZONE) and bylines.is_author(piece.text):
            piece.kind = "byline"
        else:
            piece.kind = "lead"
            _below(pieces, body[count + 1 :])
            return


def _is_caption(pieces: list[Piece], body: list[int], count: int, decks: int) -> bool:
    """Whether a text under headline and deck, or with its like below it, is a picture's and not the lead."""
    if count + 1 >= len(body) or not decks or not _starts_caption(pieces[body[count]]):
        return False
    return decks > 1 or _starts_caption(pieces[body[count + 1]])


def _starts_caption(piece: Piece) -> bool:
    return piece.kind == "" and captions.caption_without_credit(piece.text)


def _below(pieces: list[Piece], body: list[int]) -> None:
    """Between the lead and the next paragraph: bylines, links, and captions that start as `Får dø hjemme: …` do."""
    stack = 0
    while stack < len(body) - 1 and _is_link(pieces[body[stack]]):
        stack += 1
    if stack >= _LINKS:
        for i in body[:stack]:
            pieces[i].kind = "related"
        body = body[stack:]
    for count, i in enumerate(body[:_ZONE]):
        piece = pieces[i]
        if piece.kind != "" or count + 1 >= len(body):
            return
        if bylines.is_author(piece.text) or bylines.is_role(piece.text):
            piece.kind = "byline"
        elif captions.caption_without_credit(piece.text) and _has_title(pieces):
            piece.kind = "caption"
        elif not (piece.ended and marks.word_count(piece.text) == 1):
            return
        else:
            piece.kind = "heading"


def _is_link(piece: Piece) -> bool:
    """Headlines of other articles stand in a row under the lead; the rows of a table have figures."""
    return piece.kind == "" and headings.is_headline(piece) and not any(c.isdigit() for c in piece.text)


def _has_title(pieces: list[Piece]) -> bool:
    return any(piece.kind == "title" for piece in pieces[:_ZONE])
