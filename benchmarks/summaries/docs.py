"""The articles with the summaries that people wrote of them, read once."""

import json
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import isnews
from benchmarks.rouge import Tokens, tokens
from isnews.article import Article
from isnews.norwegian.sentences import sentences
from isnews.norwegian.words import forms
from isnews.summarize.candidates import Candidate, candidates
from isnews.summarize.leaning import Lean, leanings

BUDGETS = {"full": 1.0, "half": 0.5}


@dataclass(frozen=True, slots=True)
class Doc:
    """An article with its references, read once."""

    text: str
    article: Article
    found: list[Candidate]
    leans: list[Lean | None]
    title_forms: frozenset[str]
    stems: list[Tokens]
    printed: list[tuple[Tokens, int]]
    """All sentences under the headline as printed, captions among them, each with its words."""
    references: list[Tokens]
    mean_words: float

    def limit(self, budget: str) -> int:
        return round(self.mean_words * BUDGETS[budget])

    def tokens_of(self, chosen: Sequence[int]) -> Tokens:
        return [token for i in sorted(chosen) for token in self.stems[i]]

    def words_of(self, chosen: Sequence[int]) -> int:
        return sum(len(self.text[self.found[i].start : self.found[i].end].split()) for i in chosen)


def load(folder: Path, split: str, refs: str, bars: bool) -> list[Doc]:
    docs = []
    for entry in json.loads((folder / f"norsumm_{split}.json").read_text(encoding="utf-8")):
        text = entry["article"] if bars else entry["article"].replace(" | ", "\n\n")
        article = isnews.read_text(text)
        found = candidates(article)
        references = [next(iter(summary.values())) for summary in entry[f"summaries_{refs}"]]
        heads = [block for block in article.blocks if block.kind in ("title", "heading")]
        docs.append(
            Doc(
                article.text,
                article,
                found,
                leanings(article.text, found),
                frozenset(form for h in heads for form in forms(article.text[h.start : h.end])),
                [tokens(article.text[c.start : c.end]) for c in found],
                _printed(article),
                [tokens(reference) for reference in references],
                statistics.mean(len(reference.split()) for reference in references),
            )
        )
    return docs


def _printed(article: Article) -> list[tuple[Tokens, int]]:
    text = article.text
    pieces = [
        text[a:b]
        for block in article.blocks
        if block.kind not in ("title", "heading", "byline", "date")
        for a, b in sentences(text, block.start, block.end)
    ]
    return [(tokens(piece), len(piece.split())) for piece in pieces]
