"""Whether a word is a finite verb where it stands: `leder`, `styrer` and `svarer` may be nouns."""

from isnews.people import nouns
from isnews.people.classes import FINITE, PRONOUN
from isnews.people.reading import Token
from isnews.quotes import cues

_CLAUSE = 14
"""Words around a verb that its clause has."""


def is_finite(token: Token) -> bool:
    """Whether the word is a finite verb and no noun: `sier`, not `leder`."""
    return bool(token.flags & FINITE or cues.is_finite_cue(token.norm)) and nouns.kind(token.norm) is None


def may_be_finite(tokens: list[Token], k: int) -> bool:
    """A word that no list knows, in a verb's shape and place; or one that may be a noun, `leder`: behind a name."""
    token, before = tokens[k], tokens[k - 1]
    if token.flags == FINITE and nouns.kind(token.norm) is not None:
        return bool(before.flags & PRONOUN) or (before.name is not None and not before.name.genitive)
    if token.flags or not token.norm.endswith(("er", "te", "de", "ar")) or len(token.norm) < 4:
        return False
    if before.norm in ("ikke", "ikkje", "aldri", "alltid", "også", "òg"):
        return True
    if nouns.definite(before.norm) and not before.flags and nouns.kind(token.norm) is None:
        return token.norm.endswith(("er", "ar")) and not token.text[0].isupper()
    return bool(before.flags & PRONOUN) or (before.name is not None and not before.name.genitive)


def is_only_verb(tokens: list[Token], i: int) -> bool:
    """Whether the word before a name is the sentence's verb, no title: `Nå styrer Kari Vik 130 sauer.`"""
    if not tokens[i].flags & FINITE:
        return False
    for step in (-1, 1):
        k = i + step
        while 0 <= k < len(tokens) and abs(k - i) < _CLAUSE and tokens[k].text not in (".", "?", "!", ":", "–"):
            if is_finite(tokens[k]):
                return False
            k += step
    return i > 0 and tokens[i - 1].text not in (".", "?", "!", ":", ",")
