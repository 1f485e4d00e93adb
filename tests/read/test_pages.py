"""Pages: each of tests/pages gives what is written beside it; and one rule at a time on small pages."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from isnews.article import Article
from isnews.errors import NothingFound
from isnews.read import formats, read
from isnews.read.html import read_html
from isnews.read.page import jsonld
from tests.read.pages import BODY, TEXT, kinds, running

PAGES = Path(__file__).parent.parent / "pages"


def found(article: Article) -> dict[str, Any]:
    """The article in the form of the expectations."""
    sections: list[dict[str, Any]] = [{"heading": None, "paragraphs": []}]
    kinds: dict[str, list[str]] = {"lead": [], "caption": [], "related": [], "factbox": []}
    for block in article.blocks:
        text = article.text[block.start : block.end]
        if block.kind == "heading":
            sections.append({"heading": text, "paragraphs": []})
        elif block.kind in ("paragraph", "quote", "item"):
            sections[-1]["paragraphs"].append(text)
        elif block.kind in kinds:
            kinds[block.kind].append(text)
    return {
        "title": article.title,
        "authors": list(article.byline),
        "published": article.published,
        "updated": article.updated,
        "publisher": article.publisher,
        "language": article.language,
        "lead": kinds["lead"],
        "sections": sections,
        "captions": kinds["caption"],
        "related": kinds["related"],
        "factbox": kinds["factbox"],
    }


@pytest.mark.parametrize("expected", sorted(PAGES.glob("*.expected.json")), ids=lambda p: p.name.split(".")[0])
def test_pages(expected: Path) -> None:
    page = expected.with_name(expected.name.replace(".expected.json", ".html"))
    wanted = json.loads(expected.read_text(encoding="utf-8"))
    if wanted.get("nothing"):
        with pytest.raises(NothingFound):
            read(page)
    else:
        assert found(read(page)) == wanted


@pytest.mark.parametrize(
    "around",
    [
        "<h1>Ferje på grunn i natt</h1>{}",
        "<header><h1><a href='/'>Kystavisa nett</a></h1></header><article><h1>Ferje på grunn i natt</h1>{}</article>",
        "<h1>Ferje på grunn i natt</h1><div class='body has-comments no-sidebar'>{}</div>",
        "<form id=aspnetForm><div class='article-with-ads'><h1>Ferje på grunn i natt</h1><div>{}</div></div></form>",
        "<main><h1>Ferje på grunn i natt</h1></main><article><div>{}</div></article>",
        "<article><h1>Ferje på grunn i natt</h1>{}<div class=SocialShare>"
        "<p>Del denne saken med alle du kjenner i dag.</p></div></article>",
        "<article><h1>Ferje på grunn i natt</h1>{}</article><article><h2>Ny bro</h2>"
        "<p>Broen er åpnet av kongen selv i går kveld.</p></article>",
        "<article><h1>Ferje på grunn i natt</h1>{}<p>Meld deg på nyhetsbrevet vårt her.</p>"
        "<p>Artikkelen fortsetter under annonsen.</p></article>",
        "<article><h1>Ferje på grunn i natt</h1>{}<p>"
        "<i>Artikkelen er oversatt fra bokmål med hjelp av kunstig intelligens.</i></p></article>",
        "<article><h1>Ferje på grunn i natt</h1>{}<p>Publisert: 12.11.2018 kl. 09.30</p></article>",
        "<div class=a><div class=b><h1>Ferje på grunn i natt</h1></div></div><div class=c><div class=d>{}</div></div>",
        "<article><h1>Ferje på grunn i natt</h1>{}<ul class=x><li><a href=/1>En sak om noe</a>"
        "<li><a href=/2>To saker om noe</a>"
        "<li><a href=/3>Tre saker om noe</a></ul></article>",
        "<article><h1>Ferje på grunn i natt</h1>{}<div hidden>"
        "<p>Dette er det ingen som ser på siden, heldigvis.</p></div></article>",
    ],
)
def test_the_running_text_and_nothing_else(around: str) -> None:
    assert running(around.format(TEXT)) == BODY


def test_the_headline_is_the_one_that_the_data_states() -> None:
    data = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferje på grunn"}</script>'
    article = read_html(f"<h1>Kystavisa ønsker deg velkommen</h1><h2>Ferje på grunn</h2>{TEXT}{data}", "-")
    assert article.title == "Ferje på grunn"
    shared = '<meta property="og:title" content="Delt tittel på saken"><meta property="og:type" content="article">'
    assert read_html(shared + TEXT, "-").title == "Delt tittel på saken"
    assert read_html(shared + "<h1>Det leseren ser her</h1>" + TEXT, "-").title == "Det leseren ser her"


def test_leads() -> None:
    for lead in (
        "<p class=ingress>Alle er trygge i land.</p>",
        "<h2 class=subtitle>Alle er trygge i land.</h2>",
        "<h2>Alle om bord i ferja er trygge i land.</h2>",
        "<p><strong>Alle om bord i ferja er trygge og i land nå.</strong></p>",
    ):
        assert kinds(f"<article><h1>Ferje på grunn i natt</h1>{lead}{TEXT}</article>")[1][0] == "lead"
    meta = '<meta name="description" content="Ferja gikk på grunn i natt, og alle om bord er reddet i land.">'
    assert kinds(f"{meta}<h1>Ferje på grunn i natt</h1>{TEXT}")[1] == ("lead", BODY[0])


def test_captions_and_their_credit() -> None:
    credit = "<span class=photographer>Foto: Kari Vik / NTB</span>"
    html = f"<figure><img src=a><figcaption><span>Skjæret.</span>{credit}</figcaption></figure>"
    article = read_html(f"<article><h1>Ferje på grunn i natt</h1>{html}{TEXT}</article>", "-")
    caption = next(block for block in article.blocks if block.kind == "caption")
    assert article.text[caption.start : caption.end] == "Skjæret. Foto: Kari Vik / NTB"
    assert caption.credit == "Kari Vik / NTB"


def test_dates_have_the_pages_own_offset_and_an_update_at_once_is_none() -> None:
    html = (
        '<meta property="article:published_time" content="2024-09-03T16:20:05.000Z">'
        '<meta property="article:modified_time" content="2024-09-03T16:20:05.000Z">'
        '<h1>Ferje på grunn i natt</h1><time datetime="2024-09-03T18:20:05+0200">i går</time>'
    )
    article = read_html(html + TEXT, "-")
    assert (article.published, article.updated) == ("2024-09-03T18:20:05+02:00", None)


@pytest.mark.parametrize(
    ("dates", "published", "updated"),
    [
        (
            "<div class=dates><span>Publisert 24. september 2025 kl. 15.10</span>"
            "<span>Sist endret 25. september 2025</span></div>",
            "2025-09-24T15:10",
            "2025-09-25",
        ),
        ("<abbr class=published title=2025-05-11T19:22:00+02:00>19:22</abbr>", "2025-05-11T19:22:00+02:00", None),
    ],
)
def test_dates_that_only_the_text_has(dates: str, published: str, updated: str | None) -> None:
    article = read_html(f"<article><h1>Ferje på grunn i natt</h1>{dates}{TEXT}</article>", "-")
    assert (article.published, article.updated) == (published, updated)


def test_a_date_above_the_headline() -> None:
    html = f"<main><div>Fredag 8. august 2025</div><div>Essay</div><h1>Ferje på grunn i natt</h1>{TEXT}</main>"
    assert read_html(html, "-").published == "2025-08-08"


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("<p>Tekst: Marit Øyjordet</p><p>Foto: Svein Lie</p>", ("Marit Øyjordet",)),
        ("<p>Av: Fiskeriminister Aslaug Bremnes (Fiskarstrand, 2. mai)</p>", ("Aslaug Bremnes",)),
        ("<p>Tekst: Live Aasgård</p><p>Utvikling: Sindre Moen</p>", ("Live Aasgård",)),
        ("<div>Trine Haug | 11. juni 2025 | 3 min lesetid</div>", ("Trine Haug",)),
        ("<a href=/1>Trine Haug</a> <span>Journalist</span> <time>11. juni 2025 14:12</time>", ("Trine Haug",)),
        ("<a>Trine Haug</a> <i>Journalist</i> <a>Geir Moen</a> <i>Fotograf</i>", ("Trine Haug", "Geir Moen")),
        ("<a href=/1>Trine Haug</a>", ("Trine Haug",)),
    ],
)
def test_who_wrote_it_as_printed(line: str, authors: tuple[str, ...]) -> None:
    html = f"<article><h1>Ferje på grunn i natt</h1><div class=byline>{line}</div>{TEXT}</article>"
    assert read_html(html, "-").byline == authors


@pytest.mark.parametrize(
    "box",
    ["<div class=paywall><p>Kjøp</p></div>", "<p>Denne saken er for abonnenter. Logg inn for å lese.</p>"],
)
def test_what_has_to_be_paid_for_is_said_so(box: str) -> None:
    with pytest.raises(NothingFound, match="subscribers"):
        read_html(f"<article><h1>Ferje på grunn i natt</h1>{TEXT}{box}</article>", "-")


def test_a_page_saved_by_a_subscriber_is_whole() -> None:
    data = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
    whole = "".join(
        f"<p>Dette er avsnitt nummer {i} i en lang sak om ferja som gikk på grunn i natt.</p>" for i in range(30)
    )
    assert len(running(f"{data}<article><h1>Ferje på grunn i natt</h1>{whole}</article>")) == 30


@pytest.mark.parametrize(
    "block",
    [
        '{"@type":"NewsArticle","headline":"Ferje",}',
        '<!-- {"@type":"NewsArticle","headline":"Ferje"} -->',
        '//<![CDATA[\n{"@type":"NewsArticle","headline":"Ferje"}\n//]]>',
        '[{"@type":"WebSite"},{"@type":["Article","Thing"],"headline":"Ferje"}]',
        '{"@graph":[{"@type":"Person"},{"@type":"https://schema.org/NewsArticle","headline":"Ferje"}]}',
        '{"@type":"NewsArticle","headline":"Ferje" "author": [{]}',
        '{"@type":"WebPage","mainEntity":{"@type":"ReportageNewsArticle","headline":"Fer\\u00adje"}}',
    ],
)
def test_data_is_read_with_patience(block: str) -> None:
    assert jsonld.read([block]).headlines == ("Ferje",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "iso-8859-15"])
def test_charsets(encoding: str) -> None:
    page = f"<meta charset={encoding.removesuffix('-sig')}><h1>Blåbærsyltetøy på øya</h1>{TEXT}".encode(
        encoding, "xmlcharrefreplace"
    )
    assert formats.read_as("html", formats.Given(page, "-")).title == "Blåbærsyltetøy på øya"
    lying = f"<meta charset=iso-8859-1><h1>Blåbærsyltetøy på øya</h1>{TEXT}".encode()
    assert formats.read_as("html", formats.Given(lying, "-", charset="ascii")).title == "Blåbærsyltetøy på øya"


def test_offsets_hold_in_sections() -> None:
    article = read_html(
        f"<h1>Ferje på grunn i natt</h1>{TEXT}<h2>Ny ferje kommer</h2>{TEXT.replace('natt', 'går')}", "-"
    )
    section = article.sections[0]
    assert article.text[section.start : section.end].startswith("Ny ferje kommer")
    assert section.words > 10
    assert asdict(article.blocks[-1])["section"] == "Ny ferje kommer"


def test_a_time_without_an_offset_takes_the_one_that_the_page_has() -> None:
    data = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-09-12T06:45:10"}</script>'
    meta = '<meta property="article:published_time" content="2024-09-12T06:45:10+02:00">'
    assert read_html(f"{data}{meta}<h1>Ferje på grunn i natt</h1>{TEXT}", "-").published == "2024-09-12T06:45:10+02:00"


@pytest.mark.parametrize(
    ("stated", "site", "address", "name"),
    [
        ("Kystavisa", "Kystavisa på nett", None, "Kystavisa"),
        ("Kystavisa AS", "Kystavisa", None, "Kystavisa"),
        ("Kystavisa AS", "", None, "Kystavisa AS"),
        ("", "kystavisa.example", "https://www.kystavisa.example/1", "kystavisa.example"),
        ("www.kystavisa.example", "Kystavisa", None, "Kystavisa"),
        ("https://kystavisa.example/", "", "https://www.kystavisa.example/1", "kystavisa.example"),
        ("", "", "http://127.0.0.1:80/1", None),
    ],
)
def test_the_publisher_is_named_as_readers_know_it(stated: str, site: str, address: str | None, name: str) -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": "Ferje på grunn", "publisher": {"name": stated}})
    meta = f'<meta property="og:site_name" content="{site}">'
    html = f'{meta}<script type="application/ld+json">{data}</script><h1>Ferje på grunn</h1>{TEXT}'
    assert read_html(html, "-", url=address).publisher == name
