"""The deed that an affair is about: tellings that name no place, such as "the blast", go to it where there is only one.

Comes in: clusters of tellings. Goes out: the same, where the one deed of violence that several reports date and place
has taken in what points to it. Example: reports of one bombing say "the attack" without saying which.

Where two deeds are told by as many reports, nothing is joined: which of them "the blast" is, nobody knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from twosource.across.events.match import TOLL, differ_in_toll, is_apart
from twosource.across.events.telling import Cluster, Telling

REPORTS = 2  # that tell the deed at least
LEAD = 2  # times as many reports as tell any other
SAMPLE = 24  # tellings of the chief deed that others are compared with: those with day and place first
NEWS = 21  # days after it within which "the blast" is that blast


def gather_known(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Join to the chief deed of violence what points to a known one without a place of its own.

    Args:
        clusters: one for each event.

    Returns:
        The clusters left, in order.
    """
    deeds = sorted((c for c in clusters if _is_deed(c)), key=lambda c: -len(_reports(c)))
    if not deeds or len(_reports(deeds[0])) < REPORTS:
        return list(clusters)
    chief = deeds[0]
    if len(deeds) > 1 and len(_reports(deeds[1])) * LEAD > len(_reports(chief)):
        return list(clusters)
    known, kept = Cluster(sorted(chief.tellings, key=_is_vague)[:SAMPLE]), []
    for cluster in clusters:
        if cluster is not chief and (_is_same(cluster, known) or all(_points_to(t, known) for t in cluster.tellings)):
            chief.tellings.extend(cluster.tellings)
        else:
            kept.append(cluster)
    chief.tellings.sort(key=lambda t: t.event.id)
    return kept


def _is_vague(telling: Telling) -> tuple[bool, bool, str]:
    return telling.start is None, not telling.scene.lands, telling.event.id


def _is_deed(cluster: Cluster) -> bool:
    first = cluster.tellings[0]
    dated = any(t.start is not None and t.start == t.end for t in cluster.tellings)
    return first.event.type == "ASSAULT" and dated and not any(t.actors for t in cluster.tellings)


def _reports(cluster: Cluster) -> set[str]:
    return {telling.report for telling in cluster.tellings}


def _is_same(cluster: Cluster, chief: Cluster) -> bool:
    """Tell whether a deed took place where and when the chief one did; whom it struck may be told in two ways."""
    if cluster.tellings[0].event.type != "ASSAULT" or any(t.actors for t in cluster.tellings):
        return False
    seen = {(t.start, t.scene.lands) for t in chief.tellings if t.start is not None and t.scene.lands}
    if not any((t.start, t.scene.lands) in seen for t in cluster.tellings):
        return False
    return not any(_contradict(t, other) for t in cluster.tellings for other in chief.tellings)


def _contradict(a: Telling, b: Telling) -> bool:
    places = a.scene.places and b.scene.places and not a.scene.places & b.scene.places
    lands = a.scene.lands and b.scene.lands and a.scene.lands != b.scene.lands
    return bool(places or lands) or is_apart(a, b) or differ_in_toll(a.event, b.event, 2 * TOLL)


def _points_to(telling: Telling, chief: Cluster) -> bool:
    """Tell whether a telling speaks of a known deed and says nothing that sets it apart from the chief one."""
    event = telling.event
    if event.type != "ASSAULT" or telling.actors or telling.scene.lands or not event.is_known:
        return False
    if any(is_apart(telling, other) or differ_in_toll(event, other.event, TOLL) for other in chief.tellings):
        return False
    days = [t.start for t in chief.tellings if t.start is not None and t.start == t.end]
    if telling.start is not None or telling.published is None:
        return telling.start is not None
    since = date.fromisoformat(min(days))
    return 0 <= (date.fromisoformat(telling.published) - since).days <= NEWS
