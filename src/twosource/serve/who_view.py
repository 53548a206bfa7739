"""Answers ``twosource who NAME [--on DATE]``: what the base knows, and what the reports of a record say.

Comes in: a name or phrase, a date, and a record where there is one. Goes out: an Answer, as JSON or on a console.
Example: ``look_up("Qin Gang", on="2023-03-01").matches[0].offices`` says which offices were held that day. An office
without a source is shown as unverified; where a text differs from the base, both are shown and the text wins.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from rich.console import Console
from rich.text import Text

from twosource.export.brief.lines import count
from twosource.lexicon.actors import (
    Actor,
    Office,
    find_actors,
    find_holders,
    find_organisation,
    find_outlet,
    kb_version,
)
from twosource.lexicon.fold import fold
from twosource.lexicon.names import SAME_NAME, match_names
from twosource.lexicon.phrases import resolve_phrase
from twosource.lexicon.places import country, find_demonym, find_place, find_places
from twosource.lexicon.standing import sector_of_organisation, sector_of_person
from twosource.lexicon.titles import is_office, title_key
from twosource.model.record import Entity, Record

MOST_MATCHES = 12
MOST_ALIASES = 8
LONGEST_SHOWN = 120
MOST_OTHERS = 5  # other holders that are shown where nobody is known for the day
BLOCS = {"IGO": "international", "UNO": "United Nations", "EUR": "European Union"}


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """An office as it is shown. ``is_held`` is None without a date; ``source`` None means unverified."""

    title: str
    of: str | None
    start: str | None
    end: str | None
    is_held: bool | None
    source: str | None


@dataclass(frozen=True, slots=True)
class Match:
    """One actor, outlet or place of that name. Namesakes are matches of their own."""

    id: str
    name: str
    kind: str
    country: str | None
    sector: str | None
    aliases: tuple[str, ...] = ()
    gender: str | None = None
    wikidata: str | None = None
    offices: tuple[OfficeLine, ...] = ()
    members: tuple[str, ...] = ()
    source: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What the reports of a record say of an entity of that name, and how it differs from the base."""

    entity: str
    name: str
    roles: tuple[str, ...]
    mentions: int
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of a name. ``country`` and ``sector`` are what the phrase as a whole names."""

    query: str
    on: str | None
    country: str | None
    sector: str | None
    matches: tuple[Match, ...]
    told: tuple[Told, ...]
    base_version: str
    base_date: str


def look_up(query: str, on: str | None = None, record: Record | None = None) -> Answer:
    """Return what the base, and the record where one is given, know of ``query``.

    Args:
        query: a name ("Qin Gang"), a description ("the Belarusian foreign minister") or an outlet's domain.
        on: ISO date on which offices are asked for.
        record: the record of a database.

    Raises:
        ValueError: ``on`` is no calendar date.
    """
    if on is not None:
        date.fromisoformat(on)
    resolved = resolve_phrase(query, on)
    version, day = kb_version()
    matches = _find_matches(query, on, resolved.actor)
    told = tuple(_find_told(query, matches, record)) if record is not None else ()
    return Answer(query, on, resolved.country, resolved.sector, matches, told, version, day)


def to_json(answer: Answer) -> dict[str, Any]:
    """Return the answer as plain values for ``--json``."""
    return asdict(answer)


def print_answer(answer: Answer, console: Console) -> None:
    """Print the answer for a reader."""
    if not answer.matches:
        console.print(Text(_write_nobody(answer)))
    for match in answer.matches:
        _print_match(match, console)
    for told in answer.told:
        console.print(
            Text(
                f"In your reports: {told.name} ({count(told.mentions, 'mention')}): {'; '.join(told.roles) or 'no role'}"
            )
        )
        for line in told.differs:
            console.print(Text(f"  differs from the base: {line}"))


def _write_nobody(answer: Answer) -> str:
    """Say what the phrase names, and of an office that the base does not know its holder."""
    shown = answer.query[:LONGEST_SHOWN] + ("…" if len(answer.query) > LONGEST_SHOWN else "")
    resolved = ", ".join(part for part in (_name_country(answer.country), answer.sector) if part)
    asked = _read_office(answer.query)
    if asked is None or not is_office(asked[0]):
        return f"{shown or 'no name given'}: {resolved or 'not known'}"
    others = find_holders(*asked)
    known = "; ".join(f"{actor.name} {_write_term(actor, *asked)}" for actor in others[:MOST_OTHERS])
    day = f" on {answer.on}" if answer.on is not None else " today"
    return f"{shown}: who held the office{day} is not known to the base" + (f" (it has {known})" if known else "")


def _write_term(actor: Actor, title: str, of: str) -> str:
    key = title_key(title, of)
    office = max((o for o in actor.offices if title_key(o.title, o.of) == key), key=lambda o: o.start or "")
    return f"{office.start or '?'} to {office.end or 'now'} [{office.source or 'unverified'}]"


def _find_matches(query: str, on: str | None, named: Actor | None) -> tuple[Match, ...]:
    actors = [*([named] if named is not None else []), *find_actors(query, on)]
    actors += _find_by_office(query, on) if not actors else []
    organisation = find_organisation(query)
    actors += [organisation] if organisation is not None else []
    found = [_match_actor(actor, on) for actor in dict.fromkeys(actors)]
    outlet = find_outlet(query)
    if outlet is not None:
        note = f"{outlet.ownership} {outlet.type}" + (f", owned by {outlet.owner}" if outlet.owner else "")
        found.append(
            Match(f"outlet/{fold(outlet.name)}", outlet.name, "media", outlet.country, None, outlet.aliases, note=note)
        )
    for place in find_places(query):
        found.append(
            Match(place.id, place.name, place.kind, place.country, None, place.aliases, note=place.note or None)
        )
    return tuple(found[:MOST_MATCHES])


def _find_by_office(query: str, on: str | None) -> list[Actor]:
    """Return those who hold the office that a description names ("the Belarusian foreign minister")."""
    asked = _read_office(query)
    return list(find_holders(*asked, on or kb_version()[1])) if asked is not None else []


def _read_office(query: str) -> tuple[str, str] | None:
    """Return the office and the country or body of "Belarusian foreign minister", "Prime Minister of Fiji", "UN chief"."""
    words = query[:LONGEST_SHOWN].removeprefix("the ").removeprefix("The ").split()
    for cut in range(1, len(words)):
        of = _read_owner(" ".join(words[:cut]).removesuffix("'s").removesuffix("’s"))
        if of is not None:
            return " ".join(words[cut:]), of
        if (
            words[cut].lower() == "of"
            and (of := _read_owner(" ".join(words[cut + 1 :]).removeprefix("the "))) is not None
        ):
            return " ".join(words[:cut]), of
    return None


def _read_owner(name: str) -> str | None:
    """Return the alpha-3 code of a country, or the base's name of a body."""
    place, code = find_place(name), find_demonym(name)
    if code is not None or place is not None:
        return code if place is None else place.country
    body = find_organisation(name)
    return body.name if body is not None and body.kind == "organisation" else None


def _match_actor(actor: Actor, on: str | None) -> Match:
    sector = sector_of_person(actor, on) if actor.kind == "person" else sector_of_organisation(actor, on)
    return Match(
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        country=actor.country or actor.bloc,
        sector=sector,
        aliases=actor.aliases,
        gender=actor.gender,
        wikidata=actor.wikidata,
        offices=tuple(_show_office(office, on) for office in actor.offices),
        members=actor.members,
        source=actor.source,
    )


def _show_office(office: Office, on: str | None) -> OfficeLine:
    is_held = office.is_held_on(on) if on is not None else None
    return OfficeLine(office.title, office.of, office.start, office.end, is_held, office.source)


def _find_told(query: str, matches: tuple[Match, ...], record: Record) -> list[Told]:
    found = []
    for entity in record.entities:
        names = (entity.name, *entity.aliases)
        if any(fold(name) == fold(query) or match_names(name, query) >= SAME_NAME for name in names):
            roles = [role for role in entity.roles if role.how == "text"]
            shown = tuple(f"{role.title} of {_name_country(role.of)}" if role.of else role.title for role in roles)
            found.append(Told(entity.id, entity.name, shown, len(entity.mentions), _compare(entity, matches)))
    return found


def _compare(entity: Entity, matches: tuple[Match, ...]) -> tuple[str, ...]:
    """Return the offices that a text gives to someone and the base gives to them not at all."""
    match = next((m for m in matches if m.kind == "person" and match_names(m.name, entity.name) >= SAME_NAME), None)
    if match is None or not match.offices:
        return ()
    known = {title_key(office.title, office.of) for office in match.offices}
    return tuple(
        f"a report says {role.title}; the base has {', '.join(sorted({office.title for office in match.offices}))}"
        for role in entity.roles
        if role.how == "text" and role.of is not None and title_key(role.title, role.of) not in known
    )


def _print_match(match: Match, console: Console) -> None:
    sector = match.sector if match.sector != match.country else None
    parts = [match.kind, _name_country(match.country), sector, match.note]
    console.print(Text(match.name, style="bold"), Text(f"({', '.join(part for part in parts if part)})"))
    if match.aliases:
        more = f" and {len(match.aliases) - MOST_ALIASES} more" if len(match.aliases) > MOST_ALIASES else ""
        console.print(Text(f"  also written: {', '.join(match.aliases[:MOST_ALIASES])}{more}"))
    held = [office for office in match.offices if office.is_held is not False]
    for office in held:
        console.print(Text(f"  {_write_office(office)}"))
    if match.offices and not held:
        console.print(Text("  held no known office on that day"))
    if match.members:
        console.print(Text(f"  members: {', '.join(_name_country(code) or code for code in match.members)}"))


def _write_office(office: OfficeLine) -> str:
    of = f" ({_name_country(office.of)})" if office.of else ""
    return f"{office.title}{of}, {office.start or '?'} to {office.end or 'now'} [{office.source or 'unverified'}]"


def _name_country(code: str | None) -> str | None:
    place = country(code) if code is not None else None
    return place.name if place is not None else BLOCS.get(code or "", code)
