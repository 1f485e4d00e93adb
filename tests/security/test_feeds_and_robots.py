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


def feed_with(link: str, *, site: str = "") -> str:
    """A feed whose item has text of its own and this link."""
    return FEED.format((f"<link>{site}</link>" if site else "") + ITEM.format("Sak", f"<link>{link}</link>"))


def test_a_relative_link_is_a_file_beside_the_feed(here: Here, tmp_path: Path) -> None:
    (tmp_path / "sak 1.txt").write_text("Ferja går igjen\n\nFerja går som vanlig fra i dag.\n", encoding="utf-8")
    path = tmp_path / "feed.xml"
    path.write_text(feed_with("sak%201.txt"), encoding="utf-8")
    ran = here("show", f"{path}#1")
    assert (ran.code, ran.err) == (0, "")
    assert "Ferja går som vanlig" in ran.out
    assert "sak 1.txt" in here("feed", str(path)).out


@pytest.mark.parametrize(
    "link",
    [
        *(
            "../hemmelig.txt",
            "%2e%2e/hemmelig.txt",
            "under/sak.txt",
            ".skjult.txt",
            "lenke.txt",
            "nokkel.pem",
            "nei.txt",
        ),
        *("/etc/passwd", "/etc/hostname", "C:\\sak.txt", "..\\hemmelig.txt", "feed", "ftp://avisa.example/sak.txt"),
    ],
)
def test_a_feed_in_a_file_reads_no_other_file(here: Here, tmp_path: Path, link: str) -> None:
    folder = tmp_path / "feeder"
    (folder / "under").mkdir(parents=True)
    names = ["hemmelig.txt", "feeder/under/sak.txt", "feeder/.skjult.txt", "feeder/nokkel.pem"]
    for name in names:
        (tmp_path / name).write_text("Koden er hemmelig og skal ikke leses av noen.\n", encoding="utf-8")
    (folder / "lenke.txt").symlink_to(tmp_path / "hemmelig.txt")
    path = folder / "feed.xml"
    path.write_text(feed_with(link), encoding="utf-8")
    ran = here("show", f"{path}#1")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.count("\n") == 1
    assert "neither an address nor an article in the feed's own folder" in ran.err


def test_a_saved_feeds_relative_link_leads_to_its_site(here: Here, tmp_path: Path, site: list[str]) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(feed_with("/sak", site="https://avisa.example/nytt/"), encoding="utf-8")
    assert here("show", f"{path}#1").code == 0
    assert site == ["https://avisa.example/sak"]


def test_a_page_is_no_feed_but_may_name_one(here: Here, tmp_path: Path) -> None:
    path = tmp_path / "side.html"
    path.write_text("<!doctype html><title>Avisa</title><p>Ferje & båt.", encoding="utf-8")
    ran = here("feed", str(path))
    assert (ran.code, ran.out) == (3, "")
    assert "is a page, no feed" in ran.err
    link = "<link rel='alternate' type='application/rss+xml' href='https://avisa.example/rss'>"
    path.write_text(f"<!doctype html><head>{link}<title>Avisa</title><p>Ferje.", encoding="utf-8")
    assert "https://avisa.example/rss" in here("feed", str(path)).err


def test_a_feed_in_a_pipe_is_one_line_an_item(here: Here, tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    when = "<link>https://avisa.example/1</link><pubDate>Tue, 05 Nov 2024 07:01:00 +0100</pubDate>"
    path.write_text(FEED.format(ITEM.format("Ferje\tpå grunn", when) + ITEM.format("To", "")), encoding="utf-8")
    assert here("feed", str(path)).out.split("\n") == [
        f"{path}#1\t2024-11-05T07:01:00+01:00\tFerje på grunn\thttps://avisa.example/1\tFerja gikk på grunn i natt.",
        f"{path}#2\t\tTo\t\tFerja gikk på grunn i natt.",
        "",
    ]
