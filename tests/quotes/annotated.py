"""Reads the annotated articles in `tests/cases/quotes/articles/`, whose README tells how they are written."""

from dataclasses import dataclass
from pathlib import Path

from benchmarks.quotes_scoring import Annotated

FOLDER = Path(__file__).parent.parent / "cases" / "quotes" / "articles"


@dataclass(frozen=True, slots=True)
class Example:
    """An article with its quotations."""

    name: str
    text: str
    quotes: list[Annotated]
    namesakes: tuple[str, ...]
    """People of one surname, which alone then tells nobody."""


def examples() -> list[Example]:
    """All annotated articles, by name."""
    return [_read(path) for path in sorted(FOLDER.glob("*.txt")) if path.stem != "README"]


def _read(path: Path) -> Example:
    text, _, notes = path.read_text(encoding="utf-8").partition("\n===\n")
    flat = " ".join(text.split())
    lines = [line for line in notes.splitlines() if line.strip() and not line.startswith("#")]
    quotes = [_quote(path, flat, line) for line in lines if not line.startswith("namesakes")]
    named = [line.partition("|")[2].split("/") for line in lines if line.startswith("namesakes")]
    return Example(path.stem, text, quotes, tuple(name.strip() for names in named for name in names))


def _quote(path: Path, flat: str, line: str) -> Annotated:
    kind, speakers, words = (part.strip() for part in line.split("|", 2))
    first, gap, last = words.partition(" … ")
    if gap:
        start = flat.find(first)
        end = flat.find(last, start)
        if start < 0 or end < 0:
            raise ValueError(f"{path.name}: the article does not have “{words}”")
        words = flat[start : end + len(last)]
    elif kind != "indirect" and first not in flat:
        raise ValueError(f"{path.name}: the article does not have “{words}”")
    if kind == "question":
        return {"kind": "direct", "text": words, "resolved": None, "interviewer": True}
    resolved, *others = (name.strip() for name in speakers.split(" / "))
    open_to = resolved == "-" or "-" in others
    return {"kind": kind, "text": words, "resolved": resolved, "resolved_also": others, "speaker_open": open_to}
