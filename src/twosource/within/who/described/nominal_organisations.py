"""Organisations by what they are: "the alliance", "the West African bloc", "the militant group", "the nuclear watchdog".

Comes in: a noun and its scene. Goes out: the organisation that the report last spoke of and that can be so called, or None.
Example: after "ECOWAS suspended Mali" "the regional bloc" is ECOWAS. Of two that fit, the one is meant of which the sentence
before alone speaks; else it stays open.
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.text import Token
from twosource.within.who.described.pronoun_people import clause_mates
from twosource.within.who.discourse import Heard
from twosource.within.who.drafts import Draft, Place
from twosource.within.who.known import know_demonym
from twosource.within.who.scene import Scene
from twosource.within.who.wordlists import Called, called, not_the_same, words

BACK = 12  # sentences back in which an organisation must have been spoken of
NEAR = 3  # for nouns that fit many: "the group", "the company"
LONGEST = 6  # words before the noun: "the 27 - nation trading bloc"
KINDS = frozenset({"organisation", "group"})
BEFORE_NOUN = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "PUNCT"})
OTHERS = (("of",), ("between",), ("that",))  # "the group of farmers", "the group that fired"
SAYING_LITTLE = frozenset(
    {"-", "based", "backed", "powerful", "influential", "main", "large", "big", "small", "private", "giant"}
)
UNARMED = frozenset({"NGO", "IGO", "SOC", "BUS", "LAB", "MED"})  # no "group" that kills and raids
UNITED_NATIONS = "org/united-nations"


def describe_organisation(scene: Scene, token: Token) -> None:
    """Give "the alliance" to the organisation of the report that it can mean, where there is one."""
    told = _before(scene, token)
    if told is None or not _is_bare(scene, token):
        return
    k, meaning = next(
        ((k, m) for k in range(len(told) + 1) if (m := called().get(" ".join((*told[k:], token.lower))))), (0, None)
    )
    if meaning is None or not not_the_same().isdisjoint(told):
        return
    codes = {code for word in told if (code := know_demonym(word.title())) is not None}
    if meaning.is_wide and not _says_little(told[:k]):
        return
    draft = _meant(scene, token, meaning, codes)
    if draft is not None:
        first = token.i - len(told) - 1
        scene.discourse.add(draft, Place(first, token.i + 1, token.i, "nominal"))


def _says_little(words: tuple[str, ...]) -> bool:
    """Tell whether words add nothing to a noun that fits many; "the conservative movement" is told apart by its own."""
    for k, word in enumerate(words):
        is_seat = words[k + 1 : k + 3] in (("-", "based"), ("-", "backed"))
        if not (is_seat or word in SAYING_LITTLE or know_demonym(word.title())):
            return False
    return True


def _before(scene: Scene, token: Token) -> tuple[str, ...] | None:
    """Return the words between "the" and the noun, None where another name or no "the" stands there."""
    words: list[str] = []
    for k in range(token.i - 1, max(-1, token.i - 2 - LONGEST), -1):
        before = scene.parse.tokens[k]
        if before.sentence != token.sentence:
            return None
        if before.lower == "the":
            return tuple(reversed(words))
        name = scene.at.get(k)
        is_world = name is not None and name.known is not None and name.known.base == UNITED_NATIONS
        is_seat = words[-2:] in (["based", "-"], ["backed", "-"])  # "the London-based group"
        is_noun_phrase = before.pos in BEFORE_NOUN or before.tag in ("VBN", "VBG")
        if not is_noun_phrase or (name is not None and name.demonym is None and not (is_world or is_seat)):
            return None
        words.append(before.lower)
    return None


def _is_bare(scene: Scene, token: Token) -> bool:
    """Tell whether the noun stands for itself: not in "the group of farmers", "the group led by Rud", "the group leader"."""
    if token.tag not in ("NN", "NNP") or token.dep in ("compound", "nmod", "amod"):
        return False
    after = tuple(scene.parse.lowers[token.i + 1 : token.i + 2])
    return after not in OTHERS and not scene.parse.dependents(token.i, "acl")


def _meant(scene: Scene, token: Token, meaning: Called, codes: set[str]) -> Draft | None:
    mates = clause_mates(scene, token)
    back = NEAR if meaning.is_wide else BACK
    is_blow = scene.parse.head(token.i).lemma in words("blows") and token.dep in ("nsubj", "agent")
    heard = [
        h
        for h in scene.discourse.recent(token.i, sentences=back)
        if id(h.draft) not in mates and _fits(h.draft, meaning, codes) and not (is_blow and h.draft.sector in UNARMED)
    ]
    for near in (heard, _just_heard(scene, token, heard)):
        found = list({id(h.draft): h.draft for h in near}.values())
        if len(found) == 1:
            return found[0]
    return None


def _just_heard(scene: Scene, token: Token, heard: Sequence[Heard]) -> list[Heard]:
    tokens = scene.parse.tokens
    return [h for h in heard if token.sentence - tokens[h.head].sentence <= 1]


def _fits(draft: Draft, meaning: Called, codes: set[str]) -> bool:
    if draft.kind not in KINDS or draft.is_plural or draft.is_hidden or draft.rule.startswith("nominals"):
        return False
    if codes and draft.country not in codes:
        return False
    if draft.base in meaning.bases or not meaning.words.isdisjoint(draft.name.lower().split()):
        return True
    return draft.sector in meaning.sectors
