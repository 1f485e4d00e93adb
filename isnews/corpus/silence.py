"""Daft and Ray report home when they are imported, unless told not to: nobody who reads a corpus has asked for that."""

import os

SILENT = {
    "DO_NOT_TRACK": "true",
    "SCARF_NO_ANALYTICS": "true",
    "RAY_USAGE_STATS_ENABLED": "0",
    "DAFT_PROGRESS_BAR": "0",
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
}
"""Read by daft and Ray, here and in the processes that they start."""


def silence() -> None:
    """Tell them not to. To be called before the first of them is imported."""
    os.environ.update(SILENT)
