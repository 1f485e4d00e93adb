"""Nouns that can speak: roles, relations, groups, documents, outlets; in any inflection, at the end of compounds."""

from functools import cache, lru_cache

from isnews.norwegian import lists


@cache
def _kinds() -> dict[str, str]:
    found: dict[str, str] = {}
    for kind, (nouns,) in lists.table("sources").items():
        for noun in nouns.split():
            for form in _forms(noun):
                found.setdefault(form, kind)
    for kind, (nouns,) in lists.table("sources").items():
        found.update(dict.fromkeys(nouns.split(), kind))  # "forsvarer" is somebody, not some "forsvar"
    return found


@cache
def _bases() -> frozenset[str]:
    return frozenset(noun for (nouns,) in lists.table("sources").values() for noun in nouns.split())


@cache
def _other_words() -> frozenset[str]:
    """Finite verbs and words of the closed classes, which only look like forms of these nouns."""
    verbs = (form for finite, _, _ in lists.table("reporting_verbs").values() for form in finite.split())
    closed = (word for (words,) in lists.table("word_classes").values() for word in words.split())
    return lists.load("finite_verbs").union(verbs, closed)


def _forms(noun: str) -> list[str]:
    """All forms of a noun, some of them impossible: the list is for look-ups only."""
    forms = [noun, noun + "en", noun + "et", noun + "a", noun + "er", noun + "ene", noun + "ane", noun + "ar"]
    if noun.endswith("er"):
        stem = noun[:-2]
        forms += [noun + "e", noun + "ne", stem + "rene", stem + "ret", stem + "re", stem + "reet"]
        forms += [stem + "ra", stem + "rer"]
    if noun.endswith("ar"):
        forms += [noun + "ane"]
    if noun.endswith("e"):
        forms += [noun + "n", noun + "r", noun + "ne", noun + "t", noun[:-1] + "a", noun[:-1] + "ar", noun[:-1] + "ane"]
    if noun.endswith("mann"):
        forms += [noun[:-4] + "menn", noun[:-4] + "mennene"]
    if noun.endswith("m"):
        forms += [noun + "men", noun + "met", noun + "mene"]
    if noun.endswith(("t", "p", "n", "g", "s")):
        forms += [noun + noun[-1] + "en", noun + noun[-1] + "er", noun + noun[-1] + "a", noun + noun[-1] + "ene"]
    if noun.endswith("ium"):
        forms += [noun[:-2] + "et", noun[:-2] + "er"]
    return forms


@cache
def _no_ends() -> frozenset[str]:
    """What ends adjectives and other nouns, and no compound: the `lege` of `vanlege`, the `mester` of `semester`."""
    return frozenset(lists.table("quoting")["no_ends"][0].split())


@cache
def _lookalikes() -> frozenset[str]:
    return frozenset(lists.table("quoting")["lookalikes"][0].split())


_SUFFIX_AT_LEAST = 4
_PREFIX_AT_LEAST = 2


@lru_cache(1 << 15)
def kind(norm: str) -> str | None:
    """What the noun names (see the file `sources`), by itself or as the end of a compound; `None` if not known."""
    kinds = _kinds()
    word = norm.rsplit("-", 1)[-1] if "-" in norm else norm
    if norm in _other_words():
        return kinds[norm] if norm in _bases() else None  # "leder" is both, "seier" and "klager" are taken for verbs
    if word in kinds:
        return kinds[word]
    if word.endswith(("åringen", "åring", "åringene", "åringane", "årige", "åringer", "åringar")):
        return "human"
    if word in _lookalikes():
        return None
    for cut in range(_PREFIX_AT_LEAST, min(len(word) - _SUFFIX_AT_LEAST, 24) + 1):
        found = kinds.get(word[cut:])
        if found is not None and word[cut:] not in _no_ends():
            return found if len(word) - cut > _SUFFIX_AT_LEAST or found != "kin" else None
    return None


# Longest first.
_ENDINGS = (
    "arane", "erane", "eren", "aren", "erne", "arne", "rane", "ene", "ane", "en", "et", "er", "ar", "re", "a", "e"
)  # fmt: skip


@lru_cache(1 << 15)
def lemma(norm: str) -> str:
    """The noun without its inflection, roughly: `generalen`, `generalane` and `general` give one form."""
    word = norm.rsplit("-", 1)[-1] if "-" in norm else norm
    for ending in ("mennene", "mannen", "menn"):
        if word.endswith(ending):
            return word[: -len(ending)] + "mann"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def bare(norm: str) -> bool:
    """Whether it is one person without an article: `president`, not `presidenten`, `presidenter` or `barn`."""
    return kind(norm) == "person" and any(norm[cut:] in _bases() for cut in range(len(norm)) if not cut or cut > 1)


def definite(norm: str) -> bool:
    """Whether the noun carries the definite article: `generalen`, `kjelda`, `departementet`, `leiarane`."""
    return len(norm) > 4 and norm.endswith(("en", "et", "a", "ene", "ane", "rne"))
