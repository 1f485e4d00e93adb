"""Markdown: what a reader would see of it, as printed text, by whose rules it is then laid out."""

from dataclasses import replace

from isnews.article import Article
from isnews.errors import NothingFound
from isnews.norwegian import dates
from isnews.read import front_matter, limits, marks
from isnews.read.decode import decode
from isnews.read.formats import Given
from isnews.read.inline import plain
from isnews.read.labels import label
from isnews.read.lazy import pattern
from isnews.read.text import lay_out

_FENCE = ("```", "~~~")
_ITEM = pattern(r"[-*+] (?:\[[ xX]\] )?(?=\S)")
_NUMBER = pattern(r"\d{1,9}[.)] +(?=\S)")
_HEADING = pattern(r"#{1,6} ")
_REFERENCE = pattern(r"\[[^\[\]]{1,200}\]: *\S")
_LENGTH = pattern(r"\d{1,3}(?: ?\d{3})* (?:ord|words|min lesetid|min read)")
_COLUMNS = pattern(r"\|?[ :|-]+$")


def read_bytes(given: Given) -> Article:
    """The article that the Markdown holds."""
    limits.check(given.data, given.source, given.max_size)
    text = decode(given.data, given.source)
    limits.check(text, given.source, given.max_size)
    front = front_matter.split(text)
    known = front.facts
    body = blocks(front.rest)
    article = lay_out("\n\n".join([*_head(known, body), *body]), given.source)
    if not article.blocks:
        name = "Standard input" if given.source == "-" else given.source
        raise NothingFound(f"{name} has no text. Name a file that holds an article.")
    return replace(
        article,
        title=article.title or next(iter(known.get("title", ())), None),
        byline=tuple(known.get("authors", ())) or article.byline,
        published=_date(known, "published") or article.published,
        updated=_date(known, "updated") or article.updated,
        publisher=next(iter(known.get("publisher", ())), None) or article.publisher,
    )


def _head(known: dict[str, list[str]], body: list[str]) -> list[str]:
    """Title, lead and byline as the text would print them, where it does not."""
    out = []
    if known.get("title") and not any(block.startswith("# ") for block in body[:3]):
        out.append(f"# {known['title'][0]}")
    if known.get("lead") and marks.is_ended(known["lead"][0]) and known["lead"][0] not in body[:3]:
        out.append(known["lead"][0])
    if known.get("authors") and not any(block.startswith(("Av ", "Tekst")) for block in body[:4]):
        out.append(f"Av {', '.join(known['authors'])}")
    return out


def _date(known: dict[str, list[str]], name: str) -> str | None:
    return next((found for value in known.get(name, ()) if (found := dates.edtf(value))), None)


def blocks(text: str) -> list[str]:
    """The blocks of a Markdown text, each on one line, without its marks; headings keep theirs."""
    out: list[str] = []
    lines: list[str] = []
    items: dict[int, int] = {}
    lists = 0
    fenced = ""
    raws = [*text.split("\n"), ""]
    last = {mark: k for k, raw in enumerate(raws) if (mark := raw.lstrip("> \t")[:3]) in _FENCE}
    for k, raw in enumerate(raws):
        line = raw.strip()
        line = line.lstrip("> ") if line.startswith(">") else line
        if fenced:
            fenced = "" if line.startswith(fenced) else fenced
            continue
        below = len(lines) == 1 and (line[:3] in ("===", "---") and not line.strip(line[0]))
        if below and not raw.startswith((" ", "\t")):
            out.append(f"{'#' if line[0] == '=' else '##'} {plain(lines.pop())}")
            continue
        starts = line[:1] in "-*+|#`~[_" or line[:1].isdigit()
        item = starts and (_ITEM.match(line) or _NUMBER.match(line)) is not None
        if not line or (starts and (item or _breaks(line))):
            _add(out, lines)
            lists += not line
        if not line or not starts:
            lines += [line] if line and not (line[0] == "!" and _has_caption(line, raws[k + 1 : k + 3])) else []
        elif line.startswith(_FENCE):
            fenced = line[:3] if last.get(line[:3], 0) > k else ""  # what is never closed hides nothing
        elif _HEADING.match(line):
            out.append(f"{line[: line.index(' ')]} {plain(line.lstrip('#').strip(' #'))}")
        elif line[0] == "|":
            out += (
                []
                if _COLUMNS.match(line)
                else [f"• {plain(' | '.join(c.strip() for c in line.strip('| ').split('|')))}"]
            )
        elif _REFERENCE.match(line) is None and not _is_rule(line):
            if item:
                items[len(out)] = lists
            lines.append(line)
    return _as_printed(out, items)


def _has_caption(line: str, below: list[str]) -> bool:
    """Whether a picture has its text under it, in emphasis: then its description is for those who cannot see it."""
    text = next((raw.strip() for raw in below if raw.strip()), "")
    return (
        line.startswith("![")
        and line[-1] in ")]"
        and len(text) > 2
        and text[0] in "*_"
        and text[-1] == text[0] != text[1]
    )


def _is_rule(line: str) -> bool:
    return line[0] in "*-_" and line.count(line[0]) > 2 and not line.strip(f"{line[0]} ")


def _breaks(line: str) -> bool:
    return line[0] in "#|" or line.startswith(_FENCE) or _is_rule(line) or bool(_REFERENCE.match(line))


def _add(out: list[str], lines: list[str]) -> None:
    """The lines so far as one block; one that is all in bold keeps its marks where it may be a heading."""
    if lines:
        whole = " ".join(lines)
        bold = whole[:2] in ("**", "__") and whole.endswith(whole[:2]) and whole.count(whole[:2]) == 2
        # "**Ingressen står i halvfeit.**", as leads are set, is a text like any other.
        heads = bold and not marks.is_ended(whole[2:-2]) and not (out and out[-1].startswith("# "))
        mark = _ITEM.match(whole)
        text = whole if heads else (whole[: mark.end()] if mark else "") + plain(whole[mark.end() if mark else 0 :])
        out += _parts(text) if " · " in text else [text] if text.strip() else []
        lines.clear()


def _parts(line: str) -> list[str]:
    """`mars 2024 · 246 ord · 2 min lesetid`, as stands under a title: a line for each part that counts no words."""
    parts = line.split(" · ")
    left = [part for part in parts if _LENGTH.fullmatch(part) is None]
    if len(left) == len(parts):
        return [line]
    # A month alone could be a heading.
    return [f"Publisert {part}" if part[:1].islower() and dates.edtf(part) else part for part in left]


def _as_printed(out: list[str], items: dict[int, int]) -> list[str]:
    """Items of a list get a bullet, those under `Les også` that label.

    One alone with a hyphen may be what somebody says, and is left to print's rules.
    """
    linking = False
    for i, line in enumerate(out):
        if line.startswith("#"):
            found = label(line.lstrip("# "))
            linking = found is not None and found.kind == "related" and not found.rest
            out[i] = "" if linking else line
        elif linking and i in items and (mark := _ITEM.match(line)):
            out[i] = f"Les også: {line[mark.end() :]}"
        else:
            linking = False
    for i, part in items.items():
        alone = part not in (items.get(i - 1), items.get(i + 1))
        if i < len(out) and (mark := _ITEM.match(out[i])) and not (alone and out[i][0] == "-"):
            out[i] = f"• {out[i][mark.end() :]}"
    return [line for line in out if line]
