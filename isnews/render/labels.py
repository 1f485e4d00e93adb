"""The few words that a screen adds to an article, in the article's own variety."""

from typing import NamedTuple


class Labels(NamedTuple):
    """One variety's words."""

    words: str = "ord"
    """As in `520 ord`."""
    reading_time: str = "{} min lesetid"
    updated: str = "oppdatert {}"
    related: str = "Les også"
    paragraph: str = "avsnitt {}"
    via: str = "via {}"
    unnamed: str = "Ukjent"
    """Stands for the speaker of a quotation that names none."""
    perhaps: str = "kanskje {}"
    """Whom such a quotation may be from."""
    other: str = "eller"
    summary: str = "Sammendrag"
    of: str = "{} av {}"
    """As in `75 av 520 ord`."""
    partial: str = "delvis"
    """A quotation of some words within the reporter's sentence."""
    indirect: str = "indirekte"
    quotes: tuple[str, str] = ("sitat", "sitater")
    """One, and several."""
    mentions: tuple[str, str] = ("omtale", "omtaler")
    first: str = "først i avsnitt {}"
    woman: str = "kvinne"
    man: str = "mann"
    organisation: str = "organisasjon"
    document: str = "dokument"
    nameless: str = "kilde uten navn"


_NYNORSK = Labels(
    unnamed="Ukjend",
    summary="Samandrag",
    quotes=("sitat", "sitat"),
    mentions=("omtale", "omtalar"),
    nameless="kjelde utan namn",
)
_ENGLISH = Labels(
    words="words",
    reading_time="{} min read",
    updated="updated {}",
    related="Read also",
    paragraph="paragraph {}",
    unnamed="Unknown",
    perhaps="perhaps {}",
    other="or",
    summary="Summary",
    of="{} of {}",
    partial="partial",
    indirect="indirect",
    quotes=("quotation", "quotations"),
    mentions=("mention", "mentions"),
    first="first in paragraph {}",
    woman="woman",
    man="man",
    organisation="organisation",
    document="document",
    nameless="unnamed source",
)


def labels(language: str) -> Labels:
    """The words for an article in `language`; Bokmål where we have none of its own."""
    return {"nn": _NYNORSK, "en": _ENGLISH}.get(language, Labels())
