"""Every place where a report names what stands between a speaker and itself.

Comes in: readings and the entities of their parties. Goes out: ``Sighting`` for each carrier of each statement, event,
figure and relation. Example: "Lukashenko told Li, per the readout" gives a sighting of a readout whose issuer is taken
from the readout that the report named before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.across.carriers.interviews import find_medium
from twosource.across.carriers.speaker_words import find_voice
from twosource.model.facts import Carrier, Reading, Statement
from twosource.model.text import When

DOCUMENTS = frozenset({"readout", "statement", "briefing", "document", "interview", "social"})
MEDIA = frozenset({"broadcast", "newsroom", "outlet"})
PASSED_ON = frozenset({"person", "other"})
UNNAMED = "condition of anonymity"  # the carrier that stands for a speaker who stays unnamed, as ``within`` names it
DEFINITE = frozenset({"the", "that", "this", "same"})


@dataclass(frozen=True, slots=True)
class Sighting:
    """One carrier as one report names it once.

    Args:
        carrier: what the report says.
        issuers: entities that issued it; empty where that is not told.
        speakers: entities whose words it carries.
        date: when it was issued or the words were said, where told.
        published: first day of the report's own date, or None.
        order: place among all sightings, in the order of reports and text.
        is_definite: it points to one named before: "per the readout".
        medium: to which medium an interview was given, as the report names it.
        voice: whose words it carries, where that is no known party: "the port authority".
    """

    carrier: Carrier
    issuers: tuple[str, ...]
    speakers: tuple[str, ...]
    date: When | None
    published: str | None
    order: int
    is_definite: bool = False
    medium: str | None = None
    voice: str | None = None


def carrier_key(carrier: Carrier) -> str:
    """Return a key that is the same for one naming of one carrier, whichever fact holds it.

    Example:
        >>> from twosource.model.text import Span
        >>> carrier_key(Carrier("readout", "readout", None, None, None, Span("r1", 10, 21)))
        'r1:10-21:readout'
    """
    span = carrier.span
    return f"{span.report}:{span.start}-{span.end}:{carrier.kind}"


def list_sightings(readings: Sequence[Reading], of: Mapping[str, str]) -> list[Sighting]:
    """Return one sighting for each naming of a carrier, in text order, "the readout" led back to the one before.

    Args:
        readings: one a report.
        of: party id -> entity id.

    Returns:
        Sightings without doublets: a readout that carries two statements by one naming is seen once.
    """
    found: list[Sighting] = []
    for reading in readings:
        found.extend(_lead_back(_sorted(reading, of)))
    return [replace(sighting, order=k) for k, sighting in enumerate(found)]


def _sorted(reading: Reading, of: Mapping[str, str]) -> list[Sighting]:
    seen: dict[str, Sighting] = {}
    for carrier, statement in _carriers(reading):
        key, sighting = carrier_key(carrier), _sight(reading, carrier, statement, of)
        old = seen.get(key)
        seen[key] = sighting if old is None else _join(old, sighting)
    return sorted(seen.values(), key=lambda s: (s.carrier.span.start, s.carrier.span.end, s.carrier.kind))


def _carriers(reading: Reading) -> Iterator[tuple[Carrier, Statement | None]]:
    for statement in reading.statements:
        is_own = True
        for carrier in statement.channel:
            # "Ann Lee told the Post that Holder agreed": the interview is Ann Lee's, not Holder's
            is_own = is_own and (carrier.kind not in PASSED_ON or carrier.name == UNNAMED)
            yield carrier, statement if is_own else None
    for fact in reading.told:
        for carrier in fact.channel:
            yield carrier, None


def _sight(reading: Reading, carrier: Carrier, statement: Statement | None, of: Mapping[str, str]) -> Sighting:
    issuer = of.get(carrier.issuer) if carrier.issuer is not None else None
    speakers = () if statement is None else tuple(of[p] for p in statement.speakers if p in of)
    date = _closed(carrier.date) or (_closed(statement.date) if statement is not None else None)
    if date is None and statement is not None:
        date = _day_told(reading, statement) or _day_of_occasion(reading, statement)
    published = reading.report.published
    heard = () if statement is None else statement.speakers
    return Sighting(
        carrier=carrier,
        issuers=() if issuer is None else (issuer,),
        speakers=tuple(dict.fromkeys(speakers)),
        date=date,
        published=None if published is None else published.start,
        order=0,
        is_definite=_is_definite(reading.report.text, carrier),
        medium=find_medium(reading, carrier, heard) if carrier.kind == "interview" else None,
        voice=None if statement is None or heard else _voice(reading, statement),
    )


def _voice(reading: Reading, statement: Statement) -> str | None:
    voice = find_voice(reading.report, statement.speaker) if statement.speaker is not None else None
    return voice.name if voice is not None and not voice.is_paper else None


def _closed(when: When | None) -> When | None:
    """Leave out open intervals ("since Monday", "by 1 March"): a readout is of one day or some."""
    return when if when is not None and when.start is not None and when.end is not None else None


def _day_told(reading: Reading, statement: Statement) -> When | None:
    """Take the only day that the sentence tells: "In a call on Friday, Dahl agreed, according to a readout"."""
    days = {
        (time.when.start, time.when.end): time.when
        for time in reading.times
        if statement.sentence.contains(time.span) and not any(piece.contains(time.span) for piece in statement.content)
        if time.when is not None and time.when.is_day
    }
    return next(iter(days.values())) if len(days) == 1 else None


def _day_of_occasion(reading: Reading, statement: Statement) -> When | None:
    """Take the day of the meeting or call of which a readout tells."""
    occasion = next((e for e in reading.events if e.id == statement.occasion), None)
    return occasion.date if occasion is not None and occasion.date is not None and occasion.date.is_day else None


def _is_definite(text: str, carrier: Carrier) -> bool:
    """Read the article, which stands in the carrier's span or just before it."""
    inside = text[carrier.span.start : carrier.span.end].split(maxsplit=1)[:1]
    before = text[max(0, carrier.span.start - 8) : carrier.span.start].split()[-1:]
    return any(word.lower() in DEFINITE for word in inside + before)


def _join(old: Sighting, new: Sighting) -> Sighting:
    return replace(
        old,
        issuers=old.issuers or new.issuers,
        speakers=tuple(dict.fromkeys(old.speakers + new.speakers)),
        date=old.date if old.date is not None else new.date,
        voice=old.voice or new.voice,
    )


def _lead_back(sightings: list[Sighting]) -> list[Sighting]:
    """Give "the readout" the issuer and date of the readout named before it in the same report.

    The article decides: "per the readout" points back, "a statement" is a new one.
    """
    led: list[Sighting] = []
    last: dict[str, Sighting] = {}
    for sighting in sightings:
        before = last.get(sighting.carrier.kind)
        if before is not None and not sighting.issuers and sighting.is_definite:
            date = sighting.date if sighting.date is not None else before.date
            sighting = replace(sighting, issuers=before.issuers, date=date)
        elif not sighting.issuers and sighting.carrier.kind in DOCUMENTS:
            # "The port is closed, the ministry said in a statement": whoever speaks has issued it
            sighting = replace(sighting, issuers=sighting.speakers)
        if sighting.issuers:
            last[sighting.carrier.kind] = sighting
        led.append(sighting)
    return led
