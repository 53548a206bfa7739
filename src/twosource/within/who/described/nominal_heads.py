"""A named body taken up by a bare noun: "the union", "the company", "the latter".

Comes in: a token and its scene. Goes out: a mention of the body. Example: after "the Karvel Football Union said" and
with no other union near, "the union" is it; after two unions were named it stays open.
"""

from __future__ import annotations

from twosource.model.facts import Kind
from twosource.model.text import Token
from twosource.within.who.drafts import Draft, Place
from twosource.within.who.scene import Scene
from twosource.within.who.syntax import main_subject
from twosource.within.who.wordlists import firms, words

FIRM_REACH = 2  # sentences back in which the firm is named that "the company" means
PAIR_REACH = 2  # sentences back in which the two of "the former" and "the latter" are told
REACH = 4  # sentences back in which the body is named
NAMED: frozenset[Kind] = frozenset({"organisation", "media", "government", "military", "document"})
PARTS = frozenset({"of", "for", "on", "in", "at"})
SHORTEST = 2  # words of a name of which the last says what it is


def take_up_body(scene: Scene, token: Token) -> None:
    """Give a bare "the union" to the one body near whose name ends in this noun."""
    if not _is_bare(scene, token):
        return
    found: list[Draft] = []
    for heard in scene.discourse.recent(token.i, sentences=REACH):
        draft = heard.draft
        if draft.kind in NAMED and not draft.is_plural and draft not in found and token.lower in _nouns_of(draft):
            found.append(draft)
    _take(scene, token, found)


def take_up_firm(scene: Scene, token: Token) -> None:
    """Give a bare "the company" to the firm told last, of two the one that acts."""
    if _is_bare(scene, token):
        _take(scene, token, _firm_near(scene, token))


def _take(scene: Scene, token: Token, found: list[Draft]) -> None:
    if len(found) == 1:
        scene.discourse.add(found[0], Place(token.i - 1, token.i + 1, token.i, "nominal"))


def _is_bare(scene: Scene, token: Token) -> bool:
    """Tell whether a noun stands with "the" alone and for nobody yet: "the union of two firms" is another."""
    parse = scene.parse
    is_bare = token.i > 0 and parse.lowers[token.i - 1] == "the" and token.tag == "NN" and token.text.islower()
    if not is_bare or token.dep in ("compound", "nmod", "amod", "npadvmod") or scene.discourse.at(token.i) is not None:
        return False
    below = parse.dependents(token.i)
    return not any(t.i > token.i and t.dep in ("prep", "relcl", "acl", "appos") for t in below)


def _firm_near(scene: Scene, token: Token) -> list[Draft]:
    """Return the firms of the nearest sentence that tells of any: of two the one that acts there."""
    parse = scene.parse
    for sentences in range(FIRM_REACH + 1):
        found: list[Draft] = []
        for heard in scene.discourse.recent(token.i, sentences=sentences):
            if heard.draft not in found and _is_firm(heard.draft):
                found.append(heard.draft)
        if found:
            subject = main_subject(parse, max(0, token.sentence - sentences)) if sentences else None
            acting = scene.discourse.at(subject.i) if subject is not None else None
            return [acting] if acting is not None and acting in found and len(found) > 1 else found
    return []


def _is_firm(draft: Draft) -> bool:
    """Tell whether a body is a firm: by the knowledge base, by the end of its name, or by what the text calls it."""
    if draft.kind != "organisation" or draft.is_plural or draft.is_hidden:
        return False
    if draft.sector == "BUS":
        return True
    forms = [form.lower().rstrip(".,").split() for form in (draft.name, *draft.forms)]
    return any(parts and parts[-1] in words("firm_ends") for parts in forms) or draft.name.lower() in firms()


def take_up_one_of_two(scene: Scene, token: Token) -> None:
    """Give "the former" and "the latter" to the first and the second of the two told last."""
    parse = scene.parse
    after = parse.tokens[token.i + 1] if token.i + 1 < len(parse.tokens) else None
    is_noun = after is None or after.tag[:2] in ("VB", "MD", "RB") or after.pos in ("PUNCT", "CCONJ", "AUX")
    if token.i == 0 or parse.lowers[token.i - 1] != "the" or not is_noun:
        return
    for sentences in range(PAIR_REACH + 1):
        told: list[Draft] = []
        for heard in scene.discourse.recent(token.i, sentences=sentences):
            if not heard.draft.is_plural and not heard.draft.is_hidden:
                told = [heard.draft, *(d for d in told if d is not heard.draft)]
        people = [d for d in told if d.kind == "person"]
        two = people if len(people) == 2 else told
        if len(two) == 2 and (two[0].kind == "person") == (two[1].kind == "person"):
            one = two[0] if token.lower == "former" else two[1]
            scene.discourse.add(one, Place(token.i - 1, token.i + 1, token.i, "nominal"))
            return
        if len(two) > 2:
            return


def _nouns_of(draft: Draft) -> frozenset[str]:
    """Return the nouns that say what a body's names call it: "union" of "Karvel Football Union"."""
    found = set()
    for form in (draft.name, *draft.forms):
        parts = form.lower().split()
        if len(parts) < SHORTEST or (draft.known is not None and draft.known.seat is not None):
            continue
        end = next((k for k, word in enumerate(parts) if word in PARTS and k), len(parts))
        found.add(parts[end - 1])
    return frozenset(found - words("too_wide"))
