"""A people that acts for its land: "the Saudis expelled the envoy"; or some of it: "two Thais".

Comes in: a token of a people's name and its scene. Goes out: a mention of the land, or a group of its people. Example: in "The Norwegians recalled
their envoy" the Norwegians are Norway. Where the report tells of some Norwegians of its own ("two Norwegians", "Norwegian
hostages"), "the Norwegians" may be these and stay open.
"""

from __future__ import annotations

from twosource.lexicon.load import load_yaml
from twosource.lexicon.places import country
from twosource.model.text import Parse, Token
from twosource.within.who.described.nominal_groups import AGAINST, is_acting
from twosource.within.who.drafts import Draft, Place
from twosource.within.who.known import know_name
from twosource.within.who.named import Named, text_of
from twosource.within.who.phrases import DEFINITE
from twosource.within.who.scene import Scene
from twosource.within.who.syntax import SUBJECTS, phrase_start
from twosource.within.who.wordlists import nouns, words

PLURAL = ("NNPS", "NNS", "NNP")
APART = frozenset({"-", "–", "/", "and", "or", ","})  # "Turkish-made drones", "US and British strikes"
MANY = ("s", "ese", "ch", "sh")  # how the plural of a people ends: "the Swiss", "three Chinese"
OWNED = ("POS", "PRP$")
FACED = frozenset({"with", "against", "by"})  # "talks with the Saudis"
PRIVATE = frozenset({"CVL", "EDU", "MED", "BUS"})  # whose doings are not their land's


def take_up_people(scene: Scene, token: Token) -> None:
    """Give "the Saudis" to Saudi Arabia where they act or are faced as their land."""
    name = scene.at[token.i]
    if name.demonym is None or name.last - 1 != token.i:
        return
    if not _is_whole_people(scene, name, token):
        _take_up_by_deed(scene, name, token)
        _take_up_some(scene, name, token)
        return
    draft = _land(scene, name.demonym)
    if draft is not None and not _tells_of_some(scene, name):
        scene.discourse.add(draft, Place(name.first - 1, name.last, token.i, "nominal"))


def _take_up_by_deed(scene: Scene, name: Named, token: Token) -> None:
    """Find the land that is told by its deed or its arms alone: "an Israeli air strike", where no word names Israel."""
    noun, parse, code = _noun_above(scene.parse, token), scene.parse, name.demonym or ""
    if noun.i == token.i or noun.lower not in words("deeds_of_lands") or _is_stored(parse, noun):
        return
    is_apart = any(parse.tokens[k].text in APART or k in scene.at for k in range(name.last, noun.i))
    is_joined = name.first > 0 and (parse.tokens[name.first - 1].text in APART or name.first - 1 in scene.at)
    if is_apart or is_joined or code in scene.discourse.states:
        return
    draft = _land(scene, code)
    if draft is not None:
        scene.discourse.add(draft, Place(name.first, name.last, token.i, "nominal"))


def _is_stored(parse: Parse, noun: Token) -> bool:
    """Tell whether arms are what something else holds: "a depot of American missiles" is no deed of America."""
    of = parse.head(noun.i)
    return noun.dep == "pobj" and of.lower == "of" and parse.head(of.i).lower not in words("numbers") | words("losses")


def _noun_above(parse: Parse, token: Token) -> Token:
    """Return the noun to which an adjective leads: in "a Turkish drone strike" the strike."""
    while token.dep in ("amod", "compound", "nmod") and token.head > token.i:
        token = parse.tokens[token.head]
    return token


def _take_up_some(scene: Scene, name: Named, token: Token) -> None:
    """Make a group of "two Thais" or "dozens of Palestinians" who do something or are done something."""
    parse = scene.parse
    first = _count_before(parse, name, token)
    if first is None or scene.discourse.at(token.i) is not None or not is_acting(scene, token.i, AGAINST):
        return
    whole = text_of(parse, first, name.last)
    called = whole[0].lower() + whole[1:] if first == parse.sentence_of(first).first else whole
    key = ("people", name.demonym or "", called)
    draft = scene.discourse.keyed(key) or scene.discourse.keep(
        key, Draft(called, "group", "nominals/people", country=name.demonym, sector="CVL", is_plural=True)
    )
    scene.discourse.add(draft, Place(first, name.last, token.i, "nominal"))


def _count_before(parse: Parse, name: Named, token: Token) -> int | None:
    """Return where "two Thais" or "dozens of Thais" begins, or None where no number stands before the plural."""
    if (
        token.tag not in PLURAL
        or not token.lower.endswith(MANY)
        or any(t.tag == "POS" for t in parse.dependents(token.i))
    ):
        return None
    if token.dep == "pobj" and parse.lowers[token.head] == "of":
        many = parse.head(token.head)
        return many.i if many.lower in words("numbers") and many.i == token.head - 1 else None
    first = phrase_start(parse, token.i)
    before = parse.tokens[first : name.first]
    if not any(t.tag == "CD" or t.lower == "several" for t in before) or any(t.tag in OWNED for t in before):
        return None
    if before[0].lower in DEFINITE:
        return None  # "the two Thais" are told before
    return first


def _is_whole_people(scene: Scene, name: Named, token: Token) -> bool:
    """Tell whether "the" alone stands before a plural that acts or is dealt with, and nothing behind narrows it."""
    parse = scene.parse
    if token.tag != "NNPS" and not (token.tag in ("NNP", "NNS") and token.lower.endswith(MANY)):
        return False
    if name.first == 0 or parse.lowers[name.first - 1] != "the" or parse.tokens[name.first - 1].head != token.i:
        return False
    if any(t.dep not in ("det", "punct", "compound", "amod") or t.i > token.i for t in parse.dependents(token.i)):
        return False
    if token.dep == "pobj":
        return parse.head(token.i).lower in FACED
    verb = parse.head(token.i)
    if token.dep in ("dobj", "dative"):  # "thanked the Saudis"
        return verb.pos == "VERB" and verb.lemma in load_yaml("acting.yaml")["object_verbs"]
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
