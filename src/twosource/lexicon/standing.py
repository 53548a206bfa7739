"""Tells a person's sector on a date from the offices that the base has of them.

Comes in: an actor and a date. Goes out: a PLOVER sector code or None. Example: Vladimir Putin is SPY in 1999,
when he led the FSB, and GOV today.
"""

from __future__ import annotations

from functools import lru_cache

from twosource.lexicon.actors import Actor, Office, kb_version
from twosource.lexicon.phrase_words import read_words, split_phrase

# Of several offices held at once, the government's tells most (a president is commander in chief too).
FIRST_OF_ALL = ("GOV", "LEG", "JUD", "MIL", "SPY", "COP")
# A former holder of an office of so many years ago is one of the elite, where no date is asked for.
YEARS_TO_ELITE = 10


def sector_of_person(actor: Actor, on: str | None = None) -> str | None:
    """Return the sector of a person on the ISO date ``on``, or by their latest office where it is None.

    Someone whose offices all ended before that date is ELI, but for those with a sector of their own
    (opposition, rebels, business).
    """
    if not actor.offices:
        return actor.sector
    if on is not None:
        held = [office for office in actor.offices if office.is_held_on(on)]
        return _sector_of_offices(held) if held else _sector_without_office(actor, on)
    today = kb_version()[1]
    current = [office for office in actor.offices if office.end is None and office.start is not None]
    if current:
        return _sector_of_offices(current)
    latest = max(actor.offices, key=lambda office: office.end or "")
    if actor.sector not in (None, "GOV"):
        return actor.sector
    is_long_ago = int((latest.end or today)[:4]) < int(today[:4]) - YEARS_TO_ELITE
    return "ELI" if is_long_ago else _sector_of_offices([latest])


def sector_of_organisation(actor: Actor, on: str | None = None) -> str | None:
    """Return GOV for an organisation while it governs (the Taliban since August 2021), else its own sector."""
    day = on if on is not None else kb_version()[1]
    return "GOV" if any(office.is_held_on(day) for office in actor.offices) else actor.sector


def _sector_without_office(actor: Actor, on: str) -> str | None:
    starts = [office.start for office in actor.offices if office.start is not None]
    if actor.sector not in (None, "GOV"):
        return actor.sector
    return "ELI" if starts and min(starts) < on else None


def _sector_of_offices(offices: list[Office]) -> str:
    codes = [sector_of_title(office.title) for office in sorted(offices, key=lambda office: office.start or "")]
    return next((code for code in FIRST_OF_ALL if code in codes), codes[-1])


@lru_cache(maxsize=4096)
def sector_of_title(title: str) -> str:
    """Return the sector of an office; one that no word of it tells is the government's.

    Example:
        >>> sector_of_title("Director of the Federal Security Service")
        'SPY'
    """
    return read_words(split_phrase(title)).sector or "GOV"
