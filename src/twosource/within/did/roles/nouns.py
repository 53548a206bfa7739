"""Whose deed a noun is, where the parse hangs its words elsewhere or names its topic like an owner.

Comes in: a parse and a noun. Goes out: tokens or parties. Example: in "protest the raid by the army" the army raided,
though "by" hangs on "protest"; "the Iran deal" is about Iran and not Iran's.
"""

from __future__ import annotations

from twosource.lexicon.places import find_demonym
from twosource.model.text import Parse
from twosource.within.did.clauses import clause
from twosource.within.did.roles.cast import Cast
from twosource.within.did.rules.match import Match, Matcher
from twosource.within.did.words import lemma_of

TALKS = "talks-noun"
PAIR = 2  # "Oslo and Rome agreed to it after talks in Lima": the two who agreed have talked
MET = ("during", "in", "at", "after", "following")  # "Musa said after talks with Oslo": Musa took part
DEPTH = 3
OF_WHOM = frozenset({
    "invasion", "bombing", "bombardment", "shelling", "annexation", "blockade", "boycott", "siege", "encirclement",
    "occupation", "isolation",
})  # fmt: skip
# "invasion of Mali in 1990", "lifted its blockade of Mali"

# Whose owner is whom they are against: "poisoned a Kremlin critic" does nothing to the Kremlin.
FOES = frozenset({"critic", "opponent", "foe", "enemy", "adversary", "rival", "challenger", "detractor"})
BANDS = frozenset({
    "patrol", "convoy", "column", "group", "band", "gang", "crowd", "unit", "contingent", "team", "wave", "squad", "pair",
    "couple", "trio", "detachment", "ten", "dozen", "score", "hundred", "thousand", "number", "handful", "mob", "section",
})  # fmt: skip
# Where these took place is not who did them: "condemned the coup in Mali".
BLOWS = frozenset({
    "coup", "putsch", "violence", "bombing", "attack", "assault", "raid", "shooting", "blast", "explosion", "massacre", "killing",
    "murder", "strike", "airstrike", "clash", "fighting", "war", "invasion", "unrest", "riot", "atrocity", "bloodshed", "ambush",
    "kidnapping", "abduction", "shelling",
})  # fmt: skip
CARRYING = frozenset({"carry", "conduct", "launch", "stage", "mount", "perpetrate", "commit", "claim", "execute"})
# Of a place: who strikes its centre strikes it.
PARTS = frozenset({
    "town", "city", "village", "centre", "center", "heart", "suburb", "outskirt", "edge", "port", "capital", "hub",
    "district", "quarter", "neighbourhood", "neighborhood", "province", "region", "area", "island", "hamlet", "north",
    "south", "east", "west", "enclave", "stronghold", "bastion", "countryside", "sector", "garrison", "frontline", "peninsula",
})  # fmt: skip


def is_doers(parse: Parse, noun: int) -> bool:
    """Tell whether who owns a suffering did it: "condemned Mali's arrest of an editor", not "condemned Musa's arrest"."""
    has_owner = any(True for _ in parse.dependents(noun, "poss"))
    return has_owner and any(t.lower == "of" for t in parse.dependents(noun, "prep"))


def by_of_object(parse: Parse, i: int) -> list[int]:
    """Return who did the deed that a verb acts on, where the parser hangs "by" on it: "protest the raid by the army"."""
    noun, verb = parse.tokens[i], parse.tokens[parse.tokens[i].head]
    if noun.dep != "dobj" or verb.pos != "VERB" or clause.is_passive(parse, verb.i):
        return []
    preps = [t for t in parse.dependents(verb.i, "prep", "agent") if t.lower == "by" and t.i > noun.i]
    found = [n for t in preps for n in parse.dependents(t.i, "pobj")]
    return [n.i for n in found if n.pos in ("NOUN", "PROPN") and n.entity not in ("DATE", "TIME")]


def aims_of(parse: Parse, verb: int, cast: Cast) -> tuple[str, ...]:
    """Return against whom a deed is aimed, said deep in its clause: "flew strikes in Mali using jets against Boko Haram"."""
    preps = [parse.tokens[k] for k in parse.subtree(verb) if parse.tokens[k].lower == "against"]
    heads = [
        k for t in preps if t.dep == "prep" for n in parse.dependents(t.i, "pobj") for k in clause.conjuncts(parse, n.i)
    ]
    return tuple(dict.fromkeys(p for k in heads for p in cast.find(k) or cast.owner(k)))


def carried_out_by(parse: Parse, deed: int) -> list[int]:
    """Return who did a deed by the words behind it: "a raid carried out by Mali", "an attack claimed by the Kavars"."""
    told = [t for t in parse.dependents(deed, "acl", "relcl") if t.tag == "VBN" and t.lemma in CARRYING]
    return [k for t in told for k in clause.agents(parse, t.i)]


def doers_of_blow(parse: Parse, noun: int) -> list[int]:
    """Return who dealt a blow by the words before it and behind "by": "Mali's raid", "the raid by Mali"."""
    before = [t.i for t in parse.dependents(noun, "amod", "compound", "nmod") if find_demonym(t.text) is not None]
    return whose_words(parse, noun) or carried_out_by(parse, noun) or before


def whose_words(parse: Parse, noun: int) -> list[int]:
    """Return whose words or step a noun is: "Musa's speech drew a rebuke", "the speech by Musa"."""
    owned = [k for t in parse.dependents(noun, "poss") for k in clause.conjuncts(parse, t.i)]
    return owned or clause.preposed(parse, noun, "by")


def topics_of(parse: Parse, noun: int, cast: Cast) -> set[str]:
    """Return the lands that a noun is only about: "the Iran deal", "the Lima summit"; not "the Iranian offer"."""
    named = [t for t in parse.dependents(noun, "compound", "nmod") if find_demonym(t.text) is None]
    return {p for t in named for p in cast.find(t.i) if cast.by_id[p].kind in ("country", "place")}


def subjects_told(parse: Parse, noun: int) -> list[int]:
    """Return of whom a noun's clause speaks: "raised accusations that Musa had beaten his son"."""
    told = parse.dependents(noun, "acl", "ccomp")
    found = [s for t in told for s in parse.dependents(t.i, "nsubj", "nsubjpass") if s.tag not in ("PRP", "WDT", "WP")]
    return [k for s in found for k in clause.conjuncts(parse, s.i)]


def members_of(parse: Parse, noun: int) -> list[int]:
    """Return of whom a band or number is: "a patrol of Ivorian soldiers", "tens of thousands of Iraqi troops"."""
    if parse.tokens[noun].lemma.lower() not in BANDS:
        return []
    return clause.preposed(parse, noun, "of")


def places_of(parse: Parse, noun: int, cast: Cast) -> list[str]:
    """Return the place of which a noun is a part or the kind: "the town of Gao", "the suburbs of Gao"."""
    if parse.tokens[noun].lemma.lower() not in PARTS:
        return []
    found = [p for k in clause.preposed(parse, noun, "of") for p in cast.find(k)]
    return [p for p in found if cast.by_id[p].kind in ("place", "country")]


def named_before(parse: Parse, i: int, cast: Cast) -> tuple[str, ...]:
    """Return the person whom the parser takes for part of another's name: "President Musa and Premier Dahl met"."""
    if parse.tokens[i].pos != "PROPN" or not cast.is_person(i):
        return ()
    near = parse.dependents(i, "nmod", "compound", "appos")
    for t in (*near, *(k for n in near for k in parse.dependents(n.i, "nmod", "compound"))):
        is_joined = any(c.lower in ("and", ",") for c in parse.dependents(t.i, "cc", "punct"))
        if t.i < i and is_joined and cast.is_person(t.i) and cast.heads[t.i] is not cast.heads[i]:
            return cast.find(t.i)
    return ()


def objects_of(parse: Parse, match: Match) -> list[int]:
    """Return what a verb is done to, or what stands after "of" with a noun of its meaning: "the capture of Gao"."""
    if match.rule.verb_of:
        return clause.preposed(parse, match.trigger, "of")
    return clause.objects(parse, match.trigger)


def during_subject(matcher: Matcher, match: Match) -> list[int]:
    """Return who did something during a meeting or in a statement: "In a call with Rome, Oslo promised"."""
    parse = matcher.parse
    token = parse.tokens[match.trigger]
    prep = parse.tokens[token.head]
    verb = parse.tokens[prep.head]
    for _ in range(DEPTH):
        if verb.tag not in ("VB", "VBG") or verb.head == verb.i or parse.dependents(verb.i, "aux", "nsubj"):
            break
        verb = parse.tokens[verb.head]  # "decried calls to ban them during a speech": who decried speaks
    is_asked = "during" in (match.rule.recipient or ())  # "flew to Oslo at the invitation of the king"
    if not (is_asked or match.type in ("CONSULT", "STATE")) or token.dep != "pobj":
        return []
    if prep.lower not in (("during", "on") if match.rule.mode == "visit" else MET):
        return []
    if prep.lower in ("after", "following") and not clause.preposed(parse, token.i, "with"):
        both = clause.subjects(parse, verb.i) if match.rule.id == TALKS and verb.pos == "VERB" else []
        return both if len(both) == PAIR and all(parse.tokens[k].pos == "PROPN" for k in both) else []
    if verb.pos == "PROPN":
        return [verb.i]  # "Ali Musa, on a visit to Oslo, praised"
    if verb.pos not in ("VERB", "AUX"):
        return []
    found = clause.subjects(parse, verb.i)
    if len(found) < 2 and any(t.tag == "PRP$" for t in parse.dependents(token.i, "poss")):
        return []  # "Oslo praised the plan during their meeting": who else took part was told before
    if (
        match.type == "CONSULT"
        and match.rule.mode != "visit"
        and verb.lemma in ("tell", "urge", "thank", "ask", "assure")
    ):
        found += clause.objects(parse, verb.i) or clause.datives(parse, verb.i)
    return found


def is_own(matcher: Matcher, noun: int) -> bool:
    """Tell whether a noun is the doer's own forces or body: "sent its own troops"."""
    parse = matcher.parse
    owned = any(t.tag == "PRP$" for t in parse.dependents(noun, "poss"))
    return owned and lemma_of(parse.tokens[noun]) in matcher.book.classes["forces"]
