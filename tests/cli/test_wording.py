"""Messages list names as one would say them, and call standard input by its name."""

from isnews_cli.wording import about, listed


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
