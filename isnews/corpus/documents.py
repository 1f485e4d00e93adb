"""From a document of the input to an article."""

import json
from dataclasses import asdict, replace
from typing import Any

from isnews.article import Article
from isnews.corpus.items import Item
from isnews.corpus.settings import Settings
from isnews.errors import NothingFound, SourceError
from isnews.norwegian.dates import edtf
from isnews.read import formats, read_text
from isnews.read.decode import decode
from isnews.read.formats import Given
from isnews.read.glance import is_plain


def article(item: Item, settings: Settings) -> tuple[Article, str | None]:
    """The article that a document holds, and the document's own id.

    What a column says of url, title and date goes before what the text says. Raises `SourceError` and `NothingFound` as
    `isnews.read` does.
    """
    fields = item.fields
    if item.kind == "error":
        raise SourceError(fields["message"], source=item.source, code=fields["code"])
    if item.kind == "page":
        page = Given(item.data, item.source, fields["url"], fields["charset"], settings.max_size)
        return formats.read_as("html", page), fields["id"]
    if item.kind == "file":
        found = _file(item.data, item.source, settings)
        return replace(found, url=found.url or _text(fields.get("url"))), _text(fields.get("id"))
    if item.kind == "line":
        fields = _of_line(item, settings)
    text = fields.get("text")
    if text is None or text == "":
        name = settings.columns.text
        raise NothingFound(f"{item.source} has nothing in its column “{name}”. Name the right one with --text-column.")
    if not isinstance(text, str):
        raise SourceError(
            f"{item.source} has no text in its column “{settings.columns.text}”, but something else.",
            source=item.source,
            code="not-text",
        )
    if len(text) > settings.max_size:
        raise SourceError(f"{item.source} is longer than any article.", source=item.source, code="too-large")
    found = _written(text, item.source, settings)
    url, title, date = (_text(fields.get(name)) for name in ("url", "title", "date"))
    published = edtf(date) if date else None
    known = replace(found, url=url or found.url, title=title or found.title, published=published or found.published)
    return known, _text(fields.get("id"))


def _file(data: bytes, name: str, settings: Settings) -> Article:
    if is_plain(data, name):
        return read_text(decode(data, name), source=name)
    return formats.read_as(formats.told(data, name), Given(data, name, max_size=settings.max_size))


def _written(text: str, name: str, settings: Settings) -> Article:
    """An article from a cell: text, or a page as it was fetched."""
    text = whole(text)
    if text.lstrip("\ufeff \t\r\n").startswith("<"):
        data = text.encode()
        if formats.told(data, name) == "html":
            return formats.read_as("html", Given(data, name, charset="utf-8", max_size=settings.max_size))
    return read_text(text, source=name)


def identity(item: Item, settings: Settings) -> str | None:
    """The own id of a document, even of one that cannot be read, if it shows one."""
    try:
        return _text((_of_line(item, settings) if item.kind == "line" else item.fields).get("id"))
    except SourceError:
        return None


def _of_line(item: Item, settings: Settings) -> dict[str, Any]:
    try:
        value = json.loads(item.data)
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{item.source} is not JSON ({error}).", source=item.source, code="not-json") from error
    if not isinstance(value, dict):
        raise SourceError(f"{item.source} is no JSON object.", source=item.source, code="not-json")
    return {field: value.get(name) for field, name in asdict(settings.columns).items()}


def _text(value: object) -> str | None:
    """A cell as text: a number or a date may be an id or a date as well."""
    if value is None or isinstance(value, (bool, list, dict)):
        return None
    return whole(str(value)).strip() or None


def whole(text: str) -> str:
    """`text` with U+FFFD for half a surrogate pair, which JSON can hold and Parquet cannot; no offset changes."""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace") if _is_half(text) else text


def _is_half(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False
