"""Sentences made shorter by leaving out only: what stands in brackets, and what is told in passing of a name.

Left out are brackets, and a clause with `som` behind a name and a comma, where the main clause's verb or the end comes:
`Kari Moe, som er rektor i Askvik, sier at …` gives `Kari Moe sier at …`. Such a clause tells of somebody who is known
by name already, while behind a common noun it may say which one is meant. Kept is all that could change what is said or
who says it: negations, hedges and sources, and every word of a quotation.
"""

import re
from collections.abc import Iterator

from isnews.findings import Span
from isnews.norwegian import lists
from isnews.norwegian.words import forms

_BRACKETS = re.compile(r"(?<!\s)\s*+\([^()]*+\)")
_RELATIVE = re.compile(r"(?<=[\w)]), som [^,;:.!?()«»“”\"\n]*+(?:,(?= )|(?=\.\Z))")
_QUOTATION = re.compile(r"«[^«»]*+»|“[^“”]*+”|\"[^\"]*+\"")
_DASHES = "–—-"
_LAST_WORD = re.compile(r"\w++$")
_LONGEST = 60
"""Characters of a word, at most, that are looked at."""
_MOST = 20
"""Asides of a sentence, at most; what has more is no sentence of running text."""
_INTERPOSED = re.compile(r" \w++(?: \w++){1,3},")


def droppable(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The stretches of the sentence `text[start:end]` that may be left out, in order, never overlapping."""
    piece = text[start:end]
    if piece[:1] in _DASHES or any(piece.count(a) != piece.count(b) for a, b in ("«»", "“”", "()")):
        return ()
    if piece.count('"') % 2 or piece.count("(") + piece.count(", som ") > _MOST:
        return ()
    quoted = [found.span() for found in _QUOTATION.finditer(piece)]
    spans: list[Span] = []
    for first, last in sorted([*_brackets(piece), *_relatives(piece)]):
        within = any(a < last and first < b for a, b in quoted)
        if not within and lists.load("turning").isdisjoint(forms(piece[first:last])):
            if spans and spans[-1].end >= start + first:  # "Kari Moe (Ap), som er ordfører, sier"
                first = spans.pop().start - start
            spans.append(Span(start + first, start + last))
    return tuple(spans)


def without(text: str, start: int, end: int, dropped: tuple[Span, ...]) -> str:
    """The sentence without what was dropped of it."""
    kept = []
    for span in dropped:
        kept.append(text[start : span.start])
        start = span.end
    return "".join([*kept, text[start:end]])


def _brackets(piece: str) -> Iterator[tuple[int, int]]:
    for found in _BRACKETS.finditer(piece):
        # What opens a sentence may be a list's letter, "(a) …", and "(!)" is a tone of voice.
        if found.start() and forms(found[0]):
            yield found.span()


def _relatives(piece: str) -> Iterator[tuple[int, int]]:
    verbs = lists.load("finite_verbs")
    for found in _RELATIVE.finditer(piece):
        stop = found.start()
        if piece[stop - 1] == ")":
            stop = piece.rfind("(", 0, stop)
            stop -= piece[max(0, stop - 1) : stop].isspace()
        before = _LAST_WORD.search(piece, max(0, stop - _LONGEST), stop)
        following = forms(piece[found.end() : found.end() + 2 * _LONGEST])[:1]
        # "Moe, som bor i Askvik, sier naboen, har reist" lets somebody else speak.
        if _INTERPOSED.match(piece, found.end()) is not None:
            continue
        is_name = before is not None and before.start() > 0 and before[0][0].isupper()
        ends = found.end() == len(piece) - 1
        if is_name and (ends or (following and following[0] in verbs)) and not verbs.isdisjoint(forms(found[0])):
            yield found.span()
