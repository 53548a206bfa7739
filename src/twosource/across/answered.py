"""What a denial answers where report and reader need no names for it: the words just before it.

Comes in: the ground. Goes out: ``Charge``s, each with the denial that answers it. Example: "Rud accused Norvik Data of
changing the totals. The company denied the allegation." - the company answers Rud.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from twosource.across.charges import ASSERTING, Charge, find_accused, make_charge
from twosource.across.ground import Ground
from twosource.across.matters import (
    find_matter,
    find_nobody,
    is_about_claim,
    is_dismissal,
    is_negated,
    is_pointing,
    is_quoting,
)
from twosource.model.facts import Statement
from twosource.model.record import Said
from twosource.model.text import Span

NEAR = 6  # characters between the sentence that claims and the one that denies "the allegation": line breaks, a quote
FAR = 700  # where the denial tells in words what it denies: a long paragraph
OPEN = re.compile(r"(?:any |all )?(?:wrongdoing|responsibility|knowledge|improprieties|the charges)\b|an? ")
WHOLE = 0.6  # of a denial's own stems that stand in the claim before it


def list_answered(ground: Ground) -> Iterator[Charge]:
    """Yield the claims that stand just before their denial, each answered by it.

    Args:
        ground: facts and look-ups.

    Returns:
        Charges with ``answered_by``; whoever denies is another voice than the one who claims.
    """
    for said in ground.statements:
        for statement in (ground.local_statements[m] for m in said.members if m in ground.local_statements):
            words = " ".join(ground.quote(span) for span in statement.content)
            if statement.stance == "denies" or is_dismissal(words):
                yield from _answered(said, statement, words, ground)


def _answered(said: Said, denial: Statement, words: str, ground: Ground) -> Iterable[Charge]:
    if OPEN.match(words.lower()):
        return  # "denied any wrongdoing", "a claim that he rejected": they answer nobody in particular
    own = find_matter(words, without=ground.names)
    points_back = is_pointing(words) and _is_denied(denial, words, ground)
    edge = denial.sentence.start
    for claim in _before(denial, ground):
        maker = ground.said_of[claim.id]
        if maker.id == said.id or not _is_other_voice(claim, denial, ground):
            continue
        told = " ".join(ground.quote(span) for span in claim.content)
        if points_back and is_quoting(told) and find_nobody(told):
            edge = min(edge, claim.sentence.start)  # "They say no one was hurt": what the others hold, told by him
            continue
        if points_back and edge - claim.sentence.end > NEAR:
            return
        is_claim = claim.stance in (*ASSERTING, "accuses") and claim.kind != "analysis"
        if not is_claim or (is_negated(told) and not points_back):
            # "We will hand them over," the rebels said: what they claim stands before it.
            edge = min(edge, claim.sentence.start)
            continue
        if is_about_claim(told):
            if not points_back:
                return
            edge = min(edge, claim.sentence.start)  # who speaks of his accusation made it before
            continue
        shared = own & find_matter(told, without=ground.names)
        if points_back or (shared and len(shared) >= WHOLE * len(own)):
            charge = make_charge(maker.id, ground.makers_of(claim), find_accused(claim, ground), [claim], ground)
            yield replace(charge, verb="accuses" if claim.stance == "accuses" else "says", answered_by=said.id)
            return


def _is_denied(denial: Statement, words: str, ground: Ground) -> bool:
    """Tell whether a claim is denied: "rejected it" is said of an offer, "denied it" and "disputed it" of a claim."""
    is_bare = words.lower().strip(" .,") in ("it", "this", "that", "them")
    return not is_bare or (denial.cue is not None and ground.quote(denial.cue).lower().startswith(("den", "disput")))


def _before(denial: Statement, ground: Ground) -> list[Statement]:
    """Return the statements that end shortly before a denial begins, the nearest first."""
    begin = _begin(denial)
    near = ground.statements_within(Span(denial.sentence.report, max(0, begin - FAR), begin))
    return sorted((s for s in near if s.content[-1].end <= begin), key=lambda s: -s.content[-1].end)


def _begin(denial: Statement) -> int:
    cue = denial.cue if denial.cue is not None else denial.content[0]
    return min(cue.start, denial.speaker.start if denial.speaker is not None else cue.start)


def _is_other_voice(claim: Statement, denial: Statement, ground: Ground) -> bool:
    ones, others = ground.ids(claim.speakers), ground.ids(denial.speakers)
    if ones and others:
        return not ground.is_any_side(ones, others)
    if claim.speaker is None or denial.speaker is None:
        return False
    return ground.quote(claim.speaker).lower() != ground.quote(denial.speaker).lower()
