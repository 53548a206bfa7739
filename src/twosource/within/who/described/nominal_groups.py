"""Bodies and groups by description: "the Ghanaian army", "US officials".

Comes in: a phrase and its scene. Goes out: the draft that it stands for, or a party of its own. Example:
"officials" without a country are told of only where they act.
"""

from __future__ import annotations

from twosource.within.who.bands import ARMED_BAND, ARMED_BODY
from twosource.within.who.described.bound import find_bound, serving
from twosource.within.who.described.nominal_fighters import ARMED, only_armed_near
from twosource.within.who.described.nominal_mixed import find_mixed
from twosource.within.who.drafts import Draft
from twosource.within.who.named import text_of
from twosource.within.who.phrases import Phrase
from twosource.within.who.scene import Scene
from twosource.within.who.titles import is_country
from twosource.within.who.wordlists import words

ACTS = frozenset({"nsubj", "nsubjpass", "dobj", "agent", "dative"})
LEADING = frozenset({"leader", "chief", "head", "commander", "founder", "boss", "secretary-general"})
OTHERS = frozenset({"other", "additional", "more", "further"})


def find_group(scene: Scene, phrase: Phrase) -> Draft | None:
    """Make or find a group: by country and noun, by adjective and noun, or bare where it does something."""
    noun = phrase.noun
    if noun is None or _is_vague(scene, phrase):
        return None
    if phrase.lower in words("states") and not phrase.parts and phrase.lower not in words("relational"):
        return None
    if (army := _armed_group(scene, phrase)) is not None:
        return army
    of = scene.belongs_to(phrase)
    owner = scene.owner(phrase)
    owner = None if owner is not None and owner.is_hidden else owner
    if noun.kind == "military" and owner is not None and owner.kind == "organisation":
        # "Airbus jets" are no force of anybody's
        return None
    key: tuple[str, ...]
    if owner is None and of is None and (bound := find_bound(scene, phrase)) is not None:
        return bound
    if phrase.lower in words("relational") and owner is not None and not phrase.countries[1:]:
        # a country's allies are not its own people
        of = None
        key = ("relation", phrase.lower, owner.name)
    elif phrase.is_mixed:
        return find_mixed(scene, phrase)
    elif len(phrase.parts) > 1:
        # "Somalia's Shabaab rebels" are the Shabaab's, and of Somalia
        key = ("group", phrase.lower, "", _own_name(scene, phrase).lower())
    else:
        # officials of two ministries of one country are not the same
        whole, body = of is not None and not phrase.is_local, scene.body_before(phrase.head)
        key = ("group", phrase.lower, of or "", (body or "") if whole else scene.plain_name(phrase).lower())
    if not OTHERS.isdisjoint(scene.parse.lowers[phrase.first : phrase.head]):
        # after "ten Syrian refugees" the "other Syrian refugees" are not these
        key = (*key, "other")
    known = scene.discourse.keyed(key)
    if known is not None:
        return known
    country = of if is_country(of) else None
    name = _group_name(scene, phrase, None if owner is not None else country)
    draft = Draft(name, noun.kind, "nominals/group", country=country, sector=noun.sector, is_plural=True)
    return scene.discourse.keep(key, draft)


def _group_name(scene: Scene, phrase: Phrase, country: str | None) -> str:
    """Return what a group is called; "officials in Accra" by the country whose they are."""
    if country is not None and not phrase.parts and not phrase.is_local:
        return f"{scene.adjective(country)} {phrase.lower}"
    return scene.plain_name(phrase) if len(phrase.parts) < 2 else _own_name(scene, phrase)


def _armed_group(scene: Scene, phrase: Phrase) -> Draft | None:
    """Return the armed group whose fighters act for it: "Wagner fighters", "Hamas militants"; not "three Hamas fighters"."""
    if phrase.lower not in words("its_fighters") or phrase.is_counted or phrase.is_two or phrase.is_indefinite:
        return None
    is_bare = phrase.last == phrase.head + 1 and scene.parse.lowers[phrase.first : phrase.head] == ("the",)
    if is_bare and phrase.lower in words("irregulars") and (near := only_armed_near(scene, phrase)) is not None:
        return near
    draft = scene.discourse.at(phrase.head - 1) if phrase.head - 1 in scene.at else None
    draft = draft or _led_group(scene, phrase) or serving(scene, phrase)
    if draft is None or draft.kind != "group" or draft.is_plural or draft.sector not in ARMED:
        return None
    return draft


def _led_group(scene: Scene, phrase: Phrase) -> Draft | None:
    """Return the armed group that the owner of a phrase leads: "his fighters" of "Wagner chief Yevgeny Prigozhin"."""
    owner = scene.owner(phrase)
    if owner is None or owner.kind != "person":
        return None
    for role in owner.roles:
        if role.of is not None and role.title.split()[-1] in LEADING:
            word = role.of.lower().split()[0]
            return next((d for d in scene.discourse.bodies_called(word) if d.name == role.of), None)
    return None


def _own_name(scene: Scene, phrase: Phrase) -> str:
    """Return the phrase without the country that has the group: "Shabaab rebels" of "Somalia's Shabaab rebels"."""
    for k in range(phrase.head - 1, phrase.first, -1):
        if scene.parse.tokens[k].tag == "POS":
            return text_of(scene.parse, k + 1, phrase.last)
    return scene.plain_name(phrase)


def _is_vague(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a group without country, adjective or owner is merely spoken of in passing."""
    if phrase.lower == "states" and not phrase.parts:
        return True
    if phrase.countries or phrase.adjective is not None:
        return False
    owner = scene.owner(phrase)
    if owner is not None and not owner.is_hidden:
        return False
    if phrase.lower in words("states") or phrase.lower in words("relational") or phrase.is_capital:
        return True
    if phrase.lower == "forces" and scene.parse.head(phrase.head).lemma == "join":
        return True
    if not is_telling(phrase):
        return True
    # "fighting Hezbollah and other guerrillas" tells of nobody new
    is_rest = "other" in scene.parse.lowers[phrase.first : phrase.head]
    return not (scene.parse.tokens[phrase.head].dep in ACTS if is_rest else is_acting(scene, phrase.head, AGAINST))


def is_telling(phrase: Phrase) -> bool:
    """Tell whether a noun needs no country to be somebody: "rebels", "armed men", "the air force"."""
    return phrase.lower in words("acting_groups") or phrase.noun in (ARMED_BAND, ARMED_BODY)


def is_acting(scene: Scene, i: int, preps: frozenset[str]) -> bool:
    """Tell whether token ``i``, or the first of a list that it ends, does something or is done something."""
    token = scene.parse.tokens[i]
    while token.dep == "conj" and token.head < token.i:
        token = scene.parse.tokens[token.head]
    if token.dep == "pobj" and scene.parse.head(token.i).lower == "of":
        many = scene.parse.head(scene.parse.head(token.i).i)
        token = many if many.lower in words("numbers") and many.dep != "conj" else token
    if token.dep == "attr":  # "it was the rebels who struck first"
        return scene.parse.head(token.i).lemma == "be" and any(scene.parse.dependents(token.i, "relcl"))
    if token.dep != "pobj":
        return token.dep in ACTS
    above = scene.parse.head(token.i)
    doing = scene.parse.head(above.i)
    is_blow = above.lower == "by" and doing.lower in words("deeds_of_lands")  # "died in an ambush by militants"
    return above.lower in preps and (doing.pos == "VERB" or doing.dep == "dobj" or is_blow)


BY = frozenset({"at", "against", "by"})  # "threw stones at police", "was shot by gunmen"
AGAINST = BY | {"with", "on", "upon", "from"}  # "clashed with rebels", "inflicted losses on rebels"
