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

from twosource.across.event_line import drop_day, finish, reword, tidy, trim
from twosource.across.event_names import DETERMINED, list_names
from twosource.across.event_retold import ARMS
from twosource.across.event_telling import Cast, Telling
from twosource.across.event_words import are_many, inflect, passive, past, progressive, took_place
from twosource.lexicon.load import load_yaml
from twosource.model.facts import Status
from twosource.within.did.rules import load_rulebook

__all__ = ["list_names", "past", "progressive", "summarise", "tidy", "trim"]

HIDDEN = re.compile(r"\b(?:counterpart|president|minister|leader|premier|chancellor|king|queen|envoy|chief)s?\b", re.I)
# A person told by office alone: "the president of Belarus", "his Belarusian counterpart", "Iran's president".
DESCRIBED = re.compile(
    rf"(?:the|his|her|its|their|[A-Z][\w.-]*(?: [A-Z][\w.-]*)*['’]s) (?:(?!(?:the|an?|with|of|to|in|on|by|for|from|and) )[\w’'-]+ ){{0,4}}?{HIDDEN.pattern}"
    r"(?: of (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*)?(?=$|,| (?:in|on|at|by|for|to|from|about|over|during|with|after|before|amid)\b)"
)
# An office in the midst of the words, with nobody's name behind it: "said that the Malian president should wait".
NAMELESS = re.compile(rf"\b(?:the|his|her|its|their) (?:[\w’'-]+ ){{0,3}}?{HIDDEN.pattern}(?! [A-Z])(?!['’]s)")
POSSESSED = re.compile(rf"(?:the|his|her|its|their) {HIDDEN.pattern}['’]s\b", re.I)  # "criticised the president's plan"
UNSURE = re.compile(r"\b(?:possible|potential|alleged|planned|suspected) ")  # the line says so: "a strike is possible"
# Words that mean somebody else once they stand outside their quotation: "railing against my visit".
FIRST_PERSON = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|us|Us|[Oo]urs?|[Yy]ou|[Yy]ours?)\b")  # "US" is a state
SAYING = re.compile(
    r",? (?:saying|stating|declaring)\b.*$"
)  # "issued a statement saying “We ...”": that is a statement
DONE_TO = frozenset({"ASSAULT", "COERCE"})
SAME_PAST = frozenset({"shoot", "strike", "hit", "hold", "hurt", "burn"})
OTHER_SIDE = re.compile(r"^the other |\bof the other$")  # "Each rejected the charges of the other"
SHORT_TAIL = 3  # words
AS_WHAT = re.compile(r"(?:dead|alive|unconscious|open|free|back|away|off|down|up|out|over)(?: |$)")
ONES_OWN = re.compile(r"\b(?:his|her|its) own\b")
OWN = re.compile(r"\b(?:my|our)\b")  # outside its quotation "our land" is theirs
PLANNING = frozenset({"intend", "plan", "schedule", "announce", "propose", "consider", "order", "threaten", "promise", "seek", "prepare", "offer", "request", "demand", "weigh", "mull", "contemplate", "study", "discuss", "debate"})  # fmt: skip
# Verbs that tell nothing without whom or what: "the truce that Oslo brokered".
OF_SOMETHING = frozenset({
    "accuse", "back", "blame", "brand", "broker", "call", "charge", "declare", "dub", "give", "hack", "hold", "impose",
    "label", "launch", "make", "name", "order", "put", "take",
})  # fmt: skip
TODAY = re.compile(r",? (?:today|yesterday|tonight|tomorrow)(?=$| (?!['’]s\b|and\b|or\b))(?!['’])")
# From what the day is known that stands with the event: "invited Mali to rejoin two weeks ago".
LATELY = re.compile(
    r",? (?:(?:this|last) (?:week|month|year)|(?:an?|one|two|three|four|five|six|several|\d+) (?:day|week|month|year)s? ago)"
    r"(?=$|,? (?:to|in|at|that|with|for|after|before|by|during|against|from|over|on)\b)"
)
# A headline whose verb was taken for its noun: "Exiles protest in Rome".
HEADLINE = re.compile(
    r"(?P<who>[A-Z]\w+s) (?P<verb>protest|march|strike|clash|rally|riot|demonstrate) (?P<rest>(?:in|at|against|over|near|outside) .+)"
)
OPTIONAL = re.compile(r"\[([^\]]*)\]")
# The day stands with the event; inside its line a weekday would be read from another day: "deplored Friday the raid".
STRUCK_IN = re.compile(r"\b(?:bombing|blast|explosion|shooting|massacre|killing)s?$", re.I)  # "bombings in Africa"
DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight)"
WEEKDAY = re.compile(
    rf"(?<!until)(?<!from)(?<!since)(?<!before)(?<!after)(?<! by)(?<! of)(?<! for)(?<!next)(?<!last)(?<!this)(?<!every)(?<!the)"
    rf"(?:,)? (?:(?:late |early )?on |late |early )?{DAY}(?: (?:morning|afternoon|evening|night))?(?=$|,? (?!and\b)|\.)(?!['’])"
)
PLOTS = frozenset(
    {"plan", "plot", "conspiracy", "scheme"}
)  # of which the attack is told: "an attack on exiles is planned"


def summarise(
    telling: Telling,
    *,
    actors: Sequence[str],
    recipients: Sequence[str],
    place: str | None,
    status: Status,
    cast: Cast,
) -> str:
    """Return one line that tells the event: who did what to whom and where, hedged by its status."""
    return finish(_tell(telling, actors=actors, recipients=recipients, place=place, status=status, cast=cast))


def _tell(
    telling: Telling,
    *,
    actors: Sequence[str],
    recipients: Sequence[str],
    place: str | None,
    status: Status,
    cast: Cast,
) -> str:
    event = telling.event
    who = (list_names(actors, cast) if actors != telling.actors or not telling.doer else "") or trim(telling.doer)
    is_plural = len(actors) > 1 or are_many(who)
    whom = list_names(recipients, cast)
    where = _where(place, recipients, cast)
    from_below = _tell_from_below(telling, who, whom, status, are_several=len(recipients) > 1)
    if from_below is not None:
        return _start(from_below)
    rest = _rest(telling, whom)
    if event.verb in PLANNING and _is_noun(event.rule) and status in ("planned", "possible"):
        status = "occurred"  # "intended the trip": the trip is planned, the intention is there
    is_own = actors == telling.actors and not _is_swapped(event.rule) and not _speaks_of_itself(rest)
    if not who and rest and event.type in DONE_TO and _has_plain_past(event.verb) and not _speaks_of_itself(rest):
        return _start(passive(rest, past(event.verb or ""), status))  # "They killed 78 people", whoever they are
    if (
        event.verb is not None
        and is_own
        and (who or (event.type != "STATE" and (rest or not _is_told_by_noun(telling))))
    ):
        rest = _name_described(rest, recipients, cast)
        if telling.unplanned and status == "did-not-occur":
            return _start(f"{who or 'unnamed actors'} {telling.unplanned} {event.verb} {rest}".strip())
        if not (_lacks_object(telling, rest, whom) and who):
            verb, rest = reword(event.verb, rest)
            each = " each" if is_plural and OTHER_SIDE.search(rest) else ""
            base = f"{verb} {rest}".strip()
            return _start(inflect(f"{who or 'unnamed actors'}{each}", base, status, is_plural or not who))
    is_mutual = event.verb is None and " between " in telling.theme and not (actors and " and " in who)
    if not who or is_mutual or (_is_swapped(event.rule) and not actors):
        return _start(_agentless(telling, whom, where, status))
    if event.type == "ASSAULT" and who.split(" ")[-1].lower() in ARMS:
        return _start(inflect(who, f"strike {whom}".strip(), status, is_plural)) + (where if not whom else "")
    phrase = find_phrase(event.rule, event.type, event.mode)
    return _start(inflect(who, _fill(phrase, whom, is_plural), status, is_plural) + where)


def _tell_from_below(telling: Telling, who: str, whom: str, status: Status, *, are_several: bool) -> str | None:
    """Tell a deed of those to whom it is done, where the report does so: "three towns were shelled"."""
    event = telling.event
    line = _done_to(telling, who, whom, status) if event.participle is not None else None
    if line is not None:
        return line
    if _is_swapped(event.rule) and not telling.actors and event.verb is not None and whom:
        # "Mali faces pressure from Oslo" is a deed of Oslo; where it is not named, Mali's side is told
        return inflect(whom, f"{event.verb} {_rest(telling, '')}".strip(), status, are_many(whom) or are_several)
    rest = _rest(telling, whom)
    if not who and rest and _is_told_by_noun(telling) and not _speaks_of_itself(rest) and event.verb is not None:
        return passive(rest, past(event.verb), status)
    return None


def _rest(telling: Telling, whom: str) -> str:
    """Return what follows the verb, with the recipients where a pronoun stood, without the day that the event has."""
    rest = tidy(telling.rest)
    rest = (
        rest[0].lower() + rest[1:] if rest.split(" ")[0] in ("The", "A", "An", "This", "These", "His", "Its") else rest
    )
    if telling.event.is_whom_first and whom:
        rest = f"{whom} {rest}".strip()
    if whom and " and " not in whom and "," not in whom:
        rest = WITH_HIM.sub(rf"\g<1> {whom}", rest, count=1)
    if telling.event.is_self:
        rest = OWN.sub(
            "their" if telling.event.told_in is not None and not _is_one_person(telling) else "the", rest
        )  # "our trade": the newsroom's land's
    if telling.event.type == "STATE":
        rest = SAYING.sub("", rest)
    if len(telling.event.actors) > 1:
        rest = ONES_OWN.sub("their own", rest)  # "Each signed his own text"
    if telling.start is None:
        rest = TODAY.sub("", f" {rest}").strip()  # whose today it is, nobody knows
    elif telling.start != telling.end:
        rest = LATELY.sub("", f" {rest}", count=1).strip()
    if telling.start is not None:
        rest = drop_day(WEEKDAY.sub("", f" {rest}").strip(), telling.start, telling.end)
    return rest


def _is_one_person(telling: Telling) -> bool:
    return len(telling.actors) == 1 and telling.actors[0] in telling.persons


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


WITH_HIM = re.compile(r"^(with|to|on|at|against|for) (?:him|her|them)$")
OWN_STATES = frozenset({"committed", "determined", "dedicated", "prepared", "opposed"})


def _done_to(telling: Telling, who: str, whom: str, status: Status) -> str | None:
    """Return "Two sailors were freed by Mali", None where nothing tells to whom it was done."""
    event = telling.event
    theme = trim(telling.theme) or whom
    if " and " in whom and " and " not in theme and theme.split(" ")[-1] in whom:
        theme = whom  # "Poland" of "Poland, Hungary and Chile were admitted"
    if not telling.theme and whom and whom.split(" ")[-1] in telling.rest:
        return None  # "they would be turned over to the embassy"
    if not theme or event.participle is None or _speaks_of_itself(theme):
        return None
    rest = _rest(telling, "")
    if _speaks_of_itself(rest):
        rest = ""
    if event.participle in OWN_STATES and who:
        theme = who  # "Mali and Chad are committed to": they are, by nobody
    is_told = not who or re.search(r"\bby\b", rest) or who.split(" ")[-1] in theme
    doer = "" if is_told else f"by {who}"
    as_what = AS_WHAT.match(rest)  # "shot dead by Mali near the port"
    rest = rest[as_what.end() :] if as_what is not None else rest
    tail = (doer, rest) if len(rest.split()) > SHORT_TAIL else (rest, doer)  # "by Mali" is lost behind a long phrase
    said = (event.participle, as_what[0].strip() if as_what is not None else "", *tail)
    return passive(theme, " ".join(filter(None, said)), status)


def _speaks_of_itself(words: str) -> bool:
    return FIRST_PERSON.search(words.split("“")[0]) is not None


def _name_described(rest: str, recipients: Sequence[str], cast: Cast) -> str:
    """Name whom the words only describe: "met Alexander Lukashenko, his Belarusian counterpart, in Beijing"."""
    names = [cast.by_id[r].name for r in recipients if r in cast.by_id and cast.by_id[r].kind == "person"]
    missing = [name for name in dict.fromkeys(names) if name.split(" ")[-1] not in rest]
    if not missing or not HIDDEN.search(rest):
        return rest
    if len(missing) == 1 and POSSESSED.match(rest):
        return POSSESSED.sub(f"{missing[0]}’s", rest, count=1)
    described = DESCRIBED.match(rest) if len(missing) == len(names) == 1 else None
    if described is None:
        later = NAMELESS.search(rest) if len(missing) == len(names) == 1 else None
        if later is not None:
            return f"{rest[: later.end()]} ({missing[0]}){rest[later.end() :]}"  # beside his office, wherever it stands
        return f"{rest} ({' and '.join(missing)})"
    tail = rest[described.end() :]
    return f"{missing[0]}, {described[0]}{',' if tail and tail[0] not in ',;' else ''}{tail}"


@cache
def _is_swapped(rule: str) -> bool:
    return any(known.id == rule and known.swap for known in load_rulebook().rules)


def _where(place: str | None, recipients: Sequence[str], cast: Cast) -> str:
    if place is None or place in recipients or place not in cast.by_id:
        return ""
    return f" in {list_names([place], cast)}"


@cache
def find_phrase(rule: str, kind: str, mode: str | None) -> str:
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
    if telling.theme and _is_noun(event.rule) and not _speaks_of_itself(telling.theme) and not is_plot:
        pattern, _, participle = _noun_entry(event.type, event.mode).partition("|")
        aim = OPTIONAL.search(pattern)
        theme = _determined(
            UNSURE.sub("", trim(telling.theme)) if status in ("possible", "planned", "alleged") else trim(telling.theme)
        )
        if aim and whom and not any(name.split()[-1] in theme for name in (whom, whom.split(",")[0].split(" and ")[0])):
            theme += aim.group(1).replace(" on ", " in " if STRUCK_IN.search(theme) else " on ").replace("{r}", whom)
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
