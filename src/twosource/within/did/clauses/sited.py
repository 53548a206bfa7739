"""What the parser hangs on the place of a deed, and not on the deed: "Talks in Gao between Chad and Mali".

Comes in: a parse and a noun. Goes out: prepositions with the nouns behind them; whose a noun is by "whose". Example: of
"Talks in Gao between Chad and Mali" the talks are between Chad and Mali, and not Gao.
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource.model.text import Parse, Token

WHERE = frozenset({"in", "at", "on", "near", "outside", "off", "along", "over"})
SITED = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})
BEHIND_SITE = frozenset({"by", "against", "with", "into"})
POSTS = frozenset({"embassy", "consulate", "mission", "legation"})
CLIMB = 3  # verbs from an owner's noun up to its relative clause

# What only says when or how often a deed was done, and prepositions that speak of the deed.
FRAMES = frozenset({
    "day", "week", "month", "hour", "night", "year", "start", "beginning", "end", "eve", "series", "wave", "round", "phase",
    "stage", "outset", "height", "anniversary", "string", "spate", "flurry", "resumption", "continuation",
})  # fmt: skip
# Where a bill is voted on, and what is done with it there.
CHAMBERS = frozenset(
    {"senate", "parliament", "house", "assembly", "congress", "duma", "knesset", "bundestag", "council", "legislature"}
)
VOTED = frozenset({"reject", "approve", "pass", "adopt", "ratify", "defeat", "block", "veto", "endorse"})
OF_DEEDS = frozenset({"by", "against", "between", "on"})


def behind_site(parse: Parse, noun: int) -> Iterator[tuple[str, int]]:
    """Yield (preposition, noun behind it) of a place or day behind a noun: "a raid on Friday by Mali" gives by Mali."""
    for prep in parse.dependents(noun, "prep"):
        if prep.lower not in WHERE:
            continue
        for site in parse.dependents(prep.i, "pobj"):
            for below in parse.dependents(site.i, "prep"):
                if below.lower == "between" or (below.lower in BEHIND_SITE and site.entity in SITED):
                    yield from ((below.lower, pobj.i) for pobj in parse.dependents(below.i, "pobj"))


def behind_post(parse: Parse, verb: int) -> Iterator[tuple[str, int]]:
    """Yield ("in", land) of the doer's own mission at which a verb's deed is done: "cut its staff at its embassy in Mali"."""
    for prep in parse.dependents(verb, "prep"):
        for post in parse.dependents(prep.i, "pobj") if prep.lower in ("at", "from") else ():
            is_own = post.lemma in POSTS and any(t.tag == "PRP$" for t in parse.dependents(post.i, "poss"))
            for where in parse.dependents(post.i, "prep") if is_own else ():
                if where.lower in ("in", "to"):
                    yield from (("in", pobj.i) for pobj in parse.dependents(where.i, "pobj"))


def whose(parse: Parse, owner: Token) -> int:
    """Return the noun that "whose" stands for, else the owner itself: "Qatar, whose mediation ended the siege"."""
    if owner.tag != "WP$":
        return owner.i
    above = parse.head(owner.head)
    for _ in range(CLIMB):
        if above.dep == "relcl":
            return above.head
        above = parse.head(above.i)
    return owner.i


def framed_preps(parse: Parse, i: int) -> list[Token]:
    """Return what belongs to a deed behind "of", though the parser hangs it on the day or the row that frames it.

    In "the fourth day of an assault by the army on the town" both hang on "day".
    """
    link = parse.tokens[parse.tokens[i].head]
    frame = parse.tokens[link.head]
    if parse.tokens[i].dep != "pobj" or link.lower != "of" or frame.lemma not in FRAMES:
        return []
    return [t for t in parse.dependents(frame.i, "prep", "agent") if t.i > i and t.lower in OF_DEEDS]


def voted_in(parse: Parse, verb: int) -> list[int]:
    """Return the body in which a passive vote is told: "The bill was rejected in the senate" has the senate reject it."""
    if parse.tokens[verb].lemma not in VOTED or not parse.dependents(verb, "auxpass"):
        return []
    return [
        t.i
        for prep in parse.dependents(verb, "prep")
        if prep.lower == "in"
        for t in parse.dependents(prep.i, "pobj")
        if t.lemma.lower() in CHAMBERS
    ]
