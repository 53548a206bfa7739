"""Convictions and arrests as accusations: a state that sentences somebody for spying holds that he spied.

Comes in: the ground. Goes out: ``Charge``s. Example: "a court sentenced the clerk to ten years for theft" is answered by
"his lawyers deny that he stole anything".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from twosource.across.disputes.charges import Charge
from twosource.across.disputes.ground import Ground
from twosource.across.events.names import write_name
from twosource.across.matters import find_matter
from twosource.model.facts import Event
from twosource.model.record import Happening

# What a sentence is for: "convicted of plotting an attack", "arrested on charges of theft", "to ten years for spying".
CRIME = re.compile(
    r"\b(?P<by>(?:on|over) (?:[\w-]+ ){0,2}?(?:charges|suspicion|accusations) of|(?<=convicted) of|(?<=guilty) of"
    r"|(?<=indicted) for|for|over|(?<=charged) with) (?P<crime>[a-z][^,;.:]{3,80})"
)
HELD = re.compile(r"(?:convicted|sentenced|indicted|charged|found guilty|arrested|jailed|imprisoned|detained)\b", re.I)
BY_COURT = re.compile(r"(?:convicted|sentenced|found guilty)\b", re.I)
NO_CRIME = re.compile(
    r"(?:(?:about|more|nearly|some|over|\w+) )?(?:\w+ )?(?:hours?|days?|weeks?|months?|years?|life)\b"
)


def list_convictions(ground: Ground) -> Iterator[Charge]:
    """Yield what somebody was convicted of or is held for, as a charge against him.

    Args:
        ground: facts and look-ups.

    Returns:
        Charges whose holders are those who hold him; where none is named, the court.
    """
    for event in ground.events:
        if event.status != "occurred" or not event.recipients or event.type not in ("ACCUSE", "COERCE"):
            continue
        for local in (ground.local_events[m] for m in event.members if m in ground.local_events):
            charge = _charge(event, local, ground)
            if charge is not None:
                yield charge


def _charge(event: Happening, local: Event, ground: Ground) -> Charge | None:
    report = ground.reports[local.trigger.report]
    text = report.text[local.trigger.start : max(local.trigger.end, local.sentence.end)]
    held = HELD.match(text)
    crime = CRIME.search(text)
    accused = ground.ids(local.recipients)
    holders = ground.ids(local.actors)
    if held is None or crime is None or not accused or NO_CRIME.match(crime["crime"]):
        return None
    if not holders and BY_COURT.match(text) is None:
        return None
    names = " and ".join(write_name(ground.by_id[a]) for a in accused[:3])
    crime_told = re.split(r" and (?=\w+ed\b)", crime["crime"])[0]
    words = f"{held[0].lower()} {names} {crime['by']} {crime_told}"
    return Charge(
        fact=event.id,
        holders=holders,
        accused=accused,
        deeds=frozenset(),
        types=frozenset(),
        stems=find_matter(crime_told, without=ground.names),
        evidence=(local.sentence,),
        words=" ".join(words.split()),
        verb="told",
        voice="" if holders else "A court",
        named=frozenset(accused),
    )
