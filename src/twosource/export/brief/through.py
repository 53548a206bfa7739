"""Through whom words reached us, as a reader reads it.

Comes in: the names of a chain, nearest to the speaker first. Goes out: words in brackets. Example: ("Ann Lee", "Post
interview with Ann Lee") gives " (through Ann Lee, then Post interview with Ann Lee)".
"""

from __future__ import annotations

from collections.abc import Sequence

UNNAMED = "condition of anonymity"


def say_through(names: Sequence[str]) -> str:
    """Return the chain in brackets with a space before it, each name once; nothing where there is none.

    Example:
        >>> say_through(["condition of anonymity"])
        ' (on condition of anonymity)'
    """
    ways = [name for name in dict.fromkeys(names) if name != UNNAMED]
    said = [f"through {', then '.join(ways)}"] if ways else []
    said += ["on condition of anonymity"] if UNNAMED in names else []
    return f" ({', '.join(said)})" if said else ""
