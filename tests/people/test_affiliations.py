"""Where a role says that somebody belongs."""

import pytest

from isnews.people.affiliations import of_role


@pytest.mark.parametrize(
    ("role", "where"),
    [
        ("talsmann for forsvarsledelsen, general", "forsvarsledelsen"),
        ("leder i Norsk brannvernforening", "Norsk brannvernforening"),
        ("leiar i velforeininga", "velforeininga"),
        ("professor ved Universitetet i Bergen", "Universitetet i Bergen"),
        ("Ap-nestleder", "Ap"),
        ("Kinas FN-ambassadør", "Kina"),
        ("professor i gresk filologi ved Høgskolen i Nordby", "Høgskolen i Nordby"),
        ("førstekandidat for Bygdelista og leder i Nordby", "Bygdelista"),
        ("leiar i 17. mai-nemnda", "17. mai-nemnda"),
        ("professor i økonomi", None),
        ("Gjestenes kaptein", None),
        ("daværende statsminister", None),
        ("", None),
    ],
)
def test_of_role(role: str, where: str | None) -> None:
    assert of_role(role) == where
