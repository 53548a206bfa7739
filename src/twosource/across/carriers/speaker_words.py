"""A speaker who is no known party, by his own words: who is it, can it speak, and what does a reader call it?

Comes in: the report and the words that name the speaker. Goes out: ``Voice`` or None. Examples: "hospital officials"
speak; "a letter to the court" is a paper; "the number of passengers", "nobody" and "the rallies" tell nothing of
themselves: what they "show" the newsroom tells.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from twosource.across.issuers import load_origin_words
from twosource.lexicon.load import load_yaml
from twosource.model.text import Report, Span

LONGEST = 12  # words of a name that a reader takes in; of longer ones the relative clause goes
ENDINGS = ("man", "woman", "men", "women", "person", "people", "ologist", "ician")
CLAUSE = re.compile(r",?\s+(?:who|which|that|whose|when|where)\b.*$", re.DOTALL)
AMOUNT = re.compile(
    r"^(?:(?:a|an|the|some|many|about|nearly|more than|at least|\w+ and)\s+)*"
    r"(?:groups?|strings?|dozens?|hundreds?|thousands?|tens|couple|handful|lot|scores?|series|one|two|three|some|many|most|several)\s+of\s+"
    r"(?:(?:dozens|hundreds|thousands)\s+of\s+)?",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"\s+(?:of|in|on|at|for|from|to|with|by|near|against|over|under|inside|outside|behind|between|about|who|which|that|whose|where|when"
    r"|and|or|including|based|quoted|cited|speaking|familiar|close|involved|reached|\()(?=\s|$)"
)
ARTICLE = re.compile(r"^(?:the|an?|his|her|its|their)\s+", re.IGNORECASE)


class Voice(NamedTuple):
    """What an unknown speaker is called, and whether it is a paper rather than people, or a body known by its name."""

    name: str
    is_paper: bool
    is_body: bool = False


def find_voice(report: Report, words: Span) -> Voice | None:
    """Return whose words they are, or None where nobody is named who could say anything.

    Args:
        report: the report in which they stand.
        words: where the speaker is named.

    Example:
        >>> find_voice(Report("r", "r", "the head of the port"), Span("r", 0, 20))
        Voice(name='head of the port', is_paper=False, is_body=False)
        >>> find_voice(Report("r", "r", "the number of ships"), Span("r", 0, 19))
    """
    text = " ".join(report.quote(words).split()).strip(" ,.;:–—-")
    if not text or text.lower() in load_origin_words("nobody"):
        return None
    head = _head(text)
    noun = _singular(head.lower())
    if noun in load_origin_words("papers"):
        return Voice(_shorten(text), True)
    if noun in load_origin_words("bodies"):
        return Voice(_shorten(text), False, is_body=_is_definite(text))
    is_name = head[:1].isupper() and text.split()[0] != head and noun not in load_origin_words("mute")
    return Voice(_shorten(text), False) if is_name or _can_speak(noun) else None


def _is_definite(text: str) -> bool:
    """Tell whether a name says which body it is: "the port authority", "Lake Council", not "the court", "an agency"."""
    first, *others = text.split()
    if first.lower() == "the":
        return len(others) > 1
    return len(others) > 0 and first[0].isupper() and ARTICLE.match(text) is None


def _head(text: str) -> str:
    """The word that the others hang on: "officials" in "two officials of the bank", "people" in "dozens of people"."""
    counted = AMOUNT.sub("", text)
    core = BEHIND.split(counted.split(",")[0].strip(), maxsplit=1)[0]
    words = re.findall(r"[\w'’.-]+", core)
    words = [word for word in words if not word.lower().endswith(("ly", "ed")) or len(words) == 1] or words
    return re.sub(r"['’]s?$", "", words[-1]) if words else ""


def _singular(noun: str) -> str:
    for end, single in (
        ("men", "man"),
        ("people", "person"),
        ("ies", "y"),
        ("sses", "ss"),
        ("children", "child"),
        ("s", ""),
    ):
        if noun.endswith(end) and not noun.endswith(("ss", "us", "press")):
            return noun[: -len(end)] + single
    return noun


@cache
def _speakers() -> frozenset[str]:
    data = load_yaml("sectors.yaml")
    groups = [*data["sectors"].values(), data["open_heads"]]
    heads = {entry.strip().rsplit(" ", 1)[-1].lower() for group in groups for entry in str(group).split(";")}
    return frozenset((heads | set(load_origin_words("speakers"))) - set(load_origin_words("mute")))


def _can_speak(lemma: str) -> bool:
    return lemma in _speakers() or lemma.endswith(ENDINGS)


def _shorten(text: str) -> str:
    plain = text if len(text.split()) <= LONGEST else CLAUSE.sub("", text)
    plain = ARTICLE.sub("", plain) or plain
    if " " not in plain and _can_speak(_singular(plain.lower())):
        return plain.lower()  # "Officials" at the head of a sentence and "officials" are one
    return " ".join(plain.split()[: 2 * LONGEST])
