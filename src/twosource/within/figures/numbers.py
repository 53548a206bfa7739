"""Numbers in a text, with value, scale, currency, per cent, bound and range, and what is no quantity left out.

Comes in: text and its spans of time. Goes out: ``Number`` in text order. Example: "more than $5 billion" is one
number of value 5e9, unit USD, bound at-least, whose span covers "$5 billion".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from twosource.lexicon.load import load_yaml
from twosource.model.facts import Bound

FILE = "figures.yaml"
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
REACH = 30  # characters before a number in which a bound such as "no fewer than" may stand
INDENT = 40  # characters before a list number; a line may be a megabyte long
# "two in three residents", "one out of every 5": what follows the first number of a ratio.
RATIO = r"\s(?:in|out\sof)\s(?:every\s)?(?P<of>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)(?=\s[a-z])"
MOST = 1e15  # beyond it a run of digits is a key or a typing error


class Number(NamedTuple):
    """A quantity as written: its span, its value, and what stands directly around it."""

    start: int
    end: int
    value: float
    low: float | None
    high: float | None
    unit: str | None
    bound: Bound | None
    is_word: bool


@cache
def vocabulary() -> dict[str, Any]:
    """Return ``data/figures.yaml``."""
    data: dict[str, Any] = load_yaml(FILE)
    return data


@cache
def _pattern() -> re.Pattern[str]:
    data = vocabulary()
    currency = "|".join(re.escape(c) for c in sorted(data["currencies"], key=len, reverse=True))
    scale = "|".join(sorted(data["scales"], key=len, reverse=True))
    words = "|".join(sorted(data["words"], key=len, reverse=True))
    vague = "|".join(v.replace(" ", r"\s+") for v in sorted(data["vague"], key=len, reverse=True))
    spelled = rf"(?:{words})(?:[ -](?:{words}))?|(?:an?|one)(?=\s+(?:hundred|thousand|million|billion|trillion|dozen)\b)|half\s+a(?=\s+(?:million|billion|dozen|percentage))|one(?=\s(?:in|out\sof)\s)|both(?=\s[a-z]+s\b)"
    return re.compile(
        rf"(?<![\w.,/:$£€#⁄-])(?P<cur>(?:{currency})\s?)?"
        rf"(?:(?P<num>{DIGITS})|(?P<vague>(?:{vague})\b)|(?P<spelled>(?:{spelled})\b))"
        rf"(?P<range>\s?(?:[–-]|to|and)\s?(?:{currency})?(?P<num2>{DIGITS}))?"
        rf"(?:[\s-](?P<scale>(?:{scale})s?\b)|(?P<short>(?:bn|mn|tn|m|k)\b))?(?P<dozen>\s+dozen\b)?"
        rf"(?P<pct>(?:\s|-)?(?:%|per\s?cent\b|percentage[ -]points?\b|percent\b))?(?![\w%]|[,./:⁄]\d)",
        re.IGNORECASE,
    )


@cache
def _bounds() -> tuple[re.Pattern[str], dict[str, Bound]]:
    kinds = {phrase: kind for kind, phrases in vocabulary()["bounds"].items() for phrase in phrases}
    pattern = "|".join(re.escape(p) for p in sorted(kinds, key=len, reverse=True))
    return re.compile(rf"(?:^|[\s(“\"—–-])({pattern})\s+(?:the\s+|an?\s+)?$", re.IGNORECASE), kinds


def find_numbers(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[Number]:
    """Find every number that may be a quantity; those inside ``taken`` (times) are left out."""
    blocked = iter(sorted(taken))
    current = next(blocked, None)
    found = []
    for match in _pattern().finditer(text):
        while current is not None and current[1] <= match.start():
            current = next(blocked, None)
        if current is not None and current[0] < match.end():
            rest = _behind(match, current)  # "since September 27 to 429": the day is a time, what follows is none
            if rest is not None and (number := _number(text, rest)) is not None:
                found.append(number)
            continue
        if _is_vote(text, match):
            found += _votes(match)
        elif (number := _ratio(text, match) or _number(text, match)) is not None:
            found.append(number)
    return found


def _behind(match: re.Match[str], taken: tuple[int, int]) -> re.Match[str] | None:
    """Return the second number of what looks like a range, where its first is the end of a date: "in 2021 to 20 years"."""
    if not match["num2"] or not match["range"].strip().startswith("to") or taken[1] > match.start("range"):
        return None
    return _pattern().match(match.string, match.start("num2"))


VOTED = re.compile(r"\bvot(?:e|es|ed|ing)\b[^.;\d\n]{0,30}$")


def _is_vote(text: str, match: re.Match[str]) -> bool:
    """Tell whether "61 to 38" are votes: behind a form of "vote", the first number the greater."""
    if not match["num2"] or not match["num"] or match["cur"] or match["scale"] or match["pct"]:
        return False
    if match["range"].strip().startswith("and") or not _is_falling(match):
        return False
    is_behind = VOTED.search(text[max(0, match.start() - 40) : match.start()]) is not None
    return is_behind or re.match(r"\svote\b", text[match.end() : match.end() + 6]) is not None


def _is_falling(match: re.Match[str]) -> bool:
    return float(match["num2"].replace(",", "")) <= float(match["num"].replace(",", ""))


def _votes(match: re.Match[str]) -> list[Number]:
    """Return both counts of a vote."""
    pair = ("num", "num2")
    return [
        Number(match.start(k), match.end(k), float(match[k].replace(",", "")), None, None, None, None, False)
        for k in pair
    ]


OPENS = re.compile(
    r"(?:^|[.,;:“\"—–(\n]\s?|\b(?:that|and|but|than|least|about|some|nearly|almost|around|roughly)\s)$", re.IGNORECASE
)


def _ratio(text: str, match: re.Match[str]) -> Number | None:
    """Return the share that a ratio tells: "two in three residents" is about 66.7 percent of them."""
    after = _after_ratio().match(text, match.end())
    if after is None or match["num2"] or match["pct"] or match["scale"] or match["vague"]:
        return None
    value, whole = _value(match)[0], after["of"].lower()
    of = float(whole) if whole.isdigit() else float(vocabulary()["words"][whole])
    if value is None or not 0 < value < of or not OPENS.search(text[max(0, match.start() - 10) : match.start()]):
        return None
    if re.match(
        r"\s(?:second|minute|hour|day|week|month|year|season|attempt|game|election)s?\b",
        text[after.end() : after.end() + 10],
    ):
        return None
    return Number(match.start(), after.end(), round(100 * value / of, 1), None, None, "percent", "about", True)


@cache
def _after_ratio() -> re.Pattern[str]:
    return re.compile(RATIO, re.IGNORECASE)


def _number(text: str, match: re.Match[str]) -> Number | None:
    if _is_label(text, match):
        return None
    value, low, high = _value(match)
    if value is None or value > MOST:
        return None
    end = match.end()
    bound, low, high = _bound(text, match, value, low, high)
    unit = _unit(match)
    return Number(match.start(), end, value, low, high, unit, bound, match["num"] is None)


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Tell whether the digits are a list number, part of a telephone number, a score, an identifier, an age."""
    start, end = match.span()
    line = max(text.rfind("\n", max(0, start - INDENT), start) + 1, start - INDENT, 0)
    after = text[end : end + 12]
    if not text[line:start].strip() and re.match(r"[.)]\s", after):
        return True
    if match["spelled"] and match["spelled"].lower() == "one" and not match["scale"] and not match["dozen"]:
        return True  # "one in a series"
    if _is_score(text, match) or OTHERWISE.match(after) or DENOMINATOR.search(text[max(0, start - 24) : start]):
        return True
    if match["num"] and re.match(r"[-–]\d|-year-old|-years?-old", after):
        return True
    return bool(
        re.match(r",?\s(?:years?|months?)[ -]old", after)
        or re.search(r"\b(?:aged?|No\.|#)\s*$", text[max(0, start - 8) : start])
    )


# "three o'clock", "four-and-a-half", "18- to 24-year-old": the number goes on, or is no quantity.
OTHERWISE = re.compile(
    r"\s?(?:o['’]clock|a\.m|p\.m|th\b)|[- ]and[- ]a[- ]half|-\s(?:to|or|and)\s|[-–]way\b|[- ](?:thirds|fourths|fifths|quarters)\b",
    re.IGNORECASE,
)
# The second number of "eight of 10 voters", "$4 of every $5".
DENOMINATOR = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten))\s(?:out\s)?(?:of|in)\s(?:every\s)?$", re.IGNORECASE
)


def _is_score(text: str, match: re.Match[str]) -> bool:
    """Tell whether "5-4" is a vote or a result: a range rises, and a score mostly stands without spaces."""
    if not match["num2"] or not match["num"] or text[match.start("range")] not in "-–":
        return False
    first, second = (float(match[k].replace(",", "")) for k in ("num", "num2"))
    return second <= first and not match["cur"] and not match["scale"]


def _value(match: re.Match[str]) -> tuple[float | None, float | None, float | None]:
    data = vocabulary()
    scale = match["scale"] or match["short"]
    factor = (
        float(data["scales"][scale.lower().removesuffix("s") if scale.lower() not in data["scales"] else scale.lower()])
        if scale
        else 1.0
    )
    factor *= 12.0 if match["dozen"] else 1.0
    if match["vague"]:
        low, high = data["vague"][" ".join(match["vague"].lower().split())]
        return float(low), float(low), float(high)
    if match["num"]:
        value = float(match["num"].replace(",", ""))
    else:
        spelled = match["spelled"].lower()
        parts = re.split(r"[ -]", spelled)
        value = (
            0.5
            if spelled.startswith("half")
            else 2.0
            if spelled == "both"
            else 1.0
            if spelled in ("a", "an", "one")
            else float(sum(data["words"][p] for p in parts))
        )
    if match["num2"]:
        second = float(match["num2"].replace(",", "")) * factor
        first = value * factor if value * factor <= second else value  # "10 to 15 million", but "900,000 to 1 million"
        return (first, first, second) if first <= second else (None, None, None)
    return value * factor, None, None


def _bound(
    text: str, match: re.Match[str], value: float, low: float | None, high: float | None
) -> tuple[Bound | None, float | None, float | None]:
    pattern, kinds = _bounds()
    before = pattern.search(text[max(0, match.start() - REACH) : match.start()])
    kind = kinds[" ".join(before[1].lower().split())] if before else None
    if (after := AFTER.match(text, match.end())) is not None:
        kind = "at-least" if after[1].lower() in ("more", "greater", "higher") else "at-most"
    if match["vague"]:
        return "at-least", low, high
    if low is not None:
        return "about", low, high
    if kind == "at-least":
        return kind, value, None
    if kind == "at-most":
        return kind, None, value
    return kind, None, None


AFTER = re.compile(r"\sor\s(more|greater|higher|fewer|less|lower)\b", re.IGNORECASE)  # "60 or more votes"


def _unit(match: re.Match[str]) -> str | None:
    if match["pct"]:
        return "percentage point" if "point" in match["pct"].lower() else "percent"
    if match["cur"]:
        return str(vocabulary()["currencies"][match["cur"].strip().lower()])
    return None
