"""Whether a page shows its article or only the beginning of one that has to be paid for."""

import re

_SHORT = 120
"""Words of running text that the open beginning of a closed article seldom passes."""
_TEASER = 400
_SALE = re.compile(
    r"(?:saken|saka|artikkelen|innholdet|innhaldet) er (?:bare |berre |kun |forbeholdt |låst )?(?:for |til )?"
    r"(?:våre |bare |kun )?(?:abonnent|innlogg|betalende|medlem)|"
    r"(?:logg inn|bli abonnent|kjøp (?:abonnement|tilgang)|start abonnement|bli kunde|vert abonnent|få tilgang) "
    r"(?:for|og|eller|nå|no|til|her)|"
    r"(?:allerede|allereie|er du) abonnent|for abonnent(?:er|ar)|les hele saken med abonnement|"
    r"vil du lese vid(?:ere|are)|lås opp (?:saken|artikkelen)",
    re.IGNORECASE,
)


def is_closed(words: int, *, free: bool | None, marked: bool, page_text: str) -> bool:
    """Whether only a beginning is there.

    `words` of running text were found; `free` is what the page's data says of access; `marked` whether its markup has a
    box for buyers where the text ends; `page_text` what stands on the page.
    """
    sale = marked or _SALE.search(page_text) is not None
    if free is False:
        return words < _SHORT or (sale and words < _TEASER)
    return free is None and sale and words < _SHORT
