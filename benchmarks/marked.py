"""Summaries written as a language model writes them, with their errors marked: reads `tests/cases/check/summaries/`.

A file has the article, or `= NAME` for one of `tests/articles`, then `== true` and `== false` with a summary each, a
sentence a line. What is wrong in it stands as `[words|kind]`; a line of the false summary without brackets is true.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from isnews.article import Article
from isnews.check import Finding, check
from isnews.read import read, read_text

FOLDER = Path(__file__).parent.parent / "tests" / "cases" / "check" / "summaries"
_ARTICLES = Path(__file__).parent.parent / "tests" / "articles"
_ERROR = re.compile(r"\[([^|\]]+)\|(\w+)\]")


@dataclass(frozen=True, slots=True)
class Error:
    """Words that are wrong."""

    kind: str
    start: int
    """Offset in the sentence without brackets."""
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a summary and what was found in it."""

    text: str
    errors: tuple[Error, ...]
    findings: tuple[Finding, ...]
    """With offsets in the sentence."""
    notes: tuple[Finding, ...]

    def sees(self, error: Error) -> bool:
        """Whether something is found at the words that are wrong."""
        return any(f.start < error.end and error.start < f.end for f in self.findings)

    def hints(self, error: Error) -> bool:
        """Whether a note stands there."""
        return any(f.start < error.end and error.start < f.end for f in self.notes if f.kind != "support")


def checked(path: Path) -> list[Sentence]:
    """The sentences of both summaries of a file, each summary checked as a whole."""
    head, *summaries = re.split(r"^== (?:true|false)\n", path.read_text("utf-8"), flags=re.MULTILINE)
    article = read(_ARTICLES / f"{head[2:].strip()}.txt") if head.startswith("= ") else read_text(head)
    return [sentence for summary in summaries for sentence in _held(summary, article)]


def _held(summary: str, article: Article) -> list[Sentence]:
    lines = [_unmarked(line) for line in summary.splitlines() if line]
    report = check(" ".join(text for text, _ in lines), article)
    found = []
    start = 0
    for text, errors in lines:
        end = start + len(text)
        wrong, look = (
            tuple(_moved(f, start) for s in report.sentences for f in getattr(s, part) if start <= f.start < end)
            for part in ("findings", "notes")
        )
        found.append(Sentence(text, errors, wrong, look))
        start = end + 1
    return found


def _unmarked(line: str) -> tuple[str, tuple[Error, ...]]:
    text, at, errors = "", 0, []
    for match in _ERROR.finditer(line):
        text += line[at : match.start()]
        errors.append(Error(match[2], len(text), len(text) + len(match[1])))
        text, at = text + match[1], match.end()
    return text + line[at:], tuple(errors)


def _moved(finding: Finding, by: int) -> Finding:
    return Finding(finding.kind, finding.word, finding.start - by, finding.end - by, finding.message, finding.nearest)
