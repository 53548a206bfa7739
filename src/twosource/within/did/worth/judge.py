"""Whether what a rule found is an event at all: somebody named or told, really done, planned or weighed.

Comes in: a match and the event made of it. Goes out: yes or no. Example: "gunmen killed two guards" tells an event;
"countries impose sanctions", "a chance to attack" and "let us not attack each other" tell none.
"""

from __future__ import annotations

from twosource.model.facts import Event
from twosource.model.text import Parse, Token
from twosource.within.did.clauses import clause
from twosource.within.did.clauses.joined_verb import FINITE
from twosource.within.did.roles.cast import Cast
from twosource.within.did.rules.fronted import is_fronted
from twosource.within.did.rules.match import Match, Matcher
from twosource.within.did.rules.spoken import doers as doers_of
from twosource.within.did.rules.spoken import wholes
from twosource.within.did.rules.trigger import is_its_own_subject
from twosource.within.did.words import FIRST_PERSON, lemma_of
from twosource.within.did.worth.aside import is_aside
from twosource.within.did.worth.empty import are_private, is_empty
from twosource.within.did.worth.habit import is_habit
from twosource.within.did.worth.idle import (
    COUP,
    STANDS,
    is_easy,
    is_general,
    is_idle,
    is_of_anyone,
    is_of_private_we,
    is_only_barred,
    is_pledge_of_all,
)
from twosource.within.did.worth.imagined import is_imagined
from twosource.within.did.worth.lacking import is_lacking
from twosource.within.did.worth.of_others import is_of_others
from twosource.within.did.worth.pointing import is_pointing
from twosource.within.did.worth.standing import is_standing
from twosource.within.did.worth.thin import is_thin
from twosource.within.did.worth.told_before import is_decided
from twosource.within.did.worth.unclear import is_unclear
from twosource.within.did.worth.unreal import is_rehearsed, is_unreal

HARMING = frozenset({"ACCUSE", "ASSAULT", "COERCE", "REJECT", "REQUEST", "SANCTION", "THREATEN"})
UNDONE = frozenset({"possible", "planned"})
DOERS = {"ASSAULT": "strikers", "MOBILIZE": "forces", "RETREAT": "forces"}  # what acts though it is nobody
SAYS = frozenset({"say", "tell", "add", "write"})
WARNS = SAYS | {"warn", "complain", "caution", "charge", "vow"}
UNCLAIMED = frozenset({"no-claim", "no-claim-of"})
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
    if event.rule in UNCLAIMED:
        return event.status == "did-not-occur"
    if is_rehearsed(parse, match) or (event.rule in REFUSALS and _is_of_private_i(parse, match, event, cast)):
        return False  # “I won't help,” Ann Lund told a station
    if event.verb in WARNS and (event.rest is None or event.rest.start >= event.rest.end):
        return False  # "Roe said: “...”" is a statement; what it asks for stands in the quotation
    if event.echoes is None and (is_empty(matcher, match, event, verb, cast) or is_aside(parse, match, event, cast)):
        return False
    kin = matcher.book.classes["kin"]
    if is_lacking(parse, match, event, cast, kin) or is_thin(parse, match, verb, event, cast):
        return False
    if is_imagined(parse, match, verb, event) or is_of_others(parse, match, event, cast):
        return False
    return verb is None or _is_worth_of_verb(matcher, match, verb, event, cast)


def _is_worth_of_verb(matcher: Matcher, match: Match, verb: Token, event: Event, cast: Cast) -> bool:
    """Tell whether what a verb tells is about somebody and about something done, planned or weighed."""
    parse = matcher.parse
    if _is_faceless(matcher, match, event, verb) or _is_wish(parse, verb) or is_unclear(parse, verb):
        return False
    if (
        is_pointing(parse, verb, event)
        or is_unreal(parse, match, verb, event)
        or _is_command(parse, verb)
        or _is_choice(parse, verb)
    ):
        return False
    if event.type in HARMING and _is_on_itself(parse, verb, event, cast):
        return False
    if is_standing(parse, verb, event) or _is_of_unnamed(parse, verb, event) or _is_campaign(parse, match, event, cast):
        return False
    if is_only_barred(event, verb) or (event.status == "denied" and is_general(event.actors, cast)):
        return False
    if is_pledge_of_all(parse, verb, event) or is_of_anyone(parse, verb, event):
        return False
    if event.status in UNDONE and (is_easy(parse, verb) or is_idle(parse, verb, event, cast)):
        return False
    return not (is_of_private_we(parse, verb, event, cast) or is_habit(parse, match, verb, event, cast))


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
    return is_own and are_private(event.actors, cast)


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


def _is_faceless(matcher: Matcher, match: Match, event: Event, verb: Token) -> bool:
    """Tell whether an active verb has no doer that can act: "helping to arrest them", "stickers criticising him"."""
    parse = matcher.parse
    if event.actors or event.echoes is not None or clause.is_passive(parse, verb.i):
        return False
    doers = doers_of(parse, verb.i)
    if match.rule.swap:
        return not event.recipients and not doers
    if is_its_own_subject(parse, match) or _happens(parse, match) or match.rule.mode == COUP:
        return False  # "the coup that ousted the king"
    if match.rule.kind == "adjective" and not _is_told_of_some(parse, verb):
        return True
    if is_decided(parse, verb, event):
        return False
    if event.doer is None:
        return not (event.type == "ASSAULT" and event.magnitude)  # "they killed 78 people"
    if event.type == "PROTEST":
        return False
    others = matcher.book.classes[DOERS.get(event.type, "papers")] if event.type in {*DOERS, *STANDS} else frozenset()
    return not any(
        parse.tokens[k].pos not in ("PRON", "DET")
        and (
            matcher.nouns.are_human(k)
            or any(lemma_of(parse.tokens[c]) in others for c in matcher.nouns.contents(k))
            or _is_air_defence(parse, k)
        )
        for k in wholes(parse, doers)
    )


def _is_air_defence(parse: Parse, k: int) -> bool:
    is_defence = parse.tokens[k].lemma in ("defence", "defense")
    return is_defence and any(t.lower in ("air", "missile") for t in parse.dependents(k, "compound"))


def _is_told_of_some(parse: Parse, verb: Token) -> bool:
    """Tell whether it is told of somebody in particular: "the dockers are ready", not "when a firm is ready"."""
    heads = clause.subjects(parse, verb.i)
    is_any = any(t.lower in ("a", "an", "any") for k in heads for t in parse.dependents(k, "det"))
    return not is_any and (verb.tag in FINITE or bool(parse.dependents(verb.i, "aux")))


def _happens(parse: Parse, match: Match) -> bool:
    """Tell whether its verb only says that a noun's deed came about: "a raid took place"."""
    noun = parse.tokens[match.trigger]
    return noun.dep == "nsubj" and noun.head == match.carrier


def _is_wish(parse: Parse, verb: Token) -> bool:
    """Tell whether a bare verb under a singular name only wishes: "God help us", "may God forgive him"."""
    if verb.tag not in ("VB", "VBP") or any(
        t.dep in ("aux", "auxpass") and t.lower != "may" for t in parse.dependents(verb.i)
    ):
        return False
    return any(parse.tokens[k].lower in ("god", "allah", "heaven") for k in clause.subjects(parse, verb.i))
