"""The machine behind a host's name, and whether it is a public one."""

import ipaddress
import re
import socket
from threading import Thread

_TOPS = frozenset({"no", "com", "org", "net", "info", "eu", "se", "dk", "fi", "is", "fo", "uk", "de", "fr", "us", "io"})
"""Ends of hosts that no file of text has: those of the North, and the most common ones."""
_HOST = re.compile(r"([A-Za-z0-9.æøåÆØÅ-]{1,253})(:\d{1,5})?(?:[/?#].*)?", re.DOTALL)


class NotPublicError(Exception):
    """The host is this machine, or on a private network."""


class SlowError(Exception):
    """The name server did not answer in time."""


def resolve(host: str, port: int, timeout: float, *, public_only: bool) -> str:
    """The address to connect to: looked up once, so that a name cannot point elsewhere after the check.

    Raises `NotPublicError`, `SlowError`, `socket.gaierror`.
    """
    found: list[str] = []
    failed: list[Exception] = []

    def look() -> None:
        try:
            found.extend(str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            failed.append(error)

    # The system's look-up has no time limit of its own.
    thread = Thread(target=look, daemon=True)
    thread.start()
    thread.join(max(0.1, timeout))
    if failed:
        raise failed[0]
    if not found:
        raise SlowError
    if public_only and not all(is_public(address) for address in found):
        raise NotPublicError
    return found[0]


def without_scheme(name: str) -> str | None:
    """The address that a name is without its `https://` (`www.nrk.no`, `localhost:8000/side`), else `None`."""
    found = _HOST.fullmatch(name)
    if found is None:
        return None
    host = found[1].lower()
    labels = host.split(".")
    if host == "localhost" or _is_number(host):
        return f"http://{name}"
    if len(labels) < 2 or not all(labels):
        return None
    known = labels[0] == "www" or labels[-1] in _TOPS or (found[2] is not None and labels[-1].isalpha())
    return f"https://{name}" if known else None


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open network."""
    try:
        ip: ipaddress.IPv4Address | ipaddress.IPv6Address = ipaddress.ip_address(address.split("%", 1)[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is not None:
            ip = inner
    return ip.is_global and not ip.is_multicast and not ip.is_reserved
