"""One person by description: an office holder, a counterpart, a spokesman.

Comes in: a phrase and its scene. Goes out: the draft that it stands for. Example: "the Norwegian leader" is the
one of the report who leads Norway, else the one who did on its date by the knowledge base, else open.
"""

from __future__ import annotations

from dataclasses import replace

from twosource.lexicon.actors import Actor, find_holders
from twosource.lexicon.titles import title_key
from twosource.model.facts import Role
from twosource.within.who.described.counterparts import EVERYWHERE, name_by_land
from twosource.within.who.described.kin import find_kin
from twosource.within.who.described.nominal_again import take_up
from twosource.within.who.described.nominal_mixed import core_of
from twosource.within.who.described.pronoun_people import clause_mates
from twosource.within.who.drafts import Draft
from twosource.within.who.parts import holder_in_part, part_before
from twosource.within.who.phrases import Phrase
from twosource.within.who.scene import Scene
from twosource.within.who.syntax import is_done_to
from twosource.within.who.titles import is_country, sector_of
from twosource.within.who.wordlists import titles, words

NEAR = 3  # sentences back in which a bare "the minister" is looked for
FAR = 12  # sentences back in which one of several holders of an office is looked for
PUBLIC = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "OPP"})
PAST = frozenset({"former", "ex", "late", "outgoing", "then", "ousted", "deputy", "vice", "assistant", "exiled"})
LEADERS = ("leader", "ruler", "strongman", "dictator")
# One holder at a time.
UNIQUE = frozenset({"president", "prime minister", "foreign minister", "defence minister", "interior minister",
                    "finance minister", "monarch", "supreme leader", "king", "queen", "premier", "chancellor"})  # fmt: skip
HEADS_OF_BODIES = ("leader", "chief", "head", "boss")
HEADS = ("president", "supreme leader", "monarch")
# "The next president of Ghana" holds nothing yet, nor has he a role.
NOT_YET = frozenset(
    {"next", "future", "potential", "possible", "prospective", "would", "aspiring", "no", "not", "any", "every"}
)
BODY_PARTS = frozenset({"head"})
THINGS = ("organisation", "country", "place", "media")
NO_GENDER = "nominals/hidden"


def find_person(scene: Scene, phrase: Phrase) -> Draft | None:
    """Return whom a description of one person stands for; a hidden draft keeps "he" from going elsewhere."""
    of = scene.belongs_to(phrase)
    if phrase.lower == "counterpart":
        return _counterpart(scene, phrase, of) or _hidden(scene, phrase)
    if _is_told_of_thing(scene, phrase):
        return None
    if phrase.lower in words("kin") and (kin := find_kin(scene, phrase)) is not None:
        return kin
    if phrase.office is None or is_not_yet(scene, phrase):
        return take_up(scene, phrase) or _hidden(scene, phrase)
    lesser = _lesser(scene, phrase)
    phrase, owner = lesser or phrase, scene.owner(phrase)
    assert phrase.office is not None
    if phrase.office.title.title in BODY_PARTS and (_is_of_one(scene, phrase) or (owner and owner.kind == "person")):
        # "the head of Mr. Dahl" is on his shoulders
        return None
    part = part_before(scene, phrase) if owner is None or owner.kind == "place" else None
    if part is not None and is_country(of):
        return holder_in_part(scene, phrase, of) or _own_party(scene, phrase, of, part.name)
    is_part = phrase.is_local and owner is not None and owner.kind == "place" and is_country(of)
    if phrase.is_definite and not phrase.is_indefinite and not is_part and lesser is None:
        found = _holder(scene, phrase, of)
        if found is not None and id(found) not in clause_mates(scene, scene.parse.tokens[phrase.head]):
            # "Ms. Dahl will see the president": not herself
            return found
    token = scene.parse.tokens[phrase.head]
    is_bare = phrase.first == phrase.head or not (phrase.is_definite or phrase.is_indefinite)
    is_role = token.dep in ("attr", "oprd") or (token.dep == "pobj" and scene.parse.head(phrase.head).lower == "as")
    if of is None or (is_bare and is_role):
        # "he ran to be president of Ghana" speaks of no president
        again = take_up(scene, phrase) if not is_role else None
        if again is not None and id(again) not in clause_mates(scene, token):
            return again
        if of is not None or not _is_told_of(scene, phrase):
            return _hidden(scene, phrase)
    return _own_party(scene, phrase, of, owner.name if is_part and owner is not None else None)


def _lesser(scene: Scene, phrase: Phrase) -> Phrase | None:
    """Return the phrase with the office that a noun before it makes another: the "senate president" leads no country."""
    office, tokens = phrase.office, scene.parse.tokens
    k = office.first - 1 if office is not None else -1
    if (
        office is None
        or k < phrase.first
        or k in scene.at
        or tokens[k].dep not in ("compound", "nmod")
        or k == phrase.owner
    ):
        return None
    if tokens[k].pos not in ("NOUN", "PROPN") or tokens[k].tag == "POS" or tokens[k].lower in words("levels"):
        return None
    title = office.title._replace(is_unique=False, is_head=False)
    return replace(phrase, office=replace(office, words=core_of(scene, phrase), title=title))


def _is_told_of(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether who is told by his office alone is shot, sacked or the like, or does it: no "justice", no official."""
    assert phrase.office is not None
    title = phrase.office.title
    is_one = (phrase.is_definite or phrase.is_indefinite) and not phrase.is_plural and phrase.owner is None
    is_public = title.sector in PUBLIC and title.title not in words("lowly")
    return is_one and is_public and is_done_to(scene.parse, scene.parse.tokens[phrase.head], words("befalling"))


def _is_told_of_thing(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a land or firm is what the description says: "Karvel is a major Latvian producer of watches"."""
    token, parse = scene.parse.tokens[phrase.head], scene.parse
    heads = parse.dependents(token.head, "nsubj") if token.dep == "attr" else []
    return any((d := scene.discourse.at(t.i)) is not None and d.kind in THINGS for t in heads)


def _is_of_one(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether "the head of a Somali" is meant: nobody heads one of many."""
    objects = (t for of in scene.parse.dependents(phrase.head, "prep") for t in scene.parse.dependents(of.i, "pobj"))
    return any(d.lower in ("a", "an") and t.i in scene.at for t in objects for d in scene.parse.dependents(t.i, "det"))


def is_not_yet(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether an office is only hoped for, or nobody's: "the next president", "no candidate"."""
    return not NOT_YET.isdisjoint(scene.parse.lowers[phrase.first : phrase.head])


def settle_offices(scene: Scene) -> None:
    """Join office holders who were described before they were named: "Norway's premier will visit ... Liv Dahl"."""
    for draft in [d for d in scene.discourse.drafts if d.rule == "nominals/office" and len(d.roles) == 1]:
        role = draft.roles[0]
        if role.of is None:
            continue
        fitting = [d for d in scene.discourse.people_of(role.of) if d is not draft and _may_hold(d, role)]
        if len(fitting) == 1:
            _give(scene, draft, fitting[0])


def settle_named_later(scene: Scene) -> None:
    """Join one who was described to whom "the" same is named as: "An Iranian diplomat left ... The diplomat, Ali Karvali"."""
    tokens = scene.parse.tokens
    unnamed = [d for d in scene.discourse.drafts if d.rule == "nominals/office" and d.places and len(d.roles) == 1]
    for draft in unnamed:
        role = draft.roles[0]
        if role.of != draft.country or sum(d.roles[0].title == role.title for d in unnamed if d.places) > 1:
            continue
        first = min(place.head for place in draft.places)
        named = [
            d
            for d in scene.discourse.drafts
            if d.kind == "person"
            and d is not draft
            and d.rule != "nominals/office"
            and d.country in (None, draft.country)
            if any(r.title == role.title and r.of in (None, role.of) for r in d.roles)
        ]
        if len(named) != 1:
            continue
        taken_up = (
            p
            for p in named[0].places
            if p.form == "nominal" and p.first > first and tokens[p.first].lower == "the" and p.head < p.first + 3
        )
        word = role.title.split()[-1]
        if any(tokens[p.head].lower == word for p in taken_up) and min(p.first for p in named[0].places) > first:
            named[0].country = named[0].country or draft.country
            named[0].sector = named[0].sector or draft.sector
            _give(scene, draft, named[0])


def _give(scene: Scene, draft: Draft, named: Draft) -> None:
    """Give the mentions of one who was only described to whom they mean, in groups too."""
    named.places += draft.places
    draft.places = []
    for group in scene.discourse.drafts:
        if draft in group.members:
            group.members = [named if member is draft else member for member in group.members]


def _may_hold(draft: Draft, role: Role) -> bool:
    """Tell whether a named person holds the office that an unnamed one was described by."""
    key = title_key(role.title, role.of)
    if key == "minister" and draft.rule != "nominals/office":
        return any(r.of == role.of and title_key(r.title, r.of).endswith(" minister") for r in draft.roles)
    is_leader = role.title.split()[-1] in LEADERS
    title = titles().get(tuple(role.title.split()))
    is_unique = key in UNIQUE or (title is not None and title.is_unique)
    if draft.rule == "nominals/office" or not (is_leader or is_unique):
        return False
    if (key, role.of) in draft.held or any(r.of == role.of and title_key(r.title, r.of) == key for r in draft.roles):
        return True
    if not is_leader:
        return False
    leads = draft.is_leader and any(r.of == role.of for r in draft.roles)
    return leads or any((head, role.of) in draft.held for head in HEADS)


def _counterpart(scene: Scene, phrase: Phrase, of: str | None) -> Draft | None:
    """Resolve "her Ghanaian counterpart": who holds her office in Ghana."""
    owner = scene.owner(phrase)
    if of is None or not phrase.countries:
        return None
    roles = owner.roles if owner is not None and owner.kind == "person" else ()
    for role in roles:
        draft = _by_text(scene, role.title, of, phrase.head) or _from_base(scene, role.title, of)
        if draft is not None:
            return draft
    return name_by_land(scene, phrase, of, next((r.title for r in roles if r.title in EVERYWHERE), None))


def _hidden(scene: Scene, phrase: Phrase) -> Draft:
    draft = Draft(scene.plain_name(phrase), "person", NO_GENDER, is_hidden=True)
    if phrase.office is not None:
        draft.gender = phrase.office.title.gender
    return draft


def _own_party(scene: Scene, phrase: Phrase, of: str | None, part: str | None) -> Draft:
    """Make a party of an unnamed office holder: "a Ghanaian Foreign Ministry spokesman"; ``part`` of a country has its own."""
    office = phrase.office
    assert office is not None
    is_one = office.title.is_unique and not phrase.is_indefinite and part is None
    is_one = is_one and of is not None
    name = scene.plain_name(phrase)
    key = ("office", title_key(office.words, of), of or "") if is_one else ("person", name.lower(), of or "")
    known = scene.discourse.keyed(key)
    if phrase.is_indefinite and known is not None and not _is_headline(scene, known):
        known = None
    if known is not None:
        return known
    country = of if is_country(of) else None
    draft = Draft(name, "person", "nominals/office", country=country, sector=sector_of(office.title, of))
    draft.gender, draft.is_leader = office.title.gender, office.title.is_head and part is None
    draft.roles.append(Role(office.words, part or of, evidence=(scene.parse.span(phrase.first, phrase.last),)))
    return scene.discourse.keep(key, draft)


def _is_headline(scene: Scene, draft: Draft) -> bool:
    """Tell whether one was spoken of in the headline only: "Ghanaian envoy told to go", then "a Ghanaian envoy"."""
    tokens = scene.parse.tokens
    return all(tokens[p.first].sentence == 0 and tokens[p.first].tag not in ("DT", "PRP$") for p in draft.places)


def _holder(scene: Scene, phrase: Phrase, of: str | None) -> Draft | None:
    """Return who holds the office that the phrase names: by the text first, by the knowledge base then."""
    office = phrase.office
    assert office is not None
    if of is None:
        return _last_titled(scene, phrase.head, office.title.title)
    found = _by_text(scene, office.words, of, phrase.head)
    if found is not None:
        return found
    is_past = bool(PAST & set(office.words.split()))
    return _from_base(scene, office.title.title, of) if not is_past else None


def _by_text(scene: Scene, title: str, of: str, i: int) -> Draft | None:
    key = title_key(title, of)
    people = scene.discourse.people_of(of)
    fitting = [d for d in people if any(r.of == of and title_key(r.title, of) == key for r in d.roles)]
    if not fitting and title.split()[-1] in LEADERS:
        fitting = [d for d in people if d.is_leader and any(r.of == of for r in d.roles)]
    if not fitting and title in HEADS_OF_BODIES and not is_country(of):
        # "Hamas political chief Ali Rud ... the Hamas chief"
        fitting = [d for d in people if any(r.of == of and r.title.split()[-1] in HEADS_OF_BODIES for r in d.roles)]
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    return next((h.draft for h in scene.discourse.recent(i, sentences=FAR) if h.draft in fitting), None)


def _last_titled(scene: Scene, i: int, title: str) -> Draft | None:
    """Return the one person near that a bare "the minister" can mean; None where two can."""
    key, found = title_key(title), None
    for heard in scene.discourse.recent(i, sentences=NEAR):
        draft = heard.draft
        if draft.kind != "person" or draft.is_plural or draft is found:
            continue
        fits = any(title_key(r.title, r.of) == key or r.title.endswith(title) for r in draft.roles)
        if fits or (key in LEADERS and draft.is_leader):
            if found is not None:
                return None
            found = draft
    return found


def _from_base(scene: Scene, title: str, of: str) -> Draft | None:
    if scene.on is None:
        return None
    titles = ("president", "prime minister", "supreme leader") if title in LEADERS else (title,)
    holders: tuple[Actor, ...] = ()
    for wanted in titles:
        holders = find_holders(wanted, of, scene.on)
        if holders:
            break
    if len(holders) != 1 or (title in LEADERS and wanted == "prime minister"):
        return None
    return scene.known_person(holders[0], wanted, of)
