"""Make a corpus of any size, the same for the same seed; names, places, numbers and order vary with it."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.made import article


def rows(count: int, seed: int, sentences: int, least: int = 2) -> Iterator[dict[str, Any]]:
    """`count` articles of about `sentences` sentences, each another."""
    pick = random.Random(seed)
    for number in range(count):
        length = max(least, round(pick.gauss(sentences, sentences / 3)))
        yield {
            "id": f"{seed}-{number}",
            "url": f"https://avisen.example/{seed}/{number}",
            "date": f"{pick.randint(2015, 2026)}-{pick.randint(1, 12):02}-{pick.randint(1, 28):02}",
            "text": article(seed * 10_000_000 + number, length),
        }


def jsonl(folder: Path, count: int, seed: int, sentences: int, files: int = 4) -> Path:
    """A folder of `files` files of JSON lines that hold `count` articles together."""
    folder.mkdir(parents=True)
    share = -(-count // files)
    made = rows(count, seed, sentences)
    for number in range(files):
        with (folder / f"{number:02}.jsonl").open("w", encoding="utf-8") as file:
            for _, row in zip(range(min(share, count - number * share)), made, strict=False):
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return folder


_PAGE = (
    '<!DOCTYPE html><html lang="nb"><head><meta charset="utf-8"><title>{title} – Avisen</title></head><body>'
    "<nav><ul><li><a href='/'>Forsiden</a></li><li><a href='/sport'>Sport</a></li></ul></nav>"
    "<article><h1>{title}</h1>{body}</article><footer><p>Ansvarlig redaktør: Ingen</p></footer></body></html>"
)


def warc(path: Path, count: int, seed: int, sentences: int) -> Path:
    """The same as a crawl: pages with menu and footer, packed record by record as Common Crawl does."""
    import gzip

    with path.open("wb") as file:
        for row in rows(count, seed, sentences, least=6):  # fewer words are no article for a page
            title, *paragraphs = (line for line in row["text"].split("\n") if line)
            page = _PAGE.format(title=title, body="".join(f"<p>{text}</p>" for text in paragraphs)).encode()
            http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
            head = (
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n"
                f"WARC-Record-ID: <urn:isnews:{row['id']}>\r\nWARC-Target-URI: {row['url']}\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
            )
            file.write(gzip.compress(head.encode() + http + b"\r\n\r\n", 6))
    return path


def breaks(folder: Path, seed: int, share: float) -> dict[str, str]:
    """Break a share of the lines of a corpus in many ways; the code of the error that each must give."""
    pick = random.Random(seed)
    expected: dict[str, str] = {}
    for path in sorted(folder.iterdir()):
        lines = path.read_bytes().splitlines(keepends=True)
        for place in pick.sample(range(len(lines)), round(len(lines) * share)):
            broken, code = pick.choice(_WAYS)
            lines[place] = broken + b"\n"
            expected[f"{path}#{place + 1}"] = code
        path.write_bytes(b"".join(lines))
    return expected


_WAYS = [
    (bytes(range(11, 256)) * 4, "not-json"),  # binary
    (b'{"text": ""}', "no-text"),
    (b'{"text": " \\u00a0\\n"}', "no-text"),
    (b'{"text": "' + b"en lang tekst " * 1_430_000 + b'"}', "too-large"),  # 20 MB
    (b'{"text": ' + b"[" * 100_000, "not-json"),
    (b'{"text": {"a": 1}}', "not-text"),
    (b'{"url": "https://avisen.example/"}', "no-text"),
    (b'{"text": "halvferdig', "not-json"),
]
