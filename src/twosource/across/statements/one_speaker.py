"""Whether two speakers may be one under two names: a bare surname, a ministry and the woman who speaks for it.

Comes in: names and entities. Goes out: a bool. Example: "Lund" and "Ann Lund"; "ministry spokeswoman Ann Lund" and "the
ministry". Enough only where both say the same in nearly the same words.
"""

from __future__ import annotations

from collections.abc import Iterable

from twosource.across.issuers import is_state_body
from twosource.model.record import Entity

Name = tuple[str, ...]  # the words of a person's name


def is_one_name(ones: Iterable[Name], others: Iterable[Name]) -> bool:
    """Tell whether a bare surname on one side may be short for a full name on the other.

    Example:
        >>> is_one_name([("Lund",)], [("Ann", "Lund")]), is_one_name([("Ann",)], [("Ann", "Lund")])
        (True, False)
    """
    return any(_is_surname(a, b) or _is_surname(b, a) for a in ones for b in others)


def _is_surname(bare: Name, full: Name) -> bool:
    return len(bare) == 1 < len(full) and bare[0] in full[1:]


def speaks_for(words: str, people: Iterable[Entity], bodies: Iterable[Entity]) -> bool:
    """Tell whether words that name a speaker make him a spokesman of the state one of whose bodies is on the other side.

    Args:
        words: as the report names the speaker.
        people: the speakers so named.
        bodies: the speakers of the other report.

    Example:
        >>> speaks_for("the ministry's spokesman", [], [])
        False
    """
    if "spokes" not in words.lower():
        return False
    return any(a.kind == "person" and is_state_body(b) and a.country == b.country for a in people for b in bodies)
