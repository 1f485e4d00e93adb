"""What a sentence of the reporter's is about: its subject, and whether it introduces a speaker."""

from isnews.people import phrases
from isnews.people.classes import words
from isnews.people.naming import aged
from isnews.people.phrases import Phrase
from isnews.people.reading import Line, Token
from isnews.quotes import subjects

_SUBJECT = 40
"""Tokens of a sentence in which its subject is looked for."""


def introduces(tokens: list[Token], line: Line, phrase: Phrase) -> bool:
    """Whether a sentence tells what its subject thinks or feels, or presents it: `Naboen er enig.`, `Vik (36) …`"""
    if len(phrase.names) == 1 and aged(tokens, phrase.names[0].hi):
        return True
    minded = words("minded")
    return any(token.norm in minded for token in tokens[line.lo : line.hi])


def subject(tokens: list[Token], line: Line) -> Phrase | None:
    """The grammatical subject of a sentence's main clause."""
    start = line.first
    name = tokens[start].name
    if name is not None and not name.genitive and name.hi < line.hi and subjects.may_be_finite(tokens, name.hi):
        return phrases.parse(tokens, start, name.hi)  # "Kari Vik skynder seg av gårde"
    if tokens[start].norm in words("openers"):
        # "Da selskapet la fram planene, landet Jacobsen på et ja"
        for k in range(start, min(line.hi - 2, start + _SUBJECT)):
            if tokens[k].text == "," and (subjects.is_finite(tokens[k + 1]) or tokens[k + 2].name is not None):
                return subjects.following(tokens, k + 2, line.hi)
    for k in range(start, min(line.hi, start + _SUBJECT)):
        if subjects.is_finite(tokens[k]):
            found = subjects.preceding(tokens, line.lo, k)
            if found is not None and found.kind != "vague":
                return found
            return subjects.following(tokens, k + 1, line.hi)
    return None
