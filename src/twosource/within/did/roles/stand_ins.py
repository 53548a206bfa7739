"""Nouns that stand for a party which is named beside them: its kind, its spokesman, those who belong to it.

Comes in: a parse, a noun that is no party itself, and the parties by the tokens that head them. Goes out: the party.
Examples: "the biggest militia, the Kavars, attacked"; "a spokesman for the army accused Mali"; "agents of the KGB".
"""

from __future__ import annotations

from collections.abc import Mapping

from twosource.model.facts import Party
from twosource.model.text import Parse, Token
from twosource.within.did.clauses import clause
from twosource.within.did.clauses.company import apposed_to
from twosource.within.did.words import lemma_of

NAMED = frozenset({"person", "organisation", "government"})
LANDS = frozenset({"country", "government"})
BANDS = frozenset({"group", "military"})
STYLES = frozenset({"excellency", "majesty", "highness", "holiness", "eminence"})  # "His Excellency Ali Musa left"
# What one land is to another: "its neighbour, Mali, sent ships".
LANDS_BY_ROLE = frozenset({
    "neighbour", "neighbor", "ally", "rival", "host", "mediator", "enemy", "foe", "partner", "country", "nation", "kingdom",
    "republic", "power", "state", "donor", "backer", "supplier", "lender", "emirate",
})  # fmt: skip
# Whose words are those of whom they speak for.
MOUTHS = frozenset({"spokesman", "spokeswoman", "spokesperson"})
BODIES = frozenset({"country", "government", "organisation", "military", "group"})
# Whose deeds are those of whom they serve, where they are several: "agents of the KGB", not "a member of the Kavars".
ARMED = frozenset({
    "agent", "officer", "operative", "fighter", "militant", "soldier", "gunman", "militiaman", "guerrilla", "commando",
})  # fmt: skip
HELD = frozenset({"belonging", "owned", "operated", "commanded", "flown"})  # "ships belonging to the navy"
MEMBERS = frozenset({"member"})
# By whom words are: "an appeal filed by Mali", "an offer made by the rebels".
MAKING = frozenset({
    "make", "file", "lodge", "put", "draw", "draft", "propose", "submit", "present", "table", "issue", "bring", "raise",
    "suggest", "write", "pass", "adopt", "sponsor", "launch", "level", "send", "set", "lay", "voice", "announce", "advance",
})  # fmt: skip
LISTED = 8  # nouns in a list of what somebody is
# What a band's or league's name may have behind it: "the NATO alliance", "the Kavar militant group".
KINDS = frozenset({
    "group", "cartel", "alliance", "bloc", "militia", "movement", "network", "gang", "faction", "organisation",
    "organization", "insurgency",
})  # fmt: skip
SERVED = frozenset({"organisation", "government", "military", "group"})


def named_beside(parse: Parse, i: int, heads: Mapping[int, Party]) -> Party | None:
    """Return who is named beside a noun: "the biggest party, the Unionists, agreed", "Musa, a clerk accused of theft".

    Args:
        parse: the parse.
        i: a noun that heads no party.
        heads: parties by the tokens that head their mentions.
    """
    token = parse.tokens[i]
    if token.pos != "NOUN" and token.lower not in (*STYLES, "one"):
        return None  # "One of them, Ann Lund, resigned": Lund did
    near = [t for t in parse.dependents(i, "appos") if t.i > i]
    near += [apposed_to(parse, token)] if token.dep == "appos" else []
    named = [heads[t.i] for t in near if t.i in heads and _is_named(parse, t.i, heads)]
    return next((p for p in named[:1] if p.kind in NAMED or _is_called(token, p)), None)


def named_before(parse: Parse, i: int, heads: Mapping[int, Party]) -> Party | None:
    """Return who is named right before what it is: "the NATO alliance agreed", "the Kavar militant group"."""
    if lemma_of(parse.tokens[i]) not in KINDS:
        return None
    near = [t for t in parse.dependents(i, "compound", "nmod") if t.pos == "PROPN" and t.i in heads]
    named = [heads[t.i] for t in near if all(k.text.islower() for k in parse.tokens[t.i + 1 : i])]
    return next((p for p in named if p.kind in SERVED - {"government"} and not p.is_plural), None)


def said_to_be(parse: Parse, i: int, heads: Mapping[int, Party]) -> Party | None:
    """Return of whom a noun in a list says what he is: "Rud is a liar, a thief and a smuggler who threatened Chad"."""
    token = parse.tokens[i]
    for _ in range(LISTED):
        if token.dep not in ("conj", "appos") or token.pos != "NOUN":
            break
        token = parse.tokens[token.head]
    be = parse.tokens[token.head]
    if token.i == i or token.dep != "attr" or be.lemma != "be" or parse.dependents(be.i, "neg"):
        return None
    told = [heads[t.i] for t in parse.dependents(be.i, "nsubj") if t.i in heads]
    return told[0] if len(told) == 1 and told[0].kind == "person" else None


def makers(parse: Parse, noun: int) -> list[int]:
    """Return by whom a paper or demand was made: "an appeal filed by Mali", "a plan that was drawn up by Chad"."""
    made = [t for t in parse.dependents(noun, "acl", "relcl") if t.tag == "VBN" and t.lemma in MAKING]
    return [k for t in made for k in clause.agents(parse, t.i)]


def acted_for(parse: Parse, i: int, heads: Mapping[int, Party]) -> Party | None:
    """Return for whom a noun speaks or acts: "a spokesman for the army", "agents of the KGB"."""
    lemma, token = lemma_of(parse.tokens[i]), parse.tokens[i]
    for tie in parse.dependents(i, "acl"):
        if tie.lower in HELD and (
            holders := [heads[k] for k in clause.preposed(parse, tie.i, "to", "by") if k in heads]
        ):
            return holders[0] if holders[0].kind in BODIES else None
    if lemma in MOUTHS:
        found = [heads[k] for k in clause.preposed(parse, i, "for", "of") if k in heads]
        return next((p for p in found[:1] if p.kind in BODIES and not p.is_plural), None)
    if token.tag != "NNS" or lemma not in ARMED | MEMBERS:
        return None
    found = [heads[k] for k in clause.preposed(parse, i, "of", "from") if k in heads]
    kinds = SERVED if lemma in ARMED else BANDS
    return next((p for p in found[:1] if p.kind in kinds and not p.is_plural), None)


def _is_named(parse: Parse, i: int, heads: Mapping[int, Party]) -> bool:
    """Tell whether token ``i`` names somebody, or describes who is named right behind: "the banker Ali Musa"."""
    if parse.tokens[i].pos == "PROPN" or (heads[i].kind == "person" and heads[i].base is not None):
        return True  # "the mediator, Oman's sultan, left", where the base tells who that is
    return any(heads.get(t.i) is heads[i] and parse.subtree(t.i)[0] == i + 1 for t in parse.dependents(i, "appos"))


def _is_called(token: Token, party: Party) -> bool:
    """Tell whether a band or land can be what a noun says: "the biggest militia, the Kavars", "its neighbour, Mali"."""
    if token.tag != "NN":
        return False
    if party.kind in LANDS:
        return lemma_of(token) in LANDS_BY_ROLE
    return party.kind in BANDS and not party.is_plural
