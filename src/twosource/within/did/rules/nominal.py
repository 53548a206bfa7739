"""Rules of nouns made from rules of verbs: what holds of "captured the town" holds of "the capture of the town".

Comes in: the rules of verbs that name what they are done to, and which noun tells which verb. Goes out: rules of nouns,
which yield to every rule written by hand. Example: ``{verbs: [sink], object: ["@vessels"]}`` gives a rule that finds
"the sinking of a frigate by Iran", whose actor stands after "by" or owns the noun.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from twosource.model.facts import Event
from twosource.model.text import Parse, Token
from twosource.within.did.rules.rule import Rule

YIELDS = 100  # taken off the weight: a rule of the noun's own comes first
ACTOR = ("by", "carrier", "owner")
RECIPIENT = ("object", "to", "from", "against", "on", "object-owner")
# What speaks of a verb's tense, voice or clause says nothing of a noun.
OF_VERBS = frozenset({"aux", "particle_not"})
# Deeds, not words: "the release of the records" is not told as the release of the men is.
DEEDS = frozenset({"ASSAULT", "COERCE", "CONCEDE", "SANCTION", "MOBILIZE", "RETREAT", "AID", "REJECT", "SUPPORT"})
# Gerunds that as nouns mean another thing: the hacking of a firm kills nobody, the financing of a fleet may be to come.
OTHERS = frozenset({
    "hacking", "closing", "financing", "funding", "backing", "training", "building", "opening", "holding", "cutting",
    "blessing", "clearing", "beginning", "ending", "raising", "reading", "dying", "hearing", "voting", "running",
    "lighting", "handling", "understanding", "feeling", "meeting", "beating", "crossing", "landing", "sitting",
})  # fmt: skip
AFTER = frozenset({"after", "following", "since", "with", "despite", "until", "before"})


def derive_rules(rules: Sequence[Rule], nouns: Mapping[str, list[str]], gerunds: Mapping[str, str]) -> list[Rule]:
    """Return for each rule of verbs that can be told by nouns the rule of those nouns.

    Args:
        rules: all rules.
        nouns: by verb the nouns of the same meaning: "withdraw" -> ["withdrawal", "pullout"].
        gerunds: by verb its irregular gerund: "cut" -> "cutting".

    Example:
        >>> gerund("seize", {}), gerund("sink", {}), gerund("cut", {"cut": "cutting"})
        ('seizing', 'sinking', 'cutting')
    """
    found = []
    for rule in rules:
        if not _is_told_by_noun(rule):
            continue
        told = {
            noun: verb
            for verb in sorted(rule.triggers)
            for noun in (*nouns.get(verb, ()), *([gerund(verb, gerunds)] if " " not in verb else ()))
            if noun not in OTHERS
        }
        if told:
            found.append(_noun_rule(rule, told))
    return found


def is_settled(parse: Parse, noun: Token, event: Event) -> bool:
    """Tell whether a deed told by a noun without its doer is surely one: "the removal of the king shocked Mali"."""
    if event.status != "occurred":
        return False
    head = parse.tokens[noun.head]
    if noun.dep in ("nsubj", "nsubjpass"):
        return head.tag == "VBD" or any(t.tag in ("VBD", "VBZ") for t in parse.dependents(head.i, "aux", "auxpass"))
    return noun.dep == "pobj" and head.lower in AFTER


def gerund(verb: str, irregular: Mapping[str, str]) -> str:
    """Return the "-ing" form of a verb."""
    if verb in irregular:
        return irregular[verb]
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    return f"{verb[:-1]}ing" if verb.endswith("e") and verb[-2] not in "aeo" else f"{verb}ing"


def _is_told_by_noun(rule: Rule) -> bool:
    """Tell whether a rule speaks of a verb with a certain object, and of nothing that only verbs have."""
    slots = dict(rule.slots)
    has_object = rule.human_object or ("object" in slots and not slots["object"].is_any)
    is_of_verb = rule.clause is not None or rule.negated is not None or rule.human_clause or bool(OF_VERBS & set(slots))
    is_bound = rule.swap or rule.reciprocal or bool(rule.status) or rule.voice == "active"
    is_plain = not is_bound and rule.same_subject is None and {*(rule.actor or ())} <= {"subject", "by"}
    return rule.kind == "verb" and rule.type in DEEDS and has_object and is_plain and not is_of_verb


def _noun_rule(rule: Rule, told: Mapping[str, str]) -> Rule:
    roles = rule.actor or ("subject",)
    actor = tuple(dict.fromkeys(k for role in roles for k in (ACTOR if role == "subject" else (role,))))
    return replace(
        rule,
        kind="noun",
        triggers=frozenset(told),
        phrases=(),
        voice=None,
        is_finite=False,
        clause_not=None,
        nested="keep",
        actor=actor,
        recipient=rule.recipient or RECIPIENT,
        weight=rule.weight - YIELDS,
        fires=(),
        silent=(),
        verb_of=tuple(sorted(told.items())),
    )
