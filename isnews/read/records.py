"""What is noted of a match, apart from the text: its result, who scored when."""

from isnews.read.lazy import pattern

_LONGEST = 160
_SCORE = r"\d{1,3}[–-]\d{1,3}"
# "1–0 Kåre Li (12), 2–0 Odd Nes (str. 34)"
_GOALS = pattern(rf"{_SCORE} [A-ZÆØÅ][^()]{{1,40}}\([^()]{{0,10}}\d")
# "Vidar–Sogna 4–0 (2–0)", "Viking - Brann 1-1"
_RESULT = pattern(rf"[A-ZÆØÅ][^–-]{{1,40}} ?[–-] ?[A-ZÆØÅ][^–-]{{1,40}} {_SCORE}(?: \({_SCORE}(?:, {_SCORE})*\))?\.?$")


def is_record(text: str) -> bool:
    """Whether a line notes a match's goals or its result."""
    if text[:1].isdigit():
        return _GOALS.match(text) is not None
    return len(text) <= _LONGEST and text.rstrip(".)")[-1:].isdigit() and _RESULT.match(text) is not None
