"""What is unsure and worth a person's look: pairs that may be one, speakers and dates not known, disputes.

Comes in: an affair. Goes out: doubts, most useful first. Example: "Sergei Aleinik" and "Aleinik" with no shared report
may be one person: merge, or leave.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from twosource.lexicon.names import is_same_name
from twosource.model.record import Entity
from twosource.serve.affair import Affair

ALIKE = 0.6  # names below this are not worth a look; those above the joining threshold are joined already
MOST = 50
COMPARED = 250  # entities compared, those spoken of most; twice as many take four times as long
OFTEN = 2  # reports that tell an event whose date is not known, before it is worth a look
KINDS = frozenset({"person", "organisation", "military", "group", "media"})


class Doubt(NamedTuple):
    """One question: its group, what it asks, the two entities where it is about a merge, and the page that shows it."""

    group: str
    question: str
    a: Entity | None
    b: Entity | None
    link: str


@lru_cache(maxsize=2)
def find_doubts(affair: Affair) -> tuple[Doubt, ...]:
    """Return open questions about one affair, merges first; comparing all names takes a while, so it is done once."""
    return (*_merges(affair), *_speakers(affair), *_dates(affair), *_disputes(affair))


def group_doubts(doubts: Iterable[Doubt]) -> dict[str, list[Doubt]]:
    """Return doubts by what they ask, in their order."""
    groups: dict[str, list[Doubt]] = {}
    for doubt in doubts:
        groups.setdefault(doubt.group, []).append(doubt)
    return groups


def _merges(affair: Affair) -> list[Doubt]:
    judged = {frozenset((edge.a, edge.b)) for edge in affair.record.edges if edge.by == "user"}
    often = sorted((e for e in affair.record.entities if _is_one(e)), key=lambda e: (-len(e.mentions), e.id))
    named = sorted(often[:COMPARED], key=lambda e: e.id)
    pairs = []
    for n, a in enumerate(named):
        for b in named[n + 1 :]:
            if a.kind == b.kind and (a.country is None or b.country is None or a.country == b.country):
                score = _alike(a.name, b.name)
                if score >= ALIKE and not _is_judged(a, b, judged):
                    pairs.append((score, Doubt("One or two?", f"Are {a.name} and {b.name} one?", a, b, "")))
    pairs.sort(key=lambda pair: (-pair[0], pair[1].question))
    return [doubt for _, doubt in pairs[:MOST]]


def _is_one(entity: Entity) -> bool:
    """A list such as "Russian and Turkish officers" is like each of its parts and is none of them."""
    is_list = " and " in entity.name or ", " in entity.name
    if entity.mentions and not any(mention.form == "name" for mention in entity.mentions):
        return False  # "troops" here and "troops" there: nobody can tell, and nobody asks
    return entity.kind in KINDS and len(entity.name) > 2 and not (is_list and entity.kind != "organisation")


def _is_judged(a: Entity, b: Entity, judged: Iterable[frozenset[str]]) -> bool:
    return any(pair & set(a.parties) and pair & set(b.parties) for pair in judged)


def _alike(a: str, b: str) -> float:
    words = set(a.casefold().split()) & set(b.casefold().split())
    return float(is_same_name(a, b)) if words or a[:1] == b[:1] else 0.0


def _speakers(affair: Affair) -> list[Doubt]:
    base = f"/a/{affair.slug}/statement"
    found = [
        Doubt("Who says it?", f"Who says “{_strip(said.content)}”?", None, None, f"{base}/{said.id}")
        for said in affair.record.statements
        if not said.speakers and said.kind == "direct"
    ]
    return found[:MOST]


def _strip(words: str) -> str:
    return " ".join(words.split()).strip("“”\"'‘’ ,")


def _dates(affair: Affair) -> list[Doubt]:
    undated = [
        (len({span.report for span in event.evidence}), event)
        for event in affair.record.events
        if event.date is None and event.status in ("occurred", "ongoing")
    ]
    undated.sort(key=lambda pair: (-pair[0], pair[1].id))
    base = f"/a/{affair.slug}/event"
    return [
        Doubt(
            "When was it?", f"When was it: {event.summary}? Told by {told} reports.", None, None, f"{base}/{event.id}"
        )
        for told, event in undated[:MOST]
        if told >= OFTEN
    ]


def _disputes(affair: Affair) -> list[Doubt]:
    base = f"/a/{affair.slug}/disputes"
    return [
        Doubt("Is it a dispute?", f"{dispute.about}: {len(dispute.sides)} sides", None, None, f"{base}#{dispute.id}")
        for dispute in affair.record.disputes[:MOST]
    ]
