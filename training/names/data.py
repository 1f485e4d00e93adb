"""Read the annotated text: columns form, lemma, part of speech, tag; documents opened by `# document`."""

import gzip
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

CHUNK = 150
"""Sentences that are taken for one article where the data does not tell articles apart; those of train are 90 long."""

NameSpan = tuple[int, int, str]
"""First word, last word (inclusive) and type of a name within a sentence."""


class Sentence(NamedTuple):
    """Words and tags (B, I, O)."""

    words: list[str]
    tags: list[str]


class Document(NamedTuple):
    """Sentences that belong together, and the text that they come from."""

    source: str
    sentences: list[Sentence]


def read(path: Path) -> list[Document]:
    """The documents of a gzipped file."""
    documents: list[Document] = []
    rows: list[tuple[str, str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if line.startswith("# document"):
                documents.append(Document(line.split("/")[-1].split("_")[0], []))
            elif len(fields) == 4:
                rows.append((fields[0], fields[3]))
            elif rows:
                _add(documents, rows, path)
                rows = []
    if rows:
        _add(documents, rows, path)
    return [d for d in documents if d.sentences]


def _add(documents: list[Document], rows: list[tuple[str, str]], path: Path) -> None:
    marked = bool(documents) and documents[-1].source != path.name
    if not documents or (not marked and len(documents[-1].sentences) >= CHUNK):
        documents.append(Document(path.name, []))
    documents[-1].sentences.append(Sentence([w for w, _ in rows], [t for _, t in rows]))


def spans(tags: Sequence[str]) -> Iterator[NameSpan]:
    """The names that tags (B, I, O) mark."""
    start = 0
    for at, tag in enumerate(tags):
        if tag == "O":
            continue
        if tag[0] == "B":
            start = at
        if at + 1 == len(tags) or tags[at + 1][0] != "I":
            yield start, at, tag[2:]


def bioes(tags: Sequence[str]) -> list[str]:
    """The same names told by first (B), inner (I), last (E) and only (S) word."""
    out = ["O"] * len(tags)
    for start, end, kind in spans(tags):
        out[start : end + 1] = [f"I-{kind}"] * (end + 1 - start)
        out[start] = f"B-{kind}"
        out[end] = f"E-{kind}" if end > start else f"S-{kind}"
    return out
