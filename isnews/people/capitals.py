"""Names, by capitals and by what stands around them: the one place that says which words are names."""

from isnews.norwegian import lists
from isnews.people import nouns
from isnews.people.classes import ACRONYM, CAPITAL, CLOSED, FINITE, NUMBER, PUNCTUATION, TIME, endings, words
from isnews.people.naming import aged, given_names, name_of, outlets, parted
from isnews.people.passages import Passages
from isnews.people.persons import Mentioned
from isnews.people.reading import Line, Token
from isnews.read import limits

_AFTER_ADJECTIVE = ("ske", "isk", "nsk")
_REOPENING = ':«“"–—-('
"""Behind these a capital may mean no more than at the start of a sentence."""
_COUNTIES = frozenset({("sogn", "og"), ("møre", "og"), ("bosnia", "og")})


def mentions(read: Passages, names: Mentioned) -> None:
    """Find all names of the article; each token learns which name it is part of, each passage which it holds."""
    lower, upper = _seen(read)
    for passage in read:
        tokens = passage.tokens
        for line in passage.lines:
            for lo, hi in _runs(tokens, line, lower, upper):
                for a, b in parted(tokens, lo, hi, upper):
                    name = name_of(tokens, a, b, upper)
                    names.note(passage, name)
                    passage.names.append(name)
                    for token in tokens[a:b]:
                        token.name = name
        read.named(passage)


def _seen(read: Passages) -> tuple[set[str], set[str]]:
    """The words that stand in lower case somewhere, and those with a capital inside a sentence."""
    lower: set[str] = set()
    upper: set[str] = set()
    for passage in read:
        capitals = sum(len(token.text) for token in passage.tokens if token.flags & ACRONYM)
        shouting = capitals * 2 > passage.block.end - passage.block.start
        for line in passage.lines:
            fresh = True
            for token in passage.tokens[line.lo : line.hi]:
                if token.flags & PUNCTUATION:
                    fresh = fresh or token.text in _REOPENING
                    continue
                if not token.flags & CAPITAL:
                    if not token.flags & NUMBER:
                        lower.add(token.norm)
                elif not fresh and not shouting:
                    upper.add(token.norm)
                fresh = False
        limits.bound(read.article, len(lower) + len(upper), limits.MOST_WORDS, "different words")
    return lower, upper


def _runs(tokens: list[Token], line: Line, lower: set[str], upper: set[str]) -> list[tuple[int, int]]:
    """Stretches of capitalised words, with the small words that names hold."""
    runs = []
    i = line.lo
    fresh = True
    while i < line.hi:
        token = tokens[i]
        if token.flags & PUNCTUATION:
            fresh = fresh or token.text in _REOPENING
            i += 1
            continue
        begins = token.flags & CAPITAL and not (fresh and not _begins(tokens, i, line.hi, lower, upper))
        fresh = False
        if not begins or (nouns.kind(token.norm) == "person" and _capital(tokens, i + 1, line.hi)):
            i += 1  # not a name, or the title of "Professor Rune Kvalsund"
            continue
        start = i
        i = _run_end(tokens, i + 1, line.hi)
        if i - start > 1 or not token.flags & CLOSED or token.norm in given_names():
            runs.append((start, i))  # not "Det" of "Det hvite hus"
    return runs


def _run_end(tokens: list[Token], i: int, hi: int) -> int:
    particles = lists.load("name_particles")
    while i < hi:
        token, before = tokens[i], tokens[i - 1]
        if token.flags & CAPITAL:
            i += 1
        elif token.flags & NUMBER and (token.text,) in outlets().get(before.text, ()):
            i += 1  # "TV 2", "France 24", not "Oslo 17."
        elif token.norm in ("der", "den") and before.norm not in particles:
            break  # "Hordaland der Lars Vik bor", but "Rafael van der Vaart"
        elif token.norm in particles and i + 1 < hi and tokens[i + 1].norm in particles and _capital(tokens, i + 2, hi):
            i += 3
        elif (token.norm in particles or token.text == "&" or (before.norm, token.norm) in _COUNTIES) and _capital(
            tokens, i + 1, hi
        ):
            i += 2
        else:
            break
    return i


def _capital(tokens: list[Token], i: int, end: int) -> bool:
    return i < end and bool(tokens[i].flags & CAPITAL)


def _begins(tokens: list[Token], i: int, end: int, lower: set[str], upper: set[str]) -> bool:
    """Whether the capitalised first word of a sentence begins a name."""
    token = tokens[i]
    norm = token.norm
    given = given_names()
    if token.flags & (CLOSED | TIME):
        # "De", "Den" and "Under" are no names; "May", "Per" and "Jo" may be.
        return norm in given and _capital(tokens, i + 1, end)
    if i + 1 < end and norm not in given and norm not in upper and tokens[i + 1].norm in given:
        return False  # "Gravide Ida", "Trønderen Per"
    if norm not in upper and norm.endswith(endings("things")) and _capital(tokens, i + 1, end):
        return False  # "Byen Dublin"
    if i + 1 < end and norm not in upper and norm.endswith(endings("agents")) and tokens[i + 1].norm in upper:
        return False  # "Brobyggeren Vik", where Vik is met elsewhere
    if norm in upper or norm in given or token.flags & ACRONYM or token.text in outlets():
        return True
    if norm.endswith("s") and norm[:-1] in upper:
        return True
    if norm in lower or token.flags & FINITE or nouns.kind(norm) is not None or norm.endswith(_AFTER_ADJECTIVE):
        return False
    if aged(tokens, i + 1):
        return True  # "Gulsum (28) satt"
    if i + 1 < end and tokens[i + 1].norm in words("seated"):
        return True  # "Sunnfjord herredsrett"
    if i + 1 < end and tokens[i + 1].flags & FINITE and nouns.kind(tokens[i + 1].norm) is None and _like_a_name(norm):
        return True  # "Hansen nekter", "Russland hevder"
    return _capital(tokens, i + 1, end)


def _like_a_name(norm: str) -> bool:
    """Whether a capitalised first word without other evidence is no common noun: `Hansen`, `Russland`, not `Bunnen`."""
    return norm.endswith("sen") or not norm.endswith(endings("common_ends"))
