"""It and they: countries, bodies and groups that act.

Comes in: a pronoun and its scene. Goes out: the party, or None. Example: in "Oslo said it would wait" the governing
subject is meant; in "Norway issued a paper. Its wording was harsh." the paper may be, and "its" stays open.
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource.model.facts import Kind
from twosource.model.text import Token
from twosource.within.who.described.nominal_mixed import joined
from twosource.within.who.described.nominal_pairs import two_people
from twosource.within.who.described.pronoun_people import barred, told_around
from twosource.within.who.described.pronoun_sense import (
    NEUTER,
    addressed,
    is_addressed,
    is_empty,
    is_said,
    is_saying,
    shows_something,
    source_before,
)
from twosource.within.who.drafts import Draft
from twosource.within.who.scene import Scene
from twosource.within.who.syntax import conjuncts, governing_subjects, main_subject, subject_of
from twosource.within.who.wordlists import nouns, title_ends, words

PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
EACH = frozenset({"each", "both"})
OTHERS = frozenset({"i", "we", "you", "they", "who", "he", "she"})
ACTING_KINDS: frozenset[Kind] = frozenset({"country", "government", "organisation", "military", "media", "group"})
MANY_TAGS = ("NNS", "NNPS")
SUBJECTS = ("nsubj", "nsubjpass")
BESIDE = 4  # words before what "their" is joined to in which other things are looked for


def find_thing_of(scene: Scene, token: Token) -> Draft | None:
    """Return the country or body for which "it" stands."""
    if token.lower == "itself" and token.dep in ("appos", "npadvmod"):
        # "the panel itself may be damaged"
        return _if_thing(scene, scene.discourse.at(token.i - 1), scene.parse.tokens[token.i - 1], token)
    if token.lower == "it" and (is_empty(scene.parse, token) or is_said(scene.parse, token)):
        return None
    out = barred(scene, token)
    if told_around(scene, token):
        found = (
            _if_thing(scene, scene.discourse.at(s.i), s, token)
            for s in _subjects_before(scene, token)
            if token.sentence
        )
        return next((draft for draft in found if draft is not None and id(draft) not in out), None)
    if is_addressed(scene.parse, token):
        return _addressee(scene, token)
    for subject in governing_subjects(scene.parse, token.i):
        draft = scene.discourse.at(subject.i)
        if draft is not None and id(draft) in out:
            continue
        if subject.lower in NEUTER or draft is not None:
            if not _is_told(scene, token, subject):
                if token.lower == "it" and _has_noun(scene, subject, token):
                    return None
                if _has_other(scene, subject, token):
                    return None
            if token.lower == "it" and token.dep not in SUBJECTS and _has_other(scene, subject, token):
                # "Oslo warned of aid to Riga that would help it"
                return None
            return _if_thing(scene, draft, subject, token)
        if subject.lower not in OTHERS:
            return None
    return _told_before(scene, token)


def _told_before(scene: Scene, token: Token) -> Draft | None:
    """Return the thing of a sentence before for which "it" stands where its own sentence has none."""
    if token.dep not in (*SUBJECTS, "poss") or token.sentence == 0 or _has_rival(scene, token):
        return None
    if (token.dep == "poss" and not _has_of_state(scene, token)) or shows_something(scene.parse, token):
        return None
    if is_saying(scene.parse, token) and (source := source_before(scene.parse, token)) is not None:
        # "Riga will pay, according to the Lund Institute. It said"
        return _if_thing(scene, scene.discourse.at(source.i), source, token)
    for before in _subjects_before(scene, token):
        draft = _if_thing(scene, scene.discourse.at(before.i), before, token)
        if draft is not None:
            return draft
    return None


def find_several_of(scene: Scene, token: Token) -> Draft | None:
    """Return the group, or those joined with "and", for whom "they" stands."""
    out = barred(scene, token)
    if _goes_with_thing(scene, token):
        return None
    for subject in governing_subjects(scene.parse, token.i):
        draft = scene.discourse.at(subject.i)
        if draft is not None and id(draft) in out:
            continue
        if _says_aside(scene, subject, token) or _have_others(scene, subject, token):
            return None
        if subject.lower in PLURAL or subject.tag in MANY_TAGS or len(conjuncts(scene.parse, subject.i)) > 1:
            return _plural_at(scene, subject, token)
        if draft is not None and draft.kind in ("group", "military", "media", "organisation"):
            if any(t.tag in MANY_TAGS for t in scene.parse.tokens[subject.i + 1 : token.i]):
                return None
            return draft if _is_same_voice(scene, subject, token) else None
    if token.dep == "poss" and scene.parse.head(token.i).lower in words("mutual") and token.i not in scene.quoted:
        # "Ms. Dahl told Mr. Osei during their meeting"
        return two_people(scene, token.i)
    if token.dep not in SUBJECTS or token.sentence == 0:
        return None
    first = scene.parse.sentence_of(token.i).first
    if any(t.tag in MANY_TAGS for t in scene.parse.tokens[first : token.i]):
        return None
    for before in _subjects_before(scene, token):
        found = _plural_at(scene, before, token)
        if found is not None:
            return found
    return None


def _goes_with_thing(scene: Scene, token: Token) -> bool:
    """Tell whether "their" may be of things told beside: "to hit Riga's planes on the ground and their runways"."""
    owned = scene.parse.head(token.i)
    if token.dep != "poss" or owned.dep != "conj" or owned.head > token.i or scene.discourse.at(owned.head) is not None:
        return False
    between = scene.parse.tokens[max(0, owned.head - BESIDE) : owned.head + 1]
    return any(t.tag == "NNS" and scene.discourse.at(t.i) is None for t in between)


def _have_others(scene: Scene, subject: Token, token: Token) -> bool:
    """Tell whether other people stand between: "Rebels blamed officials for how they ran it" is of these as well."""
    if _is_told(scene, token, subject):
        return False
    mine, verb = scene.discourse.at(subject.i), scene.parse.head(token.i)
    for t in scene.parse.tokens[subject.i + 1 : token.i]:
        # "the clerks they hired" are not "they"
        is_other = (
            t.tag in MANY_TAGS and t.dep in ("dobj", "pobj", "dative") and (verb.dep, verb.head) != ("relcl", t.i)
        )
        draft = scene.discourse.at(t.i) if is_other else None
        if draft is not None and draft is not mine and (draft.is_plural or _is_people(scene, t)):
            return True
    return False


def _says_aside(scene: Scene, subject: Token, token: Token) -> bool:
    """Tell whether many others stand before "saying they": "Aides welcomed the letters, saying they showed it"."""
    verb = scene.parse.head(token.i)
    telling = scene.parse.head(verb.i)
    if token.dep not in SUBJECTS or verb.dep != "ccomp" or telling.dep != "advcl" or telling.tag != "VBG":
        return False
    between = scene.parse.tokens[subject.i + 1 : telling.i]
    return telling.i > subject.i and any(t.tag in MANY_TAGS and t.dep in ("dobj", "pobj", "conj") for t in between)


def find_each_of(scene: Scene, token: Token) -> Draft | None:
    """Return those joined with "and" in the sentence before: "Mr. Osei and Ms. Dahl met. Each signed a text"."""
    if token.dep not in SUBJECTS or token.tag != "DT" or token.sentence == 0 or _has_rival(scene, token):
        return None
    for before in _subjects_before(scene, token):
        if len(conjuncts(scene.parse, before.i)) > 1:
            return _plural_at(scene, before, token)
    return None


def _subjects_before(scene: Scene, token: Token) -> Iterator[Token]:
    """Yield the main subject of the sentence before, and that of what it tells: "Ghana would pay, the paper said"."""
    before = main_subject(scene.parse, token.sentence - 1)
    if before is None:
        return
    yield before
    if is_saying(scene.parse, token) and scene.parse.head(before.i).lemma in words("speech"):
        # "The cable warned that Riga would pay. It said": the cable did
        return
    for told in scene.parse.dependents(before.head, "ccomp"):
        subject = subject_of(scene.parse, told.i)
        if subject is not None and scene.parse.head(before.i).lemma in words("speech"):
            yield subject


def _is_told(scene: Scene, token: Token, subject: Token) -> bool:
    """Tell whether the pronoun stands in what its subject says, thinks or is told: "Oslo said it would".

    Or in what the same does next: "Oslo froze the aid, but it kept the loan". Not where either is done to: in "Oslo is
    not named in the film, but it harms Riga" the film may.
    """
    verb, is_below = scene.parse.head(token.i), False
    while verb.dep in ("ccomp", "xcomp", "conj") and verb.head != verb.i:
        is_below = is_below or verb.dep != "conj"
        verb = scene.parse.head(verb.i)
        if any(t.i == subject.i for t in scene.parse.dependents(verb.i)):
            return is_below or "nsubjpass" not in (subject.dep, token.dep)
    return False


def _has_noun(scene: Scene, subject: Token, token: Token) -> bool:
    """Tell whether a thing is named between subject and pronoun, which "it" may mean as well."""
    return any(
        t.tag in ("NN", "NNP") and t.dep in ("dobj", "pobj", *SUBJECTS)
        for t in scene.parse.tokens[subject.i + 1 : token.i]
    )


def _has_other(scene: Scene, subject: Token, token: Token) -> bool:
    """Tell whether another country or body stands between: "Oslo may help Riga in its work" is Riga's as well."""
    mine = scene.discourse.at(subject.i)
    for k in range(subject.i + 1, token.i):
        draft = scene.discourse.at(k)
        if draft is not None and draft is not mine and _may_own(draft):
            return scene.parse.tokens[k].dep in ("dobj", "pobj", "dative", "conj", *SUBJECTS)
    return False


def _may_own(draft: Draft) -> bool:
    """Tell whether "its" may be a draft's: a country's, a body's, or a capital's that stands for its government."""
    is_capital = draft.kind == "place" and draft.known is not None and draft.known.seat is not None
    return (draft.kind in ACTING_KINDS or is_capital) and not draft.is_plural


def _addressee(scene: Scene, token: Token) -> Draft | None:
    """Return whom a warning of what he may suffer is told: "Oslo warned Riga that it may face sanctions"."""
    told = addressed(scene.parse, token)
    draft = scene.discourse.at(told.i) if told is not None else None
    return draft if draft is not None and draft.kind in ACTING_KINDS and not draft.is_plural else None


def _if_thing(scene: Scene, draft: Draft | None, subject: Token, token: Token) -> Draft | None:
    if draft is None or draft.kind not in ACTING_KINDS or draft.is_plural or draft.name.lower() == "police":
        # of police nobody says "it"
        return None
    if len(conjuncts(scene.parse, subject.i)) > 1 or not _is_same_voice(scene, subject, token):
        return None
    return None if _is_people(scene, subject) else draft


def _is_people(scene: Scene, subject: Token) -> bool:
    """Tell whether a land or party is spoken of by its people: "The Danes left", of whom it goes on with "they"."""
    name, draft = scene.at.get(subject.i), scene.discourse.at(subject.i)
    is_alone = name is not None and name.last - name.first == 1 and draft is not None and draft.kind == "group"
    return name is not None and (name.demonym is not None or (is_alone and subject.tag == "NNPS"))


def _is_same_voice(scene: Scene, subject: Token, token: Token) -> bool:
    return (subject.i in scene.quoted) == (token.i in scene.quoted)


def _has_rival(scene: Scene, token: Token) -> bool:
    """Tell whether a noun stands before the pronoun in its own sentence, which it may mean as well."""
    first = scene.parse.sentence_of(token.i).first
    return any(t.pos in ("NOUN", "PROPN") for t in scene.parse.tokens[first : token.i])


def _has_of_state(scene: Scene, token: Token) -> bool:
    """Tell whether a state or body has what "its" goes with: an army, not a wording ("its release")."""
    lower = scene.parse.head(token.i).lower
    return lower in nouns() or lower in title_ends() or lower in words("of_states")


def _plural_at(scene: Scene, subject: Token, token: Token) -> Draft | None:
    if not _is_same_voice(scene, subject, token):
        return None
    heads = conjuncts(scene.parse, subject.i)
    drafts = [scene.discourse.at(k) for k in heads]
    if len(heads) == 1:
        draft = drafts[0]
        is_many = draft is not None and (draft.is_plural or _acts_as_many(scene, draft, subject))
        return draft if is_many or (draft is not None and _is_people(scene, subject)) else None
    members = [d for d in drafts if d is not None and not d.is_hidden]
    if len(members) != len(heads) or len(set(map(id, members))) != len(members):
        return None
    return joined(scene, members)


def _acts_as_many(scene: Scene, draft: Draft, subject: Token) -> bool:
    """Tell whether a body is meant by "they" as many: "Police raided a flat. They took two rifles".

    Not where others are named beside it: in "Police held two men. They had rifles" the men may be meant.
    """
    if draft.kind not in ("military", "group", "organisation"):
        return False
    after = scene.parse.tokens[subject.i + 1 : scene.parse.sentence_of(subject.i).last]
    return not any(t.tag in MANY_TAGS and t.dep in ("dobj", "nsubj", "nsubjpass", "conj", "dative") for t in after)
