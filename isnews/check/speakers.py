"""Quotations of a summary that the article gives to somebody else."""

from bisect import bisect_right
from collections.abc import Iterator

from isnews.article import Article, Block
from isnews.check.against import Against
from isnews.check.missing import Found, found
from isnews.check.naming import capitals, same, variants
from isnews.check.reading import Reading, paragraphs
from isnews.findings import Quote

_SAME = 0.6
"""Share of the words that a quotation must have in common with one of the article to be held beside it."""
_SURE = frozenset({"name", "alias", "introduced"})


def speakers_of(claim: Reading, source: Against) -> Iterator[Found]:
    """Speakers who are named by the summary, where the article has the same words from another."""
    if not any(word.text in '«»“”„"–—-' for word in claim.words) and not source.quotes:
        return
    starts = [part.start for quote in source.quotes for part in quote.parts]
    owners = [quote for quote in source.quotes for _ in quote.parts]
    from isnews.quotes import find_quotes

    places = {word.start: at for at, word in enumerate(claim.words)}
    ends = {word.end: at for at, word in enumerate(claim.words)}
    for quote in find_quotes(_as_article(claim.text, source.article.language)):
        speaker = quote.speaker
        if speaker is None or speaker.mention is None or speaker.how not in ("name", "alias"):
            continue
        theirs = _owner(claim, quote, source, starts, owners)
        if theirs is None or theirs.speaker is None or _agree(quote, theirs):
            continue
        at, last = places.get(speaker.mention.start), ends.get(speaker.mention.end)
        if at is not None and last is not None and last >= at:
            mention = theirs.speaker.mention
            message = "“{}” says this in the summary; in the article it is “" + theirs.speaker.name + "”."
            yield found("speaker", claim, at, last, message, mention, fails=theirs.speaker.how in _SURE)


def _as_article(text: str, language: str) -> Article:
    blocks = tuple(
        Block("quote" if text[start:end].lstrip()[:1] in ("–", "—", "-") else "paragraph", start, end)
        for start, end in paragraphs(text)
    )
    return Article(text, blocks, language=language)


def _owner(claim: Reading, quote: Quote, source: Against, starts: list[int], owners: list[Quote]) -> Quote | None:
    """The article's quotation that has most of the words of `quote`."""
    first = _after(claim, quote.parts[0].start)
    last = _after(claim, quote.parts[0].end)
    match = source.wording.find(claim, first, last)
    if match is None or match.share < _SAME:
        return None
    middle = source.reading.words[(match.first + match.last - 1) // 2]
    place = bisect_right(starts, middle.start) - 1
    if place < 0:
        return None
    owner = owners[place]
    return owner if any(part.start <= middle.start < part.end for part in owner.parts) else None


def _after(claim: Reading, offset: int) -> int:
    """The first word that starts at `offset` or later."""
    return bisect_right(claim.starts, offset - 1)


def _agree(ours: Quote, theirs: Quote) -> bool:
    """Whether the two speakers may be one: they share a name, or one of them has none."""
    one = _names(ours.speaker.name if ours.speaker else "")
    others = [theirs.speaker.name if theirs.speaker else "", theirs.via.name if theirs.via else ""]
    if theirs.speaker and theirs.speaker.role:
        others.append(theirs.speaker.role)
    other = _names(others[0])
    return not one or not other or bool(one & set().union(*(_names(text) for text in others)))


def _names(text: str) -> set[str]:
    forms = {form for word in text.split() if capitals(word) for form in variants(word.strip(",.()«»"))}
    return forms.union(*(same().get(form, frozenset()) for form in forms))
