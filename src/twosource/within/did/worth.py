"""Whether what a rule found is an event at all: somebody named or told, really done, planned or weighed.

Comes in: a match and the event made of it. Goes out: yes or no. Example: "gunmen killed two guards" tells an event;
"countries impose sanctions", "a chance to attack" and "let us not attack each other" tell none.
"""

from __future__ import annotations

from twosource.model.facts import Event
from twosource.model.text import Parse, Token
from twosource.within.did import clause
from twosource.within.did.aside import is_aside
from twosource.within.did.cast import FIRST_PERSON, Cast
from twosource.within.did.fronted import is_fronted
from twosource.within.did.habit import is_habit
from twosource.within.did.idle import (
    STANDS,
    is_anybody,
    is_easy,
    is_general,
    is_idle,
    is_of_anyone,
    is_of_private_we,
    is_only_barred,
    is_pledge_of_all,
)
from twosource.within.did.lacking import is_lacking
from twosource.within.did.match import Match, Matcher
from twosource.within.did.roles import has_participants
from twosource.within.did.spoken import doers as doers_of
from twosource.within.did.standing import is_standing
from twosource.within.did.thin import is_thin
from twosource.within.did.told_before import is_decided, is_with_somebody
from twosource.within.did.trigger import is_its_own_subject
from twosource.within.did.unclear import is_unclear
from twosource.within.did.words import lemma_of

SIDES = 2  # of a meeting at least
SENT = frozenset({"delegation", "negotiator", "envoy", "mediator"})  # who travels for a government
GOES_ON = frozenset({"go", "begin", "start", "resume", "take", "last", "continue", "end", "fail", "collapse", "break"})
SEEN = frozenset({"ASSAULT", "PROTEST", "MOBILIZE", "COERCE"})  # what can be told without saying who did it
MAY_DO = frozenset({"allow", "permit", "entitle", "enable", "empower"})
OUGHT = frozenset({"should", "must", "ought"})
ONE_SIDED = frozenset({"talk-with", "discuss-together"})  # "he spoke at the convention": to whom is not told
HARMING = frozenset({"ACCUSE", "ASSAULT", "COERCE", "REJECT", "REQUEST", "SANCTION", "THREATEN"})
GUESTS = frozenset({"invitation-of", "invitation-noun"})
GIVEN = frozenset({"CONCEDE", "SUPPORT", "REJECT", "AGREE"})  # a noun of these without anybody tells nothing
WHOLE = frozenset({"want-other", "ask-to"})
AIMLESS = frozenset({"endorse", "reject", "accuse"})  # "unlikely to help him defend": what is not told
GOODS = frozenset({"give-goods", "carry-goods"})
WORDLESS = frozenset({"AGREE", "REQUEST", "REJECT", "ACCUSE", "SUPPORT", "CONCEDE", "THREATEN", "AID"})
UNDONE = frozenset({"possible", "planned"})
DOERS = {"ASSAULT": "strikers", "MOBILIZE": "forces", "RETREAT": "forces"}  # what acts though it is nobody
SAYS = frozenset({"say", "tell", "add", "write"})
WARNS = SAYS | {"warn", "complain", "caution", "charge", "vow"}
REFUSALS = frozenset({"will-not", "not-going-to"})


def is_worth(matcher: Matcher, match: Match, event: Event, cast: Cast) -> bool:
    """Tell whether an event is about somebody and about something done, planned or weighed.

    Args:
        matcher: holds the parse.
        match: what was found.
        event: what was made of it.
        cast: parties by token.
    """
    parse = matcher.parse
    verb = _verb(parse, match)
    if is_fronted(parse, match) and not event.actors:
        return False  # “The vote was a sham,” a neighbour said
    if event.rule in REFUSALS and _is_of_private_i(parse, match, event, cast):
        return False  # “I won't help,” Ann Lund told a station
    if event.verb in WARNS and (event.rest is None or event.rest.start >= event.rest.end):
        return False  # "Roe said: “...”" is a statement; what it asks for stands in the quotation
    if event.echoes is None and (_is_empty(matcher, match, event, verb, cast) or is_aside(parse, match, event, cast)):
        return False
    if is_lacking(parse, match, event, cast, matcher.book.classes["kin"]) or is_thin(parse, match, verb, event, cast):
        return False
    if verb is None:
        return True
    if _is_faceless(matcher, match, event, verb) or _is_wish(parse, verb) or is_unclear(parse, verb):
        return False
    if _is_command(parse, verb) or _is_choice(parse, verb):
        return False
    if event.type in HARMING and _is_on_itself(parse, verb, event, cast):
        return False
    if is_standing(parse, verb, event) or _is_of_unnamed(parse, verb, event):
        return False
    if is_only_barred(event, verb) or is_pledge_of_all(parse, verb, event):
        return False
    if event.status == "denied" and is_general(event.actors, cast):
        return False
    if _is_campaign(parse, match, event, cast):
        return False
    if event.status in UNDONE and (is_easy(parse, verb) or is_idle(parse, verb, event, cast)):
        return False
    if is_of_anyone(parse, verb, event) or is_of_private_we(parse, verb, event, cast):
        return False
    return not is_habit(parse, match, verb, event, cast)


def _is_command(parse: Parse, verb: Token) -> bool:
    """Tell whether somebody is told to do it behind a comma: "It is not yours to play with, show some respect"."""
    head = parse.tokens[verb.head]
    is_bare = verb.tag == "VB" and not parse.dependents(verb.i, "aux", "auxpass", "nsubj", "mark")
    is_spliced = verb.dep == "conj" and head.tag in ("VBZ", "VBD") and head.i < verb.i
    return is_bare and is_spliced and not any(head.i < t.i < verb.i for t in parse.dependents(head.i, "cc"))


def _is_choice(parse: Parse, verb: Token) -> bool:
    """Tell whether it is one of several things to choose from: "a choice of signing on, going home or moving"."""
    top = parse.tokens[verb.head] if verb.dep == "conj" else verb
    return (
        top.tag == "VBG"
        and top.dep in ("acl", "pcomp")
        and any(
            parse.tokens[k].lemma in ("choice", "option", "alternative")
            for k in (top.head, parse.tokens[top.head].head)
        )
    )


def _is_of_unnamed(parse: Parse, verb: Token, event: Event) -> bool:
    """Tell whether nobody named accuses nobody named, in passing: "a man accused of murder", "who was condemned"."""
    is_passing = verb.dep in ("acl", "relcl") or parse.tokens[verb.head].dep in ("acl", "relcl")
    is_nobodys = not event.actors and not event.recipients and event.doer is None and event.type == "ACCUSE"
    return (
        is_nobodys
        and event.mode != "investigate"
        and clause.is_passive(parse, verb.i)
        and (is_passing or event.rest is None)
    )


def _is_of_private_i(parse: Parse, match: Match, event: Event, cast: Cast) -> bool:
    """Tell whether a person without an office refuses in his own words."""
    is_own = any(parse.tokens[k].lower in FIRST_PERSON for k in clause.subjects(parse, match.trigger))
    return is_own and _are_private(event.actors, cast)


def _is_on_itself(parse: Parse, verb: Token, event: Event, cast: Cast) -> bool:
    """Tell whether the parser made one person both: "said Lund erred and accused Lund of theft" has another accuser."""
    named = (k for k in clause.objects(parse, verb.i) if parse.tokens[k].pos == "PROPN")
    return any(p in event.actors for k in named for p in cast.find(k))


def _verb(parse: Parse, match: Match) -> Token | None:
    token = parse.tokens[match.trigger]
    if token.pos in ("VERB", "AUX"):
        return token
    if match.rule.kind == "adjective":
        head = parse.tokens[token.head]
        return head if head.pos in ("VERB", "AUX") else None
    return parse.tokens[match.carrier] if match.carrier is not None else None


def _is_campaign(parse: Parse, match: Match, event: Event, cast: Cast) -> bool:
    """Tell whether one person holds a rally: a politician among voters, and no protest."""
    words = (match.trigger, *match.inner, *clause.objects(parse, match.trigger))
    is_rally = event.type in ("PROTEST", "THREATEN") and any(lemma_of(parse.tokens[k]) == "rally" for k in words)
    persons = [cast.by_id[a] for a in event.actors]
    return is_rally and len(persons) == 1 and persons[0].kind == "person" and not event.recipients


def _is_empty(matcher: Matcher, match: Match, event: Event, verb: Token | None, cast: Cast) -> bool:
    """Tell whether too little is told: "his father was killed", "the visit", "felony charges", "a letter published"."""
    parse = matcher.parse
    sides = len(event.actors) + len(event.recipients)
    token = parse.tokens[match.trigger]
    is_alone = event.mode in ("visit", "third-party") and bool(event.actors)  # "mediation by Qatar"
    if verb is None and event.type == "CONSULT" and not is_alone:
        goes_on = token.dep == "nsubj" and lemma_of(parse.tokens[token.head]) in GOES_ON
        return not goes_on and sides < SIDES and not _is_many(matcher, match)
    if verb is None and any(t.lower in OUGHT for t in parse.dependents(token.head, "aux")):
        return True  # "there should be no meeting"
    if (
        event.type == "CONSULT"
        and event.mode not in ("visit", "third-party")
        and sides < SIDES
        and event.verb is not None
        and event.rest is None
    ):
        return True  # "while meeting"
    if event.rule == "allow-in" and event.is_whom_first:
        return True  # "the access that the family has permitted"
    if event.is_whom_first and not event.recipients and (event.type in STANDS or event.rule == "allow"):
        return True
    if event.rule == "visit" and not event.recipients and event.place is None and _are_private(event.actors, cast):
        return True
    is_sent = verb is not None and any(parse.tokens[k].lemma in SENT for k in doers_of(parse, verb.i))
    if event.rule in ("travel-to", "arrival-of-guest") and not is_sent and _is_idle_journey(event, cast):
        return True
    if event.rule in GUESTS and not event.recipients:
        return True  # "at the invitation of the king": who was invited is not told
    if event.rule in ONE_SIDED and len(event.actors) + len(event.recipients) < SIDES and verb is not None:
        return not _has_many_doers(parse, verb) and not is_with_somebody(matcher, verb)
    if _is_unsaid(match, event) or (event.rule in AIMLESS and event.rest is None and not event.recipients and verb):
        return not event.participle
    if verb is None and event.type == "ASSAULT" and _is_in_words(event, cast):
        return True
    if _is_part_meeting(event, cast) or _is_cut(parse, match, event):
        return True
    return not event.actors and _is_of_nobody(matcher, match, event, verb)


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
        if event.type in SEEN and (is_seen or event.recipients or has_participants(matcher, match)):
            return False
        return event.verb is None and not (event.type == "SANCTION" and event.recipients)
    is_told = event.theme is not None or event.doer is not None or event.verb is not None or bool(event.recipients)
    return not is_told and event.place is None and event.date is None


def _is_part_meeting(event: Event, cast: Cast) -> bool:
    """Tell whether one person holds a meeting with nobody who is told: a manager among his staff."""
    persons = all(cast.by_id[a].kind == "person" and cast.by_id[a].country is None for a in event.actors)
    is_held = event.verb == "hold" and event.rule == "host-summit" and not event.recipients
    return is_held and len(event.actors) == 1 and persons


def _is_cut(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether the words break off before what is wanted: "wants Ms Lund, a nurse, and Mr Dahl to lead it"."""
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


def _has_many_doers(parse: Parse, verb: Token) -> bool:
    """Tell whether several take part: "the two leaders spoke"."""
    heads = clause.subjects(parse, verb.i)
    return len(heads) > 1 or any(parse.tokens[k].tag in ("NNS", "NNPS") for k in heads)


def _is_unsaid(match: Match, event: Event) -> bool:
    """Tell whether neither words nor rule tell what is done and to whom: "which he had urged", "he opposed it"."""
    is_bare = event.verb is None and event.participle is None and match.rule.says is None
    return is_bare and event.type in WORDLESS and event.mode is None and not event.recipients and event.echoes is None


def _are_private(ids: tuple[str, ...], cast: Cast) -> bool:
    """Tell whether those who go somewhere hold no office that is told: a stranger at a gym pays no visit."""
    return bool(ids) and all(cast.by_id[i].country is None and not cast.by_id[i].roles for i in ids)


def _is_many(matcher: Matcher, match: Match) -> bool:
    """Tell whether those who meet are told by one plural noun: "the meeting between the two kings"."""
    parse = matcher.parse
    heads = clause.preposed(parse, match.trigger, "between", "of", "by")
    return any(parse.tokens[k].tag in ("NNS", "NNPS") for k in heads) or len(heads) >= SIDES


def _is_faceless(matcher: Matcher, match: Match, event: Event, verb: Token) -> bool:
    """Tell whether an active verb has no doer that can act: "helping to arrest them", "stickers criticising him"."""
    parse = matcher.parse
    if event.actors or event.echoes is not None or clause.is_passive(parse, verb.i):
        return False
    doers = doers_of(parse, verb.i)
    if match.rule.swap:
        return not event.recipients and not doers
    if is_its_own_subject(parse, match):
        return False
    if is_decided(parse, verb, event):
        return False
    if event.doer is None:
        return not (event.type == "ASSAULT" and event.magnitude)  # "they killed 78 people"
    if event.type == "PROTEST":
        return False
    others = matcher.book.classes[DOERS.get(event.type, "papers")] if event.type in {*DOERS, *STANDS} else frozenset()
    return not any(
        parse.tokens[k].pos not in ("PRON", "DET")
        and (matcher.nouns.is_human(k) or any(lemma_of(parse.tokens[c]) in others for c in matcher.nouns.contents(k)))
        for k in doers
    )


def _is_wish(parse: Parse, verb: Token) -> bool:
    """Tell whether a bare verb under a singular name only wishes: "God help us", "may God forgive him"."""
    if verb.tag not in ("VB", "VBP") or any(
        t.dep in ("aux", "auxpass") and t.lower != "may" for t in parse.dependents(verb.i)
    ):
        return False
    return any(parse.tokens[k].lower in ("god", "allah", "heaven") for k in clause.subjects(parse, verb.i))
