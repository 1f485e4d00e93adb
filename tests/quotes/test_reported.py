"""What is reported without marks, by kind of construction; in each text it stands in brackets."""

import re

import pytest

from isnews import find_quotes, read_text

WITH_AT = """
Politiet ser ikke bort fra at [brannene har samme opphav].
Politiet ser ikkje bort frå at [brannen var påsett].
Retten finner det bevist at [tiltalte handlet forsettlig].
Retten finner det videre bevist at [begge brannene var påsatt].
Retten har også funnet at [tiltalte visste om våpenet].
Lagmannsretten legger til grunn at [hun sov da det begynte å brenne].
Retten legg til grunn at [ho sov].
Retten kom til at [avtalen var ugyldig].
Ordføreren er klar på at [skolen skal bestå].
Ordføraren er tydeleg på at [skulen skal bestå].
Kari Lie har tro på at [saken kan løses uten forsinkelse].
Kari Lie har tru på at [saka kan løysast].
Ola Berg (Sp) minner om at [kommunen har lovet penger til hallen].
Han minner om at [elva flommet i fjor også].
Ho trekte fram at [kommunen har det beste vatnet i landet].
Hun trakk frem at [kommunen har god økonomi].
Hun viser til at [rapporten er tre år gammel].
Ho peika også på at [vegen er smal].
Vidare meiner dei [rådmannen bør skaffe ny ferje].
Kokk Turid Moen, som sluttar til jul, meinte [årsaka til bråket var dårleg planlegging].
Rektor Kari Lie skal ha uttalt at [alle elever er velkomne].
Det vart opplyst av lensmannen at [vegen blir stengd].
På møtet blei det sagt av ordføraren at [det ikkje er pengar til fleire lærarar].
I rapporten blir det slått fast at [taket var råttent].
I dommen heter det at [mannen handlet i god tro].
Den ene av dem, Kari Lie, sier at [hun aldri drar dit igjen].
Den eine av dei, Kari Lie, seier at [ho aldri dreg dit meir].
Kommunen sier seg enig i at [broen er farlig].
Lie vedgår at [laget var dårleg førebudd].
Regjeringen gikk i går ut med at [avgiften skal ned].
Kari Lie sier til avisen at [hun er lei seg], og legger til at [laget skal komme sterkere tilbake].
Vik sa i går at [gjerdet faller hvis ingen steller det], og pekte dessuten på flere års krangel.
For der Vik mener at [loven virker og at den derfor bør bestå], har Lie en helt annen tilnærming.
Ola Moen meiner [det trengst lys langs vegen], og ser gjerne at fylket betaler.
Ola Berg (A) minner om at [brua kom medan han sat i styret], og vil ikkje riva henne.
[Taket er tett og alt gikk bra, men alle er slitne], sier sjefen, som tilføyer at [han ikke vil klage på noen].
[Byen må gå foran], sier statsråd Ola Krogh, men advarer om at [reformen kan bli dyr].
[Å samle partiene kan han bare glemme], skriver kommentator Nils Dahl.
[Ola Krogh leder med 40 mandater mot 30], ifølge Vestpostens tall.
[Huset er bygd i 1820], ifølge loven om fredning.
De ansatte mener [ledelsen ikke lytter].
Dommeren i saken sier at [det haster].
Moren hans sier [hun er knust].
En kilde tett på saken sier at [det haster].
To av de tre tiltalte sier at [de sov].
Nokre av bøndene i bygda seier at [vegen er farleg].
En mann i 30-årene sier at [det haster].
Det hvite hus sier at [det haster].
Begge parter mener at [de har vunnet].
Også Jonas Lie mener [bygg kan bringe mennesker sammen].
Heller ikke Jonas Lie tror at [det går].
Men også Jonas Lie meiner at [det går].
Janne Hovden i Norske snekkeres landsforening mener at [bygg er omstridt].
Etter det Dagbladet kjenner til, [er mannen pågrepet].
Etter det avisa får stadfesta frå politiet, [er to personar sikta].
[Mannen er pågrepet], etter det NRK har fått opplyst.
Etter Per Bøs syn [er byen trygg].
Etter det som skjedde, er byen stille.
Etter det Per Bø har gjort, bør han gå.
[Ingen fare], mener Per Bø.
Som ventet, mener Per Bø, ble det bråk.
Kari Vik husker at [det regnet hele sommeren].
Leiinga har ikkje tru på at [nokon kan spara meir].
Per Bø er ueinig i at [vegen er farleg].
"""

LATER_CUES = """
– Vi vant, sier Kari Lie, som tilføyer at [laget var heldig].
– Vi vann, seier Kari Lie, som meiner [laget var heldig].
«Dette er feil», sa Ola Berg, og la til at [taket burde vært bytta for lenge siden].
– Har dei tenkt på det? spurde han, og la til at [huset står støtt].
– Vi kommer sterkere tilbake, sier Lie. Hun mener at [laget er bedre i år].
"""

BEHIND = """
[Hotellet åpner i mai], forteller sjefen.
[Hotellet opnar i mai], fortel sjefen.
[Skatten bør ned], meiner partiet.
[Det var kaldt på loftet], minnes hun.
[Saka blir lagd bort], opplyser lensmannen til avisa.
At [kommunen får pengene i år], tror ikke ordføreren noe på.
At [saken er vanskelig], erkjenner Kari Vik.
[Taket var råttent], blir det opplyst fra kommunen.
[Vegen blir stengd], er meldinga frå fylkeslegen.
[Flere vil bli sagt opp], slår direktøren fast.
[Fleire vil bli sagde opp], legg ordføraren til.
[Veien er stengt], skriver Bergens Tidende.
"""

ACCORDING = """
I følge politiet [var mannen alene i bilen].
I følgje rapportane [skal tre hus stå tomme etter flaumen].
Ifylgje Ola Botnen [har naustet stått seg godt].
[Mannen var alene i bilen], i følge politiet.
[Mannen er død], ifølge politiet i Oslo mandag kveld.
[Elva steig to meter], ifølgje lensmannen.
"""

LEFT_OUT = """
Kari Lie håper at laget vinner.
Ola Berg frykter at skolen legges ned.
Ho vonar at det går bra.
Tallene viser at prisene stiger.
Dersom Kari Lie sier at hun slutter, blir det bråk.
Hun spurte om butikken var åpen.
Ordføreren fordømte angrepet.
Ho bad om at møtet vart utsett.
Dommeren Finn Lie avstår fra å kommentere saken.
Kari Lie har sagt opp stillingen sin etter tolv år.
Politiet ser at flere kjører for fort.
Ingen tror at det går.
Han minner om en gammel sjømann.
Hun fant at det var best å gå.
Kommunen har funnet ut at det må bygges.
Navnet sier det meste om laget.
Det sier seg selv at det blir dyrt.
Vi kom til at det var best å gå.
"""

CAPTIONS = """
Forundret: Aksel Moen synes [kontrollen er for slapp].
Prioriterer: Anders Moen i Norsk Idrett sier [alpint følges opp like godt som langrenn].
"""

OTHER = """
Motstandarane meiner at [vindmøllene støyer].
Motstanderne mener [vindmøllene ikke støyer].
Den lokale bakeren mener [prisen er for høy].
I går sa taxieieren at [prisen er for høy].
Arild Moen, advokat og leiar i foreininga, meiner [gjerdet må bli høgare].
Forsvareren hevdet at [klienten sov], mens aktor mener [hun var våken].
Trener Kari Lie mener at [det blir bedre], men vil ikke si mer.
Politiet opplyser at [mannen er pågrepet, og at han er siktet], men vil ikke si noe om motivet.
Kari Lie, som sluttar til jul, meinte [årsaka var dårleg planlegging].
Forsker Sindre Moen som i lørdagens avis sa at [loven mister all kraft], er uenig.
Vik sier [hun ikke visste om møtet].
Vik seier [ho ikkje visste om møtet], men legg til at [ho burde ha spurt].
Statsråden har gjentatte ganger gjort det klart at [hun ønsker en rask løsning].
Statsråden har ved flere anledninger sagt at [hun ønsker en rask løsning].
Partiet har endog uttrykt at [skolen er for stor].
Politiet vil ikke utelukke at [flere blir siktet].
Politiet utelukker ikke at [flere blir siktet].
Kommunen kan bekrefte at [broen er stengt].
Hun skal ha fortalt naboen at [mannen var syk].
Han kunne fortelle at [elva var farlig].
Kommunen vart gjord merksam på at vegen var glatt.
"""


def _lines(*groups: str) -> list[str]:
    return [line for group in groups for line in group.strip().splitlines()]


@pytest.mark.parametrize(
    "line", _lines(WITH_AT, LATER_CUES, BEHIND, ACCORDING, LEFT_OUT, CAPTIONS, OTHER), ids=lambda line: line[:40]
)
def test_what_is_reported(line: str) -> None:
    text = line.replace("[", "").replace("]", "")
    found = [quote.text for quote in find_quotes(read_text(f"Nytt fra bygda\n\n{text}\n")) if quote.kind == "indirect"]
    assert found == re.findall(r"\[(.*?)\]", line)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("– Eg er glad, seier Kari Lie til avisa, – men vi tapte.", ["Eg er glad", "men vi tapte."]),
        ("– Jeg er glad, sier Kari Lie, - og vi vant.", ["Jeg er glad", "og vi vant."]),
        ("Overflødig: Vi trenger ikke flere møter, sier Kari Lie.", ["Vi trenger ikke flere møter"]),
        ("– Vi har mye å bygge på sier Ola Berg", ["Vi har mye å bygge på"]),
    ],
)
def test_own_words(text: str, parts: list[str]) -> None:
    (quote,) = find_quotes(read_text(f"Nytt fra bygda\n\n{text}\n"))
    assert quote.kind == "direct"
    assert [text[part.start - 16 : part.end - 16] for part in quote.parts] == parts
