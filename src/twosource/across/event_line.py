"""The touches that make an event's line clean: marks without a partner, loose words at its end, who is its source.

Comes in: a phrase or a line. Goes out: the same, cut. Example: "Strike killed eight - residents" -> "Strike killed eight".
"""

from __future__ import annotations

import re

LOOSE = re.compile(r"\s+((?:['’]s\b|n['’]t\b|[,.;:!?)%]))")  # marks that follow their word without a space
DANGLING = re.compile(
    r"(?:[\s,]+(?:who|that|which|whom|whose|where|when|as|to|of|in|on|at|by|for|from|with|and|or|the|an?|is|are|was|were|be|been|has|have|had))+$",
    re.IGNORECASE,
)
HANGING = re.compile(r"(?:[\s,]+(?:for|of|to|with|from|by|at|as|and|or|the|an?|—|–|―|-))+$")  # "voted for"
# What a writer adds behind a dash tells of the deed, not what it was: "called him a liar – something he has denied".
AFTERTHOUGHT = re.compile(r"\s+(?:—|–|―|--?)\s+(?:something|which|an?|though|although|but|even)\b[^—–―]*$")
# A headline names its source last: "Strike kills eight civilians -residents", "King arrives in Rome - Palace".
HEADED = re.compile(
    r"\s+(?:—|–|―|-)\s?(?:[A-Z][\w.’'-]*|residents?|officials?|sources?|police|ministry|army|reports?|media|state (?:media|tv)|"
    r"spokes\w+|minister|agency|witnesses|medics|military|monitors?|activists|police chief)(?: [\w.’'-]+){0,2}$"
)
# Who says so stands with the origins: "called for talks, according to a readout".
SOURCE = re.compile(
    r",? according to (?:an?|the|its|his|her) (?:\w+ ){0,3}?(?:readout|statement|reading|summary)\b[^,;]*$"
)
AUDIENCE = re.compile(r"(?:an?|the|their) (?:\w+ )?(?:news|press) (?:conference|briefing)\b")
AGE = re.compile(r"(?<=[a-z]), [1-9]\d$")  # "expelled Ali Musa, 35"


def finish(line: str) -> str:
    """Return a line without an age, an afterthought, its source or a loose word at its end."""
    return AGE.sub("", HANGING.sub("", HEADED.sub("", SOURCE.sub("", AFTERTHOUGHT.sub("", line)))))


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
    """Drop what hangs on at the end of a noun phrase that was cut: "an officer who was", "ways to"."""
    return DANGLING.sub("", tidy(phrase))


def reword(verb: str, rest: str) -> tuple[str, str]:
    """Return "speak at a news conference" for "tell a news conference", whose words stand with the statements."""
    return ("speak", f"at {rest}") if verb == "tell" and AUDIENCE.match(rest) else (verb, rest)
