"""Word documents: by their styles, and where these say nothing, by the rules of printed text."""

import io
import zipfile

from tests.read import layouts
from tests.read.samples import as_read, docx

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def plain(*paragraphs: str) -> bytes:
    """A Word document without styles; `**…**` is a paragraph in bold, `|` a line break."""
    out = []
    for text in paragraphs:
        bold = "<w:rPr><w:b/></w:rPr>" if text.startswith("**") else ""
        lines = "<w:br/>".join(f"<w:t>{line}</w:t>" for line in text.strip("*").split("|"))
        out.append(f"<w:p><w:r>{bold}{lines}</w:r></w:p>")
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{SPACE}"><w:body>{"".join(out)}</w:body></w:document>'
        )
    return made.getvalue()


def test_a_press_release_without_styles() -> None:
    article = as_read(
        plain(
            "Pressemelding",
            "Hamnes, 11. mai 2025",
            "**Hamnes Bruk overtar Elvetun Sag**",
            "Hamnes Bruk kjøper alle aksjene i Elvetun Sag.",
            "– Vi får bedre tilgang på tømmer, sier daglig leder Knut Hammer.",
            "**Samme navn**",
            "Saga skal fortsatt hete Elvetun Sag.",
            "**For mer informasjon, kontakt:**",
            "Knut Hammer, daglig leder|Tlf. 900 00 006|knut@hamnes.example",
            "**Om Hamnes Bruk**",
            "Hamnes Bruk er et familieeid trelastfirma.",
        )
    )
    assert layouts.blocks(article) == [
        "title Pressemelding",
        "date Hamnes, 11. mai 2025",
        "title Hamnes Bruk overtar Elvetun Sag",
        "lead Hamnes Bruk kjøper alle aksjene i Elvetun Sag.",
        "quote – Vi får bedre tilgang på tømmer, sier daglig leder Knut Hammer.",
        "heading Samme navn",
        "paragraph Saga skal fortsatt hete Elvetun Sag.",
        "tail For mer informasjon, kontakt:",
        "tail Knut Hammer, daglig leder",
        "tail Tlf. 900 00 006",
        "tail knut@hamnes.example",
        "factbox Om Hamnes Bruk",
        "factbox Hamnes Bruk er et familieeid trelastfirma.",
    ]
    assert (article.title, article.published) == ("Hamnes Bruk overtar Elvetun Sag", "2025-05-11")


def test_an_op_ed_in_bold_and_plain() -> None:
    article = as_read(
        plain(
            "KRONIKK",
            "**La barna kjede seg**",
            "Av Stine Aga, barnepsykolog",
            "Barn som aldri kjeder seg, lærer det ikke.",
            "Jeg møter dem hver uke.",
        )
    )
    assert (article.title, article.byline) == ("La barna kjede seg", ("Stine Aga",))
    assert [block.kind for block in article.blocks] == ["title", "title", "byline", "lead", "paragraph"]


def test_a_style_names_the_lead_wherever_it_stands() -> None:
    article = as_read(
        docx(
            ("Title", "Ferje på grunn"),
            ("Caption", "Skjæret. Foto: Ola Moe"),
            ("Ingress", "Alle er trygge."),
            ("", "Ferja står."),
        )
    )
    assert layouts.blocks(article)[2:] == ["lead Alle er trygge.", "paragraph Ferja står."]
    assert article.blocks[1].credit == "Ola Moe"


def test_line_breaks_part_lines_but_no_sentence() -> None:
    article = as_read(
        plain("Ferje på grunn", "Ferja gikk på grunn.|Den ligger på skjæret utenfor havna|ennå.", "Ingen er skadet.")
    )
    assert layouts.blocks(article)[1:] == [
        "lead Ferja gikk på grunn.",
        "paragraph Den ligger på skjæret utenfor havna ennå.",
        "paragraph Ingen er skadet.",
    ]
