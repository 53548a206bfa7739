"""People told by whose kin they are: "Kofi Osei's widow", "the father of Ama Mensah".

Comes in: a phrase and its scene. Goes out: the one who was named as such before, else a party of its own. Example: after
"Kofi Osei's widow, Ama," the words "Osei's widow" are Ama; in "Kofi Osei's widow sued" she is nobody else's widow.
"""

from __future__ import annotations

from twosource.within.who.drafts import Draft
from twosource.within.who.phrases import Phrase
from twosource.within.who.scene import Scene
from twosource.within.who.wordlists import words

WOMEN = frozenset({"mother", "wife", "widow", "daughter", "sister", "grandmother", "aunt"})
DEPS = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "pobj", "conj"})


def find_kin(scene: Scene, phrase: Phrase) -> Draft | None:
    """Return the one kin of a named person that a phrase tells of, None where several may be meant.

    Example:
        >>> find_kin(scene, phrase).name  # "Kofi Osei's father"  # doctest: +SKIP
        'Kofi Osei’s father'
    """
    owner = scene.owner(phrase)
    if (
        owner is None
        or owner.kind != "person"
        or owner.is_plural
        or owner.is_hidden
        or owner.rule.startswith("nominals")
    ):
        return None
    around = (scene.parse.lowers[phrase.head - 1], *scene.parse.lowers[phrase.head + 1 : phrase.head + 2])
    if "-" in around or tuple(scene.parse.lowers[phrase.head + 1 : phrase.head + 3]) == ("in", "law"):
        return None  # "Osei's great-uncle", "his father-in-law"
    if phrase.is_indefinite or phrase.is_counted or phrase.is_two or phrase.is_plural:
        return None
    known = scene.discourse.keyed(_key(phrase, owner))
    is_named = phrase.owner is not None and scene.parse.tokens[phrase.owner].pos != "PRON"
    if known is not None or not is_named or scene.parse.tokens[phrase.head].dep not in DEPS:
        return known  # whose "his son" is hangs on whose "his" is
    name = f"{owner.name}{'’' if owner.name.endswith('s') else '’s'} {phrase.lower}"
    draft = Draft(name, "person", "nominals/kin", gender="f" if phrase.lower in WOMEN else "m")
    return scene.discourse.keep(_key(phrase, owner), draft)


def keep_kin(scene: Scene, phrase: Phrase, named: Draft) -> None:
    """Remember who is named as somebody's kin: "Kofi Osei's widow, Ama"."""
    owner = scene.owner(phrase)
    if phrase.lower not in words("kin") or owner is None or owner.kind != "person" or owner is named:
        return
    key = _key(phrase, owner)
    told = scene.discourse.keyed(key)
    if told is not None and told.rule == "nominals/kin" and told is not named:
        named.places += told.places
        told.places = []
    scene.discourse.keep(key, named)


def _key(phrase: Phrase, owner: Draft) -> tuple[str, str, str]:
    return "kin", phrase.lower, owner.name
