"""What the database tells of records and runs without opening them.

Comes in: nothing. Goes out: ``Kept`` and ``Run``. Example: ``Kept("", 3, "2024-05-04T10:00:00.000+00:00", "Talks")``.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple


class Kept(NamedTuple):
    """A record that is kept: its name, the run that made it, when, and its title."""

    name: str
    run: int
    made: str
    title: str | None


class Run(NamedTuple):
    """A command that wrote to the database: its number, when it began, and its name."""

    number: int
    started: str
    command: str


def now() -> str:
    """Return the time in UTC, to the millisecond, as text that sorts."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
