"""The touches that make an event's line clean: marks without a partner, loose words at its end, who is its source.

Comes in: a phrase or a line. Goes out: the same, cut. Example: "Strike killed eight - residents" -> "Strike killed eight".
"""

from __future__ import annotations

import re

LOOSE = re.compile(r"\s+((?:['’]s\b|n['’]t\b|[,.;:!?)%]))")  # marks that follow their word without a space
# where somebody spoke of it: "took the blame for the attack | in an Oct. 15 interview with reporters"
TOLD_IN = re.compile(
    r"(?<=\w) (?:in|during) (?:an?|the|his|her|their) (?:[\w.]+ ){0,3}(?:interview|statement|speech|briefing|letter)\b.*$"
)
ITS = re.compile(r"\AIts (?=[a-z])")
DANGLING = re.compile(
    r"(?:[\s,]+(?:who|that|which|whom|whose|where|when|as|to|of|in|on|at|by|for|from|with|and|or|the|an?|is|are|was|were|be|been|has|have|had))+$",
    re.IGNORECASE,
)
HANGING = re.compile(r"(?:[\s,]+(?:for|of|to|with|from|by|at|as|and|or|the|an?|—|–|―|-))+$")  # "voted for"
# What a writer adds behind a dash tells of the deed, not what it was: "called him a liar – something he has denied".
AFTERTHOUGHT = re.compile(r"\s+(?:—|–|―|--?)\s+(?:something|which|an?|though|although|but|even)\b[^—–―]*$")
# A headline names its source last: "Strike kills eight civilians -residents", "King arrives in Rome - Palace".
HEADED = re.compile(
    r"(?<! pro)(?<! anti)(?<! non)(?<! ex)(?<! self)"  # "an attack by pro - Assad forces"
    r"\s+(?:—|–|―|-)\s?(?:[A-Z][\w.’'-]*|residents?|officials?|sources?|police|ministry|army|reports?|media|state (?:media|tv)|"
    r"spokes\w+|minister|agency|witnesses|medics|military|monitors?|activists|police chief)(?: [\w.’'-]+){0,2}$"
)
# Who says so stands with the origins: "called for talks, according to a readout".
SOURCE = re.compile(
    r",? according to (?:an?|the|its|his|her) (?:\w+ ){0,3}?(?:readout|statement|reading|summary)\b[^,;]*$"
)
AUDIENCE = re.compile(
    r"(?:an?|the|their|its|his|her) (?:(?:[\w-]+ )?(?:news|press) conference|(?:[\w-]+ ){0,2}briefing)\b"
)
TOLD = re.compile(r",? (?:that|how|why|it|he|she|they) .*$")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# The day that stands with the event anyway: "signed a pact on March 3 in Oslo", "flew to Rome in July 1997".
DATED = re.compile(
    r"(?<!until)(?<!from)(?<!since)(?<!before)(?<!after)(?<! by)(?<! of)(?<! for),? (?:early |late )?(?:on|in) (?:(?P<first>\d{1,2}) )?"
    r"(?P<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\.?(?: (?P<second>\d{1,2})(?:st|nd|rd|th)?)?(?:,? (?P<year>\d{4}))?"
    r"(?=$|,? (?:to|in|at|that|with|outside|for|after|before|by|during|against|from|near|over|on|as|following|when)\b)"
)
SHORTEST_MONTH = 28  # days
AGE = re.compile(r"(?<=[a-z]), [1-9]\d$")  # "expelled Ali Musa, 35"


def finish(line: str) -> str:
    """Return a line without an age, an afterthought, its source or a loose word at its end.

    Nor does it open with a word for what only its report names: "Its release was criticised".
    """
    line = ITS.sub("The ", line)
    return AGE.sub("", HANGING.sub("", HEADED.sub("", SOURCE.sub("", AFTERTHOUGHT.sub("", line)))))


def drop_day(rest: str, start: str, end: str | None) -> str:
    """Return a complement without the day, or the month, at which its event is dated.

    Args:
        rest: what follows the verb.
        start: the first day of the event.
        end: the last; None where it is open.

    Example:
        >>> drop_day("a pact on March 3 in Oslo", "1999-03-03", "1999-03-03"), drop_day("polls in May", "2020-05-07", "2020-05-07")
        ('a pact in Oslo', 'polls in May')
    """
    found = DATED.search(f" {rest}")
    if found is None or found["month"][:3].lower() != MONTHS[int(start[5:7]) - 1]:
        return rest
    day = found["first"] or found["second"]
    is_other_year = found["year"] not in (None, start[:4])
    is_its_day = int(start[8:10]) == int(day) and end in (None, start) if day else _is_month(start, end)
    return rest if is_other_year or not is_its_day else DATED.sub("", f" {rest}", count=1).strip()


def _is_month(start: str, end: str | None) -> bool:
    """Tell whether an event is dated by its month alone: polls in May are not held on the day they are called."""
    return end is not None and start[:7] == end[:7] and start[8:10] == "01" and int(end[8:10]) >= SHORTEST_MONTH


def tidy(rest: str) -> str:
    """Drop quotation marks that are opened and not closed, and marks left at the end."""
    if rest.count("“") != rest.count("”") or rest.count('"') % 2:
        rest = re.sub(r"[“”\"]", "", rest)
    if rest.count("‘") != len(re.findall(r"’(?!\w)", rest)):
        rest = rest.replace("‘", "")
    if rest.count("’ ") and "‘" not in rest:
        rest = re.sub(r"(?<=[a-rt-z])’(?= )", "", rest)  # "Missing’ voters", whose first mark was cut off
    if rest.count("``") != rest.count("''"):
        rest = rest.replace("``", "").replace("''", "")
    if rest.endswith(("’", "'")) and "‘" not in rest and rest.count("'") == rest.endswith("'"):
        rest = rest[:-1]  # "interference in Belarus’", whose affairs were cut off
    if rest.count("(") > rest.count(")"):
        rest = rest[: rest.rindex("(")]
    return LOOSE.sub(r"\1", rest).strip(" ,;:–-")


def trim(phrase: str) -> str:
    """Drop what hangs on at the end of a noun phrase that was cut: "an officer who was", "the raid in an interview"."""
    return DANGLING.sub("", TOLD_IN.sub("", tidy(phrase)))


def reword(verb: str, rest: str) -> tuple[str, str]:
    """Return "speak at a news conference" for "tell a news conference", whose words stand with the statements."""
    if verb != "tell" or not AUDIENCE.match(rest):
        return verb, rest
    return "speak", f"at {TOLD.sub('', rest)}"
