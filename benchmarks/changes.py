"""One thing changed in a sentence of an article: a name, a number, a date, a quoted word, a speaker, a negation.

Names are known by the lists that the tagger is trained with, not by the rules that are being measured.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from isnews.article import Article
from isnews.norwegian.stopwords import stopwords

_LISTS = Path(__file__).parent.parent / "training" / "names" / "lists"
_CAPITAL = re.compile(r"(?<![\w-])[A-ZÆØÅ][a-zæøåéèü]{2,}(?:-[A-ZÆØÅ][a-zæøå]+)?(?![\w-])")
_NUMBER = re.compile(r"(?<![\w.,:/-])\d{1,3}(?:[   ]\d{3})+(?![\w.,])|(?<![\w.,:/-])\d+(?:,\d+)?(?![\w,:/-]|\.\d)")
_WORDS = ["to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv", "tretten", "tjue", "tretti"]
_SPELLED = re.compile(rf"(?<![\w-])(?:{'|'.join(_WORDS)})(?![\w-])")
_MONTHS = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november"]
_DAYS = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]
_DATE = re.compile(rf"(?<!\w)(?:\d{{1,2}}\. (?:{'|'.join(_MONTHS)})|{'|'.join(_MONTHS)}|{'|'.join(_DAYS)})(?!\w)")
_YEAR = re.compile(r"(?<=\bi )(?:19|20)\d\d(?![\w,.])")
_QUOTED = re.compile(r"«([^«»]{3,})»|“([^“”]{3,})”|\"([^\"]{3,})\"")
_WORD = re.compile(r"[a-zæøå]{4,}")
_NAMED = r"([A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+)*)"
_SPEAKER = re.compile(rf"\b(?:sier|seier|forteller|fortel|skriver|svarer|svarar|ifølge) (?:[a-zæøå]+ )?{_NAMED}")
_OTHER_WORDS = ["alltid", "bedre", "billig", "ferdig", "fornuftig", "grundig", "hemmelig", "kaldt", "lettere", "mindre"]
_NOT = re.compile(r" (?:ikke|ikkje|aldri)(?= )")
_VERB = re.compile(
    r"(?<= )(?:er|var|har|hadde|blir|ble|vart|skal|kan|vil|får|fikk|fekk|mener|meiner|må|tar|tek)(?= [a-zæøå])"
)


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence with one change."""

    text: str
    start: int
    """Where the change stands; a lost negation is the words around it."""
    end: int
    was: str


@cache
def _list(name: str) -> frozenset[str]:
    lines = (_LISTS / f"{name}.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def _people() -> frozenset[str]:
    return _list("given_own") | _list("family_own")


@cache
def _places() -> frozenset[str]:
    return _list("places_own") | _list("countries_cldr")


@cache
def _sorted(name: str) -> list[str]:
    return sorted(word for word in _list(name) if _CAPITAL.fullmatch(word))


def make(kind: str, sentence: str, article: Article, chance: random.Random) -> Change | None:
    """The sentence with one change of this kind, or `None` where it has nothing of it."""
    return KINDS[kind](sentence, article, chance)


def _put(sentence: str, found: re.Match[str], new: str | None, group: int = 0) -> Change | None:
    if new is None or new == found[group]:
        return None
    start, end = found.span(group)
    return Change(sentence[:start] + new + sentence[end:], start, start + len(new), found[group])


def _pick(found: list[re.Match[str]], chance: random.Random) -> re.Match[str] | None:
    return chance.choice(found) if found else None


def _absent(words: list[str], article: Article, chance: random.Random) -> str | None:
    """A word that no word of the article begins with, whatever its case."""
    text = article.text.casefold()
    tries = (chance.choice(words) for _ in range(50))
    return next((word for word in tries if word.casefold().rstrip("s") not in text), None)


def _genitive(was: str, new: str, known: frozenset[str]) -> str:
    return new + "s" if was not in known and was[:-1] in known and not new.endswith("s") else new


def _names(sentence: str, known: frozenset[str]) -> list[re.Match[str]]:
    return [m for m in _CAPITAL.finditer(sentence) if m[0] in known or (m[0].endswith("s") and m[0][:-1] in known)]


def _name(sentence: str, article: Article, chance: random.Random) -> Change | None:
    # At the start of a sentence a word in the lists may be no name: "Siden", "Stein".
    found = _pick([m for m in _names(sentence, _people()) if m.start() > 2 or m[0] in _list("family_own")], chance)
    if found is None or found[0].lower() in article.text:
        return None
    given = found[0] in _list("given_own")
    new = _absent(_sorted("given_own" if given else "family_own"), article, chance)
    return _put(sentence, found, new and _genitive(found[0], new, _people()))


def _other_name(sentence: str, article: Article, chance: random.Random) -> Change | None:
    found = _pick([m for m in _names(sentence, _list("family_own")) if m.start() > 2], chance)
    others = sorted({m[0] for m in _names(article.text, _list("family_own")) if m[0] not in sentence})
    others = [name for name in others if name.lower() not in article.text and name.lower() not in stopwords()]
    others = [name for name in others if found and name.rstrip("s") != found[0].rstrip("s")]
    if found is None or not others or found[0].lower() in article.text:
        return None
    return _put(sentence, found, chance.choice(others))


def _place(sentence: str, article: Article, chance: random.Random) -> Change | None:
    found = _pick([m for m in _names(sentence, _places()) if m.start() > 2 and m[0] not in _people()], chance)
    if found is None:
        return None
    new = _absent(_sorted("places_own"), article, chance)
    return _put(sentence, found, new and _genitive(found[0], new, _places()))


def _number(sentence: str, article: Article, chance: random.Random) -> Change | None:
    found = [m for m in _NUMBER.finditer(sentence) if not _YEAR.match(sentence, m.start())]
    found = [m for m in found if sentence[m.end() : m.end() + 1] != "." and m[0] not in ("0", "1")]
    match = _pick(found + list(_SPELLED.finditer(sentence)), chance)
    if match is None:
        return None
    return _put(sentence, match, _new_number(match[0], article, chance))


def _new_number(was: str, article: Article, chance: random.Random) -> str | None:
    if was in _WORDS:
        new = [word for word in _WORDS if not re.search(rf"\b{word}", article.text) and word != was]
        digits = {str(n): w for n, w in zip([*range(2, 14), 20, 30], _WORDS, strict=True)}
        new = [w for n, w in digits.items() if w in new and not re.search(rf"\b{n}\b", article.text)]
        return chance.choice(new) if new else None
    for _ in range(50):
        new_digits = "".join(chance.choice("123456789") if c.isdigit() and c != "0" else c for c in was)
        if not re.search(rf"(?<!\d){re.escape(new_digits)}(?!\d)", article.text) and not _near(was, new_digits):
            return new_digits
    return None


def _near(one: str, other: str) -> bool:
    """Whether the new number might be a rounding of the old."""
    a, b = (float(re.sub(r"\s", "", n).replace(",", ".")) for n in (one, other))
    return abs(a - b) < 0.1 * max(a, b)


def _other_number(sentence: str, article: Article, chance: random.Random) -> Change | None:
    found = [m for m in _NUMBER.finditer(sentence) if sentence[m.end() : m.end() + 1] != "."]
    match = _pick(found, chance)
    others = [m[0] for m in _NUMBER.finditer(article.text) if m[0] not in sentence and len(m[0]) > 1]
    return _put(sentence, match, chance.choice(others)) if match and others else None


def _date(sentence: str, article: Article, chance: random.Random) -> Change | None:
    match = _pick([*_DATE.finditer(sentence), *_YEAR.finditer(sentence)], chance)
    if match is None:
        return None
    was, text = match[0], article.text.lower()
    if was.isdigit():
        return _put(sentence, match, _absent([str(year) for year in range(1975, 2023)], article, chance))
    if was in _DAYS:
        return _put(sentence, match, _absent(_DAYS, article, chance))
    if "." in was:
        days = [f"{day}. {was.split()[1]}" for day in range(2, 29) if not re.search(rf"\b{day}\b", text)]
        return _put(sentence, match, chance.choice(days)) if days else None
    return _put(sentence, match, _absent([m for m in _MONTHS if m[:3] not in text] or ["desember"], article, chance))


def _quoted_word(sentence: str, article: Article, chance: random.Random) -> Change | None:
    marked = list(_QUOTED.finditer(sentence))
    spans = [match.span() for match in marked if " " in match[0]]
    if sentence[:1] in "–-—" and "," in sentence:
        spans.append((2, sentence.index(",")))
    words = [m for m in _WORD.finditer(sentence) if any(a < m.start() and m.end() < b for a, b in spans)]
    match = _pick(words, chance)
    return _put(sentence, match, _absent(_OTHER_WORDS, article, chance)) if match else None


def _speaker(sentence: str, article: Article, chance: random.Random) -> Change | None:
    match = _pick(list(_SPEAKER.finditer(sentence)), chance)
    quoted = sentence[:1] in "–-—" or _QUOTED.search(sentence)
    others = sorted({m[1].split()[-1] for m in _SPEAKER.finditer(article.text)})
    others = [name for name in others if name not in sentence]
    return _put(sentence, match, chance.choice(others), 1) if match and quoted and others else None


def _negation(sentence: str, article: Article, chance: random.Random) -> Change | None:
    lost = _NOT.search(sentence)
    if lost:
        text = sentence[: lost.start()] + sentence[lost.end() :]
        start = sentence.rfind(" ", 0, lost.start()) + 1
        stop = text.find(" ", lost.start() + 1)
        return Change(text, start, stop if stop > 0 else len(text), lost[0].strip())
    verb = _VERB.search(sentence)
    if verb is None:
        return None
    new = " ikkje" if article.language == "nn" else " ikke"
    return Change(sentence[: verb.end()] + new + sentence[verb.end() :], verb.end(), verb.end() + len(new), "")


KINDS: dict[str, Callable[[str, Article, random.Random], Change | None]] = {
    "name": _name,
    "place": _place,
    "number": _number,
    "date": _date,
    "quoted word": _quoted_word,
    "speaker": _speaker,
    "name of the article": _other_name,
    "number of the article": _other_number,
    "negation": _negation,
}
"""What is changed; `of the article` puts in one that stands elsewhere in the same article."""
