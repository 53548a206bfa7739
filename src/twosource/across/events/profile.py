"""What all tellings of one event say together: who, whom, what, how many, when, where.

Comes in: tellings of one event. Goes out: ``Profile``. Example: "expelled two envoys" of Monday and "the expulsion of
the Malian envoys" make one of NOR on MLI, of {envoy}, 2, Monday.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.across.events.cast import Cast
from twosource.across.events.counted import lands_of_whom, number_of
from twosource.across.events.deed import deeds_of, once_deeds, things_of
from twosource.across.events.matter import alike, anything, lands_of_arms, offices
from twosource.across.events.telling import WORD, Telling, stem_of
from twosource.model.record import Entity

SAMPLE = 6  # tellings of a cluster whose words are looked at
NAME = re.compile(r"\S (?:\S+ )*[A-Z]|^[A-Z]\w+ ")  # a capital that no sentence begins with
PHRASE = re.compile(r"(?:a|an|the|one|another) |[a-z]{2,} (?:of|from|in|at|for) ")  # "clerk from Mali"
GUEST = re.compile(r"(?:attend|witness|watch|oversaw|oversee|presid)")
MADE_KNOWN = re.compile(r"announce[ds]?\b")
RALLY = re.compile(r"\bthe (?:\w+ ){0,2}(?:protest|rally|march|demonstration)\b")  # "took part in the protest"
BACK = re.compile(r"(?:the|it|they|this|that|these|those|their|his|her|its|all)\b")
RULER = re.compile(r"(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|leader|taoiseach)$", re.I)
ACCEPTING = "accept-demand"
DONE = frozenset({"occurred", "ongoing", "alleged", "denied"})


@dataclass(frozen=True)
class Profile:
    """What all tellings of a cluster say together."""

    deeds: frozenset[str]
    stage: str
    tellings: Sequence[Telling]
    actors: frozenset[str]
    actor_countries: frozenset[str]
    others: frozenset[str]
    other_countries: frozenset[str]
    persons: frozenset[str]
    people: frozenset[str]
    crowds: frozenset[str]
    plain: frozenset[str]
    unnamed: frozenset[str]
    titles: frozenset[str]
    ranks: frozenset[str]
    rulers: frozenset[str]
    things: frozenset[str]
    named: frozenset[str]
    broad: frozenset[str]
    numbers: frozenset[int]
    start: str | None
    end: str | None
    published: tuple[str, ...]
    until: str
    bodies: frozenset[str]
    states: frozenset[str]
    realms: frozenset[str]
    places: frozenset[str]
    place_lands: frozenset[str]
    towns: frozenset[str]
    topics: frozenset[str]
    words: tuple[frozenset[str], ...]

    @property
    def is_meeting(self) -> bool:
        """Tell whether the order of its sides does not matter."""
        return any(deed.startswith("CONSULT") for deed in self.deeds)

    @property
    def is_bare(self) -> bool:
        """Tell whether nouns name a blow and not what was struck: "Chad's raid on Monday"."""
        return not self.things and not self.others and all(_is_one_blow(t) for t in self.tellings)

    @property
    def is_landless(self) -> bool:
        """Tell whether who struck or seized is named and of no known state: a ship, an agency."""
        is_struck = self.tellings[0].event.type in ("ASSAULT", "COERCE")
        return is_struck and bool(self.actors) and not self.actor_countries and not self.actors & self.persons

    @property
    def is_described(self) -> bool:
        """Tell whether whom it was done to is told by words alone: "a Pakistani official"."""
        return bool(self.others & self.plain) and not self.others & self.persons

    @property
    def is_silent(self) -> bool:
        """Tell whether it says no more than who did it: "they denied it", "rejected the allegation"."""
        return not (self.things or self.others or self.numbers or self.is_day)

    @property
    def is_day(self) -> bool:
        """Tell whether it is told of one day."""
        return self.start is not None and self.start == self.end

    @property
    def whoms(self) -> frozenset[str]:
        """Return the names of those it was done to who are no persons."""
        return frozenset(name for t in self.tellings for name in t.groups[1])

    @property
    def scenes(self) -> frozenset[str]:
        """Return the places that are told as where it happened."""
        return frozenset(p for t in self.tellings for p in t.scene.places)

    @property
    def is_either(self) -> bool:
        """Tell whether it is told of the first or the last of its days, a week apart."""
        return any(t.is_either and (t.start, t.end) == (self.start, self.end) for t in self.tellings)

    @property
    def modes(self) -> set[str]:
        """Return how it was struck, where that tells one blow of a day from others: by a bomb, by a bomber."""
        return {t.event.mode for t in self.tellings if t.event.mode in ("explosives", "suicide")}


def read_profile(tellings: Sequence[Telling], cast: Cast) -> Profile | None:
    """Return what the tellings of one event say together, None where they name no deed or differ on whether it is done."""
    deeds, stages = _deeds(tellings), _stages(tellings)
    if not deeds or len(stages) > 1:
        return None
    days = [(t.start, t.end or t.start) for t in tellings if t.start is not None]
    places = frozenset(p for t in tellings for p in _places(t, cast))
    unnamed = {p for t in tellings for p in t.persons if not _has_name(cast.by_id[p].name)}
    return Profile(
        deeds=deeds,
        stage=stages.pop(),
        tellings=tellings,
        actors=frozenset(a for t in tellings for a in _doers_of(t)),
        actor_countries=frozenset(c for t in tellings for c in _lands_of(t)),
        others=frozenset(r for t in tellings for r in t.recipients),
        other_countries=frozenset(c for t in tellings for c in lands_of_whom(t)),
        persons=frozenset(p for t in tellings for p in t.persons if _has_name(cast.by_id[p].name)),
        people=frozenset(p for t in tellings for p in t.persons),
        crowds=frozenset(a for t in tellings for a in t.actors if _is_crowd(cast.by_id[a])),
        plain=frozenset(r for t in tellings for r in t.recipients if _is_plain(cast.by_id[r])),
        unnamed=frozenset(unnamed),
        titles=frozenset(stem_of(w) for p in unnamed for w in WORD.findall(cast.by_id[p].name.lower())),
        ranks=frozenset(stem for t in tellings for r in t.recipients for stem in _ranks(cast.by_id[r])),
        rulers=frozenset(a for t in tellings for a in t.actors if _is_ruler(cast.by_id[a])),
        things=frozenset(w for t in tellings for w in things_of(t)),
        named=frozenset(w for t in tellings for w in _named(t, cast)),
        broad=frozenset(w for t in tellings for r in t.recipients for w in _broad(cast.by_id[r])),
        numbers=frozenset(n for t in tellings if (n := number_of(t)) is not None),
        start=max((start for start, _ in days), default=None),
        end=min((end for _, end in days), default=None),
        published=tuple(sorted({t.published for t in tellings if t.published is not None})),
        until=max((t.until for t in tellings if t.until is not None), default=""),
        bodies=frozenset(name.replace("defense", "defence") for t in tellings for name in t.groups[0]),
        states=frozenset(a for t in tellings for a in t.actors if cast.by_id[a].kind in ("country", "government")),
        realms=frozenset(c for t in tellings for a in t.actors if (c := _realm(cast.by_id[a])) is not None),
        places=places,
        place_lands=frozenset(c for p in places if (c := cast.by_id[p].country) is not None),
        towns=frozenset(p for p in places if cast.by_id[p].kind != "country"),
        topics=_topics(tellings),
        words=tuple(frozenset(stem_of(w) for w in t.words) for t in tellings[:SAMPLE]),
    )


def _deeds(tellings: Sequence[Telling]) -> frozenset[str]:
    """Return the deeds that the tellings name, without those of which nobody knows whether it is one of them."""
    told = [deeds_of(t) for t in tellings]
    deeds = frozenset.union(*told)
    if all(t.event.type == "CONSULT" for t in tellings):
        deeds = frozenset.intersection(*told) or deeds  # "spoke with him" and "called him" are a call
    # Of a coup told beside a brawl nobody knows which it is.
    return deeds - (once_deeds() - frozenset.intersection(*told))


def _stages(tellings: Sequence[Telling]) -> set[str]:
    """Return whether the tellings have it as done or still to come; of both, done."""
    stages = {_stage(t) for t in tellings}
    if "done" in stages:
        stages.discard("open")  # what some tell as planned, and others as done, is done
    return stages


def _doers_of(telling: Telling) -> tuple[str, ...]:
    """Return who does it: not who was there, and of "accepted the minister's resignation" the minister."""
    if telling.event.rule == ACCEPTING and "resign" in deeds_of(telling):
        return telling.recipients
    return () if is_guest(telling) else telling.actors


def _lands_of(telling: Telling) -> frozenset[str]:
    return frozenset() if is_herald(telling) else telling.actor_countries | lands_of_arms(telling)


def is_guest(telling: Telling) -> bool:
    """Tell whether a telling is of who was there or made it known, and not of who did it: "announced the truce"."""
    return GUEST.match(telling.verbal.lower()) is not None or is_herald(telling)


def is_herald(telling: Telling) -> bool:
    """Tell whether somebody makes known what others agreed: "announced the truce"; "announced a truce" is their own."""
    is_known = MADE_KNOWN.match(telling.verbal.lower()) is not None and (telling.theme or telling.rest).startswith(
        "the "
    )
    return is_known and telling.event.type in ("CONCEDE", "AGREE", "SUPPORT")


def points_back(profile: Profile) -> bool:
    """Tell whether it is only spoken of as known: by a noun or of a thing with "the", and by nobody."""
    if profile.tellings[0].event.type == "PROTEST":
        return not profile.places and all(RALLY.search(f"{t.verbal} {t.rest}") is not None for t in profile.tellings)
    return all(
        is_guest(t) or (not t.actors and not t.doer and (t.event.is_known or BACK.match(t.theme.lower()) is not None))
        for t in profile.tellings
    )


def _named(telling: Telling, cast: Cast) -> frozenset[str]:
    """Return the stems that name whom it was done to, or the deed itself: all of "his invitation to Mr Lee"."""
    told = [cast.by_id[r] for r in telling.recipients]
    names = [entity.name for entity in told if entity.kind not in ("group", "military")]
    names += [telling.verbal] if telling.event.is_noun or is_guest(telling) else []
    return frozenset(stem_of(w) for name in names for w in WORD.findall(name.lower()))


def _places(telling: Telling, cast: Cast) -> tuple[str, ...]:
    """Return where a deed was done; a march is told by any town that its words name: "into the centre of Oslo"."""
    if telling.place is None and telling.event.type == "PROTEST":
        return cast.towns_in(telling.rest)
    return () if telling.place is None else (telling.place,)


def _is_one_blow(telling: Telling) -> bool:
    return telling.event.is_noun and not telling.verbal.lower().endswith("s")


def _realm(entity: Entity) -> str | None:
    """Return the country that an entity is, or that it governs: no grand jury, and no ministry."""
    is_state = entity.kind == "country" or entity.name.lower().startswith("government")
    return entity.country if is_state else None


def _has_name(name: str) -> bool:
    """Tell whether a person is named and not told by office alone: "Indian High Commissioner"."""
    last = name.split()[-1]
    return PHRASE.match(name) is None and last[:1].isupper() and last.lower() not in offices()


def _broad(entity: Entity) -> frozenset[str]:
    """Return the stems that name a land or a party at large that was struck, and no target in it."""
    is_broad = entity.kind in ("country", "government", "organisation", "group", "military")
    return frozenset(stem_of(w) for w in WORD.findall(entity.name.lower())) if is_broad else frozenset()


def _topics(tellings: Sequence[Telling]) -> frozenset[str]:
    """Return the things of which the sentences that tell of talks speak."""
    told = (w for t in tellings if t.event.type == "CONSULT" for w in t.words)
    return frozenset(alike()[w] for w in told if w in alike()) - anything()


def _ranks(entity: Entity) -> frozenset[str]:
    """Return the stems of the offices of a person who is named: of "Colonel Ali Musa" that of a colonel."""
    if entity.kind != "person" or not _has_name(entity.name):
        return frozenset()
    return frozenset(stem_of(w) for role in entity.roles for w in WORD.findall(role.title.lower()))


def _is_ruler(entity: Entity) -> bool:
    """Tell whether a person heads a state or its government, and so does what "the government" does."""
    return entity.kind == "person" and any(RULER.match(role.title) is not None for role in entity.roles)


def _is_plain(entity: Entity) -> bool:
    if entity.kind == "person":
        return not _has_name(entity.name)
    return entity.kind in ("group", "military") and not NAME.search(entity.name)


def _is_crowd(entity: Entity) -> bool:
    """Tell whether an entity is people whom nobody names: "soldiers", "foreign ministers"."""
    return entity.kind in ("group", "military") and entity.country is None and not NAME.search(entity.name)


def _stage(telling: Telling) -> str:
    status = telling.event.status
    return "done" if status in DONE else "open" if status in ("planned", "possible") else "not"
