"""Over the network: one address to its bytes, in bounded time and size, from no machine that nobody asked for."""

import http.client
import socket
import ssl
import zlib
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from threading import Timer
from time import monotonic
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from isnews import __version__
from isnews.errors import SourceError
from isnews.read import addresses, answer
from isnews.read.limits import MAX_SIZE

AGENT = f"isnews/{__version__} (reader of Norwegian news, one page at a time)"
TIMEOUT = 20.0
"""Seconds that a page may take from the first step to its last byte."""
REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5"


class Fetched(NamedTuple):
    """What came from an address."""

    data: bytes
    url: str
    """Where it came from in the end."""
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None
    unchanged: bool = False
    """Whether the server says that what is known of it still holds; `data` is empty then."""
    public: bool = True
    """Whether all machines on the way to it were public ones."""


def is_address(name: str) -> bool:
    """Whether a source is `http://…` or `https://…`."""
    return name[:8].lower().startswith(("http://", "https://"))


def fetch(
    url: str,
    *,
    max_size: int = MAX_SIZE,
    timeout: float = TIMEOUT,
    typed: bool = True,
    etag: str | None = None,
    modified: str | None = None,
    progress: Callable[[int], None] | None = None,
) -> Fetched:
    """The bytes at an address.

    `typed` says that the user named the address: only then may its host be on this machine or a private network, and
    no redirect leads to another such host. `timeout` is for all of it, in seconds; `max_size` for what is sent and for
    what it unpacks to. Raises `SourceError` (`network`, `too-large`, `unsupported`).
    """
    end = monotonic() + timeout
    here = url
    trusted = _host(_split(url, url)) if typed else None
    public = True
    for _ in range(REDIRECTS + 1):
        parts = _split(here, url)
        found, open_to_all = _ask(parts, url, end, max_size, _host(parts) == trusted, etag, modified, progress)
        public = public and open_to_all
        if isinstance(found, Fetched):
            return found._replace(url=here, public=public)
        here = urljoin(here, found)
    raise answer.fault(url, f"redirects more than {REDIRECTS} times")


def same_host(one: str, other: str) -> bool:
    """Whether two addresses are of the same host and port."""
    try:
        return _host(_split(one, one)) == _host(_split(other, other))
    except SourceError:
        return False


def _split(address: str, url: str) -> SplitResult:
    """The parts of an address that may be followed."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise answer.fault(url, "is not an address that can be read") from error
    if parts.scheme not in ("http", "https"):
        raise answer.fault(url, f"leads to an address of another kind ({parts.scheme[:20] or 'none'}:)")
    if not parts.hostname or port == 0 or any(c <= " " or c == "\x7f" for c in parts.netloc):
        raise answer.fault(url, "is not an address that can be read")
    return parts


def _host(parts: SplitResult) -> tuple[str | None, int]:
    return parts.hostname, parts.port or (443 if parts.scheme == "https" else 80)


def _ask(
    parts: SplitResult,
    url: str,
    end: float,
    max_size: int,
    trusted: bool,
    etag: str | None,
    modified: str | None,
    progress: Callable[[int], None] | None,
) -> tuple[Fetched | str, bool]:
    """One request: what came, or where the server points to; and whether the machine is a public one."""
    host, port = _host(parts)
    connection: http.client.HTTPConnection | None = None
    watch: Timer | None = None
    sock: socket.socket | None = None
    response: http.client.HTTPResponse | None = None
    late: list[bool] = []
    try:
        name = (host or "").encode("idna").decode("ascii")
        where = addresses.resolve(name, port, end - monotonic(), public_only=not trusted)
        public = addresses.is_public(where)
        sock = socket.create_connection((where, port), max(0.1, end - monotonic()))
        # A timeout of the socket starts anew with every byte; this one does not.
        watch = Timer(max(0.1, end - monotonic()), _cut, (sock, late))
        watch.daemon = True
        watch.start()
        if parts.scheme == "https":
            sock = ssl.create_default_context().wrap_socket(sock, server_hostname=name)
            watch.args = (sock, late)
        connection = http.client.HTTPConnection(name, port)
        connection.sock = sock
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (
            f"?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?[]')}" if parts.query else ""
        )
        headers = {
            "User-Agent": AGENT,
            "Accept": _ACCEPT,
            "Accept-Language": "nb,nn,no;q=0.9",
            "Accept-Encoding": "gzip, deflate",
        }
        headers["Host"] = name if parts.port is None else f"{name}:{port}"
        headers["Connection"] = "close"
        if etag:
            headers["If-None-Match"] = etag
        if modified:
            headers["If-Modified-Since"] = modified
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        if late:
            raise TimeoutError
        if response.status in _REDIRECTS and response.getheader("Location"):
            return response.getheader("Location") or "", public
        if response.status == HTTPStatus.NOT_MODIFIED:
            return Fetched(b"", url, unchanged=True), public
        if response.status != HTTPStatus.OK:
            raise answer.fault(url, f"answers {answer.status(response.status)}")
        data = answer.body(response, url, max_size, progress, late)
        charset = response.headers.get_content_charset()
        etag, modified = answer.header(response, "ETag"), answer.header(response, "Last-Modified")
        return Fetched(data, url, charset, etag, modified), public
    except addresses.NotPublicError as error:
        raise answer.fault(url, "leads to this machine or a private network, which you did not name") from error
    except (TimeoutError, addresses.SlowError) as error:
        raise answer.fault(url, "took too long; raise the limit with --timeout") from error
    except ssl.SSLError as error:
        if late:
            raise answer.fault(url, "took too long; raise the limit with --timeout") from error
        raise answer.fault(url, "has no certificate that this machine trusts") from error
    except (OSError, http.client.HTTPException, zlib.error, ValueError, AttributeError) as error:
        if late:
            raise answer.fault(url, "took too long; raise the limit with --timeout") from error
        raise answer.fault(url, answer.why(error)) from error
    finally:
        if watch is not None:
            watch.cancel()
        if response is not None:
            response.close()
        if connection is not None:
            connection.close()
        if sock is not None:
            sock.close()


def _cut(sock: socket.socket, late: list[bool]) -> None:
    late.append(True)
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)
