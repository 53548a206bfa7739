"""What is only spoken of: nobody in it weighs, plans or does it.

Comes in: a verb and the event made of it. Goes out: yes or no. Example: "a chance to fight", "it was easier to seek
extradition" and "like others defending the law" tell no event; "is weighing a raid" does.
"""

from __future__ import annotations

from functools import cache

from twosource.lexicon.load import load_yaml
from twosource.model.facts import Event, Party
from twosource.model.text import Parse, Token
from twosource.within.did.clauses import clause
from twosource.within.did.clauses.negation import is_negated
from twosource.within.did.roles.cast import Cast
from twosource.within.did.rules.spoken import doers, wholes
from twosource.within.did.status.words import CLIMB
from twosource.within.did.words import FIRST_PERSON, lemma_of

CAN = frozenset({"could", "can"})
NOT_MAY = frozenset({"can", "ca", "could", "must", "should", "wo", "will"})
MAY = frozenset({"may", "might", "could", "can"})
ANYONE = frozenset(
    {"other", "others", "some", "many", "most", "few", "someone", "somebody", "anyone", "anybody", "everyone", "one"}
)
WEIGHS = frozenset({"weigh", "consider", "mull", "contemplate", "debate"})
SAYS = frozenset({"say", "state", "add", "announce", "declare", "tell", "note", "stress"})
WILL = frozenset({"will", "'ll", "wo", "shall"})
# What stands behind these is no news but what other news hangs on.
CONDITIONS = frozenset({"if", "unless", "lest"})
IF = frozenset({"if", "unless", "when", "whenever", "once", "whether", "until"})
# Acts of words hold while they are told in the present: "Oslo opposes the plan" is no habit.
STANDS = frozenset({"SUPPORT", "REJECT", "ACCUSE", "REQUEST", "THREATEN", "AGREE", "STATE", "PROTEST"})
COUP = "coup"  # who speaks for those who do it says "we": "we have ended the reign of the king"


def is_idle(parse: Parse, verb: Token, event: Event, cast: Cast) -> bool:
    """Tell whether nobody weighs or plans it: "a chance to fight", "how can we grant", "nations may be sued"."""
    if event.status == "planned":
        return False
    if is_general(event.actors, cast) and is_general(event.recipients, cast):
        return True
    if is_negated(parse, verb.i) and not any(t.lower in MAY for t in parse.dependents(verb.i, "aux")):
        return True  # "urged him not to go"
    if any(
        parse.tokens[k].lower in FIRST_PERSON or parse.tokens[k].lower == "you" for k in clause.subjects(parse, verb.i)
    ):
        return True
    if is_under(parse, verb, CONDITIONS):
        return True
    if is_under(parse, verb, IF):
        return not (event.actors and event.recipients)
    return not (_is_weighed(parse, verb, is_told=event.told_in is not None) or _is_on_condition(parse, verb, event))


def _is_on_condition(parse: Parse, verb: Token, event: Event) -> bool:
    """Tell whether somebody will do it if another thing comes about: "Mali will expel them if it is attacked"."""
    is_meant = any(t.lower in WILL for t in parse.dependents(verb.i, "aux"))
    if not is_meant or event.condition is None or not event.actors:
        return False
    return not any(parse.lowers[k] == "you" for k in parse.subtree(verb.i))  # "will brand you a liar if you doubt them"


def is_easy(parse: Parse, verb: Token) -> bool:
    """Tell whether an infinitive only completes a judgement: "it was easier to seek extradition"."""
    head = parse.tokens[verb.head]
    top = parse.tokens[head.head] if head.pos == "ADJ" else head
    is_bare = any(parse.tokens[c].tag == "TO" for c in parse.children[verb.i])
    return is_bare and top.lemma == "be" and any(t.lower == "it" for t in parse.dependents(top.i, "nsubj", "expl"))


def is_of_anyone(parse: Parse, verb: Token, event: Event) -> bool:
    """Tell whether who does it is anybody: "like others defending the law", "allows a person to vote"."""
    if event.actors or event.recipients or event.echoes is not None:
        return False
    heads = [parse.tokens[k] for k in wholes(parse, doers(parse, verb.i))]
    if heads and all(t.lower in ANYONE for t in heads):
        return True
    if verb.dep == "relcl" and event.type != "ASSAULT" and _is_indefinite(parse, parse.tokens[verb.head]):
        return True
    return verb.tag == "VB" and len(heads) == 1 and _is_indefinite(parse, heads[0])


def _is_indefinite(parse: Parse, noun: Token) -> bool:
    is_one = noun.tag == "NN" and any(t.lower in ("a", "an", "any", "every") for t in parse.dependents(noun.i, "det"))
    return is_one and not any(t.tag.startswith("NNP") for t in parse.dependents(noun.i, "appos", "compound", "nmod"))


def is_of_private_we(parse: Parse, verb: Token, event: Event, cast: Cast) -> bool:
    """Tell whether a private speaker's "we" means everybody: "because we were trading with rich countries"."""
    if (
        event.type in STANDS
        or event.mode == COUP
        or not any(parse.tokens[k].lower == "we" for k in clause.subjects(parse, verb.i))
    ):
        return False
    speakers = [cast.by_id[a] for a in event.actors]
    return all(p.kind == "person" and p.country is None for p in speakers)


def _is_weighed(parse: Parse, verb: Token, *, is_told: bool) -> bool:
    """Tell whether a verb says may or might of its own subject, or stands under a word of weighing.

    "Oslo would sign no paper, an adviser said" is weighed too; a "would" that nobody told is what might have been.
    """
    modals = {t.lower for t in parse.dependents(verb.i, "aux")}
    if verb.dep == "relcl" and (modals & CAN or _is_restrictive(parse, verb)):
        return False  # "the best weapon that Oslo could deploy", "allies who may be attacked"
    if modals == {"can"} or modals == {"ca"}:
        return False  # "Congress can block it": so it may on any day
    is_told = is_told or any(lemma_of(t) in SAYS for t in parse.dependents(verb.i, "advcl", "parataxis", "ccomp"))
    if modals & MAY or ("would" in modals and verb.dep == "ROOT" and is_told):
        return bool(parse.dependents(verb.i, "nsubj", "nsubjpass"))
    if lemma_of(verb) in WEIGHS:
        return True  # "is weighing an offer to mediate"
    weighed = load_weighed()
    token = verb
    for _ in range(CLIMB):
        head = parse.tokens[token.head]
        if head.i == token.i or token.dep in ("relcl", "parataxis", "nsubj", "nsubjpass", "pobj"):
            return False
        if lemma_of(head) in weighed:
            return True
        token = head
    return False


def _is_restrictive(parse: Parse, verb: Token) -> bool:
    """Tell whether a clause says which of all is meant: "allies who may be attacked", not "Chad, which may attack"."""
    if not any(t.tag in ("WDT", "WP") for t in parse.dependents(verb.i, "nsubj", "nsubjpass")):
        return False  # "concerns that Chad may be planning a raid"
    first = parse.subtree(verb.i)[0]
    return first > 0 and parse.tokens[first - 1].text not in (",", "--", "—", "–", "-", "(")


@cache
def load_weighed() -> frozenset[str]:
    """Return the words under which a deed is truly under discussion; under "chance" or "should" it is only spoken of."""
    return frozenset(load_yaml("status.yaml")["weighed"])


def is_under(parse: Parse, verb: Token, marks: frozenset[str]) -> bool:
    """Tell whether a verb stands in a clause that one of the words opens."""
    token = verb
    for _ in range(CLIMB):
        if token.dep == "advcl" and any(parse.tokens[c].lower in marks for c in parse.children[token.i]):
            return True
        if token.head == token.i or token.dep not in ("advcl", "xcomp", "ccomp", "conj"):
            return False
        token = parse.tokens[token.head]
    return False


def is_general(ids: tuple[str, ...], cast: Cast) -> bool:
    """Tell whether a side names nobody: no party, or only "countries", "people", "officials"."""
    return all(is_anybody(cast.by_id[i]) for i in ids)


def is_anybody(party: Party) -> bool:
    """Tell whether a party names nobody: "officials", "people"."""
    return party.country is None and party.name == party.name.lower() and all(m.form != "name" for m in party.mentions)


def is_only_barred(event: Event, verb: Token) -> bool:
    """Tell whether force is only spoken of as not allowed: "are prohibited from killing", "stop killing us"."""
    return event.type == "ASSAULT" and event.status == "did-not-occur" and verb.tag == "VBG"


def is_pledge_of_all(parse: Parse, verb: Token, event: Event) -> bool:
    """Tell whether "we" only say what must not be: "we can't let them break our borders"."""
    modals = {t.lower for t in parse.dependents(verb.i, "aux")}
    heads = {parse.tokens[k].lower for k in clause.subjects(parse, verb.i)}
    return event.status == "did-not-occur" and bool(modals & NOT_MAY) and bool(heads & FIRST_PERSON)
