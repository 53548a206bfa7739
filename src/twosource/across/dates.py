"""Dates of reports that carry none, from all reports of an affair together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twosource.model.facts import Reading
from twosource.model.record import Family
from twosource.model.text import When


def date_reports(readings: Sequence[Reading], families: Sequence[Family]) -> Mapping[str, When]:
    """Return a date for each undated report that the affair dates; empty where unsure."""
    return {}
