"""A people that acts for its land: "the Saudis expelled the envoy", "talks with the Palestinians".

Comes in: a token of a people's name and its scene. Goes out: a mention of the land. Example: in "The Norwegians recalled
their envoy" the Norwegians are Norway. Where the report tells of some Norwegians of its own ("two Norwegians", "Norwegian
hostages"), "the Norwegians" may be these and stay open.
"""

from __future__ import annotations

from twosource.lexicon.places import country
from twosource.model.text import Token
from twosource.within.who.drafts import Draft, Place
from twosource.within.who.known import know_name
from twosource.within.who.named import Named
from twosource.within.who.scene import Scene
from twosource.within.who.syntax import SUBJECTS
from twosource.within.who.wordlists import nouns, words

FACED = frozenset({"with", "against", "by"})  # "talks with the Saudis"
PRIVATE = frozenset({"CVL", "EDU", "MED", "BUS"})  # whose doings are not their land's


def take_up_people(scene: Scene, token: Token) -> None:
    """Give "the Saudis" to Saudi Arabia where they act or are faced as their land."""
    name = scene.at[token.i]
    if name.demonym is None or name.last - 1 != token.i or not _is_whole_people(scene, name, token):
        return
    draft = _land(scene, name.demonym)
    if draft is not None and not _tells_of_some(scene, name):
        scene.discourse.add(draft, Place(name.first - 1, name.last, token.i, "nominal"))


def _is_whole_people(scene: Scene, name: Named, token: Token) -> bool:
    """Tell whether "the" alone stands before a plural that acts or is dealt with, and nothing behind narrows it."""
    parse = scene.parse
    if token.tag != "NNPS" and not (token.tag in ("NNP", "NNS") and token.lower.endswith(("s", "ese", "ch", "sh"))):
        return False
    if name.first == 0 or parse.lowers[name.first - 1] != "the" or parse.tokens[name.first - 1].head != token.i:
        return False
    if any(t.dep not in ("det", "punct", "compound", "amod") or t.i > token.i for t in parse.dependents(token.i)):
        return False
    if token.dep == "pobj":
        return parse.head(token.i).lower in FACED
    verb = parse.head(token.i)
    return token.dep in SUBJECTS and token.dep != "nsubjpass" and verb.pos in ("VERB", "AUX")


def _tells_of_some(scene: Scene, name: Named) -> bool:
    """Tell whether the report speaks of a few of them, whom the bare plural can take up."""
    parse = scene.parse
    for other in scene.names():
        if other.demonym != name.demonym or other is name:
            continue
        last = parse.tokens[other.last - 1]
        before = parse.lowers[other.first - 1] if other.first else ""
        if last.tag in ("NNPS", "NNS") and last.lower.endswith("s") and before != "the":
            return True
        noun = nouns().get(parse.lowers[last.head])
        is_of_some = noun is not None and noun.is_plural and noun.sector in PRIVATE
        if last.head > last.i and (is_of_some or parse.lowers[last.head].removesuffix("s") in words("private_people")):
            return True
    return False


def _land(scene: Scene, code: str) -> Draft | None:
    """Return the land of a people: the report's own, else one of the knowledge base."""
    if code in scene.discourse.states:
        return scene.discourse.states[code]
    place = country(code)
    known = know_name(place.name) if place is not None else None
    return scene.known_body(known) if known is not None and known.kind == "country" else None
