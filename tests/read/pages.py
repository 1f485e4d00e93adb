"""A small page's text, and what is read of a page, for the tests of its rules."""

from isnews.read.html import read_html

TEXT = (
    "<p>Ferja gikk på grunn i natt, og alle om bord er reddet i land.</p><p>– Det gikk bra, sier kaptein Per Lie.</p>"
    "<p>Skipet ligger fortsatt på skjæret utenfor Lauvnes, og sjøen er rolig der ute i dag.</p>"
)


def kinds(html: str) -> list[tuple[str, str]]:
    """Kind and text of the blocks of a page."""
    article = read_html(html, "page.html")
    for block in article.blocks:
        assert article.text[block.start : block.end].strip()
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def running(html: str) -> list[str]:
    """The texts of the running text."""
    return [text for kind, text in kinds(html) if kind in ("paragraph", "quote", "item")]


BODY = [text for text in TEXT.replace("<p>", "").split("</p>") if text]
