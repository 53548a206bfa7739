"""Bodies and groups by description: "the Ghanaian army", "US officials", "both sides".

Comes in: a phrase and its scene. Goes out: the draft that it stands for, or a party of its own. Example: "the two
leaders" after a sentence on just two people are these two; "officials" without a country are told of only where
they act.
"""

from __future__ import annotations

from twosource.within.who.drafts import Draft
from twosource.within.who.known import know_name
from twosource.within.who.named import text_of
from twosource.within.who.phrases import Phrase
from twosource.within.who.scene import Scene
from twosource.within.who.syntax import conjuncts, governing_subjects
from twosource.within.who.titles import is_country
from twosource.within.who.whose import body_told_before, country_in_view, leading_country, speaking_country
from twosource.within.who.wordlists import words

PAIR = 1  # sentences back in which "the two leaders" are looked for
ACTS = frozenset({"nsubj", "nsubjpass", "dobj", "agent", "dative"})
HEADS = ("president", "prime minister", "chancellor", "supreme leader")
OBJECTS = frozenset({"dobj", "dative"})
TOWARDS = frozenset({"with", "to", "against", "from", "on", "at"})
UNITED_NATIONS = "org/united-nations"
WHERE = frozenset({"outside", "inside", "near", "beyond", "opposite"})
QUALIFIERS = ("compound", "amod", "nmod")


def find_pair(scene: Scene, phrase: Phrase) -> Draft | None:
    """Return "the two leaders" or "their countries": the two spoken of, where there are just two."""
    wants_people, wants_states = phrase.lower in words("people"), phrase.lower in words("states")
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
        out = _dealing(scene, phrase.head)
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


def joined(scene: Scene, members: list[Draft]) -> Draft:
    """Return the party that several drafts make up together."""
    key = ("joined", *sorted(str(id(d)) for d in members))
    known = scene.discourse.keyed(key)
    if known is not None:
        return known
    names = [d.name for d in members]
    name = ", ".join(names[:-1]) + " and " + names[-1]
    draft = Draft(name, "group", "nominals/joined", is_plural=True, members=list(members))
    return scene.discourse.keep(key, draft)


def two_people(scene: Scene, i: int) -> Draft | None:
    """Return the two people of the sentence before token ``i`` as one party, where there are just two."""
    found: list[Draft] = []
    for heard in scene.discourse.recent(i, sentences=0):
        if heard.draft.kind == "person" and not heard.draft.is_plural and heard.draft not in found:
            found.append(heard.draft)
    if len(found) != 2 or any(draft.is_hidden for draft in found):
        return None
    return joined(scene, found[::-1])


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
                    return members if (members[0].kind == "person") == wants_people else _states(scene, members)
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


def find_group(scene: Scene, phrase: Phrase) -> Draft | None:
    """Make or find a group: by country and noun, by adjective and noun, or bare where it does something."""
    noun = phrase.noun
    if noun is None or _is_vague(scene, phrase):
        return None
    if phrase.lower in words("states") and not phrase.parts and phrase.lower not in words("relational"):
        return None
    of = scene.belongs_to(phrase)
    owner = scene.owner(phrase)
    owner = None if owner is not None and owner.is_hidden else owner
    if noun.kind == "military" and owner is not None and owner.kind == "organisation":
        # "Airbus jets" are no force of anybody's
        return None
    key: tuple[str, ...]
    if phrase.lower in words("relational") and owner is not None and not phrase.countries[1:]:
        # a country's allies are not its own people
        of = None
        key = ("relation", phrase.lower, owner.name)
    elif len(phrase.parts or phrase.countries) > 1:
        return _mixed(scene, phrase)
    else:
        # officials of two ministries of one country are not the same
        whole, body = of is not None and not phrase.is_local, scene.body_before(phrase.head)
        key = ("group", phrase.lower, of or "", (body or "") if whole else scene.plain_name(phrase).lower())
    known = scene.discourse.keyed(key)
    if known is not None:
        return known
    country = of if is_country(of) else None
    name = scene.plain_name(phrase)
    if country is not None and not phrase.parts and owner is None and not phrase.is_local:
        # "officials in Accra": the name of the party tells whose they are
        name = f"{scene.adjective(country)} {phrase.lower}"
    draft = Draft(name, noun.kind, "nominals/group", country=country, sector=noun.sector, is_plural=True)
    return scene.discourse.keep(key, draft)


def _is_vague(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a group without country, adjective or owner is merely spoken of in passing."""
    if phrase.lower == "states" and not phrase.parts:
        return True
    if phrase.countries or phrase.adjective is not None:
        return False
    owner = scene.owner(phrase)
    if owner is not None and not owner.is_hidden:
        return False
    if phrase.lower in words("states") or phrase.lower in words("relational") or phrase.is_capital:
        return True
    token = scene.parse.tokens[phrase.head]
    if phrase.lower == "forces" and scene.parse.head(phrase.head).lemma == "join":
        return True
    return token.dep not in ACTS or phrase.lower not in words("acting_groups")


def _mixed(scene: Scene, phrase: Phrase) -> Draft:
    """Make one party of "Ghanaian and Western officials", with a member for each part."""
    assert phrase.noun is not None
    members = []
    for part in phrase.parts or phrase.countries:
        code = part if part in phrase.countries else None
        name = f"{scene.adjective(part) if code is not None else part} {phrase.lower}"
        key = ("group", phrase.lower, code or "", name.lower() if code is None else "")
        draft = scene.discourse.keyed(key)
        if draft is None:
            sector = phrase.noun.sector
            draft = Draft(name, phrase.noun.kind, "nominals/group", country=code, sector=sector, is_plural=True)
            scene.discourse.keep(key, draft)
            scene.discourse.enter(draft)
        members.append(draft)
        scene.place_part(draft, phrase, part)
    return joined(scene, members)


def find_body(scene: Scene, phrase: Phrase) -> Draft | None:
    """Make or find a government, ministry, army or the like."""
    noun = phrase.noun
    if noun is None or (phrase.is_capital and not phrase.countries and phrase.owner is None):
        return None
    if (agency := _agency(scene, phrase)) is not None:
        return agency
    of, owner = scene.belongs_to(phrase), scene.owner(phrase)
    if phrase.lower in words("whole_government") and is_country(of) and not phrase.is_indefinite:
        if phrase.lower in words("qualities") and not phrase.is_definite:
            # "stronger Norwegian leadership"
            return None
        if owner is None or owner.kind != "person" or _has_led(owner, of, phrase):
            return scene.government(of)
        # whose "her kitchen cabinet" is who leads nothing, no country's
        of = None
    if of is None and owner is not None and owner.kind == "person" and not owner.is_hidden:
        # whose "the Osei administration" is, the knowledge base does not know
        of = owner.name
    return _bare_body(scene, phrase) if of is None else _body_of(scene, phrase, of)


def _agency(scene: Scene, phrase: Phrase) -> Draft | None:
    """Return the agency of the United Nations that plain words name: "the UN refugee agency"."""
    for k in range(max(0, phrase.first - 2), phrase.head):
        name = scene.at.get(k)
        if name is not None and name.known is not None and name.known.base == UNITED_NATIONS:
            first = name.last + (scene.parse.tokens[name.last].tag == "POS")
            known = know_name("UN " + text_of(scene.parse, first, phrase.head + 1))
            return None if known is None else scene.known_body(known)
    return None


def _has_led(person: Draft, of: str, phrase: Phrase) -> bool:
    """Tell whether a person leads a country, or led it by the base; a cabinet is of who does now."""
    return person.is_leader or (phrase.lower != "cabinet" and any((head, of) in person.held for head in HEADS))


def _body_of(scene: Scene, phrase: Phrase, of: str) -> Draft:
    """Make or find the body of a country, of another body or of a person."""
    assert phrase.noun is not None
    key = ("body", _core(scene, phrase), of)
    known = scene.discourse.keyed(key) or scene.named_body(_core(scene, phrase), of)
    if known is not None:
        return known
    country, owner = of if is_country(of) else None, scene.owner(phrase)
    is_own = country is None or phrase.is_local or (owner is not None and owner.kind == "person")
    name = (
        scene.plain_name(phrase) if is_own or country is None else f"{scene.adjective(country)} {_core(scene, phrase)}"
    )
    draft = Draft(name, phrase.noun.kind, "nominals/body", country=country, sector=phrase.noun.sector)
    if phrase.lower == "fleet" and set(key[1].split()) & words("civil_fleets"):
        draft.kind, draft.sector = "group", None
    return scene.discourse.keep(key, draft)


def _bare_body(scene: Scene, phrase: Phrase) -> Draft | None:
    """Return the body that "the ministry" means: one told before, else that of the country that acts; else open."""
    core, is_whole = _core(scene, phrase), phrase.lower in words("whole_government")
    speaking = speaking_country(scene, phrase.head) if is_whole and phrase.is_definite else None
    if is_country(speaking):
        return scene.government(speaking)
    leading = leading_country(scene, phrase) if phrase.is_definite else None
    if leading is not None:
        return scene.government(leading)
    is_told = phrase.is_definite or phrase.lower in words("acting_groups")
    if not is_told or (phrase.is_indefinite and phrase.lower not in words("new_bodies")):
        return None
    found, is_open = body_told_before(scene, phrase, core)
    if found is not None or is_open or phrase.noun is None:
        return found
    of = country_in_view(scene, phrase.head) if phrase.noun.kind == "government" else None
    if is_country(of):
        return scene.government(of) if is_whole else _body_of(scene, phrase, of)
    token = scene.parse.tokens[phrase.head]
    if token.dep not in ACTS or phrase.lower not in words("acting_groups"):
        return None
    key = ("body", core, "")
    draft = Draft(scene.plain_name(phrase), phrase.noun.kind, "nominals/body", sector=phrase.noun.sector)
    return scene.discourse.keyed(key) or scene.discourse.keep(key, draft)


def _core(scene: Scene, phrase: Phrase) -> str:
    """Return the noun with what tells which: "foreign ministry" of "Ghana's powerful foreign ministry"."""
    tokens, start = scene.parse.tokens, phrase.head
    while start > phrase.first and tokens[start - 1].dep in QUALIFIERS and start - 1 not in scene.at:
        if tokens[start - 1].lower in WHERE:
            # "the rally outside parliament"
            break
        start -= 1
    if tokens[start].lower == "called" and tokens[start - 1].text == "-":
        start += 1
    return text_of(scene.parse, start, phrase.head + 1).lower().removeprefix("own ").removeprefix("so-called ")
