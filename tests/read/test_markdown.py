"""Markdown: what a reader would see of it, laid out as printed text is."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnews.errors import NothingFound
from isnews.read import formats, read
from isnews.read.formats import Given
from isnews.read.inline import plain
from tests.work import calls

ARTICLE = """---
title: "Ferje på grunn i Lauvnes"
author:
  - Kari Vik
  - Ola Moe
date: 2024-11-05T07:01:00+01:00
oppdatert: 2024-11-06
description: Alle om bord er trygge.
tags: [ferje, ulykke]
---

Ferja gikk på **grunn** i natt,
og den ligger [der ennå](https://avisa.example/der "tittel").
Rederiet kjenner _ikke_ årsaken, og `fil_navn_her` er ukjent.

– Det gikk bra, sier kaptein *Per Lie* til [NTB][1].

![Skjæret utenfor Lauvnes. Foto: Kari Vik / NTB](bilde.jpg)

## Venter på **flo**

Slepebåten ventes:

- to slepebåter
- en dykker som
  er fra Nes
* ti mann

- Vi kommer snart, sier Lie.

> «Ferja er gammel», skriver avisa i sin leder
> om saken.

Neste dag
---------

| Tid | Sted |
|-----|------|
| 07  | Nes  |

***

Fotnote[^1] og 2 * 3 = 6 og \\*stjerne\\* her<br>nede.

[^1]: Kilde: Rederiet
[1]: https://ntb.example

LES OGSÅ: [Skred i Lyngen](https://avisa.example/2)

```
kode
```
"""
BLOCKS = [
    ("title", "Ferje på grunn i Lauvnes"),
    ("lead", "Alle om bord er trygge."),
    ("byline", "Av Kari Vik, Ola Moe"),
    (
        "paragraph",
        "Ferja gikk på grunn i natt, og den ligger der ennå. Rederiet kjenner ikke årsaken, og fil_navn_her er ukjent.",
    ),
    ("quote", "– Det gikk bra, sier kaptein Per Lie til NTB."),
    ("caption", "Skjæret utenfor Lauvnes. Foto: Kari Vik / NTB"),
    ("heading", "Venter på flo"),
    ("paragraph", "Slepebåten ventes:"),
    ("item", "• to slepebåter"),
    ("item", "• en dykker som er fra Nes"),
    ("item", "• ti mann"),
    ("quote", "- Vi kommer snart, sier Lie."),
    ("paragraph", "«Ferja er gammel», skriver avisa i sin leder om saken."),
    ("heading", "Neste dag"),
    ("item", "• Tid | Sted"),
    ("item", "• 07 | Nes"),
    ("paragraph", "Fotnote og 2 * 3 = 6 og *stjerne* her nede."),
    ("related", "LES OGSÅ: Skred i Lyngen"),
]


def test_an_article(tmp_path: Path) -> None:
    path = tmp_path / "sak.md"
    path.write_text(ARTICLE, encoding="utf-8")
    article = read(path)
    assert [(b.kind, article.text[b.start : b.end]) for b in article.blocks] == BLOCKS
    assert (article.title, article.byline) == ("Ferje på grunn i Lauvnes", ("Kari Vik", "Ola Moe"))
    assert (article.published, article.updated) == ("2024-11-05T07:01:00+01:00", "2024-11-06")
    assert [section.title for section in article.sections] == ["Venter på flo", "Neste dag"]


@pytest.mark.parametrize(
    ("front", "title", "authors"),
    [
        ('+++\ntitle = "Skred"\nauthors = ["Kari Vik", "Ola Moe"]\n+++\n', "Skred", ("Kari Vik", "Ola Moe")),
        ("---\ntittel: Skred\nforfatter: Kari Vik\n---\n", "Skred", ("Kari Vik",)),
        ("---\ntitle: Delt tittel\n---\n# Skred\n", "Skred", ()),
        ("---\nauthor:\n  name: Kari Vik\n---\nSkred\n=====\n", "Skred", ("Kari Vik",)),
        ("# Skred #\n", "Skred", ()),
    ],
)
def test_titles_and_authors(front: str, title: str, authors: tuple[str, ...]) -> None:
    article = formats.read_as("markdown", Given(f"{front}\nTo ble tatt av et skred i natt.\n".encode(), "-"))
    assert (article.title, article.byline) == (title, authors)


def test_a_rule_at_the_top_opens_no_front_matter() -> None:
    article = formats.read_as("markdown", Given(b"---\nTo ble tatt av et skred i natt.\n", "-"))
    assert article.text == "To ble tatt av et skred i natt."


@pytest.mark.parametrize(
    ("marked", "seen"),
    [
        ("[a](<b>) ![c](d) [![e](f)](g)", "a c e"),
        ("**a _b_ c** ~~d~~ ``e``", "a b c d e"),
        ("<https://a.example/b_c_d> <b>x</b> a < b > c", "https://a.example/b_c_d x a < b > c"),
        ("5 * 4 * 3, a_b_c, *, **", "5 * 4 * 3, a_b_c, *, **"),
        ("[ikke en lenke] (her)", "[ikke en lenke] (her)"),
    ],
)
def test_marks_within_a_line(marked: str, seen: str) -> None:
    assert plain(marked) == seen


_PIECES = st.sampled_from(
    [*"#*_-+>|`~[]()!<\\=\n ", "\n\n", "- ", "1. ", "---\n", "title: a\n", "ord", "```", "[a](b)"]
)


@given(st.lists(_PIECES, max_size=60).map("".join))
@settings(max_examples=300, deadline=None)
def test_any_marks(text: str) -> None:
    try:
        article = formats.read_as("markdown", Given(text.encode(), "-"))
    except NothingFound:
        return
    at = 0
    for block in article.blocks:
        assert at <= block.start < block.end <= len(article.text)
        at = block.end


@pytest.mark.parametrize(
    "unit", [*"#*_->|`[<!\\", "* ", "[a](", "![", "<!--", "- a\n", "> ", "*a ", "`a", "|a", "a\n---\n", "[^a]", "---\n"]
)
def test_work_grows_with_the_text(unit: str) -> None:
    def work(size: int) -> int:
        given = Given(("Skred\n\n" + unit * (size // len(unit)) + "\n\nslutt").encode(), "-")

        def reading() -> None:
            with contextlib.suppress(NothingFound):
                formats.read_as("markdown", given)

        return calls(reading)

    assert work(80_000) < 16 * max(work(10_000), 1_000)  # eight times as much; 64 times would be quadratic


@pytest.mark.parametrize("mark", ["~~~", "```"])
def test_what_is_never_closed_hides_nothing(mark: str) -> None:
    text = f"# Skred\n\nVegen er stengd.\n\n{mark}\n\nAlle er trygge.\n"
    article = formats.read_as("markdown", Given(text.encode(), "-"))
    assert "Alle er trygge." in article.text
