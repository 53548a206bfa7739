"""Finds the events of one report: rules over the parse, then roles, status, place, date and details.

Comes in: a parse with parties, times and statements. Goes out: events in text order. Example: "Oslo said it
would free two sailors" gives AGREE (it said so, occurred) and CONCEDE (planned).
"""

from __future__ import annotations

from dataclasses import replace

from twosource.model.facts import Event, Party, Statement, Status, Time
from twosource.model.text import Parse, Report, Span
from twosource.within.did.details import Details
from twosource.within.did.guard import Guard
from twosource.within.did.match import Match, Matcher
from twosource.within.did.roles import Cast, Roles, find_roles
from twosource.within.did.rules import Rulebook, load_rulebook
from twosource.within.did.status import ORDER, Verdict, find_status

ECHO_SENTENCES = 4  # how far back "the talks" may point
ECHO_EVENTS = 12
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
TRIGGER_REACH = 6  # tokens between a carrying verb and its noun that still make one trigger: "held two rounds of talks"


def find_did(
    parse: Parse,
    report: Report,
    parties: tuple[Party, ...] = (),
    times: tuple[Time, ...] = (),
    statements: tuple[Statement, ...] = (),
) -> tuple[Event, ...]:
    """Find what the report tells as done, planned, possible or denied, by PLOVER's types and STATE.

    Args:
        parse: the report's parse.
        report: the report; its furniture is skipped.
        parties: who it speaks of, with mentions.
        times: its time expressions.
        statements: its statements; an event inside the content of one is told in it.

    Returns:
        Events in text order, ids ``<report>/e<n>``.

    Example:
        >>> [e.type for e in find_did(parse_of("Oslo and Rome signed a treaty."), report)]  # doctest: +SKIP
        ['AGREE']

    Source: PLOVER 2 codebook (Halterman et al. 2023), over dependency patterns as in PETRARCH2.
    """
    book = load_rulebook()
    cast = Cast(parse, parties, book.classes["extensions"])
    matcher = Matcher(parse, book, cast.country)
    matches = find_matches(matcher, report)
    if not matches:
        return ()
    details = Details(parse, report, cast, times, statements, matches)
    events: list[Event] = []
    for match in matches:
        roles = find_roles(matcher, match, cast)
        events.append(_event(match, roles, matcher, details, f"{report.id}/e{len(events)}"))
    return details.nest(echo_events(parse, matches, events))


def echo_events(parse: Parse, matches: list[Match], events: list[Event]) -> list[Event]:
    """Give a noun that only points back ("the talks") the roles of the event told shortly before it.

    Example: "Oslo met Rome. The meeting lasted an hour." - the meeting is the one just told.
    """
    found: list[Event] = []
    for match, event in zip(matches, events, strict=True):
        earlier = _pointed_at(parse, match, event, found) if match.rule.kind == "noun" else None
        if earlier is None:
            found.append(event)
            continue
        found.append(
            replace(
                event,
                actors=earlier.actors,
                recipients=earlier.recipients,
                place=event.place or earlier.place,
                date=event.date or earlier.date,
                status=earlier.status if event.status == "occurred" else event.status,
                echoes=earlier.echoes or earlier.id,
            )
        )
    return found


def _pointed_at(parse: Parse, match: Match, event: Event, found: list[Event]) -> Event | None:
    if event.actors or event.recipients:
        return None
    definite = any(t.lower in DEFINITE for t in parse.dependents(match.trigger, "det", "poss"))
    if not definite:
        return None
    row = parse.tokens[match.trigger].sentence
    for earlier in reversed(found[-ECHO_EVENTS:]):
        i = parse.token_at(earlier.trigger.start)
        near = i is not None and row - parse.tokens[i].sentence <= ECHO_SENTENCES
        same = earlier.type == event.type and (earlier.mode == "visit") == (event.mode == "visit")
        if near and same and (earlier.actors or earlier.recipients):
            return earlier if event.date is None or earlier.date in (None, event.date) else None
    return None


def find_matches(matcher: Matcher, report: Report) -> list[Match]:
    """Return the fitting rules of all tokens in text order, without those that another one takes in."""
    parse, book = matcher.parse, matcher.book
    guard = Guard(parse, report, book)
    found: dict[int, Match] = {}
    for token in parse.tokens:
        lemma = token.lemma.lower()
        if not _may_trigger(book, lemma) or guard.is_furniture(token):
            continue
        match = matcher.match(token.i)
        if match is not None and not guard.stops(match):
            found[token.i] = match
    taken = {k for match in found.values() for k in _taken(matcher, match)}
    return [match for i, match in found.items() if i not in taken]


def _may_trigger(book: Rulebook, lemma: str) -> bool:
    return lemma in book.verbs or lemma in book.nouns or lemma in book.adjectives


def _taken(matcher: Matcher, match: Match) -> list[int]:
    """Return the triggers that belong to this match: its carrier, and the nouns or verbs that it speaks of."""
    taken = [] if match.carrier is None or match.rule.kind != "noun" else _carrier_taken(matcher, match.carrier)
    if match.rule.nested == "drop":
        taken += list(match.inner)
        taken += [inner.trigger for k in match.inner if (inner := matcher._carried_in(k)) is not None]
    elif match.rule.nested == "keep":
        taken += [k for k in match.inner if matcher.parse.tokens[k].pos == "NOUN"]
    return [k for k in taken if k != match.trigger]


def _carrier_taken(matcher: Matcher, carrier: int) -> list[int]:
    """Tell the carrier apart: "launched an attack" is one event; "ended talks" is a rule of its own and wins over its noun."""
    own = matcher.match(carrier)
    return [carrier] if own is None or own.rule.kind == "noun" else []


def _event(match: Match, roles: Roles, matcher: Matcher, details: Details, key: str) -> Event:
    parse, rule = matcher.parse, match.rule
    verdict = find_status(parse, match.trigger, match.carrier)
    statement = details.told_in(match)
    return Event(
        id=key,
        type=rule.type,
        mode=find_mode(match, matcher),
        actors=roles.actors,
        recipients=roles.recipients,
        status=settle_status(rule.status, verdict, statement, details.is_cue(match)),
        sentence=parse.sentence_span(match.trigger),
        trigger=find_trigger(parse, match),
        rule=rule.id,
        place=details.place(match),
        date=details.date(match),
        contexts=details.contexts(match),
        condition=details.condition(verdict.condition),
        told_in=statement.id if statement is not None else None,
        magnitude=details.magnitude(match),
    )


def settle_status(fixed: str | None, verdict: Verdict, statement: Statement | None, is_cue: bool) -> Status:
    """Join what the sentence says with the stance of the statement that tells it."""
    status: Status = verdict.status
    if fixed is not None and status in ("occurred", "ongoing"):
        status = fixed  # type: ignore[assignment]
    if statement is None or is_cue:
        return status
    stances: dict[str, Status] = {"denies": "denied", "accuses": "alleged", "doubts": "possible"}
    by_stance = stances.get(statement.stance)
    if by_stance is None or ORDER.index(status) >= ORDER.index("possible"):
        return status
    return by_stance


def find_trigger(parse: Parse, match: Match) -> Span:
    """Return the words that tell it, the carrying verb and particles included where they stand close by."""
    first = last = match.trigger
    if match.carrier is not None and abs(match.carrier - match.trigger) <= TRIGGER_REACH:
        first, last = min(first, match.carrier), max(last, match.carrier)
    for k in match.inner:
        if parse.tokens[k].pos == "NOUN" and match.trigger < k <= match.trigger + TRIGGER_REACH:
            last = max(last, k)
    for child in parse.dependents(match.trigger, "prt"):
        if child.i <= last + 3:
            last = max(last, child.i)
    return parse.span(first, last + 1)


def find_mode(match: Match, matcher: Matcher) -> str | None:
    """Return the mode by the words around the trigger, else the rule's own."""
    parse = matcher.parse
    if match.rule.modes:
        near = _near(parse, match)
        for mode, wanted in match.rule.modes:
            if near & wanted.lemmas:
                return mode
    return match.rule.mode


def _near(parse: Parse, match: Match) -> set[str]:
    """Return the lemmas of the trigger, its dependents and theirs."""
    found: set[str] = set()
    for top in {match.trigger, match.carrier if match.carrier is not None else match.trigger}:
        found.add(parse.tokens[top].lemma.lower())
        for child in parse.children[top]:
            found.add(parse.tokens[child].lemma.lower())
            if parse.tokens[child].dep in ("dobj", "prep", "nsubjpass", "nsubj", "compound", "amod", "agent", "dative"):
                for k in parse.children[child]:
                    found.add(parse.tokens[k].lemma.lower())
                    if parse.tokens[k].dep == "pobj":
                        found.update(parse.tokens[c].lemma.lower() for c in parse.children[k])
    return found
