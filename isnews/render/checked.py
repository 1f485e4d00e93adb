"""A checked summary: as pieces to set, and as a value for JSON."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from isnews.findings import Span
from isnews.render.pieces import Piece, Run
from isnews.render.runs import runs
from isnews.render.safe import one_line

if TYPE_CHECKING:
    from isnews.check import CheckedSentence, Finding, Report


def check_pieces(report: "Report") -> Iterator[Piece]:
    """Each sentence behind ✓ or ✗, the words in question marked, and under it what was found and its best passage."""
    for sentence in report.sentences:
        marked = [Span(finding.start, finding.end) for finding in sentence.findings]
        label = (Run("✓", "yes") if sentence.borne_out else Run("✗", "no"),)
        yield Piece("checked", tuple(runs(report.summary, sentence.start, sentence.end, marked)), label)
        for finding in sentence.findings:
            yield Piece("finding", (Run(one_line(finding.message)),), (Run(finding.kind, "name"),))
        for note in sentence.notes:
            yield Piece("finding", (Run(one_line(note.message)),), (Run("note"),))
        support = sentence.support
        if support is not None and support.text != sentence.text:
            share = Run(f"passage ({support.score * 100:.0f} %)", "role")
            yield Piece("finding", (Run(one_line(support.text), "role"),), (share,))


def as_value(report: "Report") -> dict[str, Any]:
    """The key `check` of a JSON document."""
    return {
        "summary": {"source": report.source, "text": report.summary},
        "borne_out": report.borne_out,
        "sentences": [_sentence(sentence) for sentence in report.sentences],
    }


def _sentence(sentence: "CheckedSentence") -> dict[str, Any]:
    support = sentence.support
    return {
        "text": sentence.text,
        "start": sentence.start,
        "end": sentence.end,
        "borne_out": sentence.borne_out,
        "findings": [_finding(finding) for finding in sentence.findings],
        "notes": [_finding(note) for note in sentence.notes],
        "support": None
        if support is None
        else {"text": support.text, "start": support.start, "end": support.end, "score": support.score},
    }


def _finding(finding: "Finding") -> dict[str, Any]:
    return {
        "kind": finding.kind,
        "word": finding.word,
        "start": finding.start,
        "end": finding.end,
        "message": finding.message,
        "nearest": finding.nearest and finding.nearest._asdict(),
    }
