"""People of a report found in the knowledge base: who they are, where from, what they held on its date.

Comes in: drafts of people. Goes out: the same drafts with base id, country, gender and offices of the base. Example:
"Xi" in a report on China becomes Xi Jinping, president of CHN on the report's date. A namesake is not taken for an
office holder: a name needs the country in the report, and a surname alone needs the office on that day.
"""

from __future__ import annotations

from collections.abc import Iterable

from twosource.lexicon.actors import Actor, find_actors, find_holders
from twosource.lexicon.names import SAME_NAME, is_same_name
from twosource.lexicon.titles import title_key
from twosource.model.facts import Role
from twosource.within.who.base_fame import is_known_by_name, is_known_by_surname
from twosource.within.who.drafts import Draft
from twosource.within.who.wordlists import given_names

# Titles that fit any office holder, and so contradict none.
GENERIC = frozenset({"leader", "official", "politician", "diplomat", "head", "chief", "minister", "secretary", "candidate",
                     "adviser", "aide", "envoy", "lawmaker", "general", "director", "chairman", "ruler", "strongman"})  # fmt: skip
HEADS = frozenset({"president", "prime minister", "supreme leader"})


def link_people(drafts: list[Draft], countries: Iterable[str], on: str | None) -> list[Draft]:
    """Return the drafts, people linked to the base, two of one base entry joined.

    Args:
        drafts: the parties by name.
        countries: alpha-3 codes of the countries that the report speaks of.
        on: ISO date of the report, or None.
    """
    spoken_of = frozenset(countries)
    by_base: dict[str, Draft] = {}
    kept = []
    for draft in drafts:
        if draft.kind == "person":
            actor = _find(draft, spoken_of, on)
            first = by_base.get(actor.id) if actor is not None else None
            if first is not None:
                _merge(first, draft)
                continue
            if actor is not None:
                by_base[actor.id] = draft
                _take(draft, actor, on)
        kept.append(draft)
    return kept


def _find(draft: Draft, spoken_of: frozenset[str], on: str | None) -> Actor | None:
    words = draft.name.split()
    if len(words) > 1:
        near = [
            a
            for a in _candidates(draft.name, words, draft.roles, on)
            if _fits(draft, a) and not _may_be_son(draft, a, on)
        ]
        fitting = [a for a in near if _is_spoken_of(draft, a, spoken_of)]
        if len(fitting) > 1:
            fitting = [a for a in fitting if _is_in_office(a, on)] or fitting
        if not near or fitting:
            return fitting[0] if len(fitting) == 1 else None
        return near[0] if len(near) == 1 and is_known_by_name(draft.name, draft.roles, near[0], on) else None
    else:
        near = [a for a in find_actors(draft.name, on) if a.kind == "person" and _fits(draft, a)]
        fitting = [a for a in near if _is_spoken_of(draft, a, spoken_of)]
        if not fitting:
            fitting = [a for a in near if is_known_by_surname(draft.name, a, on)]
        if on is not None:
            fitting = [a for a in fitting if _is_in_office(a, on)]
        elif len(fitting) > 1:
            fitting = [a for a in fitting if any(title_key(o.title, o.of) in HEADS for o in a.offices)]
    return fitting[0] if len(fitting) == 1 else None


def _candidates(name: str, words: list[str], roles: list[Role], on: str | None) -> list[Actor]:
    exact = [a for a in find_actors(name, on) if a.kind == "person"]
    if exact:
        is_past = on is not None and roles and not any(_is_in_office(a, on) for a in exact)
        return (_sons_in_office(name, roles, on) or exact) if on is not None and is_past else exact
    near = dict.fromkeys(a for word in (words[-1], words[0]) for a in find_actors(word, on) if a.kind == "person")
    # a spelling that the base lacks is found by the office
    near.update(dict.fromkeys(a for role in roles if role.of is not None for a in find_holders(role.title, role.of)))
    return [a for a in near if max(is_same_name(name, form) for form in (a.name, *a.aliases)) >= SAME_NAME]


def _may_be_son(draft: Draft, actor: Actor, on: str | None) -> bool:
    """Tell whether a further given name may be a son's: "Kofi Boateng Osei", without title, by a former President Osei."""
    # "James B. Lund" is James Lund: initials are left out by many
    words = [word for word in draft.name.split() if len(word.rstrip(".")) > 1]
    is_longer = len(words) > max(len(form.split()) for form in (actor.name, *actor.aliases))
    return is_longer and not draft.roles and bool(actor.offices) and not _is_in_office(actor, on)


def _sons_in_office(name: str, roles: list[Role], on: str) -> list[Actor]:
    """Return whom an office held now tells, not a father long out of it: "President Kofi Osei" is Kofi Osei Jr."""
    told = {title_key(role.title, role.of) for role in roles}
    return [
        actor
        for actor in find_actors(f"{name} Jr.", on)
        if any(office.is_held_on(on) and title_key(office.title, office.of) in told for office in actor.offices)
    ]


def _fits(draft: Draft, actor: Actor) -> bool:
    if draft.country is not None and actor.country is not None and draft.country != actor.country:
        return False
    if draft.gender is not None and actor.gender is not None and draft.gender != actor.gender:
        # "Kim Dahl, the premier" whose given name women bear as a rule may be a man all the same
        words = draft.name.split()
        if len(words) < 2 or draft.name != actor.name or draft.gender != given_names().get(words[0].lower()):
            return False
    told = {title_key(role.title, role.of) for role in draft.roles}
    held = {title_key(office.title, office.of) for office in actor.offices}
    return not told or bool(told & held) or " " in draft.name or bool(told & GENERIC)


def _is_spoken_of(draft: Draft, actor: Actor, spoken_of: frozenset[str]) -> bool:
    """Tell whether the report names the country of someone, or a body in which the base has them."""
    bodies = {office.of for office in actor.offices} - {None}
    return actor.country in spoken_of or any(role.of in bodies for role in draft.roles)


def _is_in_office(actor: Actor, on: str | None) -> bool:
    return on is not None and any(office.is_held_on(on) for office in actor.offices)


def _take(draft: Draft, actor: Actor, on: str | None) -> None:
    draft.base, draft.wikidata = actor.id, actor.wikidata
    draft.gender = actor.gender or draft.gender or given_names().get(actor.name.split()[0].lower())
    draft.country = draft.country or actor.country
    draft.sector = draft.sector or actor.sector
    if " " not in draft.name:
        draft.name = _usual_name(actor, draft.name)
    draft.held = frozenset((title_key(office.title, office.of), office.of) for office in actor.offices)
    draft.roles = [_complete(role, draft) for role in draft.roles]
    told = {(title_key(role.title, role.of), role.of) for role in draft.roles}
    for office in actor.offices:
        if on is None or not office.is_held_on(on):
            continue
        key = title_key(office.title, office.of)
        draft.is_leader = draft.is_leader or key in ("president", "prime minister", "monarch", "supreme leader")
        if (key, office.of) not in told:
            draft.roles.append(Role(office.title.lower(), office.of, office.start, office.end, "base"))


def _usual_name(actor: Actor, surname: str) -> str:
    """Return the form of a name that news use: given name and surname, where the base has it."""
    if len(actor.name.split()) <= 2:
        return actor.name
    if len(actor.name.split()) == 3 and actor.name.endswith((" Jr.", " Sr.")):
        # "Ferdinand Marcos Jr." is no "Bongbong"
        return actor.name
    short = [form for form in actor.aliases if len(form.split()) == 2 and surname in form.split()]
    if short:
        return short[0]
    # "Joseph R. Biden Jr.": initials and suffixes are left out
    return " ".join(word for word in actor.name.split() if not word.endswith("."))


def _complete(role: Role, draft: Draft) -> Role:
    """Say of which country a bare "President" is, where the base knows one such office of this person's."""
    if role.of is not None:
        return role
    fitting = {of for key, of in draft.held if of is not None and key == title_key(role.title, of)}
    return Role(role.title, fitting.pop(), None, None, role.how, role.evidence) if len(fitting) == 1 else role


def _merge(first: Draft, other: Draft) -> None:
    first.places += other.places
    for form, count in other.forms.items():
        first.forms[form] = first.forms.get(form, 0) + count
    for role in other.roles:
        first.add_role(role)
    first.gender, first.country = first.gender or other.gender, first.country or other.country
