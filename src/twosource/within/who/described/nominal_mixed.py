"""Groups of several countries: "Ghanaian and Western officials", "the foreign ministers of Ghana and Togo".

Comes in: a phrase and its scene. Goes out: one party with a member for each part. Example: the foreign ministers are
two people, by name where the report names who holds the offices; officials are a group of each country.
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.lexicon.actors import find_holders
from twosource.lexicon.titles import title_key
from twosource.model.facts import Role
from twosource.within.who.drafts import Draft
from twosource.within.who.named import text_of
from twosource.within.who.phrases import Phrase
from twosource.within.who.scene import Scene
from twosource.within.who.titles import sector_of
from twosource.within.who.wordlists import Title, pairs, titles

WHERE = frozenset({"outside", "inside", "near", "beyond", "opposite"})
QUALIFIERS = ("compound", "amod", "nmod")


def find_mixed(scene: Scene, phrase: Phrase) -> Draft:
    """Make one party of "Ghanaian and Western officials", with a member for each part."""
    parts, title = phrase.parts or phrase.countries, _office(scene, phrase)
    if title is not None and not phrase.is_indefinite and all(part in phrase.countries for part in parts):
        holders = [_holder(scene, title, part) for part in parts]
        for draft, part in zip(holders, parts, strict=True):
            scene.place_part(draft, phrase, part)
        return joined(scene, holders, _name(scene, phrase, parts))
    leaders = _leaders(scene, phrase, parts)
    if leaders:
        return joined(scene, leaders, _name(scene, phrase, parts))
    members = []
    for part in parts:
        draft = _group(scene, phrase, part)
        members.append(draft)
        scene.place_part(draft, phrase, part)
    return joined(scene, members, _name(scene, phrase, parts))


def joined(scene: Scene, members: list[Draft], name: str | None = None) -> Draft:
    """Return the party that several drafts make up together, under their names or its own."""
    key = ("joined", *sorted(str(id(d)) for d in members))
    known = scene.discourse.keyed(key)
    if known is not None:
        return known
    draft = Draft(
        name or listed([d.name for d in members]), "group", "nominals/joined", is_plural=True, members=list(members)
    )
    return scene.discourse.keep(key, draft)


def listed(names: Sequence[str]) -> str:
    """Return names as a list in words: "Riga, Oslo and Bern"."""
    return ", ".join(names[:-1]) + " and " + names[-1]


def core_of(scene: Scene, phrase: Phrase) -> str:
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


def _name(scene: Scene, phrase: Phrase, parts: Sequence[str]) -> str:
    """Return the phrase as it stands; countries that follow as a place go before: "Austrian and Slovak officials"."""
    if phrase.last > phrase.head + 1 or phrase.parts:
        return scene.plain_name(phrase)
    return f"{listed([scene.adjective(part) for part in parts])} {core_of(scene, phrase)}"


def _office(scene: Scene, phrase: Phrase) -> Title | None:
    """Return the office that each country has one of: "foreign ministers"."""
    title = titles().get(tuple(core_of(scene, phrase).removesuffix("s").split()))
    return title if title is not None and title.is_unique and phrase.lower.endswith("s") else None


def _leaders(scene: Scene, phrase: Phrase, parts: Sequence[str]) -> list[Draft]:
    """Return who "the Ghanaian and Togolese leaders" are, where the report names one leader of each."""
    if phrase.lower != "leaders" or not phrase.is_definite or phrase.is_counted:
        return []
    found = []
    for part in parts:
        people = scene.discourse.people_of(part) if part in phrase.countries else ()
        lead = [d for d in people if d.is_leader and any(r.of == part for r in d.roles)]
        if len(lead) != 1:
            return []
        found += lead
    return found


def _holder(scene: Scene, title: Title, of: str) -> Draft:
    """Return who holds an office: the one of the report that does, else a party by the office alone."""
    key = title_key(title.title, of)
    told = [
        d for d in scene.discourse.people_of(of) if any(r.of == of and title_key(r.title, of) == key for r in d.roles)
    ]
    if len(told) == 1:
        return told[0]
    holders = find_holders(title.title, of, scene.on) if scene.on is not None and not told else ()
    draft = scene.discourse.of_base(holders[0].id) if len(holders) == 1 else None
    if draft is not None:
        return draft
    known = scene.discourse.keyed(("office", key, of))
    if known is not None:
        return known
    draft = Draft(f"{scene.adjective(of)} {title.title}", "person", "nominals/office", country=of)
    draft.sector, draft.gender, draft.is_leader = sector_of(title, of), title.gender, title.is_head
    draft.roles.append(Role(title.title, of))
    scene.discourse.enter(draft)
    return scene.discourse.keep(("office", key, of), draft)


def _group(scene: Scene, phrase: Phrase, part: str) -> Draft:
    assert phrase.noun is not None
    code = part if part in phrase.countries else None
    if code is not None and phrase.lower == "governments":
        own = scene.government(code)  # "the British and Irish governments": one of each
        scene.discourse.enter(own)
        return own
    word = phrase.lower
    if (before := scene.parse.lowers[phrase.head - 1], word) in pairs():
        word = f"{before} {word}"  # "Ghanaian and Togolese border guards"
    name = f"{scene.adjective(part) if code is not None else part} {word}"
    key = ("group", phrase.lower, code or "", name.lower() if code is None else "")
    draft = scene.discourse.keyed(key)
    if draft is None:
        draft = Draft(name, phrase.noun.kind, "nominals/group", country=code, sector=phrase.noun.sector, is_plural=True)
        scene.discourse.keep(key, draft)
        scene.discourse.enter(draft)
    return draft
