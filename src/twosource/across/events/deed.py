"""Which deed a telling tells, in words that go across event types; of what, and of how many.

Comes in: a telling. Goes out: a deed's name, the words for the thing, a number. Example: "ordered two envoys to leave"
is "expel", of ``envoy``, 2, and so is "the expulsion of two envoys", though the one is a COERCE and the other a SANCTION.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from twosource.across.events.matter import LIGHT, alike, anything, matter_of, numbers
from twosource.across.events.retold import CLAUSE
from twosource.across.events.sorts import by_matter, sorts_by_rule, sorts_of, wills_of
from twosource.across.events.telling import STOP, WORD, Telling, stem_of
from twosource.lexicon.load import load_yaml

# Types whose deeds are known by their verb alone; acts of words and fights are told of too many deeds a day.
BY_VERB = frozenset({"COERCE", "SANCTION", "CONCEDE", "AID", "MOBILIZE", "RETREAT", "COOPERATE"})
TAKING = frozenset({"capture", "abduct"})
FIGHTING = TAKING | {"strike", "clash"}
WHEN = re.compile(  # "early on Saturday to a ceasefire" is agreed to a ceasefire
    r"(?:(?:early|late|earlier|later|again|today|formally|officially|finally) )*"
    r"(?:(?:on |in |by |at )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|"
    r"june|july|august|september|october|november|december|dawn|midday|midnight|night|the weekend)\b ?)?(?:to )?"
)
ACCORDS = frozenset(
    {"sign", "ratify", "sign a memorandum", "agree a truce", "reach an accord", "@agree", "@strike a deal"}
)
PACTS = frozenset({"SUPPORT", "AGREE", "COOPERATE", "CONCEDE"})
TALKS = frozenset({"talk-with", "speak-together"})
RECEIVING = frozenset({"receive-guest", "receive-them"})
OWN = re.compile(r"(?:his|her|its|their) ", re.I)
FIRST = 5  # words of a phrase in which the thing is named
BY_SORT = frozenset({"deny"})  # told by its sort as well as by its words
WILL_NOT = frozenset({"will-not"})  # the verb itself tells what is refused
ASIDE = re.compile(r"\b(?:during|through|along|within|near|across|behind|under|against|amid|despite|following|until)\b")
LEAVING = frozenset({"leave-jail", "out-of-jail", "walk-free"})  # who does it is who is freed
REFUSE = "refuse "
REFUSED = re.compile(
    r"\b(?:never to|to|not|never|\w+n['’]t|won['’]t) (?:(?:be|ever|even|again|simply|have|in \w+) )*([a-z]{2,})"
)


class Act(NamedTuple):
    """One row of the table of deeds."""

    deed: str
    types: frozenset[str]
    pattern: re.Pattern[str]
    is_rare: bool
    is_first: bool


def deed_of(telling: Telling) -> str | None:
    """Return the deed that a telling tells, or None where its words name none that could be told again."""
    event = telling.event
    if event.type == "CONSULT":
        return _consulted(telling)
    told = telling.rest or telling.theme
    if telling.theme and not event.is_noun and telling.theme != told:
        told = f"{telling.theme} {told}"  # "a truce" was agreed "in Oslo"
    whole = f"{telling.verbal} {told}".lower()
    first = (act.deed for act in _acts() if act.is_first and event.type in act.types and act.pattern.search(whole))
    named = next(first, _deeds_by_rule().get(event.rule))
    if named is not None:
        return named
    return _deed(event.type, telling.verbal.lower(), told.lower(), event.verb or "", event.rule)


def _consulted(telling: Telling) -> str:
    told = f"{telling.verbal} {telling.rest}".lower()
    named = (act.deed for act in _acts() if "CONSULT" in act.types and act.pattern.search(told))
    return next(named, telling.kind)


def deeds_of(telling: Telling) -> frozenset[str]:
    """Return the names under which a telling's deed may be told again: the deed's, and the rule's that found it.

    The verbs of one rule tell one sort of deed: duties are raised, increased, slapped on.
    """
    deed, event = deed_of(telling), telling.event
    if event.rule in TALKS and telling.kind == "CONSULT/meet":
        return frozenset([telling.kind, "CONSULT/phone"])  # "spoke with him": how, nobody says
    if event.rule in RECEIVING and telling.kind == "CONSULT/visit":
        return frozenset([telling.kind, "CONSULT/meet"])  # "received him" at an airport, or in an office
    sorts = sorts_of(telling)
    is_pact = event.type == "AGREE" and deed is not None  # "agreed a truce" is no promise of what else they will do
    wills = set() if is_pact else {f"@{sort}" for sort in wills_of(telling)}
    named = {f"@{sort}" for sort in sorts} | (sorts & _deeds_of_sorts())
    if deed is None:
        by_rule = {f"@{event.rule}"} if event.participle is not None and event.type in BY_VERB and not named else set()
        return frozenset(named | wills | by_rule)  # "was crushed", by nobody and with no verb of its own
    is_alone = is_rare(deed) and deed not in _beside()
    if event.type == "SUPPORT" and not is_rare(deed):
        return frozenset([deed, *wills, *named])  # who "backed" may have voted, or only said so
    if is_alone or deed in lone_deeds() or not (event.type in BY_VERB or sorts & BY_SORT):
        return frozenset([deed, *wills])
    return frozenset([deed, *wills, *(named or {f"@{event.rule}"})])


def is_by_matter(telling: Telling) -> bool:
    """Tell whether two such deeds are one only where the words for what was struck or agreed speak for it."""
    sorts = sorts_of(telling)
    return deed_of(telling) is None and bool(sorts) and sorts <= by_matter()


def tell_by_matter(deeds: frozenset[str]) -> bool:
    """Tell whether none of the names that two events share tells a deed by itself: both are demands, or raids."""
    return all(deed.removeprefix("@") in by_matter() for deed in deeds)


@lru_cache(maxsize=8192)
def _deed(type_: str, verbal: str, rest: str, verb: str, rule: str) -> str | None:
    told = f"{verbal} {rest}"
    for act in _acts():
        if (not act.types or type_ in act.types) and act.pattern.search(told):
            return act.deed
    if type_ == "REJECT":
        return _refusal(f"not {told}" if rule in WILL_NOT else told)
    return f"{type_} {verb}" if verb and type_ in BY_VERB else None


def _refusal(told: str) -> str | None:
    """Return what somebody refuses to do: "refused to sign", "will not sign", "turned down requests to sign"."""
    met = REFUSED.search(told)
    if met is None or met[1] in _refused_anyhow():
        return None
    return f"{REFUSE}{_refused().get(met[1], stem_of(met[1]))}"


@cache
def _refused() -> dict[str, str]:
    return {str(word): stem_of(str(row[0])) for row in load_yaml("retold.yaml")["refused"] for word in row}


@cache
def _refused_anyhow() -> frozenset[str]:
    return frozenset(str(word) for word in load_yaml("retold.yaml")["refused anyhow"])


def is_rare(deed: str) -> bool:
    """Tell whether a deed is one that no party does every day: an expulsion, the signing of an accord."""
    return deed in _rare_deeds() or deed.startswith(REFUSE)


@cache
def _rare_deeds() -> frozenset[str]:
    common = {act.deed for act in _acts() if not act.is_rare}
    return frozenset({act.deed for act in _acts()} | set(_deeds_by_rule().values())) - common


@cache
def _deeds_of_sorts() -> frozenset[str]:
    """Return the sorts that bear the name of a listed deed: "picked up" is of the sort of arrests, and an arrest."""
    return _listed() & frozenset(sort for sorts in sorts_by_rule().values() for sort in sorts)


@cache
def _listed() -> frozenset[str]:
    return frozenset({act.deed for act in _acts()} | set(_deeds_by_rule().values()))


@cache
def once_deeds() -> frozenset[str]:
    """Return the deeds of force that are done once in an affair: a government is overthrown, a raid is one of many."""
    return frozenset(str(row["deed"]) for row in load_yaml("retold.yaml")["acts"] if row.get("once"))


@cache
def of_people() -> frozenset[str]:
    """Return the deeds that are done to people, of whom "a Malian" and "a Chadian" are two."""
    return frozenset(str(deed) for deed in load_yaml("retold.yaml")["of people"])


@cache
def whole_deeds() -> frozenset[str]:
    """Return the deeds whose names hold the thing: of "put the region under emergency rule" no other word need agree."""
    return frozenset(str(deed) for deed in load_yaml("retold.yaml")["whole"])


@cache
def lone_deeds() -> frozenset[str]:
    """Return the deeds that no other verb of their type tells: to claim an attack is not to attack."""
    return frozenset(str(row["deed"]) for row in load_yaml("retold.yaml")["acts"] if row.get("alone"))


@cache
def deeds_by_land() -> frozenset[str]:
    """Return the deeds that are others where the thing is of another land: an embassy closed, duties raised."""
    return frozenset(str(row["deed"]) for row in load_yaml("retold.yaml")["acts"] if row.get("by land"))


@cache
def _beside() -> frozenset[str]:
    """Return the deeds that may also be told by words that name but their sort: a trawler "was impounded"."""
    return frozenset(str(row["deed"]) for row in load_yaml("retold.yaml")["acts"] if row.get("beside"))


@cache
def _deeds_by_rule() -> dict[str, str]:
    """Return for each rule whose words all tell one deed that deed: "recall-envoy" -> "recall"."""
    return {str(rule): str(deed) for deed, rules in load_yaml("retold.yaml")["by rule"].items() for rule in rules}


@cache
def _acts() -> tuple[Act, ...]:
    rows = load_yaml("retold.yaml")["acts"]
    return tuple(
        Act(
            r["deed"],
            frozenset(r.get("types", ())),
            re.compile(r["pattern"]),
            not r.get("common"),
            bool(r.get("first")),
        )
        for r in rows
    )


def tell_two_deeds(a: Telling, b: Telling) -> bool:
    """Tell whether two tellings tell rare deeds that are not one: to sign an accord is not to ratify it."""
    one, other = deed_of(a), deed_of(b)
    if "praise" in (a.event.rule, b.event.rule) and one != other and is_rare(one or other or ""):
        return True  # who signs does not hail
    return one is not None and other is not None and one != other and is_rare(one) and is_rare(other)


def tell_two_names(a: Telling, b: Telling) -> bool:
    """Tell whether both name a deed and no name is that of both: visas were frozen, envoys expelled."""
    one, other = deed_of(a), deed_of(b)
    if one is None or other is None or deeds_of(a) & deeds_of(b):
        return False
    return {one, other} <= _listed() and (is_rare(one) or is_rare(other))


def tell_two_pacts(a: Telling, b: Telling) -> bool:
    """Tell whether two accords are signed: of a state with one other, and of the same with another."""
    if a.event.type not in PACTS or b.event.type not in PACTS:
        return False
    one, other = a.actor_countries | a.recipient_countries, b.actor_countries | b.recipient_countries
    return bool(one - other and other - one) and bool(deeds_of(a) & ACCORDS) and bool(deeds_of(b) & ACCORDS)


def tell_two_causes(a: Telling, b: Telling) -> bool:
    """Tell whether somebody defends what is his own in one telling and another person in the other."""
    own = [t.event.verb == "defend" and not t.recipients and OWN.match(t.rest) is not None for t in (a, b)]
    return own[0] != own[1] and bool(a.recipients or b.recipients)


def tell_two_sorts(a: Telling, b: Telling) -> bool:
    """Tell whether one telling is of a place or people taken, and the other of a blow: two deeds of one fight."""
    one, other = (sorts_of(x) & FIGHTING for x in (a, b))
    if one == other == {"capture"} and not a.scene.places & b.scene.places:
        taken = (matter_of(a), matter_of(b))
        return bool(all(taken)) and not taken[0] & taken[1]  # a headquarters, and an airport elsewhere
    return bool(one and other) and one != other and not TAKING.isdisjoint(one | other)


def tell_alone(a: Telling, b: Telling) -> bool:
    """Tell whether one of two tellings tells a deed that no other verb tells, and the other does not."""
    one, other = deed_of(a), deed_of(b)
    return one != other and (one in lone_deeds() or other in lone_deeds())


def things_of(telling: Telling) -> frozenset[str]:
    """Return the stems that name what it was done to, without numbers and words that fit any thing."""
    if is_by_matter(telling):
        return matter_of(telling)
    if (deed_of(telling) or "").startswith(REFUSE):
        return _things(REFUSED.split(telling.rest.lower(), maxsplit=1)[-1])
    if deed_of(telling) in BY_SORT:
        return _things(telling.theme or telling.rest.removeprefix("that "))
    if telling.event.type == "PROTEST":
        return frozenset()  # "a mass protest", "part in a march": its town tells it
    if deed_of(telling) in of_people() and telling.owner:
        return _things(f"{telling.owner} {whom_or_what(telling)}")  # "the colonel's arrest"
    return _things(whom_or_what(telling))


def whom_or_what(telling: Telling) -> str:
    """Return the words for those, or for what, it was done to."""
    return telling.doer if telling.event.rule in LEAVING else telling.theme or telling.rest


@lru_cache(maxsize=8192)
def _things(phrase: str) -> frozenset[str]:
    told = LIGHT.sub("", WHEN.sub("", phrase.lower(), count=1))
    head = ASIDE.split(CLAUSE.split(told, maxsplit=1)[0], maxsplit=1)[0]
    words = [w for w in WORD.findall(head) if w not in STOP and w not in numbers()]
    return frozenset(alike().get(w, stem_of(w)) for w in words[:FIRST] if stem_of(w) not in anything())
