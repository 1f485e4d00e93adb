"""Which organisation a definite noun leads back to: `partiet` to Høyre, `avisen` to Fjordposten."""

from isnews.people import nouns
from isnews.people.classes import endings, words
from isnews.people.naming import Name
from isnews.people.reading import Token

_OPENING, _CLOSING = frozenset('«"“'), frozenset('»"”')
_LONGEST_NOUN = 24
_LEAST_NOUN = 3
_TELLING = 2
"""So many that can be called by a noun leave open which is meant; mentions come in the text's order."""


class Organisations:
    """The organisations that an article names, by the nouns that they can be called."""

    def __init__(self) -> None:
        self._called: dict[str, dict[str, int]] = {}

    def note(self, tokens: list[Token], name: Name) -> None:
        """Notes a mention: `partiet Venstre`, `Arbeiderpartiet`, `Sunnfjord herredsrett`."""
        if name.kind == "person":
            return
        after = tokens[name.hi].norm if name.hi < len(tokens) else ""
        if not name.genitive and nouns.kind(after) == "group" and not nouns.definite(after):
            self._add(nouns.lemma(after), f"{name.text} {tokens[name.hi].text}", name.start)
            return
        before = tokens[name.lo - 1] if name.lo else None
        if before is not None and before.norm in words("households"):
            return
        if before is not None and before.name is None and nouns.kind(before.norm) in ("group", "outlet"):
            self._add(nouns.lemma(before.norm), name.text, name.start)
        last = name.words[-1]
        if last in words("parties"):
            self._add("parti", name.text, name.start)
        elif name.kind == "outlet":
            self._add("kanal" if last in words("broadcasters") else "avis", name.text, name.start)
        elif nouns.kind(last) in ("group", "outlet"):
            self._add(nouns.lemma(last), name.text, name.start)

    def _add(self, lemma: str, text: str, start: int) -> None:
        for cut in range(min(max(len(lemma) - _LEAST_NOUN, 0), _LONGEST_NOUN) + 1):
            called = self._called.setdefault(lemma[cut:], {})
            if len(called) < _TELLING:
                called.setdefault(text, start)

    def meant(self, lemma: str, start: int) -> str | None:
        """The only organisation named before `start` that can be called by the noun."""
        called = [text for text, first in self._called.get(lemma, {}).items() if first < start]
        return called[0] if len(called) == 1 else None


def called_otherwise(tokens: list[Token], name: Name) -> bool:
    """Whether the word before a name says that it is no person's."""
    # "militsgruppen Al-Hashd Al-Sha'ab", "avisen Asharq al-Awsat", "stormen Ragna"
    before = tokens[name.lo - 1].norm if name.lo else ""
    if before in _OPENING and name.hi < len(tokens) and tokens[name.hi].text in _CLOSING:
        return True  # "Stormen «Ragna»"
    if not nouns.definite(before):
        return False
    return nouns.kind(before) in ("group", "outlet", "document") or before.endswith(endings("things"))
