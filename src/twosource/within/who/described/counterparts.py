"""A counterpart whom nobody names: "his Ghanaian counterpart".

Comes in: a phrase, its scene, the land and the office of whom it matches. Goes out: the draft of a party of its own.
Example: for "the envoy met her Kenyan counterpart" the party "Kenyan counterpart" of Kenya; a foreign minister's is the
Kenyan foreign minister.
"""

from __future__ import annotations

from twosource.lexicon.titles import title_key
from twosource.model.facts import Role
from twosource.within.who.drafts import Draft
from twosource.within.who.phrases import Phrase
from twosource.within.who.scene import Scene
from twosource.within.who.titles import is_country

# Offices that every land has one of.
EVERYWHERE = frozenset({"foreign minister", "defence minister", "interior minister", "finance minister"})


def name_by_land(scene: Scene, phrase: Phrase, of: str, title: str | None) -> Draft | None:
    """Make a party of a counterpart whom nobody names: "his Ghanaian counterpart", who is told by his land alone."""
    if not is_country(of):
        return None
    name = scene.plain_name(phrase).rpartition("’s ")[2]  # "Liv Dahl’s Ghanaian counterpart"
    key = ("office", title_key(title, of), of) if title is not None else ("person", name.lower(), of)
    known = scene.discourse.keyed(key)
    if known is not None:
        return known
    draft = Draft(name, "person", "nominals/office", country=of, sector="GOV")
    if title is not None:
        draft.name = name.replace("counterpart", title)
        draft.roles.append(Role(title, of, evidence=(scene.parse.span(phrase.first, phrase.last),)))
    return scene.discourse.keep(key, draft)
