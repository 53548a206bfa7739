"""What stands beside a claim in one report and contradicts it: newsrooms set the other side's word next to it.

Comes in: theses. Goes out: pairs of charges. Example: "Serb police crossed at Jarinje," the minister said. Belgrade denied
that any of its men had gone over.

The words of the two need share nothing where the second speaks for him whom the first blames, denies, and tells of no
other place or party. So close by, "the town" is the town of the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from twosource.across.disputes.blamed import GUILT
from twosource.across.disputes.charges import Charge
from twosource.across.disputes.claim_words import is_about_claim, is_pointing
from twosource.across.disputes.contrary import as_charge, is_blaming_back
from twosource.across.disputes.ground import Ground
from twosource.across.disputes.outcomes import are_opposite
from twosource.across.disputes.polarity import is_waved_off, pattern_of
from twosource.across.disputes.refuted import is_charge
from twosource.across.disputes.theses import DENYING, Thesis
from twosource.across.disputes.ties import Ties
from twosource.across.disputes.voices import lands_of

NEAR = 6  # characters between two sentences that stand beside each other: line breaks, a quotation mark
BRIEF = 4  # words of a denial that tells nothing but what stands before it: "denied losing it"
OWN_MATTER = 2  # things that a denial tells, from which it must share one with the claim
LONG = 6  # letters of a word for a speaker that names his body: "commission chairman"
PRONOUN = re.compile(r"\b(?:it|them|so|doing so|this|that|such)\b(?! (?:was|were|had|has|is|are|would|will)\b)", re.I)
BODY = re.compile(r"[a-z]+")
Pair = tuple[Charge, Charge]


def find_beside(theses: Sequence[Thesis], ground: Ground) -> Iterator[Pair]:
    """Pair claims with what the other side says in the very next sentence, or clause.

    Args:
        theses: what voices hold, in text order.
        ground: facts and look-ups.

    Returns:
        Claim and answer, as charges.
    """
    ties = Ties(ground)
    found: set[tuple[str, str]] = set()
    before: list[Thesis] = []
    for answer in (t for t in theses if not t.event and not t.is_paper):
        before = [t for t in before if _is_next(t, answer)]
        for claim in reversed(before):
            key = (claim.statement.id, answer.statement.id)
            if key not in found and ties.are_two_voices(claim, answer) and _is_answered(claim, answer, ties):
                found.add(key)
                yield as_charge(claim, ground, verb="says"), as_charge(answer, ground)
        before.append(answer)


def _is_next(claim: Thesis, answer: Thesis) -> bool:
    """Tell whether an answer stands in the sentence after a claim, or later in the same."""
    one, two = claim.statement.sentence, answer.statement.sentence
    if one.report != two.report or claim.at is None or answer.at is None:
        return False
    return claim.at.end <= answer.at.start if one == two else 0 <= two.start - one.end <= NEAR


def _is_answered(claim: Thesis, answer: Thesis, ties: Ties) -> bool:
    if claim.is_denied or claim.is_wish or answer.is_wish or is_about_claim(claim.words):
        return False
    if _is_of_another(claim, answer, ties):
        return False
    if not answer.is_denied:
        return claim.is_coming == answer.is_coming and (
            are_opposite(claim, answer) or is_blaming_back(claim, answer, ties)
        )
    if claim.is_coming != answer.is_coming and not is_waved_off(answer.whole):
        return False
    is_his = _is_his(claim, answer, ties) or _is_of_body(claim, answer)
    if answer.statement.stance in DENYING:
        words = answer.words.removeprefix("that ")
        if words.startswith(("a ", "an ")):
            return False  # "rejected a claim": whose, and of what?
        is_meant = is_pointing(words) or PRONOUN.search(words) is not None
        is_short = len(words.split()) <= BRIEF
        return (is_his and _is_fitting(claim, answer)) or (is_meant and (is_short or ties.is_of_him(claim, answer)))
    is_blamed = is_charge(claim) or bool(claim.acts & GUILT)
    return is_his and is_blamed and _is_fitting(claim, answer) and pattern_of("no_denial").search(answer.whole) is None


def _is_his(claim: Thesis, answer: Thesis, ties: Ties) -> bool:
    """Tell whether a claim is of what he who answers did; two of one land must be told by name."""
    is_abroad = claim.lands.isdisjoint(answer.lands) or ties.ground.is_any_side(list(claim.about), answer.holders)
    return is_abroad and ties.is_done_by(claim, answer)


def _is_fitting(claim: Thesis, answer: Thesis) -> bool:
    """Tell whether an answer tells hardly anything of its own, or something of what the claim does."""
    shared = claim.objects & answer.objects or claim.acts & answer.acts
    return bool(shared) or (len(answer.objects) < OWN_MATTER and not answer.acts)


def _is_of_body(claim: Thesis, answer: Thesis) -> bool:
    """Tell whether a claim speaks of the body for which he who answers speaks: "the commission's chairman"."""
    words = {w for w in BODY.findall(answer.voice.lower()) if len(w) >= LONG}
    return bool(words & set(BODY.findall(claim.whole)))


def _is_of_another(claim: Thesis, answer: Thesis, ties: Ties) -> bool:
    """Tell whether an answer names a place or a party that the claim does not: it is of another matter."""
    known = ties.ground.by_id
    own = [*claim.about, *claim.named, *answer.holders, *claim.holders]
    new = [e for e in answer.named if e in known and not ties.ground.is_any_side([e], own)]
    lands = claim.told | answer.lands | claim.lands | claim.home | lands_of(claim.voice)
    return not answer.told <= lands or any(known[e].country not in lands for e in new)
