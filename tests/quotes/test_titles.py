"""How a title is written that began a sentence."""

import pytest

import isnews


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Rederisjef", "rederisjef"),
        ("Administrerende direktør", "administrerende direktør"),
        ("Dagleg leiar", "dagleg leiar"),
        ("Tidligere statsråd", "tidligere statsråd"),
        ("Norsk skuespiller", "norsk skuespiller"),
        ("Fungerende rektor", "fungerende rektor"),
        ("Min kollega", "min kollega"),
        ("Kvinnens forsvarer", "kvinnens forsvarer"),
        ("Gjestenes kaptein", "gjestenes kaptein"),
        ("Ap-nestleder", "Ap-nestleder"),
        ("FN-ambassadør", "FN-ambassadør"),
        ("SVs nestleder", "SVs nestleder"),
        ("Stortingets president", "Stortingets president"),
        ("Sandnes ordfører", "Sandnes ordfører"),
        ("Norddals ordfører", "Norddals ordfører"),
        ("Rogaland politimester", "Rogaland politimester"),
    ],
)
def test_a_capital_that_began_a_sentence_goes_and_a_names_stays(title: str, written: str) -> None:
    [person] = isnews.find_people(isnews.read_text(f"{title} Siv Hovden sier at det går bra med henne nå.\n"))
    assert person.role == written
