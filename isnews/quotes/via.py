"""The outlet that relays a quotation: `sier hun til NTB`, `ifølge avisen Asharq al-Awsat`."""

from isnews.people import nouns
from isnews.people.classes import ADVERB, DETERMINER, TIME
from isnews.people.naming import Name
from isnews.people.reading import Token

_TOWARDS = frozenset(["til", "overfor", "hos", "i", "med"])


def find(tokens: list[Token], lo: int, hi: int) -> tuple[str, int, int] | None:
    """The outlet addressed between two tokens: its name with its span of the text."""
    for i in range(lo, min(hi, lo + 30)):
        token = tokens[i]
        if token.norm in ("til", "overfor"):
            name = _after(tokens, i + 1, hi)
            if name is not None and name.kind != "person":
                return name.text, name.start, name.end
        elif token.norm in _TOWARDS:
            name = _after(tokens, i + 1, hi)
            if name is not None and name.kind == "outlet":
                return name.text, name.start, name.end
        elif i == lo and token.name is not None and token.name.kind == "outlet":
            return token.name.text, token.name.start, token.name.end  # "lover Vik Dagbladet.no"
    return None


def outlet(tokens: list[Token], lo: int, hi: int) -> tuple[str, int, int] | None:
    """The outlet that a noun phrase names: `avisen Asharq al-Awsat`, `NTB`."""
    for i in range(lo, hi):
        name = tokens[i].name
        if name is not None:
            titled = i > lo and nouns.kind(tokens[i - 1].norm) == "outlet"
            return (name.text, name.start, name.end) if name.kind == "outlet" or titled else None
    return None


def _after(tokens: list[Token], i: int, hi: int) -> Name | None:
    """The name behind a preposition, after an article and a noun such as `nyhetsbyrået`."""
    for k in range(i, min(i + 4, hi)):
        token = tokens[k]
        if token.name is not None:
            if token.name.genitive:
                continue
            return token.name
        if "." in token.text[1:-1] and token.text[0].isalpha():
            return Name(token.text, k, k + 1, token.start, token.end, (token.norm,), "outlet")  # "firda.no"
        if not (
            token.flags & (DETERMINER | ADVERB | TIME) or nouns.kind(token.norm) in ("outlet", "document", "group")
        ):
            after = tokens[k + 1].name if k + 1 < hi else None
            if after is None or after.kind != "outlet":
                return None
    return None
