"""Whether two entities speak as one body: "Belarus", "the Belarusian government" and "Minsk" issue the same readout.

Comes in: two entities. Goes out: True or False. Example: the government of Norway and Norway are one voice; the
Norwegian Foreign Ministry and the Norwegian Defence Ministry are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from twosource.lexicon.load import load_yaml
from twosource.model.record import Entity

BODIES = frozenset({"government", "country", "military", "organisation", "group"})
ALPHA = 3  # letters of a country's code: a president does not speak for all of a country
STATE = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})  # PLOVER sectors that belong to a state
ARMY = re.compile(r"^(?:[A-Z][\w-]+ ){0,2}(?:[Mm]ilitary|[Aa]rmy|[Aa]rmed [Ff]orces|[Dd]efen[cs]e [Ff]orces?)$")
DEFENCE = re.compile(r"(?:[Mm]inistry|[Dd]epartment)\b.*\b[Dd]efen[cs]e$|[Dd]efen[cs]e (?:[Mm]inistry|[Dd]epartment)$")


def is_one_voice(a: Entity, b: Entity) -> bool:
    """Tell whether words issued by ``a`` and words issued by ``b`` may be one body's, under two names.

    Args:
        a: an issuer.
        b: another.

    Returns:
        True for one entity, and for a state as a whole beside one of its bodies; False for two bodies of one state,
        and for two people.

    Example:
        >>> norway = Entity("n1", "Norway", "country", (), "NOR", (), ())
        >>> is_one_voice(norway, Entity("n2", "Norwegian Foreign Ministry", "government", (), "NOR", (), (), "GOV"))
        True
    """
    if a.id == b.id:
        return True
    if _is_bare(a, b) or _is_bare(b, a):
        return True
    if a.country is None or a.country != b.country:
        return False
    if (is_whole_state(a) and is_state_body(b)) or (is_whole_state(b) and is_state_body(a)):
        return True
    if (_is_army(a) and _is_defence(b)) or (_is_army(b) and _is_defence(a)):
        return True  # "the Chadian army", "Chad's Defence Ministry"
    return (is_voice_of_body(a) or is_voice_of_body(b)) and bool(_body_words(a) & _body_words(b))


def _is_bare(bare: Entity, full: Entity) -> bool:
    """Tell whether one is short for the other: "the police" beside "Malian police", "Interior Ministry" beside Mali's."""
    noun = bare.name.lower()
    if bare.country is not None or not full.name.lower().endswith(f" {noun}"):
        return False
    return noun in load_origin_words("bare") or (
        " " in noun and {bare.kind, full.kind} <= {"government", "organisation"}
    )


def _is_army(entity: Entity) -> bool:
    """Tell whether an entity is the forces of a state as a whole, and no regiment or navy."""
    return entity.kind == "military" and ARMY.search(entity.name) is not None


def _is_defence(entity: Entity) -> bool:
    return DEFENCE.search(entity.name) is not None


def find_bodies(entity: Entity) -> frozenset[str]:
    """Return the name of an organisation, or of those that a person heads: what its head says, it says.

    Example:
        >>> sorted(find_bodies(Entity("u1", "African Union", "organisation", (), None, (), ())))
        ['African Union']
    """
    if entity.kind == "organisation":
        return frozenset({entity.name})
    if entity.kind != "person":
        return frozenset()
    heads = (r for r in entity.roles if r.title.lower() in load_origin_words("heads") and r.end is None)
    return frozenset(r.of for r in heads if r.of is not None and len(r.of) > ALPHA)


def is_whole_state(entity: Entity) -> bool:
    """Tell whether an entity is a country, or its government as a whole."""
    if entity.kind == "country":
        return True
    return entity.kind == "government" and "government" in entity.name.lower()


def is_state_body(entity: Entity) -> bool:
    """Tell whether an entity is a part of a state that issues words in its name, spokespersons included."""
    if entity.country is None:
        return False
    if entity.kind in ("government", "country", "military"):
        return True
    if entity.kind in ("person", "group"):
        return is_voice_of_body(entity)  # a president's own words are not a ministry's
    return entity.sector in STATE


def is_voice_of_body(entity: Entity) -> bool:
    """Tell whether an entity is known only as the voice of a body: "a foreign ministry spokesperson"."""
    words = entity.name.lower()
    return any(word in words for word in load_origin_words("voices"))


def is_medium(entity: Entity) -> bool:
    """Tell whether an entity is a medium, by its kind or by its name: "Lake State News Agency".

    A body of a state is none, whatever its name: the International Atomic Energy Agency is no news agency.
    """
    if entity.kind == "media":
        return True
    words = entity.name.lower()
    return entity.kind == "organisation" and any(medium in words for medium in load_origin_words("media"))


@cache
def load_origin_words(name: str) -> tuple[str, ...]:
    """Return a list of words of ``data/origins.yaml``."""
    return tuple(str(word) for word in load_yaml("origins.yaml")[name])


def _body_words(entity: Entity) -> set[str]:
    """The words that tell one body of a state from another: "foreign", "defence"; both spellings of the latter."""
    forms = " ".join((entity.name, *entity.aliases)).lower().replace("defense", "defence").replace("'s", "")
    return {
        word
        for word in re.findall(r"[a-z]{4,}", forms)
        if word not in load_origin_words("plain") and not word.startswith("spokes")
    }


def is_one_of(entity_id: str, others: Iterable[str], by_id: Mapping[str, Entity]) -> bool:
    """Tell whether ``entity_id`` is one voice with any of ``others``."""
    entity = by_id.get(entity_id)
    known = [by_id[other] for other in others if other in by_id]
    return entity is not None and any(
        is_one_voice(entity, other) or _is_holders(entity, other, by_id) or _is_holders(other, entity, by_id)
        for other in known
    )


def _is_holders(named: Entity, titled: Entity, by_id: Mapping[str, Entity]) -> bool:
    """Tell whether an office is called after who holds it, and another after his title.

    "Lindqvist's office" is "the Swedish president's office" where Lindqvist is Sweden's president.
    """
    if named.country is None or named.country != titled.country:
        return False
    holder, title = OFFICE.fullmatch(named.name), OFFICE.fullmatch(titled.name)
    if holder is None or title is None:
        return False
    people = (e for e in by_id.values() if e.kind == "person" and e.country == named.country)
    own = [e for e in people if holder[1] == e.name or holder[1] in e.aliases]
    return len(own) == 1 and any(title[1].lower().endswith(role.title.lower()) for role in own[0].roles)


OFFICE = re.compile(r"(?:[Tt]he )?(.{3,60})['\u2019]s? (?:press )?office")
