"""Articles made block by block, so that the renderers are tested apart from the reader."""

from dataclasses import replace

from isnews.article import Article, Block, BlockKind, Section
from isnews.norwegian import words

Part = tuple[BlockKind, str] | tuple[BlockKind, str, str]
"""Kind, text as printed, and for a caption its credit."""


def article(*parts: Part, title: str | None = None, language: str = "nb", published: str | None = None) -> Article:
    """An article whose blocks are `parts`, a blank line between them."""
    text = "\n\n".join(part[1] for part in parts) + "\n"
    blocks: list[Block] = []
    heads: list[tuple[str, int, int]] = []
    at = 0
    for part in parts:
        kind, printed = part[0], part[1]
        if kind == "heading":
            heads.append((printed, at, 0))
        elif heads and kind in {"paragraph", "quote", "item"}:
            heads[-1] = (*heads[-1][:2], heads[-1][2] + words.count(printed))
        credit = part[2] if len(part) == 3 else None
        blocks.append(Block(kind, at, at + len(printed), section=heads[-1][0] if heads else None, credit=credit))
        at += len(printed) + 2
    ends = [*(start for _, start, _ in heads[1:]), len(text)][: len(heads)]
    sections = [Section(n, h[0], h[1], end, h[2]) for n, (h, end) in enumerate(zip(heads, ends, strict=True), 1)]
    made = Article(text=text, blocks=tuple(blocks), title=title, language=language, sections=tuple(sections))
    return replace(made, source="ferje.txt", published=published)


FERRY = article(
    ("title", "Ferja til Hammerøy blir stående – ingen vil betale"),
    (
        "lead",
        "LAUVNES (NTB): Fylket og rederiet krangler om 4,2 millioner kroner. I mellomtiden må 340 øyboere ta turen "
        "rundt fjorden, en omvei på nesten to timer hver vei.",
    ),
    ("byline", "Av Bjørg Tveit og Nils Indrebø"),
    ("date", "Publisert 12. november 2018 kl. 09.30"),
    (
        "paragraph",
        "Ferja har ligget ved kai siden 9. september. Fylkesråd Hilde Kvamme (Sp) omtaler saken som «en prøvelse for "
        "hele Hammerøy», og sier at 30 000 passasjerer årlig er avhengige av sambandet – også om vinteren – når "
        "fjellveien er stengt.",
    ),
    (
        "caption",
        "M/F «Hammerøy» ved kai på Lauvnes tirsdag. Foto: SIRI ASKVOLL / NTB",
        "SIRI ASKVOLL / NTB",
    ),
    (
        "quote",
        "– Vi kan ikke drive et samband på løfter, og det har vi sagt til fylket siden i vår, sier rederisjef "
        "Dag Lunde.",
    ),
    ("quote", "– Hva skjer nå?"),
    ("heading", "Øyboerne er lei"),
    (
        "paragraph",
        "Frida Hovland driver butikken på kaia. Hun har mistet halvparten av omsetningen, og frykter at «de som "
        "flytter, ikke kommer tilbake».",
    ),
    (
        "item",
        "- Bussen går klokka 06.10 og 15.40, og den venter ikke på skoleskyssen fra Granvin selv om veien er stengt.",
    ),
    ("item", "- Drosje dekkes ikke."),
    (
        "factbox",
        "Fakta: Hammerøy har 340 innbyggere. Sambandet ble åpnet i 1957 og drives etter anbud på åtte år om gangen.",
    ),
    ("heading", "– Vil ikke love noe"),
    ("paragraph", "Saken skal opp i fylkestinget 30. november."),
    ("tail", "(©NTB)"),
    ("related", "LES OGSÅ: Bro til Hammerøy utsatt på ny"),
    ("related", "Les også: Dette sier øyboerne om drosje, buss og hurtigbåt når ferja ikke går i vinter"),
    title="Ferja til Hammerøy blir stående – ingen vil betale",
    published="2018-11-12T09:30",
)
