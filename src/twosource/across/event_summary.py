"""One line of plain English for an event, made from the record alone.

Comes in: the fullest telling, with who, whom and where. Goes out: a sentence without a full stop. Example:
"Xi Jinping met Alexander Lukashenko in Beijing"; for a plan "Norway is to send aid to Mali".

Phrases stand with the rules (``says``) or, where a rule has none, with the type (``data/events/phrases.yaml``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from twosource.across.event_match import Cast, Telling
from twosource.lexicon.load import load_yaml
from twosource.model.facts import Status
from twosource.within.did.rules import load_rulebook

NAMED = 3  # participants written out; more become "and 4 others"
OPTIONAL = re.compile(r"\[([^\]]*)\]")


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
    who, whom = list_names(actors, cast), list_names(recipients, cast)
    where = _where(place, recipients, cast)
    phrase = find_phrase(event.rule, event.type, event.mode)
    if not who:
        return _start(_without_actor(event.type, event.mode, whom, where, status))
    is_plural = len(actors) > 1 or _is_plural(actors, cast)
    base = _fill(phrase, whom, is_plural)
    return _start(_inflect(who, base, status, is_plural) + where)


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
        "did-not-occur": f"{who} did not {verb}{rest}",
    }
    return forms[status]


def _without_actor(kind: str, mode: str | None, whom: str, where: str, status: Status) -> str:
    nouns = load_yaml("events/phrases.yaml")["nouns"][kind]
    noun = OPTIONAL.sub(lambda m: m.group(1) if whom else "", str(nouns.get(mode, nouns["any"]))).replace("{r}", whom)
    endings: Mapping[Status, str] = {
        "occurred": "took place", "ongoing": "is under way", "planned": "is planned", "possible": "is possible",
        "alleged": "is alleged", "denied": "is denied", "did-not-occur": "did not take place",
    }  # fmt: skip
    return f"{noun}{where} {endings[status]}"


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
    if verb.endswith("e") and not verb.endswith(("ee", "ie")):
        return verb[:-1] + "ing"
    return verb + "ing"


def _is_plural(actors: Sequence[str], cast: Cast) -> bool:
    name = cast.by_id[actors[0]].name if actors and actors[0] in cast.by_id else ""
    last = name.rsplit(" ", 1)[-1]
    return last[:1].islower() and last.endswith("s")


def _start(line: str) -> str:
    return line[:1].upper() + line[1:]
