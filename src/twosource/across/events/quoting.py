"""A span's words as they would stand in a sentence, where a headline in title case holds them.

Comes in: a report and a span. Goes out: the words. Example: of "Mali Orders Miners to Cut Output" the words behind the
verb are "miners to cut output".
"""

from __future__ import annotations

from functools import lru_cache

from twosource.model.text import Report, Span
from twosource.parse.title_case import LONGEST, fold

REMEMBERED = 2_000  # lines


def quote_plain(report: Report, span: Span) -> str:
    """Return the words of a span, common ones in lower case where its line is in title case.

    Args:
        report: holds the text.
        span: inside one line; one that crosses lines is quoted as it stands.
    """
    text = report.text
    first = text.rfind("\n", 0, span.start) + 1
    last = text.find("\n", span.start)
    last = len(text) if last < 0 else last
    if span.end > last or last - first > LONGEST:
        return report.quote(span)
    folded = _fold(text[first:last])
    return report.quote(span) if folded is None else folded[span.start - first : span.end - first]


@lru_cache(maxsize=REMEMBERED)
def _fold(line: str) -> str | None:
    kept = line.rstrip()
    folded = fold(kept)
    return None if folded is None else folded + line[len(kept) :]
