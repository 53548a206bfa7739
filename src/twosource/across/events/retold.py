"""One deed told of its doer, of nobody, or of whom it was done to: the words for the deed and the thing speak for one.

Comes in: two tellings. Goes out: points, and keys under which such tellings meet. Example: "Police arrested the owner
of the mill, Ali Musa", "The owner of the mill was arrested" and "Ali Musa was arrested" are one arrest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache

from twosource.across.events.telling import SPOKEN, STOP, WORD, Telling, stem_of
from twosource.lexicon.load import load_yaml

AGAIN = 1.0  # read by hand: retold deeds without a day lacked .1 to .9 of the points that join
DAYS = 4  # between two reports that tell one deed as news
FIRST = 3  # words of a phrase in which the thing is named: "the owner of the mill"
CLAUSE = re.compile(r"\b(?:who|which|that|after|before|when|while|because|in|on|at|by|for|with|from|to|as)\b|[,;:]")
ARMS = frozenset([
    "missile", "missiles", "rocket", "rockets", "drone", "drones", "bomb", "bombs", "shell", "shells", "airstrike",
    "airstrikes",
])  # fmt: skip
REPEATED = SPOKEN | {"ASSAULT", "PROTEST"}
HAPPENED = ("occurred", "ongoing")
HARM = re.compile(r"(?:kill|die|dying|dead|wound|injur|hurt|los[et])")
PRONOUNS = frozenset({"he", "she", "they", "it"})


def retold_points(a: Telling, b: Telling) -> float:
    """Return points for one deed done to one thing, told in reports of the same days.

    Args:
        a: a telling; what is repeated within days is left out: acts of words, strikes, protests.
        b: another, of the same kind and not of other days.

    Returns:
        ``AGAIN`` or 0.
    """
    if a.event.type in REPEATED or not keys_of_deed(a) & keys_of_deed(b):
        return 0.0
    return AGAIN if _is_near(a, b) else 0.0


def keys_of_deed(telling: Telling) -> frozenset[str]:
    """Return a key for each word that names what it was done to, with the verb: "did arres owner"."""
    event = telling.event
    if event.is_noun or event.type in REPEATED - {"ASSAULT"} or event.status not in HAPPENED:
        return frozenset()
    keys = _keys(telling.verbal, telling.theme or telling.rest)
    return keys if event.type != "ASSAULT" else frozenset(k for k in keys if k.rsplit(" ", 1)[1] not in anybody())


@lru_cache(maxsize=8192)  # a telling is compared with dozens
def _keys(verbal: str, words: str) -> frozenset[str]:
    verbs = WORD.findall(verbal.lower())
    if not verbs:
        return frozenset()
    deed = _deeds().get(stem_of(verbs[0]), stem_of(verbs[0]))
    return frozenset(f"did {deed} {word}" for word in _things(words))


@cache
def _deeds() -> dict[str, str]:
    """Return for each verb the first of its row: "detained" -> "arres"."""
    rows = load_yaml("retold.yaml")["deeds"]
    return {stem_of(str(word)): stem_of(str(row[0])) for row in rows for word in row}


@cache
def anybody() -> frozenset[str]:
    """Return the stems of words for people that tell nobody apart."""
    return frozenset(stem_of(str(word)) for word in load_yaml("retold.yaml")["anybody"])


def _things(words: str) -> frozenset[str]:
    """Return the first words of a phrase without its later phrases: "the families of the dead" -> famil, dead."""
    head = CLAUSE.split(words.lower(), maxsplit=1)[0]
    named = [stem_of(word) for word in WORD.findall(head) if word not in STOP]
    return frozenset(named[:FIRST])


def _is_near(a: Telling, b: Telling) -> bool:
    """Tell whether both are told of one day, or in reports a few days apart where one names no day."""
    if a.start is not None and b.start is not None:
        return a.start == b.start
    first, last = a.start or a.published, b.start or b.published
    if first is None or last is None:
        return False
    return abs((date.fromisoformat(first) - date.fromisoformat(last)).days) <= DAYS


def point_back(tellings: Sequence[Telling]) -> dict[str, str]:
    """Lead "the missiles" of a report to the strike with missiles that it told before, by ids of local events.

    Example: "Two missiles hit the port. [...] The missiles damaged a crane." - the second is led to the first.
    """
    led: dict[str, str] = {}
    before: dict[tuple[str, str], Telling] = {}
    strikes = (t for t in tellings if t.event.type == "ASSAULT" and t.event.status in HAPPENED)
    for telling in sorted(strikes, key=lambda t: (t.report, t.event.trigger.start)):
        words = telling.doer.lower().split()
        arms = words[-1] if words else ""
        if arms not in ARMS:
            continue
        first = before.get((telling.report, arms))
        if words[:1] != ["the"] or len(words) > 2:
            before[telling.report, arms] = telling
        elif first is not None and (None in (first.start, telling.start) or first.start == telling.start):
            led[telling.event.id] = first.event.id
    return led


def lead_harm(tellings: Sequence[Telling]) -> dict[str, str]:
    """Lead people harmed to the blow that the same sentence tells to have done it, by ids of local events.

    Example: "Three women were killed when a bakery was bombed" - the killing is led to the bombing.
    """
    strikes = [t for t in tellings if t.event.type == "ASSAULT" and t.event.status in HAPPENED]
    by_sentence: dict[tuple[str, int], list[Telling]] = {}
    for telling in strikes:
        by_sentence.setdefault((telling.report, telling.event.sentence.start), []).append(telling)
    led: dict[str, str] = {}
    for harm in strikes:
        if not harm.is_when or harm.actors or HARM.match(harm.verbal.lower()) is None:
            continue
        beside = by_sentence[harm.report, harm.event.sentence.start]
        blows = [t for t in beside if t.event.trigger.start > harm.event.trigger.end and t.doer.lower() not in PRONOUNS]
        if blows and HARM.match(blows[0].verbal.lower()) is None:
            led[harm.event.id] = min(blows, key=lambda t: t.event.trigger.start).event.id
    return led
