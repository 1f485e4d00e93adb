"""Messages list names as one would say them, and call standard input by its name."""

import pytest

from isnews_cli.wording import about, listed, short
from tests.cli.running import Here


def test_names_are_listed() -> None:
    assert listed(["Kari"]) == "Kari"
    assert listed(["Kari", "Per"]) == "Kari and Per"
    assert listed(["Kari", "Per", "Ola"], "or") == "Kari, Per or Ola"
    assert listed([str(n) for n in range(14)]) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 4 more"


def test_a_source_is_named_once() -> None:
    assert about("a.txt was not found.", "a.txt") == "a.txt was not found."
    assert about("There are no quotations.", "a.txt") == "a.txt: There are no quotations."
    assert about("There are no quotations.", None) == "There are no quotations."


def test_standard_input_is_called_that() -> None:
    assert about("Standard input has no text.", "-") == "Standard input has no text."
    assert about("- is not a text file.", "-") == "Standard input is not a text file."
    assert about("It is well-formed.", "-") == "Standard input: It is well-formed."


def test_a_commands_line_in_the_list_is_short() -> None:
    def near() -> None:
        """List who is in an article.

        And more.
        """

    def far() -> None:
        """Read many documents, and write what is found as Parquet: articles, sentences and quotations."""

    assert short(near) == "List who is in an article."
    assert short(far) == "Read many documents, and write what is found as Parquet."


def test_no_line_of_the_list_of_commands_is_cut(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert "..." not in here().out.replace("[ARGS]...", "")
