"""What one state says that another did wrong: a charge, which stands as alleged until somebody else tells it too.

Comes in: an event told in a statement. Goes out: the country that charges another with it. Example: "Chad's army said on
Friday that Malian gunners had shelled the post": CHD. A newsroom that tells the shelling itself, the Malian army, or a
third country that tells it as well, makes more of it than a charge.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from twosource.across.entities import Entities
from twosource.lexicon.places import find_demonym
from twosource.model.facts import Event, EventType, Reading, Stance, Status
from twosource.model.record import Entity

# What nobody owns up to unasked; who imposes sanctions or expels an envoy says so. What a noun tells ("since Chad's
# invasion of Mali") is spoken of as known.
WRONGS: frozenset[EventType] = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "AID", "SANCTION"})
CUTS = frozenset({"ban-goods", "stop-deliveries"})
FIRM: frozenset[Status] = frozenset({"occurred", "ongoing"})
WELCOMING: frozenset[Stance] = frozenset({"praises", "supports"})  # "thanked Oslo for the arms it had sent"


HISTORY = 10  # years; "noted that the war ended in 1975 with Chadian tanks rolling into Gao" charges nobody


def _told_by_people(event: Event, reading: Reading) -> frozenset[str]:
    """Return the lands of doers whom only their words tell: "Malian gunners"."""
    words = reading.report.quote(event.doer).split() if event.doer is not None else []
    return frozenset(code for word in words if word[:1].isupper() and (code := find_demonym(word)) is not None)


def _is_history(event: Event, reading: Reading) -> bool:
    told = reading.report.published
    day, now = (event.date.end if event.date is not None else None), (told.start if told is not None else None)
    return day is not None and now is not None and int(day[:4]) + HISTORY < int(now[:4])


def find_accuser(
    event: Event,
    reading: Reading,
    entities: Entities,
    known: Mapping[str, Entity],
    *,
    by: Collection[str],
    to: Collection[str],
) -> str | None:
    """Return the country whose people alone say that those of another did it, None where it is no charge.

    Args:
        event: a local event.
        reading: its report's.
        entities: which entity each party is.
        known: entities by id.
        by: countries of those who do it.
        to: countries of those to whom it is done.
    """
    by = by or _told_by_people(event, reading)
    if event.type not in WRONGS or event.status not in FIRM or event.told_in is None or not by:
        return None
    if _is_history(event, reading):
        return None
    is_named = event.is_noun and " " not in reading.report.quote(event.trigger)  # by no verb: not "launched a raid"
    if is_named or (event.type == "SANCTION" and event.rule not in CUTS):
        return None
    statement = next((s for s in reading.statements if s.id == event.told_in), None)
    if statement is None or statement.stance in WELCOMING:
        return None
    speakers = [known[entities.of[p]] for p in statement.speakers if p in entities.of]
    countries = {speaker.country for speaker in speakers if speaker.kind != "media"}
    country = next(iter(countries)) if len(countries) == 1 else None
    is_help = event.type == "AID" and (not to or country in to)  # "Kyiv said that Berlin had sent it tanks"
    return country if country is not None and country not in by and not is_help else None
