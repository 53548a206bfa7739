"""Groups that are told by whose they are: "forces loyal to General Dahl", "rebels backed by Chad", "fighters of the Kavars".

Comes in: a phrase and its scene. Goes out: the group's name with what binds it, or the armed group whose fighters act for
it. Example: "forces loyal to General Dahl" are others than "forces loyal to General Osei", and than the army's forces.
"""

from __future__ import annotations

from twosource.model.text import Token
from twosource.within.who.drafts import Draft
from twosource.within.who.named import text_of
from twosource.within.who.phrases import Phrase
from twosource.within.who.scene import Scene
from twosource.within.who.wordlists import words

LONGEST = 12  # tokens of what binds a group, from its noun on
LED = "led"
TIES = ("-", "–")
CUTS = frozenset({"relcl", "appos", "punct", "advcl"})


def find_bound(scene: Scene, phrase: Phrase) -> Draft | None:
    """Make or find "forces loyal to Dahl"; "the forces" are these, till others are told of."""
    name = bound_name(scene, phrase)
    if name is None or phrase.noun is None:
        return None
    key, bare = ("group", phrase.lower, "", name.lower()), ("group", phrase.lower, "", phrase.lower)
    known, before = scene.discourse.keyed(key), scene.discourse.keyed(bare)
    if known is not None:
        return known
    draft, plain = (
        Draft(called, phrase.noun.kind, "nominals/group", sector=phrase.noun.sector, is_plural=True)
        for called in (name, phrase.lower)
    )
    scene.discourse.keep(bare, draft if before is None else plain)
    return scene.discourse.keep(key, draft)


def bound_name(scene: Scene, phrase: Phrase) -> str | None:
    """Return what a group is called with what binds it to somebody named, None where nothing does.

    Example:
        >>> bound_name(scene, phrase)  # "Forces loyal to General Dahl shelled Gao"  # doctest: +SKIP
        'forces loyal to General Dahl'
    """
    parse = scene.parse
    for tie in parse.dependents(phrase.head, "amod", "acl"):
        last = _end_of(scene, phrase, tie) if tie.i == phrase.head + 1 else None
        if last is not None and any(k in scene.at for k in range(tie.i, last + 1)):
            behind = text_of(parse, phrase.head + 1, last + 1)
            return f"{scene.plain_name(phrase)} {behind}"
    return None


def _end_of(scene: Scene, phrase: Phrase, tie: Token) -> int | None:
    """Return the last token of what binds a group, None where the word binds nobody: "forces held in Gao"."""
    parse = scene.parse
    if tie.lower not in words("bound"):
        return None
    links = parse.dependents(tie.i, "prep", "agent")
    if not links or links[0].i != tie.i + 1:
        return None
    inside = set(parse.subtree(links[0].i))
    last = links[0].i
    while last + 1 in inside and last - phrase.head < LONGEST:
        token = parse.tokens[last + 1]
        is_name = last in scene.at and last + 1 in scene.at and scene.at[last] is scene.at[last + 1]
        is_title = token.dep == "appos" and token.pos == "PROPN" and parse.tokens[last].text != ","
        is_part = is_name or is_title or _is_above_name(scene, token)
        if token.dep in CUTS and not is_part:
            break
        last += 1
    return last if last > links[0].i and last - phrase.head < LONGEST else None


def _is_above_name(scene: Scene, token: Token) -> bool:
    """Tell whether a token belongs to a name that stands right behind its title: "the commander Ali | Rud"."""
    head = scene.parse.head(token.i)
    return token.i in scene.at and head.dep == "appos" and head.i in scene.at


def led_body(scene: Scene, phrase: Phrase) -> Draft | None:
    """Make or find a body told by who leads it: "a Danish-led coalition"; "the coalition" is it from then on."""
    parse, first = scene.parse, phrase.first
    later = scene.discourse.keyed(("led", phrase.lower))
    hyphened = [
        t for t in parse.dependents(phrase.head, "amod") if t.lower == LED and parse.tokens[t.i - 1].text in TIES
    ]
    name = bound_name(scene, phrase)
    if hyphened and any(k in scene.at for k in range(first, hyphened[0].i)):
        while first < phrase.head and parse.tokens[first].tag in ("DT", "PRP$"):
            first += 1
        name = text_of(parse, first, phrase.head + 1)
    if name is None:
        is_bare = phrase.is_definite and phrase.head - phrase.first == 1
        return later if is_bare else None
    key = ("led", name.lower())
    known = scene.discourse.keyed(key)
    if known is not None:
        return known
    draft = Draft(name, "military", "nominals/body", sector="MIL")
    scene.discourse.keep(("led", phrase.lower), draft)
    return scene.discourse.keep(key, draft)


def serving(scene: Scene, phrase: Phrase) -> Draft | None:
    """Return the armed group named behind its fighters: "fighters of the Kavars", "militants from the Kavar group"."""
    parse = scene.parse
    for prep in parse.dependents(phrase.head, "prep"):
        if prep.i != phrase.head + 1 or prep.lower not in ("of", "from"):
            continue
        for noun in parse.dependents(prep.i, "pobj"):
            is_kind = noun.lower in words("kinds_of_bands") and noun.i - 1 in scene.at
            draft = scene.discourse.at(noun.i - 1 if is_kind else noun.i)
            if draft is not None and (is_kind or noun.i in scene.at):
                return draft
    return None
