"""Whose deed a noun is, where the parse hangs its words elsewhere or names its topic like an owner.

Comes in: a parse and a noun. Goes out: tokens or parties. Example: in "protest the raid by the army" the army raided,
though "by" hangs on "protest"; "the Iran deal" is about Iran and not Iran's.
"""

from __future__ import annotations

from twosource.lexicon.places import find_demonym
from twosource.model.text import Parse
from twosource.within.did import clause
from twosource.within.did.cast import Cast


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


def topics_of(parse: Parse, noun: int, cast: Cast) -> set[str]:
    """Return the lands that a noun is only about: "the Iran deal", "the Lima summit"; not "the Iranian offer"."""
    named = [t for t in parse.dependents(noun, "compound", "nmod") if find_demonym(t.text) is None]
    return {p for t in named for p in cast.find(t.i) if cast.by_id[p].kind in ("country", "place")}


def subjects_told(parse: Parse, noun: int) -> list[int]:
    """Return of whom a noun's clause speaks: "raised accusations that Musa had beaten his son"."""
    told = parse.dependents(noun, "acl", "ccomp")
    found = [s for t in told for s in parse.dependents(t.i, "nsubj", "nsubjpass") if s.tag not in ("PRP", "WDT", "WP")]
    return [k for s in found for k in clause.conjuncts(parse, s.i)]


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
