"""What stands in or beside a page's text and is none of it: short versions, pull quotes, notes, contacts, buttons."""

import pytest

from tests.read.pages import BODY, TEXT, kinds, running


def test_what_a_machine_made_beside_the_article_is_a_box() -> None:
    points = "<ul><li>Ferja gikk på grunn.</li><li>Alle er i land.</li></ul>"
    for before, after in (
        ("<h3>Oppsummert</h3>", "<p>Sammendraget er laget av ChatGPT, og kvalitetssikret av journalister.</p>"),
        ("<p>Kortversjonen</p>", ""),
        ("", "<p>Oppsummeringen er laget av en KI-tjeneste fra OpenAI.</p>"),
        ("<h2>Kort fortalt</h2>", "<small>Samandraget er laga av kunstig intelligens (KI).</small>"),
    ):
        found = kinds(f"<article><h1>Ferje på grunn i natt</h1><div>{before}{points}{after}</div>{TEXT}</article>")
        assert [text for kind, text in found if kind in ("paragraph", "quote", "item")] == BODY
        assert ("factbox", "Alle er i land.") in found
        assert not any("laget" in text or "laga" in text for _, text in found)


def test_the_name_of_a_short_version_may_be_a_button() -> None:
    box = (
        "<details open><summary>Kortversjonen</summary><ul><li>Ferja gikk på grunn.</li></ul>"
        "<p>Oppsummeringen er laget av ChatGPT og lest av en journalist.</p></details>"
    )
    found = kinds(f"<article><h1>Ferje på grunn i natt</h1>{box}{TEXT}</article>")
    assert found[1:3] == [("factbox", "Kortversjonen"), ("factbox", "Ferja gikk på grunn.")]


@pytest.mark.parametrize(
    "box",
    [
        "<blockquote><p>Ferjen gikk på grunn i natt, og alle om bord er reddet</p></blockquote>",
        "<blockquote><p>Det gikk bra</p><cite>Per Lie, kaptein</cite></blockquote>",
        "<div class=quote-box><p>«Det gikk bra.»</p></div>",
        "<div><button>Del</button><a href=/like>14</a><a href=/del>Del</a></div>",
        "<p>Vil du diskutere? <a href=/k>Gå til kommentarfeltet</a></p>",
    ],
)
def test_what_is_set_large_or_pressed_is_no_text(box: str) -> None:
    first, rest = TEXT.split("</p>", 1)
    found = kinds(f"<article><h1>Ferje på grunn i natt</h1>{first}</p>{box}{rest}</article>")
    assert [text for _, text in found[1:]] == BODY


def test_what_somebody_else_wrote_is_quoted() -> None:
    poem = "<blockquote><p>Den som kjører sakte, kommer også fram, sa bestefar.</p></blockquote>"
    assert len(running(f"<article><h1>Ferje på grunn i natt</h1>{TEXT}{poem}{TEXT}</article>")) == 7


def test_numbers_of_footnotes_are_no_text() -> None:
    note = "<p>Det kostet 12 kroner.<sup><a href='#fn1'>1</a></sup> Den <a href='/pris'>2</a> gangen gikk det.</p>"
    assert running(f"<article><h1>Ferje på grunn i natt</h1>{TEXT}{note}</article>")[-1] == (
        "Det kostet 12 kroner. Den 2 gangen gikk det."
    )


@pytest.mark.parametrize(
    "contacts",
    [
        "<h2>Kontakt</h2><p><b>Tone Bråten</b></p><p>Enhetsleder vann og avløp</p><p>Telefon: 61 00 00 00</p>",
        "<p><b>For mer informasjon, kontakt:</b></p><p>Tone Bråten, enhetsleder</p><p>Tlf. 61 00 00 00</p>",
        "<p>Mediekontakt: Tone Bråten, tlf. 61 00 00 00</p>",
    ],
)
def test_whom_to_ask_is_no_text(contacts: str) -> None:
    assert running(f"<article><h1>Ferje på grunn i natt</h1>{TEXT}{contacts}</article>") == BODY


@pytest.mark.parametrize("about", ["<h3>Om Lauvnes Ferjer</h3>", "<p><b>Om Lauvnes Ferjer:</b></p>"])
def test_who_sends_a_press_release_is_a_box(about: str) -> None:
    sender = "<p>Lauvnes Ferjer eier fire båter og har 80 ansatte.</p>"
    found = kinds(f"<article><h1>Ferje på grunn i natt</h1>{TEXT}{about}{sender}</article>")
    assert [kind for kind, _ in found[-2:]] == ["factbox", "factbox"]


def test_a_dash_that_is_not_to_be_read_aloud_is_seen() -> None:
    dashed = TEXT.replace("– ", '<span aria-hidden="true">–&nbsp;</span>')
    assert running(f"<article><h1>Ferje på grunn i natt</h1>{dashed}</article>") == BODY


@pytest.mark.parametrize(
    "box",
    [
        "<div class=text-to-speech><button>Lytt</button><span>2 min</span></div>",
        "<div class='element element-podcast'><h4>Hør podkast</h4><p>Er båtene våre for gamle?</p></div>",
        "<div>debatt@kystavisa.example</div>",
    ],
)
def test_players_and_addresses_are_no_text(box: str) -> None:
    first, rest = TEXT.split("</p>", 1)
    assert running(f"<article><h1>Ferje på grunn i natt</h1>{first}</p>{box}{rest}</article>") == BODY


def test_a_short_version_is_told_by_who_made_it() -> None:
    box = (
        "<aside class=boks><button>Vis</button><ul><li>Ferja gikk på grunn.</li></ul>"
        "<p>Oppsummeringen er laget av en KI-tjeneste fra OpenAI.</p></aside>"
    )
    assert ("factbox", "Ferja gikk på grunn.") in kinds(f"<article><h1>Ferje på grunn i natt</h1>{box}{TEXT}</article>")


def test_a_timeline_is_a_box_and_a_marked_paragraph_a_heading() -> None:
    box = "<div class=timeline><h3>Dette har skjedd</h3><ol><li><b>5. mai</b> Motoren stanset.</li></ol></div>"
    head = "<p class=article__mellomtittel>Venter på slepebåt</p>"
    found = kinds(f"<article><h1>Ferje på grunn i natt</h1>{TEXT}{box}{head}{TEXT.replace('natt', 'går')}</article>")
    assert ("factbox", "5. mai Motoren stanset.") in found
    assert ("heading", "Venter på slepebåt") in found


@pytest.mark.parametrize(
    "link",
    [
        "<a href=/x><span>Les også</span><span>Ny ferje kommer</span></a>",
        "<p><strong>Les også</strong> <a href=/x>Ny ferje kommer</a></p>",
        "<div class=related><span>Les også</span><a href=/x>Ny ferje kommer</a></div>",
    ],
)
def test_a_label_and_its_link_stand_apart(link: str) -> None:
    found = kinds(f"<article><h1>Ferje på grunn i natt</h1>{TEXT}{link}{TEXT.replace('natt', 'går')}</article>")
    assert ("related", "Les også: Ny ferje kommer") in found


def test_lines_of_one_paragraph_are_of_one_box() -> None:
    box = "<p><b>FAKTA: Ferja</b><br>– Bygd i 1987.<br>– Tar 40 biler.</p>"
    found = kinds(f"<article><h1>Ferje på grunn i natt</h1>{TEXT}{box}{TEXT.replace('natt', 'går')}</article>")
    assert [text for kind, text in found if kind == "factbox"] == ["FAKTA: Ferja", "– Bygd i 1987.", "– Tar 40 biler."]


@pytest.mark.parametrize(
    "line",
    [
        "<div>Trine Haug | 11. juni 2025 kl. 12:00 | 3 min lesetid</div>",
        "<div>Lesetid: 3 minutter</div>",
        "<p>Kilde: Kystverket</p>",
        "<div class=credits-section><p>Tekst og foto: Live Aasgård</p><p>Utvikling: Sindre Moen</p></div>",
        "<p>Bli støttemedlem for 99 kroner i måneden.</p>",
    ],
)
def test_lines_about_the_article_are_none_of_its_text(line: str) -> None:
    assert running(f"<article><h1>Ferje på grunn i natt</h1>{line}{TEXT}{line}</article>") == BODY


@pytest.mark.parametrize("line", ["<p>PRESSEMELDING, 20. januar 2025</p>", "<p>Pressemelding</p>", "<h3>Nyheter</h3>"])
def test_what_a_text_is_stands_above_its_lead(line: str) -> None:
    bold = "<p><b>Alle om bord i ferja er trygge og i land nå.</b></p>"
    found = kinds(f"<article><h1>Ferje på grunn i natt</h1>{line}{bold}{TEXT}</article>")
    assert found[1:] == [("lead", "Alle om bord i ferja er trygge og i land nå."), ("paragraph", BODY[0]), *found[3:]]
    assert len(found) == 5
