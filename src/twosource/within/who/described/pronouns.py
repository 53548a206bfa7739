"""Pronouns resolved by syntax, recency, gender and number; a doubtful one stays open.

Comes in: third-person pronouns in text order, and what was spoken of before. Goes out: the draft that each
stands for. Example: in "Liv Dahl said she would meet Mr. Osei" the pronoun is Liv Dahl: a governing subject of
the right gender. First and second persons are left to the stage that finds who speaks.
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource.model.text import Token
from twosource.within.who.described.nominal_mixed import joined
from twosource.within.who.described.pronoun_people import GENDERS, find_person_of
from twosource.within.who.described.pronoun_sense import NEUTER, is_empty
from twosource.within.who.described.pronoun_things import (
    ACTING_KINDS,
    EACH,
    PLURAL,
    find_each_of,
    find_several_of,
    find_thing_of,
)  # fmt: skip
from twosource.within.who.drafts import Draft, Place
from twosource.within.who.scene import Scene
from twosource.within.who.syntax import conjuncts, subject_of
from twosource.within.who.wordlists import words

PRONOUNS = frozenset(GENDERS) | NEUTER | PLURAL | EACH


def resolve_pronoun(scene: Scene, token: Token) -> None:
    """Give the pronoun to the party that it stands for, if that is sure."""
    lower = token.lower
    draft = _joined_to(scene, token) or _named_after(scene, token) or _spoken_for(scene, token)
    if draft is None:
        if lower in GENDERS:
            draft = find_person_of(scene, token)
        elif lower in NEUTER:
            draft = find_thing_of(scene, token)
        else:
            draft = find_each_of(scene, token) if lower in EACH else find_several_of(scene, token)
    if draft is not None:
        scene.discourse.add(draft, Place(token.i, token.i + 1, token.i, "pronoun"))


def _joined_to(scene: Scene, token: Token) -> Draft | None:
    """Resolve "its" in "Norway and its allies": the first of what is joined has the second."""
    owned = scene.parse.head(token.i)
    if token.dep != "poss" or owned.dep != "conj":
        return None
    if _is_of_another(scene, owned.head):
        return None
    draft = scene.discourse.at(owned.head)
    return draft if draft is not None and not draft.is_hidden and _fits(draft, token) else None


def _is_of_another(scene: Scene, i: int) -> bool:
    """Tell whether what is joined may be the doer's: "Ghana's invasion of Togo and its threats against Mali"."""
    of = scene.parse.head(i)
    return scene.parse.tokens[i].dep == "pobj" and bool(scene.parse.dependents(scene.parse.head(of.i).i, "poss"))


def _spoken_for(scene: Scene, token: Token) -> Draft | None:
    """Resolve "his" in "Mr. Osei met Mr. Dahl, his office said": an office tells what he did whose it is."""
    owned = scene.parse.head(token.i)
    told = scene.parse.head(owned.i)
    is_teller = owned.dep == "nsubj" and owned.lower in words("tellers") and told.lemma in words("speech")
    if token.dep != "poss" or not is_teller or token.i in scene.quoted:
        return None
    clause = next((t for t in scene.parse.dependents(told.i, "ccomp") if t.i < token.i), None)
    subject = subject_of(scene.parse, clause.i) if clause is not None else None
    draft = scene.discourse.at(subject.i) if subject is not None and subject.i not in scene.quoted else None
    if draft is None or draft.is_hidden or not _fits(draft, token):
        return None
    draft.gender = draft.gender or GENDERS.get(token.lower)
    return draft


def _named_after(scene: Scene, token: Token) -> Draft | None:
    """Resolve "his" in "Before his trip, Mr. Osei said": what comes before the subject looks ahead to it."""
    if token.dep not in ("poss", "nsubj") or token.i in scene.quoted or is_empty(scene.parse, token):
        return None
    for verb in _verbs_ahead(scene, token):
        subject = subject_of(scene.parse, verb.i)
        if subject is None or subject.i < token.i or subject.i in scene.quoted:
            continue
        heads = conjuncts(scene.parse, subject.i)
        drafts = [d for k in heads if (d := scene.discourse.at(k)) is not None and not d.is_hidden]
        if len(drafts) != len(heads) or not any(p.head in heads for d in drafts for p in d.places if p.form == "name"):
            return None
        if len(drafts) > 1:
            return joined(scene, drafts) if token.lower in PLURAL else None
        return drafts[0] if _fits(drafts[0], token) else None
    return None


def _verbs_ahead(scene: Scene, token: Token) -> Iterator[Token]:
    """Yield the verbs that stand after the phrase or clause in which the pronoun opens the sentence."""
    parse, below = scene.parse, token
    for above in parse.ancestors(token.i):
        if above.pos in ("VERB", "AUX") and below.dep in ("prep", "advcl") and below.i < above.i and token.i < above.i:
            yield above
        below = above


def _fits(draft: Draft, token: Token) -> bool:
    """Tell whether gender, kind and number of a draft fit a pronoun."""
    lower = token.lower
    if lower in GENDERS:
        return draft.kind == "person" and not draft.is_plural and draft.gender in (None, GENDERS[lower])
    if lower in NEUTER:
        return draft.kind in ACTING_KINDS and not draft.is_plural
    return draft.is_plural
