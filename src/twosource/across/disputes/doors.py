"""Two voices that lay one deed at different doors: one says who did it, and he, or his people, say that another did.

Comes in: theses. Goes out: pairs of charges. Example: "Norway's command said Russian boats had cut the cable" and "the
Russian ministry said the cable was cut by a Norwegian trawler".

Two accusers of two culprits need not contradict each other: a rebel and who arms him are both to blame. So one of the
two blamed must be the voice that blames another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from twosource.across.disputes.charges import DEEDS, Charge, find_accused
from twosource.across.disputes.contrary import as_charge
from twosource.across.disputes.ground import Ground
from twosource.across.disputes.polarity import deed_patterns, find_deeds
from twosource.across.disputes.theses import Thesis
from twosource.across.disputes.ties import Ties, leave_common
from twosource.across.disputes.voices import lands_of
from twosource.across.matters import find_matter
from twosource.lexicon.load import load_yaml
from twosource.model.text import Span

DAYS = 4  # between two accounts of one deed
MANY = 60  # theses that blame somebody for deeds of one kind, beyond which no two are compared
BACK = 400  # characters before a blame that names no deed, in which the deed is told: "Oslo blames the militia"
ENOUGH = 2  # names and things that tie two accounts of one deed
# Deeds that leave the same ruin, whatever each calls them: one fired the missile, the other bombed the town.
STRIKES = frozenset({"attack", "kill", "down", "explode", "burn"})
# Such as a place sees once in days; a town is shelled again and again, by either side.
ONCE = frozenset({"explode", "poison", "down", "hack", "coup", "fail"})
# Things of which each day of a war tells
WAR = find_matter("village town city post position border soldier civilian troops house artillery area people")
CUT = "cut"
OTHERS = frozenset({"poison", "hack", "rig", "coup", "torture", "seize"})
PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be|got)(?: \w+ly)?\s*\Z")
WHO_ENDS = re.compile(
    r"[,;:.“”\"()]|\b(?:in|on|at|during|to|that|which|when|as|for|who|after|before|and then|while|had|has|have|was|were)\b"
)
Pair = tuple[Charge, Charge]


@dataclass(frozen=True, slots=True)
class Door:
    """Who is to blame for a deed, as one voice has it."""

    thesis: Thesis
    kinds: frozenset[str]
    blamed: tuple[str, ...]
    lands: frozenset[str]


def find_doors(theses: Sequence[Thesis], ground: Ground) -> list[Pair]:
    """Pair two who blame different doers for one deed, where one of those blamed is he who blames the other.

    Args:
        theses: what voices hold.
        ground: facts and look-ups.

    Returns:
        The first told and its answer, as charges.
    """
    ties = Ties(ground)
    of_kind: dict[str, list[Door]] = {}
    for door in (_door(thesis, ties) for thesis in leave_common(theses)):
        for kind in () if door is None else door.kinds:
            of_kind.setdefault(kind, []).append(door)  # type: ignore[arg-type]
    found: dict[tuple[str, str], Pair] = {}
    for doors in of_kind.values():
        listed = doors if len(doors) <= MANY else ()
        for n, one in enumerate(listed):
            for two in listed[n + 1 :]:
                if _are_rivals(one, two, ties):
                    key = (one.thesis.statement.id, two.thesis.statement.id)
                    found.setdefault(key, (as_charge(one.thesis, ground, verb="says"), as_charge(two.thesis, ground)))
    return list(found.values())


def _door(thesis: Thesis, ties: Ties) -> Door | None:
    if thesis.event or thesis.is_paper or thesis.is_wish or thesis.is_denied or thesis.is_coming or thesis.at is None:
        return None
    ground, is_blame = ties.ground, thesis.statement.stance == "accuses"
    text = ground.reports[thesis.at.report].text
    kinds = _kinds(thesis.whole)
    if not kinds and is_blame:
        kinds = _kinds(text[max(0, thesis.at.start - BACK) : thesis.at.start].lower()) - {CUT}
    spans = _doers(thesis.at, text) if kinds else []
    if not kinds or not (spans or is_blame):
        return None
    named = [e for e in ground.entities_in(spans) if ground.by_id[e].kind not in ("place", "document")]
    named += find_accused(thesis.statement, ground) if is_blame else ()
    named += [
        a
        for e in ground.told_in.get(thesis.statement.id, ())
        if e.type in DEEDS and thesis.at.contains(e.trigger)
        for a in ground.ids(e.actors)
    ]
    blamed = tuple(e for e in dict.fromkeys(named) if e in ground.by_id and not ground.is_any_side([e], thesis.holders))
    known = frozenset(c for c in (ground.by_id[e].country for e in blamed) if c is not None)
    told = frozenset(land for span in spans for land in lands_of(ground.quote(span)))
    lands = (known | told) - thesis.lands
    is_other = any(_pattern("others").search(ground.quote(span).lower()) for span in spans)
    return Door(thesis, kinds, blamed, lands) if blamed or lands or is_other else None


def _kinds(lower: str) -> frozenset[str]:
    acts = find_deeds(lower)
    kinds = {"strike"} if acts & STRIKES else set()
    kinds |= {"fail"} if _pattern("failed").search(lower) is not None else set()
    kinds |= {CUT} if _pattern(CUT).search(lower) is not None else set()
    return frozenset(kinds | (acts & OTHERS))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load_yaml("contrary.yaml")["doors"][name])


def _doers(at: Span, text: str) -> list[Span]:
    """Return where a clause names who did it: "by Russian boats", "because of Israel", or whoever stands first."""
    clause = text[at.start : at.end]
    found = []
    for match in _pattern("by").finditer(clause):
        end = WHO_ENDS.search(clause, match.end())
        found.append(Span(at.report, at.start + match.end(), at.start + (end.start() if end else len(clause))))
    first = min((m.start() for m in (p.search(clause.lower()) for p in _deeds()) if m is not None), default=0)
    if not found and first and PASSIVE.search(clause[:first]) is None:
        end = WHO_ENDS.search(clause, len(clause) - len(clause.lstrip(' “"')))
        found.append(Span(at.report, at.start, at.start + min(first, end.start() if end else first)))
    return found


@cache
def _deeds() -> tuple[re.Pattern[str], ...]:
    return (*(deed_patterns()[name] for name in sorted(STRIKES | OTHERS)), _pattern("failed"), _pattern(CUT))


def _are_rivals(one: Door, two: Door, ties: Ties) -> bool:
    a, b = one.thesis, two.thesis
    if not ties.are_two_voices(a, b) or (a.day and b.day and abs((a.day - b.day).days) > DAYS):
        return False
    if one.blamed and two.blamed and ties.ground.is_any_side(one.blamed, two.blamed):
        return False
    if not (one.blamed and two.blamed) and one.lands & two.lands:
        return False
    if not (_is_of(one, b, ties) or _is_of(two, a, ties)):
        return False
    return not ties.is_elsewhere(a, b) and not ties.is_elsewhere(b, a) and _is_one_deed(one, two, ties)


def _is_of(door: Door, voice: Thesis, ties: Ties) -> bool:
    """Tell whether he who is blamed is the other voice, or speaks by it."""
    return ties.ground.is_any_side(door.blamed, voice.holders) or bool(door.lands & (voice.lands or voice.home))


def _is_one_deed(one: Door, two: Door, ties: Ties) -> bool:
    """Tell whether both tell one deed: two things, or one of them or so rare a deed and a name that is on neither side."""
    a, b = one.thesis, two.thesis
    if CUT in one.kinds & two.kinds and _is_of(one, b, ties) and _is_of(two, a, ties):
        return True  # each says that the other stopped the gas
    things = len(ties.things(a, b))
    if (
        "strike" in one.kinds & two.kinds
        and things
        and _is_of(one, b, ties)
        and _is_of(two, a, ties)
        and not ties.things(a, b) <= WAR
    ):
        return True  # each says that the other shelled the plant
    sides = ties.words_of_names([*one.blamed, *two.blamed])
    is_named = bool(ties.names(a, b)) and not a.around & b.around <= sides
    is_once = bool((a.acts & b.acts | one.kinds & two.kinds) & ONCE)
    return things + (is_named and (1 + is_once)) >= ENOUGH
