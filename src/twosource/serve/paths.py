"""Where the database is: ``--db``, else ``$TWOSOURCE_DB``, else ``twosource.db`` in the current folder.

Comes in: what the user gave. Goes out: a path. Example: ``database_path(None)`` is "twosource.db" where nothing is set.
"""

from __future__ import annotations

import os

ENVIRONMENT = "TWOSOURCE_DB"
DEFAULT = "twosource.db"


def database_path(given: str | None) -> str:
    """Return the path of the database."""
    return given or os.environ.get(ENVIRONMENT) or DEFAULT
