"""Objects, prepositional phrases and lists: what hangs on a verb or a noun without regard to who does it.

Comes in: a parse and the index of a token. Goes out: indices of head tokens, conjuncts included. Example: in
"gave tents and food to Mali" the objects are "tents" and "food", and after "to" stands "Mali".
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource.model.text import Parse, Token
from twosource.within.did.clauses.asked_once import asked_once
from twosource.within.did.clauses.called import called_as, judged, phoned
from twosource.within.did.clauses.charged_with import charged_with
from twosource.within.did.clauses.conjuncts import NOMINAL, conjuncts
from twosource.within.did.clauses.gapped import is_gapped, is_given, is_wanted
from twosource.within.did.clauses.mistaken import BROKERED, is_lone_verb, is_name_of_is
from twosource.within.did.clauses.named_as import named_as
from twosource.within.did.clauses.one_of import one_of
from twosource.within.did.clauses.raised import raised
from twosource.within.did.clauses.relative import antecedent, mourned, piped
from twosource.within.did.clauses.shared import is_second, shared_subject
from twosource.within.did.clauses.sited import behind_post, behind_site, framed_preps, voted_in, whose
from twosource.within.did.clauses.suffered import owner_done_to, sufferers
from twosource.within.did.clauses.what_held import what_held, what_verbs

TELLS_WHENCE = frozenset({"according", "prior", "due", "thanks", "subsequent", "contrary"})
PARTICLES = frozenset({"off", "down", "up", "out", "away"})
SAME_IN_PAST = frozenset({"let", "put", "cut", "set", "shut", "hit"})
# Verbs that say to whom it was done: "was led away and placed in a cell" has the parser's past for a participle.
WANTS_OBJECT = frozenset({
    "place", "hold", "detain", "arrest", "release", "jail", "deport", "transfer", "send", "bring", "sentence", "remand",
    "execute", "expel", "ban", "fine", "imprison", "free", "kidnap", "abduct", "hand", "shoot", "torture", "adopt",
})  # fmt: skip


def is_passive(parse: Parse, i: int) -> bool:
    """Tell whether verb ``i`` is passive, a bare participle after a noun ("aid sent by Oslo") included."""
    token = parse.tokens[i]
    if token.tag != "VBN" and token.dep != "conj":
        return False
    if is_gapped(parse, token) or is_wanted(parse, token):
        return True
    if is_given(parse, token):
        return is_passive(parse, token.head)
    is_next = token.tag == "VBD" and token.i - token.head == 2  # "were killed and injured in the blasts"
    is_same = token.lower in SAME_IN_PAST or (token.tag == "VBD" and (is_next or token.lemma in WANTS_OBJECT))
    is_bare = token.dep == "conj" and token.tag in ("VBD", "VB", "VBP") and is_same
    if token.tag != "VBN" and not is_bare:
        return False
    labels = {parse.tokens[c].dep for c in parse.children[i] if not is_name_of_is(parse, c)}
    if is_bare:  # "was held and then let go"
        return not labels & {"dobj", "nsubj", "aux", "ccomp"} and is_passive(parse, token.head)
    if _is_main_verb(parse, token, labels) or robbed_of(parse, i) is not None:
        return False
    if "auxpass" in labels or "nsubjpass" in labels or "agent" in labels:
        return True
    if "aux" in labels or "nsubj" in labels or "dobj" in labels:
        return False
    if token.dep == "conj":
        return is_passive(parse, token.head) or is_second(parse, token)
    return token.dep in ("acl", "ROOT", "advcl")


def _is_main_verb(parse: Parse, token: Token, labels: set[str]) -> bool:
    """Tell whether the parser took the verb for a participle: "Mali's minister, Ali Musa, denied on Friday that"."""
    if is_lone_verb(parse, token, labels):
        return True
    head = parse.tokens[token.head]
    is_behind = token.dep == "acl" and head.dep == "ROOT" and parse.tokens[token.i - 1].text == ","
    is_whole = bool(labels & {"ccomp", "dobj"}) and not labels & {"auxpass", "agent"}
    return is_behind and is_whole and any(t.dep == "appos" and t.i < token.i for t in parse.dependents(head.i, "appos"))


def robbed_of(parse: Parse, i: int) -> int | None:
    """Return the relative pronoun that belongs to verb ``i``, though the parser gave it to the verb behind.

    In "the men, whom rebels freed, flew home" it often takes "freed" for a participle and "whom" for what was flown.
    """
    token = parse.tokens[i]
    doer = parse.tokens[token.head]
    if token.tag not in ("VBN", "VBD") or token.dep != "acl" or doer.dep != "nsubj":
        return None
    behind = parse.tokens[doer.head]
    if behind.dep != "relcl" or behind.i < i or behind.tag not in ("VBD", "VBZ", "VBP"):
        return None
    stolen = [t.i for t in parse.dependents(behind.i, "dobj") if t.tag in ("WDT", "WP") and t.i < doer.i]
    return stolen[0] if stolen else None


def of_list(parse: Parse, i: int) -> int:
    """Return the noun before which a headline lists names: in "condemns Mali, Chad bombings" the bombings."""
    after = parse.tokens[i + 1 : i + 5]
    if parse.tokens[i].pos != "PROPN" or len(after) < 3 or after[0].text != ",":
        return i
    named = after[1:-1] if after[-1].tag == "NNS" and len(after) == 4 and after[2].pos == "PROPN" else after[1:2]
    noun = parse.tokens[i + 2 + len(named)]
    is_list = all(t.pos == "PROPN" and t.dep == "compound" and t.head == noun.i for t in named)
    is_last = noun.i + 1 == len(parse.tokens) or parse.tokens[noun.i + 1].sentence != noun.sentence
    return noun.i if is_list and noun.tag == "NNS" and noun.lower == noun.text and is_last else i


@asked_once
def objects(parse: Parse, i: int) -> list[int]:
    """Return the heads of what verb ``i`` is done to; of a passive verb its subject."""
    token = parse.tokens[i]
    if is_passive(parse, i):
        return _suffering(parse, token)
    if titled := named_as(parse, i):
        return [k for head in titled for k in conjuncts(parse, head)]
    robbed = robbed_of(parse, i)
    own = [k for t in parse.dependents(i, "dobj") for k in conjuncts(parse, antecedent(parse, t.i))]
    own = own or ([antecedent(parse, robbed)] if robbed is not None else []) or _behind_particle(parse, i)
    if own:
        return [of_list(parse, k) for k in own]
    if token.dep == "relcl" and any(t.dep == "nsubj" and t.i > token.head for t in parse.dependents(i, "nsubj")):
        subject = parse.dependents(i, "nsubj")[0]
        if any(t.tag == "WRB" for t in parse.dependents(i, "advmod")):
            return []  # "flew to Rome, where he met the king"
        is_owned = any(parse.tokens[c].tag == "WP$" for c in parse.children[subject.i])  # "Mali, whose army left"
        return [token.head] if subject.tag not in ("WDT", "WP") and not is_owned else []
    for find in (what_held, called_as, judged, phoned):
        if (thing := find(parse, i)) is not None:
            return conjuncts(parse, thing)
    # "attacked and burned the village": the object stands with the last of the verbs.
    for t in parse.dependents(i, "conj"):
        if t.pos == "VERB" and t.i - i <= 3 and not parse.dependents(t.i, "nsubj"):
            return [k for o in parse.dependents(t.i, "dobj") for k in conjuncts(parse, o.i)]
    return []


def _suffering(parse: Parse, token: Token) -> list[int]:
    """Return to whom a passive is done: its subject, or the one that it shares with another verb."""
    i = token.i
    label = "nsubj" if is_gapped(parse, token) or is_wanted(parse, token) else "nsubjpass"
    told = [antecedent(parse, t.i) for t in parse.dependents(i, label)]
    own = _each_of(parse, told)
    own = own or (_shared(parse, token) if is_given(parse, token) else [])
    own += [k for t in parse.dependents(i, "dobj") for k in conjuncts(parse, t.i)]
    if own:
        return own
    if token.dep == "acl":
        many = [k for one in one_of(parse, token.head) for k in conjuncts(parse, one)]
        return [*many, _talks_above(parse, token)] if parse.tokens[token.head].pos == "NOUN" or not many else many
    if token.dep == "advcl" and token.i < token.head and token.tag == "VBN":  # "Detained since May, Musa fell ill"
        before = parse.dependents(token.head, "nsubj", "nsubjpass")
        before = [t for t in before if t.i > token.i and ";" not in parse.lowers[token.i : t.i]]
        return [k for t in before for k in conjuncts(parse, t.i)]
    if token.dep == "conj":
        return _shared(parse, token)
    return _each_of(parse, raised(parse, token))


def _each_of(parse: Parse, heads: list[int]) -> list[int]:
    """Return heads and all that is joined to them; of "a number of men" the men."""
    return [k for head in heads for one in one_of(parse, head) or [head] for k in conjuncts(parse, one)]


def _shared(parse: Parse, verb: Token) -> list[int]:
    """Return to whom a joined passive verb is done, told with the verb before it: "was tried and jailed"."""
    return [k for t in shared_subject(parse, verb) for k in conjuncts(parse, antecedent(parse, t.i))]


def _talks_above(parse: Parse, verb: Token) -> int:
    """Return what was brokered where the parser says with whom: "talks with Mali brokered by Chad"."""
    head = parse.tokens[verb.head]
    link = parse.tokens[head.head]
    if verb.lower not in BROKERED or head.dep != "pobj":
        return mourned(parse, head.i, verb)
    return link.head if link.lower in ("with", "between", "among") else head.i


def _behind_particle(parse: Parse, i: int) -> list[int]:
    """Return what the parser hangs on a verb's particle: "sealed off the palace", "shot down two jets"."""
    particles = [t for t in parse.dependents(i, "prt") if t.lower in PARTICLES or parse.tokens[i].lemma == "take"]
    particles += [t for t in parse.dependents(i, "prep") if _is_swearing_in(parse, i, t)]
    held = [p for t in particles for p in parse.dependents(t.i, "pobj")]
    held += [t for t in parse.dependents(i, "npadvmod") if particles and t.pos == "NOUN" and not t.entity and t.i > i]
    return [k for t in held for k in conjuncts(parse, t.i)]  # "called off the march", where it is no day


def _is_swearing_in(parse: Parse, i: int, prep: Token) -> bool:
    """Tell whether the parser took a particle for a preposition: "swore in its new president"."""
    return parse.tokens[i].lemma == "swear" and prep.lower == "in" and prep.i == i + 1


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


@asked_once
def prep_pairs(parse: Parse, i: int) -> Iterator[tuple[str, int]]:
    """Yield (preposition, head noun) of token ``i``: "on", "against"; chains such as "out of" give both."""
    for child in [*parse.dependents(i, "prep", "agent", "dative", "prt", "advmod"), *framed_preps(parse, i)]:
        lemma = child.lower
        if lemma in TELLS_WHENCE:
            continue  # "wants the ships to sail, according to Musa": it is not done to Musa
        is_beside = lemma == "with" and parse.tokens[child.i - 1].text == ","
        if is_beside and len({t.dep for t in parse.dependents(child.i, "pobj", "pcomp")}) > 1:
            continue  # "shut the port, with the minister blaming Mali"
        for inner in parse.children[child.i]:
            t = parse.tokens[inner]
            if t.dep in ("pobj", "pcomp") and (t.pos in NOMINAL or t.tag == "VBG"):
                for k in conjuncts(parse, piped(parse, t)):
                    yield lemma, k
            elif t.dep == "prep":
                for pobj in parse.dependents(t.i, "pobj"):
                    for k in conjuncts(parse, pobj.i):
                        yield lemma, k
                        yield t.lower, k
    for below in what_verbs(parse, i):
        yield from prep_pairs(parse, below)
    for child in parse.dependents(i, "advcl", "ccomp"):
        if any(t.lower == "for" for t in parse.dependents(child.i, "mark")):
            for subject in parse.dependents(child.i, "nsubj"):  # "called for both sides to stop"
                yield "for", subject.i
    if parse.tokens[i].dep in ("pobj", "dobj"):
        for lemma, sufferer in sufferers(parse, i):
            for k in conjuncts(parse, sufferer):
                yield lemma, k
    for owner in owner_done_to(parse, i):
        for k in conjuncts(parse, owner):
            yield "of", k
    for lemma, behind in behind_site(parse, i) if parse.tokens[i].pos == "NOUN" else behind_post(parse, i):
        for k in conjuncts(parse, behind):
            yield lemma, k


def owners(parse: Parse, noun: int) -> list[int]:
    """Return who a noun belongs to: "Norway's aid", "Norwegian aid", "the aid of Norway"."""
    possessive = [k for t in parse.dependents(noun, "poss") for k in conjuncts(parse, whose(parse, t))]
    return possessive or [t.i for t in parse.dependents(noun, "compound", "amod", "nmod")]


def has_particle(parse: Parse, i: int, particle: str) -> bool:
    """Tell whether verb ``i`` has the particle or preposition: "called off", "pulled out of"."""
    found = [parse.tokens[c] for c in parse.children[i] if parse.tokens[c].lower == particle]
    return any(
        t.dep in ("prt", "advmod", "oprd")
        or (t.dep == "prep" and t.i == i + 1 and particle not in ("in", "on", "to"))
        or _is_swearing_in(parse, i, t)
        for t in found
    )


def agents(parse: Parse, i: int) -> list[int]:
    """Return the nouns after "by" of a passive verb or of a noun ("a visit by Oslo")."""
    found = _behind_by(parse, i)
    if found or parse.tokens[i].tag != "VBN":
        return found
    if chambers := voted_in(parse, i):
        return chambers
    held = [t for prep in parse.dependents(i, "prep") if prep.lower == "as" for t in parse.dependents(prep.i)]
    held += [t for named in held for t in parse.dependents(named.i, "conj")]
    held += parse.dependents(i, "oprd")  # "was rejected as null and void by Chad", "was branded a fascist by Chad"
    held += charged_with(parse, i)  # "Mali was accused of shelling a village by Chad"
    return [k for t in held for k in _behind_by(parse, t.i)]


def _behind_by(parse: Parse, i: int) -> list[int]:
    return [
        k
        for child in [*parse.dependents(i, "agent", "prep"), *framed_preps(parse, i)]
        if child.lemma == "by"
        for pobj in parse.dependents(child.i, "pobj")
        if pobj.tag != "VBG"  # "was killed by hanging"
        for k in conjuncts(parse, pobj.i)
    ]
