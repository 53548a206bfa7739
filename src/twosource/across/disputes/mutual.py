"""Two sides that accuse each other of one thing: "Norway and Sweden accused each other of breaking the truce".

Comes in: the ground. Goes out: disputes of kind accusation. Each side has the sentence that tells it, and what its
people say in those days of the deeds of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from twosource.across.disputes.answers import WEEK
from twosource.across.disputes.charges import DEEDS, Charge, list_accusations, states_of
from twosource.across.disputes.claimed import list_assertions
from twosource.across.disputes.ground import Ground
from twosource.across.disputes.lines import agree, name_all
from twosource.across.matters import find_matter
from twosource.model.facts import Event
from twosource.model.record import Dispute, Side

EACH = re.compile(
    r"(?:(?:accus|blam|charg)\w+ (?:each other|one another)"
    r"|(?:trad|exchang|swap)\w+ (?:\w+ )?(?:accusations|blame|charges|recriminations))"
    r"(?: (?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|again|anew|publicly|bitterly))?(?P<of> (?:of|for|over|about) .+)?",
    re.I,
)
# Bodies that speak for their state, where no name is known of them: "the Kyrgyz side", "Norway's border service".
BODY = re.compile(
    r"(?i:the )?(?P<whose>[A-Z]\w+(?:[’']s?)?) (?:(?:state|national) )?(?:side|(?:border|security) (?:service|guards?|troops|police)"
    r"|(?:armed )?forces|army|military|navy|authorities|officials|government|(?:\w+ )?ministry)"
)
# Where what they accuse each other of ends: "..., shortly after it had begun".
ENDS = re.compile(r"[.;]|, (?:shortly|just|hours|days|minutes|as|after|when|while|but|and)\b")


def find_mutual(ground: Ground) -> list[Dispute]:
    """Find sides that accuse each other of one thing.

    Args:
        ground: facts and look-ups.

    Returns:
        One dispute for each event of mutual accusation; ids are still empty.
    """
    pairs: dict[frozenset[str], list[Event]] = {}
    for local in (e for reading in ground.readings for e in reading.events):
        actors = ground.ids(local.actors)[:2] if local.type == "ACCUSE" else ()
        if len(actors) == 2 and not ground.is_any_side(actors[:1], actors[1:]) and _told(local, ground):
            pairs.setdefault(frozenset(actors), []).append(local)
    charges = [*list_accusations(ground), *list_assertions(ground)] if pairs else []
    return [_mutual(events, charges, ground) for events in pairs.values()]


def _told(local: Event, ground: Ground) -> str:
    """Return "of breaking the truce" where a sentence says that two accuse each other of it; "" where it does not."""
    report = ground.reports[local.sentence.report]
    match = EACH.match(report.text[local.trigger.start : local.sentence.end])
    return "" if match is None else re.split(ENDS, " ".join((match["of"] or "").split()))[0].rstrip(' ,.;”"')


def _mutual(events: Sequence[Event], charges: Sequence[Charge], ground: Ground) -> Dispute:
    one, two = ground.ids(events[0].actors)[:2]
    of = " " + max((_told(e, ground) for e in events), key=len)
    sides = tuple(_side((a, b), of, events, charges, ground) for a, b in ((one, two), (two, one)))
    names = name_all([one, two], ground)
    facts = dict.fromkeys(ground.happening_of[e.id].id for e in events if e.id in ground.happening_of)
    return Dispute(
        id="",
        kind="accusation",
        about=f"which of them is to blame, as {names} {'accuse' if of.startswith(' of ') else 'blame'} each other{of}",
        sides=sides,
        facts=tuple(facts),
    )


def _side(pair: tuple[str, str], of: str, events: Sequence[Event], charges: Iterable[Charge], ground: Ground) -> Side:
    accuser, other = pair
    matter = find_matter(of, without=ground.names)
    own = [c for c in charges if _is_against(c, pair, matter, ground) and _is_near(c, events[0], ground)]
    name = name_all([accuser], ground)
    verb = agree("accuses" if of.startswith(" of ") else "blames", name, [accuser], ground)
    told = [e.sentence for e in events]
    own_facts = [ground.happening_of[e.id].id for e in events if e.id in ground.happening_of]
    return Side(
        holders=(accuser,),
        summary=f"{name[:1].upper()}{name[1:]} {verb} {name_all([other], ground)}{of}",
        evidence=tuple(dict.fromkeys([*told, *(span for c in own for span in c.evidence if span not in told)])),
        origins=ground.origins(*own_facts, *(c.fact for c in own)),
    )


def _is_against(charge: Charge, pair: tuple[str, str], matter: frozenset[str], ground: Ground) -> bool:
    """Tell whether somebody of the one side tells a deed of the other."""
    accuser, other = pair
    if not (ground.is_any_side(_makers(charge, ground), [accuser]) and ground.is_any_side(charge.accused, [other])):
        return False
    return bool(charge.types & DEEDS) or bool(charge.stems & matter)


def _makers(charge: Charge, ground: Ground) -> tuple[str, ...]:
    """Return who makes a charge; of a body of no known name the state that it speaks for."""
    body = None if charge.holders else re.fullmatch(BODY, charge.voice)
    if body is None:
        return charge.holders
    whose = re.sub(r"[’']s?$", "", body["whose"])
    named = [e for listed in ground.states.values() for e in listed if ground.by_id[e].name == whose]
    return tuple(dict.fromkeys([*states_of([whose], ground), *named]))


def _is_near(charge: Charge, event: Event, ground: Ground) -> bool:
    day = ground.published(event.sentence.report)
    days = [d for d in (ground.published(span.report) for span in charge.evidence) if d is not None]
    return day is None or not days or min(abs((d - day).days) for d in days) <= WEEK
