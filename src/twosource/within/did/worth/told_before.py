"""What a sentence leaves out because it was told before: whose decision it is, the name of whom somebody spoke with.

Comes in: a parse and a verb. Goes out: yes or no. Example: "The decision to expel the envoy stunned Oslo" is a deed
without its doer, and "spoke to both men" a talk without names.
"""

from __future__ import annotations

from twosource.model.facts import Event
from twosource.model.text import Parse, Token
from twosource.within.did.clauses import clause
from twosource.within.did.roles.tokens import tokens_of
from twosource.within.did.rules.match import Match, Matcher
from twosource.within.did.words import lemma_of

# Nouns behind which it is told what somebody means to do.
DECIDED = frozenset({"decision", "order", "move", "ruling", "decree"})
FORCED = frozenset({"COERCE", "SANCTION"})
ELDERS = frozenset({"elder", "bishop", "cleric", "opposition", "tribe", "clan", "creditor", "council", "parliament"})
PLAYERS = frozenset({"team", "he", "she", "general", "head", "chief"})  # a coach or a manager sits with these


def is_decided(parse: Parse, verb: Token, event: Event) -> bool:
    """Tell whether a deed of force was settled by somebody: "the decision to expel the envoy", not "any decision to"."""
    if event.type not in FORCED or not event.recipients or verb.dep != "acl":
        return False
    is_the = any(t.lower == "the" for t in parse.dependents(verb.head, "det"))
    return is_the and parse.tokens[verb.head].lemma in DECIDED


def is_with_somebody(matcher: Matcher, verb: Token) -> bool:
    """Tell whether somebody of weight is talked to, without a name: "spoke to both men", "negotiated with the rebels"."""
    classes = matcher.book.classes
    heads = clause.preposed(matcher.parse, verb.i, "with", "to")
    return any(lemma_of(matcher.parse.tokens[k]) in classes["officials"] | classes["irregulars"] for k in heads)


def sits_with_envoys(matcher: Matcher, match: Match) -> bool:
    """Tell whether a meeting is with people of public weight, without a name: "talks with members of the delegation"."""
    parse, classes = matcher.parse, matcher.book.classes
    weighty = (classes["officials"] | classes["irregulars"] | ELDERS) - PLAYERS
    heads = tokens_of(matcher, match, "with")
    below = [n for k in heads if lemma_of(parse.tokens[k]) == "member" for n in clause.preposed(parse, k, "of")]
    return any(lemma_of(parse.tokens[k]) in weighty for k in (*heads, *below))


def are_leaders(matcher: Matcher, verb: Token, event: Event) -> bool:
    """Tell whether several without a name who speak for lands talked: "the two presidents talked on Sunday"."""
    heads = [matcher.parse.tokens[k] for k in clause.subjects(matcher.parse, verb.i)]
    officials = matcher.book.classes["officials"]
    return event.rule == "speak-together" and any(t.tag == "NNS" and lemma_of(t) in officials for t in heads)
