"""What an archive answers: as pieces to set."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from isnews.article import Article
from isnews.findings import Span
from isnews.render.labels import Labels, labels
from isnews.render.people import counted, who
from isnews.render.pieces import Piece, Run
from isnews.render.quotations import spoken, turned_by
from isnews.render.runs import runs
from isnews.render.safe import one_line

if TYPE_CHECKING:
    from isnews.archive.articles import Listed
    from isnews.archive.changes import Change
    from isnews.archive.figures import Figures
    from isnews.archive.printed import Heading, Said
    from isnews.archive.searching import Hit, QuoteHit
    from isnews.archive.speaking import Ranking
    from isnews.archive.storing import Stored

_BARS = "▁▂▃▄▅▆▇█"
_DAY = len("2018-11-04")


def name_of(article: "Heading") -> str:
    """The title; without one the source it was added by."""
    return one_line(article.title or "") or one_line(article.source)


def list_pieces(found: Iterable["Listed"]) -> Iterator[Piece]:
    """Each article with its number; date, paper and what it holds after it."""
    for entry in found:
        own = labels(entry.article.language)
        facts = [*_printed(entry.article), counted(own.quotes, entry.quotes)]
        if entry.version > 1:
            facts.append(f"v{entry.version}")
        yield _entry(entry.article.id, (Run(name_of(entry.article)),), facts)


def heading_pieces(found: Iterable["Heading"]) -> Iterator[Piece]:
    """Articles by number and title."""
    for article in found:
        yield _entry(article.id, (Run(name_of(article)),), _printed(article))


def stored_pieces(article: Article, stored: "Stored") -> Iterator[Piece]:
    """What became of an article that was to be added."""
    what = f"version {stored.version}" if stored.what == "changed" else stored.what
    title = one_line(article.title or "") or one_line(article.source)
    yield _entry(stored.id, (Run(title),), [what])


def hit_pieces(hits: Iterable["Hit"]) -> Iterator[Piece]:
    """Each article that was found, under it the sentences with their words marked."""
    for hit in hits:
        own = labels(hit.article.language)
        yield _entry(hit.article.id, (Run(name_of(hit.article)),), _printed(hit.article))
        for found in hit.sentences:
            place = own.paragraph.format(found.paragraph) if found.paragraph else own.elsewhere
            marked = [Span(span.start - found.start, span.end - found.start) for span in found.words]
            yield Piece("finding", tuple(runs(found.text, 0, len(found.text), marked)), (Run(place, "via"),))


def quote_hit_pieces(hits: Iterable["QuoteHit"]) -> Iterator[Piece]:
    """Each quotation that was found, with its speaker; its words marked."""
    for hit in hits:
        marked = [Span(*place) for place in _within(hit)]
        yield _quotation("quotation", hit.said, runs(hit.said.text, 0, len(hit.said.text), marked))


def _within(hit: "QuoteHit") -> Iterator[tuple[int, int]]:
    """The marked words in the quotation's own text."""
    for span in hit.words:
        shift = 0
        for part in hit.said.parts:
            if part.start <= span.start < part.end:
                yield span.start - part.start + shift, span.end - part.start + shift
            shift += part.end - part.start + 1


def said_pieces(found: Iterable["Said"], *, grouped: bool) -> Iterator[Piece]:
    """Quotations with date, paper and article; `grouped` puts them under their speakers."""
    if not grouped:
        for said in found:
            yield _quotation("quotation", said, spoken(said.text, said.mark))
        return
    ordered = sorted(found, key=lambda said: said.speaker or "")
    for speaker, group in groupby(ordered, key=lambda said: said.speaker):
        quotes = list(group)
        own = labels(quotes[0].article.language)
        role = next((said.role for said in reversed(quotes) if said.role), None)
        label = who(speaker, role) if speaker else (Run(own.unnamed, "name"),)
        yield Piece("speaker", (), label, counted(own.quotes, len(quotes)))
        for said in quotes:
            yield _quotation("said", said, spoken(said.text, said.mark))


def _quotation(kind: Literal["quotation", "said"], said: "Said", words: Iterable[Run]) -> Piece:
    own = labels(said.article.language)
    whole = (*turned_by(said.turned), *words)
    return Piece(kind, whole, _label(said.speaker, said.role, said.via, own), _where(said, own))


def people_pieces(ranking: "Ranking") -> Iterator[Piece]:
    """Who is quoted most, with a sparkline of the time that all share."""
    own = labels("nb")
    periods = ranking.periods
    for number, person in enumerate(ranking.people, 1):
        facts = [counted(own.quotes, person.quotes), f"{person.articles} art."]
        if len(periods) > 1 and any(person.counts):
            facts.append(sparkline(person.counts))
        yield _entry(number, who(person.name, person.role), facts)
    if len(periods) > 1:
        yield Piece("meta", (Run(f"{_BARS[0]}{_BARS[3]}{_BARS[7]}  {periods[0]} – {periods[-1]}"),))


def sparkline(counts: Sequence[int]) -> str:
    """A bar for each number, the highest for the largest; a dot for none."""
    top = max(counts, default=0)
    return "".join(_BARS[-(-count * 8 // top) - 1] if count else "·" for count in counts)


def change_pieces(steps: Iterable[tuple[int, str, Article, Article, Sequence["Change"]]]) -> Iterator[Piece]:
    """What changed from version to version (number and time of the later one): what went, what came."""
    for version, added, before, after, found in steps:
        yield Piece("heading", (Run(f"{version - 1} → {version}"),), aside="")
        yield Piece("meta", (Run(one_line(added)),))
        for change in found:
            if change.before is not None:
                span = change.before
                yield _line("−", before.text, span, change.removed)
            if change.after is not None:
                yield _line("+", after.text, change.after, change.added)


def _line(sign: str, text: str, span: Span, marked: Sequence[Span]) -> Piece:
    return Piece("checked", tuple(runs(text, span.start, span.end, marked)), (Run(sign),))


def figure_pieces(figures: "Figures") -> Iterator[Piece]:
    """The numbers of an archive, one a line."""
    lines = [
        ("file", f"{figures.path} ({_size(figures.size)}; the text alone {_size(figures.text)})"),
        (
            "articles",
            f"{figures.articles:,}" + (f" and {figures.versions:,} earlier versions" * bool(figures.versions)),
        ),
        ("words", f"{figures.words:,}"),
        ("quotations", f"{figures.quotes:,}"),
        ("people", f"{figures.people:,} by full name"),
        ("published", f"{figures.first} – {figures.last}" if figures.first else "no dates"),
        ("undated", f"{figures.undated:,}"),
        ("languages", _counts(figures.languages)),
        ("papers", _counts(figures.publishers)),
        ("years", _counts(figures.years)),
        ("schema", str(figures.schema)),
    ]
    for name, value in lines:
        if value and not (name == "undated" and not figures.undated):
            yield Piece("row", (Run(one_line(value)),), (Run(f"{name:<12}"),))


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count:,}" for name, count in counts.items())


def _size(size: int) -> str:
    return f"{size / 1e6:,.1f} MB" if size >= 100_000 else f"{size / 1e3:,.0f} kB"


def _entry(number: int, words: tuple[Run, ...], facts: Iterable[str]) -> Piece:
    return Piece("entry", words, (Run(str(number)),), " · ".join(facts))


def _printed(article: "Heading") -> Iterator[str]:
    """Date and paper."""
    if article.published:
        yield one_line(article.published[:_DAY])
    if article.publisher:
        yield one_line(article.publisher)


def _label(speaker: str | None, role: str | None, via: str | None, own: Labels) -> tuple[Run, ...]:
    named = who(speaker, role) if speaker is not None else (Run(own.unnamed, "name"),)
    return (*named, Run(f", {own.via.format(one_line(via))}", "via")) if via is not None else named


def _where(said: "Said", own: Labels) -> str:
    """Date, paper, title and number of the article, and where in it."""
    parts = [*_printed(said.article), name_of(said.article), own.paragraph.format(said.paragraph)]
    if said.kind != "direct":
        parts.append(own.partial if said.kind == "partial" else own.indirect)
    return " · ".join([*parts, f"#{said.article.id}"])
