"""Governments that do not rule their country: "Myanmar's shadow government", "Tibet's government in exile".

Comes in: a phrase and its scene. Goes out: a party of its own. Example: what "the ousted Malian government" says is not
said by Mali's.
"""

from __future__ import annotations

from twosource.within.who.drafts import Draft
from twosource.within.who.phrases import Phrase
from twosource.within.who.scene import Scene
from twosource.within.who.wordlists import words


def rival_government(scene: Scene, phrase: Phrase, of: str) -> Draft:
    """Make or find a government that does not rule its country, and so is not the country's."""
    name = scene.plain_name(phrase) + (" in exile" if _is_in_exile(scene, phrase) else "")
    key = ("body", name.lower(), of)
    return scene.discourse.keyed(key) or scene.discourse.keep(key, Draft(name, "government", "nominals/body"))


def is_rival(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a government is not who rules: "Myanmar's shadow government", "Tibet's government in exile"."""
    before = scene.parse.lowers[phrase.first : phrase.head]
    return not words("no_ruling").isdisjoint(before) or _is_in_exile(scene, phrase)


def _is_in_exile(scene: Scene, phrase: Phrase) -> bool:
    after = scene.parse.lowers[phrase.head + 1 : phrase.head + 5]
    return [w for w in after if w != "-"][:2] == ["in", "exile"]
