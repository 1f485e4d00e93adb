"""`isnews feed`: the articles that a feed tells of, numbered; without a feed, well-known Norwegian ones."""

from functools import partial

from isnews.errors import NothingFound
from isnews_cli import streams
from isnews_cli.display import display
from isnews_cli.exits import Exit
from isnews_cli.options import Common, takes_common

EXAMPLES = """Examples:
  isnews feed
  isnews feed https://www.nrk.no/toppsaker.rss
  isnews show https://www.nrk.no/toppsaker.rss#3
  isnews summary https://www.nrk.no/toppsaker.rss --all"""


@partial(
    takes_common,
    sources="Addresses or files of feeds. Without any: the well-known ones.",
    metavar="FEED",
    without=frozenset({"form", "all_items"}),
)
def feed(common: Common) -> int:
    """List the articles of an RSS or Atom feed; in a pipe a line each, its parts between tabs.

    Without a feed: well-known Norwegian feeds, with their addresses.
    """
    from isnews.errors import SourceError
    from isnews.read import elsewhere
    from isnews.render import feeds
    from isnews_cli.online import network

    if not common.sources:
        known = elsewhere.known_feeds()
        if common.json:
            streams.write(feeds.known_document(known))
        else:
            streams.write(display(common).set(feeds.known_pieces(known)))
        return Exit.FOUND
    found = []
    codes = set()
    for name in common.sources:
        try:
            loaded = elsewhere.load_feed(name, max_size=common.max_size, network=network(common))
        except SourceError as error:
            streams.say(str(error))
            found.append(feeds.failed(error))
            codes.add(Exit.FAILED)
            continue
        if not loaded.items:
            streams.say(str(NothingFound(f"{name} is a feed without articles.")))
        codes.add(Exit.FOUND if loaded.items else Exit.NOTHING)
        found.append(feeds.entry(loaded, name))
        if not common.json:
            shown = display(common)
            streams.write(shown.set(feeds.pieces(loaded)) if shown.width else feeds.lines(loaded, name))
    if common.json:
        streams.write(feeds.document(found))
    return next(code for code in (Exit.FAILED, Exit.FOUND, Exit.NOTHING) if code in codes)
