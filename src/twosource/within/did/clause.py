"""Who stands where in a clause: subjects, objects and prepositional phrases of a verb, a noun or an adjective.

Comes in: a parse and the index of a token. Goes out: indices of head tokens, conjuncts included. Example: in
"Oslo and Rome were accused by Mali" the verb's objects are "Oslo" and "Rome", and its subject is "Mali".

All climbs are bounded, so a sentence of thousands of words costs no more than many short ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource.model.text import Parse, Token

CLIMB = 12  # steps; the deepest chain of governors that carried a subject in news text was 7
CONJUNCTS = 60  # of one list

FINITE = frozenset({"VBD", "VBZ", "VBP"})
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "DET", "ADJ"})
MODIFIERS = frozenset({"poss", "compound", "amod", "nmod", "nn"})

# Verbs whose object, not whose subject, does what the infinitive or the "of"/"from" phrase tells.
OBJECT_CONTROL = frozenset(
    [
        "accuse",
        "urge",
        "ask",
        "tell",
        "order",
        "command",
        "force",
        "compel",
        "press",
        "pressure",
        "push",
        "allow",
        "permit",
        "let",
        "enable",
        "help",
        "encourage",
        "persuade",
        "convince",
        "invite",
        "authorise",
        "authorize",
        "instruct",
        "direct",
        "warn",
        "advise",
        "beg",
        "implore",
        "want",
        "expect",
        "cause",
        "lead",
        "suspect",
        "blame",
        "prevent",
        "stop",
        "bar",
        "block",
        "prohibit",
        "ban",
        "forbid",
        "call",
        "appeal",
        "require",
        "oblige",
        "charge",
        "convict",
        "acquit",
        "condemn",
        "criticise",
        "criticize",
        "denounce",
        "praise",
        "thank",
        "dissuade",
        "discourage",
        "keep",
        "see",
        "say",
        "believe",
        "pay",
        "hire",
        "train",
    ]
)


def conjuncts(parse: Parse, i: int) -> list[int]:
    """Return ``i`` and the nouns joined to it by "and", "or" or commas, in text order.

    Example: "Oslo, Rome and Bern met" -> the three cities, from the first.
    """
    found = [i]
    for k in found:
        if len(found) >= CONJUNCTS:
            break
        found.extend(c for c in parse.children[k] if _is_joined(parse, parse.tokens[c], parse.tokens[k]))
    return found


def _is_joined(parse: Parse, token: Token, head: Token) -> bool:
    """Tell whether a noun is one more of a list; "Oslo, Rome, and Bern" often has Rome as an apposition of Oslo."""
    if token.dep == "conj":
        return token.pos in NOMINAL
    if token.dep != "appos" or token.pos != "PROPN" or head.pos != "PROPN":
        return False
    return any(t.pos == "PROPN" for t in parse.dependents(token.i, "conj"))


def is_passive(parse: Parse, i: int) -> bool:
    """Tell whether verb ``i`` is passive, a bare participle after a noun ("aid sent by Oslo") included."""
    token = parse.tokens[i]
    if token.tag != "VBN":
        return False
    labels = {parse.tokens[c].dep for c in parse.children[i]}
    if "auxpass" in labels or "nsubjpass" in labels or "agent" in labels:
        return True
    if "aux" in labels or "nsubj" in labels or "dobj" in labels:
        return False
    if token.dep == "conj":
        return is_passive(parse, token.head)
    return token.dep in ("acl", "ROOT", "advcl")


def subjects(parse: Parse, i: int, steps: int = CLIMB) -> list[int]:
    """Return the heads of who does what verb ``i`` tells, following control, relative clauses and coordination."""
    if is_passive(parse, i):
        return agents(parse, i)
    own = [
        k
        for t in parse.dependents(i, "nsubj", "csubj")
        for k in ([t.i] if t.pos in NOMINAL else [p.i for p in parse.dependents(t.i, "pobj")])
    ]
    own = own or headed_by(parse, i)
    if own:
        return [k for subject in own for k in conjuncts(parse, antecedent(parse, subject))]
    if steps <= 0:
        return []
    return _inherited(parse, i, steps)


def headed_by(parse: Parse, i: int) -> list[int]:
    """Return the doer in a headline such as "Norway to host envoys", which the parser hangs on loosely."""
    token = parse.tokens[i]
    if token.tag != "VB" or token.dep != "ROOT" or not any(parse.tokens[c].tag == "TO" for c in parse.children[i]):
        return []
    return [
        c
        for c in parse.children[i]
        if c < i
        and parse.tokens[c].dep in ("dep", "nsubj", "nmod", "compound")
        and parse.tokens[c].pos in ("PROPN", "NOUN")
    ][-1:]


def agents(parse: Parse, i: int) -> list[int]:
    """Return the nouns after "by" of a passive verb or of a noun ("a visit by Oslo")."""
    return [
        k
        for child in parse.dependents(i, "agent", "prep")
        if child.lemma == "by"
        for pobj in parse.dependents(child.i, "pobj")
        for k in conjuncts(parse, pobj.i)
    ]


def _inherited(parse: Parse, i: int, steps: int) -> list[int]:
    token = parse.tokens[i]
    head = parse.tokens[token.head]
    if token.dep == "conj" and head.pos in ("VERB", "AUX"):
        head = joined_to(parse, token)
        if is_passive(parse, head.i) and not is_passive(parse, i):
            return [k for t in parse.dependents(head.i, "nsubjpass") for k in conjuncts(parse, t.i)]
        return subjects(parse, head.i, steps - 1)
    if token.dep in ("relcl", "acl") and head.pos in NOMINAL:
        return _of_modified(parse, token, head, steps)
    if token.dep == "pcomp" and head.dep in ("prep", "agent", "mark"):
        governor = parse.tokens[head.head]
        if governor.pos in NOMINAL:
            return owners(parse, governor.i) or _carried(parse, governor.i, steps)
        return _controlled(parse, governor, steps)
    if token.dep in ("xcomp", "advcl", "ccomp", "oprd", "aux", "dep", "prep") and head.i != token.i:
        if head.pos in NOMINAL and head.dep in ("dobj", "pobj", "attr"):
            return _carried(parse, head.i, steps)
        return _controlled(parse, head, steps, purpose=token.dep == "advcl")
    return []


def joined_to(parse: Parse, token: Token) -> Token:
    """Return the verb to which a coordinated one really belongs: one of its own tense.

    "He hopes that Oslo will stay and praised Rome": "praised" hangs on "stay" in many parses, but goes with "hopes".
    """
    head = parse.tokens[token.head]
    if token.tag not in FINITE or head.tag in FINITE or (token.tag == "VBP" and head.tag == "VB"):
        return head
    if any(
        t.dep in ("aux", "auxpass") and t.tag in FINITE and t.lemma in ("have", "be", "do")
        for t in parse.dependents(head.i)
    ):
        return head
    for above in parse.ancestors(head.i):
        if above.tag in FINITE and above.pos in ("VERB", "AUX"):
            return above
    return head


def _of_modified(parse: Parse, token: Token, head: Token, steps: int) -> list[int]:
    """Return the noun that a clause modifies: "the army, which attacked"; "troops seizing the town"; "a plan to attack"."""
    infinitive = any(parse.tokens[c].tag == "TO" for c in parse.children[token.i])
    if token.dep == "acl" and infinitive and head.dep == "ROOT" and head.pos == "PROPN":
        return conjuncts(parse, head.i)  # a headline: "Norway to host envoys"
    if token.dep == "acl" and infinitive:
        return owners(parse, head.i) or _carried(parse, head.i, steps)
    return conjuncts(parse, head.i)[:1]


def _controlled(parse: Parse, governor: Token, steps: int, purpose: bool = False) -> list[int]:
    if governor.pos not in ("VERB", "AUX", "ADJ"):
        return []
    if governor.lemma in OBJECT_CONTROL and not purpose:
        found = objects(parse, governor.i) or preposed(parse, governor.i, "on", "to", "for")
        if found:
            return found
    if is_passive(parse, governor.i):
        return [k for t in parse.dependents(governor.i, "nsubjpass") for k in conjuncts(parse, antecedent(parse, t.i))]
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


def antecedent(parse: Parse, i: int) -> int:
    """Return the noun that a relative pronoun stands for, or ``i`` itself."""
    token = parse.tokens[i]
    if token.tag in ("WDT", "WP"):
        verb = parse.tokens[token.head]
        for _ in range(3):
            if verb.dep == "relcl":
                return verb.head
            if verb.dep not in ("conj", "ccomp", "xcomp"):
                break
            verb = parse.tokens[verb.head]
    return i


def objects(parse: Parse, i: int) -> list[int]:
    """Return the heads of what verb ``i`` is done to; of a passive verb its subject."""
    token = parse.tokens[i]
    if is_passive(parse, i):
        own = [k for t in parse.dependents(i, "nsubjpass") for k in conjuncts(parse, antecedent(parse, t.i))]
        own += [k for t in parse.dependents(i, "dobj") for k in conjuncts(parse, t.i)]
        if own:
            return own
        if token.dep == "acl":
            return [token.head]
        if token.dep == "conj":
            return [
                k for t in parse.dependents(token.head, "nsubjpass") for k in conjuncts(parse, antecedent(parse, t.i))
            ]
        return []
    own = [k for t in parse.dependents(i, "dobj") for k in conjuncts(parse, antecedent(parse, t.i))]
    if own:
        return own
    if token.dep == "relcl" and any(t.dep == "nsubj" and t.i > token.head for t in parse.dependents(i, "nsubj")):
        subject = parse.dependents(i, "nsubj")[0]
        return [token.head] if subject.tag not in ("WDT", "WP") else []
    # "attacked and burned the village": the object stands with the last of the verbs.
    for t in parse.dependents(i, "conj"):
        if t.pos == "VERB" and t.i - i <= 3 and not parse.dependents(t.i, "nsubj"):
            return [k for o in parse.dependents(t.i, "dobj") for k in conjuncts(parse, o.i)]
    return []


def datives(parse: Parse, i: int) -> list[int]:
    """Return indirect objects: "gave Mali aid"; "gave aid to Mali" where the parser says dative."""
    found: list[int] = []
    for t in parse.dependents(i, "dative"):
        inner = [t.i] if t.pos in NOMINAL else [p.i for p in parse.dependents(t.i, "pobj")]
        found.extend(k for head in inner for k in conjuncts(parse, head))
    return found


def preposed(parse: Parse, i: int, *prepositions: str) -> list[int]:
    """Return the nouns after any of ``prepositions`` that hang on token ``i``, particles in between included."""
    return [k for lemma, k in prep_pairs(parse, i) if lemma in prepositions]


def prep_pairs(parse: Parse, i: int) -> Iterator[tuple[str, int]]:
    """Yield (preposition, head noun) of token ``i``: "on", "against"; chains such as "out of" give both."""
    for child in parse.dependents(i, "prep", "agent", "dative", "prt", "advmod"):
        lemma = child.lower
        for inner in parse.children[child.i]:
            t = parse.tokens[inner]
            if t.dep in ("pobj", "pcomp") and (t.pos in NOMINAL or t.tag == "VBG"):
                for k in conjuncts(parse, t.i):
                    yield lemma, k
            elif t.dep == "prep":
                for pobj in parse.dependents(t.i, "pobj"):
                    for k in conjuncts(parse, pobj.i):
                        yield lemma, k
                        yield t.lower, k


def owners(parse: Parse, noun: int) -> list[int]:
    """Return who a noun belongs to: "Norway's aid", "Norwegian aid", "the aid of Norway"."""
    possessive = [k for t in parse.dependents(noun, "poss") for k in conjuncts(parse, t.i)]
    return possessive or [t.i for t in parse.dependents(noun, "compound", "amod", "nmod")]


def complements(parse: Parse, i: int) -> list[Token]:
    """Return the verbs of the clauses that complete token ``i``: "agreed to send", "said it would send"."""
    found = [t for t in parse.dependents(i, "xcomp", "ccomp", "acl", "pcomp", "advcl") if t.pos in ("VERB", "AUX")]
    return [t for t in found if t.dep != "advcl" or is_close_infinitive(parse, t)]


def is_close_infinitive(parse: Parse, t: Token) -> bool:
    """The parser often calls the complement of "agreed to send" an adverbial clause; it stands close by."""
    kids = [parse.tokens[c] for c in parse.children[t.i]]
    return any(k.tag == "TO" for k in kids) and not any(k.dep in ("mark", "nsubj") for k in kids) and t.i - t.head <= 6


def has_particle(parse: Parse, i: int, particle: str) -> bool:
    """Tell whether verb ``i`` has the particle or preposition: "called off", "pulled out of"."""
    found = [parse.tokens[c] for c in parse.children[i] if parse.tokens[c].lower == particle]
    return any(
        t.dep in ("prt", "advmod") or (t.dep == "prep" and t.i == i + 1 and particle not in ("in", "on", "to"))
        for t in found
    )
