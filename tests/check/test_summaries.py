"""Whole summaries as a language model writes them: true sentences are left alone, most errors are seen."""

import pytest

from benchmarks.marked import FOLDER, Sentence, checked


@pytest.fixture(scope="module")
def sentences() -> list[Sentence]:
    return [sentence for path in sorted((FOLDER / "known").glob("*.txt")) for sentence in checked(path)]


def test_true_sentences_are_left_alone(sentences: list[Sentence]) -> None:
    flagged = [sentence.text for sentence in sentences if sentence.findings and not sentence.errors]
    # Two say what the writer reckoned or knew from elsewhere: months between two dates, the country of a town.
    assert len(flagged) <= 2, flagged


def test_most_errors_are_flagged(sentences: list[Sentence]) -> None:
    wrong = [sentence for sentence in sentences if sentence.errors]
    assert sum(bool(sentence.findings) for sentence in wrong) >= 0.68 * len(wrong)
