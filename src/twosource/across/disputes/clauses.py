"""What one clause of a statement claims or denies, and where each clause begins.

Comes in: text. Goes out: clauses and ``Claim``s. Example: "no deal was signed, but talks go on" is two clauses, of which the
first denies that a deal was signed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from twosource.across.disputes.claim_words import is_dismissal, is_of_deed
from twosource.across.disputes.polarity import find_deeds, is_blaming, is_waved_off, pattern_of, read_polarity
from twosource.across.matters import DOWNED

CLAUSE = re.compile(
    r"[;:]\s|[.!?][”\"’]?\s+(?=[A-Z“\"])|,? (?:but|although|though|whereas|while)\b|,? and that\b|,? and (?=no \w+(?: of any kind| at all)? (?:was|were|is|are|had|has|have)\b|(?:it|he|she|they|we|its|his|their|had|has|have|was|were|is|are|did|does|do|will|would)\b)|, and (?=the [\w ]{3,30}? (?:is|are|was|were|had|has|have|did|does|do)\b)"
)
CONDITION = re.compile(
    r"\b(?:if|unless|until|in the event|in case|as long as|provided that|so long as|once)\b.*", re.S | re.I
)
COMING = re.compile(
    r"\b(?:will(?<!free will)(?<!own will)|(?:would|wo|sha)n['’]t|would|shall|wants?|(?:plan|intend|hope|expect)\w*(?= to)|going to|ready to|in order to|set to|due to \w+)\b(?! have\b)",
    re.I,
)
WHO = re.compile(r",? \b(?:those who|who|whose|which)\b")
ASKING = re.compile(r"\?|\b(?:who|what|why) on earth\b|^[“\"]?(?:who|why|what|how)\b")
FEWEST = 3  # words of a clause that tells something; "victory" is claimed in one
CLAIMED = re.compile(
    r"\b(?:suggestions?|claims?|allegations?|charges?|accusations?|reports?|stor(?:y|ies)|notions?|ideas?|assertions?|rumou?rs?) that\b"
)
FALSE_THAT = re.compile(
    r"\b(?:false|untrue|not true|wrong|incorrect|nonsense|absurd|(?:a|an outright) lie)[”\"’]? (?:to (?:say|claim|suggest|allege) )?that\b"
)
BESIDES = re.compile(
    r",? (?:as|while|amid) (?!an? |the |its? |one |part |well ).*", re.S
)  # "denied it fired as talks began"


def find_clauses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each clause of a text begins and ends."""
    start = 0
    for match in CLAUSE.finditer(text):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if start < len(text):
        yield start, len(text)


class Claim(NamedTuple):
    """What a clause claims or denies.

    Args:
        words: what is claimed, without who is said to claim it.
        scope: the words that tell what is so or is denied, in small letters.
        whole: the clause in small letters, without its condition.
        is_denied: it is said not to be so.
        is_flat: all of it is denied, and not one word in it.
    """

    words: str
    scope: str
    whole: str
    is_denied: bool
    is_flat: bool


def read_claim(words: str, *, is_denial: bool, is_charge: bool = False, cue: str = "") -> Claim | None:
    """Return what a clause claims; None where it asks, only guesses, or is too short to tell anything.

    Args:
        words: the clause.
        is_denial: whoever says it denies it.
        is_charge: he accuses somebody.
        cue: the word by which he says it.

    Example:
        >>> read_claim("no Danish troops had left the valley", is_denial=False).is_denied
        True
    """
    words = BESIDES.sub("", words) if is_denial and cue.lower().startswith("den") else words
    lower = CONDITION.sub("", DOWNED.sub("downed", words) if "down" in words.lower() else words).lower()
    if ASKING.search(lower) is not None:
        return None
    is_doing = is_denial and is_of_deed(lower, cue)  # "deny losing it"
    known = find_deeds(lower) if len(lower.split()) < FEWEST and not is_doing else frozenset(("told",))
    if not known & ({*known} if is_denial else {"told", "win"}):
        return None
    found = read_polarity(lower, is_denial=is_denial)
    if found is None or (is_denial and not is_doing and not is_dismissal(lower)):
        return None
    is_denied, scope = found
    is_flat = is_denial or is_waved_off(lower)
    told = (CLAIMED.search(words) or FALSE_THAT.search(words)) if is_flat else None
    if told is not None:  # "dismissed as absurd the minister's charge that its agents had a hand in it"
        words = words[told.end() :].lstrip()
        scope = words.lower()
    is_sure = is_denied or is_blaming(lower) or is_ahead(words)
    if not is_sure and pattern_of("hedged").search(told_first(lower) if is_charge else lower) is not None:
        return None
    return Claim(words, scope, lower, is_denied, is_flat)


def told_first(words: str) -> str:
    """Return words without what they tell of somebody: "hosting those who want to harm it" is of hosting."""
    return WHO.split(words)[0]


@lru_cache(maxsize=4096)
def is_ahead(words: str) -> bool:
    """Tell whether a clause is of what will or should be: "the talks will go on"."""
    return COMING.search(words) is not None


def is_part(lower: str, is_flat: bool) -> bool:
    """Tell whether a clause denies a part in something: "had no part in it", or flatly that its agents had one."""
    names = ("involvement", "part") if is_flat else ("involvement",)
    return any(pattern_of(name).search(lower) is not None for name in names)
