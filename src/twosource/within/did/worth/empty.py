"""Whether an event tells nobody and nothing: no doer, no sufferer, no thing, no sides of a meeting, no place to go to.

Comes in: a match and the event made of it. Goes out: yes or no. Example: "a meeting", "streets were blocked for hours" and
"she returned to the network" tell too little; "the meeting between the two kings" has its sides.
"""

from __future__ import annotations

from twosource.model.facts import Event
from twosource.model.text import Parse, Token
from twosource.within.did.clauses import clause
from twosource.within.did.roles.cast import Cast
from twosource.within.did.roles.find import has_participants
from twosource.within.did.roles.kinds import MATTER, OFFICERS
from twosource.within.did.rules.match import Match, Matcher
from twosource.within.did.rules.nominal import is_settled
from twosource.within.did.rules.spoken import doers as doers_of
from twosource.within.did.seated import is_convened, is_held, is_seated
from twosource.within.did.words import OUGHT, lemma_of
from twosource.within.did.worth.idle import (
    STANDS,
    is_anybody,
)
from twosource.within.did.worth.told_before import are_leaders, is_with_somebody, sits_with_envoys

SIDES = 2  # of a meeting at least
SENT = frozenset({"delegation", "negotiator", "envoy", "mediator"})  # who travels for a government
GOES_ON = frozenset({
    "go", "begin", "start", "open", "reopen", "convene", "kick", "get", "resume", "take", "last", "continue", "conclude", "close",
    "wrap", "end", "fail", "collapse", "break",
})  # fmt: skip
GOES = frozenset({"come", "go", "attend", "travel", "return"})
SEEN = frozenset({"ASSAULT", "PROTEST", "MOBILIZE", "COERCE"})  # what can be told without saying who did it
MAY_DO = frozenset({"allow", "permit", "entitle", "enable", "empower"})
ONE_SIDED = frozenset({"talk-with", "discuss-together"})  # "he spoke at the convention": to whom is not told
TOGETHER = "speak-together"
MEETS = frozenset({"meet", "meet-somebody"})
HOLDS = frozenset({"find-guilty"})
BLAMED = frozenset({"responsible", "accountable", "liable", "guilty", "contempt"})
GUESTS = frozenset({"invitation-of", "invitation-noun"})
GIVEN = frozenset({"CONCEDE", "SUPPORT", "REJECT", "AGREE"})  # a noun of these without anybody tells nothing
WHOLE = frozenset({"want-other", "ask-to"})
AIMLESS = frozenset({"endorse", "reject", "accuse"})  # "unlikely to help him defend": what is not told
SOMEWHERE = "protest-at"  # its rule wants a place of its own
ASIDE_OF_WHOM = frozenset({"allow", "free"})  # "by releasing them": what they are is not told
READY = "willing"
INQUIRY = "investigation-noun"
GOODS = frozenset({"give-goods", "carry-goods"})
TALKS = frozenset({"talk", "talks", "negotiation", "consultation", "summit"})
WORDLESS = frozenset({"AGREE", "REQUEST", "REJECT", "ACCUSE", "SUPPORT", "CONCEDE", "THREATEN", "AID"})


def is_empty(matcher: Matcher, match: Match, event: Event, verb: Token | None, cast: Cast) -> bool:
    """Tell whether too little is told: "his father was killed", "the visit", "felony charges", "a letter published"."""
    parse = matcher.parse
    sides = len(event.actors) + len(event.recipients)
    token = parse.tokens[match.trigger]
    is_alone = event.mode in ("visit", "third-party") and bool(event.actors)  # "mediation by Qatar"
    if is_seated(parse, match, event) or is_held(parse, match, event):
        return False
    if verb is None and event.type == "CONSULT" and not is_alone:
        goes_on = token.dep == "nsubj" and lemma_of(parse.tokens[token.head]) in GOES_ON
        return not goes_on and sides < SIDES and not _is_many(matcher, match) and not is_convened(parse, match, event)
    if verb is None and any(t.lower in OUGHT for t in parse.dependents(token.head, "aux")):
        return True  # "there should be no meeting"
    if (
        event.type == "CONSULT"
        and event.mode not in ("visit", "third-party")
        and sides < SIDES
        and event.verb is not None
        and event.rest is None
        and not (verb is not None and are_leaders(matcher, verb, event))
    ):
        return True  # "while meeting"; "the two envoys talked on Monday" tells enough
    if event.rule in MEETS and sides < SIDES and event.verb is None and event.participle is None and verb is not None:
        return not _has_many_doers(parse, verb) and match.trigger == verb.i  # "after he met with - and thanked - her"
    if event.rule == "allow-in" and event.is_whom_first:
        return True  # "the access that the family has permitted"
    if event.is_whom_first and not event.recipients and (event.type in STANDS or event.rule in ASIDE_OF_WHOM):
        return True
    if _leads_nowhere(parse, match, event, verb, cast):
        return True
    if event.rule == TOGETHER and verb is not None and sides < SIDES:
        return not are_leaders(matcher, verb, event)
    if event.rule in ONE_SIDED and len(event.actors) + len(event.recipients) < SIDES and verb is not None:
        return not _has_many_doers(parse, verb) and not is_with_somebody(matcher, verb)
    if _is_unsaid(match, event) or (event.rule in AIMLESS and event.rest is None and not event.recipients and verb):
        return not event.participle
    if verb is None and event.type == "ASSAULT" and _is_in_words(event, cast):
        return True
    if _is_part_meeting(matcher, match, event, cast) or _is_cut(parse, match, event):
        return True
    return not event.actors and _is_of_nobody(matcher, match, event, verb)


def _has_matter(parse: Parse, noun: int) -> bool:
    """Tell whether a noun says what it is about: "an inquiry into the fire"."""
    told = [t.i for t in parse.dependents(noun, "prep") if t.lower in MATTER]
    about = [p.i for k in told for p in parse.dependents(k, "pobj", "pcomp")]
    is_led = any(t.lower in OFFICERS for k in about for t in parse.dependents(k, "appos"))
    return bool(told) and not is_led  # "the inquiry of Kofi Musa, the special counsel"


def _leads_nowhere(parse: Parse, match: Match, event: Event, verb: Token | None, cast: Cast) -> bool:
    """Tell whether a journey or an invitation is a private person's, or nobody knows whose or where to."""
    if event.rule == "visit" and not event.recipients and event.place is None and are_private(event.actors, cast):
        return True
    if event.type == "AGREE" and any(_is_bare_journey(parse, k) for k in match.inner):
        return True  # "thanked him for agreeing to come"
    is_sent = verb is not None and any(parse.tokens[k].lemma in SENT for k in doers_of(parse, verb.i))
    is_idle = not is_sent and _is_idle_journey(event, cast) and not _goes_to_talk(parse, match)
    if event.rule in ("travel-to", "arrival-of-guest") and is_idle:
        return True
    return event.rule in GUESTS and not event.recipients  # "at the invitation of the king": of whom is not told


def _is_of_nobody(matcher: Matcher, match: Match, event: Event, verb: Token | None) -> bool:
    """Tell whether a deed without a known doer tells too little besides."""
    parse = matcher.parse
    if event.rule in GOODS and not event.recipients and event.doer is None:
        return True  # "the first jets will be delivered"
    if verb is None and event.type in GIVEN and not event.recipients:
        return True  # "the release of the Dreamliner"
    if event.status == "did-not-occur" and event.doer is None:
        return True
    if event.type in ("STATE", "COOPERATE"):
        return event.doer is None and not event.recipients
    if verb is not None and clause.is_passive(parse, verb.i) and lemma_of(verb) in MAY_DO:
        return True
    if match.rule.kind == "noun" and verb is None:
        is_seen = event.place is not None or event.date is not None or bool(event.magnitude)
        if match.rule.id == SOMEWHERE and parse.tokens[match.trigger].dep == "nsubj":
            return False  # "the sit-in at the airport entered its fourth day"
        if event.type in SEEN and (is_seen or event.recipients or has_participants(matcher, match)):
            return False
        if event.recipients and is_settled(parse, parse.tokens[match.trigger], event):
            return False  # "After the acquittal of Mali's envoy, Oslo called for calm"
        return event.verb is None and not (event.type == "SANCTION" and event.recipients)
    is_told = event.theme is not None or event.doer is not None or event.verb is not None or bool(event.recipients)
    return not is_told and event.place is None and event.date is None


def _is_bare_journey(parse: Parse, k: int) -> bool:
    """Tell whether an infinitive of going says not where to: "agreed to come"."""
    return parse.tokens[k].lemma in GOES and all(t.dep == "aux" for t in parse.dependents(k))


def _is_part_meeting(matcher: Matcher, match: Match, event: Event, cast: Cast) -> bool:
    """Tell whether one person holds a meeting with nobody who is told: a manager among his staff."""
    if sits_with_envoys(matcher, match):
        return False
    persons = all(cast.by_id[a].kind == "person" and cast.by_id[a].country is None for a in event.actors)
    is_held = event.verb == "hold" and event.rule == "host-summit" and not event.recipients
    return is_held and len(event.actors) == 1 and persons


def _is_cut(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether the words break off before what is wanted: "wants Ms Lund, a nurse, and Mr Dahl to lead it"."""
    if match.rule.id == INQUIRY and match.carrier is None and not event.recipients:
        return not _has_matter(parse, match.trigger)  # "papers of the bureau's inquiry": into what is not told
    if match.rule.id in HOLDS and event.rest is not None and lemma_of(parse.tokens[match.trigger]) == "hold":
        said = {t.lower for t in parse.tokens if event.rest.start <= t.start < event.rest.end}
        return said.isdisjoint(BLAMED)  # "holds Musa, during her term, as being responsible"
    if match.rule.id == READY and event.rest is not None and event.rest.end <= event.trigger.end:
        return True  # "how far they are willing to go": to what is not told
    if match.rule.id not in WHOLE or event.rest is None or not match.inner:
        return False
    return event.rest.end <= parse.tokens[match.inner[0]].start


def _is_in_words(event: Event, cast: Cast) -> bool:
    """Tell whether a person's "attacks", on nobody and nowhere, are words: "he answered the senator's attacks"."""
    by_persons = bool(event.actors) and all(cast.by_id[a].kind == "person" for a in event.actors)
    return by_persons and not event.recipients and event.place is None and not event.magnitude


def _is_idle_journey(event: Event, cast: Cast) -> bool:
    """Tell whether who travels is a private person or anybody, or where to is no place: "she returned to the network"."""
    goers = [cast.by_id[a] for a in event.actors]
    if goers and all(p.kind in ("government", "organisation") for p in goers):
        return True
    is_place = any(cast.by_id[r].kind in ("country", "place", "government") for r in event.recipients)
    if event.recipients and not is_place and event.place is None:
        return True
    return bool(goers) and all(
        not p.roles and (p.kind == "person" or is_anybody(p)) and p.country is None for p in goers
    )


def _goes_to_talk(parse: Parse, match: Match) -> bool:
    """Tell whether a journey is made for talks: "Lund flew to Gao for talks with the generals"."""
    preps = [t for t in parse.dependents(match.trigger, "prep") if t.lower == "for"]
    return any(lemma_of(p) in TALKS for t in preps for p in parse.dependents(t.i, "pobj"))


def _has_many_doers(parse: Parse, verb: Token) -> bool:
    """Tell whether several take part: "the two leaders spoke"."""
    heads = clause.subjects(parse, verb.i)
    return len(heads) > 1 or any(parse.tokens[k].tag in ("NNS", "NNPS") for k in heads)


def _is_unsaid(match: Match, event: Event) -> bool:
    """Tell whether neither words nor rule tell what is done and to whom: "which he had urged", "he opposed it"."""
    is_bare = event.verb is None and event.participle is None and match.rule.says is None
    return is_bare and event.type in WORDLESS and event.mode is None and not event.recipients and event.echoes is None


def are_private(ids: tuple[str, ...], cast: Cast) -> bool:
    """Tell whether those who go somewhere hold no office that is told: a stranger at a gym pays no visit."""
    return bool(ids) and all(cast.by_id[i].country is None and not cast.by_id[i].roles for i in ids)


def _is_many(matcher: Matcher, match: Match) -> bool:
    """Tell whether those who meet are told by one plural noun: "the meeting between the two kings"."""
    parse = matcher.parse
    heads = clause.preposed(parse, match.trigger, "between", "of", "by")
    return any(parse.tokens[k].tag in ("NNS", "NNPS") for k in heads) or len(heads) >= SIDES
