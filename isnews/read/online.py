"""One address as a user asks for it: from the cache where that is fresh, or offline; else from the server."""

from collections.abc import Callable
from typing import NamedTuple

from isnews.errors import SourceError
from isnews.read import cache, web
from isnews.read.limits import MAX_SIZE
from isnews.read.web import Fetched


class Network(NamedTuple):
    """How to go about the network."""

    timeout: float = web.TIMEOUT
    """Seconds for a page."""
    refresh: bool = False
    """Ask for the whole page, whatever is kept."""
    offline: bool = False
    """Ask for nothing; what is kept must do."""
    progress: Callable[[int], None] | None = None
    """Told of the bytes that came so far."""


def get(url: str, network: Network, *, max_size: int = MAX_SIZE, typed: bool = True) -> Fetched:
    """The bytes at an address; `typed` says that its host may be a private one. Raises `SourceError`."""
    kept = None if network.refresh and not network.offline else cache.load(url)
    if kept is not None and not typed and not kept[0].public:
        kept = None  # kept where the user named that host; a feed that leads there is refused all the same
    if network.offline:
        if kept is None:
            raise SourceError(
                f"{url} has not been read before, so there is nothing to show offline. Leave out --offline.",
                source=url,
                code="network",
            )
        return kept[0]
    if kept is not None and kept[1] < cache.FRESH and len(kept[0].data) <= max_size:
        return kept[0]
    found = web.fetch(
        url,
        max_size=max_size,
        timeout=network.timeout,
        typed=typed,
        etag=kept[0].etag if kept else None,
        modified=kept[0].modified if kept else None,
        progress=network.progress,
    )
    if found.unchanged:
        if kept is None:  # a server that was not asked whether it changed
            raise SourceError(f"{url} answers with nothing. Try again with --refresh.", source=url, code="network")
        found = kept[0]
    cache.save(url, found)
    return found
