"""Words that carry no matter of their own: articles, pronouns, prepositions, conjunctions, auxiliaries."""

from functools import cache

from isnews.norwegian import lists


@cache
def stopwords() -> frozenset[str]:
    """The stop words of Bokmål and Nynorsk together: quotations of the one stand in articles of the other."""
    return lists.load("stopwords_nb") | lists.load("stopwords_nn")
