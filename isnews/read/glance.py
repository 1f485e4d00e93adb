"""A glance at a name and first bytes: whether a source is more than a plain text. Imports next to nothing."""

import os

_BEGINS = (b"<", b"{", b"[", b"%PDF-", b"PK\x03\x04", b"\xff\xfe", b"\xfe\xff")
_HEADERS = (
    b"content-type:",
    b"date:",
    b"delivered-to:",
    b"dkim-signature:",
    b"from:",
    b"message-id:",
    b"mime-version:",
    b"received:",
    b"return-path:",
    b"subject:",
    b"to:",
    b"x-",
)
_SUFFIXES = (".eml", ".docx", ".pdf", ".html", ".htm", ".xhtml", ".md", ".markdown")


def is_plain(data: bytes, name: str) -> bool:
    """Whether nothing about some bytes speaks for another format than text."""
    head = data[:256].removeprefix(b"\xef\xbb\xbf").lstrip()
    return not (
        head.startswith(_BEGINS) or head[:32].lower().startswith(_HEADERS) or name[-9:].lower().endswith(_SUFFIXES)
    )


def may_be_mail(head: bytes) -> bool:
    """Whether the first bytes are a header of e-mail."""
    return head[:32].lower().startswith(_HEADERS)


def is_elsewhere(name: str) -> bool:
    """Whether a source is no path: an address, a file in an archive, an item of a feed."""
    if "://" in name[:12] or ".zip!" in name.lower() or name.startswith("-!"):
        return True
    head, mark, number = name.rpartition("#")
    return bool(mark and head and number.isascii() and number.isdigit()) and not os.path.lexists(name)
