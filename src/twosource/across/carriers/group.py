"""Which carriers of several reports are one: one readout, one briefing, one interview, in every naming and translation.

Comes in: readings whose statements carry channels, and the entities of their parties. Goes out: ``Carriers``: the
documents as entities, and which carrier is which. Example: "a readout from the Belarusian government" in one report,
"the readout" in its next sentence and "a reading from Minsk" in another report, all of 1 March, are one document.

Media stand for themselves: what state television reported is led to the broadcaster, not to a document.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from twosource.across.carriers.interviews import is_one_medium, outlet_words
from twosource.across.carriers.names import Cluster, name_clusters
from twosource.across.carriers.sightings import DOCUMENTS, MEDIA, Sighting, carrier_key, list_sightings
from twosource.across.entities import Entities
from twosource.across.ids import short_id
from twosource.across.issuers import is_one_of
from twosource.model.facts import OriginKind, Reading
from twosource.model.record import Entity, EntityMention
from twosource.model.text import When

__all__ = ["Carriers", "Issue", "carrier_key", "group_carriers"]

# A report quotes a readout within days of it. Not tuned: a week is the longest that daily coverage of one occasion
# keeps quoting its readout without telling its date.
QUOTED_FOR_DAYS = 7


@dataclass(frozen=True, slots=True)
class Issue:
    """What is known of one document: its kind, who issued it, whose words it carries, and when.

    ``voice`` names an issuer that is no known party: "port authority".
    """

    kind: OriginKind
    issuers: tuple[str, ...]
    speakers: tuple[str, ...]
    date: When | None
    voice: str | None = None


@dataclass(frozen=True, slots=True)
class Carriers:
    """The documents as entities, ``of``: carrier key -> entity id, and ``issues``: document id -> what is known."""

    documents: tuple[Entity, ...]
    of: Mapping[str, str]
    issues: Mapping[str, Issue]


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
    names = name_clusters(clusters, by_id)
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
        issues.setdefault(identity, Issue(cluster.kind, cluster.issuers, cluster.speakers, cluster.date, cluster.voice))
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


def _cluster(sightings: Iterable[Sighting], by_id: Mapping[str, Entity]) -> list[Cluster]:
    """Put dated sightings together first, so that undated ones have something to join."""
    buckets: dict[tuple[str, str], list[Cluster]] = {}
    clusters: list[Cluster] = []
    for sighting in sorted(sightings, key=lambda s: (s.date is None, not s.issuers, s.order)):
        bucket = buckets.setdefault(_bucket(sighting, by_id), [])
        fitting = [c for c in bucket if _fits(sighting, c, by_id)]
        if fitting:
            cluster = max(fitting, key=lambda c: _closeness(sighting, c))
        else:
            cluster = Cluster(sighting.carrier.kind, sighting.issuers, sighting.speakers, sighting.date)
            bucket.append(cluster)
            clusters.append(cluster)
        _add(cluster, sighting)
    for cluster in clusters:
        cluster.sightings.sort(key=lambda s: s.order)
    return sorted(clusters, key=lambda c: c.sightings[0].order)


def _bucket(sighting: Sighting, by_id: Mapping[str, Entity]) -> tuple[str, str]:
    if sighting.carrier.kind == "interview" and sighting.speakers:
        return "interview", min(sighting.speakers)
    issuers = [by_id[i] for i in sighting.issuers if i in by_id]
    if not issuers:
        return sighting.carrier.kind, f"{sighting.carrier.name.lower()}@{sighting.carrier.span.report}"
    anchor = min(e.country or e.id for e in issuers)
    return sighting.carrier.kind, anchor


def _fits(sighting: Sighting, cluster: Cluster, by_id: Mapping[str, Entity]) -> bool:
    if not _may_be_one(sighting, cluster, by_id):
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


def _may_be_one(sighting: Sighting, cluster: Cluster, by_id: Mapping[str, Entity]) -> bool:
    """Tell whether the issuers, or of an interview its two sides, may be the same."""
    if sighting.carrier.kind == "interview":
        return is_one_medium(sighting.medium, cluster.medium) and not set(sighting.speakers).isdisjoint(
            cluster.speakers
        )
    return not sighting.issuers or any(is_one_of(issuer, cluster.issuers, by_id) for issuer in sighting.issuers)


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


def _closeness(sighting: Sighting, cluster: Cluster) -> tuple[int, int, str]:
    """Same report, then shared speakers, then the later document."""
    same = any(s.carrier.span.report == sighting.carrier.span.report for s in cluster.sightings)
    return (int(same), len(set(sighting.speakers) & set(cluster.speakers)), _stamp(cluster.date))


def _add(cluster: Cluster, sighting: Sighting) -> None:
    cluster.sightings.append(sighting)
    cluster.speakers = tuple(dict.fromkeys(cluster.speakers + sighting.speakers))
    cluster.issuers = tuple(dict.fromkeys(cluster.issuers + sighting.issuers))
    cluster.medium = max(cluster.medium, sighting.medium, key=lambda name: len(outlet_words(name or "")))
    cluster.voice = cluster.voice or sighting.voice
    if sighting.date is not None and (cluster.date is None or (sighting.date.is_day and not cluster.date.is_day)):
        cluster.date = sighting.date


def _stamp(when: When | None) -> str:
    return "" if when is None else (when.start or when.end or "")


def _known_document(cluster: Cluster, entities: Entities, by_id: Mapping[str, Entity]) -> str | None:
    """A report that calls the readout by name elsewhere has made a party of it already."""
    for sighting in cluster.sightings:
        party = sighting.carrier.party
        entity = entities.of.get(party) if party is not None else None
        if entity is not None and by_id[entity].kind == "document":
            return entity
    return None


def _document(identity: str, name: str, cluster: Cluster, by_id: Mapping[str, Entity]) -> Entity:
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
