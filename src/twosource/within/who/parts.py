"""The part of a country that a description names before its noun: "the Bavarian government", "the Chechen leader".

Comes in: a phrase and its scene. Goes out: the part, as the knowledge base has it. Example: "the Catalan president" leads
Catalonia, and not Spain; "the Spanish president" names no part.
"""

from __future__ import annotations

from twosource.lexicon.places import Place, find_part, find_place
from twosource.within.who.drafts import Draft
from twosource.within.who.named import text_of
from twosource.within.who.phrases import Phrase
from twosource.within.who.scene import Scene

APART = "breakaway"  # a part that takes itself for none


def part_before(scene: Scene, phrase: Phrase) -> Place | None:
    """Return the part of a country by which a phrase tells whose its head is, None where a country tells it.

    Example:
        >>> part_before(scene, phrase).name  # "the Bavarian government"  # doctest: +SKIP
        'Bavaria'
    """
    for k in range(phrase.head - 1, phrase.first - 1, -1):
        name = scene.at.get(k)
        if name is None:
            continue
        text = text_of(scene.parse, name.first, name.last)
        known = find_part(text) if name.demonym is not None else find_place(text)
        is_part = known is not None and known.kind == "region" and known.country is not None
        return known if is_part and name.kind != "person" else None
    return None


def country_with(part: Place) -> str | None:
    """Return the country to which a part belongs, None where it has broken away."""
    return None if part.note == APART else part.country


def holder_in_part(scene: Scene, phrase: Phrase, of: str | None) -> Draft | None:
    """Return the one of the report who holds this very office of a part: "the Chechen leader" is not Russia's."""
    assert phrase.office is not None
    told = [(d, r) for d in scene.discourse.people_of(of) for r in d.roles] if of is not None else []
    found = [d for d, r in told if r.title == phrase.office.words and r.of == of and r.how != "base"]
    return found[0] if len(found) == 1 and phrase.is_definite else None
