"""Denials that name no deed and answer what another report tells: "rejected the claim", "called the article a lie".

Comes in: denials and theses. Goes out: pairs of charges. Example: the Kyrgyz service says that Tajikistan broke the
truce; in another report "Tajik officials rejected the claim".
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.across.charges import Charge
from twosource.across.claim_words import find_claim
from twosource.across.contrary import Pair, as_charge
from twosource.across.ground import Ground
from twosource.across.polarity import deed_patterns
from twosource.across.refuted import HARM
from twosource.across.theses import Thesis
from twosource.across.voices import lands_of

BARE = 14  # words of a denial that names no deed: "the article utterly false and a fiction"


def find_pointed(denials: Sequence[Charge], theses: Sequence[Thesis], ground: Ground) -> list[Pair]:
    """Pair denials of "the claim" or "the article" with what one other voice claims of the denier in those days.

    Args:
        denials: such as name no deed, and answer nothing that their own report tells.
        theses: what voices hold.
        ground: facts and look-ups.

    Returns:
        Nothing where two voices may be meant.
    """
    found = []
    bare = [d for d in denials if not d.makers and len(d.words.split()) <= BARE and find_claim(d.words) is None]
    for denial in bare:
        near = [t for t in theses if _is_pointed(t, denial, ground)]
        if len({t.holders or (t.voice,) for t in near}) == 1:
            claim = max(near, key=lambda t: (t.statement.stance == "accuses", len(t.acts)))
            found.append((as_charge(claim, ground, verb="says"), denial))
    return found


def _is_pointed(claim: Thesis, denial: Charge, ground: Ground) -> bool:
    """Tell whether a claim blames whoever denies for a deed, and was told in another report shortly before."""
    reports = {span.report for span in denial.evidence}
    if (
        claim.is_paper
        or claim.event
        or claim.is_denied
        or claim.is_coming
        or not claim.acts & HARM
        or claim.statement.sentence.report in reports
    ):
        return False
    if not denial.holders or (claim.holders and ground.is_any_side(claim.holders, denial.holders)):
        return False
    lands = {ground.by_id[h].country for h in denial.holders} - {None}
    if not claim.holders and (not claim.lands or claim.lands & lands):
        return False  # "local media", or another of the deniers' people
    before = _before_harm(claim)
    named = [e for e in claim.named if _is_named_in(e, before, ground)]
    is_of_him = ground.is_any_side(named, denial.holders) or bool(lands_of(before) & lands)
    day = min((d for d in map(ground.published, reports) if d is not None), default=None)
    return is_of_him and (day is None or claim.day is None or 0 <= (day - claim.day).days <= 1)


def _before_harm(claim: Thesis) -> str:
    """Return the words before a harm is told, with who did it: "Danish boats sank it", but not "sank a Danish boat"."""
    found = (deed_patterns()[name].search(claim.whole) for name in HARM & claim.acts)
    return claim.words[: min((m.start() for m in found if m is not None), default=0)]


def _is_named_in(entity: str, words: str, ground: Ground) -> bool:
    known = ground.by_id.get(entity)
    return known is not None and any(name in words for name in (known.name, *known.aliases))
