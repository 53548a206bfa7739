"""What a reader calls a readout, statement, briefing, interview or document.

Comes in: ``Cluster``: the sightings of one document. Goes out: its name. Example: "a readout from the Belarusian
government" and "the readout" of 1 March are the "Belarusian government readout".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from twosource.across.carriers.sightings import DOCUMENTS, Sighting
from twosource.across.issuers import is_medium, load_origin_words
from twosource.model.facts import OriginKind
from twosource.model.record import Entity
from twosource.model.text import When

TO_REPORTERS = "remarks to reporters"  # as ``within`` names what somebody told reporters
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i"})
PLURALS = frozenset({"men", "women", "people"})
WORDS: Mapping[str, str] = {"social": "post", "document": "document"}


@dataclass(slots=True)
class Cluster:
    """Sightings of one document so far."""

    kind: OriginKind
    issuers: tuple[str, ...]
    speakers: tuple[str, ...]
    date: When | None
    sightings: list[Sighting] = field(default_factory=list)
    medium: str | None = None
    voice: str | None = None


def name_clusters(clusters: Sequence[Cluster], by_id: Mapping[str, Entity]) -> list[str]:
    """Name each for its issuer; two of one name are told apart by their dates, as a reader would."""
    plain = [_name(cluster, by_id) for cluster in clusters]
    sharing = Counter(plain)
    return [
        f"{name}, {spell_day(cluster.date)}"
        if sharing[name] > 1 and cluster.date is not None and cluster.date.start is not None
        else name
        for name, cluster in zip(plain, clusters, strict=True)
    ]


def _name(cluster: Cluster, by_id: Mapping[str, Entity]) -> str:
    """Name a document for its issuer: "Chinese Foreign Ministry readout", "joint statement of Ghana and Mali"."""
    cores = [_core(s.carrier.name, cluster.kind) for s in cluster.sightings]
    known = [by_id[i] for i in cluster.issuers if i in by_id][:1]
    core = max(cores, key=lambda name: (cores.count(name), len(name), name))
    issuers = [_body(entity.name) for entity in known]
    issuers = issuers or [voice for voice in (cluster.voice,) if voice is not None and voice not in PRONOUNS]
    if len(core.split()) == 1 and cluster.kind in DOCUMENTS:
        core = WORDS.get(cluster.kind, cluster.kind)
    core = _without_owner(core, known)
    if cluster.kind == "interview":
        media = [by_id[i].name for i in cluster.issuers if i in by_id and is_medium(by_id[i])]
        media += [cluster.medium] if cluster.medium is not None else []
        speakers = [by_id[s].name for s in cluster.speakers if s in by_id]
        if media and speakers and media[0] != speakers[0]:
            return f"{media[0]} interview with {speakers[0]}"
        if media and core == media[0]:
            return f"{core} interview"
        if speakers and "interview" not in core:
            return f"{speakers[0]}’s {core}"
        return core if len(core.split()) > 1 or not speakers else f"interview with {speakers[0]}"
    if core == TO_REPORTERS and issuers:
        return f"{issuers[0]}’s {core}"
    if not issuers or set(core.lower().split()) & set(issuers[0].lower().split()):
        return core
    if core.lower().startswith("joint "):
        return f"{core} of {issuers[0]}"
    return f"{_owner(issuers[0], known, is_post=cluster.kind == 'social')} {core}"


def _without_owner(core: str, known: Sequence[Entity]) -> str:
    """Return a name without whose it is where that is said anyway: of "Lund’s resignation letter" by Per Lund the rest."""
    owner, _, rest = core.partition(" ")
    bare = re.sub(r"['’]s?$", "", owner)
    is_known = bare != owner and any(bare.lower() in e.name.lower().split() for e in known)
    return rest if is_known and rest else core


def _owner(name: str, known: Sequence[Entity], *, is_post: bool) -> str:
    """Return how whoever issues stands before it: "Ada Roe’s statement", "both men’s", "Health Ministry statement"."""
    last = name.split(" ")[-1]
    is_person = bool(known) and known[0].kind == "person" and known[0].name == name
    if (is_person and not re.match(r"[a-z]|.* (?:for|of) |.*['’]s?$", name)) or last in PLURALS:
        return f"{name}’s"
    if is_post and name[:1].islower() and not last.endswith("s"):
        return f"{name}’s"  # of the president, whoever that is
    return f"{name}’" if last.islower() and last.endswith("s") and not last.endswith("ss") else name


def _body(name: str) -> str:
    """Return the body for which somebody speaks: "Foreign Ministry spokesperson" issues for the Foreign Ministry."""
    plain = re.sub(r"\s*\b(?:spokes\w+|press secretary)$", "", name)
    return re.sub(r"^spokes\w+ (?:for|of) (?:the )?", "", plain) or name


def _core(name: str, kind: OriginKind) -> str:
    """Return a carrier's name without its article and what follows it: "a readout from the ministry" is a readout."""
    if name == TO_REPORTERS:
        return name
    words = re.sub(r"^(?:an?|the|this|that|his|her|its|their) ", "", name, flags=re.IGNORECASE).split()
    tails = load_origin_words("tails") + (("with",) if kind != "interview" else ())
    ends = [k for k, word in enumerate(words) if k and word.lower() in tails]
    return " ".join(words[: ends[0]] if ends else words)


def spell_day(when: When | None) -> str:
    """Return a date as a reader writes it: "24 February 2023", "March 2023", "2023"; of longer intervals the first month."""
    if when is None or when.start is None:
        return "undated"
    day = date.fromisoformat(when.start)
    if when.is_day:
        return f"{day.day} {day:%B} {day.year}"
    is_year = when.end is not None and (when.start[5:], when.end[:4], when.end[5:]) == (
        "01-01",
        when.start[:4],
        "12-31",
    )
    return str(day.year) if is_year else f"{day:%B} {day.year}"
