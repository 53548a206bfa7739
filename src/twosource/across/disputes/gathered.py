"""Denials put together with those of the same side that answer the same charge.

Comes in: denials, each with the charges it answers. Goes out: matters, each one dispute. Example: the minister and his
deputy who both deny that a drone was lost deny one thing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from twosource.across.disputes.answers import LONG_STEM, WEEK, is_within
from twosource.across.disputes.charges import Charge
from twosource.across.disputes.ground import Ground

MANY = 40  # matters of one side, beyond which none is sought by its side; bounds the work on a freak report
FEW = 10  # charges of a matter that are compared with those of another
ALIKE = 3  # stems in common from which two claims of one side against another are one
ALSO = 2  # of those that answer one denial
BACK = 400  # characters before "also denied the claim" in which the first denial stands: a paragraph


@dataclass(slots=True)
class Matter:
    """Accusations and the denials that answer them."""

    accusations: dict[str, Charge]
    denials: list[Charge]


@dataclass(slots=True)
class Matters:
    """Matters in the order of their first denial, found by their accusations and by the sides of those who deny."""

    listed: list[Matter] = field(default_factory=list)
    _of: dict[str, list[int]] = field(default_factory=dict)
    _by_side: dict[str, list[int]] = field(default_factory=dict)
    _met: list[Matter] = field(default_factory=list)  # those of contradictions without an accusation

    def add(self, answered: dict[str, Charge], denial: Charge, ground: Ground) -> None:
        """Put a denial with those that answer one of its accusations, or tell of the same deed, for the same side."""
        near = sorted({k for key in answered for k in self._of.get(key, ())})
        accused = [e for charge in answered.values() for e in charge.accused]
        home = next((k for k in near if _is_one_denier(self.listed[k].denials[0], denial, accused, ground)), None)
        if home is None:
            home = next((k for k in self._near(denial, ground) if self._is_same(k, answered, denial, ground)), None)
        if home is None:
            home = len(self.listed)
            self.listed.append(Matter({}, []))
        matter = self.listed[home]
        for key in answered.keys() - matter.accusations.keys():
            self._of.setdefault(key, []).append(home)
        matter.accusations |= answered
        self._put(home, denial, ground)

    def join(self, denial: Charge, ground: Ground) -> bool:
        """Put "his deputy rejected the American claim" with the only claim of theirs that his side denies."""
        near = [self.listed[k] for k in self._near(denial, ground)]
        foreign = [m for m in denial.makers if set(ground.sides([m])).isdisjoint(ground.sides(denial.holders))]
        fitting = [m for m in near if _is_by(m, foreign, ground) or any(_is_just_before(d, denial) for d in m.denials)]
        fitting = [m for m in fitting if any(is_within(d, denial, ground, WEEK) for d in m.denials)]
        if fitting and all(fitting[0].accusations.keys() & m.accusations.keys() for m in fitting):
            fitting[0].denials.append(denial)
            return True
        return False

    def meet(self, claim: Charge, answer: Charge, ground: Ground) -> None:
        """Put a claim and what contradicts it with the matter of which either is told already, else as one of their own."""
        if any(_deny_together(matter, claim, answer, ground) for matter in self.listed):
            return
        for matter in self.listed:
            told = {span for charge in matter.accusations.values() for span in charge.evidence}
            denied = {span for denial in matter.denials for span in denial.evidence}
            has_claim, has_answer = bool(told & set(claim.evidence)), bool(denied & set(answer.evidence))
            if (has_claim and has_answer) or (denied & set(claim.evidence) and told & set(answer.evidence)):
                return
            if has_answer or (has_claim and answer.verb != "says"):
                self._extend(matter, claim, answer, ground, by_claim=has_answer)
                return
        is_denied = answer.verb != "says"
        home = next((m for m in self.listed if is_denied and _is_of_sides(m, claim, answer, ground)), None)
        if home is None:
            self._met.append(Matter({key_of(claim): claim}, [answer]))
            self.listed.append(self._met[-1])
        else:
            home.accusations.setdefault(key_of(claim), claim)
            home.denials.append(answer)

    def _extend(self, matter: Matter, claim: Charge, answer: Charge, ground: Ground, *, by_claim: bool) -> None:
        """Add one more telling of the claim by those who made it, or one more denial by another than those."""
        charges = list(matter.accusations.values())
        one = [h for charge in charges for h in charge.holders]
        if not by_claim:
            if not ground.is_any_side(answer.holders, one):
                matter.denials.append(answer)
            return
        is_told = any(charge.answered_by for charge in charges)
        is_theirs = ground.is_any_side(claim.holders, one) if one or is_told else True
        is_met = any(matter is met for met in self._met)
        told = [charge.stems for charge in (*charges, *matter.denials)]
        is_alike = is_met or any(len(claim.stems & stems) >= ALSO for stems in told)
        others = [h for denial in matter.denials for h in denial.holders]
        if is_theirs and is_alike and not ground.is_any_side(claim.holders, others):
            matter.accusations.setdefault(key_of(claim), claim)

    def _near(self, denial: Charge, ground: Ground) -> list[int]:
        keys = ground.sides(denial.holders)
        return sorted(
            {k for key in keys if len(self._by_side.get(key, ())) <= MANY for k in self._by_side.get(key, ())}
        )

    def _put(self, home: int, denial: Charge, ground: Ground) -> None:
        self.listed[home].denials.append(denial)
        for key in ground.sides(denial.holders):
            if home not in self._by_side.setdefault(key, []):
                self._by_side[key].append(home)

    def _is_same(self, k: int, answered: dict[str, Charge], denial: Charge, ground: Ground) -> bool:
        """Tell whether a matter has the same two sides and the same deed."""
        matter = self.listed[k]
        accused = [e for charge in (*answered.values(), *matter.accusations.values()) for e in charge.accused]
        return _is_one_denier(matter.denials[0], denial, accused, ground) and any(
            _is_one_charge(a, b, ground) for a in answered.values() for b in list(matter.accusations.values())[:FEW]
        )


def _deny_together(matter: Matter, claim: Charge, answer: Charge, ground: Ground) -> bool:
    """Tell whether both deny what others claim: what one of them adds is no quarrel between them."""
    deniers = [denial.holders for denial in matter.denials]
    return all(any(ground.is_any_side(c.holders, d) for d in deniers) for c in (claim, answer))


def _is_of_sides(matter: Matter, claim: Charge, answer: Charge, ground: Ground) -> bool:
    """Tell whether the same two sides quarrel about one thing already."""
    one = [h for charge in matter.accusations.values() for h in charge.holders]
    other = [h for denial in matter.denials for h in denial.holders]
    if not (ground.is_any_side(claim.holders, one) and ground.is_any_side(answer.holders, other)):
        return False
    return any(len(claim.stems & charge.stems) >= ALIKE for charge in matter.accusations.values())


def _is_one_charge(a: Charge, b: Charge, ground: Ground) -> bool:
    """Tell whether two of one side claim one thing: one deed, or two telling stems, or one and whom it befell."""
    if not ground.is_any_side(a.holders, b.holders) or not is_within(a, b, ground, WEEK):
        return False
    if a.deeds & b.deeds:
        return True
    shared = {stem for stem in a.stems & b.stems if len(stem) >= LONG_STEM}
    return len(shared) >= 2 or bool(shared and ground.shared_names(a.named, b.named, but=[*a.holders, *a.accused]))


def _is_by(matter: Matter, makers: Sequence[str], ground: Ground) -> bool:
    return any(ground.is_any_side(charge.holders, makers) for charge in matter.accusations.values())


def _is_just_before(one: Charge, other: Charge) -> bool:
    """Tell whether one denial stands shortly before another in one report."""
    return any(a.report == b.report and 0 <= b.start - a.end <= BACK for a in one.evidence for b in other.evidence)


def _is_one_denier(a: Charge, b: Charge, accused: Sequence[str], ground: Ground) -> bool:
    """Tell whether two deny for one side: one voice, or a ministry and a spokesman who both speak for the accused."""
    if not a.holders or not b.holders:
        return a.voice == b.voice
    if ground.is_any_side(a.holders, b.holders):
        return True
    return any(ground.is_any_side(a.holders, [e]) and ground.is_any_side(b.holders, [e]) for e in accused)


def key_of(charge: Charge) -> str:
    """Return what tells one charge from another."""
    if charge.verb == "told":
        return f"{charge.fact}:{charge.evidence}"
    return charge.fact or f"{charge.answered_by}:{charge.words}"
