"""Verb forms of a summary line: past, progressive, passive, and how each status hedges a line.

Comes in: who, a base form with what follows, a status. Goes out: a clause. Example: ("Norway", "send aid", planned)
-> "Norway is to send aid".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from twosource.lexicon.load import load_yaml
from twosource.model.facts import Status
from twosource.parse.title_case import is_common

MANY = frozenset({"people", "police", "men", "women", "children", "troops", "talks", "sanctions"})
NAMED_MANY = frozenset(
    {"embassies", "consulates", "airports", "ministries", "missions", "villages", "churches", "mosques"}
)
COUNTS = frozenset(["most", "both", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "many", "dozens", "hundreds", "thousands", "some"])  # fmt: skip
PEOPLES = re.compile(
    r"(?:icans|crats|ists|ians|eans|members|leaders|officials)$"
    r"|^(?:jews|arabs|kurds|serbs|croats|tutsis|hutus|muslims|hindus|sikhs|turks|greeks|poles|danes|swedes|finns|czechs"
    r"|slovaks|uzbeks|tajiks|kazakhs|uighurs|uyghurs|shiites|sunnis|houthis|yazidis|filipinos|afghans|germans"
    r"|(?:iraq|israel|pakistan|saud|yemen|oman|kuwait|bangladesh|somal|emirat)is)$"
)  # plural though capitalised
MEN = re.compile(r"\w{2}(?<!speci)(?<!regi)(?<!abdo)(?<!acu)men$")  # "fishermen", no specimen
SINCE = re.compile(r"^\S+ since\b")
DUE = re.compile(r"(?:set(?= (?:to|for|on)\b)|scheduled|planned|slated|due|expected)\b")
SHORT = re.compile(r"[^aeiou]*[aeiou][bdgmnprt]$")  # "wrap" doubles its last letter
NOBODY = re.compile(
    r"(?:(?:almost |virtually )?no|nobody|none|neither|not (?:one|a|any)|(?:hardly|scarcely|barely) any)\b",
    re.IGNORECASE,
)  # "No grain ship left Odesa" is denial enough


def inflect(who: str, base: str, status: Status, is_plural: bool) -> str:
    """Return "Norway sent aid", hedged by status, from "Norway" and "send aid"; "not recognise" tells what is not done."""
    if base.startswith(("no longer ", "will no longer ")):
        return _no_longer(who, base, status, is_plural)
    if base.startswith("will not "):
        told = base.removeprefix("will not ")
        return f"{who} would not {told}" if status == "occurred" else deny(who, told, status, is_plural)
    if base.startswith("not "):
        return deny(who, base.removeprefix("not "), status, is_plural)
    verb, _, rest = base.partition(" ")
    verb, _, particle = verb.partition("_")  # "withdraw_from"
    rest = (f" {particle.replace('_', ' ')}" if particle else "") + (f" {rest}" if rest else "")
    be = "are" if is_plural else "is"
    if verb == "be":
        return passive(who, rest.strip(), status)
    forms: Mapping[Status, str] = {
        "occurred": f"{who} {past(verb)}{rest}",
        "ongoing": f"{who} {be} {progressive(verb)}{rest}",
        "planned": f"{who} {be} to {verb}{rest}",
        "possible": f"{who} may {verb}{rest}",
        "alleged": f"{who} allegedly {past(verb)}{rest}",
        "denied": f"It is denied that {who} {past(verb)}{rest}",
        "did-not-occur": f"{who} {past(verb)}{rest}"
        if NOBODY.match(who) or NOBODY.match(rest.strip())
        else f"{who} did not {verb}{rest}",
    }
    return forms[status]


def _no_longer(who: str, base: str, status: Status, is_plural: bool) -> str:
    """Tell an act that consists in doing no more what was done: "Mali no longer recognised the junta"."""
    told = base.partition("no longer ")[2]
    verb, _, rest = told.partition(" ")
    if status != "occurred":
        return deny(who, f"{told} any longer", status, is_plural)
    told = f"would no longer {told}" if base.startswith("will ") else f"no longer {past(verb)} {rest}".strip()
    return f"{who} {told}"


def deny(who: str, base: str, status: Status, is_plural: bool) -> str:
    """Tell an act that consists in not doing: "European Union did not recognize the results"."""
    are = "are" if is_plural else "is"
    forms: Mapping[Status, str] = {
        "planned": f"{who} {are} not to {base}",
        "possible": f"{who} may not {base}",
        "alleged": f"{who} allegedly did not {base}",
        "denied": f"It is denied that {who} did not {base}",
    }
    return forms.get(status, f"{who} did not {base}")


def took_place(noun: str, where: str, status: Status) -> str:
    """Return "Talks took place", hedged by status."""
    be = "are" if are_many(noun) else "is"
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


def passive(theme: str, participle: str, status: Status) -> str:
    """Return "Two sailors were freed", hedged by status."""
    many = are_many(theme)
    be, was = ("are", "were") if many else ("is", "was")
    if SINCE.search(participle) and status == "occurred":
        was = "have been" if many else "has been"  # "has been closed since then": it lasts
    forms: Mapping[Status, str] = {
        "occurred": f"{theme} {was} {participle}",
        "ongoing": f"{theme} {be} being {participle}",
        "planned": f"{theme} {be} {participle}" if DUE.match(participle) else f"{theme} {be} to be {participle}",
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
    return verb + (verb[-1] if SHORT.match(verb) else "") + "ed"


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
    return verb + (verb[-1] if SHORT.match(verb) else "") + "ing"


# What stands behind the noun of a phrase: "talks | about aid", "men | behind the raid".
PHRASE = re.compile(
    r" (?:of|on|to|in|with|against|for|from|between|at|by|that|which|who|whose|about|over|under|after|before|among|into|near"
    r"|during|behind|around|across) "
)


def are_many(phrase: str) -> bool:
    """Tell whether a noun phrase is plural: "two sailors", "officials of the bank", "police"."""
    first = phrase.lower().removeprefix("the ").split(" ")[0]  # "the two agreed"
    core = PHRASE.split(phrase)[0]
    head = core.split(" ")[-1].lower()
    if (
        first in COUNTS
        or head in MANY
        or " and " in core
        or re.match(
            r"(?:(?:at least|about|some|nearly|more|fewer|less|over|almost|up|an estimated|as many)(?: th[ae]n| to| as)? )?\d",
            phrase.lower(),
        )
    ):
        return True
    if PEOPLES.search(head) or head in NAMED_MANY:
        return True  # "Malians", "the Norwegian Embassies in Gao and Niamey"
    is_name = core.split(" ")[-1][:1].isupper() and not (core == first.title() and is_common(head))  # "Militias" opens
    if MEN.search(head):
        return not is_name  # no Yemen
    return head.endswith("s") and not head.endswith(("ss", "us", "is", "d'affaires", "d’affaires")) and not is_name
