"""Which denial answers which charge.

Comes in: a denial, a charge and the ground. Goes out: whether they are of one matter. Example: "accused them of blocking
the grain" and "denied that it had blocked any port".

Silence is no denial: a dispute needs somebody who denies, and the same deed.
"""

from __future__ import annotations

import re

from twosource.across.disputes.charges import Charge
from twosource.across.disputes.claim_words import dismissing
from twosource.across.disputes.ground import Ground
from twosource.across.matters import find_acts, known_deeds

WEEK, SEASON = 7, 92  # days
LONG_STEM = 4  # a stem shared by an accusation and a denial is no shorter
# Share of the stems of the shorter passage that must be shared: "blocking the grain", "it has blocked any port".
SHARED = 0.25
# A plain assertion is no accusation: what it shares with a denial must be most of it, and no less than three stems.
SAME, FEWEST = 0.6, 3
# What anybody asserts and another denies without naming him: so much of the denial's own stems, and no less than two.
OPEN, WHOLE = "anybody", 0.66
# What clears somebody is of the accusation itself: half of the stems of the shorter of the two.
CLEARED = 0.5
OF_HIM, NEXT = re.compile(r"(?:that )?(?:he|she)\b", re.I), 6  # "he" of the sentence before, line breaks between
SEVERAL = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens|scores|hundreds|thousands)\b")
OF_ONESELF = re.compile(
    r"(?:that )?(?:it|he|she|they|we|i|his|her|its|their|our|my|any|having|knowing|knowledge)\b", re.I
)


def is_answer(denial: Charge, charge: Charge, ground: Ground) -> bool:
    """Tell whether a denial answers a charge: its side is accused, or it denies the very thing.

    Args:
        denial: who denies what.
        charge: an accusation or an assertion.
        ground: facts and look-ups.

    Returns:
        False where the two may be of two matters.
    """
    if charge.answered_by:
        return charge.answered_by == denial.fact
    if denial.verb == "says":
        return False  # "it was Kiev that stopped it" answers only what stands before it
    if denial.makers and not ground.is_any_side(charge.holders, denial.makers):
        return False  # "the American claim" is nobody else's
    deniers = [h for h in denial.holders if ground.is_any_side([h], charge.accused)]
    if not deniers and charge.verb != "says":
        return _is_cleared(denial, charge, ground)
    if not deniers:
        return _is_opposite(denial, charge, ground) or _is_some(denial, charge, ground)
    if denial.nobody and denial.nobody <= charge.stems and charge.fact != denial.fact:
        return not ground.is_any_side(charge.holders, deniers) and is_within(denial, charge, ground, WEEK)
    if charge.fact == denial.fact or ground.is_any_side(charge.holders, deniers):
        return False
    if not is_within(denial, charge, ground, SEASON):
        return False
    if charge.verb == "says":
        return is_one_matter(denial.stems, charge.stems, FEWEST, SAME) or _is_held(denial, charge, ground)
    if _is_elsewhere(denial, charge, ground):
        return False
    if denial.deeds & charge.deeds:
        return True
    if denial.types & charge.types and is_within(denial, charge, ground, WEEK):
        return True
    least = max(1, min(2, len(charge.stems)))
    return is_one_matter(denial.stems, charge.stems, 1, SHARED) or is_one_matter(
        denial.before, charge.stems, least, SHARED
    )


def _is_elsewhere(denial: Charge, charge: Charge, ground: Ground) -> bool:
    """Tell whether a denial names a land of which the charge does not speak: "had not shelled any post in Iraq"."""
    lands = [{ground.by_id[e].country for e in c.named if e in ground.by_id} for c in (denial, charge)]
    own = {ground.by_id[e].country for e in (*denial.holders, *charge.holders, *charge.accused) if e in ground.by_id}
    return bool(lands[0] - lands[1] - own - {None})


def _is_some(denial: Charge, charge: Charge, ground: Ground) -> bool:
    """Tell whether one counts whom another says there are none of: "nobody was displaced", "3,900 displaced"."""
    if not denial.is_of_none or not denial.nobody <= charge.stems or not SEVERAL.search(charge.words.lower()):
        return False
    is_other = bool(denial.holders) and charge.fact != denial.fact and not charge.nobody
    return (
        is_other and not ground.is_any_side(charge.holders, denial.holders) and is_within(denial, charge, ground, WEEK)
    )


def _is_opposite(denial: Charge, charge: Charge, ground: Ground) -> bool:
    """Tell whether one denies what another asserts, of whomever: "sheets were altered", "denied that sheets were"."""
    if denial.verb != "denies" or charge.fact == denial.fact or not is_within(denial, charge, ground, WEEK):
        return False
    if not denial.holders:  # "the owner denied that its ship had cut the cable": whose it is, no other report says
        own = denial.stems - dismissing()
        shared = own & charge.stems
        return denial.voice != charge.voice and len(shared) >= FEWEST and len(shared) >= SAME * len(own)
    if (OF_ONESELF.match(denial.words) and not _clears_another(denial, ground)) or ground.is_any_side(
        charge.holders, denial.holders
    ):
        return False
    return _is_held(denial, charge, ground)


def _is_cleared(denial: Charge, charge: Charge, ground: Ground) -> bool:
    """Tell whether one clears another whom somebody accuses: "the adviser denied that Norway had taken any grain"."""
    is_him = not denial.subjects and OF_HIM.match(denial.words) and _is_next(charge, denial)
    if not (is_him or ground.is_any_side(denial.subjects, charge.accused)):
        return False
    if charge.fact == denial.fact or not is_within(denial, charge, ground, SEASON):
        return False
    is_other = denial.voice != charge.voice and not ground.is_any_side(charge.holders, denial.holders)
    acts = find_acts(denial.words) & denial.stems
    is_same_act = not acts or bool(acts & charge.stems)
    return is_other and is_same_act and is_one_matter(denial.stems, charge.stems, 1, CLEARED)


def _is_next(charge: Charge, denial: Charge) -> bool:
    """Tell whether a denial stands in the very next sentence."""
    return any(a.report == b.report and 0 <= b.start - a.end <= NEXT for a in charge.evidence for b in denial.evidence)


def _clears_another(denial: Charge, ground: Ground) -> bool:
    """Tell whether "he" in "denied that he lied" is somebody else than who denies it."""
    return bool(denial.subjects and denial.holders) and not ground.is_any_side(denial.subjects, denial.holders)


def _is_held(denial: Charge, charge: Charge, ground: Ground) -> bool:
    """Tell whether a claim holds what a denial says, in two telling words or more, or in one and a name."""
    own = denial.stems - dismissing() if denial.makers else denial.stems
    shared = own & charge.stems
    acts = find_acts(denial.words) & own
    is_telling = any(len(stem) >= LONG_STEM for stem in shared) and (not acts or bool(acts & shared))
    if not is_telling or len(shared) < WHOLE * len(own):
        return False
    is_deed = bool(acts or shared & known_deeds())
    return len(shared) >= 2 or (is_deed and _is_of_one(denial, charge, ground))


def _is_of_one(denial: Charge, charge: Charge, ground: Ground) -> bool:
    """Tell whether both name somebody, or some place, that stands on neither side: whom it befell."""
    shared = ground.shared_names(denial.named, charge.named, but=[*denial.holders, *charge.holders])
    return bool(shared) and is_within(denial, charge, ground, WEEK)


def is_within(a: Charge, b: Charge, ground: Ground, days: int) -> bool:
    """Tell whether both were reported within some days: an attack that is denied next week is the one of this week."""
    told = [[ground.published(span.report) for span in charge.evidence] for charge in (a, b)]
    gaps = [abs((x - y).days) for x in told[0] for y in told[1] if x is not None and y is not None]
    return min(gaps, default=0) <= days


def is_one_matter(one: frozenset[str], two: frozenset[str], least: int, share: float) -> bool:
    """Tell whether two passages share enough telling stems."""
    shared = {stem for stem in one & two if len(stem) >= LONG_STEM}
    return len(shared) >= least and len(shared) >= share * min(len(one), len(two))
