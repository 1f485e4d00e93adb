"""Articles that are told as it happens: by their data, by their markup, or by their times of day alone."""

import json

import pytest

from isnews.read.html import read_html
from tests.read.pages import TEXT, kinds

TOLD = [
    ("11.42", "Bybanen står", "All trafikk er innstilt etter at et tre falt over kjøreledningen."),
    ("11.05", "3400 uten strøm", "Nettselskapet melder om strømbrudd på øyene i vest."),
    ("10.30", "Ber folk holde seg inne", "Politiet ber folk om å vente til vinden har løyet."),
]
LEAD = "Ekstremværet treffer kysten fredag, og vi følger det her."


def test_a_live_blog_that_a_program_fills_in_is_read_from_its_data() -> None:
    updates = [
        {
            "@type": "BlogPosting",
            "headline": "Flott",
            "datePublished": "2024-09-12T06:45:10+02:00",
            "articleBody": "Ferja er fri nå.",
        },
        {"@type": "BlogPosting", "datePublished": "i dag", "articleBody": "Ferja gikk på grunn i natt ved Lauvnes."},
    ]
    data = json.dumps({"@type": "LiveBlogPosting", "headline": "Ferje på grunn", "liveBlogUpdate": updates})
    assert kinds(f'<script type="application/ld+json">{data}</script><h1>Ferje på grunn</h1>') == [
        ("title", "Ferje på grunn"),
        ("heading", "06:45 Flott"),
        ("paragraph", "Ferja er fri nå."),
        ("paragraph", "Ferja gikk på grunn i natt ved Lauvnes."),
    ]


@pytest.mark.parametrize(
    "entry",
    [
        "<div class=k1><div><span class=k2>{0}</span></div><h3>{1}</h3><div><p>{2}</p></div></div>",
        "<p class=tid>{0}</p><h2>{1}</h2><p>{2}</p>",
        "<li><time datetime=2025-01-31>{0}</time><h3>{1}</h3><p>{2}</p></li>",
        "<section><h3>{1}</h3><span>{0}</span><p>{2}</p></section>",
        "<section><h3><span>{0}</span> {1}</h3><p>{2}</p></section>",
        "<article><div><span>Nina Moe</span></div><div>{0}</div><h3>{1}</h3><p>{2}</p></article>",
    ],
)
def test_times_of_day_alone_tell_the_entries(entry: str) -> None:
    entries = "".join(entry.format(*told) for told in TOLD)
    found = kinds(f"<main><h1>Uværet Tora: Følg siste nytt</h1><p>{LEAD}</p>{entries}</main>")
    assert found[1][1] == LEAD
    assert [block for block in found[2:] if block[1] != "Nina Moe"] == [
        block for time, title, text in TOLD for block in (("heading", f"{time} {title}"), ("paragraph", text))
    ]


def test_what_stands_above_the_first_entry_is_the_lead() -> None:
    entries = "".join(f"<p>{time}</p><p>{text}</p>" for time, _, text in TOLD)
    assert kinds(f"<h1>Uværet Tora: Følg siste nytt</h1><p>{LEAD}</p>{entries}")[:3] == [
        ("title", "Uværet Tora: Følg siste nytt"),
        ("lead", LEAD),
        ("heading", "11.42"),
    ]


def test_a_programme_is_no_live_blog() -> None:
    rows = "".join(f"<li>{time}</li><li>{title}</li>" for time, title, _ in TOLD)
    article = read_html(f"<h1>Ferje på grunn i natt</h1>{TEXT}<ul>{rows}</ul>", "-")
    assert not article.sections
