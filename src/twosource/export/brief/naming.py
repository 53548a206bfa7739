"""What a report is called where it is shown, and what whoever speaks is called inside a sentence.

Comes in: ``Report``, or a name. Goes out: its title, or its first line, cut at a word; a name with its article.
Example: a text file without a title is called "Grain ships left the harbour on Monday, the first since…", never by the
path of its file; "Government of Mali" said is "the Government of Mali said".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.model.text import Report

LONGEST = 120  # characters of a first line
# A part of the names and last words before which a summary puts "the" too (data/events/articles.yaml).
NAMES = frozenset({
    "African Union", "Arab League", "BBC", "CIA", "Commonwealth", "Czech Republic", "Dominican Republic", "EU",
    "European Union", "FBI", "Guards", "IAEA", "IMF", "Islamic State", "Justice Department", "Kremlin", "Netherlands",
    "Pentagon", "Philippines", "Red Cross", "Senate", "Soviet Union", "Supreme Court", "Taliban", "UK", "UN", "US",
    "U.N.", "U.S.", "United Arab Emirates", "United Kingdom", "United Nations", "United States", "Vatican", "West",
    "White House", "World Bank", "World Health Organization",
})  # fmt: skip
HEADS = frozenset({
    "Administration", "Agency", "Army", "Assembly", "Association", "Authority", "Board", "Bureau", "Cabinet",
    "Coalition", "Command", "Commission", "Committee", "Congress", "Corps", "Council", "Court", "Department",
    "Directorate", "Embassy", "Federation", "Force", "Forces", "Foundation", "Fund", "Government", "Guard", "Guards",
    "Headquarters", "Institute", "League", "Military", "Militia", "Ministry", "Movement", "Navy", "Observatory",
    "Office", "Organisation", "Organization", "Parliament", "Party", "Police", "Republicans", "Secretariat", "Service",
    "Tribunal", "Union", "army", "government", "military", "ministry", "navy", "office", "embassy",
})  # fmt: skip
PLURAL = frozenset({"police", "people", "men", "women", "troops", "forces", "personnel", "staff", "media", "clergy"})
OF = re.compile(r" (?:of|in|from|for|at|to|on) ")


def name_report(report: Report) -> str:
    """Return a report's title, else its first line, else its source."""
    first = next((line.strip() for line in report.text.split("\n") if line.strip()), report.source)
    return report.title or (first if len(first) <= LONGEST else first[: LONGEST - 1].rsplit(" ", 1)[0] + "…")


def join_names(names: Sequence[str]) -> str:
    """Return names joined with commas and a last "and"."""
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + (" and " if names else "") + "".join(names[-1:])


def name_inside(name: str, kind: str | None) -> str:
    """Return a name as it stands in a sentence: "the United States", "a police spokeswoman", "Ada Roe".

    Args:
        name: as the record has it.
        kind: of the entity, None where it is not known.

    Example:
        >>> name_inside("Ministry of Health", "organisation")
        'the Ministry of Health'
    """
    head = OF.split(name)[0].split(" ")[-1]
    is_common = name.split(" ")[0].isalpha() and name.split(" ")[0].islower()
    is_owned = re.search(r"['’]s ", OF.split(name)[0]) is not None
    if is_owned or not name[:1].isalpha() or (kind == "person" and not is_common):
        return name
    if name in NAMES or (head in HEADS and (" " in name or name.islower())):
        return f"the {name}"
    if not is_common or head in PLURAL or re.search(r"(?<![su])s$", head):
        return name
    return f"{'an' if name[0] in 'aeio' else 'a'} {name}"


def bare_names(text: str) -> str:
    """Return a line to compare its names: "The Government of Mali denies" and "Mali denies" begin alike."""
    return re.sub(r"\b(?:the|an?|government of) ", "", re.sub(r"\bgovernment of (?:the )?", "", text.lower()))


def start_line(text: str) -> str:
    """Return a line with a capital where it begins with a common word: "police: ..." but "al-Nusra: ..."."""
    first = re.split(r"[\s:]", text, maxsplit=1)[0]
    return text[:1].upper() + text[1:] if first.isalpha() and first.islower() else text
