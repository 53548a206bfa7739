"""Groups of parties made into entities, with ids that do not depend on the order of reports.

Comes in: groups. Goes out: ``Entity``. Example: the country with base id ``place/norway`` has the same id in every
record; of two namesakes without an entry in the base each is named by where it first stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from twosource.across.entities.groups import Group
from twosource.across.ids import short_id
from twosource.lexicon.fold import fold
from twosource.model.facts import Role
from twosource.model.record import Entity, EntityMention

LETTER = "n"


def make_ids(groups: Sequence[Group]) -> dict[int, str]:
    """Return an id for each group, keyed by ``id(group)``."""
    by_key: dict[tuple[str, ...], list[Group]] = {}
    for group in groups:
        by_key.setdefault(_identity(group), []).append(group)
    ids = {}
    for key, sharing in by_key.items():
        for group in sharing:
            own = () if len(sharing) == 1 else (min(p.id for p in group.parties),)
            ids[id(group)] = short_id(LETTER, *key, *own)
    return ids


def make_entity(identity: str, group: Group) -> Entity:
    """Join a group's names, roles and mentions."""
    name = group.name
    mentions = dict.fromkeys(EntityMention(m.span, m.form) for p in group.parties for m in p.mentions)
    return Entity(
        id=identity,
        name=name,
        kind=group.kind,
        aliases=tuple(form for form in group.forms if form != name),
        country=_commonest(p.country for p in group.parties),
        roles=_join_roles(role for p in group.parties for role in p.roles),
        mentions=tuple(mentions),
        sector=_commonest(p.sector for p in group.parties),
        wikidata=_commonest(p.wikidata for p in group.parties),
        parties=tuple(p.id for p in group.parties),
    )


def _identity(group: Group) -> tuple[str, ...]:
    if group.bases:
        return ("base", min(b for b in group.bases if b is not None))
    family = group.kind if group.kind in ("person", "place", "country") else "body"
    return (family, fold(group.name), _commonest(p.country for p in group.parties) or "")


def _commonest(values: Iterable[str | None]) -> str | None:
    found = [v for v in values if v is not None]
    if len(set(found)) <= 1:  # nearly always; counting would cost ten times as much
        return found[0] if found else None
    counts = Counter(found)
    return max(counts, key=lambda v: (counts[v], v))


def _join_roles(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Join equal roles; a bare "president" joins the one presidency that is told with its country."""
    listed = list(roles)
    places: dict[str, set[str]] = {}
    for role in listed:
        if role.of is not None:
            places.setdefault(role.title, set()).add(role.of)
    joined: dict[tuple[str, str | None, str], Role] = {}
    for role in listed:
        told = places.get(role.title, set())
        of = role.of if role.of is not None or len(told) != 1 else next(iter(told))
        key = (role.title, of, role.how)
        old = joined.get(key)
        evidence = role.evidence if old is None else old.evidence + role.evidence
        joined[key] = Role(role.title, of, role.start, role.end, role.how, tuple(dict.fromkeys(evidence)))
    return tuple(joined.values())
