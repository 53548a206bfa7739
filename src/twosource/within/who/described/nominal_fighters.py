"""Whose fighters "the militants" are: "The talks with the Taliban failed. The militants walked out".

Comes in: a bare description of fighters, and its scene. Goes out: the group. Example: after Hamas alone "the militants" are
Hamas; after Hamas and Hezbollah, or after "five militants", they stay what they are called.
"""

from __future__ import annotations

from twosource.within.who.described.pronoun_people import clause_mates
from twosource.within.who.drafts import Draft
from twosource.within.who.phrases import Phrase
from twosource.within.who.scene import Scene

REACH = 2  # sentences back in which the group is named
ARMED = frozenset({"REB", "PRM", "UAF", "CRM"})


def only_armed_near(scene: Scene, phrase: Phrase) -> Draft | None:
    """Return the one armed group near whose fighters "the militants" are, where no others were told of by that word."""
    word = phrase.lower
    if any(d.is_plural and d.name.lower().endswith(word) for d in scene.discourse.drafts):
        return None
    heard = scene.discourse.recent(phrase.head, sentences=REACH)
    found = {id(h.draft): h.draft for h in heard if h.draft.kind == "group" and h.draft.sector in ARMED}
    draft = next(iter(found.values())) if len(found) == 1 else None
    is_own = draft is not None and id(draft) not in clause_mates(scene, scene.parse.tokens[phrase.head])
    return draft if draft is not None and is_own and not draft.is_plural else None
