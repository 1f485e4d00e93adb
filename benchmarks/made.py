"""Make Norwegian news articles of any length, the same for the same seed.

Invented people, places and events; a grammar of newspaper sentences with slots. Good enough to measure speed on, not to
measure quality with.
"""

import random

FIRST = [
    "Ane",
    "Bjørg",
    "Cathrine",
    "Dag",
    "Eirik",
    "Frida",
    "Gunnar",
    "Hilde",
    "Idun",
    "Jonas",
    "Kari",
    "Leif",
    "Mona",
    "Nils",
    "Oda",
    "Per",
    "Ragnhild",
    "Siri",
    "Tor",
    "Vilde",
]
LAST = [
    "Askvoll",
    "Brekkhus",
    "Dalen",
    "Eikemo",
    "Fagerli",
    "Grønås",
    "Hovland",
    "Indrebø",
    "Kvamme",
    "Lunde",
    "Myklebust",
    "Nordvik",
    "Rønning",
    "Solheim",
    "Tveit",
]
ROLES = [
    "ordfører",
    "politiinspektør",
    "generalsekretær",
    "forsker",
    "statsråd",
    "daglig leder",
    "talsmann",
    "professor",
]
PLACES = [
    "Askvik",
    "Bjørkedal",
    "Fagernes",
    "Granvin",
    "Hammerøy",
    "Kvinnsund",
    "Lauvnes",
    "Skjelvik",
    "Storfjord",
    "Tangen",
    "Ulvøya",
    "Vesterdal",
]
OUTLETS = ["NTB", "avisen Vestposten", "Fjordnytt", "TV Nord", "Dagsavisen Øst"]
THINGS = [
    "broen",
    "ferjesambandet",
    "skolen",
    "sykehuset",
    "kraftlinjen",
    "flyplassen",
    "reguleringsplanen",
    "rapporten",
]
CLAIMS = [
    "{thing} må være ferdig før {year}",
    "det blir dyrere enn de {n} millionene som er satt av",
    "ingen har tatt ansvar for {thing}",
    "arbeidet med {thing} går etter planen",
    "{n} personer kan bli berørt i {place}",
    "man ikke kan vente lenger",
    "{place} trenger {thing} mer enn noen gang",
]
SENTENCES = [
    "{role} {first} {last} sier til {outlet} at {claim}.",
    "– {Claim}, sier {last}.",
    "– {Claim}, og det vet alle i {place}. Derfor må vi handle nå, sier {role} {first} {last}.",
    "Ifølge {outlet} er {n} personer evakuert fra {place}.",
    "Hun mener at {claim}.",
    "Kommunen vil bruke {n} millioner kroner på {thing} de neste årene.",
    "{first} {last} omtaler saken som «en prøvelse for {place}».",
    "I {year} ble {thing} stengt etter at {n} husstander mistet strømmen.",
    "Det har ført til lange køer mellom {place} og {place2}.",
    "– Hva skjer nå?",
    "{role} {first} {last} bekrefter at {claim}, skriver {outlet}.",
    "Saken skal opp i kommunestyret {n2}. november, og vedtaket er ventet samme kveld.",
]


def article(seed: int, sentences: int) -> str:
    """An article of `sentences` sentences, laid out in paragraphs with a title, headings and a caption."""
    pick = random.Random(seed)
    people = [(pick.choice(FIRST), pick.choice(LAST)) for _ in range(max(3, sentences // 25))]
    out = [f"Strid om {pick.choice(THINGS)} i {pick.choice(PLACES)}", ""]
    written = 0
    while written < sentences:
        paragraph = [_sentence(pick, people) for _ in range(min(pick.randint(1, 3), sentences - written))]
        written += len(paragraph)
        if paragraph[0].startswith("–"):
            paragraph = paragraph[:1]
        out += [" ".join(paragraph), ""]
        if written % 20 == 0:
            out += [f"Uenige om {pick.choice(THINGS)}", ""]
        if written % 30 == 0:
            place = pick.choice(PLACES)
            out += [f"Folk i {place} har ventet lenge. Foto: {' '.join(pick.choice(people))} / NTB", ""]
    return "\n".join(out)


def _sentence(pick: random.Random, people: list[tuple[str, str]]) -> str:
    first, last = pick.choice(people)
    slots = {
        "first": first,
        "last": last,
        "role": pick.choice(ROLES),
        "place": pick.choice(PLACES),
        "place2": pick.choice(PLACES),
        "outlet": pick.choice(OUTLETS),
        "thing": pick.choice(THINGS),
        "n": f"{pick.randint(2, 900)}",
        "n2": f"{pick.randint(1, 30)}",
        "year": f"{pick.randint(1975, 2031)}",
    }
    claim = pick.choice(CLAIMS).format(**slots)
    made = pick.choice(SENTENCES).format(claim=claim, Claim=claim[0].upper() + claim[1:], **slots)
    return made[0].upper() + made[1:]
