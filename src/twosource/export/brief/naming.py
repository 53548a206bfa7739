"""What a report is called where it is shown.

Comes in: ``Report``. Goes out: its title, or its first line, cut at a word. Example: a text file without a title is
called "Grain ships left the harbour on Monday, the first since…", never by the path of its file.
"""

from __future__ import annotations

from twosource.model.text import Report

LONGEST = 120  # characters of a first line


def name_report(report: Report) -> str:
    """Return a report's title, else its first line, else its source."""
    first = next((line.strip() for line in report.text.split("\n") if line.strip()), report.source)
    return report.title or (first if len(first) <= LONGEST else first[: LONGEST - 1].rsplit(" ", 1)[0] + "…")
