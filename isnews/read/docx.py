"""Word documents (.docx): paragraphs, headings and lists by the names of their styles."""

from isnews.article import Article, BlockKind
from isnews.errors import NothingFound, SourceError
from isnews.read import assemble, captions, labels, packed, xml
from isnews.read.assemble import Part
from isnews.read.bylines import is_byline, names
from isnews.read.datelines import is_date, is_dated
from isnews.read.formats import Given
from isnews.read.page import facts
from isnews.read.page.tree import Node, squeeze

_STYLES: dict[str, BlockKind] = {
    "title": "title",
    "tittel": "title",
    "subtitle": "lead",
    "undertittel": "lead",
    "ingress": "lead",
    "caption": "caption",
    "bildetekst": "caption",
    "listparagraph": "item",
    "listeavsnitt": "item",
}


def read_bytes(given: Given) -> Article:
    """The article in a document."""
    data = packed.part(given.data, "word/document.xml", given.source, given.max_size)
    if data is None:
        raise SourceError(
            f"{given.source} is no Word document. Save it as text, and name that.",
            source=given.source,
            code="unsupported",
        )
    root = xml.parse(data, given.source)
    parts = [part for node in xml.all_of(root, "p") for part in _parts(node)]
    if not parts:
        raise NothingFound(f"{given.source} has no text. Name a document that holds an article.")
    if not any(part.kind == "title" for part in parts) and parts[0].kind == "heading":
        parts[0].kind = "title"
    title = next((part.text for part in parts if part.kind == "title"), None)
    people = [n for part in parts if part.kind == "byline" for n in names(part.text, labels.label(part.text))]
    dated = [part.text for part in parts if part.kind == "date"]
    return assemble.article(
        assemble.tidy(part for part in parts if part.kind != "date"),
        source=given.source,
        title=title,
        byline=tuple(dict.fromkeys(people)),
        published=next((d for text in dated if (d := facts.edtf(text))), None),
    )


def _parts(node: Node) -> list[Part]:
    text = squeeze(_text(node))
    if not text:
        return []
    style = next((n.attrs.get("val", "") for n in xml.all_of(node, "pStyle")), "").lower().replace(" ", "")
    kind = _STYLES.get(style)
    if style.startswith(("heading", "overskrift")):
        kind = "heading"
    elif kind is None and any(n.tag == "numPr" for n in node.iter()):
        kind = "item"
    label = labels.label(text) if len(text) < 200 else None
    found = captions.credit(text)
    if kind is None and found is not None:
        return [Part("caption", text, credit=found[1])]
    if kind is None and label is not None and is_byline(text, label):
        kind = "byline"
    if kind is None and (is_dated(label) or (len(text) < 60 and is_date(text))):
        kind = "date"
    if kind == "caption":
        return [Part("caption", text, credit=found[1] if found else None)]
    return [Part(kind, text) if kind else assemble.running(text)]


def _text(node: Node) -> str:
    """The runs of a paragraph; what was struck out under tracked changes is not of them."""
    out: list[str] = []
    stack: list[Node] = [node]
    while stack:
        item = stack.pop()
        if item.tag == "t":
            out.append("".join(c for c in item.children if isinstance(c, str)))
        elif item.tag in ("tab", "br", "cr"):
            out.append(" ")
        elif item.tag not in ("del", "instrText", "txbxContent"):
            stack.extend(reversed([c for c in item.children if isinstance(c, Node)]))
    return "".join(out)
