"""Said, its cue -> the words of a statement as a sentence, where the report's own cue makes one.

Comes in: the names of the speakers and addressees, the cue and what stands around it. Goes out: "Antony Blinken warned
that Washington would target Chinese firms", or None where the cue makes no plain sentence: then the line reads
"Antony Blinken: that ...". Nothing is added: cue and content are the report's, in the report's order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from twosource.model.record import Said, Variant
from twosource.model.text import Report

# Participles whose past is not the stem and "ed"; with any other, "warning" is "warned" and "denying" is "denied".
PAST = {"saying": "said", "telling": "told", "writing": "wrote", "swearing": "swore", "making": "made"}
PLAIN_PAST = frozenset({"said", "told", "wrote", "made", "gave", "swore", "spoke", "sought", "took", "held", "put"})
PRESENT = frozenset(
    {"accuses", "blames", "condemns", "denies", "hails", "rejects", "says", "tells", "urges", "vows", "warns"}
)
PREPOSITION = re.compile(r"(?:\w+ly )?(?:about|against|at|for|from|in|of|on|over|to|with)\Z")
PASSIVE = re.compile(r"(?:was|were|is|are|(?:has|have|had) been)(?: \w+ly)?\Z")
PRONOUNS = frozenset({"he", "i", "it", "she", "that", "these", "they", "this", "those", "we", "which", "who", "you"})
LONGEST = 60  # characters of a report's own words for a speaker whom it does not name
ASIDE = re.compile(
    r"(?:after|at|before|during|in|on|late|last|this|earlier|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
# Before a cue these change what it tells: "would not say", "was quoted as saying", "refused to call".
TURNS = re.compile(
    r"\b(?:not|\w+n['’]t|never|no|without|nor|would|could|may|might|must|should|will|can|cannot|to|was|were|been|be|"
    r"being|is|are|if|did|as|by|for|of|than)(?:\W+\w+ly)?\W*\Z",
    re.IGNORECASE,
)
TELLS = frozenset({"told", "asked", "urged", "warned", "informed", "assured", "reminded", "advised", "tells", "warns"})


@dataclass(frozen=True, slots=True)
class _Told:
    """The words of one telling: what stands before the cue, between cue and content, and after the cue."""

    cue: str
    before: str
    between: str
    after: str
    content: str
    is_active: bool


def name_speaker(said: Said, names: str, reports: Mapping[str, Report]) -> str:
    """Return the speakers' names; of one whom no report names, the report's own words ("“the bill's proponents”").

    Args:
        said: the statement.
        names: the names of its speakers joined, "" where none is known.
        reports: the record's reports by id.

    Returns:
        the names, the words in quotation marks, or "" where there is but a pronoun.

    Example:
        "its backers said" without a known speaker: "“its backers”"; "who said": "".
    """
    for variant in said.variants if not names else ():
        if variant.speaker is not None:
            words = " ".join(reports[variant.speaker.report].quote(variant.speaker).split()).strip(" ,.;:–—-")
            if words.lower() not in PRONOUNS and 0 < len(words) <= LONGEST:
                return f"“{words}”"
    return names


def say(said: Said, speaker: str, addressees: str, reports: Mapping[str, Report]) -> str | None:
    """Return an indirect statement as a sentence in the words of its fullest report.

    Args:
        said: the statement; direct speech is never put so, since its words stand for themselves.
        speaker: the speakers' names joined, "" where none is known.
        addressees: the addressees' names joined, "" where none is known.
        reports: the record's reports by id.

    Returns:
        the sentence, or None where cue and content do not make a plain one.

    Example:
        "Blinken, on a visit to Astana, warned that firms would pay" with Blinken known as Antony Blinken:
        "Antony Blinken warned that firms would pay".
    """
    if not speaker or said.kind not in ("indirect", "mixed"):
        return None
    for variant in said.variants:
        told = _parts(said, variant, reports)
        if told is not None:
            return _active(speaker, addressees, told) if told.is_active else _passive(speaker, told)
    return None


def _active(speaker: str, addressees: str, told: _Told) -> str | None:
    cue, between, content = _finite(told.cue), told.between, told.content
    if cue is None or TURNS.search(told.before):
        return None
    if not addressees and (not between or PREPOSITION.match(between)):
        return " ".join(part for part in (speaker, cue, between, content) if part)
    if not addressees and ASIDE.match(between) and content.startswith("that "):
        return f"{speaker} {cue} {content}"
    if addressees and between and cue in TELLS and len(between.split()) <= 4 and content.startswith(("that ", "to ")):
        return f"{speaker} {cue} {addressees} {content}"
    return None


def _passive(speaker: str, told: _Told) -> str | None:
    """Return "Its release was criticized by Western leaders"."""
    if told.between and PASSIVE.match(told.between) and told.after == "by" and told.cue.endswith("ed"):
        return f"{told.content} {told.between} {told.cue} by {speaker}"
    return None


def _parts(said: Said, variant: Variant, reports: Mapping[str, Report]) -> _Told | None:
    """Return the words of the variant whose content the statement shows, where cue and speaker stand beside it."""
    speaker, cue = variant.speaker, variant.cue
    content = " ".join(said.content.split())
    if speaker is None or cue is None or len(variant.content) != 1:
        return None
    text, (place,) = reports[cue.report].text, variant.content
    if " ".join(text[place.start : place.end].split()) != content:
        return None
    if speaker.end <= cue.start and cue.end <= place.start:
        before, between, after = text[variant.evidence.start : cue.start], text[cue.end : place.start], ""
    elif place.end <= cue.start and cue.end <= speaker.start:
        before, between, after = "", text[place.end : cue.start], text[cue.end : speaker.start]
    else:
        return None
    is_active = speaker.end <= cue.start
    return _Told(
        text[cue.start : cue.end], before, " ".join(between.split()), " ".join(after.split()), content, is_active
    )


def _finite(cue: str) -> str | None:
    """Return a cue as a finite verb with what belongs to it ("called for"), None where it is a noun or unclear."""
    words = cue.split()
    if not words or not all(word.isalpha() and word.islower() for word in words):
        return None
    first = words[0]
    if first in PAST:
        first = PAST[first]
    elif first.endswith("ing") and len(first) > 5:
        stem = first[:-3]
        first = stem[:-1] + "ied" if re.search(r"[^aeiou]y\Z", stem) else stem + "ed"
    elif not (first.endswith("ed") or first in PLAIN_PAST or first in PRESENT):
        return None
    return " ".join((first, *words[1:]))
