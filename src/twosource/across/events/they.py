"""Talks of a day told without their sides: are "the two ministers" of one report those whom another names?

Comes in: two profiles of meetings, of which one names nobody. Goes out: yes or no. Example: "the foreign ministers talked
by telephone on Friday" is the call of Friday in which Mr Lund and Ms Musa are told to be foreign ministers.

Who meets is told by office: presidents meet on the day on which their ministers do, so an office that is told must be
that of the others. Whether the affair tells of other talks on that day is asked where the deeds are joined.
"""

from __future__ import annotations

import re

from twosource.across.events.profile import Profile
from twosource.across.events.telling import WORD, Telling, stem_of

# "the two presidents", "both sides", "their ministers"; "delegations" may be anybody's.
KNOWN = re.compile(r"(?:the|both|these|those|their|all|two)\b", re.I)
BEHIND = re.compile(r"\b(?:of|from|in|at|to|for|on|who|whose)\b|,")
OFFICES = frozenset(
    stem_of(word)
    for word in (
        "ministers", "presidents", "premiers", "chancellors", "kings", "generals", "commanders", "governors", "envoys",
        "ambassadors", "negotiators", "diplomats", "officials", "lawmakers", "mayors", "chiefs", "delegations",
    )
)  # fmt: skip
RULERS = frozenset({"leaders", "heads", "rulers", "statesmen"})
DEPUTIES = frozenset(stem_of(word) for word in ("foreign", "defence", "defense", "deputy", "envoy", "negotiators"))


def may_be_they(a: Profile, b: Profile) -> bool:
    """Tell whether one of two meetings of a day names nobody, and nothing speaks against its being the other."""
    if not (a.is_day and b.is_day and a.start == b.start):
        return False
    if not (is_nobody(a) or is_nobody(b)):
        return _is_of_office(a, b) or _is_of_office(b, a)
    vague, told = (a, b) if is_nobody(a) else (b, a)
    if is_nobody(told):
        return False
    is_there = bool(vague.place_lands & told.place_lands)
    return all(_fits(t, told, is_there=is_there) for t in vague.tellings)


def is_nobody(profile: Profile) -> bool:
    """Tell whether nobody is told to meet, but perhaps where: "talks in Kenya"."""
    return not profile.actors and profile.others <= profile.places and "CONSULT/visit" not in profile.deeds


def _is_of_office(vague: Profile, told: Profile) -> bool:
    """Tell whether one names all who meet by office and land alone: "the Prime Minister received the envoy of Mali"."""
    parties = (vague.actors | vague.others) - vague.places
    lands = vague.actor_countries | vague.other_countries
    if not parties or not parties <= vague.unnamed or "CONSULT/visit" in told.deeds or not lands:
        return False
    doers = (stem_of(w) for t in vague.tellings if not t.actors for w in WORD.findall(t.doer.lower()))
    offices = (vague.titles | frozenset(doers)) & OFFICES
    is_theirs = lands <= told.actor_countries | told.other_countries
    return is_theirs and bool(offices) and offices <= _said(told)


def _said(told: Profile) -> frozenset[str]:
    return frozenset(stem for words in told.words for stem in words)


def _fits(telling: Telling, told: Profile, *, is_there: bool) -> bool:
    if not telling.doer:
        return telling.event.is_noun
    head = BEHIND.split(telling.doer, maxsplit=1)[0].strip()
    words = WORD.findall(head.lower())
    if not words or not words[-1].endswith(("s", "men")):
        return words[-1:] == ["two"] or head.lower() in ("they", "both")
    if KNOWN.match(head) is None and not is_there:
        return False
    said = _said(told)
    office = stem_of(words[-1])
    if office in OFFICES:
        return office in said
    return words[-1] not in RULERS or not said & DEPUTIES
