"""Reporting verbs and phrases: `sier`, `la til`, `gjør det klart`, `har fortalt`."""

from functools import cache
from typing import NamedTuple

from isnews.norwegian import lists
from isnews.people.classes import ADVERB, PREPOSITION, PUNCTUATION, TIME, words
from isnews.people.reading import Token

FINITE_AUXILIARIES = frozenset(
    [
        "har",
        "hadde",
        "skal",
        "skulle",
        "må",
        "måtte",
        "vil",
        "ville",
        "kan",
        "kunne",
        "bør",
        "burde",
        "får",
        "fikk",
        "fekk",
    ]
)
_PERFECT = frozenset(["har", "hadde", "ha"])
_INFINITIVE_AFTER = frozenset(
    ["vil", "ville", "kan", "kunne", "må", "måtte", "skal", "skulle", "bør", "burde", "får", "fikk", "fekk"]
)

_STATING = frozenset({"legger til", "minner om", "peker på", "slår fast", "viser til", "gjør oppmerksom på"})

_ACCORDING = frozenset(["ifølge", "ifølgje", "ifylgje", "iflg"])
_APART = frozenset(["følge", "følgje", "fylgje"])


class Verb(NamedTuple):
    """A reporting verb or phrase."""

    lemma: str
    uses: frozenset[str]
    particles: tuple[str, ...] = ()
    """What must follow the verb, or the speaker: `til` in `legger hun til`."""


@cache
def _finite() -> dict[str, tuple[Verb, ...]]:
    found: dict[str, list[Verb]] = {}
    for verb, forms, _ in _verbs():
        for form in forms:
            found.setdefault(form, []).append(verb)
    return {form: tuple(sorted(verbs, key=lambda v: -len(v.particles))) for form, verbs in found.items()}


@cache
def _participles() -> dict[str, tuple[Verb, ...]]:
    found: dict[str, list[Verb]] = {}
    for verb, _, forms in _verbs():
        for form in forms:
            found.setdefault(form, []).append(verb)
    return {form: tuple(sorted(verbs, key=lambda v: -len(v.particles))) for form, verbs in found.items()}


@cache
def _verbs() -> list[tuple[Verb, list[str], list[str]]]:
    verbs = []
    for lemma, (forms, participles, uses) in lists.table("reporting_verbs").items():
        verb = Verb(lemma, frozenset(uses.split()))
        verbs.append((verb, forms.split(), [*participles.replace("-", "").split(), lemma]))
    for phrase, (finite, others, particles, uses) in lists.table("reporting_phrases").items():
        verb = Verb(phrase, frozenset(uses.split()), tuple(particles.split()))
        verbs.append((verb, finite.split(), others.replace("-", "").split()))
    return verbs


class Cue(NamedTuple):
    """A reporting verb where it stands: `finite` is the token that the subject stands beside."""

    verb: Verb
    finite: int
    at: int
    """The reporting verb itself: `sagt` in `har sagt`."""
    after: int
    """The token behind the cue, its particles included where they follow at once."""
    pending: tuple[str, ...] = ()
    """Particles that must still follow, behind the subject."""


def according(tokens: list[Token], i: int) -> bool:
    """Whether a source follows token `i`: `ifølge`, or the second word of `i følge`."""
    norm = tokens[i].norm
    return norm in _ACCORDING or (norm in _APART and i > 0 and tokens[i - 1].norm == "i")


def is_finite_cue(norm: str) -> bool:
    """Whether some reporting verb has this finite form."""
    return norm in _finite()


def at(tokens: list[Token], i: int, end: int, use: str) -> Cue | None:
    """The cue that starts with token `i`, of one verb or several; one whose particles are still missing comes last."""
    cue = finite_at(tokens, i, end, use)
    if cue is not None and not cue.pending:
        return cue
    return group_at(tokens, i, end, use) or cue


def finite_at(tokens: list[Token], i: int, end: int, use: str) -> Cue | None:
    """The cue whose finite verb is token `i`, for one of the uses `speech`, `claim`, `label`."""
    norm = tokens[i].norm
    if tokens[i].name is not None:
        return None  # "Finn Lie"
    best: Cue | None = None
    for verb in _finite().get(norm, ()):
        if use not in verb.uses:
            continue
        cue = _with_particles(tokens, verb, i, i, end)
        if cue is not None and (best is None or (best.pending and not cue.pending)):
            best = cue
            if not cue.pending:
                break  # the one with most particles
    return best


def _with_particles(tokens: list[Token], verb: Verb, finite: int, at: int, end: int) -> Cue | None:
    if not verb.particles:
        return Cue(verb, finite, at, at + 1)
    after = past(tokens, at + 1, end, verb.particles)
    if after:
        return Cue(verb, finite, at, after)
    if at + 1 < end and not tokens[at + 1].flags & PUNCTUATION:
        return Cue(verb, finite, at, at + 1, verb.particles)
    return None


def follows(tokens: list[Token], i: int, end: int, words: tuple[str, ...]) -> bool:
    """Whether just these words stand at `i`."""
    return i + len(words) <= end and all(tokens[i + k].norm == word for k, word in enumerate(words))


def past(tokens: list[Token], i: int, end: int, particles: tuple[str, ...]) -> int:
    """The token behind a verb's particles, adverbials before and between them skipped; 0 where they do not follow.

    `finner det videre bevist`, `gikk i går ut med`.
    """
    for particle in particles:
        while i < end and tokens[i].norm != particle:
            timed = i + 1 < end and tokens[i].flags & PREPOSITION and tokens[i + 1].flags & TIME
            if not timed and not tokens[i].flags & (ADVERB | TIME):
                return 0
            i += 2 if timed else 1
        if i >= end:
            return 0
        i += 1
    return i


def participle_at(tokens: list[Token], i: int, end: int, use: str) -> tuple[Verb, int] | None:
    """The reporting verb that token `i` is a participle or infinitive of, and the token behind its particles."""
    for verb in _participles().get(tokens[i].norm, ()):
        if use not in verb.uses:
            continue
        after = past(tokens, i + 1, end, verb.particles) if verb.particles else i + 1
        if after:
            return verb, after
    return None


def group_at(tokens: list[Token], i: int, end: int, use: str) -> Cue | None:
    """A cue of several verbs that begins with the auxiliary at `i`: `har … sagt`, `skal … ha gitt uttrykk for`.

    Between the verbs only the subject and adverbs may stand; the caller checks the subject.
    """
    norm = tokens[i].norm
    if norm in words("willing"):
        return _meant_to(tokens, i, end) if use == "claim" else None
    if norm not in FINITE_AUXILIARIES:
        return None
    for j in range(i + 1, min(i + 10, end)):
        token = tokens[j]
        if token.flags & PUNCTUATION and token.text not in "()":
            return None
        if norm in _INFINITIVE_AFTER and token.norm in _PERFECT:
            continue
        if token.norm == "si" and norm in _PERFECT:
            continue  # "har gjort jobben si": no "sagt"
        found = participle_at(tokens, j, end, use)
        perfect = norm in _PERFECT or tokens[j - 1].norm == "ha"
        if use == "speech" and not perfect:
            found = None  # "vil denne bevegelsen fortsette" reports nothing
        if found is not None:
            return Cue(found[0], i, j, found[1])
        if is_finite_cue(token.norm):
            return None
    return None


def _meant_to(tokens: list[Token], i: int, end: int) -> Cue | None:
    """`ønsker å presisere at`, `velger ordføreren å understreke at`: said by saying that one wants to say it."""
    for j in range(i + 1, min(i + 10, end - 1)):
        if tokens[j].flags & PUNCTUATION:
            return None
        if tokens[j].norm == "å":
            found = participle_at(tokens, j + 1, end, "claim")
            stated = found is not None and found[0].lemma in words("stating") | _STATING
            return Cue(found[0], i, j + 1, found[1]) if found is not None and stated else None
    return None


def plain(norm: str, use: str) -> Verb | None:
    """The reporting verb without particles that has this finite form."""
    return next((verb for verb in _finite().get(norm, ()) if not verb.particles and use in verb.uses), None)
