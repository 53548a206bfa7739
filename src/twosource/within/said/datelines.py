"""Where a paragraph's telling begins behind the place, date and agency that open it.

Comes in: text and a stretch of it. Goes out: its start. Example: in "PRAGUE (Reuters) - The boats left, she said" what
she said begins with "The boats".
"""

from __future__ import annotations

import re

# A place in capitals, or one in small letters with an agency in brackets, then a dash, then a capital or a quotation.
PLACE = r"[A-Z][A-Z.'’-]{1,24}(?: [A-Z][A-Z.'’-]{1,24}){0,2}"
NAME = r"[A-Z][\w.'’-]{1,24}(?: [A-Z][\w.'’-]{1,24}){0,2}"
REST = r"(?:, ?(?:\d{1,2} )?[A-Z][\w.'’]{1,20}(?: [\w.]{1,12}){0,2}){0,3}"
AGENCY = r" ?\([A-Z][\w.,/& -]{1,40}\)"
DASH = r" ?(?:--|[-–—]) ?(?=[A-Z“\"'‘0-9])"
STROKES = rf"{PLACE}{REST}\.? ?/[A-Z][\w ]{{1,20}}/\.? ?(?:--|[-–—])? ?(?=[A-Z“\"'‘0-9])"  # "KAZAN, June 4. /TASS/. "
DATELINE = re.compile(rf"(?:{PLACE}{REST}(?:{AGENCY}|(?= )|(?=--|[–—]))|{NAME}{REST}{AGENCY}){DASH}|{STROKES}")
LONGEST = 120  # characters of a dateline


def begin_behind_dateline(text: str, start: int, end: int) -> int:
    """Return where the words of ``start`` to ``end`` begin, a dateline that opens their paragraph left out."""
    line = text.rfind("\n", max(0, start - LONGEST), start) + 1
    if line == 0 and start > LONGEST:
        return start
    found = DATELINE.match(text, line, min(len(text), line + 2 * LONGEST))
    if found is None or not start < found.end() < end:
        return start
    return found.end()
