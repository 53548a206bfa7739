"""Two voices that hold what cannot both be: one that it was, the other that it was not, or that it was otherwise.

Comes in: theses. Goes out: pairs of charges. Example: "Serbia and Kosovo have settled their quarrel over licence plates"
and "no agreement was reached on the plates".

Unlike an accusation, such a claim need be about nobody. What ties both is the deed and what it was done to; a claim
that comes later than the denial is news and no quarrel.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from twosource.across.disputes.blamed import HARM
from twosource.across.disputes.charges import Charge, find_accused, make_charge
from twosource.across.disputes.ground import Ground
from twosource.across.disputes.outcomes import are_opposite, find_outcomes, other_of
from twosource.across.disputes.own_words import find_blamed_keys, is_own_answer
from twosource.across.disputes.polarity import is_waved_off, pattern_of
from twosource.across.disputes.refuted import ALONE, ENOUGH, find_makers_of, is_charge, weigh_denial
from twosource.across.disputes.theses import Thesis
from twosource.across.disputes.ties import OWN, Ties, leave_common
from twosource.across.matters import find_matter
from twosource.lexicon.places import find_demonym, find_place

COMMON_ACTS = frozenset({"know", "ask", "order", "mine", "train", "kill", "dismiss", "send"})  # told of too many things
ATTACKS = frozenset({"attack", "kill"})
WATERS = re.compile(
    r"\b(?P<land>[A-Z][a-z]+)(?:['’]s)? (?:territorial |coastal )?(?:waters|airspace|territory|soil)\b|\b(?:flying|flown|flew|was|were|hit|downed) (?:over|inside) (?P<over>[A-Z][a-z]+)\b"
)
FOUGHT = re.compile(
    r"\b(?:war|weapons|shots?|battle|shooting|fire|fighting|hostilities|clash\w*|violence|provocations?)\b"
)
CRAFT = "aircraft ship drone helicopter missile balloon submarine trawler"
SHORT = 3  # words of "victory", "a clear victory"
MANY = 60  # theses that tell one deed, beyond which no two are compared; bounds the work on a freak report

CHARGED, FIGHT = "charged", "fight"  # keys under which theses meet
Pair = tuple[Charge, Charge]
Held = tuple[Thesis, Thesis]


def find_contraries(ground: Ground, theses: Sequence[Thesis]) -> list[Pair]:
    """Pair claims with what contradicts them.

    Args:
        ground: facts and look-ups.
        theses: what voices hold.

    Returns:
        Claim and answer, as charges, in the order of the answers.
    """
    known, ties = leave_common(theses), Ties(ground)
    order = {id(t): n for n, t in enumerate(known)}
    pairs: dict[tuple[str, str], Held] = {}
    loose: dict[int, list[Held]] = {}
    for claim, answer in _candidates(known, order, ground):
        points = weigh(claim, answer, ties)
        if points >= ENOUGH:
            pairs.setdefault((answer.statement.id, claim.statement.id), (claim, answer))
        elif points == ALONE and (not _is_common(claim.acts & answer.acts) or is_own_answer(claim, answer, ties)):
            loose.setdefault(id(answer), []).append((claim, answer))
    answered = {answer for answer, _ in pairs}
    for listed in loose.values():
        found = [pair for pair in listed if not pair[0].is_paper] or listed
        if are_of_one_side([claim for claim, _ in found], ground) and found[0][1].statement.id not in answered:
            pairs.update({(a.statement.id, c.statement.id): (c, a) for c, a in found})
    met = sorted(pairs.values(), key=lambda pair: (order[id(pair[1])], order[id(pair[0])]))
    return [(as_charge(claim, ground, verb="says"), as_charge(answer, ground)) for claim, answer in met]


def are_of_one_side(claims: Sequence[Thesis], ground: Ground) -> bool:
    """Tell whether one voice makes all of some claims, or a state and those who speak for it."""
    first = claims[0]
    return all(
        (claim.holders or claim.voice) == (first.holders or first.voice)
        or ground.is_any_side(claim.holders, first.holders)
        for claim in claims
    )


def _is_common(acts: frozenset[str]) -> bool:
    return bool(acts) and acts <= COMMON_ACTS


def _candidates(theses: Sequence[Thesis], order: dict[int, int], ground: Ground) -> Iterator[Held]:
    """Yield claim and answer where one denies a deed that the other tells, or both tell two outcomes of one thing."""
    said: dict[str, list[Thesis]] = {}
    denied: dict[str, list[Thesis]] = {}
    gone = frozenset().union(*(thesis.gone for thesis in theses))
    cores = frozenset(s for thesis in theses for s in thesis.core)
    for thesis in theses:
        stems = find_matter(thesis.whole) if gone or cores else frozenset[str]()
        things = thesis.gone or stems & gone
        keys = [*thesis.acts, *(f"none of {s}" for s in things)]
        is_open = not thesis.is_denied or not thesis.acts or is_waved_off(thesis.whole)
        keys += [f"of {s}" for s in thesis.objects] if is_open else []
        keys += [f"core {s}" for s in (thesis.core if thesis.is_denied else stems & cores)]
        keys += find_makers_of(thesis)
        keys += find_blamed_keys(thesis, ground)
        keys += [CHARGED] if thesis.is_involvement or is_charge(thesis) or _is_lie(thesis) else []
        for key in keys:
            (denied if thesis.is_denied else said).setdefault(key, []).append(thesis)
        if not thesis.is_denied and _is_of_fight(thesis):
            said.setdefault(FIGHT, []).append(thesis)
            denied.setdefault(FIGHT, []).extend([thesis] if _is_answered(thesis) else [])
        if not thesis.is_denied and "win" in thesis.acts:
            denied.setdefault("win", []).append(thesis)
        if not thesis.is_denied and WATERS.search(thesis.words) is not None:
            said.setdefault(FIGHT, []).append(thesis)
            denied.setdefault(FIGHT, []).append(thesis)
        for key in () if thesis.is_denied else find_outcomes(thesis.whole):
            said.setdefault(f"so {key}", []).append(thesis)
            denied.setdefault(f"so {other_of(key)}", []).append(thesis)
    seen: set[tuple[int, int]] = set()
    for key in denied.keys() & said.keys():
        if len(said[key]) > MANY or len(denied[key]) > MANY:
            continue
        for one, two in ((s, d) for s in said[key] for d in denied[key]):
            claim, answer = (one, two) if two.is_denied or order[id(one)] < order[id(two)] else (two, one)
            if claim is not answer and (id(claim), id(answer)) not in seen:
                seen.add((id(claim), id(answer)))
                yield claim, answer


def weigh(claim: Thesis, answer: Thesis, ties: Ties) -> int:
    """Return what ties an answer to a claim that it contradicts; 0 where it does not contradict it.

    Args:
        claim: what one voice holds.
        answer: what another does.
        ties: look-ups.

    Returns:
        ``ENOUGH`` or more where both are of one thing; ``ALONE`` where they are if nobody else claims the like.
    """
    if answer.event or (claim.event and not _is_flat(answer)):
        return 0
    if claim.event and claim.is_paper and not (claim.acts & answer.acts and ties.names(claim, answer)):
        return 0
    if answer.is_paper or (claim.is_paper and not answer.is_denied):
        return 0
    if claim.is_denied or not ties.are_two_voices(claim, answer) or not ties.is_in_time(claim, answer):
        return 0
    if claim.is_coming != answer.is_coming and not answer.is_involvement:
        return 0
    is_opposite = are_opposite(claim, answer)
    if (claim.is_wish or answer.is_wish) and (answer.is_denied or not is_opposite):
        return 0
    if answer.is_denied:
        return weigh_denial(claim, answer, ties) or int(is_own_answer(claim, answer, ties))
    if _are_rival_starts(claim, answer, ties.ground):
        return ENOUGH
    if "win" in claim.acts & answer.acts and _are_rival_winners(claim, answer, ties):
        return int(bool(claim.home & answer.home or ties.lands(claim, answer) or ties.things(claim, answer)))
    if _are_rival_waters(claim, answer) and _is_of_one(claim, answer, ties):
        return ENOUGH
    if is_opposite and (_is_of_person(claim, answer, ties) or _is_of_person(answer, claim, ties)):
        return ENOUGH  # "he was seized": "Dahl came of his own free will"
    if _is_in_another_land(claim, answer, ties):
        return 0
    if is_opposite and (ties.near_names(claim, answer) or ties.near_names(answer, claim)):
        return ENOUGH
    is_of_one = bool(ties.names(claim, answer) or ties.things(claim, answer))  # a state has much that rises or falls
    return ties.count(claim, answer) if is_opposite and is_of_one else 0


def is_blaming_back(claim: Thesis, answer: Thesis, ties: Ties) -> bool:
    """Tell whether he who is blamed for some harm says that the other began: "your boat had come into our waters"."""
    began = "cross" in answer.acts or _is_answered(answer)
    is_his = bool(claim.acts & HARM) and ties.is_done_by(claim, answer) and OWN.match(answer.words) is None
    return is_his and began and not answer.named - claim.about - frozenset(claim.holders)


def _is_lie(thesis: Thesis) -> bool:
    return thesis.is_denied and is_waved_off(thesis.whole)


def _is_of_person(claim: Thesis, answer: Thesis, ties: Ties) -> bool:
    """Tell whether somebody speaks of himself, and another of him."""
    people = [h for h in claim.holders if h in answer.named and ties.ground.by_id[h].kind == "person"]
    return bool(people) and OWN.match(claim.words) is not None


def _is_flat(answer: Thesis) -> bool:
    """Tell whether one denies outright what somebody told."""
    is_flat = answer.statement.stance == "denies" or is_waved_off(answer.whole) or answer.is_involvement
    return answer.is_denied and is_flat


def _are_rival_starts(claim: Thesis, answer: Thesis, ground: Ground) -> bool:
    """Tell whether each of two sides that fought says that the other began: "returned fire", "started the shooting"."""
    is_fight = _is_of_fight(claim) and _is_of_fight(answer)
    if not is_fight or not (_is_answered(claim) or _is_answered(answer)):
        return False
    return bool(_blamed(claim, ground) & answer.lands) and bool(_blamed(answer, ground) & claim.lands)


def _are_rival_waters(claim: Thesis, answer: Thesis) -> bool:
    """Tell whether each says that it was in the waters of another: "seized in Danish waters", "entered Swedish waters"."""
    lands = [frozenset(_land_of(m) for m in WATERS.finditer(t.words)) - {None} for t in (claim, answer)]
    return all(lands) and lands[0].isdisjoint(lands[1])


def _is_of_one(claim: Thesis, answer: Thesis, ties: Ties) -> bool:
    """Tell whether both name somebody, a thing or a craft, or one speaks of the land of the other: "threatened Turkey"."""
    matter = [find_matter(" ".join(map(ties.ground.quote, t.statement.content))) for t in (claim, answer)]
    is_craft = bool(matter[0] & matter[1] & find_matter(CRAFT))
    is_craft = is_craft or ties.lands(claim, answer) > 1
    return is_craft or bool(ties.names(claim, answer) or ties.things(claim, answer)) or ties.is_of_him(answer, claim)


def _land_of(match: re.Match[str]) -> str | None:
    """Return the country of "Danish waters", or of "flying over Denmark"."""
    if match["land"] is not None:
        return find_demonym(match["land"])
    place = find_place(match["over"])
    return place.country if place is not None else find_demonym(match["over"])


def _is_in_another_land(claim: Thesis, answer: Thesis, ties: Ties) -> bool:
    """Tell whether one speaks of places of one land alone, and the other of places of another: two truces."""
    lands = []
    for thesis in (claim, answer):
        named = [ties.ground.by_id[e] for e in thesis.named if e in ties.ground.by_id]
        lands.append({e.country for e in named if e.kind in ("place", "country")} - {None} | thesis.told)
    return all(lands) and lands[0].isdisjoint(lands[1]) and not ties.names(claim, answer)


def _are_rival_winners(claim: Thesis, answer: Thesis, ties: Ties) -> bool:
    """Tell whether two voices each call another the winner: "Ode was re-elected", "Banda claimed victory"."""
    winners = [_winners(t, ties) for t in (claim, answer)]
    return all(winners) and not ties.ground.is_any_side(winners[0], winners[1])


def _winners(thesis: Thesis, ties: Ties) -> tuple[str, ...]:
    """Return who is told to have won: whoever claims "victory" himself, else the only person named."""
    if len(thesis.whole.split()) <= SHORT or OWN.match(thesis.words) is not None:
        return tuple(h for h in thesis.holders if ties.ground.by_id[h].kind == "person")
    named = thesis.named if any(ties.ground.by_id[e].kind == "person" for e in thesis.named) else thesis.about
    people = [e for e in named if e not in thesis.holders and ties.ground.by_id[e].kind == "person"]
    return tuple(people) if len(people) == 1 else ()


def _is_of_fight(thesis: Thesis) -> bool:
    return bool(ATTACKS & thesis.acts) or FOUGHT.search(thesis.whole) is not None


def _is_answered(thesis: Thesis) -> bool:
    return pattern_of("answered_fire").search(thesis.whole) is not None


def _blamed(thesis: Thesis, ground: Ground) -> frozenset[str]:
    """Return the countries of whom a thesis speaks, but for the speaker's own."""
    known = {ground.by_id[e].country for e in thesis.named} - {None}
    return (frozenset(c for c in known if c is not None) | thesis.told) - thesis.lands


def as_charge(thesis: Thesis, ground: Ground, *, verb: str | None = None) -> Charge:
    """Return a thesis as a charge that a dispute can show."""
    told_by = ground.said_of.get(thesis.statement.id) or ground.happening_of[thesis.event]
    is_charged = thesis.statement.stance == "accuses" and not thesis.event and not thesis.is_denied
    accused = ground.ids(thesis.statement.addressees) if thesis.event else ()
    accused = find_accused(thesis.statement, ground) if is_charged else accused
    charge = make_charge(told_by.id, thesis.holders, accused, [thesis.statement], ground)
    told = "denies it" if thesis.is_denied else "says"
    told = "denies" if thesis.statement.stance == "denies" else told
    told = (
        "accuses" if is_charged and accused else "told" if accused else verb or told
    )  # "charged the ruling party with buying votes"
    is_named = bool(ground.makers_of(thesis.statement))
    return replace(charge, is_voice=not is_named, voice=thesis.voice, verb=told)
