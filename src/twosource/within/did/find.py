"""Finds the events of one report: rules over the parse, then roles, status, place, date and details.

Comes in: a parse with parties, times and statements. Goes out: events in text order. Example: "Oslo said it
would free two sailors" gives AGREE (it said so, occurred) and CONCEDE (planned).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.model.facts import Event, Party, Statement, Time
from twosource.model.text import Parse, Report, Token
from twosource.within.did.attributed import attribute_events
from twosource.within.did.clauses import clause
from twosource.within.did.clauses.joined_verb import FINITE
from twosource.within.did.clauses.visiting import see_guests
from twosource.within.did.details import Details
from twosource.within.did.gist import find_gist
from twosource.within.did.gist.inverted import turn_round
from twosource.within.did.gist.theme import find_doer, find_theme
from twosource.within.did.hyphens import join_hyphens
from twosource.within.did.mislabelled import mend_labels
from twosource.within.did.rehung import rehang_names
from twosource.within.did.roles.cast import Cast
from twosource.within.did.roles.find import Roles, find_roles, has_participants
from twosource.within.did.rules.echo import drop_unfounded, echo_events
from twosource.within.did.rules.fronted import is_fronted, tells_itself
from twosource.within.did.rules.given import happened_anyway
from twosource.within.did.rules.load import Rulebook, load_rulebook
from twosource.within.did.rules.match import Match, Matcher
from twosource.within.did.rules.nouns import Nouns
from twosource.within.did.rules.spoken import doers, wholes
from twosource.within.did.rules.takes import find_taken
from twosource.within.did.rules.trigger import find_mode, find_trigger, is_its_own_subject
from twosource.within.did.scene import find_scene, link_deeds
from twosource.within.did.seated import is_convened, is_held, is_seated
from twosource.within.did.verdict import judge, settle
from twosource.within.did.words import lemmas_of
from twosource.within.did.worth import is_worth
from twosource.within.did.worth.guard import Guard

BY_OTHERS = frozenset({"PROTEST", "ASSAULT", "COERCE", "CONCEDE", "REJECT", "STATE", "SANCTION", "SUPPORT", "AID"})
AGENTLESS = frozenset({"ASSAULT", "PROTEST", "COERCE", "MOBILIZE"})
DEPLOYMENT = "deployment-noun"
UNCLAIMED = frozenset(
    {"no-claim", "no-claim-of"}
)  # "no one has claimed responsibility" tells of nobody, and that is what it tells
GOES_TO = frozenset({"attend", "join", "address", "watch", "see", "witness", "welcome", "call", "announce"})


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
    parse = _mended(parse, book)
    cast = Cast(parse, parties, book.classes["extensions"], statements)
    nouns = Nouns(parse, book.classes, cast.is_actor)
    matcher = Matcher(parse, book, nouns, cast.country, cast.is_person, cast.is_land)
    matches = find_matches(matcher, report)
    details = Details(parse, report, cast, times, statements, matches)
    told = [(m, _event(m, find_roles(matcher, m, cast), matcher, details)) for m in matches]
    told = [
        (m, e)
        for m, e in echo_events(parse, told, cast.lands())
        if is_telling(matcher, m, e) and is_worth(matcher, m, e, cast)
    ]
    told = link_deeds(parse, drop_unfounded(told), cast)
    nested = details.nest(_number(report, [event for _, event in told]), [m for m, _ in told])
    return attribute_events(parse, report, parties, times, nested)


def _mended(parse: Parse, book: Rulebook) -> Parse:
    """Return the parse with what the parser is known to take for something else set right."""
    people, titles = book.classes["people"], book.classes["titles"]
    parse = turn_round(mend_labels(join_hyphens(parse)), people)
    return rehang_names(see_guests(parse, titles), people)


def _number(report: Report, events: Sequence[Event]) -> list[Event]:
    """Return the events that are left with ids in text order, and what points to another led to its new id."""
    named = [replace(event, id=f"{report.id}/e{n}") for n, event in enumerate(events)]
    ids = {event.id: new.id for event, new in zip(events, named, strict=True)}
    return [replace(event, echoes=ids.get(event.echoes or "")) for event in named]


HEARD = frozenset({"hear", "report", "witness", "describe", "record"})  # "witnesses reported heavy gunfire"


def is_telling(matcher: Matcher, match: Match, event: Event) -> bool:
    """Tell whether enough is known to call it an event.

    A noun that names nobody ("talks are hard", "his criticism") and a verb of an unresolved pronoun tell nothing;
    violence without a doer ("a bomb went off in the market") does.
    """
    if event.actors or event.recipients or event.echoes is not None or match.rule.id in UNCLAIMED:
        return True
    parse = matcher.parse
    token = parse.tokens[match.trigger]
    if is_convened(parse, match, event):
        return True
    if match.rule.kind == "noun":
        is_placed = event.place is not None or event.date is not None or bool(event.magnitude)
        is_subject = token.dep in ("nsubj", "nsubjpass") and parse.tokens[token.head].tag in FINITE
        is_heard = token.dep == "dobj" and parse.tokens[token.head].lemma in HEARD
        if (event.type in AGENTLESS and (is_placed or is_subject or is_heard)) or has_participants(matcher, match):
            return True
        if is_seated(parse, match, event):
            return True  # "after nine hours of talks in Doha"
        named = [k for k in doers(parse, match.carrier) if parse.tokens[k].pos != "PRON"] if match.carrier else []
        return any(matcher.nouns.is_human(k) for k in named)  # "prosecutors opened an inquiry"
    if match.rule.kind == "adjective":
        token = parse.tokens[token.head]
    if token.pos not in ("VERB", "AUX"):
        return False
    subject = wholes(parse, doers(parse, token.i))
    if any(parse.tokens[k].pos in ("PRON", "DET") for k in subject):
        return event.type == "ASSAULT" and bool(event.magnitude)  # "they killed 78 people"
    if clause.is_passive(parse, token.i):
        return is_held(parse, match, event) or _befalls_somebody(matcher, token, event)
    return (
        event.type in AGENTLESS or is_its_own_subject(parse, match) or any(matcher.nouns.are_human(k) for k in subject)
    )


def _befalls_somebody(matcher: Matcher, token: Token, event: Event) -> bool:
    """Tell whether a passive without a known doer says to whom it was done: "a case was opened against the mayor"."""
    parse = matcher.parse
    sufferer = [k for k in clause.objects(parse, token.i) if parse.tokens[k].pos != "PRON"]
    top = parse.tokens[token.head]
    is_headline = top.dep == "ROOT" or (  # "Two killed in shooting", "Kenya: two killed in shooting"
        top.dep == "appos" and parse.tokens[top.head].dep == "ROOT" and parse.tokens[top.head + 1].text == ":"
    )
    is_determined = any(t.tag in ("DT", "PRP$") for t in parse.dependents(token.head))
    if not sufferer or (token.dep == "acl" and not is_headline and not is_determined):
        return False
    against = [k for i in (token.i, sufferer[0]) for k in clause.preposed(parse, i, "against")]
    return event.type in BY_OTHERS or any(matcher.nouns.are_human(k) for k in (sufferer[0], *against))


def find_matches(matcher: Matcher, report: Report) -> list[Match]:
    """Return the fitting rules of all tokens in text order, without those that another one takes in."""
    parse, book = matcher.parse, matcher.book
    guard = Guard(parse, report, book, matcher.is_person)
    found: dict[int, Match] = {}
    lemmas = lemmas_of(parse)
    for token in parse.tokens:
        lemma = matcher.asked.lemma(token.i) if token.pos == "NOUN" else lemmas[token.i]
        if not _may_trigger(book, lemma) or guard.is_furniture(token):
            continue
        match = matcher.match(token.i)
        if match is not None and (settled := guard.settle(match)) is not None:
            found[token.i] = settled
    found = {i: match for i, match in found.items() if not tells_itself(parse, match, found)}
    taken = find_taken(matcher, found)
    return [match for i, match in found.items() if i not in taken]


def _may_trigger(book: Rulebook, lemma: str) -> bool:
    return lemma in book.verbs or lemma in book.nouns or lemma in book.adjectives


def _event(match: Match, roles: Roles, matcher: Matcher, details: Details) -> Event:
    parse, rule = matcher.parse, match.rule
    verdict = judge(parse, match)
    statement = details.told_in(match)
    is_other = is_told_by_subject(matcher, match) or is_told_by_sufferer(parse, match) or _is_anothers(parse, match)
    is_other = is_other or (rule.id == DEPLOYMENT and match.carrier is None)  # "the deployment of Malian troops"
    gist = None if (roles.actors and is_other) or is_fronted(parse, match) else find_gist(parse, match)
    status = settle(parse, match, verdict, details=details, statement=statement)
    if happened_anyway(parse, match, status, is_of_nobody=not roles.actors, is_told=statement is not None):
        status = "occurred"
    if status == "occurred" and details.is_told_ahead(match):
        status = "planned"
    date = details.date(match, status)
    return Event(
        id=str(match.trigger),
        type=rule.type,
        mode=find_mode(match, matcher),
        actors=roles.actors,
        recipients=roles.recipients,
        status=status,
        sentence=parse.sentence_span(match.trigger),
        trigger=find_trigger(parse, match),
        rule=rule.id,
        place=details.place(match),
        date=date,
        around=details.around(match, statement) if date is None and status in ("occurred", "ongoing") else None,
        contexts=details.contexts(match),
        condition=details.condition(verdict.condition),
        told_in=statement.id if statement is not None else None,
        magnitude=details.magnitude(match),
        verb=gist.verb if gist is not None else None,
        rest=gist.rest if gist is not None else None,
        scene=find_scene(parse, match, details.cast) if rule.type == "ASSAULT" else (),
        is_self=statement is None or bool(set(statement.speakers) & set(roles.actors)),
        participle=gist.participle if gist is not None else None,
        skips=gist.skips if gist is not None else (),
        is_whom_first=gist is not None and gist.is_whom_first,
        is_noun=parse.tokens[match.trigger].pos in ("NOUN", "PROPN"),
        theme=find_theme(parse, match),
        doer=find_doer(parse, match, is_known=bool(roles.actors)),
    )


def _is_anothers(parse: Parse, match: Match) -> bool:
    """Tell whether a verb's subject only goes to what others do: "the king attended a rally by dockers"."""
    if (
        match.carrier is None
        or parse.tokens[match.carrier].lemma not in GOES_TO
        or clause.is_passive(parse, match.carrier)
    ):
        return False
    return bool(clause.agents(parse, match.trigger) or clause.agents(parse, match.carrier))


def is_told_by_subject(matcher: Matcher, match: Match) -> bool:
    """Tell whether the deed is the subject's noun, of which the verb says only that it came: "fighting erupted"."""
    heads = [matcher.parse.tokens[k] for k in match.inner]
    noun = matcher.parse.tokens[match.trigger]
    if noun.dep == "nsubj" and noun.head == match.carrier:  # "clashes between Chad and Mali took place"
        return True
    return any(t.dep == "nsubj" and t.head == match.trigger and not matcher.nouns.is_human(t.i) for t in heads)


def is_told_by_sufferer(parse: Parse, match: Match) -> bool:
    """Tell whether the verb's subject is not who does it: "the step drew a protest from Chad"."""
    actor = match.rule.actor
    is_active = parse.tokens[match.trigger].pos == "VERB" and not clause.is_passive(parse, match.trigger)
    return is_active and bool(actor) and "subject" not in actor and not match.rule.swap
