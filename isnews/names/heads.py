"""What names end on: `sentralsjukehus` an organisation, `Golfkrigen` an event, `Lærdalstunnelen` a place."""

from collections.abc import Callable, Container, Mapping

LONGEST = 16
"""Most letters of an ending that is looked for."""
LONG = 40
"""Longer words are not kept."""
KEPT = 1 << 16
"""Most words that are kept."""


class Heads:
    """Kinds of names known by how their last word ends, as bits."""

    __slots__ = ("_kept", "_table")

    def __init__(self, table: Mapping[str, int]) -> None:
        self._table = table
        self._kept: dict[str, int] = {}

    def get(self, lower: str) -> int:
        """Bits of the longest known ending of a lower-case word, its genitive s taken off where needed; 0 for none."""
        bits = self._kept.get(lower)
        if bits is None:
            bits = self._find(lower) or (self._find(lower[:-1]) if lower[-1:] == "s" else 0)
            if len(self._kept) > KEPT:
                self._kept.clear()
            if len(lower) <= LONG:
                self._kept[lower] = bits
        return bits

    def _find(self, lower: str) -> int:
        table = self._table
        if lower in table:
            return table[lower]
        # An ending has three letters or more: "by" ends too much else.
        for at in range(max(1, len(lower) - LONGEST), len(lower) - 2):
            bits = table.get(lower[at:])
            if bits:
                return bits
        return 0


class Inner:
    """Lower-case words that may end a name: those met as such, and those that names end on."""

    __slots__ = ("_forms", "_heads")

    def __init__(self, forms: Container[str], heads: Callable[[str], int]) -> None:
        self._forms = forms
        self._heads = heads

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and (word in self._forms or self._heads(word) > 0)
