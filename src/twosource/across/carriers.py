"""Which carriers of several reports are one: one readout, one briefing, one interview, in every naming and translation.

Comes in: readings whose statements carry channels, and the entities of their parties. Goes out: ``Carriers``: the
documents as entities, and which carrier is which. Example: "a readout from the Belarusian government" in one report,
"the readout" in its next sentence and "a reading from Minsk" in another report, all of 1 March, are one document.

Media stand for themselves: what state television reported is led to the broadcaster, not to a document.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from twosource.across.entities import Entities
from twosource.across.ids import short_id
from twosource.across.issuers import is_medium, is_one_of, load_origin_words
from twosource.across.sightings import DOCUMENTS, MEDIA, Sighting, carrier_key, list_sightings
from twosource.model.facts import OriginKind, Reading
from twosource.model.record import Entity, EntityMention
from twosource.model.text import When

__all__ = ["Carriers", "Issue", "carrier_key", "group_carriers"]

# A report quotes a readout within days of it. Not tuned: a week is the longest that daily coverage of one occasion
# keeps quoting its readout without telling its date.
QUOTED_FOR_DAYS = 7
TO_REPORTERS = "remarks to reporters"  # as ``within`` names what somebody told reporters
WORDS: Mapping[str, str] = {"social": "post", "document": "document"}


@dataclass(frozen=True, slots=True)
class Issue:
    """What is known of one document: its kind, the entities that issued it, whose words it carries, and when."""

    kind: OriginKind
    issuers: tuple[str, ...]
    speakers: tuple[str, ...]
    date: When | None


@dataclass(frozen=True, slots=True)
class Carriers:
    """The documents as entities, ``of``: carrier key -> entity id, and ``issues``: document id -> what is known."""

    documents: tuple[Entity, ...]
    of: Mapping[str, str]
    issues: Mapping[str, Issue]


@dataclass(slots=True)
class _Cluster:
    """Sightings of one document so far."""

    kind: OriginKind
    issuers: tuple[str, ...]
    speakers: tuple[str, ...]
    date: When | None
    sightings: list[Sighting] = field(default_factory=list)


def group_carriers(readings: Sequence[Reading], entities: Entities) -> Carriers:
    """Join the namings of one readout, statement, briefing, interview or document, and lead media to themselves.

    Args:
        readings: one a report, channels filled in.
        entities: which entity each party belongs to.

    Returns:
        Documents in order of first naming; every carrier has an entry in ``of``.

    Example:
        >>> group_carriers([], Entities((), {}, ())).documents
        ()
    """
    by_id = {entity.id: entity for entity in entities.entities}
    of: dict[str, str] = {}
    issues: dict[str, Issue] = {}
    documents: dict[str, Entity] = {}
    pending: list[Sighting] = []
    for sighting in list_sightings(readings, entities.of):
        known = _standing_entity(sighting, entities, by_id)
        if known is None:
            pending.append(sighting)
        else:
            of[carrier_key(sighting.carrier)] = known
    clusters = _cluster(pending, by_id)
    names = _names(clusters, by_id)
    for cluster, name in zip(clusters, names, strict=True):
        known = _known_document(cluster, entities, by_id)
        identity = (
            known
            if known is not None and known not in issues
            else short_id("d", name, cluster.kind, _stamp(cluster.date))
        )
        if identity in issues:  # two undated documents of one name stay two
            identity = short_id("d", name, carrier_key(cluster.sightings[0].carrier))
        if identity not in by_id:
            documents[identity] = _document(identity, name, cluster, by_id)
        issues.setdefault(identity, Issue(cluster.kind, cluster.issuers, cluster.speakers, cluster.date))
        of.update({carrier_key(s.carrier): identity for s in cluster.sightings})
    return Carriers(tuple(documents.values()), of, issues)


def _standing_entity(sighting: Sighting, entities: Entities, by_id: Mapping[str, Entity]) -> str | None:
    """A broadcaster, an agency or a person who passes words on is an entity already."""
    carrier = sighting.carrier
    if carrier.kind in DOCUMENTS:
        return None
    for party in (carrier.party, carrier.issuer):
        entity = entities.of.get(party) if party is not None else None
        if entity is not None and by_id[entity].kind != "document":
            return entity
    return None


def _cluster(sightings: Iterable[Sighting], by_id: Mapping[str, Entity]) -> list[_Cluster]:
    """Put dated sightings together first, so that undated ones have something to join."""
    buckets: dict[tuple[str, str], list[_Cluster]] = {}
    clusters: list[_Cluster] = []
    for sighting in sorted(sightings, key=lambda s: (s.date is None, not s.issuers, s.order)):
        bucket = buckets.setdefault(_bucket(sighting, by_id), [])
        fitting = [c for c in bucket if _fits(sighting, c, by_id)]
        if fitting:
            cluster = max(fitting, key=lambda c: _closeness(sighting, c))
        else:
            cluster = _Cluster(sighting.carrier.kind, sighting.issuers, sighting.speakers, sighting.date)
            bucket.append(cluster)
            clusters.append(cluster)
        _add(cluster, sighting)
    for cluster in clusters:
        cluster.sightings.sort(key=lambda s: s.order)
    return sorted(clusters, key=lambda c: c.sightings[0].order)


def _bucket(sighting: Sighting, by_id: Mapping[str, Entity]) -> tuple[str, str]:
    issuers = [by_id[i] for i in sighting.issuers if i in by_id]
    if not issuers:
        return sighting.carrier.kind, f"{sighting.carrier.name.lower()}@{sighting.carrier.span.report}"
    anchor = min(e.country or e.id for e in issuers)
    return sighting.carrier.kind, anchor


def _fits(sighting: Sighting, cluster: _Cluster, by_id: Mapping[str, Entity]) -> bool:
    if sighting.issuers and not any(is_one_of(i, cluster.issuers, by_id) for i in sighting.issuers):
        return False
    if sighting.carrier.kind == "interview" and not set(sighting.speakers) & set(cluster.speakers):
        return False
    if sighting.date is not None and cluster.date is not None:
        return is_overlapping(sighting.date, cluster.date)
    if any(s.carrier.span.report == sighting.carrier.span.report for s in cluster.sightings):
        return True
    # nothing says that two undated readouts of one ministry are one, unless they carry one person's words
    if sighting.speakers and not set(sighting.speakers) & set(cluster.speakers):
        return False
    if sighting.date is None and cluster.date is not None:
        return _may_quote(sighting.published, cluster.date)
    return bool(sighting.speakers) and _is_near(sighting.published, [s.published for s in cluster.sightings])


def is_overlapping(a: When, b: When) -> bool:
    """Tell whether two calendar intervals share a day; an open end reaches as far as needed."""
    a_start, a_end = a.start or "", a.end or "9999"
    b_start, b_end = b.start or "", b.end or "9999"
    return a_start <= b_end and b_start <= a_end


def _may_quote(published: str | None, issued: When) -> bool:
    """A report quotes what was issued on its own day or within the week before."""
    if published is None or issued.start is None:
        return True
    gap = (date.fromisoformat(published) - date.fromisoformat(issued.start)).days
    return 0 <= gap <= QUOTED_FOR_DAYS


def _is_near(published: str | None, others: Sequence[str | None]) -> bool:
    if published is None:
        return True
    day, reach = date.fromisoformat(published), timedelta(days=QUOTED_FOR_DAYS)
    return all(other is None or abs(date.fromisoformat(other) - day) <= reach for other in others)


def _closeness(sighting: Sighting, cluster: _Cluster) -> tuple[int, int, str]:
    """Same report, then shared speakers, then the later document."""
    same = any(s.carrier.span.report == sighting.carrier.span.report for s in cluster.sightings)
    return (int(same), len(set(sighting.speakers) & set(cluster.speakers)), _stamp(cluster.date))


def _add(cluster: _Cluster, sighting: Sighting) -> None:
    cluster.sightings.append(sighting)
    cluster.speakers = tuple(dict.fromkeys(cluster.speakers + sighting.speakers))
    cluster.issuers = tuple(dict.fromkeys(cluster.issuers + sighting.issuers))
    if sighting.date is not None and (cluster.date is None or (sighting.date.is_day and not cluster.date.is_day)):
        cluster.date = sighting.date


def _stamp(when: When | None) -> str:
    return "" if when is None else (when.start or when.end or "")


def _names(clusters: Sequence[_Cluster], by_id: Mapping[str, Entity]) -> list[str]:
    """Name each for its issuer; two of one name are told apart by their dates, as a reader would."""
    plain = [_name(cluster, by_id) for cluster in clusters]
    sharing = Counter(plain)
    return [
        f"{name}, {spell_day(cluster.date)}"
        if sharing[name] > 1 and cluster.date is not None and cluster.date.start is not None
        else name
        for name, cluster in zip(plain, clusters, strict=True)
    ]


def _name(cluster: _Cluster, by_id: Mapping[str, Entity]) -> str:
    """Name a document for its issuer: "Chinese Foreign Ministry readout", "joint statement"."""
    cores = [_core(s.carrier.name, cluster.kind) for s in cluster.sightings]
    core = max(cores, key=lambda name: (cores.count(name), len(name), name))
    issuers = [_body(by_id[i].name) for i in cluster.issuers if i in by_id][:1]
    if len(core.split()) == 1 and cluster.kind in DOCUMENTS:
        core = WORDS.get(cluster.kind, cluster.kind)
    if cluster.kind == "interview":
        media = [by_id[i].name for i in cluster.issuers if i in by_id and is_medium(by_id[i])]
        speakers = [by_id[s].name for s in cluster.speakers if s in by_id]
        if media and speakers:
            return f"{media[0]} interview with {speakers[0]}"
        if media and core == media[0]:
            return f"{core} interview"
        return core if len(core.split()) > 1 or not speakers else f"interview with {speakers[0]}"
    if core == TO_REPORTERS and issuers:
        return f"{issuers[0]}’s {core}"
    if not issuers or set(core.lower().split()) & set(issuers[0].lower().split()):
        return core
    return core if core.lower().startswith("joint ") else f"{issuers[0]} {core}"


def _body(name: str) -> str:
    """Return the body for which somebody speaks: "Foreign Ministry spokesperson" issues for the Foreign Ministry."""
    plain = re.sub(r"\s*\b(?:spokes\w+|press secretary)$", "", name)
    return re.sub(r"^spokes\w+ (?:for|of) (?:the )?", "", plain) or name


def _core(name: str, kind: OriginKind) -> str:
    """Return a carrier's name without its article and what follows it: "a readout from the ministry" is a readout."""
    if name == TO_REPORTERS:
        return name
    words = re.sub(r"^(?:an?|the|this|that|his|her|its|their) ", "", name, flags=re.IGNORECASE).split()
    tails = load_origin_words("tails") + (("with",) if kind != "interview" else ())
    ends = [k for k, word in enumerate(words) if k and word.lower() in tails]
    return " ".join(words[: ends[0]] if ends else words)


def spell_day(when: When | None) -> str:
    """Return a date as a reader writes it: "24 February 2023"; the first day of an interval."""
    if when is None or when.start is None:
        return "undated"
    day = date.fromisoformat(when.start)
    if when.is_day:
        return f"{day.day} {day:%B} {day.year}"
    return f"{day:%B} {day.year}"


def _known_document(cluster: _Cluster, entities: Entities, by_id: Mapping[str, Entity]) -> str | None:
    """A report that calls the readout by name elsewhere has made a party of it already."""
    for sighting in cluster.sightings:
        party = sighting.carrier.party
        entity = entities.of.get(party) if party is not None else None
        if entity is not None and by_id[entity].kind == "document":
            return entity
    return None


def _document(identity: str, name: str, cluster: _Cluster, by_id: Mapping[str, Entity]) -> Entity:
    forms = dict.fromkeys(s.carrier.name for s in cluster.sightings if s.carrier.name != name)
    countries = [by_id[i].country for i in cluster.issuers if i in by_id]
    mentions = dict.fromkeys(EntityMention(s.carrier.span, "nominal") for s in cluster.sightings)
    kind = cluster.kind
    return Entity(
        id=identity,
        name=name,
        kind="media" if kind in MEDIA else "document" if kind in DOCUMENTS else "other",
        aliases=tuple(forms),
        country=countries[0] if countries else None,
        roles=(),
        mentions=tuple(mentions),
    )
