"""Read, summarise and quote Norwegian news; the public names, imported on use.

import isnews

article = isnews.read("article.txt")
summary = isnews.summarize(article, sentences=3)
quotes = isnews.find_quotes(article)
"""

import sys
from types import ModuleType

__version__ = "0.1.0"

TYPE_CHECKING = False  # as typing has it, but importing typing takes longer than `isnews --version` may
if TYPE_CHECKING:
    from isnews.article import Article, Block, Section
    from isnews.chosen import Compared, Summary, Title, Together
    from isnews.errors import IsnewsError, NothingFound, SourceError, UsageError
    from isnews.findings import Person, Quote, Speaker
    from isnews.quotes import find_quotes
    from isnews.quotes.gather import find_people
    from isnews.read import bundled, read, read_text
    from isnews.summarize import compare, summarize, summarize_together
    from isnews.summarize.headline import suggest_title

__all__ = [
    "Article",
    "Block",
    "Compared",
    "IsnewsError",
    "NothingFound",
    "Person",
    "Quote",
    "Section",
    "SourceError",
    "Speaker",
    "Summary",
    "Title",
    "Together",
    "UsageError",
    "__version__",
    "bundled",
    "compare",
    "find_people",
    "find_quotes",
    "read",
    "read_text",
    "suggest_title",
    "summarize",
    "summarize_together",
]

_HOMES = {
    "Article": "isnews.article",
    "Block": "isnews.article",
    "Compared": "isnews.chosen",
    "IsnewsError": "isnews.errors",
    "NothingFound": "isnews.errors",
    "Person": "isnews.findings",
    "Quote": "isnews.findings",
    "Section": "isnews.article",
    "SourceError": "isnews.errors",
    "Speaker": "isnews.findings",
    "Summary": "isnews.chosen",
    "Title": "isnews.chosen",
    "Together": "isnews.chosen",
    "UsageError": "isnews.errors",
    "bundled": "isnews.read",
    "compare": "isnews.summarize",
    "find_people": "isnews.quotes.gather",
    "find_quotes": "isnews.quotes",
    "read": "isnews.read",
    "read_text": "isnews.read",
    "suggest_title": "isnews.summarize.headline",
    "summarize": "isnews.summarize",
    "summarize_together": "isnews.summarize",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'isnews' has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(home), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """Keeps `isnews.read` and `isnews.summarize` the functions, though packages of these names hold them.

    When Python loads a package it sets it as an attribute of the one above, at a moment that nobody can foresee where
    imports are lazy. `from isnews.read import …` is not touched by this.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if name not in {"read", "summarize"} or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
