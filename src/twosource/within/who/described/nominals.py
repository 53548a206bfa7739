"""Descriptions resolved: "the Norwegian leader", "his counterpart", "the two sides", "Ghanaian officials".

Comes in: phrases, in text order, and what was spoken of before. Goes out: mentions of the party that a phrase
stands for, or of a party of its own. Example: after "Espen Dahl, Norway's foreign minister," the phrase "the
Norwegian foreign minister" is Espen Dahl. One that stands for nobody surely stays open.
"""

from __future__ import annotations

from twosource.within.who.described.kin import keep_kin
from twosource.within.who.described.nominal_bodies import find_body
from twosource.within.who.described.nominal_groups import find_group
from twosource.within.who.described.nominal_pairs import find_pair
from twosource.within.who.described.nominal_people import find_person, is_not_yet
from twosource.within.who.described.nominal_roles import give_role
from twosource.within.who.drafts import Draft, Place
from twosource.within.who.phrases import Phrase
from twosource.within.who.scene import Scene
from twosource.within.who.wordlists import words


def describe(scene: Scene, phrase: Phrase) -> None:
    """Give the phrase to the party that it stands for, if that is sure."""
    draft = _whom(scene, phrase)
    if draft is not None and not _is_prefix(scene, phrase):
        scene.discourse.add(draft, Place(phrase.first, phrase.last, phrase.head, "nominal"))


def _is_prefix(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether the phrase is the title of the name right after it, and so no mention of its own."""
    token = scene.parse.tokens[phrase.head]
    return phrase.last in scene.at and token.dep in ("compound", "nmod", "amod") and token.head in scene.at


def _whom(scene: Scene, phrase: Phrase) -> Draft | None:
    named = scene.named_beside(phrase) if phrase.is_plural or not is_not_yet(scene, phrase) else None
    if named is not None and not phrase.is_plural:
        if named.kind == "person":
            give_role(scene, named, phrase)
            keep_kin(scene, phrase, named)
        elif phrase.noun is not None:
            # "the Accra Post newspaper ... the newspaper"
            scene.discourse.keep(("called", phrase.lower), named)
        return named
    is_pair = (phrase.is_two and phrase.lower in words("each_of_two")) or phrase.lower in words("couples")
    if phrase.is_plural or is_pair:
        return find_pair(scene, phrase) or find_group(scene, phrase)
    if phrase.office is not None or phrase.lower in words("person"):
        return find_person(scene, phrase)
    return find_body(scene, phrase)
