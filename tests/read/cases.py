"""Text cases of layout: an article, a line of `=`, what its blocks must be, then facts about it (see docs/reading.md)."""

import re
from dataclasses import dataclass
from pathlib import Path

from isnews.article import Article

FOLDER = Path(__file__).parent.parent / "cases" / "layout"


@dataclass(frozen=True, slots=True)
class Case:
    """One file of `tests/cases/layout/`."""

    name: str
    text: str
    blocks: tuple[str, ...]
    """`kind  text`, the text as a whole or with ` … ` for what is left out."""
    facts: dict[str, str]


def load() -> list[Case]:
    """All cases, by name."""
    return [_parse(path) for path in sorted(FOLDER.glob("*.txt"))]


def _parse(path: Path) -> Case:
    text, _, expected = path.read_text(encoding="utf-8").partition("\n=====\n")
    blocks, _, facts = expected.partition("\n\n")
    pairs = (line.partition(": ")[::2] for line in facts.splitlines() if line.strip())
    return Case(path.stem, text + "\n", tuple(line for line in blocks.splitlines() if line), dict(pairs))


def agrees(expected: str, found: str) -> bool:
    """Whether a block that was found, `kind  text`, is the expected one."""
    pattern = ".*".join(re.escape(part) for part in re.split(r"\s*…\s*", expected) if part or "…" in expected)
    return expected == found or ("…" in expected and re.fullmatch(pattern, found, re.DOTALL) is not None)


def blocks_of(article: Article) -> list[str]:
    """The blocks as a case writes them."""
    return [f"{b.kind:10} {' '.join(article.text[b.start : b.end].split())}" for b in article.blocks]


def fact_of(article: Article, name: str) -> str:
    """A fact as a case writes it, `-` for none."""
    match name:
        case "byline":
            return "; ".join(article.byline) or "-"
        case "sections":
            return " | ".join(section.title for section in article.sections) or "-"
        case "credits":
            return " | ".join(b.credit or "-" for b in article.blocks if b.kind == "caption") or "-"
        case _:
            return str(getattr(article, name) or "-")
