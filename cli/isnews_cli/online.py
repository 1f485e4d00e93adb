"""What the options say about the network, and progress while it is slow."""

import sys
from time import monotonic

from isnews.read import elsewhere
from isnews.read.online import Network
from isnews_cli import streams
from isnews_cli.options import Common

_PATIENCE = 1.0
"""Seconds without a word."""


def network(common: Common) -> Network:
    """How to go about the network; progress is told on a terminal only."""
    told = Progress() if sys.stderr is not None and sys.stderr.isatty() else None
    return Network(common.timeout, common.refresh, common.offline, told)


class Progress:
    """Tells how much has come, on one line of standard error, once it takes more than a second."""

    def __init__(self) -> None:
        self._start = monotonic()
        self._next = self._start + _PATIENCE

    def __call__(self, size: int) -> None:
        """Tell of `size` bytes."""
        now = monotonic()
        if now >= self._next:
            streams.say(f"{size / 1000:,.0f} kB after {now - self._start:.0f} s …")
            self._next = now + _PATIENCE


def items(names: list[str], common: Common) -> list[str]:
    """The sources with each feed as its articles, but those that their site keeps from programs."""
    from isnews.read import robots, web

    out: list[str] = []
    asked = network(common)
    for name in names:
        if not elsewhere.is_feed(name, max_size=common.max_size, network=asked):
            out.append(name)
            continue
        feed = elsewhere.load_feed(name, max_size=common.max_size, network=asked)
        for item in feed.items:
            typed = bool(item.url) and web.is_address(name) and web.same_host(str(item.url), name)
            if item.url and web.is_address(item.url) and not robots.allows(item.url, asked, typed=typed):
                streams.say(f"{name}#{item.number} is left out: its site asks programs not to read it (robots.txt).")
            else:
                out.append(f"{name}#{item.number}")
    return out
