"""Parties of whom one is for a named thing and another against it: a law, an offer, sanctions, a membership, a raid.

Comes in: the ground. Goes out: disputes of kind position. Example: "Lima backed the embargo on Zamoran oil" and "Quito
called the oil embargo against Zamora a grave mistake".

Both must say so of themselves, in words that leave no doubt, of one thing: its noun and a name, or its noun and another
word that tells which it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.across.disputes.ground import Ground
from twosource.across.disputes.lines import name_all
from twosource.across.disputes.opposed_words import single, things
from twosource.across.disputes.stances import DECISION, OTHERWISE, Stance, list_stances, telling
from twosource.model.record import Dispute, Side
from twosource.model.text import Span

WEEK = 7  # days in which two speak of one thing
MANY = 60  # stances on things of one noun, beyond which no two are compared
FEW = 2  # words that two must share, and one more, for a thing that we do not know to be one
REACH = 60  # characters behind "a bill" in which stands what it is about
OFTEN, TWICE = 3, 2  # times that a report tells of its "bill"


def find_opposed(ground: Ground) -> list[Dispute]:
    """Find things that one party is for and another against.

    Args:
        ground: facts and look-ups.

    Returns:
        One dispute for each thing; ids are still empty.
    """
    of_head: dict[str, list[Stance]] = {}
    for stance in list_stances(ground):
        for head in stance.heads:
            of_head.setdefault(head, []).append(stance)
    found, used = list[Dispute](), set[Span]()
    for held in of_head.values():
        ones = [s for s in held if s.is_for and s.sentence not in used]
        others = [s for s in held if not s.is_for]
        for one in ones if len(held) <= MANY else ():
            against = [o for o in others if o.sentence not in used and _are_opposed(one, o, ground)]
            if not against or one.sentence in used:
                continue
            fore = [s for s in ones if all(_are_opposed(s, o, ground) for o in against)]
            used |= {s.sentence for s in (*fore, *against)}
            found.append(_dispute(fore, against, ground))
    return found


def _is_the_one(stance: Stance, least: int, ground: Ground) -> bool:
    """Tell whether "the bill" is that of the whole report: such as an affair has but one of, told of again and again."""
    words = [word for word, head in things().items() if head in stance.heads & single()]
    text = ground.reports[stance.sentence.report].text.lower()
    return bool(words) and len(re.findall(rf"\b(?:{'|'.join(map(re.escape, words))})\b", text)) >= least


def _are_opposed(one: Stance, two: Stance, ground: Ground) -> bool:
    if ground.is_any_side(one.holders, two.holders) or (not (one.holders or two.holders) and one.voice == two.voice):
        return False
    days = [ground.published(s.sentence.report) for s in (one, two)]
    if days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) > WEEK:
        return False
    is_named, is_told = bool(one.named & two.named), bool(one.stems & two.stems)
    if not one.heads & two.heads - {OTHERWISE} or not all(s.heads & set(things().values()) for s in (one, two)):
        if one.heads & two.heads - {OTHERWISE} and len((one.stems | one.things) & (two.stems | two.things)) > FEW:
            return True  # "the opinion of the court on the barrier"
        if one.heads & two.heads - {OTHERWISE} and one.things & two.things and not (one.named or two.named):
            return True  # "the return of the plan", "any return of the pesticide plan"
        return is_named and is_told  # "the conversion of the church", "the decision to turn the church into a mosque"
    if one.heads & two.heads - {OTHERWISE} <= {DECISION}:
        return is_told and is_named and _is_of_one_thing(one, two)  # two decisions on one town are two things
    if is_named or is_told:
        return True
    if any(
        a.is_bare and _tell_before(a, ground) & (b.stems or _tell_before(b, ground))
        for a, b in ((one, two), (two, one))
    ):
        return True
    least = OFTEN if one.sentence.report == two.sentence.report else TWICE
    return all(s.is_bare and _is_the_one(s, least, ground) for s in (one, two))


def _tell_before(stance: Stance, ground: Ground) -> frozenset[str]:
    """Return what a report tells of "the bill" where it speaks of it first: "a bill to open glaciers to mining"."""
    words = [word for word, head in things().items() if head in stance.heads & single()]
    at = stance.sentence
    text = ground.reports[at.report].text[: at.start]
    first = (
        re.search(
            rf"\b(?:an?|its|his|her|their)\b(?P<thing> (?:[\w-]+ ){{0,3}}(?:{'|'.join(map(re.escape, words))})\b[^.;\n]{{0,{REACH}}})",
            text,
        )
        if words
        else None
    )
    return telling(first["thing"], ground) if first is not None else frozenset()


def _is_of_one_thing(one: Stance, two: Stance) -> bool:
    """Tell whether what one tells of a decision is what the other does, but for what he leaves out."""
    return 2 * len(one.stems & two.stems) > min(len(one.stems), len(two.stems))


def _dispute(ones: Sequence[Stance], others: Sequence[Stance], ground: Ground) -> Dispute:
    words = max((s.words for s in (*ones, *others)), key=len)
    return Dispute(
        id="",
        kind="position",
        about=f"who is for and who against {words}",
        sides=(_side(ones, "for", ground), _side(others, "against", ground)),
        facts=tuple(dict.fromkeys(s.fact for s in (*ones, *others))),
    )


def _side(held: Sequence[Stance], how: str, ground: Ground) -> Side:
    holders = tuple(dict.fromkeys(h for s in held for h in s.holders))
    first = held[0]
    name = name_all(first.holders, ground) or first.voice
    verb = "are" if len(first.holders) > 1 or (not first.holders and first.voice.endswith("s")) else "is"
    return Side(
        holders=holders,
        summary=f"{name[:1].upper()}{name[1:]} {verb} {how} it: {ground.quote(first.sentence)}",
        evidence=tuple(dict.fromkeys(s.sentence for s in held)),
        origins=ground.origins(*(s.fact for s in held)),
    )
