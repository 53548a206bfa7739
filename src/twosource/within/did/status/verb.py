"""Did what a verb tells happen? Its own auxiliaries and negation first, then all that governs it, upwards.

Comes in: a parse and a verb. Goes out: a verdict. Example: "plans to try to meet" climbs from "meet" over "try" to
"plans", and is planned at best.
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.facts import Status
from twosource.model.text import Parse, Token
from twosource.within.did.clauses.auxiliaries import is_inverted
from twosource.within.did.clauses.clause import headed_by, joined_to
from twosource.within.did.clauses.control import SPEAKING, is_blamed
from twosource.within.did.clauses.negation import is_negated
from twosource.within.did.status.above import of_adverbial, of_noun, of_verb
from twosource.within.did.status.forms import (
    condition_of,
    infinitive_before,
    is_hedged,
    is_in_paper,
    is_option,
    is_over,
    is_participle,
    is_scheduled,
    is_unfulfilled,
    unproven,
)  # fmt: skip
from twosource.within.did.status.governor import governor_of, stands_apart
from twosource.within.did.status.time import is_nth, is_past, is_would
from twosource.within.did.status.words import (
    CLIMB,
    CONDITIONS,
    GOVERNED,
    MODALS,
    PAST,
    Verdict,
    combine,
    load_effects,
    weaker,
)  # fmt: skip
from twosource.within.did.words import OUGHT, lemma_of

VIEWS = frozenset(
    {"view", "see", "regard", "portray", "depict", "characterise", "characterize", "describe", "cast", "frame"}
)
WANTS = frozenset({"want", "wish", "like", "love", "prefer", "hope", "need", "consider", "seek", "expect", "think"})
SENSES = frozenset({"see", "hear", "film", "show", "record", "catch"})
TRIES = frozenset({"seek", "try", "attempt", "struggle"})
GERUNDS = ("xcomp", "prep", "pcomp")
ALL_BUT = frozenset({"practically", "virtually"})
UTTERED = SPEAKING | {"plead", "beg", "implore", "apologise", "apologize", "admit", "confess", "concede"}
SOONER = frozenset({"rather", "sooner"})
MAY = OUGHT | {"may", "might", "can", "could"}
WOULD = frozenset({"would", "'d", "’d", "had"})
CHARGES = frozenset({"charge", "threaten"})  # "charged with killing two guards"


def climb(parse: Parse, verb: Token, *, is_refusal: bool = False) -> Verdict:
    """Judge a verb by its own auxiliaries, then by what governs it."""
    status: Status = "occurred" if is_refusal else _own(parse, verb)
    if (condition := condition_of(parse, verb)) is not None and status in ("planned", "ongoing"):
        status = "possible"
    current = verb
    before: Status = "occurred"  # what a double negation leaves of it
    is_weighed = False  # "said it would support allowing them": nobody said that it would allow them
    for _ in range(CLIMB):
        head = governor_of(parse, current)
        if head.i == current.i:
            break
        standing = unproven(parse, current, head)
        if standing is not None:
            return Verdict(standing, condition or condition_of(parse, current))
        if is_in_paper(parse, current, head):
            return Verdict(weaker(status, climb(parse, parse.tokens[head.head]).status), condition)
        if stands_apart(parse, current, head):
            break
        step = _above(parse, current, head)
        if step == "stop":
            is_beside = _shares_time(parse, current, head)
            return Verdict(_beside(parse, current, head, status) if is_beside else status, condition)
        if step == "same" and status == "possible" and not is_weighed and _is_backshifted(parse, current, head):
            status = "planned"
        if step == "fact":
            break
        is_forced = step == "occurred" and head.tag in ("VB", "VBN")
        if is_forced and (standing := _own(parse, head)) in ("possible", "planned"):
            status = weaker(status, standing)  # "could be forced to free them": they may be freed
        if step == "did-not-occur" and _may_be(parse, head):
            step = "possible"  # "should refuse to take them", "may fail to sign"
        is_weighed = is_weighed or (step == "possible" and _is_weighing(current, head))
        if step != "same":
            held = "possible" if step == "did-not-occur" and _is_kept_open(head) else status
            left = _left(status, step, before, is_joined=current.dep == "conj")
            before, status = before if status == held == "did-not-occur" else held, left
        if condition is None and head.pos == "VERB" and current.dep in ("xcomp", "ccomp"):
            condition = condition_of(parse, head)
        current = head
    return Verdict(status, condition)


def _is_weighing(current: Token, head: Token) -> bool:
    """Tell whether a word only weighs the clause below it: "would support allowing", "a risk that he would push"."""
    if head.pos == "NOUN":
        return current.dep in ("acl", "relcl", "ccomp")
    return current.dep in GERUNDS and lemma_of(head) not in TRIES


def _left(status: Status, step: str, before: Status, *, is_joined: bool) -> Status:
    """Return what is left of a standing under a step: of two negations, what stood before them."""
    if is_joined:
        return weaker(status, step)  # type: ignore[arg-type]
    return before if status == step == "did-not-occur" else combine(status, step)


def _is_kept_open(verb: Token) -> bool:
    """Tell whether it is only open what a verb no longer keeps from being: who "refused to rule out" sending tanks may send them."""
    return load_effects()["clause"].get(verb.lemma, ("same", "same"))[1] == "possible"


def _may_be(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb is only one that may or should be: "may refuse"."""
    return any(t.lower in MAY for t in parse.dependents(verb.i, "aux")) and not is_negated(parse, verb.i)


def _beside(parse: Parse, current: Token, head: Token, status: Status) -> Status:
    """Return the standing of a participle by that of the verb whose time it shares: "will fly to Rome, meeting the king"."""
    if _is_seen(parse, head) or _is_tried(parse, current, head):
        return status
    above = climb(parse, head).status
    if above == "ongoing" and current.lower == "before":
        return "planned"  # "is raising money before offering to buy it"
    is_means = current.lower == "by" and is_negated(parse, head.i)  # "careful not to anger him by urging him"
    unsure = ("planned", "possible", "did-not-occur") if is_means else ("planned", "possible")
    return weaker(status, above) if above in unsure else status


def _is_seen(parse: Parse, head: Token) -> bool:
    """Tell whether somebody can be seen at it: "can be seen on the film asking him to leave"."""
    return lemma_of(head) in SENSES and bool(parse.dependents(head.i, "auxpass")) and not is_negated(parse, head.i)


def _is_tried(parse: Parse, current: Token, head: Token) -> bool:
    """Tell whether it is how somebody tried something else: "sought to calm them, promising aid"."""
    above = parse.tokens[head.head]
    return current.dep == "advcl" and head.dep == "xcomp" and lemma_of(above) in TRIES and above.tag in ("VBD", "VBN")


def _shares_time(parse: Parse, current: Token, head: Token) -> bool:
    """Tell whether a participle has no time of its own: "will fly to Rome before meeting the king"."""
    if head.pos not in ("VERB", "AUX") or any(
        parse.tokens[c].dep in ("aux", "nsubj") for c in parse.children[current.i]
    ):
        return False
    is_open = any(t.lower in MODALS for t in parse.dependents(head.i, "aux")) or any(
        parse.tokens[c].lower in CONDITIONS for k in (head.i, head.head) for c in parse.children[k]
    )
    is_means = current.lower == "by" and (
        is_open or is_negated(parse, head.i) or any(parse.tokens[c].tag == "TO" for c in parse.children[head.i])
    )  # "would break the law by attacking", "if he errs by attacking"
    is_under = current.dep == "prep" and (current.lower in ("before", "after", "while") or is_means)
    return is_under or (current.dep == "advcl" and current.tag == "VBG" and current.i > head.i)


def _is_backshifted(parse: Parse, current: Token, head: Token) -> bool:
    """Tell whether "would" only reports a "will": "Oslo said it would free the men"."""
    if current.dep != "ccomp" or head.tag not in ("VBD", "VBN", "VBG"):
        return False
    effect = load_effects()["clause"].get(lemma_of(current))
    if effect is not None and effect[0] == "possible" and lemma_of(current) in WANTS:
        return False  # "said he would want to go": wants to; "said it would propose talks" will propose them
    is_by = any(parse.dependents(t.i, "pcomp") for t in parse.dependents(current.i, "prep") if t.lower == "by")
    is_open = is_by or condition_of(parse, current) is not None  # "would break the law by attacking"
    return is_would(parse, current) and lemma_of(current) != "like" and not is_open


def _own(parse: Parse, verb: Token) -> Status:
    """Judge by the verb's own auxiliaries, negation and adverbs."""
    kids = [parse.tokens[c] for c in parse.children[verb.i]]
    source = verb
    if verb.dep == "conj" and verb.tag not in PAST and not any(k.dep in ("aux", "nsubj", "nsubjpass") for k in kids):
        source = joined_to(parse, verb)
        kids = [parse.tokens[c] for c in parse.children[source.i] if c < verb.i] + kids
    aux = [k.lower for k in kids if k.dep == "aux"]
    if (opens := is_inverted(parse, verb)) is not None:
        return "did-not-occur" if opens == "had" else "possible"
    if _is_bare(verb, source) and verb.dep == "conj" and not aux and source.tag != "VB" and source is not verb:
        infinitive = infinitive_before(parse, verb)
        if infinitive is not None:
            return climb(parse, infinitive).status  # "backed a plan to fly to Rome, meet the king": a plan too
    if (denied := _denied(parse, verb, source, kids, aux)) is not None:
        return denied
    if verb.dep == "ccomp" and any(k.lower in ("when", "if") for k in kids) and is_negated(parse, verb.head):
        return "possible"  # "would not say when the senate will vote"
    if any(k.dep == "mark" and k.lower == "whether" for k in kids):
        return "alleged" if is_past(parse, verb) else "possible"  # "asked whether laws were broken"
    if (told := _by_adverb(parse, verb, kids)) is not None:
        return told
    if any(k.dep.startswith("nsubj") and any(parse.tokens[c].lower == "no" for c in parse.children[k.i]) for k in kids):
        return "did-not-occur"
    if verb.tag == "VB" and verb.dep == "ROOT" and aux == ["to"] and headed_by(parse, verb.i):
        return "planned"
    if (verb.tag == "VBN" and verb.dep == "ROOT" and aux == ["to"]) or is_scheduled(parse, verb, aux):
        return "planned"  # a headline: "Bank to be compensated"
    if is_unfulfilled(parse, verb, aux, kids) or is_option(parse, verb, aux):
        return "possible"
    modal = next((MODALS[a] for a in aux if a in MODALS), None)
    if modal is not None:
        return "possible" if modal == "planned" and is_hedged(kids) else modal
    if verb.tag == "VBG" and any(k.lemma == "be" and k.dep == "aux" for k in kids):
        return "occurred" if is_over(parse, verb, kids) else "ongoing"
    is_being = verb.tag == "VBN" and any(k.lower == "being" and k.dep == "auxpass" for k in kids)
    if is_being and {"is", "are", "'s", "'re"} & set(aux):
        return "ongoing"  # "is being investigated"
    return "occurred"


def _by_adverb(parse: Parse, verb: Token, kids: Sequence[Token]) -> Status | None:
    """Judge a verb by its adverbs: "nearly left", "he'd rather the court approved it"."""
    adverbs = load_effects()["adverbs"]
    for k in kids:
        is_told = k.lower in ALL_BUT and lemma_of(verb) in UTTERED  # who practically pleaded did plead
        if k.lower in SOONER and k.i and parse.lowers[k.i - 1] in WOULD:
            return "possible"
        if k.dep == "advmod" and k.lower in adverbs and not is_told:
            return adverbs[k.lower][0]  # type: ignore[return-value]
    return None


def _is_bare(verb: Token, source: Token) -> bool:
    """Tell whether a coordinated verb is an infinitive, whatever its tag: "declined to warn Mali or blame it"."""
    return verb.tag == "VB" or (verb.tag == "VBP" and source.tag in ("VBD", "VBZ"))


def _denied(parse: Parse, verb: Token, source: Token, kids: Sequence[Token], aux: Sequence[str]) -> Status | None:
    """Judge a verb by its negation, which a coordinated verb shares: "did not sign or ratify", "has yet to pay"."""
    is_shared = source is not verb and bool(aux) and verb.tag in ("VB", "VBP") and is_negated(parse, source.i)
    if is_shared or is_negated(parse, verb.i):
        # "must not allow": nobody says that it was not done
        return "possible" if OUGHT & set(aux) else "did-not-occur"
    return "did-not-occur" if "to" in aux and any(k.lower == "yet" and k.dep == "advmod" for k in kids) else None


def _above(parse: Parse, current: Token, head: Token) -> str:
    """Return the effect of ``head`` on the clause ``current``, "same" for none, "stop" to climb no further."""
    is_infinitive = any(parse.tokens[c].tag == "TO" for c in parse.children[current.i])
    if current.dep == "advcl":
        return of_adverbial(parse, current, head, is_infinitive=is_infinitive)
    if current.dep == "conj":
        return _joined(parse, current, head)
    if current.lower == "as" and current.dep == "prep" and lemma_of(head) in VIEWS:
        return "alleged"  # "viewed the retreat as ceding the valley"
    if head.pos == "ADP":
        return "did-not-occur" if head.lower == "without" else "same"
    is_charged = current.lower == "with" and lemma_of(head) in CHARGES
    if current.dep == "prep" and current.lower not in GOVERNED and head.pos in ("VERB", "AUX") and not is_charged:
        return "stop"  # "with both facing pressure", "after leaving": told beside the verb, not governed by it
    if current.dep == "acl" and not is_infinitive and is_participle(parse, current):
        return "stop"  # "a report released on Monday": the noun does not govern the participle
    if is_infinitive and is_nth(parse, current, head):
        return "same"
    if current.dep == "prep" and is_blamed(parse, head, current.lower):
        return "same"  # "accused the forces of firing": accused of it
    if head.pos in ("NOUN", "ADJ") or (head.pos == "PROPN" and current.dep == "acl"):
        return of_noun(parse, current, head, is_infinitive=is_infinitive)
    if head.pos not in ("VERB", "AUX"):
        return "same"
    return of_verb(parse, current, head, is_infinitive=is_infinitive)


def _joined(parse: Parse, current: Token, head: Token) -> str:
    """Return what a coordinated verb shares with the first: "did not sign or ratify", "please come and join"."""
    kids = [parse.tokens[c] for c in parse.children[current.i]]
    contrast = any(t.dep == "cc" and t.lower in ("but", "yet") for t in parse.dependents(head.i))
    if contrast or current.tag != head.tag or any(k.dep in ("nsubj", "nsubjpass", "aux") for k in kids):
        return "same"
    if head.lemma == "be" and head.tag in ("VBD", "VBZ", "VBP"):
        return "same"  # "was not happy and hit back": hit back
    shared = _own(parse, head)
    return "same" if shared in ("occurred", "ongoing") else shared
