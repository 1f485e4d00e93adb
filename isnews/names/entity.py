"""A name found in a text."""

from dataclasses import dataclass
from typing import Literal, get_args

EntityType = Literal["PER", "ORG", "GPE", "LOC", "PROD", "EVT", "DRV"]
"""Person, organisation, place that acts (country, town), other place, work or product, event, word made of a name."""

TYPES: tuple[EntityType, ...] = get_args(EntityType)


@dataclass(frozen=True, slots=True)
class Entity:
    """A name and its place in the text."""

    start: int
    end: int
    type: EntityType
    block: int | None = None
    """Index of its block in `Article.blocks`, where it was found in an article."""
