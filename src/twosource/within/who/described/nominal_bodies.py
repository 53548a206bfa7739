"""Bodies that plain words name: a government, a ministry, an army, "the UN refugee agency", "Ashanti's police".

Comes in: a phrase and its scene. Goes out: whom it means. Example: "the ministry" is the one told before, else that of the only
minister near.
"""

from __future__ import annotations

from twosource.within.who.bands import LED_BODY
from twosource.within.who.described.bound import led_body
from twosource.within.who.described.nominal_groups import BY, is_acting, is_telling
from twosource.within.who.described.nominal_ministries import ministry_of_minister
from twosource.within.who.described.nominal_mixed import core_of
from twosource.within.who.described.rivals import is_rival, rival_government
from twosource.within.who.described.whose import (
    body_told_before,
    country_in_view,
    leading_country,
    only_country_near,
    speaking_country,
)
from twosource.within.who.drafts import Draft
from twosource.within.who.known import know_name
from twosource.within.who.named import text_of
from twosource.within.who.parts import country_with, part_before
from twosource.within.who.phrases import Phrase
from twosource.within.who.scene import Scene
from twosource.within.who.titles import is_country
from twosource.within.who.wordlists import words

HEADS = ("president", "prime minister", "chancellor", "supreme leader")
SOVEREIGN = frozenset({"defence", "defense", "foreign", "army", "military"})
UNITED_NATIONS = "org/united-nations"


def find_body(scene: Scene, phrase: Phrase) -> Draft | None:
    """Make or find a government, ministry, army or the like."""
    noun = phrase.noun
    if noun is None or (phrase.is_capital and not phrase.countries and phrase.owner is None):
        return None
    if noun is LED_BODY:
        return led_body(scene, phrase)
    if (agency := _agency(scene, phrase)) is not None:
        return agency
    of, owner = scene.belongs_to(phrase), scene.owner(phrase)
    if phrase.lower in words("stances") and owner is not None and owner.kind == "person":
        return None
    if phrase.is_local and owner is not None and owner.kind == "place" and is_country(of):
        return _local_body(scene, phrase, owner.name, owner.country)
    if owner is None and (part := part_before(scene, phrase)) is not None:
        return _local_body(scene, phrase, part.name, country_with(part))
    if phrase.lower in words("whole_government") and phrase.is_local and owner is None:
        place = _stands_in(scene, phrase)
        if place is not None:
            # "authorities in Texas" are not the United States
            return _local_body(scene, phrase, place.name, place.country)
    if phrase.lower in words("whole_government") and is_country(of) and is_rival(scene, phrase):
        return rival_government(scene, phrase, of)
    if phrase.lower in words("whole_government") and is_country(of) and not phrase.is_indefinite:
        if phrase.lower in words("qualities") and not phrase.is_definite:
            # "stronger Norwegian leadership"
            return None
        if owner is None or owner.kind != "person" or _has_led(owner, of, phrase):
            return scene.government(of)
        # whose "her kitchen cabinet" is who leads nothing, no country's
        of = None
    if of is None and owner is not None and owner.kind == "person" and not owner.is_hidden:
        # whose "the Osei administration" is, the knowledge base does not know
        of = owner.name
    return _bare_body(scene, phrase) if of is None else _body_of(scene, phrase, of)


def _local_body(scene: Scene, phrase: Phrase, place: str, land: str | None) -> Draft:
    """Make or find the body of a part of a country: "Ashanti's police" are not the first police spoken of."""
    assert phrase.noun is not None
    core = core_of(scene, phrase)
    key = ("body", core, place)
    known = scene.discourse.keyed(key)
    if known is not None:
        return known
    # who has an army or a foreign ministry of his own does not think himself a part
    is_apart = phrase.noun.kind == "military" or not SOVEREIGN.isdisjoint(core.split())
    name, owner = scene.plain_name(phrase), scene.owner(phrase)
    is_told = (owner is not None and owner.name == place) or core != name.lower()
    if place.lower() not in name.lower() and not is_told:
        name = f"{name} in {place}"
    country = None if is_apart else land
    draft = Draft(name, phrase.noun.kind, "nominals/body", country=country, sector=phrase.noun.sector)
    return scene.discourse.keep(key, draft)


def _stands_in(scene: Scene, phrase: Phrase) -> Draft | None:
    """Return the part of a country in which a body is said to be: "authorities in Texas"."""
    for prep in scene.parse.dependents(phrase.head, "prep"):
        for obj in scene.parse.dependents(prep.i, "pobj"):
            place = scene.discourse.at(obj.i) if prep.lower == "in" else None
            if place is not None and place.kind == "place" and (place.known is None or place.known.seat is None):
                return place
    return None


def _agency(scene: Scene, phrase: Phrase) -> Draft | None:
    """Return the agency of the United Nations that plain words name: "the UN refugee agency", "refugee agency of the UN"."""
    owner = scene.owner(phrase)
    if owner is not None and owner.base == UNITED_NATIONS and phrase.owner is not None and phrase.owner > phrase.head:
        known = know_name("UN " + core_of(scene, phrase))
        return None if known is None else scene.known_body(known)
    for k in range(max(0, phrase.first - 2), phrase.head):
        name = scene.at.get(k)
        if name is not None and name.known is not None and name.known.base == UNITED_NATIONS:
            first = name.last + (scene.parse.tokens[name.last].tag == "POS")
            known = know_name("UN " + text_of(scene.parse, first, phrase.head + 1))
            return None if known is None else scene.known_body(known)
    return None


def _has_led(person: Draft, of: str, phrase: Phrase) -> bool:
    """Tell whether a person leads a country, or led it by the base; a cabinet is of who does now."""
    return person.is_leader or (phrase.lower != "cabinet" and any((head, of) in person.held for head in HEADS))


def _body_of(scene: Scene, phrase: Phrase, of: str) -> Draft:
    """Make or find the body of a country, of another body or of a person."""
    assert phrase.noun is not None
    if (own := ministry_of_minister(scene, phrase, core_of(scene, phrase))) is not None and own.country == of:
        return own  # "according to the ministry in Oslo", beside Norway's foreign minister
    key = ("body", core_of(scene, phrase), of)
    known = scene.discourse.keyed(key) or scene.named_body(core_of(scene, phrase), of)
    if known is not None:
        return known
    country, owner = of if is_country(of) else None, scene.owner(phrase)
    is_own = country is None or phrase.is_local or (owner is not None and owner.kind == "person")
    name = (
        scene.plain_name(phrase)
        if is_own or country is None
        else f"{scene.adjective(country)} {core_of(scene, phrase)}"
    )
    draft = Draft(name, phrase.noun.kind, "nominals/body", country=country, sector=phrase.noun.sector)
    if phrase.lower == "fleet" and set(key[1].split()) & words("civil_fleets"):
        draft.kind, draft.sector = "group", None
    return scene.discourse.keep(key, draft)


def _bare_body(scene: Scene, phrase: Phrase) -> Draft | None:
    """Return the body that "the ministry" means: one told before, else that of the country that acts; else open."""
    core, is_whole = core_of(scene, phrase), phrase.lower in words("whole_government")
    speaking = speaking_country(scene, phrase.head) if is_whole and phrase.is_definite else None
    if is_country(speaking):
        return scene.government(speaking)
    leading = leading_country(scene, phrase) if phrase.is_definite else None
    if leading is not None:
        return scene.government(leading)
    is_told = phrase.is_definite or is_telling(phrase)
    if not is_told or (phrase.is_indefinite and phrase.lower not in words("new_bodies")):
        return None
    found, is_open = body_told_before(scene, phrase, core)
    if found is not None or is_open or phrase.noun is None:
        return found
    if (own := ministry_of_minister(scene, phrase, core)) is not None:
        return own
    called = scene.discourse.keyed(("called", phrase.lower)) if phrase.is_definite and core == phrase.lower else None
    if called is not None:
        return called
    of = country_in_view(scene, phrase.head) if phrase.noun.kind == "government" else None
    of = of or only_country_near(scene, phrase)
    if is_country(of):
        return scene.government(of) if is_whole else _body_of(scene, phrase, of)
    if not is_acting(scene, phrase.head, BY) or not is_telling(phrase):
        return None
    key = ("body", core, "")
    draft = Draft(scene.plain_name(phrase), phrase.noun.kind, "nominals/body", sector=phrase.noun.sector)
    return scene.discourse.keyed(key) or scene.discourse.keep(key, draft)
