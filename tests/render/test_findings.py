"""Sections as a reader sees them, on a screen and in a pipe."""

import pytest

from isnews.render.findings import section_pieces
from isnews.render.plain import text_of
from isnews.render.screen import Screen
from isnews.render.terminal import columns
from tests import snapshot_files
from tests.render.made import FERRY


def screen(width: int) -> Screen:
    return Screen(width, colour=False, measure=columns)


@pytest.mark.parametrize("width", [30, 80])
def test_sections(request: pytest.FixtureRequest, width: int) -> None:
    snapshot_files.check(
        request, f"sections-{width}.txt", text_of(screen(width).rows(section_pieces(FERRY, FERRY.sections)))
    )
