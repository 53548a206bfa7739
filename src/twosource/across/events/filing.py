"""Under what a telling is filed, so that only those are compared that may be one event: its sides and its days.

Comes in: an event, its parties as entities, its first and last day. Goes out: keys. Example: a three-day visit is filed
under each of its days, and under both its participants and their countries.
"""

from __future__ import annotations

from datetime import date, timedelta

from twosource.model.facts import Event

MUTUAL = frozenset({"CONSULT", "COOPERATE"})
FEW_DAYS = 7  # an interval up to a week is filed under each of its days, a longer one under "wide"


def file_sides(
    event: Event,
    actors: tuple[str, ...],
    recipients: tuple[str, ...],
    actor_countries: frozenset[str],
    recipient_countries: frozenset[str],
) -> tuple[str, ...]:
    """Return the parties under which an event is filed: who does it and to whom, apart where that matters."""
    if event.type in MUTUAL:
        return (*actors, *recipients, *sorted(actor_countries | recipient_countries)) or ("nobody " + event.rule,)
    if actors:
        whom = dict.fromkeys((*recipients, *sorted(recipient_countries)))
        return (*actors, *sorted(actor_countries), *(f"to {party}" for party in whom))
    return tuple(f"to {r}" for r in (*recipients, *sorted(recipient_countries))) or ("nobody " + event.rule,)


def file_days(start: str | None, end: str | None) -> tuple[str, ...]:
    """Return the ISO days under which an event is filed; "wide" for a longer time, nothing where none is told."""
    if start is None or end is None:
        return ()
    try:
        first, last = date.fromisoformat(start), date.fromisoformat(end)
    except ValueError:
        return ()
    if (last - first).days >= FEW_DAYS:
        return ("wide", "any")
    return (*((first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1)), "any")


def is_last_or_next(event: Event, start: str | None, end: str | None) -> bool:
    """Tell whether a weekday was meant that may be the last or the next: the days a week apart that a report names."""
    when = event.date
    if when is None or when.precision != "days" or when.how != "resolved" or event.status in ("planned", "possible"):
        return False
    if start is None or end is None:
        return False
    return (date.fromisoformat(end) - date.fromisoformat(start)).days == FEW_DAYS


def file_around(days: tuple[str, ...]) -> tuple[str, ...]:
    """Return where else to look for what may be one with an event filed under some days."""
    return ("wide",) if days and days[0] != "wide" else ("any",)
