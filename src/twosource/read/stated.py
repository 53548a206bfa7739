"""Lines of a page -> the day on which it says it was published.

Comes in: ``Line`` tuples. Goes out: a ``When`` or None. Example: "Published: 3 April 2021, 10:33 GMT" gives
2021-04-03. A day is believed only where it is written in full, in a line that holds little else.
"""

from __future__ import annotations

import re
from datetime import date

from twosource.model.text import Span, When
from twosource.read.page import Line, foot_of, head_of

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+)?"
FULL = (
    WEEKDAY + MONTH + r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)(?!\d)",
    WEEKDAY + r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+" + MONTH + r",?\s+(?P<year>(?:19|20)\d\d)(?!\d)",
    r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
    r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>(?:19|20)\d\d)(?!\d)",
)
LABEL = (
    r"(?P<label>(?:(?:first\s+|originally\s+)?(?:published|posted|created|issued|filed)|(?:last\s+)?(?:updated|modified)|date)?)"
    r"(?:\s+(?:on|at))?\s*[:|\-\u2013\u2014]?\s*(?:on\s+)?"
)
TIME = (
    r"(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m?\.?)?(?:\s*[A-Z]{2,5})?(?:[+-]\d{1,2}(?::\d\d)?)?"
    r"\s*(?:ET|on)?\s*[,|\-\u2013\u2014]?\s*)?"
)
# "Beirut, August 3, 2022"; "The Harbour Courier (Oslo), 2 May 2022"; "Harbour Courier | 2 May 2022"; "(Xinhua) 16:06,
# May 2, 2022"; "(Delta News Agency June 4, 2022)"; "LIBREVILLE Mon May 2, 2022 9:40am GMT"; "Reuters Published 2 May, 2022"
PLACE = (
    r"(?:\([\w .]{2,30}\)\s+|"
    r"(?<=\()(?-i:[A-Z][\w.'\u2019&-]*(?: [A-Z][\w.'\u2019&-]*){0,4}),?\s+(?=.{6,24}\)\W*$)|"
    r"(?-i:[A-Z]{3,}(?: [A-Z]{2,}){0,2})\s+|"
    r"(?:[a-z]{4,13}\s+)?(?:edition|issue|vol(?:ume)?|no|nr)\.?(?:\s+of)?(?:[\s.,]|\d{1,5}(?!\d)|no\b|nr\b)*[|,\u2013\u2014-]?\s*"
    r"(?=(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d{1,2}\D))|"
    r"(?-i:[A-Z][\w.'\u2019&-]*(?: [A-Z][\w.'\u2019&-]*){0,3})\s+(?=published|posted|updated)|"
    r"(?-i:[A-Z][\w.'\u2019&-]*(?: (?:[A-Z][\w.'\u2019&-]*|of|and|the)){0,5})"
    r"(?: \([^()]{2,30}\))?(?:,| [|\u2013\u2014-])\s+)?"
)
LINES = tuple(re.compile(rf"\W{{0,3}}{PLACE}{LABEL}{TIME}{day}(?P<rest>.{{0,60}})", re.IGNORECASE) for day in FULL)
TOWN = (
    r"(?-i:[A-Z][A-Z.'\u2019-]{2,}(?:[ /][A-Z][A-Z.'\u2019-]+){0,3})"
    r"(?:, (?-i:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019-]*)?))?"
)
AGENCY = r"\([^()\n\d]{2,40}\)"
DASH = r"(?:-{1,3}|\u2013|\u2014)"
OPENS = rf"\W{{0,3}}(?:{TOWN}(?:\s*{AGENCY})?|{AGENCY}\s*{TOWN})(?:,|\.|\s{DASH})?\s+"
ENDS = rf"(?:\s*{AGENCY})?\s*{DASH}\s"
DATELINES = (
    rf"[^\n]{{1,60}}?,\s+{FULL[0]}\s*\(",  # "HARARE, 3 May 2021 (Delta) -"
    rf"[^\n]{{1,60}}?,\s+{FULL[1]}\s*\(",
    rf"[^\n()]{{1,40}} \([^\n()]{{1,40}} ?[,\u2013\u2014-]\s+{FULL[0]}\)",  # "HARARE (Delta / Sputnik - 3rd May, 2021)"
    rf"[^\n()]{{1,40}} \([^\n()]{{1,40}} ?[,\u2013\u2014-]\s+{FULL[1]}\)",
    *(rf"{OPENS}{day}{ENDS}" for day in FULL[:3]),  # "HARARE (Delta), 3 May 2021 -", "HARARE - May 3, 2021 -"
    *(rf"\W{{0,3}}{day},?\s+{TOWN}{ENDS}" for day in FULL[:3]),  # "3 May 2021, HARARE -"
)
DATELINE = re.compile(
    "|".join(form.replace("(?P<", f"(?P<{'abcdefghij'[n]}_") for n, form in enumerate(DATELINES)), re.IGNORECASE
)
REST = re.compile(
    r"[\s,|/\u2022\u00b7at\u2013\u2014-]*(?:\d{1,2}[:.]?\d{0,2}.{0,40})?(?:\(?(?:last )?updated.*|published.*)?\.?\W*"
    r"|\s*\|\s*[\w .&'\u2019-]{2,40}"
    r"|[\s,|\u2013\u2014-]*(?:page|pp?\.)\s*[A-Z]?\d{1,3}\W*",
    re.I,
)
LONGEST = 200  # characters of a line that states a date and holds little else
MARKS = re.compile(r"\(|\s(?:-{1,3}|\u2013|\u2014)\s")  # one of them stands in every dateline
YEAR = re.compile(r"(?:19|20)\d\d")
CONFIDENCE = {"published": 0.95, "": 0.85, "updated": 0.7}


def find_stated_dates(report: str, lines: list[Line]) -> list[When]:
    r"""Return the days that the page states in full, each with the line or dateline that states it.

    Args:
        report: the report's id, for the evidence.
        lines: all lines of the page.

    Example:
        >>> from twosource.read.page import cut_lines
        >>> find_stated_dates("r1", cut_lines("Dam opens\n3 April 2021\nIt opened on Monday."))[0].start
        '2021-04-03'
    """
    head = [line for line in head_of(lines) if "20" in line.text or "19" in line.text]
    foot = [line for line in foot_of(lines) if "20" in line.text or "19" in line.text]
    found = [when for line in head if (when := _read_line(report, line, is_labelled=False)) is not None]
    return found + [when for line in foot if (when := _read_line(report, line, is_labelled=True)) is not None]


def choose_date(stated: list[When]) -> When | None:
    """Return the day of publication: the surest, and of two alike the earlier one.

    Menus carry the day on which the page was made, too: "Sunday, 5 May 2024" above "17 April 2016".
    """
    return min(stated, key=lambda when: (-when.confidence, when.start or "")) if stated else None


def _read_line(report: str, line: Line, *, is_labelled: bool) -> When | None:
    if len(line.text) > LONGEST and (is_labelled or MARKS.search(line.text, 0, 140) is None):
        return None  # no pattern holds so long a line, but for a dateline's
    if YEAR.search(line.text, 0, LONGEST) is None:
        return None
    for pattern in LINES if len(line.text) <= LONGEST else ():
        match = pattern.match(line.text)
        if match is None or (len(line.text) > match.end()) or REST.fullmatch(match["rest"]) is None:
            continue
        label = match["label"].lower()
        kind = "updated" if "pdated" in label or "odified" in label else ("published" if label else "")
        if kind or not is_labelled:
            return _make(report, line, match.groupdict(), CONFIDENCE[kind])
    if not is_labelled and (match := DATELINE.match(line.text[:140])) is not None:
        groups = {name.rpartition("_")[2]: value for name, value in match.groupdict().items() if value is not None}
        return _make(report, line._replace(end=line.start + match.end()), groups, CONFIDENCE[""])
    return None


def _make(report: str, line: Line, groups: dict[str, str | None], confidence: float) -> When | None:
    year, month, day = groups["year"], groups.get("month"), groups.get("day")
    if month is None:
        month, day = _order(groups["first"] or "", groups["second"] or "")
    if year is None or month is None or day is None:
        return None
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
    try:
        start = date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None
    return When(start, start, "day", "stated", confidence, (Span(report, line.start, line.end),))


def _order(first: str, second: str) -> tuple[str | None, str | None]:
    """Tell month and day of 24/02/2023 and 02/24/2023 apart; 03/04/2023 could be either, so it is neither."""
    if int(first) > 12 >= int(second):
        return second, first
    if int(second) > 12 >= int(first) or first == second:
        return first, second
    return None, None
