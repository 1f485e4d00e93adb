"""Daft and Ray report home when they are imported, and print their own reports, unless told not to.

Nobody who reads a corpus has asked for the first, and what goes wrong is said in our words.
"""

import logging
import os

SILENT = {
    "DO_NOT_TRACK": "true",
    "SCARF_NO_ANALYTICS": "true",
    "RAY_USAGE_STATS_ENABLED": "0",
    "DAFT_PROGRESS_BAR": "0",
    "DAFT_SHOW_QUERY_ID": "0",
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
}
"""Read by daft and Ray, here and in the processes that they start."""


def silence() -> None:
    """Tell them not to. To be called before the first of them is imported."""
    os.environ.update(SILENT)
    for name in ("daft", "aws_config", "aws_credential_types", "aws_runtime", "daft_io", "common_error", "ray"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    if not logging.getLogger().handlers:
        logging.getLogger().addHandler(logging.NullHandler())
