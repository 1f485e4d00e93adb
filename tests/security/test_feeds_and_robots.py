"""All articles of a feed: what the site's robots.txt keeps from programs is left out, the others are read."""

from pathlib import Path

import pytest

from isnews.errors import SourceError
from isnews.read import online, robots
from isnews.read.online import Network
from isnews.read.web import Fetched
from tests.cli.running import Here

FEED = "<rss><channel><title>Nytt</title>{}</channel></rss>"
ITEM = "<item><title>{}</title><description>Ferja gikk på grunn i natt.</description>{}</item>"


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A site that closes /lukket to programs, and one that cannot be asked; the addresses that were asked for."""
    asked: list[str] = []

    def get(url: str, network: Network, *, max_size: int = 0, typed: bool = True) -> Fetched:
        asked.append(url)
        if url == "https://avisa.example/robots.txt":
            return Fetched(b"User-agent: *\nDisallow: /lukket\n", url)
        if url.endswith("robots.txt"):
            raise SourceError(f"{url} answers 404.", source=url, code="network")
        page = (
            "<h1>Ferje på grunn i natt</h1>" + "<p>Alle om bord i ferja er reddet i land, sier en politimann.</p>" * 1
        )
        return Fetched(f"<meta charset=utf-8><meta property='og:type' content='article'>{page}".encode(), url)

    monkeypatch.setattr(online, "get", get)
    robots._rules.cache_clear()
    return asked


def test_robots(site: list[str]) -> None:
    assert robots.allows("https://avisa.example/sak", Network())
    assert not robots.allows("https://avisa.example/lukket/sak", Network())
    assert robots.allows("https://annen.example/lukket/sak", Network())
    assert len(site) == 2  # each site is asked once


def test_all_of_a_feed(here: Here, tmp_path: Path, site: list[str]) -> None:
    path = tmp_path / "feed.xml"
    links = ["", "<link>https://avisa.example/lukket/1</link>", "<link>https://avisa.example/sak</link>"]
    items = "".join(ITEM.format(f"Sak {i}", link) for i, link in enumerate(links, 1))
    path.write_text(FEED.format(items), encoding="utf-8")
    ran = here("show", "--all", str(path))
    assert ran.code == 0
    assert "Sak 1" in ran.out
    assert "Alle om bord" in ran.out
    assert f"{path}#2 is left out" in ran.err
    assert not any("lukket/1" in url for url in site)


def test_a_source_that_is_no_feed_stays_with_all(here: Here, tmp_path: Path) -> None:
    path = tmp_path / "sak.txt"
    path.write_text("Ferje på grunn\n\nFerja gikk på grunn i natt.\n", encoding="utf-8")
    assert here("show", "--all", str(path)).code == 0


def test_feeds_without_a_source(here: Here) -> None:
    assert "https://www.nrk.no/toppsaker.rss" in here("feed").out
    assert '"feeds"' in here("feed", "--json").out
