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


_NYNORSK = Labels(unnamed="Ukjend", perhaps="kanskje {}", summary="Samandrag")
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
)


def labels(language: str) -> Labels:
    """The words for an article in `language`; Bokmål where we have none of its own."""
    return {"nn": _NYNORSK, "en": _ENGLISH}.get(language, Labels())
