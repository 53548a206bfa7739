"""All verbs of the command line, registered by importing this module.

Comes in: nothing. Goes out: nothing; the modules add their commands to ``cli.app``. Example: ``reading`` holds
``read``, ``copies``, ``demo`` and ``trace``.
"""

from __future__ import annotations

from twosource.serve import (
    assistant,
    exporting,
    finding,
    fixing,
    grouping,
    reading,
    scaling,
    serving,
    tracing,
    views,
    watching,
)

__all__ = [
    "assistant",
    "exporting",
    "finding",
    "fixing",
    "grouping",
    "reading",
    "scaling",
    "serving",
    "tracing",
    "views",
    "watching",
]
