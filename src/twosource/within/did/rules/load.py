"""Event rules: the YAML files of ``data/events`` -> rules indexed by the lemma that triggers them.

Comes in: one file per PLOVER type. Goes out: ``Rulebook``. Example: the entry ``{id: aid-goods, verbs: [donate],
object: ["@supplies"]}`` becomes a ``Rule`` found under the lemma "donate" whose object must be goods of that class.

How an entry is written is told in ``data/events/README.md``; example sentences run as tests.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from twosource.errors import BrokenData
from twosource.lexicon.load import list_data, load_yaml
from twosource.model.facts import EventType
from twosource.within.did.rules.nominal import derive_rules
from twosource.within.did.rules.rule import Rule, Wanted

__all__ = ["Rule", "Rulebook", "Wanted", "build_rulebook", "load_rulebook", "read_classes", "read_rule", "read_rules"]

FOLDER = "events"
TYPES: tuple[EventType, ...] = get_args(EventType)
TRIGGERS = {"verbs": "verb", "nouns": "noun", "adjectives": "adjective"}
WORD_KEYS = (
    "subject", "subject_not", "object", "object_not", "modifier", "modifier_not", "aux", "subtree", "subtree_not", "particle_not",
)  # fmt: skip
PLAIN_KEYS = (
    "id", "doc", "mode", "modes", "actor", "recipient", "reciprocal", "swap", "voice", "negated", "clause",
    "clause_not", "prep", "prep_not", "human_object", "human_subject", "nested", "trigger", "priority", "fires",
    "silent", "says", "is_finite", "is_carried", "is_attempt", "human_clause", "magnitude", "status", "same_subject",
)  # fmt: skip
KEYS = {*TRIGGERS, *WORD_KEYS, *PLAIN_KEYS}


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules by trigger lemma and kind, the heaviest first, and the word classes that they share."""

    rules: tuple[Rule, ...]
    verbs: Mapping[str, tuple[Rule, ...]]
    nouns: Mapping[str, tuple[Rule, ...]]
    adjectives: Mapping[str, tuple[Rule, ...]]
    classes: Mapping[str, frozenset[str]]
    refusal: Rule | None = None


@cache
def load_rulebook() -> Rulebook:
    """Return the rules of ``data/events``, read once.

    Raises:
        BrokenData: an entry has an unknown key, an unknown class, a repeated id or no trigger.
    """
    classes = read_classes(load_yaml(f"{FOLDER}/classes.yaml"))
    rules: list[Rule] = []
    for name in list_data(FOLDER):
        kind, _, ending = name.partition(".")
        if ending == "yaml" and kind in TYPES:
            rules.extend(read_rules(load_yaml(f"{FOLDER}/{name}"), name, classes))
    repeated = {rule.id for rule in rules if sum(other.id == rule.id for other in rules) > 1}
    if repeated:
        raise BrokenData(f"{FOLDER}: repeated ids: {', '.join(sorted(repeated))}")
    return build_rulebook(rules, classes, derive_rules(rules, load_yaml(f"{FOLDER}/nominal.yaml"), read_gerunds()))


def read_gerunds() -> dict[str, str]:
    """Return the gerunds that differ from the verb by more than "ing": "cut" -> "cutting"."""
    phrases = load_yaml(f"{FOLDER}/phrases.yaml")
    doubled = {verb: f"{past[:-2]}ing" for verb, past in phrases["past"].items() if past.endswith("ed")}
    return {**doubled, **phrases["progressive"]}


def build_rulebook(
    rules: Iterable[Rule], classes: Mapping[str, frozenset[str]], derived: Iterable[Rule] = ()
) -> Rulebook:
    """Index rules by lemma and kind, those made from others too, which are not listed among the rules."""
    index: dict[str, dict[str, list[Rule]]] = {kind: defaultdict(list) for kind in TRIGGERS.values()}
    kept = tuple(rules)
    for rule in (*kept, *derived):
        for trigger in rule.triggers:
            index[rule.kind][trigger.split()[0]].append(rule)
    ranked = {
        kind: {lemma: tuple(sorted(found, key=lambda rule: -rule.weight)) for lemma, found in by_lemma.items()}
        for kind, by_lemma in index.items()
    }
    refusal = next((rule for rule in kept if rule.id == "will-not"), None)
    return Rulebook(kept, ranked["verb"], ranked["noun"], ranked["adjective"], classes, refusal)


def read_classes(raw: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    """Return word classes with the classes they include written out."""
    found: dict[str, frozenset[str]] = {}

    def expand(name: str, seen: tuple[str, ...]) -> frozenset[str]:
        if name not in raw or name in seen:
            raise BrokenData(f"{FOLDER}/classes.yaml: unknown or circular class '@{name}'")
        if name not in found:
            words: set[str] = set()
            for word in map(str, raw[name]):
                words |= expand(word[1:], (*seen, name)) if word.startswith("@") else {word}
            found[name] = frozenset(words)
        return found[name]

    for name in raw:
        expand(name, ())
    return found


def read_rules(raw: Mapping[str, Any], name: str, classes: Mapping[str, frozenset[str]]) -> list[Rule]:
    """Return the rules of one file; ``defaults`` hold for all that do not say otherwise."""
    kind = raw["type"]
    if kind not in TYPES:
        raise BrokenData(f"{FOLDER}/{name}: unknown type '{kind}'")
    defaults = raw.get("defaults", {})
    return [
        read_rule(
            {**defaults, **entry}, kind=kind, where=f"{FOLDER}/{name}: entry '{entry.get('id')}'", classes=classes
        )
        for entry in raw["rules"]
    ]


def read_rule(entry: Mapping[str, Any], *, kind: EventType, where: str, classes: Mapping[str, frozenset[str]]) -> Rule:
    """Check one entry and return it as a rule."""
    unknown = set(entry) - KEYS
    if unknown or "id" not in entry:
        raise BrokenData(f"{where}: unknown keys: {', '.join(sorted(unknown)) or 'id is missing'}")
    keys = [key for key in TRIGGERS if key in entry]
    if len(keys) != 1:
        raise BrokenData(f"{where}: give exactly one of verbs, nouns, adjectives")
    triggers = _words(entry[keys[0]], where, classes).lemmas
    slots = tuple((key, _words(entry[key], where, classes)) for key in WORD_KEYS if key in entry)
    prep = _preps(entry.get("prep", {}), where, classes)
    prep_not = _preps(entry.get("prep_not", {}), where, classes)
    return Rule(
        id=str(entry["id"]), type=kind, kind=TRIGGERS[keys[0]], triggers=triggers, mode=entry.get("mode"),
        modes=tuple((mode, _words(words, where, classes)) for mode, words in entry.get("modes", {}).items()),
        slots=slots, prep=prep, prep_not=prep_not,
        clause=_words(entry["clause"], where, classes) if "clause" in entry else None,
        clause_not=_words(entry["clause_not"], where, classes) if "clause_not" in entry else None,
        voice=entry.get("voice"), negated=entry.get("negated"),
        human_object=bool(entry.get("human_object")), human_subject=bool(entry.get("human_subject")),
        same_subject=entry.get("same_subject"),
        actor=tuple(entry.get("actor", ())), recipient=tuple(entry.get("recipient", ())),
        reciprocal=bool(entry.get("reciprocal")), swap=bool(entry.get("swap")),
        nested=str(entry.get("nested", "keep")), status=entry.get("status"), magnitude=entry.get("magnitude"), says=entry.get("says"), is_finite=bool(entry.get("is_finite")),
        is_carried=bool(entry.get("is_carried")),
        is_attempt=bool(entry.get("is_attempt")),
        human_clause=bool(entry.get("human_clause")),
        weight=10 * int(entry.get("priority", 0)) + _weigh(entry, [*slots, *prep]),
        fires=tuple(entry.get("fires", ())), silent=tuple(entry.get("silent", ())),
        phrases=tuple(tuple(trigger.split()) for trigger in sorted(triggers) if " " in trigger),
    )  # fmt: skip


def _weigh(entry: Mapping[str, Any], wanted: list[tuple[str, Wanted]]) -> float:
    """Count the conditions: a list of words says more than "any", and what must not stand there says nothing."""
    asked = [words for key, words in wanted if not key.endswith("_not")]
    if "clause" in entry:
        asked.append(Wanted(is_any=entry["clause"] == "any"))
    flags = sum(key in entry for key in ("voice", "negated", "human_object", "same_subject"))
    return sum(0.5 if words.is_any else 1.0 for words in asked) + 0.5 * flags


def _preps(raw: Mapping[str, Any], where: str, classes: Mapping[str, frozenset[str]]) -> tuple[tuple[str, Wanted], ...]:
    return tuple((str(prep), _words(words, where, classes)) for prep, words in raw.items())


def _words(raw: Any, where: str, classes: Mapping[str, frozenset[str]]) -> Wanted:
    """Read "any", one word or a list of words, "@class" and "=TYPE"."""
    lemmas: set[str] = set()
    types: set[str] = set()
    for word in [raw] if isinstance(raw, str) else list(raw):
        if not isinstance(word, str):
            raise BrokenData(f"{where}: '{word}' is not a word (quote yes, no, on and off)")
        if '"' in word:
            raise BrokenData(f"{where}: stray quotation mark in '{word}'")
        if word.startswith("@"):
            if word[1:] not in classes:
                raise BrokenData(f"{where}: unknown class '{word}'")
            lemmas |= classes[word[1:]]
        elif word.startswith("="):
            if word[1:] not in TYPES:
                raise BrokenData(f"{where}: unknown type '{word}'")
            types.add(word[1:])
        else:
            lemmas.add(word)
    return Wanted(frozenset(lemmas - {"any"}), frozenset(types), "any" in lemmas)
