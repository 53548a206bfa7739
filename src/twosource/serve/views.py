"""Commands that show what a database holds: ``brief``, ``timeline``, ``facts``, ``quotes``, ``disputes``, ``families``.

Comes in: the database's record and filters. Goes out: lines or ``--json``. Example: ``twosource timeline --actor Minsk
--from 2023-02-24 --status planned``. No language model is loaded.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Annotated

from twosource.export.brief.desk import Desk
from twosource.export.brief.shape import Line
from twosource.export.contract import dispute_json, event_json, family_json, said_json
from twosource.model.record import Happening, Record
from twosource.serve.brief_view import print_brief, print_line
from twosource.serve.opening import load, write
from twosource.serve.output import check_date, json_target, out
from twosource.serve.words import Affair, Database, Json, Option, verb

Actor = Annotated[str | None, Option(("--actor",), "Only events with this actor or recipient.")]
Type = Annotated[str | None, Option(("--type",), "Only this PLOVER type.")]
Place = Annotated[str | None, Option(("--place",), "Only events at this place.")]
From = Annotated[str | None, Option(("--from",), "Only what happened on or after this ISO day.")]
To = Annotated[str | None, Option(("--to",), "Only what happened on or before this ISO day.")]
Status = Annotated[str | None, Option(("--status",), "Only this status.")]


def show(lines: Iterable[Line], *, empty: str = "none found") -> None:
    """Print lines, or say that there are none."""
    console, found = out(), False
    for line in lines:
        print_line(line, console, indent=0, shows_id=True)
        found = True
    if not found:
        console.print(empty)


@verb()
def brief(
    db: Database = None,
    affair: Affair = None,
    html: Annotated[str | None, Option(("--html",), "Write HTML to FILE.")] = None,
    llm: Annotated[
        str | None,
        Option(("--llm",), "OpenAI-compatible URL that rewrites the facts as prose; each sentence is checked."),
    ] = None,
) -> None:
    """Show the brief of everything the database holds."""
    from twosource.export.brief.lines import make_brief

    if llm is None:
        found = make_brief(load(db, affair))
    else:
        from twosource.serve.asking import ask
        from twosource.serve.rewriting import rewrite_brief

        found = rewrite_brief(load(db, affair), partial(ask, llm))
    if html is None:
        print_brief(found, out())
        return
    from twosource.export.brief.html import write_html

    with json_target(html) as file:
        file.write(write_html(found).encode())


@verb()
def timeline(
    actor: Actor = None, type: Type = None, place: Place = None, start: From = None, end: To = None,
    status: Status = None, json: Json = None, db: Database = None,
    affair: Affair = None,
) -> None:  # fmt: skip
    """Show events in order of date."""
    _check_days(start, end)
    record = load(db, affair)
    chosen = choose_events(record, Wanted(actor, type, place, start, end, status))
    _events(record, chosen, json)


@verb()
def facts(
    actor: Actor = None, type: Type = None, place: Place = None, start: From = None, end: To = None,
    status: Status = None, json: Json = None, db: Database = None,
    affair: Affair = None,
) -> None:  # fmt: skip
    """Show events by their number of independent origins, best attested first."""
    _check_days(start, end)
    record = load(db, affair)
    chosen = choose_events(record, Wanted(actor, type, place, start, end, status))
    _events(record, sorted(chosen, key=lambda e: -e.independent), json)


@verb()
def quotes(
    speaker: Annotated[str | None, Option(("--speaker",), "Only this speaker.")] = None,
    about: Annotated[str | None, Option(("--about",), "Only statements with this word.")] = None,
    json: Json = None,
    db: Database = None,
    affair: Affair = None,
) -> None:
    """Show who said what, to whom and through whom, with every wording."""
    record = load(db, affair)
    desk = Desk(record)
    speakers = find_side(record, speaker) if speaker is not None else frozenset()
    chosen = [
        said
        for said in record.statements
        if (speaker is None or not speakers.isdisjoint(said.speakers))
        and (about is None or about.casefold() in said.content.casefold())
    ]
    if json is not None:
        write([said_json(said) for said in chosen], json)
        return
    show(desk.said(said) for said in chosen)


@verb()
def disputes(actor: Actor = None, json: Json = None, db: Database = None, affair: Affair = None) -> None:
    """Show where parties or reports do not agree."""
    record = load(db, affair)
    holders = find_side(record, actor) if actor is not None else frozenset()
    chosen = [
        d for d in record.disputes if actor is None or any(not holders.isdisjoint(side.holders) for side in d.sides)
    ]
    if json is not None:
        write([dispute_json(dispute) for dispute in chosen], json)
        return
    desk = Desk(record)
    show(desk.dispute(dispute) for dispute in chosen)


@verb()
def families(json: Json = None, db: Database = None, affair: Affair = None) -> None:
    """Show which reports are copies of each other and count as one source."""
    from twosource.export.brief.lines import copy_lines

    record = load(db, affair)
    if json is not None:
        write([family_json(family) for family in record.families], json)
        return
    show(copy_lines(Desk(record), record))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What events are narrowed to; None leaves it open. An undated event passes no date filter."""

    actor: str | None = None
    type: str | None = None
    place: str | None = None
    start: str | None = None
    end: str | None = None
    status: str | None = None


def choose_events(record: Record, wanted: Wanted) -> list[Happening]:
    """Return the events that pass all filters that are set, in order of date."""
    actors = find_side(record, wanted.actor) if wanted.actor is not None else frozenset()
    places = find_called(record, wanted.place) if wanted.place is not None else frozenset()
    return [
        event
        for event in record.timeline
        if (wanted.actor is None or not actors.isdisjoint(event.actors + event.recipients))
        and (wanted.place is None or event.place in places)
        and (wanted.type is None or event.type == wanted.type.upper())
        and (wanted.status is None or event.status == wanted.status)
        and _is_between(event, wanted.start, wanted.end)
    ]


def find_called(record: Record, name: str) -> frozenset[str]:
    """Return the ids of entities that go by a name: one of their written forms has all its words."""
    words = set(name.casefold().split())
    return frozenset(
        entity.id
        for entity in record.entities
        if any(words <= set(form.casefold().split()) for form in (entity.name, *entity.aliases))
    )


def find_side(record: Record, name: str) -> frozenset[str]:
    """Return who goes by a name, and the state for whose government it may stand: "Minsk" acts for Belarus."""
    from twosource.lexicon.places import find_metonym

    stands = find_metonym(name)
    state = stands.country if stands is not None else None
    kinds = ("country", "government")
    states = (e.id for e in record.entities if state is not None and e.country == state and e.kind in kinds)
    return find_called(record, name) | frozenset(states)


def _check_days(start: str | None, end: str | None) -> None:
    check_date(start, "--from")
    check_date(end, "--to")


def _is_between(event: Happening, start: str | None, end: str | None) -> bool:
    if start is None and end is None:
        return True
    if event.date is None:
        return False
    first, last = event.date.start or event.date.end or "", event.date.end or event.date.start or ""
    return (start is None or last >= start) and (end is None or first <= end)


def _events(record: Record, events: list[Happening], json: str | None) -> None:
    if json is not None:
        write([event_json(event) for event in events], json)
        return
    desk = Desk(record)
    show(desk.event(event) for event in events)
