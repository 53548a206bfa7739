"""One reading -> rows: what the database keeps of it, its sentences, and its parties with the first day on which each acts.

Comes in: a ``Reading``. Goes out: ``Rows``, which hold no number yet, so that any process can make them. Example: two
events told in one sentence give one passage; a party that acts in both has the day of the earlier one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from twosource.model.facts import Reading
from twosource.model.text import Report
from twosource.store.naming import UNDATED, make_key
from twosource.store.packing import Column, Columns, Packed, list_sentences, pack, spread


class Passage(NamedTuple):
    """A sentence on which facts stand."""

    start: int
    end: int
    text: str


class Acting(NamedTuple):
    """A party of a report; ``first_day`` is the first on which it takes part in something, None where it never does."""

    local: str
    name: str
    kind: str
    country: str | None
    key: str
    first_day: str | None


class Rows(NamedTuple):
    """What is written when a reading is kept."""

    report: Report
    packed: Packed
    passages: list[Passage]
    parties: list[Acting]


def make_rows(reading: Reading) -> Rows:
    """Return the rows of a reading."""
    columns = spread(reading)
    text = reading.report.text
    sentences = list_sentences(columns)
    passages = [Passage(start, end, text[start:end]) for _, start, end in sentences]
    prefix = len(reading.report.id) + 1
    first = _first_days(columns)
    parties = [
        Acting(each.id[prefix:], each.name, each.kind, each.country, make_key(each.name), first.get(each.id))
        for each in reading.parties
    ]
    return Rows(reading.report, pack(columns, sentences), passages, parties)


def _first_days(columns: Columns) -> dict[str, str]:
    """Return the first day on which each party takes part in something, by the party's id."""
    first: dict[str, str] = {}
    for name, actors, others in (("events", "actors", "recipients"), ("statements", "speakers", "addressees")):
        if name in columns:
            given = columns[name]
            parts = map(tuple.__add__, given[actors], given[others])
            _note_days(given["date"], parts, first)
    if "holdings" in columns:
        given = columns["holdings"]
        _note_days(given["date"], zip(given["subject"], given["object"], strict=True), first)
    return first


def _note_days(dates: Column, parts: Iterable[tuple[str, ...]], first: dict[str, str]) -> None:
    for date, ids in zip(dates, parts, strict=True):
        day = UNDATED if date is None else date.start or date.end or UNDATED
        for id in ids:
            known = first.get(id)
            if known is None or day < known:
                first[id] = day
