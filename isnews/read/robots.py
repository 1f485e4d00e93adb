"""What a site asks of programs that read many of its pages (robots.txt, RFC 9309)."""

from functools import cache
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from isnews.errors import SourceError
from isnews.read import online
from isnews.read.online import Network

_NAME = "isnews"
_LARGEST = 500_000


def allows(url: str, network: Network, *, typed: bool = False) -> bool:
    """Whether the site lets programs read this page; one without rules does, and so does one that cannot be asked.

    `typed` says that the user named the site's host, so it may be a private one.
    """
    parts = urlsplit(url)
    return _rules(f"{parts.scheme}://{parts.netloc}", network, typed).can_fetch(_NAME, url)


@cache
def _rules(site: str, network: Network, typed: bool) -> RobotFileParser:
    rules = RobotFileParser()
    try:
        found = online.get(f"{site}/robots.txt", network, max_size=_LARGEST, typed=typed)
        lines = found.data.decode("utf-8", "replace").splitlines()
    except SourceError:
        lines = []
    rules.parse(lines)
    return rules
