"""What the extraction of features needs to know beforehand."""

from collections.abc import Callable, Container
from typing import NamedTuple

from isnews.names.features import Lexicon


class Knowledge(NamedTuple):
    """Name lists, and words with a part to play."""

    lexicon: Lexicon
    phrases: Callable[[str], int]
    """Lists that hold a name of several words."""
    openers: Container[str]
    """First words of the names of several words."""
    inner: Container[str]
    """Lower-case words that may end a name."""
    quiet: frozenset[str]
    """Words that have their capital from the sentence."""
    common: Container[str]
    """Lower-case words whose standing by a name is remembered over the article."""
    sport: frozenset[str]
    """Words of sports reports, in which a town's name is a club's."""
