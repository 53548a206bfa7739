"""One event told many times -> one event with all its evidence, and which event is part of which.

Comes in: readings with local events, entities and families. Goes out: ``Happening``s. Example: "Xi met Lukashenko"
in one report and "the two leaders' meeting in Beijing" in another are one meeting with two pieces of evidence.

Blocking keeps the cost near n: a telling is compared only with events that share type, a participant and a day
(or that have no day), and of those only with the latest few.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from twosource.across.copies.spun import find_spun
from twosource.across.entities import Entities
from twosource.across.events.cast import Cast
from twosource.across.events.dates import best_date, date_known_deeds, is_visit
from twosource.across.events.deed import tell_two_names
from twosource.across.events.known import gather_known
from twosource.across.events.match import CAMPAIGN, match_tellings
from twosource.across.events.occasion import are_two_blows
from twosource.across.events.once import join_deeds
from twosource.across.events.parts import link_parts
from twosource.across.events.passing import add_passing
from twosource.across.events.retold import keys_of_deed, lead_harm, point_back
from twosource.across.events.status import combine_status, find_positions
from twosource.across.events.summary import summarise
from twosource.across.events.telling import HOSTING, Cluster, Telling, read_telling
from twosource.across.events.utterance import Utterances
from twosource.across.ids import short_id
from twosource.model.facts import Reading, Statement
from twosource.model.record import Entity, Family, Happening, Link

JOINS = 3.3  # points from which two tellings are one event; pairs read by hand on reports of one affair part here
MERGES = 3.0  # mean points of all pairs from which two events that grew apart are one
IDLE = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT"})
OWN = re.compile(r"\b(?:his|her|its|their) own\b")
LATEST = 24  # events of one block that a telling is compared with


def group_events(
    readings: Sequence[Reading], entities: Entities, families: Sequence[Family] = (), links: Sequence[Link] = ()
) -> tuple[Happening, ...]:
    """Join the events that several sentences or reports tell into one each.

    Args:
        readings: one a report.
        entities: who the parties are.
        families: reports that copy each other; their tellings join, and count no more for it.
        links: which of them paraphrases which; an event is shown in its first words.

    Returns:
        Events in order of first evidence; ``origins`` empty and ``independent`` 1, for another stage to fill.

    Example:
        >>> group_events([], entities)  # doctest: +SKIP
        ()
    """
    family_of = {report: family.id for family in families for report in family.reports}
    spun = find_spun(links)
    cast = Cast(entities, {entity.id: entity for entity in entities.entities})
    tellings = [
        read_telling(event, reading, cast, family_of.get(reading.report.id), is_spun=reading.report.id in spun)
        for reading in readings
        for event in reading.events
    ]
    clusters = join_deeds(cluster_tellings(tellings), cast)
    statements = {s.id: s for reading in readings for s in reading.statements}
    clusters = [cluster for cluster in gather_known(clusters) if not _is_idle(cluster)]
    uttered = Utterances(readings)
    made = [_happening(cluster, cast, statements, uttered) for cluster in clusters]
    made = date_known_deeds(made, [cluster.tellings for cluster in clusters])
    linked = link_parts(made, {t.event.id: t.event for t in tellings})
    return add_passing(linked, [cluster.tellings for cluster in clusters], readings, cast)


def _is_idle(cluster: Cluster) -> bool:
    """Tell whether nobody is told to do what only somebody's words can do: "Dahl was asked", by whom nobody says."""
    return all(
        t.event.type in IDLE and t.event.mode != "legal" and not t.actors and not t.doer and not t.theme and not t.rest
        for t in cluster.tellings
    )


def cluster_tellings(tellings: Sequence[Telling]) -> list[Cluster]:
    """Put each telling with the event it fits best, or with a new one; dated tellings with both sides go first."""
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    clusters: list[Cluster] = []
    placed: dict[str, int] = {}
    told = {telling.event.id: telling for telling in tellings}
    led = {id_: echoed for id_, telling in told.items() if (echoed := _echoed(telling, told)) is not None}
    backs = point_back(tellings) | lead_harm(tellings)
    led |= backs
    order_of = sorted(tellings, key=lambda t: (t.event.id in backs, _rank(t), t.event.id))
    for telling in order_of:  # the order of the inputs joins nothing
        best = _best(telling, clusters, index, placed, led.get(telling.event.id))
        if best is None:
            best = len(clusters)
            clusters.append(Cluster())
        clusters[best].tellings.append(telling)
        placed[telling.event.id] = best
        for key in _own_keys(telling):
            if not index[key] or index[key][-1] != best:
                index[key].append(best)
    order = {telling.event.id: n for n, telling in enumerate(tellings)}
    clusters = _merge(clusters, index)
    for cluster in clusters:
        cluster.tellings.sort(key=lambda t: t.event.id)
    return sorted(clusters, key=lambda c: min(order[t.event.id] for t in c.tellings))


def _echoed(telling: Telling, told: Mapping[str, Telling]) -> str | None:
    """Return the event that a noun tells once more, unless both name a deed: visas frozen "after the expulsion"."""
    first = told.get(telling.event.echoes or "")
    is_another = first is None or telling.is_other or tell_two_names(telling, first)  # "their previous meeting"
    is_another = is_another or (first is not None and are_two_blows(telling, first))
    return None if first is None or is_another else first.event.id


def _rank(telling: Telling) -> tuple[int, int]:
    """Put what points back behind what it points to."""
    known = (telling.start is not None) + bool(telling.actors) + bool(telling.recipients)
    known -= 2 * (telling.event.rule in HOSTING and not telling.recipients)  # "welcomed an ally"
    return (int(telling.event.echoes is not None), -known)


def _best(
    telling: Telling,
    clusters: Sequence[Cluster],
    index: dict[tuple[str, ...], list[int]],
    placed: Mapping[str, int],
    earlier: str | None,
) -> int | None:
    if earlier is not None and earlier in placed:
        return placed[earlier]
    candidates = dict.fromkeys(k for key in _near_keys(telling) for k in index.get(key, ())[-LATEST:])
    best, most = None, JOINS
    for k in candidates:
        points = max(
            (match_tellings(telling, other) for other in _sample(clusters[k])), key=lambda p: -1.0 if p is None else p
        )
        if points is not None and points >= most and _agrees(telling, clusters[k]):
            best, most = k, points
    return best


def _merge(clusters: Sequence[Cluster], index: Mapping[tuple[str, ...], Sequence[int]]) -> list[Cluster]:
    """Join events that grew apart because their first tellings met others before each other.

    All pairs of both must be alike in the mean, one pair must join, and none may contradict.
    """
    home = list(range(len(clusters)))
    for k, cluster in enumerate(clusters):
        near = dict.fromkeys(home[j] for key in _near_keys(cluster.tellings[0]) for j in index.get(key, ())[-LATEST:])
        for j in sorted(near):
            if j < home[k] and home[k] == k and _is_one(cluster, clusters[j]):
                clusters[j].tellings.extend(cluster.tellings)
                home[k] = j
    return [cluster for k, cluster in enumerate(clusters) if home[k] == k]


def _is_one(a: Cluster, b: Cluster) -> bool:
    points = [match_tellings(x, y) for x in _sample(a) for y in _sample(b)]
    known = [p for p in points if p is not None]
    return len(known) == len(points) and max(known) >= JOINS and sum(known) / len(known) >= MERGES


def _sample(cluster: Cluster) -> list[Telling]:
    """Return the first tellings and the last: an event told a thousand times is not compared a thousand times."""
    return cluster.tellings if len(cluster.tellings) <= 6 else [*cluster.tellings[:4], *cluster.tellings[-2:]]


def _agrees(telling: Telling, cluster: Cluster) -> bool:
    """Tell whether no member contradicts: two reports may each leave out what sets two events apart."""
    return all(match_tellings(telling, other) is not None for other in _sample(cluster))


def _own_keys(telling: Telling) -> list[tuple[str, ...]]:
    day = telling.days or ("",)
    return [(telling.kind, side, d) for side in _met_under(telling) for d in day]


def _near_keys(telling: Telling) -> list[tuple[str, ...]]:
    if telling.start is None:
        return [(telling.kind, side, d) for side in _met_under(telling) for d in ("", "any")]
    days = dict.fromkeys(
        day for day in (*telling.days, *telling.near_days, "") if day != "any" or telling.days[0] == "wide"
    )
    return [(telling.kind, side, d) for side in _met_under(telling) for d in days]


def _met_under(telling: Telling) -> list[str]:
    return [*telling.sides, *sorted(keys_of_deed(telling))]


def _happening(cluster: Cluster, cast: Cast, statements: Mapping[str, Statement], uttered: Utterances) -> Happening:
    tellings = cluster.tellings
    lead = _lead(tellings, cast)
    event = lead.event
    status = combine_status(tellings, statements)
    members = tuple(t.event.id for t in tellings)
    when = best_date(tellings)
    place = next((t.place for t in sorted(tellings, key=_fullness, reverse=True) if t.place is not None), None)
    actors, recipients = join_sides(tellings, lead, cast)
    is_told = bool(lead.doer) and not lead.actors and (event.type != "ASSAULT" or _is_own_account(lead))
    named = () if is_told else actors  # "missiles struck the port", whoever tells whose they were
    return Happening(
        id=short_id("e", event.type, *sorted(members)),
        type=event.type,
        mode=next((t.event.mode for t in (lead, *tellings) if t.event.mode is not None), None),
        actors=actors,
        recipients=recipients,
        place=place,
        date=when,
        status=status,
        summary=summarise(
            lead, actors=named, recipients=recipients, place=place, status=status, cast=cast, said=uttered.quote(lead)
        ),
        evidence=tuple(dict.fromkeys(t.event.sentence for t in tellings)),
        trigger=tuple(dict.fromkeys(t.event.trigger for t in tellings)),
        origins=(),
        independent=1,
        positions=find_positions(tellings, statements, cast.entities, status),
        contexts=tuple(dict.fromkeys(c for t in tellings for c in t.event.contexts))[:6],
        part_of=None,
        rule=event.rule,
        condition=next((t.event.condition for t in tellings if t.event.condition is not None), None),
        members=members,
    )


def _lead(tellings: Sequence[Telling], cast: Cast) -> Telling:
    """Return the telling whose words tell the event; a war is told of the state that wages it, not of its first troops."""
    waged = [t for t in tellings if t.event.type == "ASSAULT" and t.event.mode in CAMPAIGN]
    by_state = [t for t in waged if any(cast.by_id[a].kind in ("country", "government") for a in t.actors)]
    if by_state and len(waged) == len(tellings):
        return max(by_state, key=lambda t: (t.event.mode == "invade", _fullness(t)))
    if is_visit(tellings):
        tellings = [
            t for t in tellings if t.actors
        ] or tellings  # "an ally arrived": others tell who and at whose table
    fullest = max(tellings, key=_fullness)
    if fullest.event.type != "ASSAULT" and not fullest.actors and fullest.event.participle is None:
        # "the ministry sent two ships": another report says whose
        return max((t for t in tellings if t.actors and _tells_in_words(t)), key=_fullness, default=fullest)
    if fullest.event.type == "ASSAULT" and fullest.event.told_in is not None:
        own = [t for t in tellings if _is_own_account(t) and t.event.verb != fullest.event.verb]
        return max(own, key=_fullness, default=fullest)
    return fullest


def _tells_in_words(telling: Telling) -> bool:
    """Tell whether the report's own words tell the deed of who does it: "deployed two frigates"."""
    event = telling.event
    return event.verb is not None and bool(telling.rest) and event.status != "denied" and not telling.is_spun


def _is_own_account(telling: Telling) -> bool:
    """Tell whether a newsroom itself tells what was struck: "destroyed a warship" is the word of who struck it."""
    event = telling.event
    is_told = event.verb is not None and event.rest is not None and not event.is_noun and not telling.is_headline
    return event.told_in is None and event.status == "occurred" and is_told and not telling.is_spun


def _fullness(telling: Telling) -> tuple[bool, bool, int, int]:
    event = telling.event
    named = bool(telling.actors) + bool(telling.recipients)
    known = named + (telling.start is not None) + (telling.place is not None)
    in_words = (event.verb is not None or event.participle is not None) + bool(telling.rest)
    in_words -= OWN.search(telling.rest) is not None  # "Each signed his own text": others tell which
    return (not telling.is_spun, event.status != "denied", known + in_words, event.status == "occurred")


def join_sides(tellings: Sequence[Telling], lead: Telling, cast: Cast) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return actors and recipients of the fullest telling, each side filled from another where it lacks one.

    Where it names only the town that was struck and another telling its state, the state is the recipient.
    """
    told = [t for t in tellings if t.event.status != "denied" or lead.event.status == "denied"]
    told.sort(key=lambda t: (t.event.is_noun, -len(t.actors)))  # "attended the signing" names guests
    actors = lead.actors or next((t.actors for t in told if t.actors), ())
    recipients = lead.recipients or next((t.recipients for t in told if t.recipients), ())
    lands = {cast.by_id[r].country for r in recipients if cast.by_id[r].kind == "place"}
    if len(lands) == 1 and None not in lands and all(cast.by_id[r].kind == "place" for r in recipients):
        states = (t.recipients for t in told if t.recipients and all(_is_state(cast.by_id[r]) for r in t.recipients))
        recipients = next((s for s in states if {cast.by_id[r].country for r in s} == lands), recipients)
    return actors, tuple(r for r in recipients if r not in actors)


def _is_state(entity: Entity) -> bool:
    return entity.kind in ("country", "government")
