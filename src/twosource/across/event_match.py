"""Are two tellings one event? Points for the sides, the day, the place and the words.

Comes in: two tellings. Goes out: points, or None where they contradict each other. Example: two tellings of a
meeting of the same two persons on the same day are one; a premier's and a president's meetings are two.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from twosource.across.entities import Entities
from twosource.model.facts import Event, Reading
from twosource.model.record import Entity
from twosource.model.text import When

MUTUAL = frozenset({"CONSULT", "COOPERATE"})
# Acts of words: one party may do the same to the same other twice a day, so the words must speak for one.
SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AGREE", "STATE"})
STEM = 5  # letters of a word that make two forms of it one: "meeting", "meets"
SAME_TRIGGER = 0.8
VAGUE_VISIT = 2.4  # "his visit" is the visit of which the reports of one affair tell
TOLL = 3.0  # early counts of one raid differed by less than twofold in the reports read
CAMPAIGN = frozenset({"invade", "war"})
HAPPENED = ("occurred", "ongoing")
CURRENT = 14  # days around a report within which "his visit" is the visit of which it tells
FEW_DAYS = 7  # an interval up to a week is filed under each of its days, a longer one under "wide"
STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "in",
        "on",
        "and",
        "or",
        "for",
        "with",
        "by",
        "from",
        "at",
        "as",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "its",
        "his",
        "her",
        "their",
        "it",
        "he",
        "she",
        "they",
        "that",
        "this",
        "which",
        "who",
        "said",
        "says",
        "will",
        "would",
        "not",
        "but",
        "after",
        "before",
        "also",
        "than",
        "into",
        "over",
        "about",
        "more",
    ]
)
WORD = re.compile(r"[a-z][a-z'’-]{2,}")


@dataclass(frozen=True, slots=True)
class Cast:
    """Entities, and the same by id."""

    entities: Entities
    by_id: Mapping[str, Entity]


@dataclass(frozen=True, slots=True)
class Telling:
    """One local event with its parties as entities, and what is compared.

    Args:
        kind: what may be one event with it: type and, where that parts events, group of modes.
        sides: keys of its participants for blocking.
        countries: of actors and of recipients.
        days: ISO days under which it is filed; ``near_days`` those just before and after.
    """

    event: Event
    report: str
    family: str | None
    kind: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    actor_countries: frozenset[str]
    recipient_countries: frozenset[str]
    persons: frozenset[str]
    place: str | None
    sides: tuple[str, ...]
    start: str | None
    end: str | None
    days: tuple[str, ...]
    near_days: tuple[str, ...]
    words: frozenset[str]
    trigger: frozenset[str]
    rest: str
    theme: str
    doer: str
    verbal: str
    published: str | None


def read_telling(event: Event, reading: Reading, cast: Cast, family: str | None) -> Telling:
    """Return an event with its parties looked up and its words and days laid out."""
    entities, known = cast.entities, cast.by_id
    actors = tuple(dict.fromkeys(entities.of[a] for a in event.actors if a in entities.of))
    recipients = tuple(dict.fromkeys(entities.of[r] for r in event.recipients if r in entities.of and r not in actors))
    start, end = _bounds(event.date)
    days = _days(start, end)
    kind = f"{event.type}/{_group(event)}"
    actor_countries = frozenset(c for a in actors if (c := known[a].country) is not None)
    recipient_countries = frozenset(c for r in recipients if (c := known[r].country) is not None)
    return Telling(
        event=event, report=reading.report.id, family=family, kind=kind, actors=actors, recipients=recipients,
        actor_countries=actor_countries, recipient_countries=recipient_countries,
        persons=frozenset(p for p in (*actors, *recipients) if known[p].kind == "person"),
        place=entities.of.get(event.place) if event.place is not None else None,
        sides=_sides(event, actors, recipients, actor_countries, recipient_countries),
        start=start, end=end, days=days, near_days=_around(days),
        words=frozenset(WORD.findall(reading.report.quote(event.sentence).lower())) - STOP,
        trigger=frozenset(w[:STEM] for w in WORD.findall(reading.report.quote(event.trigger).lower())) - STOP,
        rest=" ".join(reading.report.quote(event.rest).split()) if event.rest is not None else "",
        theme=" ".join(reading.report.quote(event.theme).split()) if event.theme is not None else "",
        published=reading.report.published.start if reading.report.published is not None else None,
        doer=" ".join(reading.report.quote(event.doer).split()) if event.doer is not None else "",
        verbal=" ".join(reading.report.quote(event.trigger).split()),
    )  # fmt: skip


def match_tellings(a: Telling, b: Telling) -> float | None:
    """Return points for two tellings being one event, or None where they contradict each other."""
    if a.kind != b.kind or _are_apart(a, b) or _differ_in_toll(a.event, b.event):
        return None
    sides = _sides_match(a, b)
    if sides is None:
        return None
    points = sides + _date_points(a, b)
    if a.place is not None and b.place is not None:
        if a.place != b.place and a.event.type in ("ASSAULT", "PROTEST") and a.start == b.start:
            points -= 1.0
        points += 0.5 if a.place == b.place else 0.0
    shared = len(a.words & b.words) / max(1, min(len(a.words), len(b.words)))
    points += (3.0 if a.event.type in SPOKEN else 2.0) * shared
    points += _standing_points(a, b)
    alike = len(a.trigger & b.trigger) / max(1, len(a.trigger | b.trigger))
    points += SAME_TRIGGER * alike
    if a.family is not None and a.family == b.family and shared > 0.8:
        points += 2.0
    return points


def _are_apart(a: Telling, b: Telling) -> bool:
    """Tell whether the days exclude each other."""
    if a.start is None or b.start is None:
        return False
    return a.start > (b.end or b.start) or b.start > (a.end or a.start)


def _standing_points(a: Telling, b: Telling) -> float:
    """Return points for what lasts or is only talked of: a war, sanctions, aid that may be sent are one matter."""
    modes = {a.event.mode, b.event.mode}
    both_sides = bool(a.actor_countries & b.actor_countries and a.recipient_countries & b.recipient_countries)
    if a.event.type == "ASSAULT" and modes <= CAMPAIGN and both_sides:
        return 1.5
    if modes == {"sanctions"} and (both_sides or not (a.actors and b.actors and a.recipients and b.recipients)):
        return 1.2
    is_open = a.event.status not in HAPPENED and b.event.status not in HAPPENED
    return 1.2 if is_open and a.actor_countries & b.actor_countries else 0.0


def _differ_in_toll(a: Event, b: Event) -> bool:
    """Tell whether the numbers are too far apart for one event: 3 killed and nearly 200 killed."""
    theirs = dict(b.magnitude)
    return any(
        what in theirs and what != "money" and max(n, theirs[what]) > TOLL * max(1.0, min(n, theirs[what]))
        for what, n in a.magnitude
    )


def _date_points(a: Telling, b: Telling) -> float:
    if a.start is None or b.start is None:
        return 0.0
    is_day = a.start == a.end and b.start == b.end
    return (1.0 if a.event.type in SPOKEN else 1.7) if is_day else 0.6


def _sides_match(a: Telling, b: Telling) -> float | None:
    """Return points for who takes part, or None where different persons or countries stand on a side."""
    if a.event.type in MUTUAL:
        all_a, all_b = {*a.actors, *a.recipients}, {*b.actors, *b.recipients}
        countries_a = a.actor_countries | a.recipient_countries
        countries_b = b.actor_countries | b.recipient_countries
        return _mutual(all_a, all_b, countries_a, countries_b, a, b)
    actors = _side(
        a.actors, b.actors, a.actor_countries, b.actor_countries, a.persons & set(a.actors), b.persons & set(b.actors)
    )
    others = _side(
        a.recipients, b.recipients, a.recipient_countries, b.recipient_countries,
        a.persons & set(a.recipients), b.persons & set(b.recipients),
    )  # fmt: skip
    return None if actors is None or others is None else actors + others


def _mutual(
    all_a: set[str], all_b: set[str], countries_a: frozenset[str], countries_b: frozenset[str], a: Telling, b: Telling
) -> float | None:
    small, large = sorted((all_a, all_b), key=len)
    if not small:
        return 0.3
    if small == large and len(small) == 1:
        return 1.6
    if small <= large:
        alone = VAGUE_VISIT if "visit" in a.kind and _is_current(a, b) else 0.9
        return 2.0 if len(small) > 1 else alone
    persons_a, persons_b = a.persons - all_b, b.persons - all_a
    if persons_a and persons_b:
        return None
    if (
        len(small & large) >= 1
        and countries_a
        and countries_b
        and (countries_a <= countries_b or countries_b <= countries_a)
    ):
        return 1.6
    if countries_a and countries_a == countries_b and not (a.persons and b.persons):
        return 1.4
    return None


def _is_current(a: Telling, b: Telling) -> bool:
    """Tell whether one telling is a bare "his visit" and the other a visit about the day of its report."""
    for vague, known in ((a, b), (b, a)):
        bare = vague.start is None and vague.place is None and not (vague.actors and vague.recipients)
        if bare and vague.published is not None and known.start is not None and known.end is not None:
            days = (date.fromisoformat(known.end) - date.fromisoformat(known.start)).days
            apart = abs((date.fromisoformat(known.start) - date.fromisoformat(vague.published)).days)
            if days <= CURRENT and apart <= CURRENT:
                return True
    return False


def _side(
    a: tuple[str, ...],
    b: tuple[str, ...],
    countries_a: frozenset[str],
    countries_b: frozenset[str],
    persons_a: frozenset[str],
    persons_b: frozenset[str],
) -> float | None:
    if not a or not b:
        return 0.4
    if set(a) & set(b):
        return 1.2
    if persons_a and persons_b:
        return None
    return 0.9 if countries_a & countries_b else None


def _group(event: Event) -> str:
    """Return what parts events of one type: a visit is not the meeting within it."""
    if event.type == "CONSULT":
        return {"visit": "visit", "phone": "phone", "third-party": "third"}.get(event.mode or "", "meet")
    if event.type == "STATE":
        return event.mode or ""
    return ""


def _sides(
    event: Event,
    actors: tuple[str, ...],
    recipients: tuple[str, ...],
    actor_countries: frozenset[str],
    recipient_countries: frozenset[str],
) -> tuple[str, ...]:
    if event.type in MUTUAL:
        return (*actors, *recipients, *sorted(actor_countries | recipient_countries)) or ("nobody " + event.rule,)
    if actors:
        return (*actors, *sorted(actor_countries), *(f"to {c}" for c in sorted(recipient_countries)))
    return tuple(f"to {r}" for r in (*recipients, *sorted(recipient_countries))) or ("nobody " + event.rule,)


def _bounds(when: When | None) -> tuple[str | None, str | None]:
    if when is None or (when.start is None and when.end is None):
        return None, None
    return when.start or when.end, when.end or when.start


def _days(start: str | None, end: str | None) -> tuple[str, ...]:
    if start is None or end is None:
        return ()
    try:
        first, last = date.fromisoformat(start), date.fromisoformat(end)
    except ValueError:
        return ()
    if (last - first).days >= FEW_DAYS:
        return ("wide", "any")
    return (*((first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1)), "any")


def _around(days: tuple[str, ...]) -> tuple[str, ...]:
    return ("wide",) if days and days[0] != "wide" else ("any",)
