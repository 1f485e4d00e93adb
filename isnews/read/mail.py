"""E-mail (RFC 5322): its subject as title, its sender as author, its text laid out as any text."""

import email
import email.policy
from dataclasses import replace
from email.message import EmailMessage
from email.utils import parseaddr

from isnews.article import Article
from isnews.errors import NothingFound
from isnews.read import limits
from isnews.read.decode import unify
from isnews.read.formats import Given
from isnews.read.text import lay_out

_MOST_PARTS = 100
_SIGNATURE = 10
"""Lines that a signature has at most."""


def read_bytes(given: Given) -> Article:
    """The article in a mail: its plain text, or its page where it has no other."""
    limits.check(given.data, given.source, given.max_size)
    message = email.message_from_bytes(given.data, policy=email.policy.default, _class=EmailMessage)
    try:
        plain, page = _texts(message)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        plain, page = "", ""  # parts within parts without end, headers that the standard library's parser fails on
    title = _header(message, "subject")
    if plain.strip():
        found = lay_out(_body(plain), given.source)
    elif page:
        from isnews.read.html import read_html

        found = read_html(page, given.source)
    else:
        raise NothingFound(f"{given.source} is a mail without text. Save the document that it carries, and name that.")
    if not found.blocks:
        raise NothingFound(f"{given.source} is a mail without text. Save the document that it carries, and name that.")
    sender = " ".join(parseaddr(_header(message, "from") or "")[0].split())
    return replace(
        found,
        title=found.title or title,
        byline=found.byline or ((sender,) if sender else ()),
        published=found.published or _date(message),
    )


def _texts(message: EmailMessage) -> tuple[str, str]:
    """The first plain text and the first page."""
    plain = page = ""
    for count, part in enumerate(message.walk()):
        if count >= _MOST_PARTS:
            break
        if part.is_multipart() or part.get_content_disposition() == "attachment":
            continue
        kind = part.get_content_type()
        if kind == "text/plain" and not plain:
            plain = _content(part)
        elif kind == "text/html" and not page:
            page = _content(part)
    return plain, page


def _content(part: EmailMessage) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    from isnews.read.page.charset import decode

    text = unify(decode(data[: limits.LARGEST], "-", part.get_content_charset()))
    return text if text.count("\n") <= limits.MOST_LINES else ""


def _body(text: str) -> str:
    """Without the signature that the sender's program puts under it (`-- `), and without soft line ends.

    Many a program loses the space at the end of that line; then it must be the last of its kind, with a few lines under
    it, as a signature has.
    """
    kept = text.split("\n-- \n", 1)[0]
    before, mark, signature = kept.rpartition("\n--\n")
    if mark and signature.strip().count("\n") < _SIGNATURE:
        kept = before
    return kept.replace(" \n", "\n") if " \n" in kept else kept


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        value = str(message.get(name) or "")
    # The standard library's own parser fails on some.
    except (ValueError, IndexError, AttributeError, TypeError, RecursionError):
        return None
    return " ".join(value.split()) or None


def _date(message: EmailMessage) -> str | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(_header(message, "date") or "").isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
