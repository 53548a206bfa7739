"""Whether a claim tells of a harm that one did: he stands before its verb, or it was done by him.

Comes in: a thesis, and who is cleared. Goes out: True or False. Example: "Chadian jets bombed Kindu" tells of a harm that
Chad did; "samples from the raid arrived at the Chadian laboratory" and "Chad blocked a statement on the raid" do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from twosource.across.disputes.polarity import deed_patterns
from twosource.across.disputes.theses import Thesis
from twosource.across.disputes.ties import Ties
from twosource.across.disputes.voices import lands_of

# Deeds of which somebody is to blame, and those in which he may have had a part.
HARM = frozenset({
    "attack", "kill", "down", "seize", "block", "cross", "rig", "spy", "hack", "poison", "coup", "explode", "torture",
    "burn",
})  # fmt: skip
GUILT = HARM | {"pay", "train", "send", "order", "arrest"}
WORD = re.compile(r"[A-Z][^\W\d_]+")
VERB = re.compile(
    r"(?:\w+(?:ed|ing)|hit|hits|struck|shot|bl[oe]wn?|sent|sold|stole|paid|beat|burnt|overthrew|bought|brought|died?|dead|cut)\b"
)
NOUN_BEFORE = re.compile(
    r"\b(?:the|an?|this|that|those|these|its|his|her|their|our|any|no|after|during|condemn\w+) (?:[\w-]+ )?\Z"
)
BESIDE = re.compile(r"\b(?:in|at|near|to|over|with|against|on|for|towards?)(?: the| an?)? (?:[\w-]+ )?\Z")
WAS = re.compile(r"\b(?:was|were|been|being|is|are|got)(?: \w+ly)? \Z")
BY = re.compile(
    r"\b(?:by|(?:came|come|fired|launched|flown|flew|sent|planned) (?:from|in))(?: the| an?)? (?:[\w’'-]+ ){0,3}\Z"
)
THERE = re.compile(
    r"(?:trained|paid|armed|recruited|ordered|planned|financed|sent|supplied)(?: and \w+)? (?:in|from) \Z"
)
OWNED = re.compile(r"[’']?s? (?:(?!\w+(?:ed|ns|cts|mns)\b|(?:on|in|at|to|of|for|and|the)\b)[\w-]+ ){0,2}\Z")
DOING = re.compile(
    r"\b(?:stag|plan|plott|organi[sz]|order|carri|launch|commit(?!ted to\b)|mount|prepar|direct|mastermind|orchestrat|back|help|fund|financ|"
    r"support|conduct|attempt|tried|trying|involv|respons|part in|perpetrat|aid)"
)
PAPERS = re.compile(
    r" (?:[\w’'-]+ ){0,3}?(?:statements?|motions?|resolutions?|drafts?|papers?|bills?|proposals?|texts?|declarations?|vetos?|votes?|membership|"
    r"sanctions|appointments?|candida\w+|requests?)\b"
)


def is_harm_by(claim: Thesis, cleared: Iterable[str], lands: frozenset[str], deeds: frozenset[str], ties: Ties) -> bool:
    """Tell whether a claim tells one of some deeds as done by somebody.

    Args:
        claim: what one voice holds.
        cleared: who is said to have done no such thing.
        lands: the countries of those, where they are known by words alone.
        deeds: names of deeds.
        ties: look-ups.
    """
    spots = _spots(claim, tuple(cleared), lands, ties)
    if not spots:
        return False
    lower = claim.words.lower()
    for deed in sorted(claim.acts & deeds):
        for match in deed_patterns()[deed].finditer(lower):
            if deed == "block" and PAPERS.match(lower[match.end() :]) is not None:
                continue
            if any(_is_done(lower, match.start(), match.end(), spot) for spot in spots):
                return True
    return False


def _spots(claim: Thesis, cleared: tuple[str, ...], lands: frozenset[str], ties: Ties) -> list[tuple[int, int]]:
    """Return where a claim names those who are cleared, or their side, or their people."""
    ground = ties.ground
    side = [*cleared, *(e for e in claim.named if ground.is_any_side([e], cleared))]
    names = ties.words_of_names(side)
    known = lands | {ground.by_id[e].country for e in side if e in ground.by_id}
    return [m.span() for m in WORD.finditer(claim.words) if m[0].lower() in names or lands_of(m[0]) & known]


def _is_done(lower: str, start: int, end: int, spot: tuple[int, int]) -> bool:
    """Tell whether who stands at a spot does the deed at another."""
    before, between = lower[:start], lower[spot[1] : start]
    if spot[0] >= end:
        return BY.search(lower[end : spot[0]]) is not None or THERE.search(lower[start : spot[0]]) is not None
    if OWNED.fullmatch(between) is not None and VERB.fullmatch(lower[start:end]) is None:
        return True  # "the Chadian air raid"
    if BESIDE.search(lower[: spot[0]]) is not None:
        return False
    is_verb = VERB.match(lower[start:end]) is not None and NOUN_BEFORE.search(before) is None
    is_passive = WAS.search(before) is not None and not lower[start:end].endswith("ing")
    return (is_verb and not is_passive) or DOING.search(between) is not None
