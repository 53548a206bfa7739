"""Several together by description: "the two leaders", "both sides", "each country", "the three nations", "the pair".

Comes in: a phrase and its scene. Goes out: those that it stands for as one party. Example: "the two leaders" after
a sentence on just two people are these two; who brokers a truce of "the two sides" is neither.
"""

from __future__ import annotations

from twosource.within.who.described.nominal_camps import find_camps
from twosource.within.who.described.nominal_mixed import joined
from twosource.within.who.drafts import Draft
from twosource.within.who.phrases import Phrase
from twosource.within.who.scene import Scene
from twosource.within.who.syntax import conjuncts, governing_subjects, main_subject, subject_of
from twosource.within.who.wordlists import lands, words

PAIR = 1  # sentences back in which "the two leaders" are looked for
LIST_REACH = 6  # sentences back in which "the three countries" stand in one list
REACH = 3  # sentences back in which "both sides" are, where no third state stands between
WHERE = frozenset({"from", "to", "in", "across", "near", "throughout"})
OBJECTS = frozenset({"dobj", "dative"})
BROKERS = frozenset({"broker", "mediate", "facilitate", "host"})
MEDIATORS = frozenset({"mediator", "broker", "facilitator", "go-between", "intermediary"})
TOWARDS = frozenset({"with", "to", "against", "from", "on", "at"})


def find_pair(scene: Scene, phrase: Phrase) -> Draft | None:
    """Return "the two leaders" or "their countries": those spoken of, where there are just so many."""
    is_whole = phrase.is_two and phrase.is_definite and not any(scene.parse.dependents(phrase.head, "prep", "amod"))
    is_people = is_whole and phrase.lower.removesuffix("s") in words("person") - words("states_too")
    wants_people = is_people or phrase.lower in words("people") or phrase.lower in words("couples")
    wants_states = phrase.lower in words("states") or (phrase.is_two and phrase.lower in words("each_of_two"))
    number = _number(scene, phrase)
    codes = _codes_of(scene, phrase)
    # "the two Muslim countries" are the two spoken of
    is_told_apart = bool(phrase.countries) or (bool(phrase.adjective) and not (phrase.is_two and wants_states))
    if (codes is None and is_told_apart) or not (wants_people or wants_states):
        return None
    owner = scene.owner(phrase)
    if owner is not None:
        if not (wants_states and owner.members and len(owner.members) == 2 and phrase.lower in words("states")):
            return None
        found = [s for d in owner.members if (s := _state(scene, d)) is not None]
    elif number is None:
        return None
    else:
        out = _dealing(scene, phrase.head) + _go_betweens(scene, phrase.head)
        if any(d.kind == "person" and d.country is None for d in out) and not wants_people:
            # whose minister warned both countries nobody tells
            return None
        found = _last_ones(scene, phrase, wants_people, out, number)
        if not found and not phrase.is_two and phrase.lower in words("leading"):
            # "Dahl, Osei and Ozols met ... the leaders": all of the list
            lists = (_listed_ones(scene, phrase.head, wants_people, out, n, reach=PAIR) for n in COUNTED.values())
            found = next((some for some in lists if some), [])
            number = len(found)
    if codes is not None and not all(d.country in codes for d in found):
        return None
    return joined(scene, found) if len(found) > 1 and len(found) == (number or 2) else None


def _codes_of(scene: Scene, phrase: Phrase) -> frozenset[str] | None:
    """Return the countries that "the two former Soviet republics" can be, where the words before the noun tell."""
    for first in range(phrase.first, phrase.head):
        before = scene.parse.lowers[first : phrase.head]
        codes = lands().get(" ".join((*before, phrase.lower.removesuffix("s"))))
        if codes is not None:
            return codes
    return None


def _number(scene: Scene, phrase: Phrase) -> int | None:
    """Return how many a phrase speaks of: two of "both sides" and "the warring parties", three of "the three leaders"."""
    before = scene.parse.lowers[phrase.first : phrase.head]
    if phrase.is_two or phrase.lower in words("couples"):
        is_whole = phrase.is_definite and not any(t.lower == "of" for t in scene.parse.dependents(phrase.head, "prep"))
        return 2 if phrase.is_two or is_whole else None
    if not phrase.is_definite or phrase.is_indefinite:
        return None
    if phrase.is_counted:
        told = [COUNTED[word] for word in before if word in COUNTED]
        return told[0] if len(told) == 1 else None
    is_plain = phrase.head - phrase.first == 1 and phrase.last == phrase.head + 1
    if is_plain and phrase.lower in words("of_one_office"):
        return 2
    return 2 if phrase.lower in words("leading") or not words("opposed").isdisjoint(before) else None


COUNTED = {"three": 3, "four": 4, "five": 5}


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
        if token.lemma in MEDIATORS:  # "mediators from Ghana and Togo said the two sides"
            homes = [t for by in parse.dependents(token.i, "prep") for t in parse.dependents(by.i, "pobj")]
            found += [d for t in homes for k in conjuncts(parse, t.i) if (d := scene.discourse.at(k)) is not None]
        if token.lemma not in BROKERS or (token.lemma == "host" and _hosts_one(scene, token.i)):
            continue
        subject = subject_of(parse, token.i)
        agents = [t for by in parse.dependents(token.i, "agent") for t in parse.dependents(by.i, "pobj")]
        heads = [t.i for t in agents] or ([subject.i] if subject is not None else [])
        found += [d for head in heads for k in conjuncts(parse, head) if (d := scene.discourse.at(k)) is not None]
    return found


def _hosts_one(scene: Scene, verb: int) -> bool:
    """Tell whether a host receives one guest, and so is one of the two: "Ghana's president hosted Togo's"."""
    guests = [k for t in scene.parse.dependents(verb, "dobj") for k in conjuncts(scene.parse, t.i)]
    draft = scene.discourse.at(guests[0]) if len(guests) == 1 else None
    return draft is not None and draft.kind == "person" and not draft.is_plural


def _last_ones(scene: Scene, phrase: Phrase, wants_people: bool, out: list[Draft], number: int) -> list[Draft]:
    """Return the people, or the states or camps, that were spoken of last; none where there are more or fewer."""
    if number > 2:
        return _listed_ones(scene, phrase.head, wants_people, out, number)
    if wants_people:
        found = _last_people(scene, phrase, out, leaders=phrase.lower in words("leading"))
        if phrase.lower in words("of_one_office") and not phrase.is_two:
            # "the ministers" without a number are two only where both are ministers
            title = phrase.lower.removesuffix("s")
            found = [d for d in found if any(r.title.endswith(title) for r in d.roles)]
        return found or (_last_people(scene, phrase, out, leaders=False) if phrase.is_two else [])
    found = _last_states(scene, phrase.head, out, range(PAIR + 1))
    camps = find_camps(scene, phrase.head, out) if phrase.lower in words("camps") and not found else []
    return found or camps or _of_report(scene, _last_states(scene, phrase.head, out, range(PAIR + 1, REACH + 1)))


def _of_report(scene: Scene, found: list[Draft]) -> list[Draft]:
    """Return two states only where the report is on these: farther back others may stand between."""
    most = {code for code, _ in scene.countries.most_common(2)}
    return found if {d.country for d in found} == most else []


def _listed_ones(
    scene: Scene, i: int, wants_people: bool, out: list[Draft], number: int, *, reach: int = LIST_REACH
) -> list[Draft]:
    """Return who were told in one list of just so many: "Ghana, Togo and Benin met ... the three countries"."""
    kind = "person" if wants_people else "country"
    for heard in scene.discourse.recent(i, sentences=reach):
        found = [d for k in conjuncts(scene.parse, heard.head) if (d := scene.discourse.at(k)) is not None]
        is_whole = len(found) == len(set(map(id, found))) == number
        if is_whole and all(d.kind == kind and not d.is_plural and d not in out for d in found):
            return found
    return _all_people(scene, i, out, number) if wants_people else []


def _all_people(scene: Scene, i: int, out: list[Draft], number: int) -> list[Draft]:
    """Return the people of the sentence before, where there are just so many: "Dahl met Osei and Ozols. The three ..."."""
    found: list[Draft] = []
    for heard in scene.discourse.recent(i, sentences=PAIR):
        draft = heard.draft
        if draft.kind == "person" and not (draft.is_plural or draft.is_hidden) and draft not in found + out:
            found.append(draft)
    return found[::-1] if len(found) == number and all(d.roles for d in found) else []


def _last_people(scene: Scene, phrase: Phrase, out: list[Draft], *, leaders: bool) -> list[Draft]:
    """Return the people whom "the two ministers" can mean: ministers, where some were spoken of."""
    for sentences in range(PAIR + 1):
        found: list[Draft] = []
        for heard in scene.discourse.recent(phrase.head, sentences=sentences):
            draft = heard.draft
            if draft in out:
                continue
            if draft.is_plural and len(draft.members) == 2 and not found:
                if draft.members[0].kind == "person":
                    return list(draft.members)
                continue
            is_one = draft.kind == "person" and not draft.is_plural and not draft.is_hidden
            if is_one and (draft.is_leader or not leaders) and draft not in found:
                found.append(draft)
        fitting = [d for d in found if any(r.title.endswith(phrase.lower.removesuffix("s")) for r in d.roles)]
        for some in (found, fitting):
            if len(some) == 2:
                return sorted(some, key=lambda d: min((p.first for p in d.places), default=0))
        if len(found) > 2:
            return []
    return []


def _last_states(scene: Scene, i: int, out: list[Draft], reach: range) -> list[Draft]:
    """Return the states spoken of last, countries by name before those of governments and ministers."""
    theirs = {d.country for d in out} - {None}
    for sentences in reach:
        for plainly in (True, False):
            found: list[Draft] = []
            for heard in scene.discourse.recent(i, sentences=sentences):
                draft = heard.draft
                if draft in out or draft.country in theirs or _is_where(scene, heard.head):
                    continue
                if draft.is_plural and len(draft.members) == 2 and not found:
                    return _states(scene, list(draft.members))
                if draft.is_plural or draft.is_hidden:
                    continue
                one = draft if plainly and draft.kind == "country" else None if plainly else _state(scene, draft)
                if one is not None and one not in found:
                    found.append(one)
            if len(found) == 2:
                return found[::-1]
            if len(found) > 2:
                return _subjects(scene, i, sentences)
    return []


def _is_where(scene: Scene, i: int) -> bool:
    """Tell whether a land is only where something is: "conflicts from Yemen to Lebanon"."""
    token, prep = scene.parse.tokens[i], scene.parse.head(i)
    if token.dep != "pobj" or prep.lower not in WHERE:
        return False
    above = scene.parse.head(prep.i)
    beside = {t.lower for t in scene.parse.dependents(above.i, "prep")} | {above.lower}
    return above.pos == "NOUN" or {"from", "to"} <= beside | {prep.lower}


def _subjects(scene: Scene, i: int, back: int) -> list[Draft]:
    """Return two countries joined as subject, whatever third one is told beside: "Ghana and Togo met while Mali watched"."""
    subject = main_subject(scene.parse, max(0, scene.parse.tokens[i].sentence - back)) if back else None
    heads = conjuncts(scene.parse, subject.i) if subject is not None else []
    found = [d for k in heads if (d := scene.discourse.at(k)) is not None and d.kind == "country"]
    return found if len(heads) == len(found) == 2 else []


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
