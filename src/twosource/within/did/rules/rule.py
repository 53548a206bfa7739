"""One way of telling an event, and the words that a place in it wants.

Comes in: nothing. Goes out: types. Example: the rule "aid-goods" has the triggers "donate" and "hand over" and wants
goods for its object; the keys of its entry are told in ``data/events/README.md``.
"""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.facts import EventType


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words of which one must stand in a slot: lemmas, or nouns and verbs that tell an event of some type."""

    lemmas: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    is_any: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of telling an event. Field names are the keys of the YAML entry; see the README beside the data.

    Args:
        kind: what the trigger is: verb, noun or adjective.
        weight: number of conditions; of the rules that fit, the one with most conditions wins.
        phrases: the triggers of several words, in words: "call off".
        is_attempt: the words tell an attempt, which was made though it failed: "a foiled coup".
        verb_of: of a rule made for nouns from one of verbs, the verb of each noun: ("capture", "capture").
    """

    id: str
    type: EventType
    kind: str
    triggers: frozenset[str]
    mode: str | None
    modes: tuple[tuple[str, Wanted], ...]
    slots: tuple[tuple[str, Wanted], ...]
    prep: tuple[tuple[str, Wanted], ...]
    prep_not: tuple[tuple[str, Wanted], ...]
    clause: Wanted | None
    clause_not: Wanted | None
    voice: str | None
    negated: bool | None
    human_object: bool
    human_subject: bool
    same_subject: bool | None
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    reciprocal: bool
    swap: bool
    nested: str
    status: str | None
    magnitude: str | None
    says: str | None
    is_finite: bool
    is_carried: bool
    is_attempt: bool
    human_clause: bool
    weight: float
    fires: tuple[str, ...]
    silent: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...] = ()
    verb_of: tuple[tuple[str, str], ...] = ()
