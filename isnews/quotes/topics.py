"""What a sentence of the reporter's is about: its subject, and whether it introduces a speaker."""

from isnews.people import nouns, phrases
from isnews.people.classes import ADVERB, AUTHOR, TIME, words
from isnews.people.naming import aged
from isnews.people.phrases import Phrase
from isnews.people.reading import Line, Token
from isnews.quotes import subjects
from isnews.quotes.verbs import is_finite, may_be_finite

_SUBJECT = 40
"""Tokens of a sentence in which its subject is looked for."""


def _acts(token: Token, after: Token) -> bool:
    """A source as a definite noun with a word behind it that no list knows and that has the shape of a verb."""
    if nouns.kind(token.norm) is None or not nouns.definite(token.norm) or after.flags or after.name is not None:
        return False
    return after.norm.endswith(("et", "te", "de", "er", "ar")) and nouns.kind(after.norm) is None


def introduces(tokens: list[Token], line: Line, phrase: Phrase) -> bool:
    """Whether a sentence tells what its subject thinks or feels, or presents it: `Naboen er enig.`, `Vik (36) …`"""
    if len(phrase.names) == 1 and aged(tokens, phrase.names[0].hi):
        return True
    minded = words("minded")
    return any(token.norm in minded for token in tokens[line.lo : line.hi])


def met(tokens: list[Token], line: Line) -> Phrase | None:
    """Whom the reporter meets: `Vi treffer direktøren Kari Vik`, `I kveld snakker vi med Vik`."""
    meeting = words("meeting")
    for k in range(line.first, min(line.hi - 1, line.first + _SUBJECT)):
        if tokens[k].norm not in meeting:
            continue
        i = k + 1
        before = tokens[k - 1] if k > line.first else None
        if before is None or not _reports(before):
            if not _reports(tokens[i]):
                continue
            i += 1
        while i < line.hi and (tokens[i].norm == "med" or tokens[i].flags & (ADVERB | TIME)):
            i += 1
        phrase = phrases.parse(tokens, i, line.hi)
        return phrase if phrase is not None and phrase.kind == "name" else None
    return None


def _reports(token: Token) -> bool:
    """The reporter's own voice: `vi`, or the paper's name."""
    return bool(token.flags & AUTHOR) or (token.name is not None and token.name.kind == "outlet")


def subject(tokens: list[Token], line: Line) -> Phrase | None:
    """The grammatical subject of a sentence's main clause."""
    start = line.first
    name = tokens[start].name
    if name is not None and not name.genitive and name.hi < line.hi and may_be_finite(tokens, name.hi):
        return phrases.parse(tokens, start, name.hi)  # "Kari Vik skynder seg av gårde"
    if start + 1 < line.hi and _acts(tokens[start], tokens[start + 1]):
        return phrases.parse(tokens, start, start + 1)  # "Retten behandlet saken"
    if tokens[start].norm in words("openers"):
        # "Da selskapet la fram planene, landet Jacobsen på et ja"
        for k in range(start, min(line.hi - 2, start + _SUBJECT)):
            if tokens[k].text == "," and (is_finite(tokens[k + 1]) or tokens[k + 2].name is not None):
                return subjects.following(tokens, k + 2, line.hi)
    for k in range(start, min(line.hi, start + _SUBJECT)):
        if is_finite(tokens[k]):
            found = subjects.preceding(tokens, line.lo, k)
            if found is not None and found.kind != "vague":
                return found
            return subjects.following(tokens, k + 1, line.hi)
    return None
