"""Who is in an article: mentions of one person are one, namesakes stay two, sources that speak are there too."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import isnews
from isnews.findings import Person

POLITICS = """Bompengene i Bremvik øker

Statsråd Ragnhild Sørvåg (Sp) vil heve bompengene. Sørvåg sier at prisen må opp.

Statsråden møtte ordfører Terje Nygård i Bremvik tirsdag. Han er uenig med henne.

– Dette rammer alle, sier Nygård.

Kritikken kommer

Politiet sier at det blir kø. Informasjonssjef Lene Aasland i Fjordbanken mener «prisen er for høy».

Fylkesråd Ragnhild Sørvåg på ferja. Foto: SIRI ASKVOLL / NTB

LES OGSÅ: Odd Lunde vil stoppe bommen
"""
NYNORSK = """Vil ha nytt klubbhus

Leiar i idrettslaget, Oddvar Kvale, vil byggje nytt klubbhus på Sandnesmoen. Leiaren fortel at ho Gunnhild i kommunen
sa nei.

– Eg trur vi får det til, seier Kvale.

Kvale fekk støtte av dottera Solveig Kvale (19). 19-åringen spelar på laget. Ho er keeper.

– Vi treng dusjar, seier Solveig.
"""
SPORT = """Kamilla avgjorde finalen

Kamilla Rostad scoret to mål da hjemmelaget vant cupfinalen. Kamilla var tilbake etter en skade.

– Utrolig deilig, jublet Kamilla.

Trener Magnus Brekke var lettet. Treneren roste Rostad.
"""
FOREIGN = """Valg i Karsim

Statsminister Nadir al-Rashidi tapte valget. President Wei Zhang gratulerte al-Rashidis motstander, Oleksandr Bondar.

Generalen sier at hæren er rolig. General Tariq Haddad ledet hæren i ti år. Bondar takket generalen.

Militsgruppen Al-Nur Al-Sahra trekker seg ut. En rapport fra FN hevder at 40 er drept.
"""
SIBLINGS = """Søsken i retten

Turid Hagelund saksøker broren Stein Hagelund.

– Det er leit, sier Stein Hagelund.

Hagelund forlot retten uten å hilse på Turid Hagelund.

Advokaten til Stein hadde Turid Hagelunds brev.
"""


def people(text: str) -> dict[str, Person]:
    return {person.name: person for person in isnews.find_people(isnews.read_text(text))}


def texts(person: Person) -> list[str]:
    return [mention.text for mention in person.mentions]


def test_names_and_roles_are_one_person() -> None:
    found = people(POLITICS)
    minister = found["Ragnhild Sørvåg"]
    assert texts(minister) == ["Ragnhild Sørvåg", "Sørvåg", "Statsråden", "Ragnhild Sørvåg"]
    assert (minister.kind, minister.role, minister.gender) == ("person", "statsråd", "f")
    assert minister.affiliation == "Sp"
    assert (minister.quotes, minister.paragraph) == (1, 1)
    mayor = found["Terje Nygård"]
    assert texts(mayor) == ["Terje Nygård", "Nygård"]
    assert (mayor.role, mayor.gender, mayor.quotes, mayor.paragraph) == ("ordfører", "m", 1, 2)


def test_captions_count_credits_and_links_do_not() -> None:
    found = people(POLITICS)
    assert found["Ragnhild Sørvåg"].sections == ("Kritikken kommer",)
    assert "SIRI ASKVOLL" not in found
    assert "Odd Lunde" not in found


def test_an_organisation_that_speaks_is_a_source() -> None:
    found = people(POLITICS)
    assert found["Politiet"].kind == "organisation"
    assert (found["Politiet"].quotes, found["Politiet"].sections) == (1, ("Kritikken kommer",))
    assert found["Lene Aasland"].affiliation == "Fjordbanken"
    assert "Fjordbanken" not in found


def test_nynorsk_with_relatives_and_ages() -> None:
    found = people(NYNORSK)
    father, daughter = found["Oddvar Kvale"], found["Solveig Kvale"]
    assert texts(father) == ["Oddvar Kvale", "Leiaren", "Kvale", "Kvale"]
    assert father.affiliation == "idrettslaget"
    assert texts(daughter) == ["Solveig Kvale", "19-åringen", "Solveig"]
    assert (father.gender, daughter.gender) == ("m", "f")
    assert daughter.quotes == 1


def test_a_genitive_is_the_same_person() -> None:
    found = people("Boka til Eirik Dalberg er ferdig.\n\nEirik Dalbergs, som den kalles, er lang. Dalberg hviler.")
    assert texts(found["Eirik Dalberg"]) == ["Eirik Dalberg", "Eirik Dalberg", "Dalberg"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sebastian Pinedas regjering falt i går.", "Sebastian Pineda"),
        ("Adolf Vangs siste dager er skildret.", "Adolf Vang"),
        ("Til jul såg alle Eva Trottas «Rosengata» på kino.", "Eva Trotta"),
        ("Per Fosnes kom seint.", "Per Fosnes"),
        ("– Nei, sier Per Ottas stolt.", "Per Ottas"),
    ],
)
def test_the_genitive_goes_where_it_is_one(text: str, name: str) -> None:
    assert list(people(text)) == [name]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Hun er en gang en kollega Eva Vang beundret.", "kollega"),
        ("Ole Moe stupte forbi Brodd-keeper Eva Vang.", "Brodd-keeper"),
        ("Naboene fornærmet Eva Vang.", None),
        ("Han skal være den folkekjære artisten Eva Vang.", "folkekjære artisten"),
        ("Eva Vang, trenar og leiar i laget, gjekk av.", "trenar og leiar i laget"),
        ("Dette vart Eva Vang. Det vert Eva Vang.", None),
        ("De nordvestlege Eva Vang.", None),
    ],
)
def test_a_role_is_what_names_somebody(text: str, role: str | None) -> None:
    assert people(text)["Eva Vang"].role == role


def test_a_first_name_in_sport() -> None:
    found = people(SPORT)
    assert set(found) == {"Kamilla Rostad", "Magnus Brekke"}
    assert texts(found["Kamilla Rostad"]) == ["Kamilla", "Kamilla Rostad", "Kamilla", "Kamilla", "Rostad"]
    assert found["Kamilla Rostad"].paragraph == 1
    assert texts(found["Magnus Brekke"]) == ["Magnus Brekke", "Treneren"]


def test_foreign_names() -> None:
    found = people(FOREIGN)
    assert texts(found["Nadir al-Rashidi"]) == ["Nadir al-Rashidi", "al-Rashidi"]
    assert found["Wei Zhang"].role == "president"
    assert texts(found["Tariq Haddad"]) == ["Generalen", "Tariq Haddad", "generalen"]
    assert texts(found["Oleksandr Bondar"]) == ["Oleksandr Bondar", "Bondar"]
    assert "Al-Nur Al-Sahra" not in found
    assert [person.kind for person in found.values() if "rapport" in person.name] == ["document"]


def test_two_of_one_surname_stay_two() -> None:
    found = people(SIBLINGS)
    assert texts(found["Turid Hagelund"]) == ["Turid Hagelund"] * 3
    assert texts(found["Stein Hagelund"]) == ["Stein Hagelund", "Stein Hagelund", "Hagelund", "Stein"]
    assert found["Stein Hagelund"].quotes == 1
    assert found["Turid Hagelund"].quotes == 0


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Talskvinne Kim Adair møtte pressen.", "f"),
        ("Broren Kim Adair møtte pressen.", "m"),
        ("Minister Thanh Nguyen gikk av. Hun var syk. Hennes etterfølger er ikke valgt.", "f"),
        ("Minister Thanh Nguyen gikk av.", None),
        ("Minister Thanh Nguyen møtte president Linh Tran. Han var syk.", None),
        ("Minister Thanh Nguyen gikk av. «Hun var syk», står det i avisen.", None),
    ],
)
def test_gender_where_the_text_shows_it(text: str, gender: str | None) -> None:
    assert next(iter(people(text).values())).gender == gender


def test_who_speaks_without_a_name_is_there_also_where_only_a_pronoun_credits_her() -> None:
    found = people("En 34 år gammel kvinne er dømt. Kvinnen er lærer.\n\nHun sier at hun er uskyldig.")
    [woman] = found.values()
    assert (woman.name, woman.kind, woman.quotes) == ("En 34 år gammel kvinne", "unnamed", 1)
    assert texts(woman) == ["En 34 år gammel kvinne", "Kvinnen"]


def test_another_ones_role_is_not_taken() -> None:
    found = people(
        "Statsminister Nora Vik er på reise.\n\n"
        "Den svenske statsministeren blir hjemme. Statsministeren i Danmark reiser."
    )
    assert texts(found["Nora Vik"]) == ["Nora Vik"]


def test_what_is_called_like_a_person_is_none() -> None:
    assert people("Ekstremværet Ragna traff havnebyen Tamar natt til fredag.\n\nFerja Kari Vik lå ved kai.") == {}
    assert people("Stormen «Ragna» traff byen. Filmen «Anna Karenina» er avlyst.") == {}


def test_the_bundled_article() -> None:
    found = {person.name: person for person in isnews.find_people(isnews.bundled())}
    assert [name for name, person in found.items() if person.kind == "person"] == [
        "Qassim Mohammed Saleh",
        "Yahya Rasoul",
        "Mohammed al-Askari",
        "Haider al-Abadi",
    ]
    askari = found["Mohammed al-Askari"]
    assert askari.affiliation == "det irakiske forsvarsdepartementet"
    assert (askari.quotes, len(askari.mentions), askari.paragraph) == (4, 4, 8)
    assert found["Haider al-Abadi"].role == "daværende statsminister"
    assert found["Haider al-Abadi"].sections == ("IS fortsatt en trussel",)
    assert [person.kind for person in found.values() if person.kind != "person"] == ["unnamed", "document"]


_WORDS = "Kari Vik Lie Ola statsråd Statsråden general i (Sp) sier at han hun – « » . , \n\n 19-åringen (19) Oslo's NTB"


@given(st.lists(st.sampled_from(_WORDS.split(" ")), max_size=60).map(" ".join) | st.text(max_size=200))
def test_any_text(text: str) -> None:
    try:
        article = isnews.read_text(text)
    except isnews.NothingFound:
        return
    found: Any = isnews.find_people(article)
    for person in found:
        assert person.mentions
        places = [(m.start, m.end) for m in person.mentions]
        assert places == sorted(set(places))
        assert all(article.text[m.start : m.end] == m.text for m in person.mentions)
    firsts = [person.mentions[0].start for person in found]
    assert firsts == sorted(firsts)
    assert sum(person.quotes for person in found) >= sum(q.speaker is not None for q in isnews.find_quotes(article))


def test_those_who_watch_are_no_role() -> None:
    found = isnews.find_people(isnews.read_text("Tune vant\n\nFjordbanen, 412 tilskuere, så laget slå Vik 2–1.\n"))
    assert all(person.role is None for person in found)
