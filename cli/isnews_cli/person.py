"""`--person`: the quotations of one person over all sources, and what is to be said of whom the name fits."""

from collections.abc import Sequence

from isnews.errors import UsageError
from isnews.findings import Quote
from isnews_cli.wording import listed


class Wanted:
    """A name, with those whom it has fitted so far, and all others who speak where it fitted nobody."""

    def __init__(self, name: str) -> None:
        """Raises `UsageError` for a name without a letter, which would fit everybody or nobody."""
        if not any(map(str.isalnum, name)):
            raise UsageError("Give --person a name, or a part of one.")
        self.name = name
        self._fitting: dict[str, None] = {}
        self._others: list[Quote] = []

    def of(self, quotes: Sequence[Quote]) -> Sequence[Quote]:
        """Those of an article's quotations that are the person's."""
        from isnews.quotes.select import by_person

        selection = by_person(quotes, self.name)
        if not selection.names:
            self._others += quotes
        self._fitting.update(dict.fromkeys(selection.names))
        return selection.quotes

    @property
    def fits(self) -> bool:
        """Whether the name has fitted anybody."""
        return bool(self._fitting)

    def nobody(self, where: str) -> str:
        """Why there is nothing, and who does speak there, nearest first."""
        from isnews.quotes.select import by_person

        selection = by_person(self._others, self.name)
        if not selection.speakers:
            return f"No quotation is by “{self.name}”: no speaker is named in {where}."
        meant = f" Did you mean {listed(selection.near, 'or')}?" if selection.near else ""
        return f"Nobody called “{self.name}” speaks in {where}. Those who do: {listed(selection.speakers)}.{meant}"

    def note(self) -> str | None:
        """What to say where the name fits several."""
        several = _apart(list(self._fitting))
        if len(several) < 2:
            return None
        return f"“{self.name}” fits {listed(several)}. Write more of the name to see one of them."


def _apart(names: list[str]) -> list[str]:
    """Without a name that another article gives in full: `Rasoul` beside `Yahya Rasoul`."""
    words = {name: frozenset(name.casefold().split()) for name in names}
    sharing: dict[str, list[str]] = {}
    for name in names:
        for word in words[name]:
            sharing.setdefault(word, []).append(name)
    return [n for n in names if not any(words[n] < words[other] for word in words[n] for other in sharing[word])]
