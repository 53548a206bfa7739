"""The words that tell an event, and its mode by the words around them.

Comes in: a match. Goes out: the trigger's span, and the mode. Example: "held two rounds of talks by telephone" is the
trigger "held two rounds of talks" with the mode phone.
"""

from __future__ import annotations

from twosource.model.text import Parse, Span
from twosource.within.did.rules.fronted import is_fronted
from twosource.within.did.rules.match import Match, Matcher
from twosource.within.did.words import lemma_of

TRIGGER_REACH = 6  # tokens between a carrying verb and its noun that still make one trigger: "held two rounds of talks"


def is_its_own_subject(parse: Parse, match: Match) -> bool:
    """Tell whether the rule's subject is what goes on, and nobody who acts: "the truce took hold", "talks failed"."""
    return match.rule.nested == "drop" and any(
        parse.tokens[k].dep == "nsubj" and parse.tokens[k].head == match.trigger for k in match.inner
    )


def find_trigger(parse: Parse, match: Match) -> Span:
    """Return the words that tell it, the carrying verb and particles included where they stand close by."""
    first = last = match.inner[0] if is_fronted(parse, match) else match.trigger
    if match.carrier is not None and abs(match.carrier - match.trigger) <= TRIGGER_REACH:
        first, last = min(first, match.carrier), max(last, match.carrier)
    for k in match.inner:
        if parse.tokens[k].pos == "NOUN" and match.trigger < k <= match.trigger + TRIGGER_REACH:
            last = max(last, k)
    for child in parse.dependents(match.trigger, "prt"):
        if child.i <= last + 3:
            last = max(last, child.i)
    return parse.span(first, last + 1)


def find_mode(match: Match, matcher: Matcher) -> str | None:
    """Return the mode by the words around the trigger, else the rule's own."""
    parse = matcher.parse
    if match.rule.modes:
        near = _near(parse, match)
        for mode, wanted in match.rule.modes:
            if near & wanted.lemmas:
                return mode
    return match.rule.mode


def _near(parse: Parse, match: Match) -> set[str]:
    """Return the lemmas of the trigger, its dependents and theirs."""
    found: set[str] = set()
    for top in {match.trigger, match.carrier if match.carrier is not None else match.trigger}:
        found.add(lemma_of(parse.tokens[top]))
        for child in parse.children[top]:
            if parse.tokens[child].dep in ("conj", "advcl", "ccomp", "parataxis", "relcl"):
                continue
            found.add(lemma_of(parse.tokens[child]))
            if parse.tokens[child].dep in ("dobj", "prep", "nsubjpass", "nsubj", "compound", "amod", "agent", "dative"):
                for k in parse.children[child]:
                    found.add(lemma_of(parse.tokens[k]))
                    if parse.tokens[k].dep == "pobj":
                        found.update(lemma_of(parse.tokens[c]) for c in parse.children[k])
    return found
