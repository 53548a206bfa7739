"""What a word does to the standing of a clause below it: a noun, a verb, or the verb that an adverbial clause goes with.

Comes in: a parse, the verb of the clause and the word above it. Goes out: a status at best, "same" for no effect, "fact",
"stop" to climb no further. Example: "refused" makes "to sign" did-not-occur, "knew" makes "that Oslo had signed" a fact.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.did.clauses.clause import is_passive, preposed
from twosource.within.did.clauses.company import is_ranked
from twosource.within.did.clauses.negation import is_negated
from twosource.within.did.status.forms import is_in_question, is_subjunctive, of_have, was_so
from twosource.within.did.status.time import is_future_time, is_past
from twosource.within.did.status.words import (
    BELIEFS,
    CONDITIONS,
    FEELINGS,
    MODALS,
    Effect,
    load_effects,
    load_judged,
    load_performed,
)
from twosource.within.did.words import lemma_of

BEGINS = frozenset({"begin", "start", "resume", "launch"})
ORDERS = frozenset({"insist", "demand", "require", "recommend", "propose", "urge", "ask", "suggest"})
UNSURE = ("planned", "possible", "alleged", "denied", "did-not-occur")
PROVES = frozenset({"confirm", "verify", "prove"})
GOES = frozenset({"go", "turn", "resort", "return", "come"})
COURTS = frozenset({"court", "tribunal", "judge", "law"})
INTO = frozenset({"into", "toward", "towards", "onto"})
MEANT = frozenset({"promise", "vow", "pledge", "refuse", "threaten", "swear", "demand", "insist"})
TALKED_OVER = frozenset({"discuss", "debate"})
TALKING = frozenset({"meet", "gather", "speak", "talk", "convene", "confer", "huddle", "phone", "telephone"})
# What these expect of others is a guess: "analysts expect Oslo to sign"; "is expected to sign" tells a plan.
FORECASTS = frozenset({"expect", "anticipate", "foresee", "project", "predict", "forecast"})
DID_SO = frozenset({"able", "quick", "swift", "prompt"})
TAKEN = frozenset({"step", "trouble", "liberty"})
NEAR = 6  # tokens from a verb to the infinitive behind it, beyond which they are two clauses


def of_noun(parse: Parse, current: Token, head: Token, *, is_infinitive: bool) -> str:
    """Return the effect of a noun or an adjective: "able to", "a plan to", "reports that"."""
    effects = load_effects()
    effect = effects["governors"].get(lemma_of(head)) or effects["governors"].get(head.lower)
    if current.dep == "prep" and effect is None:
        effect = effects["governors"].get(f"{lemma_of(head)} {current.lower}")  # "a process for admitting them"
    if head.lower in DID_SO and was_so(parse, head) and not is_negated(parse, head.i):
        return "same"  # "was able to leave", "was quick to condemn it": left, condemned
    if head.lower == "about" and current.dep == "xcomp":
        return "planned"  # "was about to be expelled"
    if effect == ("occurred", "occurred") or (is_infinitive and _is_judged(parse, head)):
        return "occurred"
    if head.lemma == "decision" and lemma_of(current) in load_performed() and not is_negated(parse, head.i):
        return "same"  # "the board's decision to reject the claim": rejected
    above = parse.tokens[head.head]
    if is_infinitive and _is_first_to(parse, above):
        return "same"
    if current.dep == "prep" and current.lower == "of" and lemma_of(head) in TAKEN and lemma_of(above) == "take":
        return "same"  # "took the step of expelling him": expelled him
    is_proven = head.dep == "dobj" and lemma_of(above) in PROVES and not is_negated(parse, above.i)
    if is_proven and not is_infinitive:
        return "same"  # "have confirmed reports that Oslo sent them"
    if effect is not None:
        if is_negated(parse, head.i) or (is_in_question(parse, head) and is_negated(parse, head.head)):
            return "did-not-occur" if effect[0] in ("planned", "possible", "alleged") else "possible"
        return effect[0]
    if current.dep == "acl" and is_infinitive and head.dep == "ROOT":
        return "planned"
    if current.dep in ("acl", "ccomp", "xcomp"):
        return "possible" if is_infinitive else ("same" if head.pos == "ADJ" else "stop")
    return "stop" if current.dep == "prep" and head.pos == "NOUN" else "same"


def _is_judged(parse: Parse, adjective: Token) -> bool:
    """Tell whether somebody is or was said to be so for what he did: "was right to leave", not "would be right to"."""
    verb = parse.tokens[adjective.head]
    if adjective.pos != "ADJ" or adjective.lower not in load_judged() or verb.tag not in ("VBD", "VBZ", "VBP"):
        return False
    heads = parse.dependents(verb.i, "nsubj")
    is_open = any(t.lower in MODALS for t in parse.dependents(verb.i, "aux"))
    return verb.lemma == "be" and not is_open and bool(heads) and all(t.lower != "it" for t in heads)


def of_verb(parse: Parse, current: Token, head: Token, *, is_infinitive: bool) -> str:
    """Return the effect of a verb: "refused to", "said that", "kept from"."""
    lemma = lemma_of(head)
    if current.dep == "dobj" and is_negated(parse, head.i) and not is_in_question(parse, current):
        return "same"  # "did not approve their decision to leave"
    told = _of_infinitive(parse, current, head) if is_infinitive else _of_clause(parse, current, head)
    if told is None and lemma in ORDERS and current.dep == "ccomp" and is_subjunctive(parse, current):
        told = "possible"
    told = told or (_of_object(parse, current, head) if current.dep == "prep" else None)
    if told is not None:
        return told
    effect = _listed(parse, current, head, is_infinitive=is_infinitive)
    negated = is_negated(parse, head.i)
    if lemma in FORECASTS and _is_of_another(parse, current, head):
        return "possible"  # who does not expect it either doubts what others hold for possible
    if lemma in FEELINGS and current.dep == "ccomp" and not is_infinitive:
        return "fact"  # "was not surprised that Oslo had left"
    if effect is None and current.dep == "prep":
        return "possible" if current.lower in ("on", "about", "to") else "same"
    if effect is None:
        return "possible" if is_infinitive or (negated and current.dep == "ccomp") else "same"
    if is_infinitive and is_passive(parse, head.i) and _is_hearsay(parse, current, lemma):
        return "alleged"
    if is_infinitive and effect[0] == "same" and lemma not in ("appear", "seem"):
        return "possible"  # "tweeted to him to call off the talks"
    if lemma in BELIEFS and current.dep == "ccomp" and not is_infinitive and effect[0] == "possible" and not negated:
        return "alleged" if is_past(parse, current) else effect[0]  # "believes that Oslo sent them"
    if effect == ("occurred", "occurred"):
        return "fact"  # what is regretted or known is so, whatever stands above
    return effect[1] if negated else effect[0]


def _is_hearsay(parse: Parse, current: Token, lemma: str) -> bool:
    """Tell whether people say that it was done: "is said to be there", "are believed to have bombed it"."""
    is_perfect = any(t.lower == "have" for t in parse.dependents(current.i, "aux"))
    return lemma in ("say", "report", "state") or (is_perfect and lemma in BELIEFS | {"understand", "expect"})


def _is_of_another(parse: Parse, current: Token, head: Token) -> bool:
    """Tell whether an active verb speaks of what somebody else will do: "Oslo expects Mali to leave"."""
    if is_passive(parse, head.i):
        return False
    others = [*parse.dependents(current.i, "nsubj", "nsubjpass"), *parse.dependents(head.i, "dobj")]
    return any(t.pos != "PRON" and t.i < current.i for t in others)


def _of_infinitive(parse: Parse, current: Token, head: Token) -> str | None:
    """Return what a verb that says little of its own does to "to": "had to go", "is to go", "going to go"."""
    lemma = lemma_of(head)
    if lemma == "have":
        return of_have(parse, current, head)
    if lemma in BEGINS and any(t.i < current.i for t in parse.dependents(head.i, "dobj")):
        return "possible"  # "began their march to take the town"
    if lemma == "be" and is_past(parse, head) and any(t.lower == "have" for t in parse.dependents(current.i, "aux")):
        return "did-not-occur"  # "was to have signed it on Friday"
    if lemma == "be" or (lemma == "go" and head.tag == "VBG"):
        return "did-not-occur" if is_negated(parse, head.i) else "planned"
    return "occurred" if lemma in FEELINGS and is_passive(parse, head.i) else None


def _of_clause(parse: Parse, current: Token, head: Token) -> str | None:
    """Return what is said of a clause by an adjective: "it is unlikely that he will go"."""
    if lemma_of(head) != "be" or current.dep != "ccomp" or is_negated(parse, head.i):
        return None
    judged = [load_effects()["governors"].get(t.lower) for t in parse.dependents(head.i, "acomp")]
    if not judged or judged[0] is None:
        return None
    return "possible" if judged[0][0] == "did-not-occur" else judged[0][0]


def _of_object(parse: Parse, current: Token, head: Token) -> str | None:
    """Return what the object says of what hangs on the verb: "floated the notion on Sunday of admitting them"."""
    is_apart = current.lower == "of" and lemma_of(head) not in load_effects()["clause"]
    if not is_apart and current.lower != "in":
        return None
    objects = [t for t in parse.dependents(head.i, "dobj") if is_apart or t.i == current.i - 1]
    found = [load_effects()["governors"].get(lemma_of(t)) for t in objects]
    unsure = UNSURE if is_apart else ("possible",)  # "saw the folly in waging a war"
    return found[0][0] if found and found[0] is not None and found[0][0] in unsure else None


def _listed(parse: Parse, current: Token, head: Token, *, is_infinitive: bool) -> Effect | None:
    """Return what the lexicon says of a verb, with the words that belong to it first: "put off", "keep from"."""
    effects, lemma = load_effects()["clause"], lemma_of(head)
    phrases = [f"{lemma} {t.lower}" for t in parse.dependents(head.i, "prt")]
    if current.dep == "prep":
        phrases.insert(0, f"{lemma} {current.lower}")  # "kept the council from adopting it": it was not adopted
    if is_infinitive:
        phrases.insert(0, f"{lemma} to")
    elif current.dep == "ccomp":
        phrases.insert(0, f"{lemma} that")
    return next((effects[phrase] for phrase in (*phrases, lemma) if phrase in effects), None)


def of_adverbial(parse: Parse, current: Token, head: Token, *, is_infinitive: bool) -> str:
    """Return the effect of the verb that an adverbial clause goes with: "until Chad pays", "agreed to send"."""
    if head.lower == "far" and is_infinitive:
        return "same"  # "went so far as to expel him": expelled him
    marks = {parse.tokens[c].lower for c in parse.children[current.i]} & (CONDITIONS | {"so", "as", "before", "until"})
    if "until" in marks and current.tag in ("VBZ", "VBP"):
        return "possible"  # "will stay until Chad pays": whether it pays is open
    if "until" in marks and _is_only_meant(parse, head):
        return "possible"
    if not is_infinitive and is_future_time(parse, current, head):
        return "planned"
    if marks & CONDITIONS or ("until" in marks and current.tag == "VB"):
        return "possible"
    if is_infinitive and _is_first_to(parse, head):
        return "same"
    if is_infinitive:
        # "agreed to send" is often called an adverbial clause; the lexicon knows better than the label.
        effects = load_effects()["clause"]
        effect = effects.get(lemma_of(head))
        if any(t.lower == "in" for t in parse.dependents(head.i, "prt")):
            effect = None  # "weighed in to defend" is no weighing
        if lemma_of(head) == "appear" and any(t.i < current.i for t in parse.dependents(head.i, "prep")):
            effect = None  # "appeared on television to announce": no mere appearance
        if _is_performed(parse, current, head) and (effect is None or effect[0] == "occurred"):
            return "same"  # "went on air to denounce the raid": and denounced it
        if _is_performed(parse, current, head) and lemma_of(head) == "call" and parse.dependents(head.i, "dobj"):
            return "same"  # "called him to express regret": on the phone
        if any(t.lower in INTO and t.i < current.i for t in parse.dependents(head.i, "prep")):
            return "possible"  # "moved into Togo to fight them"
        if lemma_of(head) in GOES and any(parse.tokens[k].lemma in COURTS for k in preposed(parse, head.i, "to")):
            return "possible"  # "went to court to block the sale"
        if (current.i - head.i <= NEAR and lemma_of(head) in effects) or f"{lemma_of(head)} to" in effects:
            return of_verb(parse, current, head, is_infinitive=is_infinitive)
        return "possible"
    return "stop"


def _is_performed(parse: Parse, verb: Token, head: Token) -> bool:
    """Tell whether going about an act of words is doing it: "took to the air to hit back", "met to discuss the dam"."""
    lemma = lemma_of(verb)
    phrases = {f"{lemma} {t.lower}" for t in parse.dependents(verb.i, "prt", "advmod")}
    if lemma in TALKED_OVER:
        return lemma_of(head) in TALKING
    return not load_performed().isdisjoint({lemma, *phrases})


def _is_only_meant(parse: Parse, head: Token) -> bool:
    """Tell whether what goes on until a deed is only promised or refused: "vowed to strike until Musa was freed"."""
    if any(parse.lowers[c] == "would" for c in parse.children[head.i]):
        return True
    return lemma_of(head) in MEANT or (head.dep == "xcomp" and lemma_of(parse.tokens[head.head]) in MEANT)


def _is_first_to(parse: Parse, verb: Token) -> bool:
    """Tell whether somebody was one of a row who did it: "became the first country to free its prisoners"."""
    is_so = verb.lemma in ("become", "be") and is_past(parse, verb) and not is_negated(parse, verb.i)
    return is_so and any(is_ranked(parse, t) for t in parse.dependents(verb.i, "attr"))
