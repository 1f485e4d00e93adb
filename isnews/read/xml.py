"""XML to a light tree: no entities of its own, no external files, no bottomless nesting."""

import html.entities
import re
from xml.parsers import expat

from isnews.errors import SourceError
from isnews.read import limits
from isnews.read.page.tree import Node

DEEPEST = 500
_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,9});")
_OWN = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})


class _RefusedError(Exception):
    """Something that an article's file has no need of."""


def parse(data: bytes, source: str) -> Node:
    """The document's root element; names without their prefix, those of media and podcast namespaces as `media:…`.

    Raises `SourceError` for what is not well-formed, and for entity declarations and nesting beyond 500 levels, which
    no news format needs.
    """
    limits.check(data, source, limits.MAX_SIZE)
    top = Node("#document", {}, None)
    at = [top]
    count = 0
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

    def start(tag: str, attrs: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if count > limits.MOST_PARTS:
            raise _RefusedError(f"has more than {limits.MOST_PARTS:,} elements")
        if len(at) > DEEPEST:
            raise _RefusedError(f"is nested deeper than {DEEPEST} levels")
        node = Node(_name(tag), {_name(key): value for key, value in attrs.items()}, at[-1])
        at[-1].children.append(node)
        at.append(node)

    def end(_tag: str) -> None:
        at.pop()

    def text(value: str) -> None:
        at[-1].children.append(value)

    def entity(*_: object) -> None:
        raise _RefusedError("declares entities of its own")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = entity
    try:
        parser.Parse(_with_known_entities(data), True)
    except _RefusedError as error:
        raise _error(source, str(error)) from error
    except (expat.ExpatError, ValueError, LookupError) as error:
        line = getattr(error, "lineno", 0)
        raise _error(source, f"is not well-formed (line {line})" if line else "is not well-formed") from error
    return next((child for child in top.children if isinstance(child, Node)), top)


def _name(tag: str) -> str:
    space, _, local = tag.rpartition(" ")
    if space and ("mrss" in space or "itunes" in space):
        return f"media:{local}"
    return f"xml:{local}" if space.endswith("/namespace") else local


def _with_known_entities(data: bytes) -> bytes:
    """`&nbsp;` and the like are HTML's, but stand in many a feed."""

    def number(match: re.Match[bytes]) -> bytes:
        name = match[1]
        text = "" if name in _OWN else html.entities.html5.get(name.decode() + ";", "")
        return b"".join(b"&#%d;" % ord(c) for c in text) or match[0]

    return _ENTITY.sub(number, data) if b"&" in data else data


def _error(source: str, why: str) -> SourceError:
    name = "Standard input" if source == "-" else source
    return SourceError(f"{name} {why}. Save the article's text in a file instead.", source=source, code="unsupported")


def child(node: Node, *path: str) -> Node | None:
    """The first element under `node` by this path of names."""
    found: Node | None = node
    for name in path:
        found = next((c for c in found.children if isinstance(c, Node) and c.tag == name), None) if found else None
    return found


def text(node: Node, *path: str) -> str | None:
    """The text of the first element by this path of names, on one line."""
    found = child(node, *path)
    return (found.text() or None) if found is not None else None


def all_of(node: Node, *names: str) -> list[Node]:
    """All elements of these names under `node`, in order."""
    return [inner for inner in node.iter() if inner.tag in names]
