"""Deeds that a newsroom tells in its own voice, as claims of its own, which somebody may deny.

Comes in: the ground. Goes out: theses. Example: "The candidate Rud was also arrested" in one report, and "the ministry
denied that Rud had been arrested" in another: the first report holds it.

A newsroom takes no side, so that only a flat denial answers it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from twosource.across.disputes.clauses import find_clauses
from twosource.across.disputes.ground import Ground
from twosource.across.disputes.polarity import find_deeds
from twosource.across.disputes.theses import Thesis, make_thesis
from twosource.model.facts import Event, Statement, Status
from twosource.model.text import Span

MADE: frozenset[Status] = frozenset({"occurred", "ongoing"})
# What is said or asked is nobody's deed; who accuses makes his own claim.
WORDS = frozenset({"STATE", "REQUEST", "REJECT", "SUPPORT"})
PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be) (?:\w+ly )?\Z")
FALLBACK = "A report"


def list_narrated(ground: Ground) -> Iterator[Thesis]:
    """Yield the deeds that reports tell by themselves, and charges that no statement makes.

    Args:
        ground: facts and look-ups.

    Returns:
        Theses whose holder is the report, or who accuses; in text order.
    """
    for reading in ground.readings:
        said = [s.sentence for s in reading.statements]
        for event in reading.events:
            is_free = event.told_in is None and event.id in ground.happening_of and event.status in MADE
            if is_free and event.type not in WORDS and event.sentence not in said:
                yield from _narrate(event, ground)


def _narrate(event: Event, ground: Ground) -> Iterator[Thesis]:
    report = ground.reports[event.sentence.report]
    is_charge = event.type == "ACCUSE"
    holders = ground.ids(event.actors) if is_charge else (report.id,)
    text = report.text[event.sentence.start : event.sentence.end]
    clauses = [
        Span(report.id, event.sentence.start + start, event.sentence.start + end) for start, end in find_clauses(text)
    ]
    at = next((clause for clause in clauses if clause.contains(event.trigger)), event.sentence)
    if is_charge and (
        event.is_noun or not event.recipients or PASSIVE.search(report.text[at.start : event.trigger.start]) is not None
    ):
        return
    at = Span(report.id, event.trigger.start, at.end) if is_charge else at
    told = Statement(
        id=f"{event.id}/told",
        speakers=event.actors if is_charge else (),
        addressees=event.recipients if is_charge else (),
        kind="indirect",
        stance="accuses" if is_charge else "asserts",
        sentence=event.sentence,
        content=(at,),
        speaker=None,
        cue=None,
    )
    thesis = make_thesis(told, at, holders, report.outlet or FALLBACK, ground, event=event.id)
    if thesis is not None and not thesis.is_denied and not thesis.is_coming and holders:
        done = find_deeds(ground.quote(event.trigger).lower())
        yield thesis if is_charge else replace(thesis, acts=done)
