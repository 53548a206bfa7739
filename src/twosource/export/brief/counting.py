"""Quantity -> the words of its line: "27 airstrikes", "a 12-point position", "dozens of people", "1,000 kilometers: border".

Comes in: a figure and the reports that tell it. Goes out: the line without date and citations. A vague number is told
in the report's word and never as the digits of its range: whoever reads "dozens" must not be told "24".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from twosource.export.brief.measure import is_move, say_measure
from twosource.model.record import Quantity
from twosource.model.text import Report

# What is told of so many: "a force of 500".
CROWDS = frozenset({"force", "crowd", "team", "group", "mob", "convoy", "delegation", "garrison", "contingent"})
OF_THAT = re.compile(r" of (?:it|them|this|that|these|those)$")  # "1,000 yards of it"
# The ranges that the reading of figures gives to vague words (data/figures.yaml), and the words.
VAGUE: dict[tuple[float, float], str] = {
    (24, 99): "dozens", (40, 199): "scores", (200, 999): "hundreds", (2000, 9999): "thousands",
    (20_000, 99_999): "tens of thousands", (200_000, 999_999): "hundreds of thousands", (2e6, 9_999_999): "millions",
    (2e7, 99_999_999): "tens of millions", (2e8, 999_999_999): "hundreds of millions", (2e9, 9_999_999_999): "billions",
    (2e10, 99_999_999_999): "tens of billions", (2e11, 999_999_999_999): "hundreds of billions",
}  # fmt: skip
SIGNS = {
    "percent": "%",
    "USD": " US dollars",
    "EUR": " euros",
    "GBP": " pounds sterling",
    "CNY": " yuan",
    "RUB": " rubles",
    "JPY": " yen",
    "INR": " rupees",
    "KRW": " won",
    "UAH": " hryvnias",
    "TRY": " lira",
    "SEK": " Swedish kronor",
    "NOK": " Norwegian kroner",
    "PLN": " zlotys",
    "CHF": " Swiss francs",
}
PLURALS = {
    "foot": "feet",
    "inch": "inches",
    "mile per hour": "miles per hour",
    "kilometer per hour": "kilometers per hour",
}
UP = re.compile(
    r"\b(?:rose|risen|rises?|rising|increas\w+|gr[eo]w\w*|up|climb\w*|jump\w*|surg\w+|soar\w*|gain\w*|higher)\b"
)
DOWN = re.compile(
    r"\b(?:fell|fall\w*|drop\w*|declin\w+|decreas\w+|down|shr[aiu]nk\w*|plung\w+|slump\w*|cut|lost|lower|reduc\w+)\b"
)
BOUNDS = {"about": "about ", "at-least": "at least ", "at-most": "at most "}


def say_number(value: float) -> str:
    """Return a number as a newspaper would write it: "5,500", "40 billion", "12.5 million"."""
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size and round(value / size, 3) == value / size:
            return f"{value / size:,.10g} {word}"
    return f"{value:,.15g}"


def say_figure(figure: Quantity, reports: Mapping[str, Report], converted: Quantity | None = None) -> str:
    """Return a figure in words, as close to the reports' own as number, bound and unit allow.

    Args:
        figure: the figure.
        reports: the record's reports by id; their words tell whether the number stands before a hyphen.
        converted: the same sum in other money, as a report gives it in brackets.

    Returns:
        one line without a full stop.

    Example:
        75 of "rocket attacks", at least: "at least 75 rocket attacks".
    """
    is_range = figure.low is not None and figure.high is not None
    vague = VAGUE.get((figure.low, figure.high)) if figure.low is not None and figure.high is not None else None
    number = vague or BOUNDS.get(figure.bound or "", "") + say_number(figure.value)
    if is_range and not vague and figure.low != figure.high:
        number = f"{say_number(figure.low or 0)} to {say_number(figure.high or 0)}"
    quoted = [" ".join(reports[span.report].quote(span).split()) for span in figure.evidence]
    told = " ".join(quoted).lower()
    if figure.unit is None:
        return _counted(number, figure.what, vague is not None, told)
    if re.search(rf"-{figure.unit}s?\W+(?:\w+\W+)?{re.escape(figure.what.lower())}", told) and figure.value != 1:
        return f"{number}-{figure.unit} {figure.what}"
    of = " of" if vague else ""
    unit = _unit(figure.unit, is_one=figure.value == 1 and not vague)
    other = "" if converted is None else f" ({say_number(converted.value)}{_unit(converted.unit or '', is_one=False)})"
    if _is_unit(figure):
        return f"{number}{of}{unit}{other}"  # "lost 30 kilograms": nothing else is counted
    way = _direction(told) if figure.change and figure.what and not is_move(figure.what) else None
    if way is not None:
        return f"{figure.what} {way} {number}{of}{unit}{other}"
    return say_measure(f"{number}{of}{unit}{other}", figure.what, quoted[0] if quoted else "", unit=figure.unit)


def _is_unit(figure: Quantity) -> bool:
    """Tell whether what is counted is the unit itself."""
    return figure.unit is not None and figure.what.lower() in (figure.unit, PLURALS.get(figure.unit, f"{figure.unit}s"))


def _direction(told: str) -> str | None:
    """Return which way a change goes where the sentence tells only one way: "trade up 33%"."""
    ups, downs = UP.search(told) is not None, DOWN.search(told) is not None
    return None if ups == downs else ("up" if ups else "down")


def _counted(number: str, what: str, is_vague: bool, told: str) -> str:
    if f"-{what.split(' ')[0].lower()}" in told and not is_vague:
        return f"{number}-{what}"
    what = OF_THAT.sub("", what)
    if not is_vague and what.lower() in CROWDS and not number.endswith(" 1"):
        return f"{what} of {number}"  # "a force of 500"
    if is_vague and " " not in what and what.endswith("ed"):  # "dozens were arrested"
        return f"{number} {what}"
    return f"{number} of {what}" if is_vague else f"{number} {what}"


def _unit(unit: str, *, is_one: bool) -> str:
    if unit in SIGNS or unit.isupper():
        return SIGNS.get(unit, f" {unit}")
    return f" {unit}" if is_one else f" {PLURALS.get(unit, unit + 's')}"
