"""Two together by description: "the two leaders", "both sides", "each country".

Comes in: a phrase and its scene. Goes out: the two that it stands for as one party. Example: "the two leaders" after
a sentence on just two people are these two; who brokers a truce of "the two sides" is neither.
"""

from __future__ import annotations

from twosource.within.who.drafts import Draft
from twosource.within.who.nominal_mixed import joined
from twosource.within.who.phrases import Phrase
from twosource.within.who.scene import Scene
from twosource.within.who.syntax import conjuncts, governing_subjects, subject_of
from twosource.within.who.wordlists import words

PAIR = 1  # sentences back in which "the two leaders" are looked for
OBJECTS = frozenset({"dobj", "dative"})
BROKERS = frozenset({"broker", "mediate", "facilitate", "host"})
TOWARDS = frozenset({"with", "to", "against", "from", "on", "at"})


def find_pair(scene: Scene, phrase: Phrase) -> Draft | None:
    """Return "the two leaders" or "their countries": the two spoken of, where there are just two."""
    wants_people = phrase.lower in words("people")
    wants_states = phrase.lower in words("states") or (phrase.is_two and phrase.lower in words("each_of_two"))
    if phrase.countries or phrase.adjective or phrase.is_counted or not (wants_people or wants_states):
        return None
    owner = scene.owner(phrase)
    if owner is not None:
        if not (wants_states and owner.members and len(owner.members) == 2 and phrase.lower in words("states")):
            return None
        found = [s for d in owner.members if (s := _state(scene, d)) is not None]
    elif not (phrase.is_two or (phrase.is_definite and phrase.lower in words("leading"))):
        return None
    else:
        out = _dealing(scene, phrase.head) + _go_betweens(scene, phrase.head)
        if any(d.kind == "person" and d.country is None for d in out) and not wants_people:
            # whose minister warned both countries nobody tells
            return None
        found = _last_two(scene, phrase.head, wants_people, out)
    if len(found) != 2:
        return None
    return joined(scene, found)


def _dealing(scene: Scene, i: int) -> list[Draft]:
    """Return who does something to what token ``i`` heads and so is none of it: "Riga warned the two countries"."""
    token = scene.parse.tokens[i]
    if token.dep not in OBJECTS and not (token.dep == "pobj" and scene.parse.head(i).lower in TOWARDS):
        return []
    for subject in governing_subjects(scene.parse, i):
        # "the plan harms the region, and urged both": what is nobody's is passed over
        found = [d for k in conjuncts(scene.parse, subject.i) if (d := scene.discourse.at(k)) is not None]
        if found:
            return found
    return []


def two_people(scene: Scene, i: int) -> Draft | None:
    """Return the two people of the sentence before token ``i`` as one party, where there are just two."""
    found: list[Draft] = []
    for heard in scene.discourse.recent(i, sentences=0):
        if heard.draft.kind == "person" and not heard.draft.is_plural and heard.draft not in found:
            found.append(heard.draft)
    if len(found) != 2 or any(draft.is_hidden for draft in found):
        return None
    return joined(scene, found[::-1])


def _go_betweens(scene: Scene, i: int) -> list[Draft]:
    """Return who brings two together and is neither: "Riga brokered the truce that the two countries signed"."""
    parse, last = scene.parse, scene.parse.tokens[i].sentence
    first = parse.sentences[max(0, last - PAIR)].first
    found = []
    for token in parse.tokens[first : parse.sentences[last].last]:
        if token.lemma not in BROKERS:
            continue
        subject = subject_of(parse, token.i)
        agents = [t for by in parse.dependents(token.i, "agent") for t in parse.dependents(by.i, "pobj")]
        heads = [t.i for t in agents] or ([subject.i] if subject is not None else [])
        found += [d for head in heads for k in conjuncts(parse, head) if (d := scene.discourse.at(k)) is not None]
    return found


def _last_two(scene: Scene, i: int, wants_people: bool, out: list[Draft]) -> list[Draft]:
    """Return the two people, or the two states, that were spoken of last; none where there are more or fewer."""
    needs_leaders = scene.parse.tokens[i].lower in words("leading")
    for sentences in range(PAIR + 1):
        for plainly in (True,) if wants_people else (True, False):
            found: list[Draft] = []
            for heard in scene.discourse.recent(i, sentences=sentences):
                draft = heard.draft
                if draft in out or (not wants_people and draft.country in {d.country for d in out} - {None}):
                    continue
                if draft.is_plural and len(draft.members) == 2 and not found:
                    members = list(draft.members)
                    if (members[0].kind == "person") == wants_people:
                        return members
                    if wants_people:
                        # "the leaders" are not two countries
                        continue
                    return _states(scene, members)
                if draft.is_plural or draft.is_hidden:
                    continue
                if wants_people:
                    one = draft if draft.kind == "person" and (draft.is_leader or not needs_leaders) else None
                else:
                    one = draft if plainly and draft.kind == "country" else None if plainly else _state(scene, draft)
                if one is not None and one not in found:
                    found.append(one)
            if len(found) == 2:
                return found[::-1]
            if len(found) > 2:
                return []
    return []


def _states(scene: Scene, members: list[Draft]) -> list[Draft]:
    found = [s for d in members if (s := _state(scene, d)) is not None]
    return found if len(set(map(id, found))) == len(members) else []


def _state(scene: Scene, draft: Draft) -> Draft | None:
    """Return the country behind a draft: itself, or that of its government or leader."""
    if draft.kind == "country":
        return draft
    if draft.country is None or draft.kind not in ("government", "person", "group", "military"):
        return None
    if draft.kind == "government" and draft.known is not None:
        # "the State Department warned the two countries": not the United States and another
        return None
    return scene.discourse.states.get(draft.country)
