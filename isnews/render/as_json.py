"""Write what was read and found as JSON, in the form that `schema.json` fixes."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from isnews.article import Article, Block, Section
from isnews.errors import SourceError
from isnews.render.safe import INVISIBLE

if TYPE_CHECKING:
    from isnews.check import Report
    from isnews.chosen import Compared, Summary, Title, Together
    from isnews.findings import Person, Quote, Speaker

SCHEMA = "isnews/1"

Value = dict[str, Any]

_LONG = 50_000
"""Characters that are written at once."""
_MANY = 50
"""Values that are written at once."""


class Later:
    """A list whose values are made as they are written."""

    def __init__(self, items: Iterable[Any], make: Callable[[Any], Any]) -> None:
        self._items = items
        self._make = make

    def __iter__(self) -> Iterator[Any]:
        return map(self._make, self._items)


def _now(items: Iterable[Any], make: Callable[[Any], Any]) -> list[Any]:
    return [make(item) for item in items]


def document(articles: Iterable[Value], together: "Together | None" = None) -> str:
    """The whole document as text: UTF-8 as it is, but what would act on a terminal or hide in it as `\\uXXXX`."""
    made: Value = {"schema": SCHEMA, "articles": list(articles)}
    if together is not None:
        from isnews.render.summaries import together_as_value

        made["together"] = together_as_value(together)
    return written(made)


class Document:
    """The same piece by piece, each article's entry as soon as it is there."""

    def __init__(self) -> None:
        self._begun = False

    def entry(self, value: Value) -> Iterator[str]:
        """The texts that add an entry."""
        yield "," if self._begun else self._head()
        self._begun = True
        yield from _safe_texts("\n    ", _texts(value, "\n    "))

    def end(self) -> Iterator[str]:
        """The texts that end the document."""
        yield "\n  ]\n}\n" if self._begun else self._head() + "]\n}\n"

    def _head(self) -> str:
        return f'{{\n  "schema": "{SCHEMA}",\n  "articles": ['


def written(value: Value) -> str:
    """Any of our documents as text."""
    return "".join(_safe_texts("", _texts(value, "\n"))) + "\n"


def _safe_texts(start: str, texts: Iterable[str]) -> Iterator[str]:
    """The texts in stretches of some length, what would act on a terminal written as `\\uXXXX`."""
    held, size = [start], 0
    for text in texts:
        held.append(text)
        size += len(text)
        if size > _LONG:
            yield _unsafe().sub(_escaped, "".join(held))
            held, size = [], 0
    yield _unsafe().sub(_escaped, "".join(held))


def _texts(value: Any, line: str) -> Iterator[str]:
    """A value as text, long ones bit by bit; `line` is a line end with the indentation that the value stands at."""
    inner = line + "  "
    if isinstance(value, dict) and _is_long(value):
        for place, (key, each) in enumerate(value.items()):
            yield f"{',' if place else '{'}{inner}{json.dumps(key)}: "
            yield from _texts(each, inner)
        yield line + "}"
    elif isinstance(value, (Later, list)) and _is_long(value):
        place = -1
        for place, each in enumerate(value):
            yield f"{',' if place else '['}{inner}"
            yield from _texts(each, inner)
        yield line + "]" if place >= 0 else "[]"
    elif isinstance(value, str) and len(value) > _LONG:
        yield '"'
        for start in range(0, len(value), _LONG):
            yield json.dumps(value[start : start + _LONG], ensure_ascii=False)[1:-1]
        yield '"'
    else:
        yield json.dumps(value, ensure_ascii=False, indent=2).replace("\n", line)


def _is_long(value: Any) -> bool:
    """Whether a value is not to be written at once."""
    if isinstance(value, str):
        return len(value) > _LONG
    if isinstance(value, dict):
        return any(map(_is_long, value.values()))
    return isinstance(value, Later) or (isinstance(value, list) and (len(value) > _MANY or any(map(_is_long, value))))


def line(value: Value) -> str:
    """A value as one line of text, for files that have one value a line."""
    return _unsafe().sub(_escaped, json.dumps(value, ensure_ascii=False)) + "\n"


def schema() -> str:
    """The JSON Schema of every document."""
    return Path(__file__).with_name("schema.json").read_text(encoding="utf-8")


def entry(
    article: Article,
    *,
    blocks: Sequence[Block] | None = None,
    sections: Sequence[Section] | None = None,
    summary: "Summary | None" = None,
    quotes: "Sequence[Quote] | None" = None,
    people: "Sequence[Person] | None" = None,
    check: "Report | None" = None,
    comparison: "Sequence[Compared] | None" = None,
    suggested_titles: "Sequence[Title] | None" = None,
    later: bool = False,
) -> Value:
    """One article with the keys of the command that was run; `blocks` in place of all of the article's own.

    With `later` the long lists are of the class `Later`, for who only writes them.
    """
    rows = Later if later else _now
    made: Value = {"article": _article(article)}
    made["article"]["blocks"] = rows(article.blocks if blocks is None else blocks, _block)
    if sections is not None:
        made["sections"] = [section._asdict() for section in sections]
    if summary is not None:
        from isnews.render.summaries import as_value as summary_as_value

        made["summary"] = summary_as_value(summary)
    if comparison is not None:
        from isnews.render.summaries import comparison_as_values

        made["comparison"] = comparison_as_values(comparison)
    if suggested_titles is not None:
        made["suggested_titles"] = [
            {"text": title.text, "parts": [part._asdict() for part in title.parts]} for title in suggested_titles
        ]
    if quotes is not None:
        made["quotes"] = rows(quotes, _quote)
    if people is not None:
        from isnews.render.people import as_value as person_as_value

        made["people"] = rows(people, person_as_value)
    if check is not None:
        from isnews.render.checked import as_value

        made["check"] = as_value(check)
    return made


def failed(error: SourceError) -> Value:
    """What stands in the place of a source that could not be read."""
    return {"source": error.source, "error": {"code": error.code, "message": str(error)}}


def _article(article: Article) -> Value:
    return {
        "source": article.source,
        "url": article.url,
        "title": article.title,
        "published": article.published,
        "updated": article.updated,
        "byline": list(article.byline),
        "publisher": article.publisher,
        "language": article.language,
        "text": article.text,
    }


def _block(block: Block) -> Value:
    return {key: getattr(block, key) for key in ("kind", "start", "end", "section", "credit", "origin")}


def _quote(quote: "Quote") -> Value:
    return {
        "kind": quote.kind,
        "mark": quote.mark,
        "text": quote.text,
        "parts": [part._asdict() for part in quote.parts],
        "section": quote.section,
        "paragraph": quote.paragraph,
        "cue": quote.cue and quote.cue._asdict(),
        "speaker": _speaker(quote.speaker),
        "candidates": list(quote.candidates),
        "via": quote.via and quote.via._asdict(),
    }


def _speaker(speaker: "Speaker | None") -> Value | None:
    if speaker is None:
        return None
    mention = speaker.mention and speaker.mention._asdict()
    return {"name": speaker.name, "role": speaker.role, "mention": mention, "how": speaker.how}


@cache
def _unsafe() -> re.Pattern[str]:
    # A pair that begins with a backslash is matched whole, so that the second half of `\\\\` starts nothing.
    return re.compile(rf'\\[\\"/nu]|\\[bfrt]|[\x7f-\x9f\u2028\u2029\ud800-\udfff{INVISIBLE}]')


def _escaped(found: re.Match[str]) -> str:
    text = found[0]
    if len(text) == 2:
        short = {"\\b": 8, "\\t": 9, "\\f": 12, "\\r": 13}.get(text)
        return text if short is None else f"\\u{short:04x}"
    code = ord(text)
    if code > 0xFFFF:
        high, low = divmod(code - 0x10000, 0x400)
        return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
    return f"\\u{code:04x}"
