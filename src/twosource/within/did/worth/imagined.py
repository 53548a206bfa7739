"""What is only imagined beside what is told: a case provided for, a goal, a rule for all times, hearsay as a deed.

Comes in: a match, its verb and the event made of it. Goes out: yes or no. Examples: "in case of a war on Mali", "an embargo
could ruin Chad", "the goal is to take the town" and "is said to be planning a raid" (as an act of saying) tell no event; "a
strike could come within days" does.
"""

from __future__ import annotations

from itertools import islice

from twosource.model.facts import Event
from twosource.model.text import Parse, Token
from twosource.within.did.clauses import clause
from twosource.within.did.clauses.negation import is_negated
from twosource.within.did.rules.match import Match
from twosource.within.did.status.words import load_effects
from twosource.within.did.words import lemma_of

CASES = frozenset({"case", "event", "eventuality", "scenario"})
MAY = frozenset({"would", "could", "might", "may", "can", "'d"})
# Of these the deed itself is the news: "a strike could come within days".
COMES = frozenset({
    "come", "happen", "occur", "take", "begin", "start", "follow", "ensue", "resume", "erupt", "break", "hit", "target",
    "be", "last", "continue",
})  # fmt: skip
GOALS = frozenset({
    "mission", "goal", "aim", "objective", "purpose", "job", "task", "point", "dream", "hope", "wish", "challenge",
    "priority", "way", "answer", "solution", "best", "option", "trick", "key",
})  # fmt: skip
SAYS = frozenset({"say", "report", "believe", "think", "rumour", "rumor", "understand"})
DANGERS = frozenset({"terrorist", "terror", "existential", "nuclear", "military", "external", "foreign", "growing"})
# Verbs of one who threatens or is threatened in words: "issued a threat", "received threats".
UTTERS = frozenset({
    "make", "issue", "receive", "repeat", "renew", "drop", "withdraw", "utter", "voice", "level", "send", "post",
    "reiterate", "get", "defy", "reject", "ignore", "condemn", "dismiss", "deliver", "hurl",
})  # fmt: skip
DECIDES = frozenset(
    {"consider", "decide", "debate", "weigh", "discuss", "vote", "mull", "rule", "contemplate", "determine"}
)
IDEAS = frozenset(
    {"perception", "idea", "impression", "notion", "myth", "fiction", "illusion", "fantasy", "narrative", "belief"}
)
CLIMB = 3  # words looked at above a verb
OPEN = frozenset({"planned", "possible"})


def is_imagined(parse: Parse, match: Match, verb: Token | None, event: Event) -> bool:
    """Tell whether nobody plans or weighs it: it stands for a case, a goal or what people say.

    Args:
        parse: the parse.
        match: what was found.
        verb: the verb that tells it, None for a noun alone.
        event: what was made of it.
    """
    noun = parse.tokens[match.trigger]
    is_open_noun = noun.pos == "NOUN" and event.status in OPEN
    if is_open_noun and (_is_in_case(parse, noun) or (match.carrier is None and _is_supposed(parse, noun))):
        return True
    if noun.lemma == "threat" and event.type == "THREATEN" and _is_danger(parse, match, noun):
        return True
    if verb is None:
        return False
    if event.status == "possible" and (_is_averted(parse, verb) or _is_wondered(parse, verb) or _is_idea(parse, verb)):
        return True
    return not event.actors and (
        _is_goal(parse, verb, event) or _is_hearsay(parse, verb) or _is_once(parse, verb, event)
    )


def _is_danger(parse: Parse, match: Match, noun: Token) -> bool:
    """Tell whether a threat is no act of words: "terrorist threats from Mali", "an existential threat to Chad"."""
    if match.carrier is not None and lemma_of(parse.tokens[match.carrier]) in UTTERS:
        return False
    if parse.dependents(noun.i, "compound", "acl", "ccomp", "relcl", "nmod"):
        return False  # "veto threats from the palace", "a threat to leave"
    if noun.tag == "NNS" and not any(t.lower in DANGERS for t in parse.dependents(noun.i, "amod")):
        return False  # "threats from Mali" may be words
    below = {t.lower for t in parse.dependents(noun.i, "prep")}
    return bool(below & {"to", "from"}) and below <= {"to", "from", "in", "for", "at"}


def _is_averted(parse: Parse, verb: Token) -> bool:
    """Tell whether what may be is that it is not done: "may refuse to send tents", "wants to avoid helping them"."""
    effects = load_effects()["clause"]
    if verb.dep == "conj" and verb.tag != parse.tokens[verb.head].tag:
        return False  # "to stop attacking her and apologise"
    below = verb
    for above in islice(parse.ancestors(verb.i), CLIMB):
        if below.dep not in ("xcomp", "ccomp", "pcomp", "prep", "conj") or above.pos not in ("VERB", "AUX", "ADP"):
            return False  # "refused talks with Oslo, demanding to negotiate with Mali"
        effect = effects.get(lemma_of(above))
        if above.pos == "VERB" and effect is not None and effect[0] == "did-not-occur":
            return not is_negated(parse, above.i)
        below = above
    return False


def _is_wondered(parse: Parse, verb: Token) -> bool:
    """Tell whether it is only not known: "would know whether he could broker a deal", not "will decide whether to"."""
    head = parse.tokens[verb.head]
    is_open = any(t.lower in ("whether", "if") for t in parse.dependents(verb.i, "mark"))
    is_to = any(t.tag == "TO" for t in parse.dependents(verb.i, "aux"))
    return is_open and not is_to and verb.dep in ("ccomp", "pcomp") and lemma_of(head) not in DECIDES


def _is_idea(parse: Parse, verb: Token) -> bool:
    """Tell whether it is what some people think of somebody: "the perception that Norway wants to leave"."""
    for above in islice(parse.ancestors(verb.i), CLIMB):
        if above.pos == "NOUN":
            return above.lemma in IDEAS
        if above.pos not in ("VERB", "AUX"):
            return False
    return False


def _is_in_case(parse: Parse, noun: Token) -> bool:
    """Tell whether it is a case that is provided for: "in the event of an attack on Chad"."""
    of = parse.tokens[noun.head]
    case = parse.tokens[of.head]
    is_case = noun.dep == "pobj" and of.lower == "of" and case.lower in CASES
    return is_case and parse.tokens[case.head].lower == "in"


def _is_supposed(parse: Parse, noun: Token) -> bool:
    """Tell whether it is asked what one such deed would lead to: "an embargo on Mali could ruin Chad"."""
    verb = parse.tokens[noun.head]
    if noun.dep != "nsubj" or verb.lemma in COMES - {"be"} or not _is_one_of_many(parse, noun):
        return False
    if verb.lemma == "be" and not parse.dependents(verb.i, "attr", "acomp"):
        return False
    return any(t.lower in MAY for t in parse.dependents(verb.i, "aux"))


def _is_one_of_many(parse: Parse, noun: Token) -> bool:
    found = parse.dependents(noun.i, "det", "poss")
    return not found or all(t.lower in ("a", "an", "any", "such", "another") for t in found)


def _is_goal(parse: Parse, verb: Token, event: Event) -> bool:
    """Tell whether it is only said what somebody's goal is: "the mission is to destroy the rebels"."""
    above = parse.tokens[verb.head]
    is_bare = verb.tag == "VB" and any(parse.tokens[c].tag == "TO" for c in parse.children[verb.i])
    if not is_bare or above.lemma != "be" or verb.dep not in ("xcomp", "ccomp", "attr", "advcl"):
        return False
    return event.status in OPEN and any(lemma_of(t) in GOALS for t in parse.dependents(above.i, "nsubj", "csubj"))


def _is_hearsay(parse: Parse, verb: Token) -> bool:
    """Tell whether it is nobody's word: "Egypt is said to be preparing to expel him" is no threat that was said."""
    below = [
        t for t in parse.dependents(verb.i, "xcomp") if any(parse.tokens[c].tag == "TO" for c in parse.children[t.i])
    ]
    return bool(below) and lemma_of(verb) in SAYS and clause.is_passive(parse, verb.i)


def _is_once(parse: Parse, verb: Token, event: Event) -> bool:
    """Tell whether it is only what other things wait for: "ready to help once an accord is reached"."""
    is_once = verb.dep == "advcl" and any(t.lower == "once" for t in parse.dependents(verb.i, "mark", "advmod"))
    return is_once and event.status in OPEN and not event.recipients
