"""Talks and summits told with their seat or cause alone: nobody is named, and yet they were held.

Comes in: a match and the event made of it. Goes out: yes or no. Examples: "The truce came after nine hours of talks in
Doha" tells that talks were held there, and "announced after an emergency summit" that one was held; "talks are hard",
"before next week's talks in Oslo" and "the next summit in Accra" do not.
"""

from __future__ import annotations

from twosource.model.facts import Event
from twosource.model.text import Parse, Token
from twosource.within.did.clauses import clause
from twosource.within.did.rules.match import Match
from twosource.within.did.words import lemma_of

SEATED = frozenset({"summit-noun", "talks-noun"})
CALLED = frozenset({"emergency", "extraordinary", "urgent", "crisis", "closed-door", "hastily"})
MET = frozenset({"at", "after", "following", "during", "in", "from", "of"})
SPANS = frozenset({"hour", "day", "week", "month", "round", "night", "weekend"})
GATHERINGS = frozenset({"summit", "talk", "talks", "negotiation", "meeting", "session", "conference", "consultation"})
PRIVATE = frozenset({"labor", "labour", "pay", "wage", "contract", "merger", "takeover", "business", "phone", "plea"})
FINITE_PAST = frozenset({"VBD", "VBN"})
UP = 4  # words from the noun's preposition to the verb of its clause


def is_convened(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether a meeting that nobody is named at was held: it was called for a cause, somewhere or on some day."""
    if event.type != "CONSULT" or event.status != "occurred" or (event.place is None and event.date is None):
        return False
    token = parse.tokens[match.trigger]
    nouns = [token.i] if token.pos == "NOUN" else clause.objects(parse, token.i)
    for k in nouns:
        words = {lemma_of(t) for t in parse.dependents(k, "amod", "compound", "nmod")}
        if lemma_of(parse.tokens[k]) not in GATHERINGS or not words & CALLED:
            continue
        head = parse.tokens[parse.tokens[k].head]
        if token.pos != "NOUN" or (parse.tokens[k].dep == "pobj" and head.lower in MET) or head.lemma == "follow":
            return True
    return False


def is_seated(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether talks of nobody named are told to have been held at a place: "after secret talks in Muscat".

    Args:
        parse: the parse.
        match: what was found.
        event: what was made of it.
    """
    noun = parse.tokens[match.trigger]
    if match.rule.id not in SEATED or event.status != "occurred" or event.place is None:
        return False
    if match.rule.id == "talks-noun" and noun.tag != "NNS":
        return False
    if any(lemma_of(t) in PRIVATE for t in parse.dependents(noun.i, "compound", "amod", "nmod")):
        return False
    if clause.preposed(parse, noun.i, "with", "between"):
        return False  # "after talks in Rome with its union"
    prep = parse.tokens[parse.tokens[lasted(parse, noun.i)].head]
    led_to = prep.lower == "to" and parse.tokens[prep.head].lemma == "lead"
    return noun.dep == "pobj" and (prep.lower in MET or led_to) and _is_past(parse, prep)


def lasted(parse: Parse, noun: int) -> int:
    """Return the span of time that a noun is said to have taken, else the noun: the hours of "nine hours of talks"."""
    prep = parse.tokens[parse.tokens[noun].head]
    is_span = prep.lower == "of" and lemma_of(parse.tokens[prep.head]) in SPANS
    return prep.head if is_span else noun


def is_held(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether a verb says that talks of nobody named were held at a place: "A summit was held in Lusaka"."""
    if match.rule.id != "host-summit" or event.status != "occurred" or event.place is None:
        return False
    held = any(lemma_of(parse.tokens[k]) in GATHERINGS for k in match.inner)
    return held and clause.is_passive(parse, match.trigger) and parse.tokens[match.trigger].tag == "VBN"


def _is_past(parse: Parse, prep: Token) -> bool:
    """Tell whether the verb above says what was done."""
    for n, above in enumerate(parse.ancestors(prep.i)):
        if above.pos in ("VERB", "AUX"):
            helpers = parse.dependents(above.i, "aux", "auxpass")
            is_open = any(t.tag in ("MD", "TO") for t in helpers)
            return above.tag in FINITE_PAST and not is_open
        if n >= UP:
            break
    return False


def is_at_whom(match: Match, prep: Token) -> bool:
    """Tell whether "at" is followed by whom a deed of words is aimed at, no place: "lashed out at Chad"."""
    return prep.lower == "at" and match.rule.type == "ACCUSE" and "at" in match.rule.recipient
