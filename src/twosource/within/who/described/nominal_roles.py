"""Offices that a description tells of a named person: "Liv Dahl, Norway's envoy", "his counterpart, Kofi Osei".

Comes in: a phrase beside a name, and its scene. Goes out: the person's role, sector, gender and country. Example: in
"President Dahl met her Ghanaian counterpart, Kofi Osei," he is president of Ghana.
"""

from __future__ import annotations

from twosource.model.facts import Role
from twosource.within.who.drafts import Draft
from twosource.within.who.phrases import Phrase
from twosource.within.who.scene import Scene
from twosource.within.who.syntax import conjuncts
from twosource.within.who.titles import is_country, sector_of
from twosource.within.who.wordlists import words

LEADERS = ("leader", "ruler", "strongman", "dictator")


def give_role(scene: Scene, draft: Draft, phrase: Phrase) -> None:
    """Add the office that a phrase tells of a named person."""
    of = scene.belongs_to(phrase)
    scene.discourse.note_role(draft, of)
    if phrase.lower == "counterpart" or (phrase.lower == "colleague" and phrase.countries):
        title = _title_of_other(scene, draft, phrase)
        if title is not None and of is not None:
            draft.add_role(Role(title.title, of, evidence=(scene.parse.span(phrase.first, phrase.last),)))
            draft.is_leader = draft.is_leader or title.title in LEADERS or title.title in ("president", "premier")
        _take_country(draft, of)
        return
    office = phrase.office
    if office is None:
        if phrase.owner is None and len(phrase.countries) == 1 and phrase.lower not in words("others_people"):
            # "the Ghanaian poet Ama Osei" is of Ghana, "the Ghanaian hostage-taker's victim" may not be
            _take_country(draft, phrase.countries[0])
        return
    draft.add_role(Role(office.words, of, evidence=(scene.parse.span(phrase.first, phrase.last),)))
    if of is not None or office.title.title != "president":
        # "Liv Dahl, president and chief executive": whose president she is may be a firm
        draft.sector = draft.sector or sector_of(office.title, of)
    draft.gender = draft.gender or office.title.gender
    draft.is_leader = draft.is_leader or office.title.is_head
    _take_country(draft, of)


def _take_country(draft: Draft, of: str | None) -> None:
    if draft.country is None and is_country(of):
        draft.country = of


def _title_of_other(scene: Scene, draft: Draft, phrase: Phrase) -> Role | None:
    """Return the role of him whose counterpart the phrase names: the owner, or the name joined to it."""
    owner = scene.owner(phrase)
    if owner is not None and owner.kind == "person" and owner is not draft and owner.roles:
        return owner.roles[0]
    tokens = scene.parse.tokens
    for place in draft.places:
        i = place.head
        while tokens[i].dep in ("conj", "appos") and tokens[i].head != i:
            i = tokens[i].head
            for k in conjuncts(scene.parse, i):
                other = scene.discourse.at(k)
                if other is not None and other is not draft and other.kind == "person" and other.roles:
                    return other.roles[0]
    return None
