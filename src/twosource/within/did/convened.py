"""Meetings told without those who met: "announced after an emergency summit in Accra".

Comes in: a match and the event made of it. Goes out: whether the meeting is told all the same. Example: a summit that is
called for a cause and stands with its place took place; "a summit", "the next summit in Accra" may not have.
"""

from __future__ import annotations

from twosource.model.facts import Event
from twosource.model.text import Parse
from twosource.within.did import clause
from twosource.within.did.match import Match
from twosource.within.did.words import lemma_of

MEETINGS = frozenset({"summit", "meeting", "session", "talk", "conference", "consultation"})
CALLED = frozenset({"emergency", "extraordinary", "urgent", "crisis", "closed-door", "hastily"})
AFTER = frozenset({"after", "following", "at", "during", "in", "of"})


def is_convened(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether a meeting that nobody is named at was held: it was called for a cause, somewhere or on some day."""
    if event.type != "CONSULT" or event.status != "occurred" or (event.place is None and event.date is None):
        return False
    token = parse.tokens[match.trigger]
    nouns = [token.i] if token.pos == "NOUN" else clause.objects(parse, token.i)
    for k in nouns:
        words = {lemma_of(t) for t in parse.dependents(k, "amod", "compound", "nmod")}
        if lemma_of(parse.tokens[k]) not in MEETINGS or not words & CALLED:
            continue
        head = parse.tokens[parse.tokens[k].head]
        if token.pos != "NOUN" or (parse.tokens[k].dep == "pobj" and head.lower in AFTER) or head.lemma == "follow":
            return True
    return False
