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
    elsewhere: str = "tittel"
    """Where no paragraph is: a title, a heading, a caption."""
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
    under: str = "under {}"
    """In which sections, by their titles."""
    also_under: str = "også under {}"
    """The same of somebody who is first named before them."""
    woman: str = "kvinne"
    man: str = "mann"
    organisation: str = "organisasjon"
    document: str = "dokument"
    nameless: str = "kilde uten navn"
    suggested: str = "Forslag til tittel: {}"
    """Over an article that has no title, where one was asked for."""
    place: str = "setning {} av {}"
    order: str = "valgt som nr. {}"
    new: str = "nytt: {}"
    """The words that a sentence is the first to say."""
    asked: str = "om: {}"
    supports: str = "en annen bygger på den"
    """A sentence of the summary that another one leans on."""
    articles: str = "{} artikler"
    method: str = "metode"
    shared: str = "felles"
    chosen: str = "setninger"


_NYNORSK = Labels(
    unnamed="Ukjend",
    summary="Samandrag",
    quotes=("sitat", "sitat"),
    mentions=("omtale", "omtalar"),
    nameless="kjelde utan namn",
    suggested="Framlegg til tittel: {}",
    order="vald som nr. {}",
    supports="ei anna byggjer på henne",
    articles="{} artiklar",
    shared="sams",
    chosen="setningar",
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
    under="under {}",
    also_under="also under {}",
    woman="woman",
    man="man",
    organisation="organisation",
    document="document",
    nameless="unnamed source",
    suggested="Suggested title: {}",
    place="sentence {} of {}",
    order="chosen no. {}",
    new="new: {}",
    asked="about: {}",
    supports="another leans on it",
    articles="{} articles",
    method="method",
    shared="shared",
    chosen="sentences",
)


def labels(language: str) -> Labels:
    """The words for an article in `language`; Bokmål where we have none of its own."""
    return {"nn": _NYNORSK, "en": _ENGLISH}.get(language, Labels())


def thousands(number: int) -> str:
    """`12 400`, with a space that no line breaks at."""
    return f"{number:,}".replace(",", "\u00a0") if number > 9999 else str(number)
