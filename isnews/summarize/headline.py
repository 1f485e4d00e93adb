"""A title for an article without one: a main clause of one of its best sentences, made by leaving out only.

Left out are what stands in brackets, the full stop, and all that follows the main clause: `…, sier hun`, `…, som …`,
`… etter at …`. A sentence that opens with a subordinate clause or leans on another gives no title.
"""

import re
from collections.abc import Iterator

from isnews.article import Article
from isnews.chosen import Title
from isnews.findings import Span
from isnews.norwegian import lists
from isnews.norwegian.words import forms, norm, words
from isnews.summarize.candidates import Candidate, candidates
from isnews.summarize.length import Length

_LOOKED_AT = 5
"""The best sentences are looked at, in the order in which they would be taken."""
_FEWEST, _MOST = 4, 14
"""Words of a title."""
_BRACKETS = re.compile(r"(?<!\s)\s*+\([^()]*+\)")


def suggest_title(article: Article) -> Title | None:
    """A title made of the article's own words, some of a sentence left out and none put in.

    Returns `None` where the article has a title, or none of its best sentences has a main clause of 4 to 14 words
    that stands alone.
    """
    if article.title:
        return None
    found = [c for c in candidates(article) if _may_open(article.text, c)]
    if not found:
        return None
    from isnews.summarize.ours import choose

    for index in choose([(article, found)], Length(sentences=_LOOKED_AT)).worth:
        title = _title(article.text, found[index])
        if title is not None:
            return title
    return None


def _may_open(text: str, candidate: Candidate) -> bool:
    piece = text[candidate.start : candidate.end]
    opens = not _does(candidate.forms[0], "opening") and candidate.forms[0] not in lists.table("leaning")
    # "På grunn av at ..." is a subordinate clause too.
    return (
        opens
        and "at" not in candidate.forms[:_FEWEST]
        and candidate.closed
        and not candidate.quoted
        and piece[0].isalnum()
        and piece[-1] == "."
    )


def _title(text: str, candidate: Candidate) -> Title | None:
    spans = words(text, candidate.start, candidate.end)
    last = _end_of_main_clause(text, spans, candidate.end)
    parts = tuple(_without_brackets(text, candidate.start, last))
    made = " ".join(" ".join(text[part.start : part.end] for part in parts).split())
    if any(made.count(one) != made.count(other) for one, other in ("«»", "()", "“”")) or made.count('"') % 2:
        return None
    pointing = any(_does(form, "pointing") for form in forms(made))
    return Title(made, parts) if not pointing and _FEWEST <= len(made.split()) <= _MOST else None


def _end_of_main_clause(text: str, spans: list[tuple[int, int]], end: int) -> int:
    """Where the first clause with a finite verb ends: before what may follow it, or with the sentence."""
    own = [norm(text[a:b]) for a, b in spans]
    verbs = lists.load("finite_verbs")
    has_verb = False
    for i, form in enumerate(own):
        if has_verb and i >= _FEWEST:
            comma = "," in text[spans[i - 1][1] : spans[i][0]]
            if comma and (_does(form, "comma") or form in verbs):
                return _trimmed(text, spans[i][0])
            if _does(form, "cut") or _does(" ".join(own[i : i + 2]), "cut"):
                return _trimmed(text, spans[i][0])
        has_verb = has_verb or (form in verbs and i > 0)
    return _trimmed(text, end)


def _trimmed(text: str, end: int) -> int:
    while text[end - 1] in ",.; \n\u00a0":
        end -= 1
    return end


def _does(words: str, what: str) -> bool:
    """What a word or two do to a title; the kinds are explained in the list itself."""
    return what in lists.table("title_words").get(words, ())


def _without_brackets(text: str, start: int, end: int) -> Iterator[Span]:
    for found in _BRACKETS.finditer(text, start, end):
        if found.start() > start:
            yield Span(start, found.start())
        start = found.end()
    if end > start:
        yield Span(start, end)
