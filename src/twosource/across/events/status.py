"""What the record as a whole supports of one event, and who holds what of it.

Comes in: the tellings of one event. Goes out: a status and positions. Example: one side says that it happened, the
other denies it, and no newsroom says so in its own voice: alleged, with both positions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twosource.across.entities import Entities
from twosource.across.events.telling import Telling
from twosource.across.issuers import is_whole_state
from twosource.model.facts import Statement, Status
from twosource.model.record import Position
from twosource.model.text import Span

FIRM: tuple[Status, ...] = ("occurred", "ongoing")
AGAINST = frozenset({"accuses", "warns", "doubts"})
Held = dict[tuple[str, Status], tuple[str, list[Span]]]  # holder and status -> statement and sentences
OPEN: tuple[Status, ...] = ("planned", "possible", "alleged")


def combine_status(tellings: Sequence[Telling], statements: Mapping[str, Statement]) -> Status:
    """Return the status that all tellings together support.

    A newsroom's own voice weighs more than what it quotes; what was planned on Monday and told as done on
    Wednesday is done; a denial alone leaves the thing alleged where somebody alleges it, and so does a wrong with
    which only one country charges another.
    """
    own = [t.event.status for t in tellings if t.event.told_in is None]
    quoted = [t.event.status for t in tellings if t.event.told_in is not None]
    everything = own + quoted
    for status in FIRM:
        if status in own:
            return status
    if "did-not-occur" in own and not any(s in FIRM for s in quoted):
        return "did-not-occur"
    if any(s in FIRM for s in quoted):
        is_open = "denied" in everything or "alleged" in own or _is_charge(tellings)
        return "alleged" if is_open else _firmest(quoted)
    for status in OPEN:
        if status in everything and (status != "planned" or _is_plan(tellings, statements)):
            return status
    if "planned" in everything:
        return "possible"
    return "denied" if "denied" in everything else everything[0]


def _is_charge(tellings: Sequence[Telling]) -> bool:
    """Tell whether one country alone tells of what another did: "Chad said that Malian gunners had shelled a post"."""
    accusers = {t.accuser for t in tellings if t.event.status in FIRM}
    return len(accusers) == 1 and None not in accusers


def _is_plan(tellings: Sequence[Telling], statements: Mapping[str, Statement]) -> bool:
    """Tell whether anybody tells the plan as one; what others warn that somebody plans is but possible."""
    for telling in tellings:
        statement = statements.get(telling.event.told_in or "")
        if telling.event.status == "planned" and (statement is None or statement.stance not in AGAINST):
            return True
    return False


def _firmest(found: Sequence[Status]) -> Status:
    return "occurred" if "occurred" in found else "ongoing"


def find_positions(
    tellings: Sequence[Telling], statements: Mapping[str, Statement], entities: Entities, status: Status
) -> tuple[Position, ...]:
    """Return who holds what of an event, where speakers differ from each other or from the record as a whole."""
    held: Held = {}
    for telling in tellings:
        statement = statements.get(telling.event.told_in or "")
        if statement is None:
            continue
        view: Status = telling.event.status
        if view == "planned" and statement.stance in AGAINST:
            view = "possible"
        for speaker in dict.fromkeys(entities.of[s] for s in statement.speakers if s in entities.of):
            if telling.event.is_noun and view in OPEN and speaker in (*telling.actors, *telling.recipients):
                continue  # "Dahl said during a visit to Oslo that it may rain" holds nothing of his visit
            _, spans = held.setdefault((speaker, view), (statement.id, []))
            spans.append(telling.event.sentence)
    statuses = {s for _, s in held}
    if len(statuses) < 2 and not statuses - {status}:
        return ()
    return tuple(
        Position(holder, view, statement, tuple(dict.fromkeys(spans)))
        for (holder, view), (statement, spans) in _by_state(held, entities).items()
    )


def _by_state(held: Held, entities: Entities) -> Held:
    """Put together what one state holds under two names: "the United States" and its government."""
    holders = {holder for holder, _ in held}
    states = {e.id: e.country for e in entities.entities if e.id in holders and e.country and is_whole_state(e)}
    merged: Held = {}
    for (holder, view), (statement, spans) in held.items():
        land = states.get(holder)
        same = next((h for h, v in merged if v == view and land is not None and states.get(h) == land), holder)
        merged.setdefault((same, view), (statement, []))[1].extend(spans)
    return merged
