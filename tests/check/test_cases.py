"""What is found in a summary, by text cases that anybody can add to."""

from isnews.check import check
from isnews.read import read_text
from tests.text_cases import Case, cases


def found(case: Case) -> str:
    article, _, summary = case.text.partition("\n?\n")
    report = check(summary, read_text(article))
    lines = [f"{f.kind} {f.word}" for s in report.sentences for f in s.findings]
    lines += [f"note {f.kind} {f.word}" for s in report.sentences for f in s.notes if f.kind != "support"]
    return "\n".join(lines) or "nothing"


@cases("check/numbers")
def test_numbers(case: Case) -> None:
    assert found(case) == case.expected


@cases("check/names")
def test_names(case: Case) -> None:
    assert found(case) == case.expected


@cases("check/dates")
def test_dates(case: Case) -> None:
    assert found(case) == case.expected


@cases("check/quotations")
def test_quotations(case: Case) -> None:
    assert found(case) == case.expected


@cases("check/negation")
def test_negation(case: Case) -> None:
    assert found(case) == case.expected


@cases("check/contrary")
def test_contrary(case: Case) -> None:
    assert found(case) == case.expected
