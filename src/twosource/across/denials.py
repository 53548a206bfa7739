"""An accusation in one report and its denial in another, paired.

Comes in: the ground. Goes out: disputes of kind accusation. Example: "the spokesperson accused Russia of attacking the
port" in one report and "the Russians told us that they had no connection with this attack" in another.

Silence is no denial: a dispute needs somebody of the accused side who denies, and the same deed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from twosource.across.answered import list_answered
from twosource.across.charges import Charge, list_accusations, list_assertions, list_claims, list_denials
from twosource.across.dispute_lines import agree, is_of_others, name_all, say_about, say_words
from twosource.across.ground import Ground
from twosource.across.matters import dismissing, find_acts
from twosource.model.record import Dispute, Side

WEEK, SEASON = 7, 92  # days
COMMON = (
    60  # accusations of one side that share a stem, beyond which it pairs nothing; bounds the work on a freak report
)
LONG_STEM = 4  # a stem shared by an accusation and a denial is no shorter
# Share of the stems of the shorter passage that must be shared: "blocking the grain", "it has blocked any port".
SHARED = 0.25
# A plain assertion is no accusation: what it shares with a denial must be most of it, and no less than three stems.
SAME, FEWEST = 0.6, 3
# What anybody asserts and another denies without naming him: so much of the denial's own stems, and no less than two.
OPEN, WHOLE = "anybody", 0.66
SEVERAL = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens|scores|hundreds|thousands)\b")
OF_ONESELF = re.compile(
    r"(?:that )?(?:it|he|she|they|we|i|his|her|its|their|our|my|any|having|knowing|knowledge)\b", re.I
)


@dataclass(slots=True)
class _Matter:
    """Accusations and the denials that answer them."""

    accusations: dict[str, Charge]
    denials: list[Charge]


def find_denials(ground: Ground) -> list[Dispute]:
    """Pair accusations with the denials of the accused.

    Args:
        ground: facts and look-ups.

    Returns:
        One dispute for each matter of which somebody of the accused side denies; ids are still empty.
    """
    charges: dict[tuple[str, str], list[Charge]] = {}
    for charge in (
        *list_accusations(ground),
        *list_claims(ground),
        *list_answered(ground),
        *list_assertions(ground),
    ):
        for key in _meeting_points(charge, charge.accused, ground):
            charges.setdefault(key, []).append(charge)
    matters = _Matters()
    for denial in list_denials(ground):
        met = [charges.get(key, ()) for key in _meeting_points(denial, denial.holders, ground)]
        near = {id(c): c for sharing in met if len(sharing) <= COMMON for c in sharing}
        answered = {_key(c): c for c in near.values() if _answers(denial, c, ground)}
        if answered:
            matters.add(answered, denial, ground)
    return [_dispute(matter, ground) for matter in matters.listed]


def _meeting_points(charge: Charge, accused: Sequence[str], ground: Ground) -> list[tuple[str, str]]:
    """Return what an accusation and its denial share: a side, and a telling stem, a deed, a kind of deed or the denial."""
    points = [stem for stem in charge.stems | charge.before if len(stem) >= LONG_STEM]
    points += [f"deed:{deed}" for deed in charge.deeds] + [f"type:{type_}" for type_ in charge.types]
    points += [f"denial:{charge.answered_by or charge.fact}"]
    return [(side, point) for side in (*ground.sides(accused), OPEN) for point in points]


def _key(charge: Charge) -> str:
    return charge.fact or f"{charge.answered_by}:{charge.words}"


@dataclass(slots=True)
class _Matters:
    """Matters in the order of their first denial, found by their accusations."""

    listed: list[_Matter] = field(default_factory=list)
    _of: dict[str, list[int]] = field(default_factory=dict)

    def add(self, answered: dict[str, Charge], denial: Charge, ground: Ground) -> None:
        """Put a denial with those that answer one of its accusations for the same side."""
        near = sorted({k for key in answered for k in self._of.get(key, ())})
        accused = [e for charge in answered.values() for e in charge.accused]
        home = next((k for k in near if _is_one_denier(self.listed[k].denials[0], denial, accused, ground)), None)
        if home is None:
            home = len(self.listed)
            self.listed.append(_Matter({}, []))
        matter = self.listed[home]
        for key in answered.keys() - matter.accusations.keys():
            self._of.setdefault(key, []).append(home)
        matter.accusations |= answered
        matter.denials.append(denial)


def _is_one_denier(a: Charge, b: Charge, accused: Sequence[str], ground: Ground) -> bool:
    """Tell whether two deny for one side: one voice, or a ministry and a spokesman who both speak for the accused."""
    if not a.holders or not b.holders:
        return a.voice == b.voice
    if ground.is_any_side(a.holders, b.holders):
        return True
    return any(ground.is_any_side(a.holders, [e]) and ground.is_any_side(b.holders, [e]) for e in accused)


def _answers(denial: Charge, charge: Charge, ground: Ground) -> bool:
    if charge.answered_by:
        return charge.answered_by == denial.fact
    deniers = [h for h in denial.holders if ground.is_any_side([h], charge.accused)]
    if not deniers:
        return charge.verb == "says" and (_is_opposite(denial, charge, ground) or _is_some(denial, charge, ground))
    if denial.nobody and denial.nobody <= charge.stems and charge.fact != denial.fact:
        return not ground.is_any_side(charge.holders, deniers) and _is_within(denial, charge, ground, WEEK)
    if charge.fact == denial.fact or ground.is_any_side(charge.holders, deniers):
        return False
    if not _is_within(denial, charge, ground, SEASON):
        return False
    if charge.verb == "says":
        return _is_one_matter(denial.stems, charge.stems, FEWEST, SAME) or _is_held(denial, charge)
    if denial.deeds & charge.deeds:
        return True
    if denial.types & charge.types and _is_within(denial, charge, ground, WEEK):
        return True
    least = max(1, min(2, len(charge.stems)))
    return _is_one_matter(denial.stems, charge.stems, 1, SHARED) or _is_one_matter(
        denial.before, charge.stems, least, SHARED
    )


def _is_some(denial: Charge, charge: Charge, ground: Ground) -> bool:
    """Tell whether one counts whom another says there are none of: "nobody was displaced", "3,900 displaced"."""
    if not denial.is_of_none or not denial.nobody <= charge.stems or not SEVERAL.search(charge.words.lower()):
        return False
    is_other = bool(denial.holders) and charge.fact != denial.fact and not charge.nobody
    return (
        is_other and not ground.is_any_side(charge.holders, denial.holders) and _is_within(denial, charge, ground, WEEK)
    )


def _is_opposite(denial: Charge, charge: Charge, ground: Ground) -> bool:
    """Tell whether one denies what another asserts, of whomever: "sheets were altered", "denied that sheets were"."""
    if denial.verb != "denies" or charge.fact == denial.fact or not _is_within(denial, charge, ground, WEEK):
        return False
    if not denial.holders:  # "the owner denied that its ship had cut the cable": whose it is, no other report says
        own = denial.stems - dismissing()
        shared = own & charge.stems
        return denial.voice != charge.voice and len(shared) >= FEWEST and len(shared) >= SAME * len(own)
    if OF_ONESELF.match(denial.words) or ground.is_any_side(charge.holders, denial.holders):
        return False
    return _is_held(denial, charge)


def _is_held(denial: Charge, charge: Charge) -> bool:
    """Tell whether a claim holds what a denial says, in two telling words or more."""
    shared = denial.stems & charge.stems
    acts = find_acts(denial.words) & denial.stems
    is_telling = any(len(stem) >= LONG_STEM for stem in shared) and (not acts or bool(acts & shared))
    return is_telling and len(shared) >= max(2, WHOLE * len(denial.stems))


def _is_within(a: Charge, b: Charge, ground: Ground, days: int) -> bool:
    """Tell whether both were reported within some days: an attack that is denied next week is the one of this week."""
    told = [[ground.published(span.report) for span in charge.evidence] for charge in (a, b)]
    gaps = [abs((x - y).days) for x in told[0] for y in told[1] if x is not None and y is not None]
    return min(gaps, default=0) <= days


def _is_one_matter(one: frozenset[str], two: frozenset[str], least: int, share: float) -> bool:
    shared = {stem for stem in one & two if len(stem) >= LONG_STEM}
    return len(shared) >= least and len(shared) >= share * min(len(one), len(two))


def _dispute(matter: _Matter, ground: Ground) -> Dispute:
    charges = list(matter.accusations.values())
    accused = [e for c in charges for e in c.accused]
    speaking = [h for d in matter.denials for h in d.holders]
    deniers = [h for h in speaking if ground.is_any_side([h], accused)] or speaking
    facts = [c.fact for c in (*charges, *matter.denials) if c.fact]
    deeds = frozenset().union(*(c.deeds for c in charges)) & frozenset().union(*(d.deeds for d in matter.denials))
    answered = frozenset().union(*(d.stems for d in matter.denials))
    chosen = _tellingest(charges, answered)
    return Dispute(
        id="",
        kind="position" if all(c.verb == "says" or is_of_others(c, ground) for c in charges) else "accusation",
        about=say_about(chosen, ground),
        sides=(
            _side(_voices([h for c in charges for h in c.holders], ground), charges, answered, ground),
            _side(_voices(deniers, ground), matter.denials, frozenset(), ground),
        ),
        facts=(*dict.fromkeys(facts), *sorted(deeds)),
    )


def _voices(holders: Sequence[str], ground: Ground) -> tuple[str, ...]:
    """Name one voice once: "the United States" and its government are not two holders."""
    kept: list[str] = []
    for holder in dict.fromkeys(holders):
        if not ground.is_any_side([holder], kept):
            kept.append(holder)
    return tuple(kept)


def _side(holders: tuple[str, ...], charges: Sequence[Charge], answered: frozenset[str], ground: Ground) -> Side:
    chosen = _tellingest(charges, answered)
    makers = [h for h in chosen.holders if h in holders or ground.is_any_side([h], holders)]
    told = [teller for teller in chosen.teller if not ground.is_any_side([teller], holders)]
    name = (chosen.is_voice and chosen.voice) or name_all(makers, ground) or chosen.voice or "Someone unnamed"
    verb = agree(chosen.verb, name, makers, ground)
    by = f", as {name_all(told, ground)} tells it" if told else ""
    spoken = (
        f" {agree('denies it', name, makers, ground)}{by}: {' '.join(chosen.words.split())}"
        if told
        else say_words(chosen.words, verb)
    )
    return Side(
        holders=holders,
        summary=f"{name[:1].upper()}{name[1:]}{spoken}",
        evidence=tuple(dict.fromkeys(s for c in charges for s in c.evidence)),
        origins=ground.origins(*(c.fact for c in charges)),
    )


def _tellingest(charges: Iterable[Charge], answered: frozenset[str]) -> Charge:
    """Return the one whose words name the deed, accusations before assertions, nearest to the answer, in fewest words."""
    order = {"accuses": 0, "claims": 1, "denies": 0, "denies it": 1}
    return min(
        charges,
        key=lambda c: (not c.stems, order.get(c.verb, 2), bool(c.before), -len(c.stems & answered), len(c.words)),
    )
