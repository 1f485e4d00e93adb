"""An archive of articles in one SQLite file: add, search, who said what over time, who speaks most."""

from isnews.archive.articles import listed, load, load_version, people_of, quotes_of, summary_of
from isnews.archive.asked import parse
from isnews.archive.narrowing import Condition, narrowed
from isnews.archive.opening import default_path, opened
from isnews.archive.removing import remove
from isnews.archive.searching import search, search_quotes
from isnews.archive.speaking import named, ranking, said
from isnews.archive.storing import add

__all__ = [
    "Condition",
    "add",
    "default_path",
    "listed",
    "load",
    "load_version",
    "named",
    "narrowed",
    "opened",
    "parse",
    "people_of",
    "quotes_of",
    "ranking",
    "remove",
    "said",
    "search",
    "search_quotes",
    "summary_of",
]
