"""Did it happen? The status of a deed from tense, modals, negation, conditions and the words that govern it.

Comes in: a parse and the token that tells a deed. Goes out: a status, and the condition where one is named.
Example: "is considering sending aid" -> possible; "refused to meet" -> did-not-occur (for the meeting).

The words are data (``data/status.yaml``); the scheme follows the signatures of implicative and factive verbs
(Karttunen 2012; Lotan, Stern and Dagan 2013, TruthTeller).
"""

from __future__ import annotations

from twosource.model.facts import Status
from twosource.model.text import Parse, Token
from twosource.within.did.clauses.control import DEEDS
from twosource.within.did.clauses.negation import is_negated
from twosource.within.did.status.time import is_modal, is_past, is_would
from twosource.within.did.status.verb import climb
from twosource.within.did.status.words import CLIMB, ORDER, Verdict, load_announced, load_effects, weaker
from twosource.within.did.words import lemma_of

__all__ = ["ORDER", "Verdict", "find_status"]

# Verbs that carry out their noun, and verbs that say of it that it goes on: it happened as far as they did.
CARRYING = frozenset({"hold", "launch", "conduct", "stage", "make", "pay", "begin", "start", "resume", "have", "mount"})
SEEMING = frozenset({"be", "seem", "appear", "look"})
DUE = frozenset({"due", "scheduled", "slated"})
CALLED = frozenset({"call", "describe", "term", "label", "brand", "dub"})
# Of what is important or necessary nobody says that it is still to come.
OPEN = frozenset({"likely", "possible", "probable", "conceivable", "doubtful", "impossible"})
LOOMING = frozenset({"inevitable", "imminent", "unavoidable", "near", "close"})
GOING_ON = frozenset({
    "take", "begin", "start", "occur", "happen", "resume", "be", "last", "break", "erupt", "focus", "include", "cover",
    "feature",
})  # fmt: skip


def find_status(parse: Parse, i: int, carrier: int | None = None, *, is_refusal: bool = False) -> Verdict:
    """Tell whether what token ``i`` tells happened, by the words of its sentence.

    Args:
        parse: the parse.
        i: the verb, noun or adjective that tells the deed.
        carrier: the verb that carries a noun ("held" talks), or None.
        is_refusal: the deed is the refusal itself ("will not lift"), so its own negation says nothing.

    Returns:
        The status by the sentence alone; who says so is another matter.
    """
    token = parse.tokens[i]
    start: Status = "occurred"
    if token.pos == "NOUN":
        start = _of_noun(parse, token)
        if carrier is not None:
            inner = climb(parse, parse.tokens[carrier])
            return Verdict(weaker(start, _carried(parse, token, carrier, inner.status)), inner.condition)
        return _noun_alone(parse, token, start)
    if token.pos == "ADJ":
        head = parse.tokens[token.head]
        verb = head if head.pos in ("AUX", "VERB") else token
        if is_negated(parse, i):
            return Verdict("did-not-occur")
        return climb(parse, verb, is_refusal=is_refusal)
    return climb(parse, token, is_refusal=is_refusal)


# What is denied or claimed may not be; whose details are asked for or not given was.
DOUBTING = frozenset({"deny", "refute", "dispute", "disclaim", "rebut", "allege", "claim", "suspect"})
# Whose part in a deed is claimed, asked about or denied, the deed was done.
PARTS = frozenset({"role", "part", "hand", "involvement", "complicity", "responsibility", "credit", "blame"})
# What was said is said, whoever is for it or against it.
SPOKEN = frozenset(
    {
        "refusal",
        "call",
        "demand",
        "request",
        "criticism",
        "condemnation",
        "accusation",
        "threat",
        "warning",
        "rejection",
        "denial",
    }
)
FOR = frozenset({"support", "back", "favour", "favor", "discuss", "debate", "endorse"})
SETTING = frozenset({"during", "after", "following", "since"})
DATED = frozenset({"set", "schedule", "plan", "slate", "expect"})
ANNOUNCE = frozenset({"announce", "declare"})
RECENT = frozenset({"recent", "last", "previous", "earlier", "latest", "past"})


def _carried(parse: Parse, token: Token, carrier: int, status: Status) -> Status:
    """Return the standing of a noun under its carrier: "announced a visit" is planned though announced."""
    if token.head != carrier:
        return status
    effect = load_effects()["noun"].get(lemma_of(parse.tokens[carrier]))
    if effect is None or (lemma_of(token) in load_announced() and lemma_of(parse.tokens[carrier]) in ANNOUNCE):
        return status
    affirmed, negated = effect
    if status == "did-not-occur":
        return negated  # type: ignore[return-value]
    return weaker(status, affirmed)  # type: ignore[arg-type]


def _of_noun(parse: Parse, token: Token) -> Status:
    modifiers = load_effects()["modifiers"]
    for child in parse.dependents(token.i, "amod", "det", "compound"):
        effect = modifiers.get(child.lower)
        if effect is not None and child.lower != "any":
            return effect[0]  # type: ignore[return-value]
        if child.dep == "det" and child.lower == "no":
            return "did-not-occur"
    if any(t.tag == "VBN" and lemma_of(t) in DATED for t in parse.dependents(token.i, "acl")):
        return "planned"  # "a summit set for April"
    return "occurred"


def _noun_alone(parse: Parse, token: Token, start: Status) -> Verdict:
    """Judge a noun by its governor: "called for talks", "plans for a visit", "denied the attack"."""
    effects = load_effects()
    status, current = start, token
    if token.dep == "pobj" and start == "occurred" and _is_past(parse, token):
        return Verdict(start)
    for _ in range(CLIMB):
        head = parse.tokens[current.head]
        if head.i == current.i:
            break
        if head.pos == "NOUN" and current.dep == "prep" and current.lower in SETTING and token.lemma in DEEDS:
            return Verdict(status)  # "announced the arrest of a man for shooting a guard during a clash"
        if head.pos == "NOUN" and current.dep == "prep":
            if head.lemma in PARTS and current.lower in ("in", "for") and current.head == head.i:
                return Verdict(status)  # "denied any role in the raid": it was made
            effect = effects["governors"].get(lemma_of(head))
            if effect is not None:
                status = weaker(status, effect[0])  # type: ignore[arg-type]
            current = head
            continue
        if head.pos == "ADJ" and current.dep == "prep" and (effect := effects["governors"].get(head.lower)) is not None:
            status = weaker(status, effect[0])  # type: ignore[arg-type]  # "braced for another raid"
        if head.pos in ("VERB", "AUX"):
            return _under_verb(parse, current, head, status, noun=token)
        current = head
    return Verdict(status)


def _is_past(parse: Parse, noun: Token) -> bool:
    """Tell whether a noun is known to lie behind: "during their recent meeting", "her decisions during the attacks"."""
    if any(t.lower in RECENT for t in parse.dependents(noun.i, "amod")):
        return True
    prep = parse.tokens[noun.head]
    is_setting = prep.lower in ("during", "after", "following", "since") and parse.tokens[prep.head].pos == "NOUN"
    return is_setting and _is_definite(parse, noun)


def _under_verb(parse: Parse, current: Token, verb: Token, status: Status, *, noun: Token) -> Verdict:
    effects = load_effects()["noun"]
    lemma = lemma_of(verb)
    if lemma in CALLED and any(parse.lowers[c] == "what" for c in parse.children[verb.i]):
        return Verdict(weaker(status, "alleged"))  # "condemned what it called Chad's shelling of a post"
    key = f"{lemma} {current.lower}" if current.dep == "prep" else lemma
    effect = effects.get(key)
    if current.i == noun.i and lemma_of(noun) in SPOKEN and lemma in FOR and _is_definite(parse, noun):
        return Verdict(status)  # "backed the party's refusal to vote": it refused
    if current.i != noun.i and current.dep in ("dobj", "nsubj", "nsubjpass") and _is_definite(parse, noun):
        effect = effect if lemma in DOUBTING else None
        if is_negated(parse, verb.i):
            return Verdict(status)  # "would not give details of the talks": they were held
    if current.dep in ("dobj", "nsubjpass", "pobj", "attr") or key != lemma:
        if effect is not None:
            above = climb(parse, verb).status
            chosen = effect[1] if is_negated(parse, verb.i) else effect[0]
            is_as_above = chosen == effect[0] == "occurred" and lemma in CARRYING
            if is_as_above and above in ("planned", "possible"):
                return Verdict(weaker(status, above))
            return Verdict(weaker(status, chosen))  # type: ignore[arg-type]
        if is_negated(parse, verb.i) and current.dep in ("dobj", "attr"):
            return Verdict(weaker(status, "possible"))
        is_new = any(t.lower in ("a", "an", "another", "any") for t in parse.dependents(noun.i, "det"))
        if is_new and (is_modal(parse, verb) or (current.dep == "dobj" and lemma == "do")):
            return Verdict(weaker(status, climb(parse, verb).status))  # "will be used for another offensive"
        return Verdict(status)
    if current.dep == "nsubj" and lemma in SEEMING and (judged := _judged(parse, verb)) is not None:
        return Verdict(weaker(status, judged))
    if current.dep == "agent" and _is_definite(parse, noun):
        return Verdict(status)  # "may have been swayed by the group's calls for a strike"
    if not _is_definite(parse, current) and is_modal(parse, verb):
        return Verdict(weaker(status, climb(parse, verb).status))
    is_described = current.i == noun.i and bool(parse.dependents(verb.i, "attr")) and not _is_to_come(parse, verb)
    if (
        current.dep == "nsubj" and lemma in GOING_ON and not is_described
    ):  # "his visit would be a chance": it is to come
        above = climb(parse, verb).status
        return Verdict(weaker(status, "planned" if above == "possible" and is_would(parse, verb) else above))
    return Verdict(status)


def _is_to_come(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb speaks of what will be: "would be a chance", not "could be a model"."""
    return is_would(parse, verb) or any(t.lower in ("will", "'ll", "’ll") for t in parse.dependents(verb.i, "aux"))


def _judged(parse: Parse, verb: Token) -> Status | None:
    """Return what an adjective makes of its subject: "a raid on Oslo is likely"."""
    governors = load_effects()["governors"]
    told = {t.lower for t in parse.dependents(verb.i, "acomp", "oprd")}
    if "unlikely" in told:
        return "did-not-occur"
    if verb.lemma != "be" and not told.isdisjoint(LOOMING):
        return "possible"  # "when the war seemed inevitable"
    if not told.isdisjoint(DUE) and not is_past(parse, verb):
        return "planned"  # "talks are due on Friday"
    found = [governors[word][0] for word in sorted(told & set(governors) & OPEN)]
    return found[0] if found and found[0] in ("possible", "did-not-occur") else None  # type: ignore[return-value]


def _is_definite(parse: Parse, noun: Token) -> bool:
    found = parse.dependents(noun.i, "det", "poss")
    return any(t.dep == "poss" or t.lower in ("the", "this", "that", "these", "those") for t in found)
