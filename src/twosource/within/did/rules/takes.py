"""Which matches another one takes in: a noun that its verb repeats, what a promise promises, what a demand is for.

Comes in: the matches of a report by their trigger. Goes out: triggers that tell no event of their own. Example: "arrived for
a visit" is one visit, and "vowed to deepen ties" one vow.
"""

from __future__ import annotations

from collections.abc import Mapping

from twosource.model.text import Parse, Token
from twosource.within.did.clauses import clause
from twosource.within.did.rules.charge import is_charge
from twosource.within.did.rules.match import Match, Matcher
from twosource.within.did.words import lemma_of

PROMISES = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
BLAST = "blast-happens"
# "a raid took place": where a rule of the noun fits, it knows whose raid it was
HAPPENS = frozenset({"attack-happens", "protest-happens", "arrests-follow"})
# What stands behind these was done besides: "After the arrest of the editor, Mali called for calm".
BESIDE = frozenset({"after", "before", "since", "following", "amid", "despite", "until"})
WORDS = frozenset({"AGREE", "SUPPORT", "ACCUSE", "REQUEST", "REJECT", "THREATEN", "STATE"})


def find_taken(matcher: Matcher, found: Mapping[int, Match]) -> set[int]:
    """Return the triggers of matches that others take in."""
    parse = matcher.parse
    taken = {k for match in found.values() for k in _taken(matcher, match)}
    taken |= {i for i, match in found.items() if _is_said_twice(parse, match, found)}
    taken |= {i for i, match in found.items() if _is_its_aim(parse, match, found)}
    taken |= {
        k
        for i, match in found.items()
        if match.type in PROMISES
        for k in match.inner
        if k > i and _is_soft(found.get(k))
    }
    return {i for i in taken if i not in found or not is_charge(parse, found[i].rule, i)}


def _is_soft(match: Match | None) -> bool:
    """Tell whether a nested event is an act of words: "vowed to deepen ties" is the vow, and no second event."""
    return match is not None and match.type in WORDS


def _is_said_twice(parse: Parse, match: Match, found: Mapping[int, Match]) -> bool:
    """Tell whether a noun only repeats its verb: "arrived for a visit", "met for talks"."""
    token = parse.tokens[match.trigger]
    above = parse.tokens[token.head]
    if match.rule.id == BLAST:
        return _is_of_toll(parse, token, found)
    if match.rule.kind != "noun":
        return False
    verb = parse.tokens[above.head] if token.dep == "pobj" else above
    other = found.get(verb.i)
    if other is None or other.rule.kind != "verb" or other.type != match.type:
        return False
    return token.dep == "dobj" or above.lower in ("for", "in", "on", "during", "by")


def _is_of_toll(parse: Parse, verb: Token, found: Mapping[int, Match]) -> bool:
    """Tell whether a blast is told with whom it killed: "four were killed in an explosion that took place in Gao"."""
    noun = parse.tokens[verb.head]
    if verb.dep != "relcl" or noun.dep != "pobj":
        return False
    other = found.get(parse.tokens[noun.head].head)
    return other is not None and other.type == "ASSAULT"


def _is_its_aim(parse: Parse, match: Match, found: Mapping[int, Match]) -> bool:
    """Tell whether "protest" only says what a crowd is out for: "marched, burning flags to protest the raid"."""
    token = parse.tokens[match.trigger]
    if match.type != "ACCUSE" or lemma_of(token) != "protest" or token.dep not in ("advcl", "xcomp", "conj"):
        return False
    above = [k for k in (token.head, parse.tokens[token.head].head) if k != match.trigger]
    return any(k in found and found[k].type == "PROTEST" for k in above)


def _taken(matcher: Matcher, match: Match) -> list[int]:
    """Return the triggers that belong to this match: its carrier, and the nouns or verbs that it speaks of."""
    taken = [] if match.carrier is None or match.rule.kind != "noun" else _carrier_taken(matcher, match.carrier)
    if match.rule.id in HAPPENS:
        return [k for k in match.inner if (own := matcher.match(k)) is not None and own.carrier is None]
    if match.rule.nested == "drop":
        taken += list(match.inner)
        taken += _topics(matcher, match)
        taken += [inner.trigger for k in match.inner if (inner := matcher.carried_in(k)) is not None]
    elif match.rule.nested == "keep":
        taken += [k for k in match.inner if matcher.parse.tokens[k].pos == "NOUN"]
    return [k for k in taken if k != match.trigger]


def _topics(matcher: Matcher, match: Match) -> list[int]:
    """Return nouns that are only what is asked for or refused: "called for a truce between the clans"."""
    parse = matcher.parse
    if parse.tokens[match.trigger].pos not in ("VERB", "AUX"):
        return []
    heads = clause.objects(parse, match.trigger)
    heads += [
        k
        for top in (match.trigger, *heads[:2])
        for prep, k in clause.prep_pairs(parse, top)
        if prep not in BESIDE and (k > match.trigger or top != match.trigger)
    ]  # "During talks in Lima, Chad called for calm": it does not call for the talks
    return [
        k
        for head in heads
        for k in matcher.nouns.contents(head)
        if parse.tokens[k].pos == "NOUN" and k != match.trigger
    ]


def _carrier_taken(matcher: Matcher, carrier: int) -> list[int]:
    """Tell the carrier apart: "launched an attack" is one event; "ended talks" is a rule of its own and wins over its noun."""
    own = matcher.match(carrier)
    return [carrier] if own is None or own.rule.kind == "noun" or own.rule.id in HAPPENS else []
