"""What stands above a Markdown text between lines of dashes (YAML) or plus signs (TOML): title, authors, dates."""

from typing import NamedTuple

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_MOST_LINES = 200
_KEYS = {
    "title": ("title", "tittel", "overskrift", "headline"),
    "lead": ("description", "summary", "lead", "ingress", "excerpt"),
    "authors": ("author", "authors", "byline", "forfatter", "forfattar", "journalist"),
    "published": ("date", "published", "publishdate", "pubdate", "dato", "publisert"),
    "updated": ("updated", "lastmod", "modified", "last_modified_at", "oppdatert"),
    "publisher": ("publisher", "source", "avis", "utgiver", "utgjevar"),
}


class Front(NamedTuple):
    """The facts and where the text begins."""

    facts: dict[str, list[str]]
    rest: str


def split(text: str) -> Front:
    """The front matter of a text, and the text below it."""
    first, _, below = text.partition("\n")
    ends = _FENCES.get(first.strip())
    if ends is None:
        return Front({}, text)
    found: dict[str, list[str]] = {}
    key = ""
    rest = below
    for _ in range(_MOST_LINES):
        line, mark, rest = rest.partition("\n")
        bare = line.strip()
        if bare in ends:
            return Front({name: values for name, keys in _KEYS.items() if (values := _first(found, keys))}, rest)
        if not mark:
            break
        if bare.startswith("- ") and key:
            found[key] += _values(bare[2:])
        elif line[:1] not in (" ", "\t", "#", ""):
            name, sign, value = line.partition("=" if ends == ("+++",) else ":")
            if not sign:
                break
            key = name.strip().lower()
            found.setdefault(key, []).extend(_values(value))
        elif key and bare.startswith("name:"):
            found[key] += _values(bare[5:])
    return Front({}, text)  # a line of dashes, and no end of what it opens: it was a rule


def _first(found: dict[str, list[str]], keys: tuple[str, ...]) -> list[str]:
    return next((found[key] for key in keys if found.get(key)), [])


def _values(value: str) -> list[str]:
    value = value.strip().removeprefix("name:").strip()
    many = value[1:-1].split(",") if value[:1] == "[" and value[-1:] == "]" else [value]
    return [bare for one in many if (bare := one.strip().strip("\"'").strip()) and bare not in ("|", ">", "|-", ">-")]
