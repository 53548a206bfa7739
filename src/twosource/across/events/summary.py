"""One line of plain English for an event, made from the record alone.

Comes in: the fullest telling, with who, whom and where. Goes out: a sentence without a full stop. Example:
"Xi Jinping met Alexander Lukashenko in Beijing"; for a plan "Norway is to send aid to Mali".

The report's own words are used where they stand together. Where they do not, phrases stand with the rules (``says``)
or, where a rule has none, with the type (``data/events/phrases.yaml``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from twosource.across.events.cast import Cast
from twosource.across.events.line import finish, reword, trim
from twosource.across.events.names import DETERMINED, list_names
from twosource.across.events.rest import name_described, speaks_of_itself, tell_rest
from twosource.across.events.retold import ARMS
from twosource.across.events.telling import Telling
from twosource.across.events.words import are_many, inflect, passive, past, took_place
from twosource.lexicon.load import load_yaml
from twosource.model.facts import Status
from twosource.within.did.rules.load import load_rulebook

UNSURE = re.compile(r"\b(?:possible|potential|alleged|planned|suspected) ")  # the line says so: "a strike is possible"
DONE_TO = frozenset({"ASSAULT", "COERCE"})
SAME_PAST = frozenset({"shoot", "strike", "hit", "hold", "hurt", "burn"})
OTHER_SIDE = re.compile(r"^the other |\bof the other$")  # "Each rejected the charges of the other"
SHORT_TAIL = 3  # words
AS_WHAT = re.compile(r"(?:dead|alive|unconscious|open|free|back|away|off|down|up|out|over)(?: |$)")
PLANNING = frozenset({"intend", "plan", "schedule", "announce", "propose", "consider", "order", "threaten", "promise", "seek", "prepare", "offer", "request", "demand", "weigh", "mull", "contemplate", "study", "discuss", "debate"})  # fmt: skip
# Verbs that tell nothing without whom or what: "the truce that Oslo brokered".
OF_SOMETHING = frozenset({
    "accuse", "back", "blame", "brand", "broker", "call", "charge", "declare", "dub", "give", "hack", "hold", "impose",
    "label", "launch", "make", "name", "order", "put", "take",
})  # fmt: skip
# A headline whose verb was taken for its noun: "Exiles protest in Rome".
HEADLINE = re.compile(
    r"(?P<who>[A-Z]\w+s) (?P<verb>protest|march|strike|clash|rally|riot|demonstrate) (?P<rest>(?:in|at|against|over|near|outside) .+)"
)
IS_TO = re.compile(r"\b(is|are) to\b")  # of a plan whose day is over nobody knows whether it was done
OPTIONAL = re.compile(r"\[([^\]]*)\]")
STRUCK_IN = re.compile(r"\b(?:bombing|blast|explosion|shooting|massacre|killing)s?$", re.I)  # "bombings in Africa"
OF_NAME = re.compile(r" of (?:the )?[A-Z]")  # "the hack of the DNC" says whom already
LEFT = re.compile(r"\b(?:exit|withdrawal|departure|pull-?out)$", re.I)  # "exit from the union"
PLOTS = frozenset({"plan", "plot", "conspiracy", "scheme"})  # of which the attack is told: "an attack is planned"


def summarise(
    telling: Telling,
    *,
    actors: Sequence[str],
    recipients: Sequence[str],
    place: str | None,
    status: Status,
    cast: Cast,
    said: str = "",
) -> str:
    """Return one line that tells the event: who did what to whom and where, hedged by its status.

    Args:
        telling: the fullest.
        actors: who does it, as entities.
        recipients: to whom.
        place: where.
        status: whether it happened.
        cast: the entities by id.
        said: the words in which a deed of words was done, for a line that has no other of the report's.
    """
    line, is_own = _tell(telling, actors=actors, recipients=recipients, place=place, status=status, cast=cast)
    line = finish(line)
    if said and not is_own and status == "occurred":
        return f"{line}: “{said}”"
    is_over = telling.end is not None and telling.published is not None and telling.end < telling.published
    if status == "planned" and (is_over or telling.was_planned):
        return IS_TO.sub(lambda found: "was to" if found[1] == "is" else "were to", line, count=1)
    return line


def _tell(
    telling: Telling,
    *,
    actors: Sequence[str],
    recipients: Sequence[str],
    place: str | None,
    status: Status,
    cast: Cast,
) -> tuple[str, bool]:
    """Return the line, and whether the report's own words tell what was done."""
    event = telling.event
    who = (list_names(actors, cast) if actors != telling.actors or not telling.doer else "") or trim(telling.doer)
    is_plural = len(actors) > 1 or are_many(who)
    whom = list_names(recipients, cast)
    from_below = _tell_from_below(telling, who, whom, status, are_several=len(recipients) > 1)
    if from_below is not None:
        return _start(from_below), True
    rest = tell_rest(telling, whom)
    if event.verb in PLANNING and (event.is_noun or _is_noun(event.rule)) and status in ("planned", "possible"):
        status = "occurred"  # "intended the trip": the trip is planned, the intention is there
    is_own = not _is_swapped(event.rule) and not speaks_of_itself(rest)
    if not who and rest and event.type in DONE_TO and _has_plain_past(event.verb) and not speaks_of_itself(rest):
        return _start(passive(rest, past(event.verb or ""), status)), True  # "They killed 78 people", whoever they are
    if is_own and actors == telling.actors and (who or _tells_something(telling, rest)):
        line = _in_its_words(telling, who, whom, name_described(rest, recipients, cast), status, is_plural=is_plural)
        if line is not None:
            return _start(line), True
    where = _where(place, recipients, cast)
    is_mutual = event.verb is None and " between " in telling.theme and not (actors and " and " in who)
    if not who or is_mutual or (_is_swapped(event.rule) and not actors):
        return _start(_agentless(telling, whom, where, status)), True
    return _start(_in_our_words(telling, who, whom, where, status, is_plural=is_plural)), False


def _tell_from_below(telling: Telling, who: str, whom: str, status: Status, *, are_several: bool) -> str | None:
    """Tell a deed of those to whom it is done, where the report does so: "three towns were shelled"."""
    event = telling.event
    line = _done_to(telling, who, whom, status) if event.participle is not None else None
    if line is not None:
        return line
    if _is_swapped(event.rule) and not telling.actors and event.verb is not None and whom:
        # "Mali faces pressure from Oslo" is a deed of Oslo; where it is not named, Mali's side is told
        return inflect(whom, f"{event.verb} {tell_rest(telling, '')}".strip(), status, are_many(whom) or are_several)
    rest = tell_rest(telling, whom)
    if not who and rest and _is_told_by_noun(telling) and not speaks_of_itself(rest) and event.verb is not None:
        return passive(rest, past(event.verb), status)
    return None


def _tells_something(telling: Telling, rest: str) -> bool:
    """Tell whether a verb and what follows say enough where nobody does it."""
    return telling.event.type != "STATE" and (bool(rest) or not _is_told_by_noun(telling))


def _in_its_words(telling: Telling, who: str, whom: str, rest: str, status: Status, *, is_plural: bool) -> str | None:
    """Tell a deed with the verb of the report and what follows; None where it has none or the verb lacks its object."""
    base = telling.event.verb
    if base is None:
        return None
    doer = who or "unnamed actors"
    if telling.unplanned and status == "did-not-occur":
        told = past(base) if telling.unplanned == "no longer" else base  # "Oslo no longer opposed the payment"
        return f"{doer} {telling.unplanned} {told} {rest}".strip()
    if who and _lacks_object(telling, rest, whom):
        return None
    verb, rest = reword(base, rest)
    each = " each" if is_plural and OTHER_SIDE.search(rest) else ""
    return inflect(f"{doer}{each}", f"{verb} {rest}".strip(), status, is_plural or not who)


def _lacks_object(telling: Telling, rest: str, whom: str) -> bool:
    """Tell whether what it is done to stands elsewhere: "the truce that Oslo brokered"."""
    is_alone = not rest and not whom and not telling.event.is_whom_first
    return is_alone and telling.event.verb in OF_SOMETHING


def _has_plain_past(verb: str | None) -> bool:
    """Tell whether the past of a verb is its participle too: "killed", "shot"; not "took"."""
    return verb is not None and " " not in verb and "_" not in verb and (past(verb).endswith("ed") or verb in SAME_PAST)


def _is_told_by_noun(telling: Telling) -> bool:
    """Tell whether a noun alone tells it ("the attack on the post"), which no verb carries ("carried out an attack")."""
    verb = telling.event.verb or "_"
    return _is_noun(telling.event.rule) and " " not in telling.verbal and "_" not in verb


OWN_STATES = frozenset({"committed", "determined", "dedicated", "prepared", "opposed"})


def _done_to(telling: Telling, who: str, whom: str, status: Status) -> str | None:
    """Return "Two sailors were freed by Mali", None where nothing tells to whom it was done."""
    event = telling.event
    theme = trim(telling.theme) or whom
    if " and " in whom and " and " not in theme and theme.split(" ")[-1] in whom:
        theme = whom  # "Poland" of "Poland, Hungary and Chile were admitted"
    if not telling.theme and whom and whom.split(" ")[-1] in telling.rest:
        return None  # "they would be turned over to the embassy"
    if not theme or event.participle is None or speaks_of_itself(theme):
        return None
    rest = tell_rest(telling, "")
    if speaks_of_itself(rest):
        rest = ""
    if event.participle in OWN_STATES and who and not re.match(r"by\b", tell_rest(telling, "")):
        theme = who  # "Mali and Chad are committed to": they are, by nobody
    is_told = not who or re.search(r"\bby\b", rest) or who.split(" ")[-1] in theme
    is_told = is_told or who.lower().removeprefix("the ") in rest.lower()  # "was called to the foreign ministry"
    doer = "" if is_told else f"by {who}"
    as_what = AS_WHAT.match(rest)  # "shot dead by Mali near the port"
    rest = rest[as_what.end() :] if as_what is not None else rest
    tail = (doer, rest) if len(rest.split()) > SHORT_TAIL else (rest, doer)  # "by Mali" is lost behind a long phrase
    said = (event.participle, as_what[0].strip() if as_what is not None else "", *tail)
    return passive(theme, " ".join(filter(None, said)), status)


@cache
def _is_swapped(rule: str) -> bool:
    return any(known.id == rule and known.swap for known in load_rulebook().rules)


def _where(place: str | None, recipients: Sequence[str], cast: Cast) -> str:
    if place is None or place in recipients or place not in cast.by_id:
        return ""
    return f" in {list_names([place], cast)}"


def _in_our_words(telling: Telling, who: str, whom: str, where: str, status: Status, *, is_plural: bool) -> str:
    """Tell a deed with the phrase of its rule or type: "struck a depot", whatever the report calls it."""
    event = telling.event
    if event.type == "ASSAULT" and who.split(" ")[-1].lower() in ARMS:
        return inflect(who, f"strike {whom}".strip(), status, is_plural) + (where if not whom else "")
    phrase = _find_phrase(event.rule, event.type, event.mode)
    return inflect(who, _fill(phrase, whom, is_plural), status, is_plural) + where


@cache
def _find_phrase(rule: str, kind: str, mode: str | None) -> str:
    """Return the base form of what is done, with "{r}" for whom and brackets round what may be left out."""
    for known in load_rulebook().rules:
        if known.id == rule and known.says is not None:
            return known.says
    phrases = load_yaml("events/phrases.yaml")
    found = phrases["verbs"][kind]
    return str(found.get(mode, found["any"]))


def _fill(phrase: str, whom: str, is_plural: bool) -> str:
    """Write the recipients in, or drop the bracket that waits for them; "a|b" is with and without recipients."""
    with_whom, _, without = phrase.partition("|")
    chosen = with_whom if whom or not without else without
    text = OPTIONAL.sub(lambda m: m.group(1) if whom else "", chosen).replace("{r}", whom or "others")
    return text.replace("{own}", "their" if is_plural else "its").strip()


def _agentless(telling: Telling, whom: str, where: str, status: Status) -> str:
    event = telling.event
    is_plot = event.type == "ASSAULT" and bool(whom) and trim(telling.theme).split(" ")[-1].lower() in PLOTS
    if telling.theme and _is_noun(event.rule) and not speaks_of_itself(telling.theme) and not is_plot:
        pattern, _, participle = _noun_entry(event.type, event.mode).partition("|")
        aim = OPTIONAL.search(pattern)
        theme = _determined(
            UNSURE.sub("", trim(telling.theme)) if status in ("possible", "planned", "alleged") else trim(telling.theme)
        )
        if (
            aim
            and whom
            and not OF_NAME.search(theme)
            and not any(name.split()[-1] in theme for name in (whom, whom.split(",")[0].split(" and ")[0]))
        ):
            link = aim.group(1).replace(" on ", " in " if STRUCK_IN.search(theme) else " on ")
            theme += (link.replace(" with ", " from ") if LEFT.search(theme) else link).replace("{r}", whom)
        if participle:
            return passive(theme, participle, status) + where
        told = HEADLINE.fullmatch(trim(telling.theme))
        if told is not None:
            return inflect(told["who"], f"{told['verb']} {told['rest']}", status, is_plural=True)
        is_told = whom or where.strip().removeprefix("in ") in theme
        return took_place(theme, "" if is_told else where, status)
    return _without_actor(event.type, event.mode, whom, where, status)


def _determined(theme: str) -> str:
    """Return "the Lima bombing" for "Lima bombing"; plurals and determined nouns as they are."""
    first = theme.split(" ")[0].lower()
    return theme if first in DETERMINED or first.isdigit() or are_many(theme) else f"the {theme}"


@cache
def _is_noun(rule: str) -> bool:
    return any(known.id == rule and known.kind == "noun" for known in load_rulebook().rules)


def _noun_entry(kind: str, mode: str | None) -> str:
    nouns = load_yaml("events/phrases.yaml")["nouns"][kind]
    return str(nouns.get(mode, nouns["any"]))


def _without_actor(kind: str, mode: str | None, whom: str, where: str, status: Status) -> str:
    noun = OPTIONAL.sub(lambda m: m.group(1) if whom else "", _noun_entry(kind, mode)).replace("{r}", whom)
    noun, _, participle = noun.partition("|")
    if participle:
        return passive(noun, participle, status)
    return took_place(noun, where, status)


def _start(line: str) -> str:
    return line[:1].upper() + line[1:]
