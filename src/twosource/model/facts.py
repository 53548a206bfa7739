"""What one report tells: the facts that ``within/`` finds, each with its evidence and its rule.

Comes in: spans of one report. Goes out: immutable facts whose ids are local to the report. Example:
``Statement(speakers=("r1/p3",), stance="denies", ...)`` says that party 3 of report ``r1`` denies something.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.clue import Clue
from twosource.model.passing import Passing
from twosource.model.text import Parse, Report, Span, When

Form = Literal["name", "nominal", "pronoun"]
Kind = Literal[
    "person", "government", "country", "organisation", "military", "media", "place", "document", "group", "other"
]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
SaidKind = Literal["direct", "mixed", "indirect", "analysis"]
Stance = Literal[
    "asserts", "denies", "doubts", "accuses", "warns", "threatens", "calls-for", "demands", "offers", "promises",
    "supports", "opposes", "praises", "criticises", "hopes", "asks", "refuses", "other",
]  # fmt: skip
OriginKind = Literal[
    "newsroom", "outlet", "readout", "statement", "briefing", "document", "interview", "broadcast", "social",
    "person", "other",
]  # fmt: skip
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "STATE",
]  # fmt: skip
Status = Literal["occurred", "ongoing", "planned", "possible", "alleged", "denied", "did-not-occur"]
RelationKind = Literal[
    "member-of", "observer-of", "partner-of", "ally-of", "opponent-of", "recognises", "does-not-recognise",
    "under-sanctions-by", "trades-with", "part-of", "borders", "owns", "leads", "other",
]  # fmt: skip
RelationStatus = Literal["holds", "ended", "planned", "alleged", "denied"]
Bound = Literal["exact", "about", "at-least", "at-most"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One place that speaks of a party. ``head`` is the index of its head token in the parse."""

    span: Span
    form: Form
    head: int


@dataclass(frozen=True, slots=True)
class Role:
    """An office or affiliation. ``of`` is a country (alpha-3) or an organisation's name; dates are ISO or None."""

    title: str
    of: str | None = None
    start: str | None = None
    end: str | None = None
    how: Literal["text", "base"] = "text"
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """Someone or something that one report speaks of, with all its mentions in it.

    Args:
        id: ``<report>/p<n>``, n in order of first mention.
        name: the best name: fullest form found in the text, or the knowledge base's where it is sure.
        base: id in the knowledge base, where the party is one of its entries.
        gender: "m", "f" or None; for pronouns.
        is_plural: a group or several who act as one ("Western leaders", "the two leaders").
        members: ids of the parties that a plural one stands for ("the two leaders" = Xi, Lukashenko).
    """

    id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = None
    roles: tuple[Role, ...] = ()
    mentions: tuple[Mention, ...] = ()
    base: str | None = None
    wikidata: str | None = None
    gender: str | None = None
    is_plural: bool = False
    members: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression as TIMEX3, with the calendar interval that it means."""

    span: Span
    type: TimexType
    value: str | None
    when: When | None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Carrier:
    """One station of a channel: what stands between a speaker and the newsroom.

    Args:
        kind: readout, statement, briefing, interview, broadcast, document, social, newsroom, outlet, person.
        name: for the reader, "Belarusian government readout", "Xinhua".
        issuer: party that issued it (government of Belarus), or None where not told.
        party: party that the carrier itself is (Xinhua; the readout where a mention of it exists), or None.
        date: when it was issued, where told.
        span: where the report names it.
    """

    kind: OriginKind
    name: str
    issuer: str | None
    party: str | None
    date: When | None
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """One utterance as one report tells it.

    Args:
        id: ``<report>/s<n>``.
        sentence: the whole sentence or sentences.
        content: what was said; several pieces where the cue interrupts it.
        speaker: the words that name the speaker; None where there are none.
        channel: nearest to the speaker first.
        about: ids of local events that it asserts, denies, forecasts or asks for.
        occasion: id of the local event at which it was said, or None.
        around: the days around which it was said where no words date it: it is told as news. Never joins statements.
    """

    id: str
    speakers: tuple[str, ...]
    addressees: tuple[str, ...]
    kind: SaidKind
    stance: Stance
    sentence: Span
    content: tuple[Span, ...]
    speaker: Span | None
    cue: Span | None
    channel: tuple[Carrier, ...] = ()
    date: When | None = None
    occasion: str | None = None
    about: tuple[str, ...] = ()
    rule: str = ""
    around: When | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One event as one report tells it once.

    Args:
        id: ``<report>/e<n>``.
        sentence: the evidence: the sentence that tells it.
        trigger: the words that tell it.
        told_in: id of the local statement inside whose content it stands, or None for the newsroom's own voice.
        channel: carriers to which the telling itself is attributed ("..., Belta reported"), where no
            statement carries them.
        condition: "unless it is attacked".
        place: party id of the place or country, or None.
        magnitude: (what, number) pairs, such as ("killed", 12.0).
        part_of: id of the local event of which it is a part.
        echoes: id of the local event that it speaks of again without naming anyone ("the talks").
        verb: base form of the verb that tells it ("agree"), where a summary can be built on it.
        around: the days around which it was done where no words date it: it is told as news. Never joins events.
        theme: whom or what a passive deed was done to, in the report's own words ("Two sailors").
        doer: who does it, in the report's own words, where no party does or so many of one ("dozens of Malian clerks").
        rest: what follows that verb, in the report's own words ("to reopen its consulate").
        scene: ids of the places in which a deed of violence is told to have taken place ("in Chad and Mali").
        is_known: a deed of violence is told as one the reader knows of ("the blast").
        skips: asides inside ``rest`` that a line leaves out ("asked Mr Lee, a lawyer, to leave").
        participle: of a passive verb, as it stands ("freed").
        is_self: the doer is who tells it, so "our land" in ``rest`` is the doer's.
        is_whom_first: a pronoun between verb and ``rest`` stands for the recipients ("asked him to leave").
        is_noun: a noun tells it ("the visit"), which may only speak of it.
    """

    id: str
    type: EventType
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: Status
    sentence: Span
    trigger: Span
    rule: str
    place: str | None = None
    date: When | None = None
    contexts: tuple[str, ...] = ()
    condition: Span | None = None
    told_in: str | None = None
    channel: tuple[Carrier, ...] = ()
    magnitude: tuple[tuple[str, float], ...] = ()
    part_of: str | None = None
    echoes: str | None = None
    verb: str | None = None
    rest: Span | None = None
    scene: tuple[str, ...] = ()
    is_known: bool = False
    skips: tuple[Span, ...] = ()
    is_whom_first: bool = False
    is_noun: bool = False
    participle: str | None = None
    is_self: bool = False
    theme: Span | None = None
    doer: Span | None = None
    around: When | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as one report tells it once. ``what`` is what is counted, in the report's own words."""

    id: str
    value: float
    unit: str | None
    bound: Bound | None
    what: str
    span: Span
    sentence: Span
    date: When | None = None
    low: float | None = None
    high: float | None = None
    is_change: bool | None = None
    event: str | None = None
    told_in: str | None = None
    channel: tuple[Carrier, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Holding:
    """A standing relation between two parties as one report tells it once."""

    id: str
    subject: str
    relation: RelationKind
    object: str
    status: RelationStatus
    sentence: Span
    span: Span
    detail: str | None = None
    date: When | None = None
    told_in: str | None = None
    channel: tuple[Carrier, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that a report itself says is not known or not answered ("no official response")."""

    what: str
    span: Span
    party: str | None = None


Fact = Statement | Event | Figure | Holding


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is learnt from one report alone. ``parse`` is None where only the facts are kept.

    ``clues`` are kept of dated reports too: what they tell on a day dates those that tell the same and have none.
    """

    report: Report
    parse: Parse | None
    parties: tuple[Party, ...] = ()
    times: tuple[Time, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    holdings: tuple[Holding, ...] = ()
    gaps: tuple[Gap, ...] = ()
    clues: tuple[Clue, ...] = ()
    passing: tuple[Passing, ...] = ()

    @property
    def told(self) -> tuple[Event | Figure | Holding, ...]:
        """What the report tells, the words of others apart: events, figures and holdings."""
        return self.events + self.figures + self.holdings

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All local facts: statements first, then what is told."""
        return self.statements + self.told
