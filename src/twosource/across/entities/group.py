"""Which parties of several reports are one person, organisation, country or place.

Comes in: readings with their parties, and a user's edges. Goes out: ``Entities``: the joined entities, which
party belongs to which, and an edge with a reason for every joining. Example: "Mr. Dahl" in one report and
"Espen Dahl" in another are one entity, because one surname, one country and one office fit nobody else.

Parties meet only within a block (a base id, a name, a surname), so the cost grows with their number. A person
never joins a place, two entries of the knowledge base never join, and a user's word goes before all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.across.entities.bare import join_bare_names
from twosource.across.entities.groups import Group, Groups
from twosource.across.entities.holders import free_of_base
from twosource.across.entities.keys import exact_keys, name_key, person_keys
from twosource.across.entities.make import make_entity, make_ids
from twosource.across.entities.offices import join_offices
from twosource.across.entities.score import score_people
from twosource.model.facts import Party, Reading
from twosource.model.record import Edge, Entity

SURE = 0.75  # score from which two groups of one block are joined; below it stand namesakes and kin
BLOCK = 20  # full names of one surname that are compared with each other; a telephone book holds more


@dataclass(frozen=True, slots=True)
class Entities:
    """The entities, ``of``: party id -> entity id, and the edges that joined them."""

    entities: tuple[Entity, ...]
    of: Mapping[str, str]
    edges: tuple[Edge, ...]


def group_entities(readings: Sequence[Reading], edges: Iterable[Edge] = ()) -> Entities:
    """Join the parties of several reports into entities.

    Args:
        readings: one a report.
        edges: a user's judgements between party ids; ``is_same`` False keeps two apart.

    Returns:
        Entities in order of first mention; ids do not depend on that order.
    """
    texts = {reading.report.id: reading.report.text for reading in readings}
    parties = free_of_base([party for reading in readings for party in reading.parties], texts)
    groups = Groups(parties, edges)
    for key, members in _blocks(parties).items():
        groups.join_all(members, score=1.0 if key[0] == "base" else 0.95, reason=_why(key))
    _join_people(groups)
    join_bare_names(groups)
    join_offices(groups, texts)
    _join_plurals(groups)
    made = groups.list()
    ids = make_ids(made)
    entities = tuple(make_entity(ids[id(group)], group) for group in made)
    of = {party.id: ids[id(group)] for group in made for party in group.parties}
    return Entities(entities, of, tuple(groups.edges))


def _blocks(parties: Sequence[Party]) -> dict[tuple[str, ...], list[Party]]:
    blocks: dict[tuple[str, ...], list[Party]] = {}
    for party in parties:
        for key in exact_keys(party):
            blocks.setdefault(key, []).append(party)
    return blocks


def _why(key: tuple[str, ...]) -> str:
    return {
        "base": "same entry of the knowledge base",
        "name": "same name",
        "phrase": "same description of the same country",
        "acronym": "acronym of the name",
    }[key[0]]


def _join_people(groups: Groups) -> None:
    """Compare people of one surname: full names first, then surnames alone with the one that fits."""
    people = [g for g in groups.list() if g.kind == "person" and g.is_named]
    full = [g for g in people if len(name_key(g.name).split()) > 1]
    blocks: dict[str, list[Group]] = {}
    for group in full:
        keys = person_keys(group.forms)
        rivals = dict.fromkeys(r for key in keys for r in blocks.get(key, ())[:BLOCK])
        best = max(((score_people(group, r), r) for r in rivals if r.parties), key=lambda s: s[0].value, default=None)
        if best is not None and best[0].value >= SURE and groups.join(best[1], group, best[0].value, best[0].reason):
            group = best[1]
            keys = person_keys(group.forms)
        for key in keys:
            if group not in blocks.setdefault(key, []):
                blocks[key].append(group)
    for group in people:
        if len(name_key(group.name).split()) == 1:
            _join_surname(groups, group, blocks)


def _join_surname(groups: Groups, group: Group, blocks: Mapping[str, list[Group]]) -> None:
    rivals = dict.fromkeys(r for key in person_keys(group.forms) for r in blocks.get(key, ())[:BLOCK] if r.parties)
    scored = sorted(((score_people(group, r), r) for r in rivals), key=lambda s: -s[0].value)
    fitting = [pair for pair in scored if pair[0].value >= SURE]
    # "Clinton" beside Bill and Hillary fits both, and so stays open
    if len(fitting) == 1 or (len(fitting) > 1 and fitting[0][0].value >= fitting[1][0].value + 0.1):
        groups.join(fitting[0][1], group, fitting[0][0].value, fitting[0][0].reason)


def _join_plurals(groups: Groups) -> None:
    """Join "the two leaders" of two reports where they stand for the same people."""
    blocks: dict[frozenset[int], list[Party]] = {}
    for group in groups.list():
        for party in group.parties:
            if party.members:
                members = frozenset(id(groups.of(m)) for m in party.members)
                blocks.setdefault(members, []).append(party)
    for parties in blocks.values():
        groups.join_all(parties, score=0.9, reason="stand for the same members")
