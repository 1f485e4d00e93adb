"""A number as a text has it, and the words that belong to one."""

from dataclasses import dataclass
from fractions import Fraction

SCALES = {
    "hundre": 100,
    "tusen": 1000,
    "mill": 10**6,
    "mill.": 10**6,
    "million": 10**6,
    "millionar": 10**6,
    "millioner": 10**6,
    "millionane": 10**6,
    "millionene": 10**6,
    "milliard": 10**9,
    "milliardar": 10**9,
    "milliarder": 10**9,
    "milliardane": 10**9,
    "milliardene": 10**9,
    "mrd": 10**9,
    "mrd.": 10**9,
    "billion": 10**12,
    "billionar": 10**12,
    "billioner": 10**12,
}
CURRENCIES = frozenset({"dollar", "euro", "kroner", "pund"})
COMPARED = frozenset({"fleire", "flere", "færre", "lavere", "lågare", "mindre", "meir", "mer", "høyere", "høgare"})
"""A number before these counts what another one before it counts."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as a text has it."""

    first: int
    """Its first word, its hedge and unit not counted."""
    last: int
    """Its last word."""
    values: tuple[Fraction, ...]
    """What it may mean, the likeliest first: `30.000` is thirty thousand, or thirty."""
    measure: str | None = None
    """What its unit measures: `percent`, `kroner`, `months`."""
    factor: Fraction = Fraction(1)
    """How many of the smallest unit of that measure its unit is: a year is 12 months."""
    hedge: str | None = None
    """`about`, `near`, `over`, `least`, `under`, `most`."""
    bare: bool = False
    """Whether no noun follows that it could count."""
    year: bool = False

    @property
    def value(self) -> Fraction:
        """What it most likely means."""
        return self.values[0]
