"""Persons as a reader sees them, and as JSON."""

import pytest

from isnews.findings import Mention, Person
from isnews.render import as_json
from isnews.render.people import person_pieces, who
from isnews.render.plain import plain, text_of
from isnews.render.screen import Screen
from isnews.render.terminal import columns
from tests import snapshot_files
from tests.render.made import FERRY
from tests.render.test_json import valid

LUNDE = Person(
    "Dag Lunde",
    "person",
    "rederisjef",
    "Fjordferjer",
    "m",
    (Mention("Dag Lunde", 3, 12), Mention("Lunde", 20, 25)),
    1,
    3,
    ("Øyboerne er lei", "– Vil ikke love noe"),
)
PEOPLE = [
    LUNDE,
    Person("Frida Hovland", "person", None, None, None, (Mention("Frida Hovland", 30, 43),), 0, None, ()),
    Person("Politiet", "organisation", None, None, None, (Mention("Politiet", 50, 58),), 2, 1, ()),
    Person("en rapport fra fylket", "document", None, None, None, (Mention("en", 60, 62),), 1, 4, ()),
    Person("En øyboer", "unnamed", None, None, "f", (Mention("En øyboer", 70, 79),), 1, 4, ()),
]


@pytest.mark.parametrize("width", [40, 80])
def test_persons(request: pytest.FixtureRequest, width: int) -> None:
    shown = text_of(Screen(width, colour=False, measure=columns).rows(person_pieces(FERRY, PEOPLE)))
    snapshot_files.check(request, f"people-{width}.txt", shown)
    assert all(columns(row) <= width for row in shown.split("\n"))


def test_persons_in_a_pipe_are_a_line_each(request: pytest.FixtureRequest) -> None:
    shown = text_of(plain(person_pieces(FERRY, PEOPLE)))
    snapshot_files.check(request, "people-plain.txt", shown)
    assert shown.count("\n") == len(PEOPLE)


def test_json() -> None:
    document = valid(as_json.document([as_json.entry(FERRY, people=PEOPLE)]))
    first = document["articles"][0]["people"][0]
    assert list(first) == list(Person.__dataclass_fields__)
    assert first["mentions"][1] == {"text": "Lunde", "start": 20, "end": 25}
    assert first["sections"] == ["Øyboerne er lei", "– Vil ikke love noe"]
    assert valid(as_json.document([as_json.entry(FERRY, people=[])]))["articles"][0]["people"] == []


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("foreldrene", "Foreldrene"),
        ("de pårørende", "De pårørende"),
        ("en FN-rapport fra august", "En FN-rapport fra august"),
        ("al-Hovdi", "al-Hovdi"),
        ("von Hovden", "von Hovden"),
        ("Kari Rimstad", "Kari Rimstad"),
    ],
)
def test_a_description_opens_a_line_with_a_capital(name: str, written: str) -> None:
    assert who(name, None)[0].text == written
