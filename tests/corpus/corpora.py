"""Small corpora to run over, and what a run wrote."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.made import article

SWEDISH = (
    "Regeringen vill inte att myndigheten ska behöva vänta på något besked från de andra länderna, säger hon och ler."
)
PAGE = (
    "<!DOCTYPE html><html lang=nb><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}"
    "</article></body></html>"
)


def documents(count: int, sentences: int = 6) -> list[dict[str, Any]]:
    """Made articles as rows: text, url, date and id."""
    return [
        {
            "id": f"a{number}",
            "url": f"https://avisen.example/{number}",
            "date": f"2024-03-{number % 28 + 1:02}",
            "text": article(number, sentences),
        }
        for number in range(count)
    ]


def page(number: int) -> bytes:
    """A made article as a web page."""
    title, *paragraphs = (line for line in article(number, 8).split("\n") if line)
    return PAGE.format(title=title, body="".join(f"<p>{text}</p>" for text in paragraphs)).encode()


def jsonl(rows: Iterable[object]) -> bytes:
    """Rows as lines of JSON; bytes stand as they are."""
    return b"".join(
        (row if isinstance(row, bytes) else json.dumps(row, ensure_ascii=False).encode()) + b"\n" for row in rows
    )


def warc(pages: Iterable[bytes]) -> bytes:
    """Pages as a crawl has them, with a request and a picture between."""
    made = []
    for number, body in enumerate(pages, 1):
        for kind, content in (("text/html; charset=utf-8", body), ("image/png", b"\x89PNG")):
            http = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n" % (
                kind.encode(),
                len(content),
            )
            made.append(_record("response", f"https://avisen.example/{number}", http + content))
        made.append(_record("request", f"https://avisen.example/{number}", b"GET / HTTP/1.1\r\n\r\n"))
    return b"".join(made)


def _record(kind: str, address: str, block: bytes) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2024-03-01T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def table(out: Path, dataset: str) -> list[dict[str, Any]]:
    """The rows of a dataset, in its order."""
    import pyarrow.parquet as pq

    rows: list[dict[str, Any]] = []
    for path in sorted((out / dataset).iterdir()):
        rows += pq.read_table(path).to_pylist()
    return rows


def data(out: Path) -> dict[str, bytes]:
    """All files that a run wrote, but its report."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*.parquet")) if path.is_file()
    }
