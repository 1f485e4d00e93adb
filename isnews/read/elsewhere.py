"""Sources that are no file of their own: an address, a file in a ZIP archive, an item of a feed."""

from dataclasses import replace

from isnews.article import Article
from isnews.errors import NothingFound, SourceError
from isnews.read import assemble, feed, formats, links, online, packed, source, web
from isnews.read.feed import Feed, Item
from isnews.read.formats import Given
from isnews.read.online import Network
from isnews.read.page import words


def read(name: str, *, max_size: int, network: Network, form: str | None) -> Article:
    """The article at an address, in an archive, or behind a feed's item (`FEED#3`)."""
    archive, inside, inner = name.partition(packed.INSIDE)
    if name.startswith(packed.ON_STDIN):
        archive, inside, inner = packed.ON_STDIN, "", name[len(packed.ON_STDIN) :]
    if (inside or archive == packed.ON_STDIN) and not web.is_address(name):
        data = packed.member(archive + inside[:-1], inner, name, max_size)
        return formats.read_as(form or formats.told(data, inner), Given(data, name, max_size=max_size))
    numbered = feed.split(name)
    if numbered is not None:
        whole = _feed_or_none(numbered[0], max_size, network)
        if whole is not None:
            return _item(feed.item(whole, numbered[1], numbered[0]), numbered[0], name, max_size, network)
    return _page(name, name, max_size, network, form, typed=True)


def load_feed(name: str, *, max_size: int, network: Network) -> Feed:
    """The feed in a file, from standard input, or at an address."""
    if web.is_address(name):
        found = online.get(name, network, max_size=max_size)
        return feed.parse(found.data, name, found.url)
    loaded = feed.parse(source.fetch(name, max_size=max_size), name)
    return loaded if name == "-" else links.beside(loaded, name)


def is_feed(name: str, *, max_size: int, network: Network) -> bool:
    """Whether a source is a feed; one that cannot be read is none."""
    try:
        if web.is_address(name):
            return formats.told(online.get(name, network, max_size=max_size).data, name) == "feed"
        return name != "-" and formats.told(source.fetch(name, max_size=max_size), name) == "feed"
    except (SourceError, NothingFound):
        return False


def _feed_or_none(name: str, max_size: int, network: Network) -> Feed | None:
    """The feed, or `None` where `#3` is a place in a page and not an item's number."""
    if not web.is_address(name):
        return load_feed(name, max_size=max_size, network=network)
    found = online.get(name, network, max_size=max_size)
    return feed.parse(found.data, name, found.url) if formats.told(found.data, name) == "feed" else None


def _page(address: str, name: str, max_size: int, network: Network, form: str | None, *, typed: bool) -> Article:
    if not web.is_address(address):
        kind = address.split("://", 1)[0][:20]
        raise SourceError(
            f"{name} is an address of a kind that isnews does not read ({kind}:). Use http or https, or a path.",
            source=name,
            code="unsupported",
        )
    found = online.get(address, network, max_size=max_size, typed=typed)
    given = Given(found.data, name, found.url, found.charset, max_size)
    kind = form or formats.told(found.data, address.split("?", 1)[0])
    article = formats.read_as(kind, given)
    return replace(article, url=article.url or found.url)


def _item(item: Item, feed_name: str, name: str, max_size: int, network: Network) -> Article:
    """What an item points to, an address or a file beside the feed; where it points to none, what the feed tells."""
    if item.url is not None:
        try:
            if web.is_address(item.url):
                typed = web.is_address(feed_name) and web.same_host(item.url, feed_name)
                return _page(item.url, name, max_size, network, None, typed=typed)
            if web.is_address(feed_name) or not links.is_beside(item.url, feed_name):
                raise links.refused(item.url, name)
            data = source.fetch(item.url, max_size=max_size)
            return formats.read_as(formats.told(data, item.url), Given(data, name, max_size=max_size))
        except SourceError as error:
            raise SourceError(str(error), source=name, code=error.code) from error
    if item.lead is None:
        raise NothingFound(f"{name} tells no more than its title, and points nowhere. Choose another item.")
    return assemble.article([assemble.Part("lead", item.lead)], source=name, title=item.title, published=item.published)


def known_feeds() -> dict[str, str]:
    """Well-known Norwegian feeds: name to address, from `data/feeds.txt`."""
    return words.table("feeds")
