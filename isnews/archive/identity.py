"""What makes two articles, two addresses or two persons the same one."""

import hashlib
import re
import unicodedata
from urllib.parse import parse_qsl, urlencode, urlsplit

from isnews.findings import Person
from isnews.norwegian.matching import Matching

_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid")
_PORTS = {"http": 80, "https": 443}
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    """`text` with U+FFFD for NUL and lone surrogates, which SQLite cannot hold; as long as before, so offsets stay."""
    return _UNSTORABLE.sub("\ufffd", text)


def digest(text: str) -> str:
    """The same for texts that differ only in white space and in how letters are composed."""
    words = " ".join(Matching(text).text.split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def address(url: str) -> str:
    """An address for comparing: without scheme, default port, fragment, a last slash and what only counts visits."""
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return url
    host = (parts.hostname or "") + (f":{port}" if port and port != _PORTS.get(parts.scheme) else "")
    asked = [(name, value) for name, value in parse_qsl(parts.query, True) if not _TRACKING.fullmatch(name)]
    return f"{host}{parts.path.rstrip('/')}{'?' + urlencode(asked) if asked else ''}"


def site(url: str | None) -> str | None:
    """The host of an address, without `www.`: what stands for the paper where nothing names it."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def full_name(person: Person) -> str | None:
    """The name by which persons are one across articles; `None` where it is no full name: `Rasoul`, `en kilde`.

    Case and white space do not count; accents do, and `ø` is no `o`: two people may differ in no more.
    """
    words = unicodedata.normalize("NFC", person.name).casefold().split()
    return " ".join(words) if person.kind == "person" and len(words) > 1 else None
