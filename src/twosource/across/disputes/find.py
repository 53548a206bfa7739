"""Where the record does not agree, each side with its holders, its evidence and the origins behind it.

Comes in: readings, entities, grouped facts and their counts. Goes out: disputes. Example: an accusation in one report
and its denial in another; about 20 and nearly 25 million tonnes of grain on one day; one quotation in two wordings.

Silence is not a denial, and a newer figure is no dispute. Precision comes first: what may be two matters is none here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from twosource.across.disputes.denials import find_denials
from twosource.across.disputes.differing import find_differing
from twosource.across.disputes.ground import Ground
from twosource.across.disputes.mutual import find_mutual
from twosource.across.disputes.opposed import find_opposed
from twosource.across.disputes.positions import find_positions
from twosource.across.disputes.wordings import find_wordings
from twosource.across.entities import Entities
from twosource.across.ids import short_id
from twosource.across.origins.trace import Count
from twosource.model.facts import Reading
from twosource.model.record import Dispute, Happening, Quantity, Said


def find_disputes(
    readings: Sequence[Reading],
    entities: Entities,
    *,
    events: Sequence[Happening],
    statements: Sequence[Said],
    figures: Sequence[Quantity],
    counts: Mapping[str, Count],
) -> tuple[Dispute, ...]:
    """Find where reports, or those whom they quote, contradict each other.

    Args:
        readings: one a report.
        entities: which entity each party belongs to.
        events: grouped events with ``members`` and ``positions``.
        statements: grouped statements with ``members``.
        figures: grouped figures with ``members``.
        counts: origins behind each fact, from ``trace_origins``.

    Returns:
        Accusations and denials, then opposed positions and dates, figures, and wordings.

    Example:
        >>> find_disputes([], Entities((), {}, ()), events=[], statements=[], figures=[], counts={})
        ()
    """
    ground = Ground(readings, entities, events, statements, figures, counts)
    accusations = find_denials(ground)
    positions = [d for d in find_positions(ground) if d.kind != "position" or not _is_told(d, accusations)]
    positions += [d for d in find_opposed(ground) if not _is_told(d, (*accusations, *positions))]
    found = (*accusations, *find_mutual(ground), *positions, *find_differing(ground), *find_wordings(ground))
    return tuple(replace(d, id=short_id("q", d.kind, d.about, *sorted(d.facts))) for d in found)


def _is_told(position: Dispute, accusations: Sequence[Dispute]) -> bool:
    """Tell whether an accusation and its denial are the same matter: one fact, or one denial of one party in common."""
    denials = {(holder, span) for side in position.sides for holder in side.holders for span in side.evidence}
    return any(
        set(position.facts) & set(accusation.facts)
        or denials
        & {(holder, span) for holder in accusation.sides[-1].holders for span in accusation.sides[-1].evidence}
        for accusation in accusations
    )
