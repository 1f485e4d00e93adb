"""What a page tells its reader that is not of the article: how it was made, what to subscribe to, how the page works."""

import re

_LONGEST = 500
_MADE = re.compile(
    r"\b(?:chatgpt|gpt|openai|copilot|claude|gemini|ki|ai|kunstig intelligens|kunstig intelligent|språkmodell\w*|robot\w*|"
    r"nynorskrobot\w*|maskin\w*|ki-\w+|ai-\w+)\b",
    re.IGNORECASE,
)
_ITSELF = re.compile(
    r"(?:denne |dette |denna |alle |heile |hele )?(?:sammendraget|samandraget|samandraga|oppsummering\w*|kortversjonen|teksten|"
    r"artikkelen|saken|saka|innholdet|innhaldet|bildet|biletet|illustrasjonen|oversettelsen|omsetjinga|lydversjonen|"
    r"punktene|punkta|tekst og|sammendrag|samandrag|oppsummert)\b",
    re.IGNORECASE,
)
_MAKING = re.compile(
    r"\b(?:laget|laga|generert|skrevet|skriven|skrive|produsert|oversatt|omsett|omsatt|oppsummert|lest opp|lese opp|utarbeidet|"
    r"utarbeidd|kvalitetssikr\w+|utviklet|utvikla|hjelp av|hjelp frå|hjelp fra)\b",
    re.IGNORECASE,
)
_CALLS = (
    "abonner på",
    "abonnér på",
    "annonse",
    "annonsørinnhold",
    "artikkelen fortsetter",
    "artikkelen held fram",
    "bli abonnent",
    "bli medlem og",
    "del på facebook",
    "del på x",
    "denne artikkelen er over",
    "denne saken er over",
    "du trenger javascript",
    "du treng javascript",
    "du må aktivere javascript",
    "foreslå endring",
    "for å se dette innholdet",
    "for å sjå dette innhaldet",
    "fortsett å lese",
    "få de viktigste nyhetene",
    "få nyheter",
    "få nyhetsbrev",
    "følg oss på",
    "har du et tips",
    "har du eit tips",
    "har du innspill til",
    "har du sett feil",
    "har du tips",
    "hopp til innhold",
    "hopp til hovedinnhold",
    "husk å følge",
    "innholdet er ikke tilgjengelig",
    "kjøp abonnement",
    "kommentarfeltet er",
    "kopier lenke",
    "kopier lenkje",
    "last ned appen",
    "laster innhold",
    "les flere saker",
    "les fleire saker",
    "lytt til artikkelen",
    "lytt til saken",
    "lytt til saka",
    "meld deg på",
    "meld inn feil",
    "mest lest",
    "opplesingen er",
    "saken fortsetter",
    "saka held fram",
    "saka fortset",
    "send oss tips",
    "send inn tips",
    "skriv ut",
    "teksten fortsetter",
    "teksten held fram",
    "tips oss",
    "vi bruker informasjonskapsler",
    "vi bruker cookies",
    "vi brukar informasjonskapslar",
    "vi ønsker å vise deg",
    "vis mer",
    "vis meir",
    "videoen starter",
    "vil du ha flere",
    "vil du lese flere",
    "ønsker du å motta",
)
_CALL_WORDS = 45
_FOLD = re.compile(r"\s*\b(?:Vis mer|Vis meir|Vis mindre|Forstørr bildet|Forstørr biletet|Åpne bildet|Les mer)\.?$")


def is_notice(text: str) -> bool:
    """Whether a text speaks of the page or of how it was made, as `Sammendraget er laget av ChatGPT` does."""
    if len(text) > _LONGEST:
        return False
    low = text.casefold().lstrip("–-•>*📰✉️ ")
    if low.startswith(_CALLS) and text.count(" ") < _CALL_WORDS:
        return not (low.startswith(("annonse", "mest lest", "tips oss", "vis me", "skriv ut")) and text.count(" ") > 4)
    return (
        _ITSELF.match(low.lstrip("("))
        is not None
        and _MADE.search(low) is not None
        and _MAKING.search(low) is not None
    )


def without_fold(text: str) -> str:
    """A caption without the button that unfolds it: `Vis mer`."""
    return _FOLD.sub("", text).strip()
