"""An accusation in one report and its denial in another, paired.

Comes in: the ground. Goes out: disputes of kind accusation. Example: "the spokesperson accused Russia of attacking the
port" in one report and "the Russians told us that they had no connection with this attack" in another.

Silence is no denial: a dispute needs somebody of the accused side who denies, and the same deed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from twosource.across.charges import Charge, list_accusations, list_assertions, list_claims, list_denials
from twosource.across.ground import Ground
from twosource.model.record import Dispute, Side

WEEK, SEASON = 7, 92  # days
LONG_STEM = 4  # a stem shared by an accusation and a denial is no shorter
# Share of the stems of the shorter passage that must be shared: "blocking the grain", "it has blocked any port".
SHARED = 0.25
# A plain assertion is no accusation: what it shares with a denial must be most of it, and no less than three stems.
SAME, FEWEST = 0.6, 3


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
    charges: dict[str, list[Charge]] = {}
    for charge in (*list_accusations(ground), *list_claims(ground), *list_assertions(ground)):
        for side in ground.sides(charge.accused):
            charges.setdefault(side, []).append(charge)
    matters: list[_Matter] = []
    for denial in list_denials(ground):
        near = {id(c): c for side in ground.sides(denial.holders) for c in charges.get(side, ())}
        answered = {_key(c): c for c in near.values() if _answers(denial, c, ground)}
        if answered:
            _add(matters, answered, denial, ground)
    return [_dispute(matter, ground) for matter in matters]


def _key(charge: Charge) -> str:
    return charge.fact or f"{charge.answered_by}:{charge.words}"


def _add(matters: list[_Matter], answered: dict[str, Charge], denial: Charge, ground: Ground) -> None:
    """Put a denial with those that answer one of its accusations for the same side."""
    for matter in matters:
        if matter.accusations.keys() & answered.keys() and ground.is_any_side(
            matter.denials[0].holders, denial.holders
        ):
            matter.accusations |= answered
            matter.denials.append(denial)
            return
    matters.append(_Matter(answered, [denial]))


def _answers(denial: Charge, charge: Charge, ground: Ground) -> bool:
    if charge.answered_by:
        return charge.answered_by == denial.fact
    deniers = [h for h in denial.holders if ground.is_any_side([h], charge.accused)]
    if not deniers or charge.fact == denial.fact or ground.is_any_side(charge.holders, deniers):
        return False
    if not _is_within(denial, charge, ground, SEASON):
        return False
    if charge.verb == "says":
        return _is_one_matter(denial.stems, charge.stems, FEWEST, SAME)
    if denial.deeds & charge.deeds:
        return True
    if denial.types & charge.types and _is_within(denial, charge, ground, WEEK):
        return True
    least = max(1, min(2, len(charge.stems)))
    return _is_one_matter(denial.stems, charge.stems, 1, SHARED) or _is_one_matter(
        denial.before, charge.stems, least, SHARED
    )


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
    deniers = [h for d in matter.denials for h in d.holders if ground.is_any_side([h], accused)]
    facts = [c.fact for c in (*charges, *matter.denials) if c.fact]
    deeds = frozenset().union(*(c.deeds for c in charges)) & frozenset().union(*(d.deeds for d in matter.denials))
    chosen = _tellingest(charges)
    return Dispute(
        id="",
        kind="position" if all(c.verb == "says" for c in charges) else "accusation",
        about=_about(chosen, ground),
        sides=(
            _side(tuple(dict.fromkeys(h for c in charges for h in c.holders)), charges, ground),
            _side(tuple(dict.fromkeys(deniers)), matter.denials, ground),
        ),
        facts=(*dict.fromkeys(facts), *sorted(deeds)),
    )


def _side(holders: tuple[str, ...], charges: Sequence[Charge], ground: Ground) -> Side:
    chosen = _tellingest(charges)
    makers = [h for h in chosen.holders if h in holders]
    told = [teller for teller in chosen.teller if not ground.is_any_side([teller], holders)]
    by = f", as {_names(told, ground)} tells it" if told else ""
    verb = "denies it" if told else chosen.verb
    return Side(
        holders=holders,
        summary=f"{_names(makers, ground) or chosen.voice or 'Someone unnamed'} {verb}{by}{_spoken(chosen.words, verb)}",
        evidence=tuple(dict.fromkeys(s for c in charges for s in c.evidence)),
        origins=ground.origins(*(c.fact for c in charges)),
    )


def _tellingest(charges: Iterable[Charge]) -> Charge:
    """Return the one whose words name the deed, accusations before assertions, in fewest words."""
    order = {"accuses": 0, "claims": 1, "denies": 0, "denies it": 1}
    return min(charges, key=lambda c: (not c.stems, order.get(c.verb, 2), bool(c.before), len(c.words)))


def _spoken(words: str, verb: str) -> str:
    """Join what is said to its verb: "accuses Norway of theft", "denies that it fired"; else with a colon."""
    plain = " ".join(words.split()).rstrip(" ,;.")
    joins = {
        "accuses": r"(?:the |Mr\. |Ms\. |Mrs\. |Dr\. )?[A-Z]\w+(?: [A-Z]\w+)* of ",
        "denies": r"that |having |any |claims? |all ",
        "claims": r"that |it |he |she |they ",
        "says": r"that ",
    }
    is_joined = verb in joins and re.match(joins[verb], plain) is not None
    return f" {plain}" if is_joined else f": {plain}"


def _names(holders: Sequence[str], ground: Ground) -> str:
    """Name the holders, one voice once."""
    kept: list[str] = []
    for holder in holders:
        if holder in ground.by_id and not ground.is_any_side([holder], kept):
            kept.append(holder)
    return " and ".join(ground.by_id[h].name for h in kept[:3])


def _about(charge: Charge, ground: Ground) -> str:
    """Say what the accused is accused of, without naming him twice."""
    names = _names(charge.accused, ground)
    plain = " ".join(charge.words.split()).rstrip(" ,;.")
    if charge.verb == "says":
        return f"whether it is so: {plain.removeprefix('that ')}"
    deed = re.sub(r"^(?:[\w.’']+ ){1,6}?of (?=\w+ing\b)", "", plain)
    return f"accusation against {names}: {deed}"
