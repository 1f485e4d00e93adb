"""Quotations as pieces to set: one by one or under their speakers, alone or in the paragraph around them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from isnews.article import Article
from isnews.findings import Person, Quote
from isnews.norwegian.turned import addressed, turning
from isnews.render.labels import Labels, labels
from isnews.render.people import counted, who
from isnews.render.pieces import DASHES, Piece, Run
from isnews.render.runs import runs
from isnews.render.safe import one_line

_AROUND = 600
"""Characters of the paragraph that are shown on each side; more than any paragraph of a newspaper has."""


def quote_pieces(
    article: Article, quotes: Iterable[Quote], *, context: bool = False, headed: bool = False
) -> Iterator[Piece]:
    """Each quotation with its speaker before it and its place after it.

    `context` gives the paragraph with the quoted words marked; `headed` puts the section's title above its first
    quotation instead of behind each, and a speaker's role only where they first speak.
    """
    own = labels(article.language)
    said = _Words(article, context=context)
    section = None
    introduced = set()
    for quote in quotes:
        if headed and quote.section != section and quote.section:
            yield Piece("heading", (Run(one_line(quote.section)),))
        section = quote.section
        known = headed and quote.speaker is not None and (quote.speaker.name, quote.speaker.role) in introduced
        if quote.speaker is not None:
            introduced.add((quote.speaker.name, quote.speaker.role))
        label = (*_who(quote, own, role=not known), *_via(quote, own))
        yield Piece("quotation", said.of(quote), label, _where(quote, own, section=not headed))


def spoken_pieces(
    article: Article, quotes: Sequence[Quote], people: Iterable[Person], *, context: bool = False
) -> Iterator[Piece]:
    """The quotations under their speakers: who that is and how often they are quoted, then the words in order."""
    own = labels(article.language)
    said = _Words(article, context=context)
    known = {person.name: person for person in people}
    groups: dict[str | None, list[Quote]] = {}
    for quote in quotes:
        groups.setdefault(quote.speaker.name if quote.speaker is not None else None, []).append(quote)
    nobody = groups.pop(None, [])
    for name, group in [*groups.items(), *([(None, nobody)] if nobody else [])]:
        label = _named(group, known.get(name)) if name is not None else (Run(own.unnamed, "name"),)
        yield Piece("speaker", (), label, counted(own.quotes, len(group)))
        for quote in group:
            alone = (*_who(quote, own), *_via(quote, own))
            yield Piece("said", said.of(quote), alone, _where(quote, own, section=True))


def _turning(text: str, quote: Quote) -> str:
    """The words that turn what the reporter words; whoever is quoted with a whole sentence denies it there."""
    cue, start = quote.cue, quote.parts[0].start
    if quote.kind == "direct" or cue is None or cue.end > start:
        return ""
    mention, via = quote.speaker.mention if quote.speaker is not None else None, quote.via
    apart = [(mention.start, mention.end)] if mention is not None else []
    apart += [addressed(text, via.start, via.end)] if via is not None else []
    return turning(text, cue.start, start, quote.text, apart)


def turned_by(words: str) -> tuple[Run, ...]:
    """The words before a quotation that turn it: `avviser at`."""
    return (Run(f"{one_line(words)} ", "cue"),) if words else ()


def _named(group: list[Quote], person: Person | None) -> tuple[Run, ...]:
    """A speaker with the fullest role that the article gives."""
    speaker = next(quote.speaker for quote in group if quote.speaker is not None)
    if person is not None:
        return who(person.name, person.role, person.affiliation)
    return who(speaker.name, speaker.role)


class _Words:
    """What was said, alone or marked in its paragraph."""

    def __init__(self, article: Article, *, context: bool) -> None:
        self._article = article
        self._context = context
        self._starts = [block.start for block in article.blocks]

    def of(self, quote: Quote) -> tuple[Run, ...]:
        """The words of a quotation as runs."""
        if self._context:
            return tuple(self._around(quote))
        return *turned_by(_turning(self._article.text, quote)), *spoken(quote.text, quote.mark)

    def _around(self, quote: Quote) -> Iterator[Run]:
        text = self._article.text
        first, last = quote.parts[0].start, quote.parts[-1].end
        start = self._article.blocks[max(0, bisect_right(self._starts, first) - 1)].start
        end = self._article.blocks[max(0, bisect_right(self._starts, last - 1) - 1)].end
        cut, stop = max(start, first - _AROUND), min(end, last + _AROUND)
        if cut > start:
            yield Run("… ")
            cut = text.find(" ", cut, first) + 1 or first
        else:
            words_from = first - len(text[start:first].lstrip(DASHES + " "))
            if words_from > start:
                yield Run("– ")
                cut = words_from
        if stop < end:
            stop = max(text.rfind(" ", last, stop), last)
        yield from runs(text, cut, stop, quote.parts)
        if stop < end:
            yield Run(" …")


def spoken(said: str, mark: str | None) -> Iterator[Run]:
    """The words as the article's print marks them: `– …`, `«…»`, `"…"`; reported speech without marks."""
    said = one_line(said)
    if mark == "dash":
        yield Run("– ")
        yield Run(said.lstrip(DASHES + " "))
    elif mark is not None:
        opened, closed = ("«", "»") if mark == "guillemet" else ("“", "”")
        yield Run(opened, "mark")
        yield Run(said, "quoted")
        yield Run(closed, "mark")
    else:
        yield Run(said)


def _who(quote: Quote, own: Labels, *, role: bool = True) -> tuple[Run, ...]:
    if quote.speaker is not None:
        return who(quote.speaker.name, quote.speaker.role if role else None)
    if not quote.candidates:
        return (Run(own.unnamed, "name"),)
    names = f" {own.other} ".join(one_line(name) for name in quote.candidates)
    return Run(own.unnamed, "name"), Run(f", {own.perhaps.format(names)}", "role")


def _via(quote: Quote, own: Labels) -> tuple[Run, ...]:
    return (Run(f", {own.via.format(one_line(quote.via.name))}", "via"),) if quote.via is not None else ()


def _where(quote: Quote, own: Labels, *, section: bool) -> str:
    """Paragraph, section, and the kind where the marks do not show it: `avsnitt 6 · indirekte`."""
    parts = [own.paragraph.format(quote.paragraph)]
    if section and quote.section:
        parts.append(one_line(quote.section))
    if quote.kind != "direct":
        parts.append(own.partial if quote.kind == "partial" else own.indirect)
    return " · ".join(parts)
