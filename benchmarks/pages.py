"""How much of a page's article is found: `python benchmarks/pages.py FOLDER [-v]`.

FOLDER holds `NAME.html` or `NAME.html.gz`, and beside it `NAME.expected.json`: `title`, `authors`, `published`, `lead`
(a list), `sections` (`heading`, `paragraphs`), or `{"nothing": true}` for a page without an article. trafilatura is
measured on the same pages where it is installed. Paragraphs are compared with their white space evened out.
"""

import gzip
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple

from isnews.article import Article
from isnews.errors import NothingFound
from isnews.read import formats

ROUNDS = 5


class Found(NamedTuple):
    """What a reader of pages found."""

    paragraphs: list[str]
    title: str | None = None
    lead: list[str] | None = None
    authors: list[str] | None = None
    published: str | None = None
    headings: list[str] | None = None


@dataclass
class Score:
    """Counts over all pages."""

    expected: int = 0
    found: int = 0
    right: int = 0
    exact: dict[str, list[int]] = field(default_factory=dict)
    times: list[float] = field(default_factory=list)

    def mark(self, what: str, right: bool) -> None:
        """Count one field of one page."""
        counts = self.exact.setdefault(what, [0, 0])
        counts[0] += right
        counts[1] += 1


def even(text: str | None) -> str:
    """The text with its white space evened out, no-break spaces and soft hyphens too."""
    return " ".join((text or "").replace("\u00ad", "").split())


def ours(data: bytes) -> Found:
    """What isnews finds."""
    try:
        article: Article = formats.read_as("html", formats.Given(data, "page.html"))
    except NothingFound:
        return Found([])
    texts = [(b.kind, article.text[b.start : b.end]) for b in article.blocks]
    return Found(
        [text for kind, text in texts if kind in ("paragraph", "quote", "item")],
        article.title,
        [text for kind, text in texts if kind == "lead"],
        list(article.byline),
        article.published,
        [text for kind, text in texts if kind == "heading"],
    )


def trafilatura(data: bytes) -> Found:
    """What trafilatura finds; it tells leads, items and headings from paragraphs by their element only."""
    from lxml import etree
    from trafilatura import bare_extraction, extract

    whole = extract(data, output_format="xml", include_comments=False, with_metadata=True, favor_recall=False)
    if whole is None:
        return Found([])
    root = etree.fromstring(whole.encode())
    facts: Any = bare_extraction(data, with_metadata=True)
    return Found(
        ["".join(p.itertext()) for p in root.iter("p", "item", "quote") if "".join(p.itertext()).strip()],
        root.get("title"),
        None,
        [a for a in (root.get("author") or "").split("; ") if a],
        getattr(facts, "date", None),
        ["".join(h.itertext()) for h in root.iter("head")],
    )


def same_time(one: str | None, other: str | None) -> bool:
    """Whether two dates are one instant; where one of them has no time, one day."""
    if not one or not other:
        return not one and not other
    try:
        a, b = datetime.fromisoformat(one), datetime.fromisoformat(other)
        return a == b if (a.tzinfo is None) == (b.tzinfo is None) else a.replace(tzinfo=None) == b.replace(tzinfo=None)
    except ValueError:
        return one == other


def compare(score: Score, expected: dict[str, Any], found: Found) -> list[str]:
    """Count one page; give what was lost or added."""
    if expected.get("nothing"):
        score.mark("nothing said so", not found.paragraphs)
        score.found += len(found.paragraphs)
        return [f"+ {p}" for p in found.paragraphs]
    sections = expected["sections"]
    wanted = [even(p) for s in sections for p in s["paragraphs"]]
    got = [even(p) for p in found.paragraphs]
    leads = {even(lead) for lead in expected["lead"]}
    rest = [p for p in got if p not in leads]  # trafilatura has no leads of their own
    right = len(set(wanted) & set(rest))
    score.expected += len(wanted)
    score.found += len(rest)
    score.right += right
    score.mark("title", even(found.title) == even(expected["title"]))
    lead_right = (
        [even(x) for x in found.lead] == [even(x) for x in expected["lead"]]
        if found.lead is not None
        else leads <= set(got)
    )
    score.mark("lead", lead_right)
    score.mark("byline", found.authors == expected["authors"])
    score.mark("published", same_time(found.published, expected["published"]))
    score.mark(
        "headings", [even(h) for h in found.headings or []] == [even(s["heading"]) for s in sections if s["heading"]]
    )
    return [f"- {p}" for p in wanted if p not in set(rest)] + [f"+ {p}" for p in rest if p not in set(wanted)]


def pages(folder: Path) -> list[tuple[str, bytes, dict[str, Any]]]:
    """Name, bytes and expectation of every page."""
    out = []
    for expected in sorted(folder.glob("*.expected.json")):
        name = expected.name.removesuffix(".expected.json")
        plain, packed = folder / f"{name}.html", folder / f"{name}.html.gz"
        data = plain.read_bytes() if plain.exists() else gzip.decompress(packed.read_bytes())
        out.append((name, data, json.loads(expected.read_text(encoding="utf-8"))))
    return out


def measure(reader: Callable[[bytes], Found], folder: Path, *, verbose: bool = False) -> Score:
    """All pages of a folder with one reader."""
    score = Score()
    for name, data, expected in pages(folder):
        took = []
        for _ in range(ROUNDS):
            start = perf_counter()
            found = reader(data)
            took.append(perf_counter() - start)
        score.times.append(median(took))
        for line in compare(score, expected, found):
            if verbose:
                print(f"{name}: {line[:160]}")
    return score


def main() -> None:
    """Print the figures."""
    folder = Path(next((a for a in sys.argv[1:] if not a.startswith("-")), "tests/pages"))
    readers: dict[str, Callable[[bytes], Found]] = {"isnews": ours}
    if find_spec("trafilatura"):
        readers["trafilatura"] = trafilatura
    else:
        print("trafilatura is not installed; pip install trafilatura to see it beside isnews")
    for name, reader in readers.items():
        score = measure(reader, folder, verbose="-v" in sys.argv)
        print(f"{name:12} {len(score.times)} pages, {1000 * median(score.times):.1f} ms a page")
        print(
            f"  paragraphs   recall {score.right}/{score.expected} = {score.right / max(1, score.expected):.3f}, "
            f"precision {score.right}/{score.found} = {score.right / max(1, score.found):.3f}"
        )
        print("  exact        " + ", ".join(f"{what} {a}/{b}" for what, (a, b) in score.exact.items()))


if __name__ == "__main__":
    main()
