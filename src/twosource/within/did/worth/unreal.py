"""What is told of a deed that was never to be: what would have been, what is barred for the days to come.

Comes in: a match, its verb and the event made of it. Goes out: yes or no. Examples: "he would have gone to Lima", "it does
not plan to remove him on Monday", "a bill to bar the king from waiving tolls" and "you are not going to win" tell no deed;
"did not remove him", "refused to leave" and "was prevented by guards from speaking" do.
"""

from __future__ import annotations

from twosource.model.facts import Event
from twosource.model.text import Parse, Token
from twosource.within.did.clauses import clause
from twosource.within.did.clauses.negation import is_negated
from twosource.within.did.rules.match import Match
from twosource.within.did.words import OUGHT, lemma_of
from twosource.within.did.worth.idle import CONDITIONS, is_under

HYPOTHETICAL = frozenset({"would", "'d"})
# Auxiliaries under which a negation speaks of days to come or of what may be, and not of what was.
TO_COME = frozenset(
    {"will", "wo", "'ll", "shall", "sha", "would", "'d", "can", "ca", "may", "might", "must", "should", "ought"}
)
AIMS = frozenset({"plan", "intend", "mean", "aim", "hope", "want", "expect", "wish", "seek", "like", "need", "propose"})
# What these govern was kept from being done, or is no longer done, and nobody says that it was left undone.
BARS = frozenset({"bar", "block", "prohibit", "forbid", "ban", "stop", "cease", "avoid", "enjoin", "preclude", "quit"})
BREACH = "break-promise"
LAWS = frozenset({"law", "rule", "regulation"})
LETS = frozenset({"allow", "let", "permit"})
STOPS = frozenset({"stop", "cease", "quit", "halt", "end"})
ASKS = frozenset({"ask", "wonder", "inquire", "enquire"})
HELD = frozenset({"xcomp", "ccomp", "pcomp", "prep", "advcl", "conj"})
RULED_OUT = frozenset(
    {"way", "plan", "intention"}
)  # "there is no way it would send men" is told as what it would not do
OPEN = frozenset({"planned", "possible", "alleged", "denied"})  # "denied that he asked them to stop searching"
ONLY = frozenset({"just", "only", "merely", "simply"})
REHEARSES = frozenset(
    {"simulate", "rehearse", "practise", "practice", "drill", "emulate", "re-enact", "imagine", "envisage"}
)
CLIMB = 4  # words above a verb that may bar it


def is_unreal(parse: Parse, match: Match, verb: Token, event: Event) -> bool:
    """Tell whether a deed is told as one that was never done and that nobody left undone either.

    Args:
        parse: the parse.
        match: what was found.
        verb: the verb that tells it.
        event: what was made of it.
    """
    if _would_have(parse, verb) or _is_let(parse, verb) or _ought_to(parse, verb, event):
        return True
    if _is_asked(parse, verb) or (event.status in OPEN and _is_to_stop(parse, verb)):
        return True
    if match.rule.negated is True:
        return _is_only(parse, verb) or _is_of_you(parse, verb)
    broken = {lemma_of(parse.tokens[k]) for k in match.inner}
    if event.status == "did-not-occur" and match.rule.id == BREACH and broken & LAWS:
        return True  # "I have broken no law": nothing was done
    if event.status == "did-not-occur" and is_under(parse, verb, CONDITIONS):
        return True  # "will act if Mali does not free the men"
    if event.status != "did-not-occur" or event.condition is not None:  # "will not mobilise unless it is attacked"
        return False
    return match.type == match.rule.type and _is_to_come(parse, verb)


def is_rehearsed(parse: Parse, match: Match) -> bool:
    """Tell whether a deed is only played: "simulated an attack on Bornholm", "practised blockading the island"."""
    token = parse.tokens[match.trigger]
    above = parse.tokens[token.head]
    if token.dep == "pobj" and above.lower == "for":
        above = parse.tokens[above.head]  # "drilled for a raid"; "trained after the raid" plays none
    is_held = token.dep in ("dobj", "nsubjpass", "pobj", "xcomp", "ccomp")
    return is_held and above.pos == "VERB" and lemma_of(above) in REHEARSES


def _would_have(parse: Parse, verb: Token) -> bool:
    """Tell whether it is told of a world that is not: "would have gone", "would not have sent it"."""
    token = verb
    if verb.dep == "conj" and not parse.dependents(verb.i, "aux", "nsubj", "nsubjpass"):
        token = clause.joined_to(parse, verb)
    aux = {t.lower for t in parse.dependents(token.i, "aux")}
    return bool(aux & HYPOTHETICAL) and "have" in aux


def _is_asked(parse: Parse, verb: Token) -> bool:
    """Tell whether somebody is only asked whether it is so: "Lund, asked if he backed the plan, said he would wait"."""
    head = parse.tokens[verb.head]
    is_open = any(t.lower in ("if", "whether") for t in parse.dependents(verb.i, "mark"))
    return is_open and verb.dep in ("ccomp", "advcl") and lemma_of(head) in ASKS


def _is_to_stop(parse: Parse, verb: Token) -> bool:
    """Tell whether an end of it is planned or asked for: "plans to stop sending tents"."""
    head = parse.tokens[verb.head]
    return verb.tag == "VBG" and verb.dep in HELD and head.pos == "VERB" and lemma_of(head) in STOPS


def _ought_to(parse: Parse, verb: Token, event: Event) -> bool:
    """Tell whether somebody only says that it ought to be done, which is a demand of his: "said Musa should resign"."""
    aux = {t.lower for t in parse.dependents(verb.i, "aux")}
    return event.status == "possible" and bool(aux & OUGHT) and bool(parse.dependents(verb.i, "nsubj", "nsubjpass"))


def _is_let(parse: Parse, verb: Token) -> bool:
    """Tell whether somebody says let others do it: "Let the king advise them to leave"."""
    head = parse.tokens[verb.head]
    is_bare = verb.tag in ("VB", "VBP") and verb.dep == "ccomp" and head.lower == "let"
    return is_bare and head.tag == "VB" and not parse.dependents(head.i, "nsubj", "aux")


def _is_only(parse: Parse, verb: Token) -> bool:
    """Tell whether not only that will be done: "I will not just talk about it"."""
    after = [t for t in parse.dependents(verb.i, "advmod") if t.i < verb.i and t.lower in ONLY]
    return any(parse.tokens[t.i - 1].dep == "neg" for t in after)


def _is_of_you(parse: Parse, verb: Token) -> bool:
    """Tell whether a refusal is what anybody meets: "then you are not going to get the votes"."""
    heads = parse.dependents(verb.i, "nsubj", "nsubjpass")
    return bool(heads) and all(t.lower in ("you", "one") for t in heads)


def _is_to_come(parse: Parse, verb: Token) -> bool:
    """Tell whether what did not occur is only not to occur: "will not lift it", "does not plan to remove him"."""
    token = verb
    if verb.dep == "conj" and not parse.dependents(verb.i, "aux", "nsubj", "nsubjpass"):
        token = clause.joined_to(parse, verb)
    if token.dep in ("acl", "relcl") and parse.tokens[token.head].lemma in RULED_OUT:
        return False
    if any(t.lower in TO_COME for t in parse.dependents(token.i, "aux")):
        return True
    for _ in range(CLIMB):
        head = parse.tokens[token.head]
        if head.i == token.i or token.dep not in HELD:
            return False
        lemma = lemma_of(head)
        if lemma in LETS and any(t.lower in TO_COME for t in parse.dependents(head.i, "aux")):
            return True  # "will not let Mali take the town"
        if head.pos in ("VERB", "AUX") and (lemma in BARS or (lemma in AIMS and is_negated(parse, head.i))):
            return True
        token = head
    return False
