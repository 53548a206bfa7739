"""One line of plain English for an event, made from the record alone.

Comes in: the fullest telling, with who, whom and where. Goes out: a sentence without a full stop. Example:
"Xi Jinping met Alexander Lukashenko in Beijing"; for a plan "Norway is to send aid to Mali".

Phrases stand with the rules (``says``) or, where a rule has none, with the type (``data/events/phrases.yaml``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from twosource.across.event_telling import Cast, Telling
from twosource.lexicon.load import load_yaml
from twosource.model.facts import Status
from twosource.within.did.rules import load_rulebook

MANY = frozenset({"people", "police", "men", "women", "children", "troops", "talks", "sanctions"})
COUNTS = frozenset(
    [
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "several",
        "many",
        "dozens",
        "hundreds",
        "thousands",
        "some",
    ]
)
NAMED = 3  # participants written out; more become "and 4 others"
HIDDEN = re.compile(r"\b(?:counterpart|president|minister|leader|premier|chancellor|king|queen|envoy|chief)s?\b", re.I)
LOOSE = re.compile(r"\s+((?:['’]s\b|n['’]t\b|[,.;:!?)]))")  # marks that follow their word without a space
DANGLING = re.compile(
    r"(?:[\s,]+(?:who|that|which|whom|whose|where|when|as|to|of|in|on|at|by|for|from|with|and|or|the|an?|is|are|was|were|be|been|has|have|had))+$",
    re.IGNORECASE,
)
# Words that mean somebody else once they stand outside their quotation: "railing against my visit".
FIRST_PERSON = re.compile(r"\b(?:i|me|my|mine|we|us|our|ours|you|your|yours)\b")
OPTIONAL = re.compile(r"\[([^\]]*)\]")


NOBODY = re.compile(r"(?:no|nobody|none|neither)\b", re.IGNORECASE)  # "No grain ship left Odesa" is denial enough


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
    event = telling.event
    who = list_names(actors, cast)
    if not who and telling.doer and event.verb is not None and not _is_swapped(event.rule):
        is_plural = _are_many(trim(telling.doer))
        return _start(_inflect(trim(telling.doer), f"{event.verb} {tidy(telling.rest)}".strip(), status, is_plural))
    if not who and event.verb is not None and event.type != "STATE":
        return _start(_inflect("unnamed actors", f"{event.verb} {tidy(telling.rest)}".strip(), status, True))
    if not who:
        return _start(_agentless(telling, list_names(recipients, cast), _where(place, recipients, cast), status))
    is_plural = len(actors) > 1 or _is_plural(actors, cast)
    speaks_of_itself = FIRST_PERSON.search(telling.rest.lower().split("“")[0])
    if event.verb is not None and actors == telling.actors and not _is_swapped(event.rule) and not speaks_of_itself:
        line = _inflect(who, f"{event.verb} {tidy(telling.rest)}".strip(), status, is_plural)
        return _start(line + _unnamed(telling.rest, recipients, cast))
    where = _where(place, recipients, cast)
    phrase = find_phrase(event.rule, event.type, event.mode)
    return _start(_inflect(who, _fill(phrase, list_names(recipients, cast), is_plural), status, is_plural) + where)


def _unnamed(rest: str, recipients: Sequence[str], cast: Cast) -> str:
    """Name whom the words only describe: "met his Belarusian counterpart (Alexander Lukashenko)"."""
    names = [cast.by_id[r].name for r in recipients if r in cast.by_id and cast.by_id[r].kind == "person"]
    missing = [name for name in dict.fromkeys(names) if name.split(" ")[-1] not in rest]
    return f" ({' and '.join(missing)})" if missing and HIDDEN.search(rest) else ""


@cache
def _is_swapped(rule: str) -> bool:
    return any(known.id == rule and known.swap for known in load_rulebook().rules)


def tidy(rest: str) -> str:
    """Drop quotation marks that are opened and not closed, and marks left at the end."""
    if rest.count("“") != rest.count("”") or rest.count('"') % 2:
        rest = re.sub(r"[“”\"]", "", rest)
    if rest.count("‘") != len(re.findall(r"’(?!\w)", rest)):
        rest = rest.replace("‘", "")
    if rest.count("``") != rest.count("''"):
        rest = rest.replace("``", "").replace("''", "")
    return LOOSE.sub(r"\1", rest).strip(" ,;:–-")


def trim(phrase: str) -> str:
    """Drop what hangs on at the end of a noun phrase that was cut: "an officer who was", "ways to"."""
    return DANGLING.sub("", tidy(phrase))


def list_names(ids: Sequence[str], cast: Cast) -> str:
    """Join names: "Oslo, Rome and Bern", more than ``NAMED`` become "and 2 others"."""
    names = list(dict.fromkeys(cast.by_id[i].name for i in ids if i in cast.by_id))
    if len(names) > NAMED:
        names = [*names[: NAMED - 1], f"{len(names) - NAMED + 1} others"]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _where(place: str | None, recipients: Sequence[str], cast: Cast) -> str:
    if place is None or place in recipients or place not in cast.by_id:
        return ""
    return f" in {cast.by_id[place].name}"


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


def _inflect(who: str, base: str, status: Status, is_plural: bool) -> str:
    if base.startswith("not "):
        return _deny(who, base.removeprefix("not "), status, is_plural)
    verb, _, rest = base.partition(" ")
    rest = f" {rest}" if rest else ""
    be = "are" if is_plural else "is"
    forms: Mapping[Status, str] = {
        "occurred": f"{who} {past(verb)}{rest}",
        "ongoing": f"{who} {be} {progressive(verb)}{rest}",
        "planned": f"{who} {be} to {verb}{rest}",
        "possible": f"{who} may {verb}{rest}",
        "alleged": f"{who} allegedly {past(verb)}{rest}",
        "denied": f"It is denied that {who} {past(verb)}{rest}",
        "did-not-occur": f"{who} {past(verb)}{rest}" if NOBODY.match(who) else f"{who} did not {verb}{rest}",
    }
    return forms[status]


def _deny(who: str, base: str, status: Status, is_plural: bool) -> str:
    """Tell an act that consists in not doing: "European Union did not recognize the results"."""
    are = "are" if is_plural else "is"
    forms: Mapping[Status, str] = {
        "planned": f"{who} {are} not to {base}",
        "possible": f"{who} may not {base}",
        "alleged": f"{who} allegedly did not {base}",
        "denied": f"It is denied that {who} did not {base}",
    }
    return forms.get(status, f"{who} did not {base}")


def _agentless(telling: Telling, whom: str, where: str, status: Status) -> str:
    event = telling.event
    if telling.theme and _is_noun(event.rule):
        pattern, _, participle = _noun_entry(event.type, event.mode).partition("|")
        aim = OPTIONAL.search(pattern)
        theme = trim(telling.theme) + (
            aim.group(1).replace("{r}", whom) if aim and whom and whom.split()[-1] not in telling.theme else ""
        )
        if participle:
            return _passive(theme, participle, status) + where
        return _took_place(theme, where if not whom else "", status)
    if telling.theme:
        return _passive(trim(telling.theme), telling.verbal, status) + where
    return _without_actor(event.type, event.mode, whom, where, status)


@cache
def _is_noun(rule: str) -> bool:
    return any(known.id == rule and known.kind == "noun" for known in load_rulebook().rules)


def _are_many(phrase: str) -> bool:
    """Tell whether a noun phrase is plural: "two sailors", "officials of the bank", "police"."""
    first = phrase.split(" ")[0].lower()
    head = re.split(r" (?:of|on|to|in|with|against|for|from|between|at) ", phrase)[0].split(" ")[-1].lower()
    if (
        first in COUNTS
        or head in MANY
        or " and " in phrase
        or re.match(r"(?:at least |about |some |nearly |more than )?\d", phrase.lower())
    ):
        return True
    return head.endswith("s") and not head.endswith(("ss", "us", "is")) and not phrase.split(" ")[-1][:1].isupper()


def _noun_entry(kind: str, mode: str | None) -> str:
    nouns = load_yaml("events/phrases.yaml")["nouns"][kind]
    return str(nouns.get(mode, nouns["any"]))


def _without_actor(kind: str, mode: str | None, whom: str, where: str, status: Status) -> str:
    noun = OPTIONAL.sub(lambda m: m.group(1) if whom else "", _noun_entry(kind, mode)).replace("{r}", whom)
    noun, _, participle = noun.partition("|")
    if participle:
        return _passive(noun, participle, status)
    return _took_place(noun, where, status)


def _took_place(noun: str, where: str, status: Status) -> str:
    be = "are" if _are_many(noun) else "is"
    endings: Mapping[Status, str] = {
        "occurred": "took place",
        "ongoing": f"{be} under way",
        "planned": f"{be} planned",
        "possible": f"{be} possible",
        "alleged": f"{be} alleged",
        "denied": f"{be} denied",
        "did-not-occur": "did not take place",
    }
    return f"{noun}{where} {endings[status]}"


def _passive(theme: str, participle: str, status: Status) -> str:
    """Return "Two sailors were freed", hedged by status."""
    be, was = ("are", "were") if _are_many(theme) else ("is", "was")
    forms: Mapping[Status, str] = {
        "occurred": f"{theme} {was} {participle}",
        "ongoing": f"{theme} {be} being {participle}",
        "planned": f"{theme} {be} to be {participle}",
        "possible": f"{theme} may be {participle}",
        "alleged": f"{theme} {was} allegedly {participle}",
        "denied": f"It is denied that {theme} {was} {participle}",
        "did-not-occur": f"{theme} {was} not {participle}",
    }
    return forms[status]


def past(verb: str) -> str:
    """Return the past tense of a base form: "meet" -> "met", "deny" -> "denied", "stop" -> "stopped"."""
    known = load_yaml("events/phrases.yaml")["past"].get(verb)
    if known is not None:
        return str(known)
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + "ed"


def progressive(verb: str) -> str:
    """Return the -ing form of a base form: "make" -> "making"."""
    known = load_yaml("events/phrases.yaml")["progressive"].get(verb)
    if known is not None:
        return str(known)
    told = str(load_yaml("events/phrases.yaml")["past"].get(verb, ""))
    if told.startswith(verb) and told.endswith("ed") and len(told) == len(verb) + 3:
        return told[:-2] + "ing"  # "banned" -> "banning"
    if verb.endswith("e") and not verb.endswith(("ee", "ie")):
        return verb[:-1] + "ing"
    return verb + "ing"


def _is_plural(actors: Sequence[str], cast: Cast) -> bool:
    name = cast.by_id[actors[0]].name if actors and actors[0] in cast.by_id else ""
    last = name.rsplit(" ", 1)[-1]
    return last[:1].islower() and last.endswith("s")


def _start(line: str) -> str:
    return line[:1].upper() + line[1:]
