"""Of which sort a deed is, by the rule that found it and by its words: sorts join what is told by several rules.

Comes in: a telling. Goes out: names of sorts. Example: "pledged a loan" and "will lend" are of the sort "will AID", for
who promises help and of whom it is told that he will help tell one thing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from twosource.across.events.telling import Telling
from twosource.lexicon.load import load_yaml

CAMPAIGN = frozenset({"war", "invade", "coup"})  # told by the month, not by the blow
WILL = "will "
GIVEN = frozenset({"AID", "CONCEDE", "SUPPORT", "COOPERATE", "RETREAT", "MOBILIZE"})  # what is promised
DONE_TO = frozenset({"SANCTION", "COERCE"})  # what is threatened


class Worded(NamedTuple):
    """A sort known by its words, whatever rule found them."""

    sort: str
    types: frozenset[str]
    pattern: re.Pattern[str]
    instead: frozenset[str]


def sorts_of(telling: Telling) -> frozenset[str]:
    """Return the sorts of a telling: those of its rule, and what its words add to them or put in their place."""
    event = telling.event
    sorts = sorts_by_rule().get(event.rule, frozenset())
    if event.mode in CAMPAIGN:
        return sorts & {"clash"}
    told = f"{telling.verbal} {telling.rest or telling.theme}".lower()
    for row in _worded():
        if event.type in row.types and row.pattern.search(told) is not None:
            sorts = (sorts - row.instead) | {row.sort}
    return sorts


def wills_of(telling: Telling) -> frozenset[str]:
    """Return under which sorts a promise is met by what is planned, and a threat by it: "pledged aid", "will send aid"."""
    event = telling.event
    if event.status == "planned" and event.type in GIVEN | DONE_TO:
        return frozenset({WILL + event.type})
    if event.status != "occurred":
        return frozenset()
    if event.type == "AGREE" and event.rule in _promises():
        return frozenset(WILL + type_ for type_ in GIVEN)
    return frozenset(WILL + type_ for type_ in DONE_TO) if event.rule in _threats() else frozenset()


@cache
def _promises() -> frozenset[str]:
    return frozenset(str(rule) for rule in load_yaml("retold.yaml")["wills"]["promises"])


@cache
def _threats() -> frozenset[str]:
    return frozenset(str(rule) for rule in load_yaml("retold.yaml")["wills"]["threats"])


@cache
def by_matter() -> frozenset[str]:
    """Return the sorts and types of which the words for the matter must speak for one."""
    told = frozenset(str(sort) for sort in load_yaml("retold.yaml")["by matter"])
    return told | frozenset(WILL + type_ for type_ in GIVEN | DONE_TO)


@cache
def sorts_by_rule() -> dict[str, frozenset[str]]:
    """Return for each rule the sorts of deeds that it finds: who blocks a shipment cuts supplies, or bans trade."""
    sorts: dict[str, frozenset[str]] = {}
    for sort, rules in load_yaml("retold.yaml")["one sort"].items():
        for rule in rules:
            sorts[str(rule)] = sorts.get(str(rule), frozenset()) | {str(sort)}
    return sorts


@cache
def _worded() -> tuple[Worded, ...]:
    rows = load_yaml("retold.yaml")["sorts by words"]
    return tuple(
        Worded(str(r["sort"]), frozenset(r["types"]), re.compile(r["pattern"]), frozenset(r.get("instead", ())))
        for r in rows
    )
