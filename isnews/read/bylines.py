"""Bylines: who wrote it. `Av Ola Nordmann og Kari Nordmann (NTB)`, `Tekst: …`, an address, `NTB`."""

import re
from functools import cache

from isnews.norwegian import lists
from isnews.read import marks
from isnews.read.labels import Label
from isnews.read.lazy import pattern

_MOST_WORDS = 16
NO_AUTHORS = ("fotograf", "utvikling", "design", "koding", "redigering", "klipp", "lyd", "illustratør")
"""Labels of those who have had a hand in an article and did not write it."""
_LONGEST = 160

_ADDRESS = pattern(r"[\w.+-]{1,64}@[\w.-]{1,64}")
_PHONE = pattern(r"(?:(?:tlf|telefon|mob|mobil|tel)\.?:? ?)?\+?\d[\d ]{6,14}\d", re.IGNORECASE)
_BRACKETS = pattern(r"\(([^()]{0,60})\)")
_OTHER = r"\b(?:[Ff]oto|FOTO|[Tt]ekst|TEKST|[Vv]ideo|VIDEO)\b(?: ?(?:og|OG|&|/) ?\w+)?\s*:?"
_APART = pattern(rf"\s*(?:,|/|&|\||;|•|·| [–—-] | og | OG | and |{_OTHER})\s*")
_ROLE = pattern(
    r"(?:(?:politisk|utenriks|utanriks|kultur|sports|nyhets|nyheits|ansvarlig|ansvarleg|økonomi|sjef|debatt)\w*[ -]?)?"
    r"(?:journalist|fotograf|redaktør|kommentator|korrespondent|frilanser|frilansar|anmelder|meldar|skribent|spaltist|"
    r"nyhetsleder|nyheitsleiar|medarbeider|medarbeidar|reporter|vaktsjef)\w{0,4}"
    r"(?:(?: og |/|, | i | for | på )[\wæøåÆØÅ .-]{1,40})?",
    re.IGNORECASE,
)


def is_byline(text: str, label: Label | None) -> bool:
    """Whether a line says by itself who wrote the text, wherever it stands."""
    if len(text) > _LONGEST or marks.word_count(text) > _MOST_WORDS:
        return False
    if label is not None and label.kind == "byline":
        if label.name in ("fra", "from", "by") and not label.colon:
            return False
        return label.colon or _is_names(label.rest)
    if text.rstrip(".").lower() in lists.load("agencies"):
        return text[0].isupper()
    address = _ADDRESS.search(text) if "@" in text else None
    return address is not None and _is_names_or_nothing(_ADDRESS.sub("", text))


def is_author(text: str) -> bool:
    """Whether a line that stands where a byline may stand (top or end) is one: `OLA NORDMANN`, `Kari Moe, lærer`."""
    if len(text) > _LONGEST or marks.is_ended(text):
        return False
    first, *others = _parts(text)[:4] or [""]
    if not marks.is_name(first):
        return False
    return all(marks.is_name(other) or _ROLE.fullmatch(other) is not None or is_agency(other) for other in others)


def is_signature(text: str) -> bool:
    """Whether a line at the article's end is its author's name, with what he or she is: `Kari Moe, lærer i Bø`."""
    if len(text) > _LONGEST or marks.is_ended(text) or marks.word_count(text) > _MOST_WORDS:
        return False
    first = re.split(r",| \(| [–—-] ", text, maxsplit=1)[0]
    return marks.is_name(first.strip())


def has_address(text: str) -> bool:
    """Whether a line gives a telephone number or an e-mail address."""
    return len(text) <= _LONGEST and (_ADDRESS.search(text) is not None or _PHONE.search(text) is not None)


def is_address(text: str) -> bool:
    """Whether a line is an e-mail address and nothing else."""
    return "@" in text and len(text) <= _LONGEST and _ADDRESS.fullmatch(text) is not None


def is_photographer(text: str) -> bool:
    """Whether a line says that whom it follows took the pictures: `Fotograf`."""
    return text[:8].lower() == "fotograf"


def is_role(text: str) -> bool:
    """Whether a line is what an author is: `Journalist`, `Politisk redaktør i Avisa`."""
    return len(text) <= _LONGEST and not marks.is_ended(text) and _ROLE.fullmatch(text) is not None


def names(text: str, label: Label | None) -> list[str]:
    """The authors that a byline names, as printed; the agency where it names nobody else."""
    if label is not None and label.name.startswith(NO_AUTHORS):
        return []
    # "KRONIKK | Kari Moe, lærer": the genre stands before the bar.
    rest = label.rest if label is not None and label.kind == "byline" else text.rsplit("|", 1)[-1]
    photo = re.search(r"\b(?:(?i:foto|video|illustrasjon|grafikk)\s*:|(?:Foto|FOTO) (?=[A-ZÆØÅ]))", rest)
    rest = rest[: photo.start()] if photo and photo.start() else rest
    people: list[str] = []
    agency: list[str] = []
    for part in _parts(rest):
        if marks.is_name(part):
            people.append(part)
        elif is_agency(part):
            agency.append(part)
    if not people and not agency:
        words = "" if is_role(rest) else rest.rstrip(". ")
        return [words] if 0 < marks.word_count(words) <= 3 and words[:1].isupper() and "@" not in words else []
    return list(dict.fromkeys(people or agency))


def agency(text: str) -> str | None:
    """The news agency that a byline, a dateline or a tail names, as printed."""
    words: list[str] = re.split(r"[(),/&©|:\s]+", text[:_LONGEST])
    for word in words:
        for part in (word, *word.split("-")):
            if part[:1].isupper() and is_agency(part):
                return part
    return None


def _parts(text: str) -> list[str]:
    bare = _BRACKETS.sub(r", \1", text) if "(" in text else text
    bare = _ADDRESS.sub("", bare) if "@" in bare else bare
    bare = _PHONE.sub("", bare)
    return [part for raw in _APART.split(bare) if (part := raw.strip(" .:*"))]


def _is_names(text: str) -> bool:
    parts = _parts(text)
    return bool(parts) and (marks.is_name(parts[0]) or is_agency(parts[0])) and not marks.is_ended(text.rstrip("."))


def _is_names_or_nothing(text: str) -> bool:
    return all(marks.is_name(part) or _ROLE.fullmatch(part) or part.lower() in _contact() for part in _parts(text))


@cache
def _contact() -> frozenset[str]:
    return frozenset({"e-post", "epost", "mail", "e-mail", "tlf", "telefon"})


def is_agency(word: str) -> bool:
    """Whether a word is a news agency's name: `NTB`, `NPK-NTB`."""
    return word.lower() in lists.load("agencies")
