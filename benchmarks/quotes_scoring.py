"""Compare quotations with annotated ones: which match, which speakers are right.

A found and a right quotation match when the F1 of their words is at least 0.8, one to one, the best first, whatever
their kinds. What annotators left open (`ambiguous`) is never missed, and excuses what is found there. A reporter's
question (`interviewer`) is never missed; credited to anybody it is a wrong find.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

THRESHOLD = 0.8
GROUPS: dict[str, frozenset[str]] = {
    "direct and partial": frozenset({"direct", "partial"}),
    "indirect": frozenset({"indirect"}),
    "all": frozenset({"direct", "partial", "indirect"}),
}
_ARTICLES = frozenset({"en", "ei", "et", "den", "det", "de", "flere", "noen"})
_PRONOUNS = frozenset({"han", "hun", "ho", "de", "dei", "vi", "begge", "hen"})
_REPORTER = frozenset({"intervjueren", "intervjuer", "journalisten", "journalist", "reporteren", "reporter", "avisen"})

Annotated = dict[str, Any]
"""`kind`, `text`, `resolved` (the right speaker), and as the annotation has them `speaker` (the words that name him or
her), `resolved_also`, `ambiguous`, `interviewer`, `speaker_open`, `kind_open`."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """A quotation that was found."""

    kind: str
    text: str
    speaker: str | None
    named: bool = False
    """Whether a name in the quotation's own sentence told the speaker."""


@dataclass(slots=True)
class Tally:
    """Counts of one article, or of several added up."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    """By group (`direct and partial`, …) or mention (`named`, …), and by what is counted."""
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    """What went wrong, in which article, with which words."""

    def __getitem__(self, key: tuple[str, str]) -> int:
        return self.counts[key]

    def f1(self, group: str, right: str = "true") -> tuple[float, float, float]:
        """Precision, recall and F1 of a group; of `credited` finds where the speaker must be right too."""
        precision = _share(self[group, right], self[group, "found"])
        recall = _share(self[group, right], self[group, "gold"])
        return precision, recall, _share(2 * precision * recall, precision + recall)


def add(tallies: Iterable[Tally]) -> Tally:
    """The counts of several articles together."""
    total = Tally()
    for tally in tallies:
        total.counts.update(tally.counts)
        total.notes += tally.notes
    return total


def tally(name: str, found: Sequence[Prediction], gold: Sequence[Annotated], namesakes: Collection[str] = ()) -> Tally:
    """Compare one article's quotations; `namesakes` are people of one surname, which alone then tells nobody."""
    result = Tally()
    matched = _match(found, gold)
    people = {g["resolved"] for g in gold if g.get("resolved") and g["resolved"] != g["resolved"].lower()}
    kinds = {j: g["kind"] for j, g in enumerate(gold) if not g.get("ambiguous") and not g.get("interviewer")}
    pairs = []
    for i, one in enumerate(found):
        j = matched.get(i)
        right = gold[j] if j is not None else None
        if right is not None and right.get("ambiguous"):
            continue
        if right is not None and right.get("interviewer"):
            if not one.speaker or one.speaker.casefold() in _REPORTER:
                continue
            result.counts["questions", "credited"] += 1
            right = None
        for group, members in GROUPS.items():
            result.counts[group, "found"] += one.kind in members
        result.counts["named in the sentence", "found"] += one.named
        if right is None or j is None:
            result.notes.append(("spurious", name, one.text))
            continue
        if right.get("kind_open"):
            kinds[j] = one.kind
        pairs.append((one, right, j))
    _count_gold(result, name, gold, kinds, {j for _, _, j in pairs})
    for one, right, j in pairs:
        _count_pair(result, name, one, right, kinds[j], namesakes, people)
    return result


def _count_gold(result: Tally, name: str, gold: Sequence[Annotated], kinds: dict[int, str], met: set[int]) -> None:
    for j, kind in kinds.items():
        for group, members in GROUPS.items():
            result.counts[group, "gold"] += kind in members
        result.counts["named in the sentence", "gold"] += _is_named(gold[j])
        result.counts["partial", "gold"] += kind == "partial"
        if j not in met:
            result.notes.append(("missed", name, _joined(gold[j]["text"])))


def _count_pair(
    result: Tally, name: str, one: Prediction, right: Annotated, kind: str, namesakes: Collection[str], people: set[str]
) -> None:
    counts = result.counts
    is_open = bool(right.get("speaker_open"))
    credited = is_open or right_speaker(one.speaker, right, namesakes, people)
    mention = (right.get("speaker") or "").casefold()
    sort = "no mention" if not mention else "pronoun" if mention in _PRONOUNS else "named"
    for group, members in GROUPS.items():
        if one.kind in members and kind in members:
            counts[group, "true"] += 1
            counts[group, "credited"] += credited
            counts[group, "asked"] += not is_open
            counts[group, "told"] += credited and not is_open
    counts[sort, "asked"] += not is_open
    counts[sort, "told"] += credited and not is_open
    counts["kind", "asked"] += not right.get("kind_open")
    counts["kind", "told"] += not right.get("kind_open") and one.kind == right["kind"]
    counts["partial", "told"] += one.kind == right["kind"] == "partial"
    counts["named in the sentence", "true"] += one.named and credited
    counts["named in the sentence", "met"] += _is_named(right) and credited
    if not credited:
        result.notes.append(("speaker", name, f"{one.speaker}, not {right['resolved']}: {_joined(right['text'])}"))


def right_speaker(
    found: str | None, right: Annotated, namesakes: Collection[str] = (), people: Collection[str] = ()
) -> bool:
    """Whether the speaker is the right one, and nobody else of `people` is named besides."""
    accepted = [right["resolved"], *right.get("resolved_also", [])]
    mine = {word for name in accepted for word in _words(name)}
    spoken = _words(found)
    others = (_words(person) for person in people)
    if any(other and other[-1] not in mine and other[-1] in spoken for other in others):
        return False
    if any(spoken == _words(name) for name in accepted):
        return True
    if any(_same(found, other) for other in namesakes if other != right["resolved"]):
        return False
    return any(_same(found, name) for name in accepted)


def overlap(a: Any, b: Any) -> float:
    """F1 of the words that two texts share, counted with repetitions."""
    ours, theirs = Counter(_words(a)), Counter(_words(b))
    shared = (ours & theirs).total()
    return 2 * shared / (ours.total() + theirs.total()) if shared else 0.0


def _match(found: Sequence[Prediction], gold: Sequence[Annotated]) -> dict[int, int]:
    """Each found quotation's index to that of its right one; what is ambiguous takes only what the others leave."""
    pairs = []
    for i, one in enumerate(found):
        for j, right in enumerate(gold):
            score = overlap(one.text, right["text"])
            if score >= THRESHOLD:
                pairs.append((bool(right.get("ambiguous")), -score, one.kind != right["kind"], i, j))
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in sorted(pairs):
        if i not in matched and j not in taken:
            matched[i] = j
            taken.add(j)
    return matched


def _same(found: str | None, name: str | None) -> bool:
    """Equal; or the same description without its article; or one name within the other, with the surname."""
    ours, theirs = _words(found), _words(name)
    if not ours or not theirs or name is None:
        return False
    if [w for w in ours if w not in _ARTICLES] == [w for w in theirs if w not in _ARTICLES] or ours == theirs:
        return True
    if set(theirs) <= set(ours):
        return True
    is_name = all(word != word.lower() for word in name.split())
    return is_name and set(ours) <= set(theirs) and theirs[-1] in ours


def _is_named(right: Annotated) -> bool:
    """Whether a person's name beside the quotation tells the speaker: `sier Vik`, not `sier hun`, `sier politiet`."""
    name = (right.get("resolved") or "").split()
    person = len(name) > 1 and all(word[:1].isupper() for word in (name[0], name[-1]))
    return person and bool(set(_words(right.get("speaker"))) & set(_words(right["resolved"])))


def _words(text: Any) -> list[str]:
    return re.findall(r"\w+", _joined(text).casefold())


def _joined(text: Any) -> str:
    return " ".join(text) if isinstance(text, list) else text or ""


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
