"""Where a role says that somebody belongs, or what stands behind the name."""

import pytest

import isnews
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
        ("leder for å samle Norge", None),
        ("Gjestenes kaptein", None),
        ("daværende statsminister", None),
        ("", None),
    ],
)
def test_of_role(role: str, where: str | None) -> None:
    assert of_role(role) == where


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        ("Sjeføkonom Eva Vang i Nordea venter kutt.", "Nordea"),
        ("Eva Vang i Høyre er uenig.", "Høyre"),
        ("Eva Vang frå Raudt er ueinig.", "Raudt"),
        ("Rådgiver Eva Vang i Ullensvang kommune ler.", "Ullensvang kommune"),
        ("Forskar Eva Vang ved Havforskingsinstituttet smiler.", "Havforskingsinstituttet"),
        ("Leiar Eva Vang i Fiskarlaget er sur.", "Fiskarlaget"),
        ("Professor Eva Vang ved Universitetet i Bergen er klar.", "Universitetet i Bergen"),
        ("Ordfører Eva Vang (Sp) er klar.", "Sp"),
        ("Ordfører Eva Vang i Bergen er klar.", None),
        ("Vi traff Eva Vang i Oslo mandag.", None),
        ("Turen gikk til Eva Vang i skogen.", None),
    ],
)
def test_an_organisation_behind_the_name(sentence: str, where: str | None) -> None:
    [found] = [p for p in isnews.find_people(isnews.read_text(sentence)) if p.name == "Eva Vang"]
    assert found.affiliation == where
