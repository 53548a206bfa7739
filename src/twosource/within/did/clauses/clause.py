"""Who stands where in a clause: subjects, objects and prepositional phrases of a verb, a noun or an adjective.

Comes in: a parse and the index of a token. Goes out: indices of head tokens, conjuncts included. Example: in
"Oslo and Rome were accused by Mali" the verb's objects are "Oslo" and "Rome", and its subject is "Mali".

All climbs are bounded, so a sentence of thousands of words costs no more than many short ones.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.dateline import opens_dateline, past_dateline
from twosource.within.did.clauses import control
from twosource.within.did.clauses.asked_once import asked_once
from twosource.within.did.clauses.company import accompanied, apposed_to, given_time, is_ranked, last_clause
from twosource.within.did.clauses.completed import complements, is_close_infinitive
from twosource.within.did.clauses.conjuncts import NOMINAL, conjuncts
from twosource.within.did.clauses.joined_verb import FINITE, joined_to
from twosource.within.did.clauses.joint import (
    JOINT,
    is_listed_noun,
    joint_before,
    listed_before,
    told_beside,
    whom_invited,
)
from twosource.within.did.clauses.mistaken import (
    doers_below,
    is_brokered,
    is_name_of_is,
    is_noun_tagged_verb,
    swallowed,
)
from twosource.within.did.clauses.one_of import one_of
from twosource.within.did.clauses.phrases import (
    agents,
    datives,
    has_particle,
    is_passive,
    objects,
    of_list,
    owners,
    prep_pairs,
    preposed,
)
from twosource.within.did.clauses.pointed_at import (
    bearer,
    below,
    called,
    deed_above,
    deep,
    headed_by,
    land_before,
    list_below,
    singled_out,
)
from twosource.within.did.clauses.relative import antecedent, told_of
from twosource.within.did.clauses.tried import find_tried

__all__ = [
    "agents",
    "antecedent",
    "bearer",
    "below",
    "complements",
    "conjuncts",
    "datives",
    "deep",
    "given_time",
    "has_particle",
    "headed_by",
    "is_brokered",
    "is_close_infinitive",
    "is_passive",
    "joined_to",
    "list_below",
    "objects",
    "of_list",
    "owners",
    "prep_pairs",
    "preposed",
    "subjects",
]  # fmt: skip

CLIMB = 12  # steps; the deepest chain of governors that carried a subject in news text was 7

CLAIMS = frozenset(
    {"claim", "allegation", "assertion", "decision", "attempt", "plan", "intention", "refusal", "failure"}
)
FOLLOWS = frozenset({"follow", "precede", "reflect", "reverse"})
BELOW = ("xcomp", "advcl", "ccomp", "oprd", "aux", "dep", "prep")
SEQUENCE = frozenset({"after", "before", "since", "while", "upon"})


@asked_once
def subjects(parse: Parse, i: int, steps: int = CLIMB) -> list[int]:
    """Return the heads of who does what verb ``i`` tells, following control, relative clauses and coordination."""
    if is_brokered(parse, i):
        return [i - 2]
    if parse.tokens[i].pos == "ADJ" and (held := parse.dependents(i, "nsubjpass")):
        return [k for t in held for k in conjuncts(parse, t.i)]  # "Lund said Mali was prepared to talk": Mali is ready
    if is_passive(parse, i):
        return agents(parse, i)
    own = [
        k
        for t in told_of(parse, i)
        for k in ([t.i] if t.pos in NOMINAL or is_noun_tagged_verb(t) else doers_below(parse, t))
    ]
    if not own and parse.tokens[i].tag == "VBG":
        own = [t.i for t in parse.dependents(i, "poss") if t.tag == "PRP$"]  # "approved their joining the pact"
        mark = parse.tokens[i - 1]
        own = own or ([mark.head] if i and mark.tag == "POS" else [])  # "complained about Mali's backing it"
    own = [*listed_before(parse, i, own), *own]
    own = [t for k in own[last_clause(parse, own) :] for t in past_dateline(parse, k)]
    own = own[1:] if len(own) > 1 and opens_dateline(parse, own[0]) else own
    if len(own) > 1 and any(swallowed(parse, c) is not None for c in parse.children[own[0]]):
        own = own[1:]  # the ministry said it, not the drone
    if (doer := swallowed(parse, i)) is not None:
        own = [doer]
    if own and parse.tokens[own[0]].tag in ("WDT", "WP") and (head := antecedent(parse, own[0])) != own[0]:
        deed = deed_above(parse, parse.tokens[i], parse.tokens[head])
        if deed.i != head:
            return [deed.i]
        if (known := called(parse, head)) is not None:
            return [known]
        if many := one_of(parse, head):
            return [k for one in many for k in conjuncts(parse, one)]
    if own and (told := singled_out(parse, i, own[0])) is not None:
        own = [told]
    own = own or headed_by(parse, i) or [c for c in parse.children[i] if is_name_of_is(parse, c)]
    if own:
        found = [k for subject in own for k in conjuncts(parse, antecedent(parse, subject))]
        return found + [k for subject in found[:1] for k in accompanied(parse, subject, i)]
    if steps <= 0:
        return []
    return _inherited(parse, i, steps)


def _inherited(parse: Parse, i: int, steps: int) -> list[int]:
    token = parse.tokens[i]
    head = parse.tokens[token.head]
    if token.dep == "conj" and (head.pos == "NOUN" or is_listed_noun(parse, token, head)):
        return []
    if token.dep == "conj" and head.pos in ("VERB", "AUX"):
        head = joined_to(parse, token)
        if is_passive(parse, head.i) and not is_passive(parse, i):
            return [k for t in parse.dependents(head.i, "nsubjpass") for k in conjuncts(parse, t.i)]
        return _agreeing_subjects(parse, token, head, steps)
    if token.dep in ("relcl", "acl") and head.pos in NOMINAL:
        return _of_modified(parse, token, head, steps)
    if token.dep == "pcomp" and head.dep in ("prep", "agent", "mark"):
        return _of_gerund(parse, token, head, steps)
    if token.dep == "advcl" and head.lower == "far" and head.dep == "advmod":
        return _controlled(parse, parse.tokens[head.head], steps, purpose=True, is_to=True)  # "went so far as to fire"
    if token.dep == "advcl" and (beside := told_beside(parse, token, head)) is not None:
        return conjuncts(parse, beside)
    is_doing = token.dep == "attr" and token.tag == "VBG" and head.lemma == "be"  # "Qatar is mediating between them"
    if (is_doing or token.dep in BELOW) and head.i != token.i:
        if head.pos in NOMINAL and head.dep in ("dobj", "pobj", "attr"):
            return _carried(parse, head.i, steps)
        return _controlled(parse, head, steps, purpose=token.dep == "advcl", is_to=token.tag == "VB")
    return []


def _of_gerund(parse: Parse, token: Token, prep: Token, steps: int) -> list[int]:
    """Return who does what stands behind a preposition: "accused Mali of firing", "before leaving, Musa said"."""
    governor = parse.tokens[prep.head]
    if prep.lower == "with" and (holders := [t.i for t in parse.dependents(prep.i, "pobj") if t.i < token.i]):
        return conjuncts(parse, holders[0])  # "with the minister, Ali Musa, blaming Mali"
    if prep.lower == "into" and governor.lemma in control.INTO and (pushed := objects(parse, governor.i)):
        return pushed  # "bullied Mali into signing": Mali signed
    is_praise = prep.lower in ("for", control.PRAISED.get(governor.lemma))
    if is_praise and (painted := control.find_painted(parse, governor)) is not None:
        return conjuncts(parse, painted)
    if (tries := find_tried(parse, governor, prep.lower)) is not None:
        return objects(parse, tries)
    if governor.pos in NOMINAL:
        if control.is_blamed(parse, governor, prep.lower):
            return conjuncts(parse, governor.i)  # "accused the forces of Chad of firing": they fired
        joint = preposed(parse, governor.i, "from", "between", "of") if governor.lemma in JOINT else []
        return owners(parse, governor.i) or joint or _carried(parse, governor.i, steps)
    if prep.lower in SEQUENCE and governor.lemma in control.SAID and not is_passive(parse, governor.i):
        return subjects(parse, governor.i, steps - 1)  # "after meeting Musa, Lund told reporters"
    if prep.lower == "in" and (joint := joint_before(parse, governor, prep)):
        return joint
    return _controlled(parse, governor, steps)


def _agreeing_subjects(parse: Parse, verb: Token, head: Token, steps: int) -> list[int]:
    """Return who does a coordinated verb, by number: "exiles who fled when Musa came and are returning"."""
    found = subjects(parse, head.i, steps - 1)
    many = any(t.lower in ("are", "were", "have") for t in parse.dependents(verb.i, "aux", "auxpass"))
    if not many or len(found) != 1 or parse.tokens[found[0]].entity != "PERSON":
        return found
    for above in parse.ancestors(head.i):
        if above.pos == "VERB" and above.tag in FINITE:
            return subjects(parse, above.i, steps - 1)
    return []


def _of_modified(parse: Parse, token: Token, head: Token, steps: int) -> list[int]:
    """Return the noun that a clause modifies: "the army, which attacked"; "troops seizing the town"; "a plan to attack"."""
    infinitive = any(parse.tokens[c].tag == "TO" for c in parse.children[token.i])
    if token.dep == "acl" and infinitive and head.dep == "ROOT" and head.pos == "PROPN":
        return conjuncts(parse, head.i)  # a headline: "Norway to host envoys"
    if token.dep == "acl" and infinitive and head.lemma in CLAIMS and (whose := preposed(parse, head.i, "of", "by")):
        return whose  # "rejected the claim of Mali to have shot it down"
    if infinitive and head.dep == "attr" and is_ranked(parse, head) and (whose := _carried(parse, head.i, steps)):
        return whose  # "became the first land to sign"
    if token.dep == "acl" and infinitive and head.lemma == "invitation":  # "accepted the king's invitation to visit"
        return whom_invited(parse, head) or _carried(parse, head.i, steps)
    if token.dep == "acl" and infinitive and head.dep == "dobj" and parse.head(head.i).lemma in FOLLOWS:
        return owners(parse, head.i)  # "The move follows the decision to expel him": the move expels nobody
    if token.dep == "acl" and infinitive:  # "mediated a deal between Chad and Mali to swap captives": they swap them
        sides = preposed(parse, head.i, "between")
        return owners(parse, head.i) or (sides if len(sides) > 1 else []) or _carried(parse, head.i, steps)
    if head.dep == "appos" and parse.tokens[head.head].pos == "PROPN":
        if head.lemma in ("country", "nation", "state") and (land := land_before(parse, head)) is not None:
            return [land]  # "Ali Musa, a clerk in Chad, a country joining the raid"
        head = apposed_to(parse, head)  # "Ali Musa, the Liberal leading the inquiry"
    if (
        head.lemma in control.PAPERS
    ):  # "signed a decree granting asylum": who signed grants; "printed a letter from Musa asking"
        writers = preposed(parse, head.i, "from", "by")
        return writers if writers or control.is_of_others(parse, head) else _carried(parse, head.i, steps)
    if many := one_of(parse, head.i):
        return [k for one in many for k in conjuncts(parse, one)]  # "Lund is among those backing the plan"
    return conjuncts(parse, deed_above(parse, token, head).i)[:1]


def _controlled(parse: Parse, governor: Token, steps: int, *, purpose: bool = False, is_to: bool = False) -> list[int]:
    if governor.pos not in ("VERB", "AUX", "ADJ"):
        return []
    if purpose and is_to and governor.lemma in ("call", "appeal", "plead", "push", "press", "wait", "rely", "count"):
        found = preposed(parse, governor.i, "for", "on", "upon")  # "called on Friday for the king to resign"
        found = [k for k in found if parse.tokens[k].entity not in ("DATE", "TIME")]
        if found:
            return found
    is_aside = purpose and not is_to  # "pressed the officials, aiming to", "Having freed him, Chad asked Mali"
    if not is_aside and governor.lemma in (control.DIRECTIVES if purpose else control.OBJECT_CONTROL):
        found = objects(parse, governor.i) or preposed(parse, governor.i, "on", "upon", "to", "with", "for")
        if found:
            return found
    if is_passive(parse, governor.i):
        own = [k for t in parse.dependents(governor.i, "nsubjpass") for k in conjuncts(parse, antecedent(parse, t.i))]
        if (
            own
            or governor.dep not in ("advcl", "acomp", "oprd")
            or parse.tokens[governor.head].pos not in ("VERB", "AUX")
        ):
            return own
        return subjects(parse, governor.head, steps - 1)  # "they stand accused of firing", "Accused of it, they left"
    if governor.pos == "ADJ" and governor.dep in ("acomp", "xcomp"):
        return subjects(parse, governor.head, steps - 1)
    return subjects(parse, governor.i, steps - 1)


def _carried(parse: Parse, noun: int, steps: int) -> list[int]:
    """Return the subject of the verb whose object the noun is: "Oslo announced plans to send"."""
    token = parse.tokens[noun]
    head = parse.tokens[token.head]
    if token.dep in ("dobj", "attr") and head.pos in ("VERB", "AUX"):
        return subjects(parse, head.i, steps - 1)
    if token.dep == "pobj" and parse.tokens[head.head].pos in ("VERB", "AUX"):
        return subjects(parse, head.head, steps - 1)
    return []
