"""Word documents (.docx): paragraphs, headings and lists by the names of their styles."""

from isnews.article import Article
from isnews.errors import NothingFound, SourceError
from isnews.norwegian.matching import Matching
from isnews.read import captions, kinds, marks, packed, xml
from isnews.read.formats import Given
from isnews.read.lines import Piece
from isnews.read.page.tree import Node, squeeze
from isnews.read.text import settle

_RUN_ON = 30
"""A shorter line is broken on purpose: an address, a line of a poem."""
_STYLES = {
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
    texts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for node in xml.all_of(xml.parse(data, given.source), "p"):
        for i, line in enumerate(_lines(node)):
            pieces.append(Piece(at, at + len(line), line, not i, _kind(node, line), ended=marks.is_ended(line)))
            texts.append(line)
            at += len(line) + 2
    if not pieces:
        raise NothingFound(f"{given.source} has no text. Name a document that holds an article.")
    if not any(piece.kind == "title" for piece in pieces) and pieces[0].kind == "heading":
        pieces[0].kind = "title"
    for piece in pieces:
        if piece.kind == "caption":
            found = captions.credit(piece.text)
            piece.credit = found[1] if found else None
    whole = "\n\n".join(texts)
    return settle(whole, Matching(whole), pieces, given.source)


def _kind(node: Node, text: str) -> str:
    """What a paragraph's style says that it is; empty where the rules of printed text are to tell."""
    style = next((n.attrs.get("val", "") for n in xml.all_of(node, "pStyle")), "").lower().replace(" ", "")
    if style.startswith(("heading", "overskrift")):
        return "heading"
    if style in _STYLES:
        return _STYLES[style]
    if any(n.tag == "numPr" for n in node.iter()):
        return "item"
    return "bold" if _is_bold(node) and kinds.may_be_bold(text) else ""


def _is_bold(node: Node) -> bool:
    """Whether all runs with a text are bold."""
    runs = [run for run in xml.all_of(node, "r") if _text(run).strip()]
    return bool(runs) and all(any(n.tag == "b" and n.attrs.get("val", "1") != "0" for n in run.iter()) for run in runs)


def _lines(node: Node) -> list[str]:
    """The lines of a paragraph: parted by line breaks, but not in mid-sentence."""
    lines: list[str] = []
    for raw in _text(node).split("\n"):
        line = squeeze(raw)
        if line and lines and line[0].islower() and len(lines[-1]) >= _RUN_ON and not marks.is_ended(lines[-1]):
            lines[-1] += " " + line
        elif line:
            lines.append(line)
    return lines


def _text(node: Node) -> str:
    """The runs of a paragraph; what was struck out under tracked changes is not of them."""
    out: list[str] = []
    stack: list[Node] = [node]
    while stack:
        item = stack.pop()
        if item.tag == "t":
            out.append("".join(c for c in item.children if isinstance(c, str)))
        elif item.tag in ("tab", "br", "cr"):
            out.append(" " if item.tag == "tab" else "\n")
        elif item.tag not in ("del", "instrText", "txbxContent"):
            stack.extend(reversed([c for c in item.children if isinstance(c, Node)]))
    return "".join(out)
