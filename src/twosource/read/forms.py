"""The forms of words by which a page credits: ``data/outlets.yaml``, compiled and checked.

Comes in: the data file. Goes out: ``Form`` objects. Example: the form "place and agency" matches
"GOMEL (AP) - Farmers blocked a road." with place "GOMEL" and outlet "AP".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from twosource.errors import BrokenData
from twosource.lexicon.load import load_yaml
from twosource.read.page import LONGEST

Where = Literal["head", "foot", "any"]
FILE = "outlets.yaml"


@dataclass(frozen=True, slots=True)
class CreditForm:
    """One form of a credit line.

    Args:
        where: in which lines it is looked for.
        gives: what the outlet named in it is: newsroom, author-of (the authors' newsroom) or copyright.
        says: the newsroom whose custom the form is, where it names none.
        is_known_only: believed only where the knowledge base knows the outlet.
        is_whole: the whole line must match.
        holds: lines without any of these, in lower case, cannot match.
        longest: a longer line cannot match.
        confidence: 0 to 1, by how often the form was right on pages read.
    """

    name: str
    pattern: re.Pattern[str]
    where: Where
    gives: str
    says: str | None
    is_known_only: bool
    is_whole: bool
    holds: frozenset[str]
    longest: int
    confidence: float

    def match(self, line: str) -> re.Match[str] | None:
        """Match the form against one line."""
        if len(line) > self.longest:
            return None
        return self.pattern.fullmatch(line) if self.is_whole else self.pattern.match(line)


@cache
def read_credits() -> tuple[CreditForm, ...]:
    """Return the forms of credit lines, in the file's order.

    Raises:
        BrokenData: an entry lacks a field or its pattern is not a regular expression.
    """
    return tuple(
        CreditForm(
            name=_field(entry, "name"),
            pattern=compile_form(entry),
            where=_field(entry, "where"),
            gives=_field(entry, "gives"),
            says=entry.get("says"),
            is_known_only=bool(entry.get("known")),
            is_whole=bool(entry.get("whole")),
            holds=frozenset(_field(entry, "holds")),
            longest=int(entry.get("longest", LONGEST)),
            confidence=float(_field(entry, "confidence")),
        )
        for entry in load_yaml(FILE)["credits"]
    )


@cache
def read_datelines() -> tuple[re.Pattern[str], ...]:
    """Return the forms of datelines, in the file's order."""
    return tuple(compile_form(entry) for entry in load_yaml(FILE)["datelines"])


@cache
def read_words(name: str) -> frozenset[str]:
    """Return one of the file's plain lists, such as ``not_places``."""
    return frozenset(str(word) for word in load_yaml(FILE)[name])


def compile_form(entry: dict[str, Any]) -> re.Pattern[str]:
    """Compile an entry's pattern with its {PARTS} filled in."""
    try:
        return re.compile(fill_parts(_field(entry, "pattern")))
    except re.error as err:
        raise BrokenData(f"{FILE}: entry '{entry.get('name')}': {err}") from err


def fill_parts(pattern: str) -> str:
    """Replace every {PART} by its pattern, parts within parts too."""
    parts: dict[str, str] = load_yaml(FILE)["parts"]
    for _ in range(6):  # parts are nested four deep
        filled = re.sub(r"\{([A-Z]+)\}", lambda found: f"(?:{parts[found[1]]})", pattern)
        if filled == pattern:
            return filled
        pattern = filled
    raise BrokenData(f"{FILE}: parts refer to each other in a circle")


def _field(entry: dict[str, Any], name: str) -> Any:
    try:
        return entry[name]
    except KeyError as err:
        raise BrokenData(f"{FILE}: entry '{entry.get('name')}': no {name}") from err
