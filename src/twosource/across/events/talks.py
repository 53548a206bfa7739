"""The day of talks of which an agreement came: the day of the agreement or its eve.

Comes in: events and their tellings. Goes out: the events. Example: "They agreed to it after talks in Oslo" dates the talks,
told nowhere with a day, where other reports tell that they agreed on Saturday: to Friday or Saturday.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from twosource.across.events.telling import Telling
from twosource.model.record import Happening
from twosource.model.text import Span

TALKS = frozenset({"CONSULT"})
FRUITS = frozenset({"AGREE", "COOPERATE"})
NEAR = 30  # characters between an agreement and the talks that it came of: "agreed to it after talks"
SURE = 0.7  # as for other deeds that only another's day dates


def date_talks(events: Sequence[Happening], tellings: Sequence[Sequence[Telling]]) -> list[Happening]:
    """Return the events, talks without a day with that of what is told to have come of them, or the day before.

    Args:
        events: all events of the affair.
        tellings: of each event, in the same order.
    """
    agreed: dict[Span, list[tuple[Telling, Happening]]] = defaultdict(list)
    for event, told in zip(events, tellings, strict=True):
        if event.type in FRUITS and event.status == "occurred" and event.date is not None and event.date.is_day:
            for telling in told:
                agreed[telling.event.sentence].append((telling, event))
    return [_of_talks(event, told, agreed) for event, told in zip(events, tellings, strict=True)]


def _of_talks(
    event: Happening, told: Sequence[Telling], agreed: Mapping[Span, Sequence[tuple[Telling, Happening]]]
) -> Happening:
    if event.type not in TALKS or event.date is not None or event.status != "occurred":
        return event
    fruits = {
        (fruit.date.start, fruit.date.end): fruit.date
        for telling in told
        for other, fruit in agreed.get(telling.event.sentence, ())
        if fruit.date is not None
        and telling.event.is_noun
        and 0 < telling.event.trigger.start - other.event.trigger.end <= NEAR
        and {*telling.actors, *telling.recipients} & {*other.actors, *other.recipients}
    }
    if len(fruits) != 1:
        return event
    ((_, when),) = fruits.items()
    eve = date.fromisoformat(when.start or "") - timedelta(days=1)
    return replace(event, date=replace(when, start=eve.isoformat(), precision="days", how="inferred", confidence=SURE))
