"""The machine behind a host's name, and whether it is a public one."""

import ipaddress
import socket
from threading import Thread


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
