"""From the chosen element to its texts in order: a stretch for each paragraph, heading, item, caption, box or link."""

from dataclasses import dataclass

from isnews.read.page.stretches import Stretch, Walk, lines
from isnews.read.page.tree import Node, squeeze

_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
        "var",
        "wbr",
        "time",
        "td",
        "th",
        "img",
        "picture",
        "source",
        "meta",
        "link",
    ]
)
_KEEPS = frozenset(
    {"lead", "caption", "credit", "factbox", "summary", "related", "pulled", "blockquote", "byline", "date"}
)
_DROPPED = frozenset({"skip", "comments", "foreign", "aside"})
_CELL = 300
"""Characters of running text in a table or cell that is no table of figures."""


@dataclass(slots=True)
class _State:
    role: str = ""
    tag: str = ""
    link: bool = False
    bold: bool = False
    credit: bool = False
    header: bool = False
    kicker: bool = False
    entry: int = 0


class _Walker:
    def __init__(self, headline: Node | None) -> None:
        self.out = Walk()
        self._headline = headline
        self._parts: list[str] = []
        self._credit: list[str] = []
        self._linked = self._bold = 0
        self._bold_texts: set[str] = set()
        self._begun = False
        self._entries = 0
        self._state = self._caption = _State()

    def text(self, text: str, state: _State) -> None:
        if state.credit:
            self._credit.append(text)
            self._caption = state
            return
        size = len(text.strip())
        if size and not self._begun:
            self._begun, self._state = True, state
        self._parts.append(text.replace("\n", " "))
        self._linked += size * state.link
        if state.bold and size:
            self._bold += size
            self._bold_texts.add(squeeze(text))

    def line(self, state: _State) -> None:
        if state.credit:
            return
        if self._broken() and not self._state.link:
            self.flush()
        else:
            self._parts.append("\n")

    def _runs_into(self, node: Node) -> bool:
        """Whether a box would stand against the word before it: `Les også` and a headline, in one link."""
        before = self._parts[-1] if self._parts else " "
        return before[-1:].isalnum() and node.text(3)[:1].isupper()

    def _broken(self) -> bool:
        """Whether the text so far ends in a line break: a second one makes a paragraph."""
        for part in reversed(self._parts):
            if part == "\n":
                return True
            if part.strip():
                return False
        return False

    def flush(self) -> None:
        whole = "".join(self._parts)
        credit = squeeze("".join(self._credit))
        state = self._state if self._begun else self._caption
        if whole.strip() or credit:
            for i, part in enumerate(lines(whole)):
                text = squeeze(part)
                if text or (credit and not i):
                    share = len(part) / max(1, len(whole))
                    self.out.stretches.append(
                        Stretch(
                            state.role,
                            state.tag,
                            text,
                            credit,
                            int(self._linked * share),
                            len(text) if text in self._bold_texts else int(self._bold * share),
                            headed=state.header,
                            joined=i > 0,
                            entry=state.entry,
                        )
                    )
        self._parts, self._credit, self._begun = [], [], False
        self._linked = self._bold = 0
        self._bold_texts.clear()

    def walk(self, root: Node) -> Walk:
        stack: list[tuple[Node | str | None, _State]] = [(root, _State())]
        while stack:
            item, state = stack.pop()
            if item is None:
                self.flush()
            elif isinstance(item, str):
                self.text(item, state)
            elif item is self._headline:
                self.flush()
                self.out.headline = len(self.out.stretches)
            elif item.tag == "br":
                self.line(state)
            elif not self._is_dropped(item, state):
                self._enter(item, state, stack)
        self.flush()
        return self.out

    def _is_dropped(self, node: Node, state: _State) -> bool:
        if node.role == "paywall":
            self.out.paywall = True
            return True
        if node.tag == "a" and _is_note_mark(node):
            return True
        # A kicker over the headline names a subject; over a link it says `Les også`.
        return node.role in _DROPPED or (node.role == "kicker" and state.role != "related")

    def _enter(self, node: Node, state: _State, stack: list[tuple[Node | str | None, _State]]) -> None:
        tag = node.tag
        if tag in ("table", "tbody", "tr", "td", "th") and (node.holds or node.prose > _CELL):
            tag = "div"  # tables once laid out pages
        if tag == "span" and (state.role == "date" or (state.link and self._runs_into(node))):
            self._parts.append(" ")  # what a style sheet sets apart
        if state.credit and tag not in _INLINE:
            self._credit.append(" ")
        if tag in ("td", "th"):
            self._parts.append(" | " if self._begun else " ")
        block = (
            tag not in _INLINE
            or node.role == "heading"
            or (node.role in _KEEPS and node.role not in ("credit", "date", state.role))
        )
        inner = _State(
            _inherit(state.role, node),
            "h3" if node.role == "heading" else tag if block and tag not in ("div", "section") else state.tag,
            state.link or node.tag == "a",
            state.bold or node.tag in ("b", "strong"),
            state.credit or (node.role == "credit" and _inherit(state.role, node) == "caption"),
            state.header
            or (node.holds and node.tag == "header")
            or (node.tag in ("header", "hgroup") and state.header),
            entry=self._entry(node, state),
        )
        if inner.role == "related" and state.role == "related" and tag not in ("li", "article", "p", "ul", "ol"):
            # Kicker and title of one link stand in boxes of their own; with the next link a new one begins.
            block = tag == "a" and self._linked > 0
            self._parts.append(" ")
        elif inner.role == "caption" and state.role == "caption":
            block = False
            self._parts.append(" ")
        if block:
            self.flush()
            stack.append((None, inner))
        stack.extend((child, inner) for child in reversed(node.children))

    def _entry(self, node: Node, state: _State) -> int:
        """An entry's parts may be named after it: `live-entry-time` begins none of its own."""
        if state.entry or node.role != "entry":
            return state.entry
        self._entries += 1
        return self._entries


def _is_note_mark(node: Node) -> bool:
    """The number of a footnote, which leads to another place on the same page."""
    return "#" in node.attrs.get("href", "")[:200] and node.text(5).strip("[]() *").isdigit()


def _inherit(outer: str, node: Node) -> str:
    """A fact box stays one to its end, a caption in a list of links is of a link; else the inner role holds."""
    if outer in ("factbox", "related", "pulled", "summary"):
        return outer
    if outer == "caption" or (node.role == "credit" and node.tag not in ("figcaption",)):
        return "caption"
    if node.role in ("byline", "date") and outer == "lead":
        return node.role
    return node.role if node.role in _KEEPS else outer


def walk(root: Node, headline: Node | None) -> Walk:
    """The stretches of the article's element."""
    return _Walker(headline).walk(root)
