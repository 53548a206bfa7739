"""The ministry of the one minister spoken of: "Norway's foreign minister, Espen Dahl, left, the ministry said".

Comes in: a bare description of a ministry, and its scene. Goes out: that country's ministry. Example: after "Norway's
foreign minister" alone "the ministry" is the Norwegian foreign ministry; after two ministers it stays open.
"""

from __future__ import annotations

from twosource.lexicon.titles import title_key
from twosource.within.who.drafts import Draft
from twosource.within.who.phrases import Phrase
from twosource.within.who.scene import Scene
from twosource.within.who.titles import is_country

MINISTRY, MINISTER = "ministry", " minister"
NEAR = 1  # sentences back in which the minister is spoken of
PRIME = frozenset({"prime minister", "deputy prime minister"})


def ministry_of_minister(scene: Scene, phrase: Phrase, core: str) -> Draft | None:
    """Return the ministry of the only minister near, made on first need."""
    if core != MINISTRY or not phrase.is_definite or phrase.is_plural:
        return None
    found: set[tuple[str, str]] = set()
    for heard in scene.discourse.recent(phrase.head, sentences=NEAR):
        for role in heard.draft.roles if heard.draft.kind == "person" else ():
            of = role.of or heard.draft.country
            key = title_key(role.title, of)
            if is_country(of) and key.endswith(MINISTER) and key not in PRIME:
                found.add((key.removesuffix(MINISTER), of))
    if len(found) != 1:
        return None
    what, land = next(iter(found))
    own = f"{what} {MINISTRY}"
    kept = ("body", own, land)
    known = scene.discourse.keyed(kept) or scene.named_body(own, land)
    draft = Draft(f"{scene.adjective(land)} {own}", "government", "nominals/body", country=land, sector="GOV")
    return known or scene.discourse.keep(kept, draft)
