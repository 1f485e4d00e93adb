"""People called by what they are: `smiler serberen`, `sier moren`; and what that tells of their gender."""

from isnews.people import nouns
from isnews.people.classes import endings, words
from isnews.people.phrases import Phrase
from isnews.quotes.found import Source

_UNKNOWN = ("eren", "aren", "ingen", "oren", "isten", "anten", "enten", "helten", "ten", "anen", "unken", "onen")
"""Ends of nouns that are no known role and yet may be somebody: `bergenseren`, `romerikingen`, `alpinhelten`."""
_LATELY = 4
"""Mentions back to the person meant by an epithet."""
_SCENE = 16
"""Mentions back to the relatives who take part in a scene."""


def short_definite(phrase: Phrase) -> bool:
    """`stopperen`, `den danske stopperen`: a definite noun with nothing behind it that would tell it from others."""
    return nouns.definite(phrase.head) and phrase.hi == phrase.core and phrase.hi - phrase.lo <= 3


def meant(head: str, recent: list[Source], topic: Source | None) -> Source | None:
    """The person whom a definite noun means: the topic, or of those mentioned so far, the latest last."""
    kind = nouns.kind(head)
    if kind == "kin":
        return _relative(head, recent)
    aged = head.rpartition("-")[2].startswith("åring")
    if kind != "person" and not aged and not (kind is None and head.endswith(_UNKNOWN)):
        return None
    last = topic or next((s for s in reversed(recent[-_LATELY:]) if s.person is not None and s.human), None)
    if last is None or last.person is None:
        return None
    sex = gender(head)
    if sex and last.gender and sex != last.gender:
        return None
    if kind != "person":
        return last
    if is_office(head):
        # A mayor is not called "direktøren": offices go together with no other role.
        return None if _has_role(last) else last
    if not any(nouns.lemma(role).endswith(endings("in_charge")) for role in last.person.roles):
        return last
    free = {id(s): s for s in recent[-_SCENE:] if s is not last and s.human and not _has_role(s)}
    fitting = (s for s in free.values() if not (sex and s.gender and sex != s.gender))
    players = [s for s in fitting if s.person is not None and len(s.person.words) > 1]
    return players[0] if len(players) == 1 else last  # a trainer is not called "spilleren"


def is_office(head: str) -> bool:
    """Whether the noun is for one of several officials: `ordføreren`, `forsvarsministeren`."""
    return nouns.lemma(head).endswith(endings("offices"))


def _has_role(source: Source) -> bool:
    return source.person is not None and any(nouns.kind(role) == "person" for role in source.person.roles)


def _relative(head: str, recent: list[Source]) -> Source | None:
    """`Moren`: the only woman of those lately mentioned who is somebody's relative; not who has a mother."""
    sex = gender(head)
    last = recent[-1] if recent else None
    fitting = {id(s): s for s in recent[-_SCENE:] if s is not last and sex and s.gender == sex and _is_relative(s)}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _is_relative(source: Source) -> bool:
    return source.person is not None and any(nouns.kind(role) == "kin" for role in source.person.roles)


def gender(head: str) -> str:
    """The gender of who is described: `kvinnen`, `datteren`, `mannen`; empty where the noun does not tell."""
    lemma = nouns.lemma(head)
    for sex, row in (("f", "female"), ("m", "male")):
        if lemma in words(row) or any(len(stem) > 4 and lemma.endswith(stem) for stem in words(row)):
            return sex
    return ""
