"""Kickers: the word or two above a headline that name its subject, its place or its kind: `KRIM`, `Sport | Fotball`."""

from isnews.norwegian import lists
from isnews.read import bylines, marks
from isnews.read.lazy import pattern
from isnews.read.lines import Piece

_LONGEST = 60
_WORDS = 4
_PART = 3
_CAPITALS = 2
"""As many words in capitals name a subject; three may well be a headline: `STORM I NORDSJØEN`."""
_HEADLINE = 3
"""Words of a headline under a kicker; one of few words is seldom less than another kicker."""
_ISSUE = pattern(r"\b(?:[Nn]r\.?|[Uu]ke|[Vv]eke|[Uu]tg[aå]ve) ?\d{1,4}$")
_APART = pattern(r" ?[|/›»>·•] ?")
_LISTED_APART = pattern(r" ?[|/›»>·•,&] ?| og | [–-] ")


def is_kicker(piece: Piece, headline: Piece) -> bool:
    """Whether a line above what may be a headline only says what it is about: no headline stands over another."""
    text = piece.text
    if piece.kind not in ("", "bold") or len(text) > _LONGEST or not text[0].isalnum() or text[0].islower():
        return False
    words = marks.word_count(text)
    if words <= _WORDS and _ISSUE.search(text):
        return True  # "Vekebrev nr. 10"
    under = marks.word_count(headline.text)
    if under < _HEADLINE and not is_listed(text):
        return False
    if text[-1] == ":":
        # "Hallvardsdalen:"; "Jeg spurte:" leads to what is said
        return words <= _WORDS and text.split(" ", 1)[0].rstrip(":").lower() not in marks.common()
    if piece.ended:
        return False
    genre, colon, who = text.partition(": ")
    if colon:
        return is_listed(genre) and bylines.is_signature(who)  # "PORTRETTET: Kari Moe"
    parts = _APART.split(text)
    if len(parts) > 1:
        # "Sport | Fotball", "UTENRIKS / TYRKIA"
        return all(len(part) > 0 and marks.word_count(part) <= _PART for part in parts) and (
            text.isupper() or is_listed(parts[0])
        )
    if text.isupper():
        return words <= _CAPITALS and not headline.text.isupper()
    return is_listed(text) or (words == 1 and under > _HEADLINE and text.replace("-", "").isalpha())


def is_listed(text: str) -> bool:
    """Whether a line is made of known genres and pages alone: `Kultur og debatt`."""
    known = lists.load("genres")
    bare = text.strip(":. ").lower()
    return bare in known or all(part in known for part in _LISTED_APART.split(bare))
