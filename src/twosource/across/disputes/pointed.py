"""Denials that name no deed and answer what another report tells: "rejected the claim", "called the article a lie".

Comes in: denials and theses. Goes out: pairs of charges. Example: the Kyrgyz service says that Tajikistan broke the
truce; in another report "Tajik officials rejected the claim".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.across.disputes.blamed import HARM
from twosource.across.disputes.charges import DEEDS, Charge, find_accused
from twosource.across.disputes.claim_words import find_claim, is_fiction
from twosource.across.disputes.contrary import Pair, are_of_one_side, as_charge
from twosource.across.disputes.ground import Ground
from twosource.across.disputes.polarity import deed_patterns
from twosource.across.disputes.theses import Thesis
from twosource.across.disputes.voices import lands_of, lands_of_voice
from twosource.model.facts import Event

WRONGS = DEEDS - {"RETREAT", "PROTEST"}
BLAMED = HARM | {"pay"}
BESIDES = re.compile(
    r"\W*(?:as|after|when|while|since|before|although|though)\b", re.I
)  # "as police closed the inquiry"
OWNED = re.compile(r"(?:the )?[\w-]+(?:['’]s|s['’]) ")
OPENING = re.compile(r"\W*(?:that )?(?:the )?[A-Z][\w’'-]+")  # of whom a claim is
FIRST = 45  # characters of a claim in which stands who did the harm
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
    bare = [d for d in denials if len(d.words.split()) <= BARE and find_claim(d.words) is None]
    bare = [d for d in bare if d.makers or OWNED.match(d.words) is None]  # "the newspaper's story" is no other's
    for denial in bare:
        lands = _lands(denial, ground)
        told = [t for t in theses if _is_told(t, denial, ground)]
        near = [t for t in told if _is_of_deniers(t, denial, lands, ground) or (denial.makers and lands & t.told)]
        near = near or [t for t in told if is_fiction(denial.words) and _opens_with(t, denial, lands, ground)]
        if denial.makers:
            near = [t for t in near if ground.is_any_side(t.holders, denial.makers)]
            near = [] if _count_accusations(denial.makers, ground) > 1 else near  # which of them is meant?
        if near and are_of_one_side(near, ground):
            claim = max(near, key=lambda t: (t.statement.stance == "accuses", len(t.acts)))
            found.append((as_charge(claim, ground, verb="says"), denial))
    return found


def _count_accusations(makers: Sequence[str], ground: Ground) -> int:
    return sum(s.stance == "accuses" and ground.is_any_side(s.speakers, makers) for s in ground.statements)


def _lands(denial: Charge, ground: Ground) -> frozenset[str]:
    """Return the countries of those who deny."""
    return lands_of_voice(denial.voice, denial.holders, denial.evidence[0].report, ground)


def _is_told(claim: Thesis, denial: Charge, ground: Ground) -> bool:
    """Tell whether somebody of another side told a claim in another report shortly before."""
    reports = {span.report for span in denial.evidence}
    if (
        claim.is_paper
        or claim.event
        or claim.is_denied
        or claim.is_coming
        or claim.statement.sentence.report in reports
    ):
        return False
    if claim.holders and ground.is_any_side(claim.holders, denial.holders):
        return False
    if not claim.holders and (not claim.lands or claim.lands & _lands(denial, ground)):
        return False  # "local media", or another of the deniers' people
    day = min((d for d in map(ground.published, reports) if d is not None), default=None)
    return day is None or claim.day is None or 0 <= (day - claim.day).days <= 1


def _is_of_deniers(claim: Thesis, denial: Charge, lands: frozenset[str], ground: Ground) -> bool:
    """Tell whether a claim blames whoever denies for a deed: "Danish boats sank it", but not "sank a Danish boat"."""
    if BESIDES.match(claim.words) is not None:
        return False
    done = [e for e in ground.told_in.get(claim.statement.id, ()) if e.type in WRONGS and claim.at is not None]
    done = [e for e in done if claim.at is not None and claim.at.contains(e.trigger)]
    is_blame = claim.statement.stance == "accuses"
    if is_blame and ground.is_any_side(find_accused(claim.statement, ground), denial.holders):
        return True
    if not (claim.acts & BLAMED or done or is_blame):
        return False
    before = _before_harm(claim, done, ground)
    if len(before) > FIRST:
        return False  # what else is told before it is not of the harm
    named = [e for e in claim.named if _is_named_in(e, before, ground)]
    return ground.is_any_side(named, denial.holders) or bool(lands_of(before) & lands)


def _opens_with(claim: Thesis, denial: Charge, lands: frozenset[str], ground: Ground) -> bool:
    """Tell whether a claim begins with him who denies, or his people: what he calls a lie is what he is said to do."""
    if claim.statement.stance != "asserts" or not claim.lands or not lands or claim.lands & lands:
        return False
    match = OPENING.match(claim.words)
    return match is not None and bool(lands_of(match[0].removeprefix("that ")) & lands)


def _before_harm(claim: Thesis, done: Sequence[Event], ground: Ground) -> str:
    """Return the words before a harm is told, with who did it; of an accusation all of them."""
    if claim.statement.stance == "accuses":
        return claim.words
    found = [
        m.start() for m in (deed_patterns()[name].search(claim.whole) for name in BLAMED & claim.acts) if m is not None
    ]
    found += [at for at in (claim.words.find(ground.quote(event.trigger).split()[0]) for event in done) if at >= 0]
    return claim.words[: min(found, default=0)]


def _is_named_in(entity: str, words: str, ground: Ground) -> bool:
    known = ground.by_id.get(entity)
    return known is not None and any(name in words for name in (known.name, *known.aliases))
