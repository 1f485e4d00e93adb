"""Signs at the start and end of a printed line: end marks, dashes, list marks, capitals, names."""

from functools import cache

from isnews.norwegian import lists
from isnews.norwegian.stopwords import stopwords
from isnews.read.lazy import pattern

DASHES = "–—-"
_CLOSING = "»\"”“’')]* "
_ENDS = ".!?:;…"
_BULLETS = "•·‣▪▫■□●○◦►▶*+"
_NUMBER = pattern(r"(?:\d{1,2}\. (?=[^\W_a-zæøå]|[«\"(])|(?:\d{1,2}|[a-zæøå])\) (?=\S))")
_ANEW = pattern(r"#{1,6} |(?i:foto|les også|les òg|les mer|les meir|se også|sjå også|tekst)\s?:")
_PARTICLES = frozenset(["von", "van", "de", "der", "den", "la", "le", "di", "da", "al", "el", "bin", "ibn", "af"])
_WORDS_OF_NAME = 6


def is_ended(text: str) -> bool:
    """Whether `text` ends as a sentence does, marks that close it allowed for; a colon and a semicolon count."""
    last = text[-1:]
    if last.isalnum():
        return False
    bare = text[-12:].rstrip(_CLOSING)
    return bare[-1:] in _ENDS if bare else False


def dash(text: str) -> int:
    """Length of the dash and space that a dash line starts with (`– `, `-- `, `—`), or 0."""
    if text[:1] not in DASHES:
        return 0
    size = 2 if text.startswith("--") else 1
    if text[size : size + 1] == " ":
        return size + 1
    # "–Ja" and "—Ja" are seen; "-Ja" is a dash line too, "-5 grader" is not.
    return size if text[size : size + 1].isalpha() or text[size : size + 1] in ("«", '"', "…") else 0


def is_item(text: str) -> bool:
    """Whether `text` starts with a bullet or a number of a list: `• melk`, `1. Klæbo`, `a) nei`."""
    if text[0] in _BULLETS:
        return text[1:2] == " " and len(text) > 2
    return (text[0].isdigit() or text[1:2] == ")") and _NUMBER.match(text) is not None


def begins_anew(text: str) -> bool:
    """Whether a line with this start never runs on from the line before: a dash line, an item, a heading, a label."""
    return bool(dash(text)) or is_item(text) or _ANEW.match(text) is not None


def word_count(text: str) -> int:
    """Words as the eye counts them."""
    return text.count(" ") + 1


def is_name(text: str) -> bool:
    """Whether `text` has the shape of a person's name: two to six words, each with a capital, none of them common."""
    parts = text.split(" ", _WORDS_OF_NAME)
    if not 2 <= len(parts) <= _WORDS_OF_NAME:
        return False
    named = 0
    for part in parts:
        bare = part.rstrip(".")
        if not bare or not bare.replace("-", "").replace("'", "").replace("’", "").isalpha():
            return False
        if not bare[0].isupper():
            if bare not in _PARTICLES:
                return False
        elif (len(bare) > 1 or bare == part) and bare.lower() in common():  # "STORM I NORDSJØEN", but "Ole I. Moe"
            return False
        else:
            named += 1
    return named >= 2 and parts[0][0].isupper() and len(parts[-1].rstrip(".")) > 1


@cache
def common() -> frozenset[str]:
    """Words that no name is made of, in lower case: `i`, `for`, `ikke`, `mandag`."""
    return stopwords() | frozenset(lists.table("weekdays"))
