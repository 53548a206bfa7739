"""Two who face each other, of whatever kind: "the two sides" of a strike, a truce, a street fight.

Comes in: a token and its scene. Goes out: the two. Example: after "The ministry and the rebels signed a truce" these
are the two sides, and after "Protesters threw stones at police" protesters and police.
"""

from __future__ import annotations

from twosource.model.facts import Kind
from twosource.model.text import Token
from twosource.within.who.drafts import Draft
from twosource.within.who.scene import Scene
from twosource.within.who.syntax import conjuncts

REACH = 2  # sentences back in which those who face each other are looked for
FACING = frozenset({"nsubj", "nsubjpass", "dobj", "dative"})
TOWARDS = frozenset({"with", "against", "at", "by", "between", "from", "to", "on"})
CAMPS: frozenset[Kind] = frozenset({"government", "country", "organisation", "group", "military", "media", "person"})


def find_camps(scene: Scene, i: int, out: list[Draft]) -> list[Draft]:
    """Return the two who act on each other in the nearest sentence before token ``i`` that tells of just two.

    Those named together go first ("the ministry and the rebels"), then all who act or are acted on.
    """
    parse, here = scene.parse, scene.parse.tokens[i].sentence
    for sentence in range(here, max(-1, here - REACH - 1), -1):
        span = parse.sentences[sentence]
        facing = [t for t in parse.tokens[span.first : min(span.last, i)] if _is_facing(scene, t)]
        for token in facing:
            together = _drafts(scene, conjuncts(parse, token.i), out)
            if len(together) == 2 and _alike(together):
                return together
        found = _drafts(scene, [k for t in facing for k in conjuncts(parse, t.i)], out)
        if len(found) == 2:
            return _alike(found)
        if len(found) > 2:
            return []
    return []


def _is_facing(scene: Scene, token: Token) -> bool:
    if token.dep in FACING:
        return True
    return token.dep == "pobj" and scene.parse.head(token.i).lower in TOWARDS


def _drafts(scene: Scene, heads: list[int], out: list[Draft]) -> list[Draft]:
    """Return whose mentions tokens head, each once, without who deals with the two and his countrymen."""
    theirs = {d.country for d in out} - {None}
    found: list[Draft] = []
    for k in heads:
        draft = scene.discourse.at(k)
        if draft is None or draft.kind not in CAMPS or draft.is_hidden or draft in out + found:
            continue
        if draft.country not in theirs:
            found.append(draft)
    return found


def _alike(found: list[Draft]) -> list[Draft]:
    """Return two of whom neither is part of the other, nor a person beside a body that he may speak for."""
    is_mixed = len({d.kind == "person" for d in found}) > 1
    return [] if is_mixed or any(d in other.members for d in found for other in found) else found
