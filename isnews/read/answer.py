"""What a server answered: its bytes unpacked within bounds, and its faults in our own words."""

import http.client
import socket
import zlib
from collections.abc import Callable
from http import HTTPStatus

from isnews.errors import SourceError
from isnews.read.limits import too_large

_CHUNK = 1 << 16


def body(
    response: http.client.HTTPResponse,
    url: str,
    max_size: int,
    progress: Callable[[int], None] | None,
    late: list[bool],
) -> bytes:
    """What was sent, unpacked, never more than `max_size` of either; `late` is filled once time is up."""
    encoding = (response.getheader("Content-Encoding") or "identity").strip().lower()
    unpack = _unpacker(encoding)
    if encoding not in ("identity", "") and unpack is None:
        raise fault(url, "is packed in a way that isnews does not know")
    out = bytearray()
    came = 0
    while chunk := response.read1(_CHUNK):
        came += len(chunk)
        if came > max_size:
            raise too_large(url, max_size)
        while chunk:
            out += unpack.decompress(chunk, max_size + 1 - len(out)) if unpack is not None else chunk
            if len(out) > max_size:
                raise too_large(url, max_size)
            chunk = unpack.unconsumed_tail if unpack is not None else b""
        if progress is not None:
            progress(came)
    if late:
        raise TimeoutError
    if response.length:
        raise fault(url, "closed the connection before the end")
    if unpack is not None and not unpack.eof and came:
        raise fault(url, "closed the connection before the end")
    return bytes(out)


def _unpacker(encoding: str) -> "zlib._Decompress | None":
    if encoding in ("gzip", "x-gzip", "deflate"):
        return zlib.decompressobj(zlib.MAX_WBITS | 32)
    return None


def header(response: http.client.HTTPResponse, name: str) -> str | None:
    """A header that is fit to be kept."""
    value = response.getheader(name)
    return value if value and len(value) < 300 and value.isprintable() else None


def status(status: int) -> str:
    """Our own words for a status: a server's may hold anything."""
    try:
        return f"{status} ({HTTPStatus(status).phrase})"
    except ValueError:
        return str(status)


def why(error: Exception) -> str:
    """What went wrong, in our own words."""
    if isinstance(error, socket.gaierror):
        return "has a host that was not found"
    if isinstance(error, ConnectionRefusedError):
        return "refuses connections"
    if isinstance(error, (http.client.IncompleteRead, ConnectionError)):
        return "closed the connection before the end"
    if isinstance(error, (http.client.HTTPException, zlib.error, ValueError)):
        return "answers with something that is not HTTP"
    return "could not be reached"


def fault(url: str, what: str) -> SourceError:
    """The error for an address that could not be read."""
    return SourceError(
        f"{url} {what}. Open it in your browser, and save the page or copy the text.", source=url, code="network"
    )
