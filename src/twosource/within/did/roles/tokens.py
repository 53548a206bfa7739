"""Which tokens fill a role of a match: the subject of its verb, what stands behind a preposition, whose deed a noun is.

Comes in: a match and the name of a role. Goes out: tokens. Example: in "the rejection of the plan by Norway" the role
"by" is filled by "Norway", though it hangs on "plan".
"""

from __future__ import annotations

from twosource.within.did.clauses import clause
from twosource.within.did.clauses.suffered import RECEIVE
from twosource.within.did.roles.nouns import OF_WHOM, by_of_object, during_subject, is_own, objects_of
from twosource.within.did.rules.match import Match, Matcher
from twosource.within.did.words import lemma_of

PASSIVE = ("nsubjpass",)
ASKED_OF: dict[str, tuple[str, ...]] = {"REQUEST": ()}  # "demanded that the boy be freed" is asked of somebody else
LAID = frozenset({"impose", "levy", "place", "slap", "clamp"})
SAID_OF = ("on", "at", "against", "in")


def tokens_of(matcher: Matcher, match: Match, role: str) -> list[int]:
    """Return the tokens that fill one role of a match, a role's name or a preposition as rules give them.

    Example:
        >>> tokens_of(matcher, signed, "subject")  # "Oslo signed the treaty"  # doctest: +SKIP
        [0]
    """
    parse, i = matcher.parse, match.trigger
    if role == "subject":
        is_apart = parse.tokens[i].pos == "ADJ" and not parse.dependents(i, "nsubjpass")
        verb = parse.tokens[i].head if is_apart else i
        return clause.subjects(parse, verb) if verb == i or parse.tokens[verb].pos in ("VERB", "AUX") else []
    if role == "origin":  # "a shipment of rice from India reached Gao"
        doers = [n for k in clause.subjects(parse, i) for n in matcher.nouns.contents(k)]
        return [n for k in doers for n in clause.preposed(parse, k, "from")]
    if role == "carrier":
        return carrier_subject(matcher, match)
    if role == "copula":
        head = parse.tokens[parse.tokens[i].head]
        return clause.subjects(parse, head.i) if parse.tokens[i].dep == "attr" else []
    if role == "during":
        return during_subject(matcher, match)
    if role == "object":
        return [k for k in objects_of(parse, match) if not is_own(matcher, k)]
    if role == "dative":
        return clause.datives(parse, i)
    if role == "by":
        return clause.agents(parse, i) or preposed_of(matcher, match, "by")
    if role == "clause-subject":
        return [
            k for t in clause.complements(parse, i) for s in parse.dependents(t.i, "nsubj", *ASKED_OF.get(match.type, PASSIVE))
            for k in clause.conjuncts(parse, s.i)
        ]  # fmt: skip
    if role == "clause-object":
        return [k for t in clause.complements(parse, i) for k in clause.objects(parse, t.i)]
    return preposed_of(matcher, match, role)


def carrier_subject(matcher: Matcher, match: Match) -> list[int]:
    """Return the subjects of the verb that carries a noun: "Oslo" in "Oslo held talks"."""
    if match.carrier is None or matcher.parse.tokens[match.carrier].lemma in RECEIVE:
        return []  # who received support gave none
    return [k for k in clause.subjects(matcher.parse, match.carrier) if k != match.trigger]


def preposed_of(matcher: Matcher, match: Match, preposition: str) -> list[int]:
    """Return the nouns after a preposition that hangs on the trigger, on its carrier, or on its object."""
    parse, i = matcher.parse, match.trigger
    found = clause.preposed(parse, i, preposition)
    if parse.tokens[i].lemma == "become" and not found:
        found = [k for t in parse.dependents(i, "attr") for k in clause.preposed(parse, t.i, preposition)]
    if match.rule.id == "accuse" and preposition in SAID_OF and lemma_of(parse.tokens[i]) != "blame":
        return found  # "condemned attacks on Gao": what was struck is not what was condemned
    if not found and match.carrier is not None:
        found = clause.preposed(parse, match.carrier, preposition)
    if not found and preposition == "by":
        found = by_of_object(parse, i)
    if not found and parse.tokens[i].pos == "NOUN" and preposition not in ("of", "in"):
        for k in clause.preposed(parse, i, "of")[:2]:  # "the rejection of the plan by Norway"
            found.extend(clause.preposed(parse, k, preposition))
    if not found and parse.tokens[i].pos in ("VERB", "AUX"):
        as_or_for = clause.preposed(parse, i, "as", "for") if preposition in ("between", "with") else []
        objects = [
            k for k in clause.objects(parse, i)[:2] if preposition != "of" or lemma_of(parse.tokens[k]) in OF_WHOM
        ]
        for k in (*objects, *as_or_for):  # "acted as a mediator between", "flew in for talks with"
            laid = [t.i for t in parse.dependents(k, "acl") if t.tag == "VBN" and t.lemma in LAID]
            near = (*matcher.nouns.contents(k), *laid)  # "lifted tariffs imposed on Canada"
            found.extend(n for held in near for n in clause.preposed(parse, held, preposition))
    if not found and preposition == "between":  # "Fighting between Chad and Mali broke out"
        found = [k for t in parse.dependents(i, "nsubj") for k in clause.preposed(parse, t.i, preposition)]
    return found
