"""Whether the present tense only describes: a habit, a rule, what a thing is for.

Comes in: a match, its verb and the event made of it. Goes out: yes or no. Example: "a firm that provides arms" and
"officials arrest people" tell no event; "Norway arrests two men" does.
"""

from __future__ import annotations

from twosource.model.facts import Event
from twosource.model.text import Parse, Token
from twosource.within.did.clauses import clause
from twosource.within.did.roles.cast import Cast
from twosource.within.did.rules.match import Match
from twosource.within.did.words import FIRST_PERSON
from twosource.within.did.worth.idle import IF, STANDS, is_general, is_under

OFTEN = frozenset({
    "rarely", "seldom", "usually", "often", "routinely", "typically", "always", "normally", "generally", "sometimes",
    "regularly", "actively", "frequently", "constantly", "occasionally", "periodically", "consistently", "invariably",
})  # fmt: skip
WILL = frozenset({"will", "would", "'ll", "can", "may"})  # "he will periodically issue a chart"
TIMELESS = frozenset({"VBZ", "VBP"})
SAME_IN_PAST = frozenset({"let", "put", "cut", "set", "hit", "beat", "shut", "quit", "split", "spread", "cast"})


def _is_plain(noun: Token, parse: Parse) -> bool:
    """Tell whether a plural stands bare: "groups", not "the two groups"."""
    return noun.tag == "NNS" and not any(t.dep in ("det", "nummod", "poss", "amod") for t in parse.dependents(noun.i))


def _hangs_on_when(parse: Parse, verb: Token) -> bool:
    return any(
        t.tag in TIMELESS | {"VBN"} and any(parse.tokens[c].lower in ("when", "whenever") for c in parse.children[t.i])
        for t in parse.dependents(verb.i, "advcl")
        if not any(a.tag == "VBD" for a in parse.dependents(t.i, "aux", "auxpass"))
    )


def _says_which(parse: Parse, verb: Token) -> bool:
    """Tell whether a clause only says what sort of thing is meant: "a group that pushes for reform", not "Mali, which backs"."""
    noun = parse.tokens[verb.head]
    heads = parse.dependents(verb.i, "nsubj")
    is_own = bool(heads) and all(t.tag in ("WDT", "WP") and t.i == noun.i + 1 for t in heads)
    is_one = any(t.lower in ("a", "an", "any", "every") for t in parse.dependents(noun.i, "det"))
    return is_own and is_one and not parse.dependents(verb.i, "aux")


def _is_anyone(parse: Parse, verb: Token) -> bool:
    """Tell whether a bare plural does it as a habit: "people allege"."""
    heads = [parse.tokens[k] for k in clause.subjects(parse, verb.i)]
    return bool(heads) and all(t.tag == "NNS" and t.text.islower() and not parse.children[t.i] for t in heads)


def is_habit(parse: Parse, match: Match, verb: Token, event: Event, cast: Cast) -> bool:
    """Tell whether the present tense only describes: "a firm that provides arms", "officials arrest people"."""
    if verb.tag == "VBN" and is_under(parse, verb, IF) and not parse.dependents(verb.i, "nsubjpass", "nsubj"):
        return True  # "when asked to"
    if verb.tag in TIMELESS and not event.actors and _is_anyone(parse, verb):
        return True
    if verb.tag == "VBN" and not event.actors and any(t.lower == "to" for t in parse.dependents(verb.i, "aux")):
        return is_general(event.recipients, cast)  # "allows nations to be sued"
    if (
        verb.dep == "relcl"
        and not event.actors
        and event.type != "ASSAULT"
        and _is_plain(parse.tokens[verb.head], parse)
    ):
        return True  # "groups who have made threats in the past"
    above = parse.tokens[verb.head]
    is_timeless = verb.tag in TIMELESS or (verb.tag == "VB" and verb.dep == "conj" and above.tag in TIMELESS)
    if is_timeless and _hangs_on_when(parse, verb if verb.dep != "conj" else above):
        return True  # "when it is asked for data, the firm checks the request"
    is_wont = verb.tag == "VB" and any(t.lower in WILL for t in parse.dependents(verb.i, "aux"))
    if (is_timeless or is_wont) and any(t.lower in OFTEN for t in parse.dependents(verb.i, "advmod")):
        return True
    if is_timeless and verb.dep == "relcl" and not event.actors and event.doer is not None:
        return True  # "the monument, which honours sailors"
    if verb.tag in TIMELESS and verb.dep == "relcl" and _says_which(parse, verb):
        return event.date is None and not event.recipients  # "a group that pushes for reform"
    is_stance = event.type in STANDS and event.mode != "investigate"
    if not is_timeless or is_stance or event.date is not None:
        return False
    if verb.lower in SAME_IN_PAST or any(t.dep in ("aux", "auxpass") for t in parse.dependents(verb.i)):
        return False
    if verb.dep == "relcl" or any(parse.tokens[k].lower in FIRST_PERSON for k in clause.subjects(parse, verb.i)):
        return True
    return is_general(event.actors, cast) and not event.recipients
