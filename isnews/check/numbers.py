"""Numbers in a running text, with their unit and how exact they are meant."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache

from isnews.check.number import COMPARED, CURRENCIES, SCALES, Number
from isnews.check.numerals import figure, headed, spelled
from isnews.check.reading import Word, is_content
from isnews.check.sharing import shared_scales, shared_units
from isnews.norwegian import lists

_ONE = frozenset({"en", "ei", "ein", "et", "eit", "én", "éin", "ett", "eitt"})
_HALVES = {"halvannen": Fraction(3, 2), "halvanna": Fraction(3, 2)}
_PARTS = {
    "halvparten": 2,
    "tredel": 3,
    "tredjedel": 3,
    "firedel": 4,
    "fjerdedel": 4,
    "femdel": 5,
    "femtedel": 5,
    "sjettedel": 6,
    "tidel": 10,
    "tiendedel": 10,
}
_VAGUE = frozenset({"flere", "fleire", "mange", "noen", "nokre", "par", "titalls"})
_BEFORE_ORDINAL = frozenset({"dei", "den", "det"})
_YEARS = range(1400, 2200)


def numbers(words: Sequence[Word], taken: frozenset[int] = frozenset()) -> list[Number]:
    """The numbers among `words`, but for those that dates have `taken`; a lone `en`, `ett` is none."""
    found: list[Number] = []
    at = 0
    while at < len(words):
        at = _read(words, at, found) if at not in taken else at + 1
    return shared_scales(words, list(shared_units(words, found)))


def _read(words: Sequence[Word], at: int, found: list[Number]) -> int:
    """Add the number that starts at `at`, if any, and give the place after it."""
    word = words[at]
    if word.text[0].isdigit():
        return _figures(words, at, found)
    values: tuple[Fraction, ...] = ()
    following = words[at + 1].form if at + 1 < len(words) else ""
    value = _HALVES.get(word.form) or spelled(word.form)
    if word.form == "attende" and (not at or words[at - 1].form not in _BEFORE_ORDINAL):
        value = None  # in Nynorsk mostly "back"
    if value is None and word.form in _ONE:
        if following in SCALES or (following in _units() and _hedge(words, at)):  # "under en time"
            values = (Fraction(1),)
        elif following in ("halv", "halvt"):
            scale = words[at + 2].form if at + 2 < len(words) else ""
            if scale in SCALES:
                found.append(_finish(words, at, at + 2, (Fraction(SCALES[scale], 2),)))
                return at + 3
    elif value is not None:
        values = (value,)
    if not values:
        return _part_or_compound(words, at, found)
    before = words[at - 1].form if at else ""
    if (word.form == "fire" and before == "å") or (word.form in SCALES and before in _VAGUE):
        return at + 1 + (following in SCALES)  # "å fire på kravene", "flere hundre tusen"
    return _scaled(words, at, values, found)


def _figures(words: Sequence[Word], at: int, found: list[Number]) -> int:
    """`30 000`, `13-åring`, `10-15`, `2-1-seier`, `20%`."""
    text = words[at].text
    parts = text.replace("/", "-").split("-")
    values = [figure(part) for part in parts]
    count = next((i for i, value in enumerate(values) if not value), len(parts))
    if not count:
        return at + 1
    rest = "".join(parts[count:]).lower()
    if count == 1 and not rest:
        return _scaled(words, at, values[0], found)
    for value in values[:count]:
        if rest.startswith("tal") and value[0] < 100:  # "80-tallet" is "1980-tallet"
            value += (value[0] + 1900,)
        number = Number(at, at, value, hedge=_hedge(words, at))
        found.append(_with_unit(number, rest) if rest else _finish(words, at, at, value))
    if count == 2 and not rest and _is_year(values[0][0]) and len(parts[1]) == 2:  # "2013-14"
        found[-1] = Number(at, at, (values[0][0] // 100 * 100 + values[1][0],), year=True)
    return at + 1


def _scaled(words: Sequence[Word], at: int, values: tuple[Fraction, ...], found: list[Number]) -> int:
    """`30 tusen`, `to hundre og femti tusen`, `2,5 millioner`, `to og en halv million`."""
    last = at
    total = Fraction(0)
    small = not words[at].text[0].isdigit() and values[0] >= 100
    while last + 1 < len(words):
        form = words[last + 1].form
        if form in SCALES:
            scale = SCALES[form]
            if scale == 1000:
                total, values = total + values[0] * 1000, (Fraction(0),)
            elif scale == 100:
                values = (values[0] * 100,)
            else:
                values = tuple((total + value) * scale for value in values)
                total = Fraction(0)
            last += 1
            small = True
            continue
        halves = [word.form for word in words[last + 1 : last + 4]]
        if len(halves) == 3 and halves[0] == "og" and halves[1] in _ONE and halves[2] in ("halv", "halvt"):
            values, last = (values[0] + Fraction(1, 2),), last + 3
            continue
        step = 2 if form == "og" else 1
        addend = spelled(words[last + step].form) if small and last + step < len(words) else None
        if addend is None or addend >= 100 or values[0] % 100:
            break
        values, last = (values[0] + addend,), last + step
    found.append(_finish(words, at, last, tuple(total + value for value in values)))
    return last + 1


def _part_or_compound(words: Sequence[Word], at: int, found: list[Number]) -> int:
    """`halvparten`, `to tredeler`, `tolvåring`, `toårig`."""
    form = words[at].form
    part = next((count for name, count in _PARTS.items() if form.startswith(name)), None)
    if part is not None:
        of = 1
        first = at
        if found and found[-1].last == at - 1 and found[-1].value.denominator == 1:
            of, first = int(found[-1].value), found[-1].first
            found.pop()
        start = at - 1 if first == at and at and words[at - 1].form in _ONE else first  # "under en tredel"
        found.append(Number(first, at, (Fraction(100 * of, part),), "percent", hedge=_hedge(words, start) or "about"))
        return at + 1
    if form.find("tal", 4) > 0 and (ten := spelled(form[: form.find("tal", 4)])) and 20 <= ten < 100:
        found.append(Number(at, at, (ten, ten + 1900)))  # "nittitallet"
        return at + 1
    compound = headed(form)
    if compound is not None:
        found.append(_with_unit(Number(at, at, (compound[0],), hedge=_hedge(words, at)), compound[1]))
    return at + 1


def _finish(words: Sequence[Word], first: int, last: int, values: tuple[Fraction, ...]) -> Number:
    """The number with its unit, its hedge, and whether it is a year."""
    number = Number(first, last, values, hedge=_hedge(words, first))
    following = words[last + 1] if last + 1 < len(words) else None
    unit = following.form if following else ""
    if unit not in _units() and following and last + 2 < len(words) and is_content(following):
        unit = words[last + 2].form  # "20 norske kroner", "fem lange år"
    if unit in _units() and not (unit == "m" and following and following.text == "M"):
        return _with_unit(number, unit)
    before = words[first - 1].form if first else ""
    if _units().get(before, ("",))[0] in CURRENCIES:  # "kr 200", "$20"
        return _with_unit(number, before)
    bare = following is None or not is_content(following) or following.form in COMPARED  # "70 000 mindre"
    plain = first == last and len(words[first].text) == 4 and _is_year(values[0])
    return replace(number, bare=bare, year=plain and (bare or before in lists.load("before_years")))


def _is_year(value: Fraction) -> bool:
    return value.denominator == 1 and int(value) in _YEARS


@cache
def _units() -> dict[str, tuple[str, ...]]:
    return lists.table("units")


def _with_unit(number: Number, unit: str) -> Number:
    row = _units().get(unit)
    if row is None:
        # "20-åringenes", "toårsplan", "trebarnsmor"
        row = _units().get(next((unit[:n] for n in range(min(len(unit), 12), 2, -1) if unit[:n] in _units()), ""))
    if row is None:
        return number
    measure, factor = row
    return replace(number, measure=measure, factor=Fraction(factor))


@cache
def _hedges() -> dict[tuple[str, ...], str]:
    return {tuple(phrase.split()): kind for phrase, (kind,) in lists.table("hedges").items()}


def _hedge(words: Sequence[Word], first: int) -> str | None:
    """`om lag 50`, `rundt 50`, `mer enn 50`; the longest phrase that stands right before the number."""
    if first and words[first - 1].form in CURRENCIES | {"$", "€", "£", "kr", "kr."}:
        first -= 1
    for length in (4, 3, 2, 1):
        if first >= length:
            kind = _hedges().get(tuple(word.form for word in words[first - length : first]))
            if kind:
                return kind
    return None
