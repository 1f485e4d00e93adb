"""Servers that drip, lie, redirect, bomb and close early: one sentence, exit 3, in bounded time and size."""

from pathlib import Path

import pytest

from isnews.errors import SourceError
from isnews.read import addresses, cache, online, read, web
from isnews.read.online import Network
from tests.cli.running import Here
from tests.security.server import Server, closed_port


@pytest.mark.parametrize("path", ["page", "packed", "here", "latin", "charset"])
def test_pages_come(server: Server, here: Here, path: str) -> None:
    ran = here("show", f"{server.root}/{path}")
    assert ran.code == 0, ran.err
    assert "Ferje på grunn i natt" in ran.out


@pytest.mark.parametrize(
    "path",
    [
        *("missing", "reason", "loop", "file", "script", "elsewhere", "metadata", "early", "early-packed", "garbage"),
        *("broken-gzip", "unknown", "headers", "long-header", "chunks"),
    ],
)
@pytest.mark.parametrize("command", ["show", "summary", "quotes", "sections", "feed"])
def test_faults_are_one_sentence(server: Server, here: Here, path: str, command: str) -> None:
    ran = here(command, f"{server.root}/{path}")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.count("\n") == 1
    assert "Traceback" not in ran.err
    assert "\x1b" not in ran.err
    assert f"{server.root}/{path}" in ran.err


@pytest.mark.parametrize("path", ["bomb", "endless"])
def test_size_is_bounded(server: Server, path: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(f"{server.root}/{path}", max_size=2_000_000)
    assert caught.value.code == "too-large"


@pytest.mark.parametrize("path", ["drip", "drip-headers", "silent"])
def test_time_is_bounded(server: Server, path: str) -> None:
    with pytest.raises(SourceError, match="took too long"):
        web.fetch(f"{server.root}/{path}", timeout=0.7)


def test_the_size_of_what_is_sent_is_told_in_megabytes(server: Server, here: Here) -> None:
    ran = here("show", "--max-size", "1MB", f"{server.root}/endless")
    assert ran.code == 3
    assert "larger than 1 MB" in ran.err


def test_nobody_listens(here: Here) -> None:
    ran = here("show", f"http://127.0.0.1:{closed_port()}/")
    assert ran.code == 3
    assert "refuses connections" in ran.err


@pytest.mark.parametrize(
    "address",
    [
        "http://",
        "http://[::1",
        "http://a b/",
        "http://vg.no:99999/",
        "http://vg.no:0/",
        "https://\x1b[31m/",
        "http://" + "a" * 300 + ".no/",
        "http://x..no/",
        "file:///etc/passwd",
        "ftp://vg.no/",
        "gopher://vg.no/",
    ],
)
def test_addresses_that_are_none(here: Here, address: str) -> None:
    ran = here("show", address)
    assert (ran.code, ran.out) == (3, "")
    assert "\x1b" not in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.8.8.8", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "::1", "::"),
        *("fe80::1", "fc00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "100.64.0.1", "224.0.0.1"),
        *("255.255.255.255", "fe80::1%eth0", "ikke en adresse"),
    ],
)
def test_what_is_no_public_address(address: str) -> None:
    assert not addresses.is_public(address)


def test_what_is_one() -> None:
    assert addresses.is_public("193.69.165.12")
    assert addresses.is_public("2a02:20c8:1::1")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1"])
def test_a_feed_leads_to_no_private_address(host: str, tmp_path: Path, here: Here) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(f"<rss><channel><item><title>A</title><link>http://{host}:9/</link></item></channel></rss>")
    ran = here("show", f"{path}#1")
    assert ran.code == 3
    assert "private network" in ran.err or "not found" in ran.err
    assert "refuses" not in ran.err


def test_a_feed_leads_to_its_own_host_where_the_user_named_that(server: Server, here: Here) -> None:
    ran = here("show", f"{server.root}/feed#1")
    assert ran.code == 0, ran.err
    assert "Ferje på grunn i natt" in ran.out


def test_but_to_no_other_port_of_it(server: Server, here: Here) -> None:
    before = len(server.asked)
    ran = here("show", f"{server.root}/feed#2")
    assert (ran.code, ran.out) == (3, "")
    assert "private network" in ran.err
    assert [path for path, _ in server.asked[before:]] == ["/feed"]


@pytest.mark.parametrize("options", [(), ("--offline",)])
def test_what_is_kept_changes_nothing_of_where_a_feed_may_lead(
    server: Server, here: Here, tmp_path: Path, options: tuple[str, ...]
) -> None:
    assert here("show", f"{server.root}/page").code == 0  # kept, since the user named it
    path = tmp_path / "feed.xml"
    path.write_text(f"<rss><channel><item><title>A</title><link>{server.root}/page</link></item></channel></rss>")
    ran = here("show", f"{path}#1", *options)
    assert (ran.code, ran.out) == (3, "")
    assert "reddet i land" not in ran.err


def test_a_page_is_kept_and_asked_for_again_by_its_mark(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"{server.root}/etag"
    before = len(server.asked)
    first = online.get(url, Network())
    assert online.get(url, Network()) == first  # fresh: not asked for
    assert len(server.asked) == before + 1
    monkeypatch.setattr(cache, "FRESH", 0)
    assert online.get(url, Network()).data == first.data
    assert server.asked[-1][1]["If-None-Match"] == '"ett"'
    assert online.get(url, Network(refresh=True)).data == first.data
    assert "If-None-Match" not in server.asked[-1][1]
    asked = len(server.asked)
    assert online.get(url, Network(offline=True)).data == first.data
    assert len(server.asked) == asked
    assert server.asked[-1][1]["User-Agent"].startswith("isnews/")


def test_offline_without_a_copy(here: Here) -> None:
    ran = here("show", "--offline", "http://127.0.0.1:9/x")
    assert ran.code == 3
    assert "offline" in ran.err


def test_a_broken_copy_is_no_copy(server: Server, tmp_path: Path) -> None:
    url = f"{server.root}/page"
    data = online.get(url, Network()).data
    for path in (tmp_path / "cache").iterdir():
        path.write_bytes(b"{]")
    assert online.get(url, Network()).data == data
