"""Marks within a line of Markdown: links, pictures, emphasis, code, escapes. What a reader would see is left."""

import re

from isnews.read.lazy import pattern

_LONGEST = 2000
_TITLE = rf"(?: \"([^\"]{{0,{_LONGEST}}})\")?"
_TARGET = rf"(?:\(<?[^()\s]{{0,{_LONGEST}}}{_TITLE}\)|\[[^\[\]]{{0,200}}\])"
_IMAGE = pattern(rf"!\[([^\[\]]{{0,{_LONGEST}}})\]{_TARGET}")
_LINK = pattern(rf"\[([^\[\]]{{1,{_LONGEST}}})\]{_TARGET}")
_FOOTNOTE = pattern(r"\[\^[^\[\]\s]{1,60}\]:?")
_AUTOLINK = pattern(rf"<((?:https?://|mailto:)[^<>\s]{{1,{_LONGEST}}})>")
_TAG = pattern(rf"</?[a-zA-Z][^<>]{{0,{_LONGEST}}}>|<!--[^<>]{{0,{_LONGEST}}}-->")
_MARK = pattern(r"\\[!-/:-@\[-`{-~]|`+|\*+|_+|~~")


def plain(text: str) -> str:
    """The text without its marks: `Se [**avisa**](https://…)` gives `Se avisa`."""
    if "[" in text:
        text = _IMAGE.sub(lambda m: m[1] or m[2] or "", text)
        text = _LINK.sub(lambda m: m[1], _FOOTNOTE.sub("", text))
    if "<" in text:
        text = _TAG.sub(lambda m: " " if m[0][:3].lower() == "<br" else "", _AUTOLINK.sub(lambda m: m[1], text))
    return _without_emphasis(text) if any(mark in text for mark in "\\`*_~") else text


def _without_emphasis(text: str) -> str:
    """Marks that open and close something go; a lone `*`, `2 * 3` and `fil_navn_her` stay."""
    gone: dict[int, str] = {}
    opened: dict[str, re.Match[str]] = {}
    found = list(_MARK.finditer(text))
    for match in found:
        mark = match[0]
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if mark[0] == "\\":
            gone[match.start()] = mark[1]
            continue
        within = mark[0] == "_" and before.isalnum() and after.isalnum()
        if mark in opened and before and not before.isspace() and not within:
            gone[opened.pop(mark).start()] = gone[match.start()] = ""
        elif after and not after.isspace() and not within:
            opened[mark] = match
    out: list[str] = []
    at = 0
    for match in found:
        if match.start() in gone:
            out += text[at : match.start()], gone[match.start()]
            at = match.end()
    return "".join([*out, text[at:]])
