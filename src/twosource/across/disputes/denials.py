"""An accusation in one report and its denial in another, paired.

Comes in: the ground. Goes out: disputes of kind accusation. Example: "the spokesperson accused Russia of attacking the
port" in one report and "the Russians told us that they had no connection with this attack" in another.

Silence is no denial: a dispute needs somebody of the accused side who denies, and the same deed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from twosource.across.disputes.answered import list_answered
from twosource.across.disputes.answers import LONG_STEM, OPEN, WEEK, is_answer, is_within
from twosource.across.disputes.attached import find_as_claimed, find_attached
from twosource.across.disputes.beside import find_beside
from twosource.across.disputes.charges import THE_CHARGE, THE_CLAIM, Charge, list_accusations
from twosource.across.disputes.claimed import list_assertions, list_claims
from twosource.across.disputes.contrary import find_contraries
from twosource.across.disputes.convicted import list_convictions
from twosource.across.disputes.denied import list_denials
from twosource.across.disputes.doors import find_doors
from twosource.across.disputes.gathered import Matter, Matters, key_of
from twosource.across.disputes.ground import Ground
from twosource.across.disputes.lines import agree, is_of_others, name_accused, name_all, say_about, say_words, set_off
from twosource.across.disputes.narrated import list_narrated
from twosource.across.disputes.pointed import find_pointed
from twosource.across.disputes.theses import list_theses
from twosource.model.record import Dispute, Side

COMMON = (
    60  # accusations of one side that share a stem, beyond which it pairs nothing; bounds the work on a freak report
)
ACCUSED = "accused"  # the key under which all accusations of one side are found


def find_denials(ground: Ground) -> list[Dispute]:
    """Pair accusations with the denials of the accused.

    Args:
        ground: facts and look-ups.

    Returns:
        One dispute for each matter of which somebody of the accused side denies; ids are still empty.
    """
    matters, unanswered = _answered_charges(list(list_denials(ground)), ground)
    theses = list(list_theses(ground))
    told = [*theses, *list_narrated(ground)]
    found = (*find_contraries(ground, told), *find_doors(theses, ground), *find_pointed(unanswered, theses, ground))
    for claim, answer in (*found, *find_attached(ground), *find_as_claimed(ground), *find_beside(theses, ground)):
        matters.meet(claim, answer, ground)
    return [_dispute(matter, ground) for matter in matters.listed]


def _answered_charges(denials: Sequence[Charge], ground: Ground) -> tuple[Matters, list[Charge]]:
    """Put each denial with what it answers; return those also that point to nothing told."""
    matters, others, left = Matters(), [], list[Charge]()
    if not denials:
        return matters, left
    listed = [
        *list_accusations(ground), *list_convictions(ground), *list_claims(ground), *list_answered(ground),
        *list_assertions(ground),
    ]  # fmt: skip
    order = {id(charge): n for n, charge in enumerate(listed)}
    charges: dict[tuple[str, str], list[Charge]] = {}
    for charge in listed:
        for key in _meeting_points(charge, charge.accused, ground):
            charges.setdefault(key, []).append(charge)
    for denial in denials:
        met = [charges.get(key, ()) for key in _meeting_points(denial, (*denial.holders, *denial.subjects), ground)]
        found = {id(c): c for sharing in met if len(sharing) <= COMMON for c in sharing}
        near = sorted(found.values(), key=lambda c: order[id(c)])  # stems come in no order
        answered = {key_of(c): c for c in near if is_answer(denial, c, ground)}
        if answered:
            matters.add(answered, denial, ground)
        elif denial.is_pointing:
            others.append(denial)
    for denial in others:
        alone = _only_accusation(denial, charges, ground)
        if matters.join(denial, ground):
            continue
        if alone is not None:
            matters.add({key_of(alone): alone}, denial, ground)
        else:
            left.append(denial)
    return matters, left


def _only_accusation(denial: Charge, charges: Mapping[tuple[str, str], list[Charge]], ground: Ground) -> Charge | None:
    """Return what "the American accusation" is where America makes but one of the deniers' side in those days."""
    if not denial.makers:
        return None
    sharing = [charges.get((side, ACCUSED), ()) for side in ground.sides(denial.holders)]
    found = {
        key_of(c): c
        for c in (c for few in sharing if len(few) <= COMMON for c in few)
        if ground.is_any_side(c.holders, denial.makers) and is_within(c, denial, ground, WEEK)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _meeting_points(charge: Charge, accused: Sequence[str], ground: Ground) -> list[tuple[str, str]]:
    """Return what an accusation and its denial share: a side, and a telling stem, a deed, a kind of deed or the denial."""
    points = [stem for stem in charge.stems | charge.before if len(stem) >= LONG_STEM]
    points += [f"deed:{deed}" for deed in charge.deeds] + [f"type:{type_}" for type_ in charge.types]
    points += [ACCUSED] if charge.verb == "accuses" else []
    points += [f"denial:{charge.answered_by or charge.fact}"]
    return [(side, point) for side in (*ground.sides(accused), OPEN) for point in points]


def _dispute(matter: Matter, ground: Ground) -> Dispute:
    charges = list(matter.accusations.values())
    accused = [e for c in charges for e in c.accused]
    speaking = [h for d in matter.denials for h in d.holders]
    theirs = [d.holders for d in matter.denials if d.is_pointing or ground.is_any_side(d.holders, accused)]
    deniers = [h for holders in theirs for h in holders] or speaking
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
    told = [teller for teller in chosen.teller if not ground.is_any_side([teller], (*holders, *chosen.holders))]
    name = (chosen.is_voice and chosen.voice) or name_all(makers, ground) or chosen.voice or "Someone unnamed"
    verb = agree(chosen.verb, name, makers, ground)
    by = f", as {name_all(told, ground)} tells it" if told else ""
    spoken = (
        f" {agree('denies it', name, makers, ground)}{by}: {' '.join(chosen.words.split())}"
        if told
        else say_words(name_accused(chosen, ground), verb)
    )
    return Side(
        holders=holders,
        summary=f"{name[:1].upper()}{set_off(name)[1:]}{spoken}",
        evidence=tuple(dict.fromkeys(s for c in charges for s in c.evidence)),
        origins=ground.origins(*(c.fact for c in charges)),
    )


def _tellingest(charges: Iterable[Charge], answered: frozenset[str]) -> Charge:
    """Return the one whose words name the deed, accusations before assertions, nearest to the answer, in fewest words."""
    order = {"accuses": 0, "claims": 1, "denies": 0, "denies it": 1}
    return min(
        charges,
        key=lambda c: (
            not c.stems or c.words in (THE_CHARGE, THE_CLAIM), order.get(c.verb, 2), bool(c.before),
            -len(c.stems & answered), len(c.words),
        ),
    )  # fmt: skip
