"""What a page tells its reader beside the article: how it was made, what to subscribe to, how the page works."""

import re

from isnews.read.page import words

_LONGEST = 500
_BEFORE = "–-•>* "
_MADE = re.compile(
    r"\b(?:chatgpt|gpt|openai|copilot|claude|gemini|ki|ai|kunstig intelligens|kunstig intelligent|språkmodell\w*|"
    r"robot\w*|nynorskrobot\w*|maskin\w*|ki-\w+|ai-\w+)\b"
)
_ITSELF = re.compile(
    r"(?:denne |dette |denna |alle |heile |hele )?(?:sammendraget|samandraget|samandraga|oppsummering\w*|kortversjonen|"
    r"teksten|artikkelen|saken|saka|innholdet|innhaldet|bildet|biletet|illustrasjonen|oversettelsen|omsetjinga|"
    r"lydversjonen|punktene|punkta|tekst og|sammendrag|samandrag|oppsummert)\b"
)
_MAKING = re.compile(
    r"\b(?:laget|laga|generert|skrevet|skriven|skrive|produsert|oversatt|omsett|omsatt|oppsummert|lest opp|lese opp|"
    r"utarbeidet|utarbeidd|kvalitetssikr\w+|utviklet|utvikla|hjelp av|hjelp frå|hjelp fra)\b"
)
_CALL_WORDS = 45
_LONGEST_TIME = 40
_READING = re.compile(
    r"(?:lesetid|lesetid ca|tar)?:? ?(?:ca\.? )?\d{1,3} ?min(?:utt(?:er|ar)?|\.)?"
    r"(?: (?:lesetid|lesing|å lese|read|les))?",
    re.IGNORECASE,
)
_FOLD = re.compile(r"\s*\b(?:Vis mer|Vis meir|Vis mindre|Forstørr bildet|Forstørr biletet|Åpne bildet|Les mer)\.?$")


def is_notice(text: str) -> bool:
    """Whether a text speaks of the page or of how it was made, as `Sammendraget er laget av ChatGPT` does."""
    if len(text) > _LONGEST:
        return False
    low = text.casefold().lstrip(_BEFORE)
    if low.startswith(words.entries("calls")) and text.count(" ") < _CALL_WORDS:
        return not (low.startswith(("annonse", "mest lest", "tips oss", "vis me", "skriv ut")) and text.count(" ") > 4)
    return says_who_made(text)


def is_reading_time(text: str) -> bool:
    """`3 min lesetid`, `Lesetid: 4 minutter`"""
    return len(text) < _LONGEST_TIME and _READING.fullmatch(text.strip(" —–-•|")) is not None


def says_who_made(text: str) -> bool:
    """Whether a text tells that a machine made it or what stands before it."""
    if len(text) > _LONGEST:
        return False
    low = text.casefold().lstrip(_BEFORE)
    return (
        _ITSELF.match(low.lstrip("(")) is not None and _MADE.search(low) is not None and _MAKING.search(low) is not None
    )


def without_fold(text: str) -> str:
    """A caption without the button that unfolds it: `Vis mer`."""
    return _FOLD.sub("", text).strip()
