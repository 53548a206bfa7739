"""Numbers at which somebody puts something: "the service put the number at 5,200", "observers put turnout at 46 percent".

Comes in: a report's text, a number's place and the figure found before it. Goes out: what is counted, and its unit.
Example: after "3,900 people had crossed" the number that is put at 5,200 is one of people, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from twosource.model.facts import Figure
from twosource.model.text import Report

REACH = 120  # characters before a number in which what is put at it stands
FEW = 10  # "said two" is of days or of men; a crowd is counted in more
APART = 3  # characters between the sentence of the figure before and the one that takes it up
PUT = re.compile(
    r"\b(?:put|puts|putting|estimated|estimates|estimating|placed|places)\s+(?:the |its |their )?"
    r"(?P<what>[^\W\d_](?:[\w’'-]+\s+){0,5}?[\w’'-]+)\s+at\s+(?:[a-z-]+\s+){0,3}$"
)
POINTING = frozenset({"number", "figure", "total", "count", "tally"})
THOSE = re.compile(r"^(?:those |people |persons )(?:who (?:were|had been) )?(?=\w+(?:ed|urt)$)")
TOLLS = frozenset({"toll", "death toll", "number of dead", "number of deaths"})


# "Marchers' groups speak of half a million", "the police counted 4,000": a bare number, of what was counted before; who
# "had spoken of 4,000" said so elsewhere.
SPOKEN = re.compile(
    r"(?<!had )\b(?:(?:speaks?|spoke|talks?|talked) of|says?|said|counted|claims?|claimed)\s+(?:[a-z-]+\s+){0,3}$"
)
ENDED = re.compile(r"\s*(?:[.;!\n]|, (?:and|but|while|the|according)\b|$)")
# "put the crowd at 900 and the police at 400", "spoke of 900 marchers, the police of 400"
AT = re.compile(r"\b(?P<word>at|of)\s+(?:(?!at |of )[a-z-]+\s+){0,3}$")
LIKEWISE = r"[^.;]{0,30}?(?:,| and|, and)(?: the)? [^\d.;,]{3,40}? %s\s+(?:[a-z-]+\s+){0,3}"
# "The death toll rose to 128", "a toll of 72", "the number of dead stands at 240", "the number of arrests reached 40".
LEVEL = (
    r"(?:[^.;:\d]{0,50}?\b(?:to|at|reached|reaches|passed|exceeded|topped|hit|was|is|stood at|from \d[\d,]* to)|\sof)"
    r"\s+(?:[a-z-]+\s+){0,3}$"
)
TOLL = re.compile(
    rf"\b(?:death toll|(?<!road )toll|(?:number|count|total) of (?:the )?(?:dead|deaths|fatalities|killed|people killed))\b{LEVEL}"
)
# "raised the number of the dead to nine and that of the wounded to 34", "which brings its losses in this war to 429".
THAT_OF = re.compile(
    r"\bthat of (?:the )?(?P<what>wounded|injured|missing|dead|arrested|detained)\s+(?:to|at|was|is|stood at)\s$"
)
BROUGHT = re.compile(
    r"\b(?:bring|brings|bringing|brought|raise|raises|raised|raising|push|pushes|pushed|pushing|take|takes|took|taking)\s"
    r"(?:its |their |his |her |the )?(?:total |overall |combined |own )?"
    r"(?P<what>losses|casualties|arrests|deaths|cases|infections|fatalities|injuries)\b(?: [^\W\d][^.;:]{0,40})? to (?:[a-z-]+ ){0,3}$"
)
# "That brings to 12 the number of towns without gas."
BRINGS_TO = re.compile(r"\b(?:bring|brings|bringing|brought|raises|raised|raising)\sto\s(?:[a-z-]+\s){0,3}$")
BEHIND = re.compile(
    r"\s(?:the|their|its)\s(?:total\s)?number\sof\s(?:the\s)?(?P<what>(?:[a-z-]+\s)?(?:[a-z]+s|people|dead|men|women))\b"
)
NUMBER_OF = re.compile(
    rf"\bnumber of (?P<what>(?:[\w’'-]+ ){{0,3}}[\w’'-]+?)(?= (?:has |have |had |now |was |is |rose|stood|stands|climbed|reached|passed|grew|fell|rises)){LEVEL}"
)

# "voted 61 to 38", "by 104 votes to 87": of two numbers the second is of votes against.
VOTES = re.compile(
    r"\b(?:vot(?:e|ed|ing)(?: by| of| was| stood at)? (?P<first>\d+ ?(?:to|[-–]) ?)?|(?P<one>votes to ))$"
)


def _told_as_number(before: str) -> str | None:
    """Return what a number counts that a toll or a "number of" leads up to."""
    if (that := THAT_OF.search(before)) is not None:
        return "people killed" if that["what"] == "dead" else f"people {that['what']}"
    if TOLL.search(before):
        return "people killed"
    if (vote := VOTES.search(before)) is not None:
        return "votes against" if vote["first"] or vote["one"] else "votes"
    if (brought := BROUGHT.search(before)) is not None:
        return brought["what"]
    match = NUMBER_OF.search(before)
    return None if match is None else THOSE.sub("", match["what"].removeprefix("the "))


def name_put(report: Report, figure: Figure, found: Sequence[Figure]) -> Figure | None:
    """Return a figure with what it is put to, or None where nobody puts anything at it.

    Args:
        report: the report.
        figure: a number with its place; of what is not looked at.
        found: the figures before it, in text order.

    Example:
        >>> name_put(Report("r", "r", "They left."), figure, [])  # doctest: +SKIP
    """
    start = max(figure.sentence.start, figure.span.start - REACH)
    before = report.text[start : figure.span.start].replace("\n", " ")
    if figure.unit is None and (told := _told_as_number(before)):
        return replace(figure, what=told, rule="put-at")
    behind = BEHIND.match(report.text, figure.span.end) if figure.unit is None and BRINGS_TO.search(before) else None
    if behind is not None:
        return replace(figure, what="people killed" if behind["what"] == "dead" else behind["what"], rule="put-at")
    match = PUT.search(before)
    if match is None:
        return _name_other(report, figure, found, before)
    what = match["what"].strip()
    if what.lower() in TOLLS:
        return replace(figure, what="people killed", rule="put-at")
    if what.lower().startswith("number of "):
        counted = what[len("number of ") :]
        return replace(figure, what=THOSE.sub("", counted), rule="put-at")  # "of those arrested"
    if what.lower() not in POINTING:
        return replace(figure, what=what, rule="put-at")
    last = found[-1] if found else None
    if last is None or figure.sentence.start - last.sentence.end > APART:
        return None
    return replace(figure, what=last.what, unit=figure.unit or last.unit, rule="put-at")


def _name_other(report: Report, figure: Figure, found: Sequence[Figure], before: str) -> Figure | None:
    """Return a bare number as another count of what was counted just before."""
    last = found[-1] if found else None
    if last is None or figure.what or figure.unit or last.unit or last.what.lower().endswith(("votes", "against")):
        return None
    if not ENDED.match(report.text, figure.span.end) or figure.sentence.start - last.sentence.end > APART:
        return None
    is_likewise = False
    if figure.sentence == last.sentence:
        at = AT.search(report.text[max(0, last.span.start - REACH) : last.span.start])
        between = report.text[last.span.end : figure.span.start].replace("\n", " ")
        is_likewise = at is not None and re.fullmatch(LIKEWISE % at["word"], between) is not None
    if not is_likewise and (figure.told_in is None or SPOKEN.search(before) is None or figure.value < FEW):
        return None  # of whom nobody knows that he says so, his number would pass for the newsroom's own
    # in "spoke of 900 marchers, the police of 400" the second number is not told by the first speaker
    return replace(figure, what=last.what, rule="put-at", told_in=None if is_likewise else figure.told_in)
