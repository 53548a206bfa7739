"""What follows the verb in an event's line, in the report's own words: without its day, with names for pronouns.

Comes in: a telling, and whom it was done to. Goes out: the words. Example: "with him on Monday in Rome", of an event
that is dated and was done to Lee -> "with Lee in Rome".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.across.events.cast import Cast
from twosource.across.events.line import drop_day, tidy
from twosource.across.events.telling import Telling

# Words that mean somebody else once they stand outside their quotation: "railing against my visit".
FIRST_PERSON = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|us|Us|[Oo]urs?|[Yy]ou|[Yy]ours?)\b")  # "US" is a state
# "Issued a statement saying “We ...”": what it says stands with the statements.
SAYING = re.compile(r",? (?:saying|stating|declaring)\b.*$")
ONES_OWN = re.compile(r"\b(?:his|her|its) own\b")
OWN = re.compile(r"\b(?:my|our)\b")  # outside its quotation "our land" is theirs
OPENING = frozenset({"The", "A", "An", "This", "These", "His", "Its"})
WITH_HIM = re.compile(r"^(with|to|on|at|against|for) (?:him|her|them)$")
TODAY = re.compile(r",? (?:today|yesterday|tonight|tomorrow)(?=$| (?!['’]s\b|and\b|or\b))(?!['’])")
# From what the day is known that stands with the event: "invited Mali to rejoin two weeks ago".
LATELY = re.compile(
    r",? (?:(?:this|last) (?:week|month|year)|(?:an?|one|two|three|four|five|six|several|\d+) (?:day|week|month|year)s? ago)"
    r"(?=$|,? (?:to|in|at|that|with|for|after|before|by|during|against|from|over|on)\b)"
)
# The day stands with the event; inside its line a weekday would be read from another day: "deplored Friday the raid".
DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight)"
WEEKDAY = re.compile(
    rf"(?<!until)(?<!from)(?<!since)(?<!before)(?<!after)(?<! by)(?<! of)(?<! for)(?<!next)(?<!last)(?<!this)(?<!every)(?<!the)"
    rf"(?:,)? (?:(?:late |early )?on |late |early )?{DAY}(?: (?:morning|afternoon|evening|night))?(?=$|,? (?!and\b)|\.)(?!['’])"
)
HIDDEN = re.compile(r"\b(?:counterpart|president|minister|leader|premier|chancellor|king|queen|envoy|chief)s?\b", re.I)
# A person told by office alone: "the president of Belarus", "his Belarusian counterpart", "Iran's president".
DESCRIBED = re.compile(
    rf"(?:the|his|her|its|their|[A-Z][\w.-]*(?: [A-Z][\w.-]*)*['’]s) (?:(?!(?:the|an?|with|of|to|in|on|by|for|from|and) )[\w’'-]+ ){{0,4}}?{HIDDEN.pattern}"
    r"(?: of (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*)?(?=$|,| (?:in|on|at|by|for|to|from|about|over|during|with|after|before|amid)\b)"
)
# An office in the midst of the words, with nobody's name behind it: "said that the Malian president should wait".
NAMELESS = re.compile(rf"\b(?:the|his|her|its|their) (?:[\w’'-]+ ){{0,3}}?{HIDDEN.pattern}(?! [A-Z])(?!['’]s)")
POSSESSED = re.compile(rf"(?:the|his|her|its|their) {HIDDEN.pattern}['’]s\b", re.I)  # "criticised the president's plan"


def tell_rest(telling: Telling, whom: str) -> str:
    """Return what follows the verb, with the recipients where a pronoun stood, without the day that the event has."""
    rest = tidy(telling.rest)
    if rest.split(" ")[0] in OPENING:
        rest = rest[0].lower() + rest[1:]
    if telling.event.is_whom_first and whom:
        rest = f"{whom} {rest}".strip()
    if whom and " and " not in whom and "," not in whom:
        rest = WITH_HIM.sub(rf"\g<1> {whom}", rest, count=1)
    if telling.event.is_self:
        is_theirs = telling.event.told_in is not None and not _is_one_person(telling)
        plain = "their" if is_theirs else "the"  # "our trade": the newsroom's land's
        rest = OWN.sub(lambda found: (found[0] == "my" and telling.whose) or plain, rest)
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


def speaks_of_itself(words: str) -> bool:
    """Tell whether words are those of a speaker of himself: "railing against my visit"."""
    return FIRST_PERSON.search(words.split("“")[0]) is not None


def name_described(rest: str, recipients: Sequence[str], cast: Cast) -> str:
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
