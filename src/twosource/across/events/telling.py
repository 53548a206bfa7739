"""One local event made ready to be compared: parties as entities, days and words laid out.

Comes in: an event, its reading and the entities. Goes out: ``Telling``. Example: "Mali's foreign minister met his
counterpart on Tuesday" has both ministers, their two countries, that day and the words of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from twosource.across.events.cast import Cast
from twosource.across.events.charged import find_accuser
from twosource.across.events.filing import file_around, file_days, file_sides, is_last_or_next
from twosource.across.events.owner import name_deed, name_owner, name_somebody, owner_before
from twosource.across.events.quoting import quote_plain
from twosource.across.issuers import find_bodies, load_origin_words
from twosource.lexicon.places import find_demonym
from twosource.model.facts import Event, Reading
from twosource.model.record import Entity
from twosource.model.text import Report, Span

# Acts of words: one party may do the same to the same other twice a day, so the words must speak for one.
SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AGREE", "STATE"})
OPEN = ("planned", "possible")
STEM = 5  # letters of a word that make two forms of it one: "meeting", "meets"
STOP = frozenset([
    "the", "a", "an", "of", "to", "in", "on", "and", "or", "for", "with", "by", "from", "at", "as", "is", "are",
    "was", "were", "be", "been", "has", "have", "had", "its", "his", "her", "their", "it", "he", "she", "they",
    "that", "this", "which", "who", "said", "says", "will", "would", "not", "but", "after", "before", "also",
    "than", "into", "over", "about", "more",
])  # fmt: skip
WORD = re.compile(r"[a-z][a-z'’-]{2,}")
ENDINGS = ("ing", "ed", "es", "s", "e")
LEAST = 3  # letters that an ending leaves
UNPLANNED = (
    (re.compile(r"\bno (?:\w+ )?(?:plans?|intentions?) (?:to|of) (?:\w+ )?$", re.IGNORECASE), "had no plans to"),
    (re.compile(r"\bno longer (?:\w+ly )?$", re.IGNORECASE), "no longer"),
    (re.compile(r"\bno way\b[^.;]{0,80}\b(?:would|will) (?:\w+ )?$", re.IGNORECASE), "would not"),
)
# A plan told as one of the past: "had been due to hand over the arms".
HAD_PLANNED = re.compile(
    r"\bhad (?:\w+ly |long |also )?"
    r"(?:been (?:\w+ly |long )?(?:due|set|scheduled|expected|supposed|slated|meant|poised|about)|planned|hoped|intended|wanted|agreed) "
    r"to (?:\w+ly )?$",
    re.IGNORECASE,
)
OTHER = re.compile(r"\b(?:prior|previous|earlier|past|another|similar|further|other) (?:[\w-]+ ){0,2}$", re.IGNORECASE)
WHEN = re.compile(r"[^.;:]{0,60}?\b(?:when|as(?! (?:well|many|much|part|an?|the)\b))\b")
ADDED = re.compile(r"\b(?:also|additionally) $", re.IGNORECASE)
PAPERS = {"document": "statement"}  # what one newsroom calls a paper another calls a statement
HOSTING = frozenset({"greet-guest"})  # a state that welcomes somebody is visited
# "Welcomed an ally of Putin": whom the words name is not whom it was done to.
KIN = re.compile(
    r"(?:an?|one|the|another|his|her|their|key|close|long-time|longtime|staunch|top|former|[\w-]+ly) (?:[\w-]+ ){0,2}?"
    r"(?:ally|allies|aides?|friends?|critics?|rivals?|opponents?|supporters?|advisers?|advisors?|associates?|relatives?|sons?|"
    r"daughters?|brothers?|sisters?|wife|husband|widow|lawyers?|followers?|backers?) of (?!(?:the|its|their) )[A-Z]"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a deed of violence took place: the countries, and the places in them."""

    lands: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Telling:
    """One local event with its parties as entities, and what is compared.

    Args:
        kind: what may be one event with it: type and, where that parts events, group of modes.
        stops: who takes part and is neither a person nor a state: of a visit, the towns.
        sides: keys of its participants for blocking.
        countries: of actors and of recipients.
        body: noun for the body that does it ("police"); ``is_bare`` where the report says no more of it.
        speaks_for: names of the bodies in whose name an act of words is done, by themselves or by who heads them.
        unplanned: "had no plans to" or "would not" do it, which leaves open whether it was done.
        groups: names of those on either side who are no persons: "soldiers" may be the "Malian soldiers" of another.
        was_planned: told as planned in the past: "had been due to sign".
        is_other: told as one more of its sort: "an earlier attack".
        is_added: told as done beside another: "also declined".
        is_when: a clause with "when" or "as" follows: "killed when a bakery was bombed".
        until: the last day on which its report may have been published; ``published`` the first.
        is_spun: its report tells another's text in other words.
        accuser: the country whose people charge another with it.
        is_either: done on the first or on the last of its days, a week apart: "on Sunday" in a report of Saturday.
        owner: whose deed a noun names: "the colonel's" arrest.
        whose: "his" or "her", of the one person who does it, where that is known.
        days: ISO days under which it is filed; ``near_days`` those just before and after.
    """

    event: Event
    report: str
    family: str | None
    kind: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    actor_countries: frozenset[str]
    recipient_countries: frozenset[str]
    persons: frozenset[str]
    stops: frozenset[str]
    place: str | None
    sides: tuple[str, ...]
    start: str | None
    end: str | None
    days: tuple[str, ...]
    near_days: tuple[str, ...]
    words: frozenset[str]
    trigger: frozenset[str]
    rest: str
    theme: str
    doer: str
    verbal: str
    published: str | None
    until: str | None = None
    scene: Scene = Scene()
    body: str = ""
    is_bare: bool = False
    speaks_for: frozenset[str] = frozenset()
    groups: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    is_headline: bool = False
    unplanned: str = ""
    was_planned: bool = False
    is_other: bool = False
    is_added: bool = False
    is_when: bool = False
    is_spun: bool = False
    accuser: str | None = None
    whose: str = ""
    owner: str = ""
    is_either: bool = False


def stem_of(word: str) -> str:
    """Return the letters that forms of a word share: "abus" of "abuse" and "abusing"."""
    ending = next((e for e in ENDINGS if word.endswith(e) and len(word) - len(e) >= LEAST), "")
    return word[: len(word) - len(ending)][:STEM]


@dataclass
class Cluster:
    """Tellings of one event, in the order in which they were added."""

    tellings: list[Telling] = field(default_factory=list)


def read_telling(event: Event, reading: Reading, cast: Cast, family: str | None, *, is_spun: bool = False) -> Telling:
    """Return an event with its parties looked up and its words and days laid out."""
    report, known = reading.report, cast.by_id
    rest = name_somebody(quote_rest(report, event), event, reading)
    actors, recipients = _doers(event, reading, cast), _recipients(event, rest, reading, cast)
    doer, theme = (name_owner(_quote_line(report, span), span, reading) for span in (event.doer, event.theme))
    start, end = _bounds(event, report)
    scene = read_scene(event, cast)
    is_either = is_last_or_next(event, start, end)
    days = file_days(start, end) if not is_either else (*file_days(start, start), *file_days(end, end))
    before = report.text[event.sentence.start : event.trigger.start]
    body = _bare_body(actors, known)
    speaks_for = frozenset(b for a in actors for b in find_bodies(known[a])) if event.type in SPOKEN else frozenset()
    actor_countries, recipient_countries = _lands(actors, known), _lands(recipients, known)
    return Telling(
        event=event, report=report.id, family=family, kind=f"{event.type}/{_group(event, actors, known)}",
        actors=actors, recipients=recipients, actor_countries=actor_countries, recipient_countries=recipient_countries,
        persons=frozenset(p for p in (*actors, *recipients) if known[p].kind == "person"),
        place=cast.entities.of.get(event.place) if event.place is not None else (
            _town(event, rest, doer, cast) or cast.capital_in(f"{doer} {theme} {rest}", actor_countries | recipient_countries)
        ),
        sides=file_sides(event, actors, recipients, actor_countries, recipient_countries)
        + tuple(f"for {body}" for body in sorted(speaks_for))
        + (("at " + " ".join(sorted(scene.lands)),) if scene.lands and not actors else ()),
        stops=frozenset(p for p in (*actors, *recipients) if known[p].kind not in ("person", "country")),
        start=start, end=end, days=days, near_days=file_around(days),
        words=_words(event, report, [known[p].name for p in (*actors, *recipients)]),
        trigger=frozenset(w[:STEM] for w in WORD.findall(report.quote(event.trigger).lower())) - STOP,
        is_either=is_either, whose=_whose(event, reading), owner=owner_before(event, before), rest=rest, theme=name_deed(theme, event, reading), doer=doer, verbal=" ".join(report.quote(event.trigger).split()),
        accuser=find_accuser(event, reading, cast.entities, known, by=actor_countries, to=recipient_countries),
        published=None if report.published is None else report.published.start, until=_last(report),
        scene=scene, body=body, speaks_for=speaks_for, is_spun=is_spun,
        groups=(_groups(actors, known), _groups(recipients, known)),
        unplanned=_unplanned(before) if event.status == "did-not-occur" else "",
        was_planned=event.status == "planned" and HAD_PLANNED.search(before) is not None,
        is_when=WHEN.match(report.text[event.trigger.end : event.sentence.end]) is not None,
        is_added=ADDED.search(before) is not None,
        is_other=(event.is_noun or event.rule.endswith("-noun")) and OTHER.search(before) is not None,
        is_headline=report.headline is not None and report.headline.overlaps(event.trigger),
        is_bare=bool(body) and known[actors[0]].name.lower() == body,
    )  # fmt: skip


def _words(event: Event, report: Report, names: Sequence[str]) -> frozenset[str]:
    """Return the telling words of its sentence; of what is said those that name neither who says it nor to whom."""
    # What is said must speak for itself; who says it to whom is compared apart.
    named = {w for name in names for w in WORD.findall(name.lower()) if event.type in SPOKEN}
    return frozenset(WORD.findall(report.quote(event.sentence).lower())) - STOP - named


def _whose(event: Event, reading: Reading) -> str:
    """Return "his" or "her" for "my" in the words of one person."""
    genders = [party.gender for party in reading.parties if party.id in event.actors]
    return {"m": "his", "f": "her"}.get(genders[0] or "", "") if len(genders) == 1 else ""


def _doers(event: Event, reading: Reading, cast: Cast) -> tuple[str, ...]:
    """Return who does it; where no party is known, whom the words for the doer name."""
    of = cast.entities.of
    actors = tuple(dict.fromkeys(cast.seats.get(of[a], of[a]) for a in event.actors if a in of))
    return cast.named(reading.report.quote(event.doer)) if not actors and event.doer is not None else actors


def _recipients(event: Event, rest: str, reading: Reading, cast: Cast) -> tuple[str, ...]:
    """Return to whom it is done; nobody where the words name but whose kin it was."""
    of = cast.entities.of
    others = () if KIN.match(rest) is not None else event.recipients
    if not event.recipients and event.theme is not None and not event.is_noun:
        return cast.named(reading.report.quote(event.theme))
    return tuple(dict.fromkeys(of[r] for r in others if r in of))


def _quote_line(report: Report, span: Span | None) -> str:
    return "" if span is None else " ".join(quote_plain(report, span).split())


def _lands(parties: tuple[str, ...], known: Mapping[str, Entity]) -> frozenset[str]:
    return frozenset(land for p in parties if (land := known[p].country or _land_of_people(known[p])) is not None)


def _land_of_people(entity: Entity) -> str | None:
    """Return the country that an adjective tells of a group: "Chilean rescuers"."""
    return find_demonym(entity.name.split()[0]) if entity.kind in ("group", "military") else None


def _bare_body(actors: tuple[str, ...], known: Mapping[str, Entity]) -> str:
    """Return what a single actor is called where its name says little: "the ministry", "the army"."""
    word = known[actors[0]].name.lower().split()[-1] if len(actors) == 1 else ""
    return word if word in load_origin_words("bare") else ""


def _town(event: Event, rest: str, doer: str, cast: Cast) -> str | None:
    """Return where those who act are told to be, or where they march to."""
    town = cast.town_of(doer) if doer else None
    return cast.town_of(f" {rest}") if town is None and event.type == "PROTEST" else town


def _last(report: Report) -> str | None:
    """Return the last day on which a report may have been published."""
    return None if report.published is None else report.published.end or report.published.start


def _groups(parties: tuple[str, ...], known: Mapping[str, Entity]) -> frozenset[str]:
    return frozenset(known[p].name.lower() for p in parties if known[p].kind not in ("person", "country", "place"))


def _unplanned(before: str) -> str:
    """Return how words before a deed rule it out for days to come: "had no plans to", "would not"; or nothing."""
    return next((words for form, words in UNPLANNED if form.search(before) is not None), "")


def quote_rest(report: Report, event: Event) -> str:
    """Return the words of a complement without the asides in it, on one line."""
    if event.rest is None:
        return ""
    kept, start = "", event.rest.start
    for skip in event.skips:
        kept += quote_plain(report, Span(report.id, start, skip.start)) + " "
        start = skip.end
    return " ".join((kept + quote_plain(report, Span(report.id, start, event.rest.end))).split())


def read_scene(event: Event, cast: Cast) -> Scene:
    """Return the countries and places that a telling names as where it happened."""
    found = [cast.by_id[entity] for p in event.scene if (entity := cast.entities.of.get(p)) is not None]
    lands = frozenset(e.country for e in found if e.country is not None)
    return Scene(lands, frozenset(e.id for e in found if e.kind == "place"))


def _group(event: Event, actors: tuple[str, ...], known: Mapping[str, Entity]) -> str:
    """Return what parts events of one type: a visit is not the meeting within it."""
    if event.rule in HOSTING and any(known[a].kind in ("country", "government") for a in actors):
        return "visit"
    if event.type == "CONSULT":
        return {"visit": "visit", "phone": "phone", "third-party": "third"}.get(event.mode or "", "meet")
    return PAPERS.get(event.mode or "", event.mode or "") if event.type == "STATE" else ""


def _bounds(event: Event, report: Report) -> tuple[str | None, str | None]:
    when = event.date
    if when is None or (when.start is None and when.end is None):
        return None, None
    told = report.published.start if report.published is not None else None
    if when.start is None and event.status in OPEN and told is not None and told <= (when.end or ""):
        return told, when.end  # "will stay until Thursday and meet him": from now on
    return when.start or when.end, when.end or when.start
