"""When is a visit told vaguely the visit that another telling dates: "his visit", "an ally arrived".

Comes in: two tellings of a visit. Goes out: whether days and host fit. Example: "a key ally of Putin arrived in China"
on a day of Lukashenko's visit to China is that visit.
"""

from __future__ import annotations

from datetime import date

from twosource.across.events.telling import KIN, Telling

CURRENT = 14  # days around a report within which "his visit" is the visit of which it tells


def is_one_host(a: Telling, b: Telling) -> bool:
    """Tell whether one telling names but a state that receives somebody in days of a visit to it: "an ally"."""
    for vague, known in ((a, b), (b, a)):
        hosts, lands = (*vague.actors, *vague.recipients), vague.actor_countries | vague.recipient_countries
        if vague.persons or len(hosts) != 1 or not known.persons or not lands or not (vague.actors or _is_kin(vague)):
            continue
        if {*known.actors, *known.recipients} - known.persons - {*hosts}:
            continue  # a square in the capital
        if lands <= known.actor_countries | known.recipient_countries and (is_within(a, b) or is_current(a, b)):
            return True
    return False


def is_to_land(a: Telling, b: Telling) -> bool:
    """Tell whether the same person comes, in days that may be one, to a town in one telling and to its land in the other."""
    is_to_two = bool(a.stops and b.stops)
    return bool(a.persons) and a.persons == b.persons and not is_to_two and (is_current(a, b) or is_within(a, b))


def is_current(a: Telling, b: Telling) -> bool:
    """Tell whether one telling is a bare "his visit" and the other a visit about the day of its report."""
    for vague, known in ((a, b), (b, a)):
        bare = vague.start is None and (vague.place is None or vague.place in (*known.actors, *known.recipients))
        if bare and vague.published is not None and known.start is not None and known.end is not None:
            days = (date.fromisoformat(known.end) - date.fromisoformat(known.start)).days
            apart = abs((date.fromisoformat(known.start) - date.fromisoformat(vague.published)).days)
            if days <= CURRENT and apart <= CURRENT:
                return True
    return False


def is_within(a: Telling, b: Telling) -> bool:
    """Tell whether both are dated and one's few days lie in the other's: nobody is on two visits at a time."""
    if a.start is None or b.start is None or a.end is None or b.end is None:
        return False
    first, last = max(a.start, b.start), min(a.end, b.end)
    days = (date.fromisoformat(max(a.end, b.end)) - date.fromisoformat(min(a.start, b.start))).days
    return (first, last) in ((a.start, a.end), (b.start, b.end)) and days <= CURRENT


def is_of_somebody(a: Telling, b: Telling) -> bool:
    """Tell whether words name who comes in one telling, and they need not fit the guest of the other: "a delegation"."""
    return any(t.doer and not t.persons and not t.actors and not _is_kin(t) for t in (a, b))


def _is_kin(telling: Telling) -> bool:
    """Tell whether words that fit the guest of a visit name who comes: "a key ally of Putin arrived in China"."""
    return KIN.match(telling.doer[:1].lower() + telling.doer[1:]) is not None
