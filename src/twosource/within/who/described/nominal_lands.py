"""Countries by what they are: "the kingdom", "the island nation", "the former Soviet republic".

Comes in: a noun and its scene. Goes out: the country that the report last spoke of, or None. Example: after "Norway and
Latvia met" only Norway can be "the kingdom". Where two of the report's countries fit, the one that the sentence before alone
speaks of is meant ("... Moldova's relations with the West. The former Soviet republic ..."); else it stays open.
"""

from __future__ import annotations

from twosource.model.text import Token
from twosource.within.who.drafts import Draft, Place
from twosource.within.who.scene import Scene
from twosource.within.who.syntax import phrase_start
from twosource.within.who.wordlists import lands

BACK = 12  # sentences back in which the country must have been spoken of
ACTING = frozenset({"nsubj", "nsubjpass", "agent", "dobj"})
LONGEST = 4  # words before the noun: "the former Soviet"


def describe_land(scene: Scene, token: Token) -> None:
    """Give "the kingdom" to the country of the report that it can mean, where there is one."""
    first = _first(scene, token)
    if first is None or scene.parse.lowers[token.i + 1 : token.i + 2] == ("of",):
        return
    key = " ".join(scene.parse.lowers[first + 1 : token.i + 1])
    codes = lands().get(key)
    if codes is None:
        return
    # every country of the report, by whatever name: of two that fit neither is surely meant
    told = {d.country for d in scene.discourse.drafts if d.country is not None and d.country in codes}
    told |= {name.demonym for name in scene.names() if name.demonym in codes}
    if len(told) > 1:
        told = _just_told(scene, token, codes)
    draft = scene.discourse.states.get(told.pop() or "") if len(told) == 1 else None
    if draft is not None and _is_recent(scene, draft, token):
        scene.discourse.add(draft, Place(first, token.i + 1, token.i, "nominal"))


def describe_realm(scene: Scene, token: Token) -> None:
    """Give "the nation" of "the mainly Muslim nation of Bangladesh" and "the city" of "the city of Riga" to what is named."""
    parse = scene.parse
    of = next((t for t in parse.dependents(token.i, "prep") if t.i == token.i + 1 and t.lower == "of"), None)
    named = next(iter(parse.dependents(of.i, "pobj")), None) if of is not None else None
    name = scene.at.get(named.i) if named is not None else None
    draft = scene.discourse.at(named.i) if named is not None else None
    is_land = draft is not None and draft.kind in ("country", "place") and name is not None and name.demonym is None
    if draft is not None and name is not None and is_land and name.first == token.i + 2 and token.dep in ACTING:
        first = phrase_start(parse, token.i)
        if parse.lowers[first] == "the":
            scene.discourse.add(draft, Place(first, name.last, token.i, "nominal"))


def _first(scene: Scene, token: Token) -> int | None:
    """Return the "the" before a land's noun, or None."""
    for k in range(token.i - 1, max(-1, token.i - 1 - LONGEST), -1):
        if scene.parse.tokens[k].sentence != token.sentence:
            return None
        if scene.parse.lowers[k] == "the":
            return k
    return None


def _just_told(scene: Scene, token: Token, codes: frozenset[str]) -> set[str]:
    """Return the countries of ``codes`` spoken of in the sentence before, and before ``token`` in its own."""
    tokens, told = scene.parse.tokens, set[str]()
    for draft in scene.discourse.drafts:
        if (
            draft.country is not None
            and draft.country in codes
            and any(_is_just_before(tokens[p.head], token) for p in draft.places)
        ):
            told.add(draft.country)
    return told


def _is_just_before(head: Token, token: Token) -> bool:
    return head.i < token.i and token.sentence - head.sentence <= 1


def _is_recent(scene: Scene, draft: Draft, token: Token) -> bool:
    tokens = scene.parse.tokens
    return any(0 <= token.sentence - tokens[p.head].sentence <= BACK and p.head < token.i for p in draft.places)
