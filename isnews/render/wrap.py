"""Break runs of text into lines by their width on screen, as a newspaper would.

No word is divided, and these stay together: a dash between words with the word before it (a line that begins with a
dash looks like speech), a point between facts likewise, ▶ and ◀ with the word that they mark, the groups of a number
(`30 000`), a day and its month (`9. september`).
"""

from collections.abc import Callable, Iterable, Iterator

from isnews.render.pieces import DASHES, Run

Line = list[Run]


def wrap(runs: Iterable[Run], width: int, measure: Callable[[str], int] = len) -> list[Line]:
    """The lines of `runs`, none wider than `width` columns; `measure` gives the columns that a text takes."""
    lines: list[Line] = []
    line: Line = []
    used = 0
    for word in _unbreakable(_words(runs)):
        size = sum(measure(run.text) for run in word)
        if line and used + 1 + size > width:
            lines.append(_joined(line))
            line, used = [], 0
        if line:
            # The space takes the style of the word before it only where the next word has the same.
            line.append(Run(" ", word[0].style if word[0].style == line[-1].style else ""))
            used += 1
        if size > width:
            *full, rest = _cut(word, width, measure)
            lines += full
            line, used = rest, sum(measure(run.text) for run in rest)
        else:
            line += word
            used += size
    return [*lines, _joined(line)] if line else lines


def _words(runs: Iterable[Run]) -> Iterator[Line]:
    """Words as they stand between plain spaces; a word may be of several runs."""
    word: Line = []
    for run in runs:
        first, *others = run.text.split(" ")
        if first:
            word.append(Run(first, run.style))
        for other in others:
            if word:
                yield word
            word = [Run(other, run.style)] if other else []
    if word:
        yield word


def _unbreakable(words: Iterable[Line]) -> Iterator[Line]:
    """Words, with those made one that no line may part."""
    held: Line = []
    before = ""
    for word in words:
        text = "".join(run.text for run in word)
        if held and _together(before, text):
            held += [Run(" ", held[-1].style if held[-1].style == word[0].style else ""), *word]
        else:
            if held:
                yield held
            held = list(word)
        before = text
    if held:
        yield held


def _together(before: str, word: str) -> bool:
    if word in DASHES or word == "·" or before[-1:] == "▶" or word[:1] == "◀":
        return True
    if word.isdigit() and len(word) == 3:
        return before.isdigit() and len(before) <= 3
    return before[:-1].isdigit() and before[-1] == "." and len(before) <= 3 and word[:1].islower()


def _cut(word: Line, width: int, measure: Callable[[str], int]) -> list[Line]:
    """A word wider than a whole line (an address, mostly), cut where the lines are full."""
    lines: list[Line] = [[]]
    used = 0
    for run in word:
        start = 0
        for at, character in enumerate(run.text):
            size = measure(character)
            if used + size > width and used:
                lines[-1].append(Run(run.text[start:at], run.style))
                lines.append([])
                start, used = at, 0
            used += size
        lines[-1].append(Run(run.text[start:], run.style))
    return [[run for run in line if run.text] for line in lines]


def _joined(line: Line) -> Line:
    """Neighbours of one style as one run."""
    out: Line = []
    for run in line:
        if out and out[-1].style == run.style:
            out[-1] = Run(out[-1].text + run.text, run.style)
        else:
            out.append(run)
    return out
