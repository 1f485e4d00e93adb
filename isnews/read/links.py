"""Where a feed's items lead: addresses, or files beside a feed that is a file itself; nothing else of this machine."""

import os
import stat
from urllib.parse import unquote, urljoin

from isnews.errors import SourceError
from isnews.read import web
from isnews.read.feed import Feed, Item
from isnews.read.source import TEXT_SUFFIXES


def beside(feed: Feed, path: str) -> Feed:
    """The feed of a file with its relative links led somewhere: to a file beside it, else to the site it tells of."""
    return feed._replace(items=tuple(_led(item, feed.site, path) for item in feed.items))


def _led(item: Item, site: str | None, path: str) -> Item:
    if item.url is None or "://" in item.url:
        return item
    file = os.path.join(os.path.dirname(path), unquote(item.url))
    if is_beside(file, path):
        return item._replace(url=file)
    return item._replace(url=urljoin(site, item.url)) if site and web.is_address(site) else item


def is_beside(file: str, path: str) -> bool:
    """Whether a file is an article in the very folder of the feed at `path`.

    A feed may come from anybody: it leads to no other folder, no hidden file, through no symbolic link, and to no file
    that is not named as an article.
    """
    folder, name = os.path.split(file)
    if folder != os.path.dirname(path) or name.startswith(".") or "\0" in file or "\\" in name or ":" in name:
        return False
    try:
        return os.path.splitext(name)[1].lower() in TEXT_SUFFIXES and stat.S_ISREG(os.lstat(file).st_mode)
    except (OSError, ValueError):
        return False


def refused(link: str, name: str) -> SourceError:
    """The error for an item that leads elsewhere."""
    return SourceError(
        f"{name} points to {link[:200]}, which is neither an address nor an article in the feed's own folder. "
        "Open it yourself, and name the file.",
        source=name,
        code="unsupported",
    )
