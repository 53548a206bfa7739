"""Nouns that only point back: "the talks", "his visit" are the event told shortly before.

Comes in: matches with their events, in text order. Goes out: the same, where a noun names nobody with the roles, the
day and the place of what it points to. Example: "Oslo met Rome. The meeting lasted an hour."
"""

from __future__ import annotations

from dataclasses import replace

from twosource.model.facts import Event
from twosource.model.text import Parse
from twosource.within.did.rules.match import Match

ECHO_SENTENCES = 4  # how far back "the talks" may point
ECHO_EVENTS = 40
STEM = 5  # letters that rules of one sort share: "accuse", "accusation-noun"
INQUIRY = ("investigat", "inquiry", "probe")
VISIT_SENTENCES = 12  # a visit stays "the visit" for most of a report
TRIPS = frozenset({"visit", "travel-to"})
RECEPTIONS = frozenset({"receive-them", "receive-guest", "greet-guest"})  # "received him at the airport": in his visit
BEFORE = frozenset({"before", "after", "since"})  # "before visiting Moscow": an old visit told in passing
# "The talks on the dam" say themselves which they are; whose visit it is, is no matter of its own.
TALKED = frozenset({"ACCUSE", "CONSULT"})
OWN_MATTER = frozenset({"on", "over", "into", "about", "against"})
ARMS = frozenset({"missile", "rocket", "drone", "bomb", "mortar", "knife", "shell"})
AT = frozenset({"on", "against"})
ANY_TARGET = frozenset(
    {
        "town",
        "city",
        "village",
        "country",
        "people",
        "civilian",
        "site",
        "place",
        "building",
        "target",
        "area",
        "facility",
    }
)
GATHERINGS = frozenset({"summit", "conference", "meeting", "session", "assembly"})
SUMMITS = frozenset({"summit", "conference", "assembly"})
TALKING = frozenset({"talk", "speak", "call", "telephone", "phone"})
ANY_MATTER = frozenset({"matter", "case", "incident", "affair", "issue", "it", "this", "that"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})


def echo_events(parse: Parse, told: list[tuple[Match, Event]], lands: frozenset[str]) -> list[tuple[Match, Event]]:
    """Give a noun that only points back ("the talks") the roles of the event told shortly before it.

    Example: "Oslo met Rome. The meeting lasted an hour." - the meeting is the one just told.
    """
    found: list[tuple[Match, Event]] = []
    for match, event in told:
        earlier = _pointed_at(parse, match, event, found, lands)
        if earlier is not None:
            event = replace(
                event,
                actors=earlier.actors,
                recipients=earlier.recipients,
                place=event.place or earlier.place,
                date=event.date or earlier.date,
                status=earlier.status if event.status == "occurred" else event.status,
                echoes=earlier.echoes or earlier.id,
            )
        found.append((match, event))
    return found


def drop_unfounded(told: list[tuple[Match, Event]]) -> list[tuple[Match, Event]]:
    """Return what is left without the nouns that point to nothing that was kept: of those "the talks" nothing is known.

    A visit stands for itself where it is told whose it is: many an arrival, planned or done, is too little to be kept.
    """
    kept = {event.id for _, event in told}
    return [(m, e) for m, e in told if e.echoes is None or e.echoes in kept or _is_whole_visit(e)]


def _is_whole_visit(event: Event) -> bool:
    return event.mode == "visit" and bool(event.actors) and event.status in ("occurred", "ongoing", "planned")


def _is_sight(parse: Parse, event: Event, told: list[Event], lands: frozenset[str]) -> bool:
    """Tell whether a visit is only to a sight or a town, or told in passing: "the visit" is that to a country."""
    if event.mode != "visit":
        return False
    is_town = event.rule in TRIPS and bool(event.recipients) and not lands.intersection(event.recipients)
    if is_town and event.rule == "visit":
        return True
    is_minor = is_town or event.rule in RECEPTIONS or _is_in_passing(parse, event)
    return is_minor and any(_is_same_guest(e, event) for e in told)


def _is_in_passing(parse: Parse, event: Event) -> bool:
    token = parse.token_at(event.trigger.start)
    if token is None or event.rule not in TRIPS:
        return False
    marks = parse.dependents(token, "mark", "prep")
    return parse.head(token).lower in BEFORE or any(t.lower in BEFORE for t in marks)


def _is_same_guest(other: Event, event: Event) -> bool:
    is_visit = other.mode == "visit" and other.id != event.id and other.trigger.start < event.trigger.start
    guest = event.recipients if event.rule in RECEPTIONS else event.actors
    return is_visit and not set(guest).isdisjoint((*other.actors, *other.recipients))


def _pointed_at(
    parse: Parse, match: Match, event: Event, told: list[tuple[Match, Event]], lands: frozenset[str]
) -> Event | None:
    if match.rule.kind != "noun" or not any(
        t.lower in DEFINITE or t.dep == "poss" for t in parse.dependents(match.trigger, "det", "poss")
    ):
        return None
    if event.mode == "killing" and any(t.lower == "of" for t in parse.dependents(match.trigger, "prep")):
        return None  # "the murder of villagers" is not the air strike told before
    named = {*event.actors, *event.recipients}
    if event.mode != "visit" and (named or (event.type in TALKED and _has_own_matter(parse, match))):
        return None
    row = parse.tokens[match.trigger].sentence
    reach = VISIT_SENTENCES if event.mode == "visit" else ECHO_SENTENCES
    found = [e for _, e in told]
    for earlier in reversed(found[-ECHO_EVENTS:]):
        i = parse.token_at(earlier.trigger.start)
        near = i is not None and row - parse.tokens[i].sentence <= reach
        same = earlier.type == event.type and (earlier.mode == "visit") == (event.mode == "visit")
        known = {*earlier.actors, *earlier.recipients}
        if event.type == "ACCUSE" and _sort(earlier.rule) != _sort(event.rule):
            continue  # "the inquiry" is no summons told before
        if event.type == "ASSAULT" and _is_other_blow(parse, match, earlier):
            continue
        if _is_of_another_thing(parse, match, earlier) or _is_no_call(parse, match, earlier):
            continue
        if near and same and known and named <= known and not _is_sight(parse, earlier, found, lands):
            return earlier if event.date is None or earlier.date in (None, event.date) else None
    return None


def _is_other_blow(parse: Parse, match: Match, earlier: Event) -> bool:
    """Tell whether a noun names other arms or another target than a blow: "the drone raid", "the attack on the depot"."""
    told = {t.lemma.lower() for t in parse.tokens if earlier.sentence.start <= t.start < earlier.sentence.end}
    arms = {t.lemma.lower() for t in parse.dependents(match.trigger, "compound")} & ARMS
    if arms and told & ARMS and not arms & told:
        return True
    spans = [span for span in (earlier.rest, earlier.theme) if span is not None]
    is_told = any(t.pos == "NOUN" and s.start <= t.start < s.end for t in parse.tokens for s in spans)
    on = [t for t in parse.dependents(match.trigger, "prep") if t.lower in AT]
    struck = {t.lemma.lower() for p in on for t in parse.dependents(p.i, "pobj") if t.pos == "NOUN"}
    return is_told and bool(struck) and not struck & (told | ANY_TARGET)


def _is_of_another_thing(parse: Parse, match: Match, earlier: Event) -> bool:
    """Tell whether a noun is of a thing that the deed's sentence does not name: "the dropping of the bill" after "resigned"."""
    noun = parse.tokens[match.trigger]
    if (
        earlier.verb is None
        or noun.lemma.lower()[:3] == earlier.verb[:3]
        or noun.tag != "NN"
        or not noun.lower.endswith("ing")
    ):
        return False
    of = [p for p in parse.dependents(match.trigger, "prep") if p.lower == "of"]
    things = {t.lemma.lower() for p in of for t in parse.dependents(p.i, "pobj") if t.pos == "NOUN"}
    told = {t.lemma.lower() for t in parse.tokens if earlier.sentence.start <= t.start < earlier.sentence.end}
    return bool(things) and not things & told


def _is_no_call(parse: Parse, match: Match, earlier: Event) -> bool:
    """Tell whether a noun names a gathering and what was told before is a call, or talk of two at no table."""
    noun = parse.tokens[match.trigger].lemma.lower()
    return (earlier.mode == "phone" and noun in GATHERINGS) or (earlier.verb in TALKING and noun in SUMMITS)


def _sort(rule: str) -> str:
    return "inquiry" if any(word in rule for word in INQUIRY) else rule[:STEM]


def _has_own_matter(parse: Parse, match: Match) -> bool:
    """Tell whether a noun says itself of what it is: "the inquiry into the fire", "the trade talks"."""
    if any(t.text[:1].islower() for t in parse.dependents(match.trigger, "compound")):
        return True
    after = parse.tokens[match.trigger + 1 : match.trigger + 5]  # the parser hangs "into" on another word at times
    return bool(after) and after[0].lower in OWN_MATTER and not any(t.lemma in ANY_MATTER for t in after)
