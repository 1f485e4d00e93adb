"""What a heading looks like: short, one line, without a full stop; and how a dash heading differs from a dash line."""

import re

from isnews.norwegian import lists
from isnews.read import marks
from isnews.read.lazy import pattern
from isnews.read.lines import Piece

_WORDS = 12
_LENGTH = 100
_HEADLINE_WORDS = 25
_HEADLINE_LENGTH = 200
_QUESTION_WORDS = 10
_CAPITAL_WORDS = 6
_CATCHWORDS = 400
"""Characters that a line of catchwords may have."""

# "..., sier Hansen", "... spør han": the clause that says who spoke, its verb before its subject.
_SAID = pattern(r"[,?!.»\"”] [a-zæøå]{2,20} (?:[A-ZÆØÅ]|(?:han|hun|ho|de|dei|jeg|eg|vi)\b)")
_INNER_END = pattern(r"[^\W\d_]{2}[.!?] +[A-ZÆØÅ«–]")


def is_said(text: str) -> bool:
    """Whether a line has a reporting clause: `– Det går bra, sier Hansen`."""
    return _SAID.search(text) is not None


def is_short(piece: Piece) -> bool:
    """Whether a piece has a heading's shape: few words on one line that do not end as a sentence."""
    text = piece.text
    if len(text) > _LENGTH or marks.word_count(text) > _WORDS:
        return False
    start = text[marks.dash(text) :].lstrip("«\"'“” ")[:1]
    if start.islower() or not start.isalnum() or text[-1] in ",–—-":
        return False
    if not piece.ended:
        return True
    if text[-1] == "?":
        return not marks.dash(text) and marks.word_count(text) <= _QUESTION_WORDS and not _INNER_END.search(text)
    # "ET LITE MIRAKEL!"
    return text[-1] == "!" and text.isupper() and marks.word_count(text) <= _CAPITAL_WORDS


def is_mid_heading(piece: Piece) -> bool:
    """Whether a piece between paragraphs is a heading; `– Held god avstand` is, `– Det går bra, sier Hansen` is not."""
    if not is_short(piece) or _INNER_END.search(piece.text):
        return False
    return not (marks.dash(piece.text) and is_said(piece.text))


def is_headline(piece: Piece) -> bool:
    """Whether a piece may stand as headline over an article: longer than a heading, no full stop."""
    text = piece.text
    if len(text) > _HEADLINE_LENGTH or marks.word_count(text) > _HEADLINE_WORDS:
        return False
    if not text.lstrip("-–—«\"'“”*( ")[:1].isalnum() or text[-1] == ",":
        return False
    if not piece.ended:
        return True
    return text[-1] in '?!…»"”' and text[-2:-1] != "." and not _INNER_END.search(text)


def is_deck(piece: Piece) -> bool:
    """Whether a piece under the headline belongs to it: `Vil demonstrere. Et delt bygdefolk.`, `– Mistet troen.`"""
    text = piece.text
    if marks.dash(text):
        return marks.word_count(text) <= _WORDS and not is_said(text)
    if is_headline(piece) and (not piece.ended or text[-1] in '?!»"”'):
        return marks.word_count(text) <= _HEADLINE_WORDS and (piece.ended is False or is_short(piece))
    return is_catchwords(text)


def is_catchwords(text: str) -> bool:
    """Phrases of a few words, each with its stop: `Vil demonstrere. En «lokal» sak. Et delt bygdefolk.`"""
    phrases = [phrase.strip() for phrase in re.split(r"[.?!] ?", text[:_CATCHWORDS]) if phrase.strip()]
    counts = [marks.word_count(phrase) for phrase in phrases]
    if len(text) >= _CATCHWORDS or not counts or max(counts) > 5:
        return False
    return sum(counts) <= 3.5 * len(counts) if len(counts) > 1 else counts[0] <= 2


def introduces(text: str) -> bool:
    """Whether a line that lacks its colon leads to the dash line below: `Den nye lederen fulgte opp`."""
    words = text.lower().split()
    return len(words) > 1 and (words[-1] in _openers() or " ".join(words[-2:]) in _openers())


def _openers() -> frozenset[str]:
    return lists.load("introducing")
