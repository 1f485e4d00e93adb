"""Articles for the tests, of invented people and places."""

from dataclasses import replace

from isnews.article import Article
from isnews.read import read_text

FERRY = """Ferja til Vindøy er innstilt

Soldatene fra garnisonen på Lauvnes hjalp passasjerene i land natt til søndag.

– Vi tok kontroll over situasjonen etter en time, sier kaptein Ragna Solvik til Vestposten.

Hun mener at ferja burde vært byttet ut for lenge siden.

Strid om penger

Ordfører Torstein Eide i Lauvnes sier at kommunen ikke har råd. «En skandale», kaller Solvik saken.
"""
LATER = """Ny ferje til Vindøy

Ordfører Torstein Eide lover ny ferje innen 2021.

– Vi har funnet pengene, sier Eide.

Kaptein Ragna Solvik er fornøyd. – Endelig, sier hun.
"""
OTHER = """Kamp om toppen

Trener Bjarne Eide roste laget etter kampen i Skjelvik.

– Guttene tok kontroll fra start, sier Eide.
"""
NYNORSK = """Straumen er borte

Kraftlaget på Vindøy ventar på folk frå fastlandet.

– Me har ikkje lys, seier Ragna Solvik.
"""


def article(
    text: str = FERRY,
    *,
    url: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    source: str = "ferje.txt",
) -> Article:
    """An article as a page would give it."""
    read = read_text(text, source=source)
    return replace(read, url=url, published=published, publisher=publisher)
