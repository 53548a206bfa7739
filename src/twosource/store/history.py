"""The record's history, line by line: what it gained, lost and changed between two runs.

Comes in: each record that is kept. Goes out: ``Changes``. Example: an event whose count of independent origins rose from
1 to 2 is one changed line with both wordings.

A line that stays the same costs nothing: it is one row from the run that first had it to the run before it went. A fact
whose id changed because it gained a telling is known by the tellings that it shares with the one before.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from twosource.errors import NotKept

if TYPE_CHECKING:
    from twosource.model.record import Record

LineKind = str
QUOTED = 200  # characters of a statement in its line


class Line(NamedTuple):
    """One line of a record as history keeps it; ``members`` are the local facts behind it."""

    kind: LineKind
    id: str
    line: str
    day: str | None
    independent: int | None
    members: tuple[str, ...]


class Changes(NamedTuple):
    """What happened to a record since a run.

    Args:
        since: number of that run.
        until: number of the last one.
        gained: lines that were not there.
        lost: lines that are no longer there.
        changed: pairs of a line before and now.
    """

    since: int
    until: int
    gained: tuple[Line, ...]
    lost: tuple[Line, ...]
    changed: tuple[tuple[Line, Line], ...]


def add_lines(connection: sqlite3.Connection, record: Record, name: str, run: int) -> None:
    """Close the lines that a new record of this name no longer has, and open those that it has for the first time."""
    now = {(line.kind, line.id): line for line in make_lines(record)}
    for row in connection.execute(f"select number, {COLUMNS} from lines where {NOW}", (name,)).fetchall():
        before = _line(row[1:])
        if now.get((before.kind, before.id)) == before:
            del now[before.kind, before.id]
        else:
            connection.execute("update lines set last_run = ? where number = ?", (run, row[0]))
    connection.executemany(
        f"insert into lines ({COLUMNS}, first_run, record) values (?, ?, ?, ?, ?, ?, ?, ?)",
        [(*line[:5], "\n".join(line.members), run, name) for line in now.values()],
    )


def find_changes(connection: sqlite3.Connection, since: str | int, name: str) -> Changes:
    """Compare the record of a name after a run, or before a day began (ISO, UTC), with the same record now.

    Raises:
        NotKept: there is no such run, or no run at all.
    """
    number = _find_run(connection, since)
    last = connection.execute("select max(number) from runs").fetchone()[0]
    opened = [_line(row) for row in connection.execute(OPENED, (name, number))]
    closed = [_line(row) for row in connection.execute(CLOSED, (name, number, number))]
    pairs = _pair(closed, opened)
    changed = tuple((closed[a], opened[b]) for a, b in pairs)
    was, is_now = {a for a, _ in pairs}, {b for _, b in pairs}
    return Changes(
        since=number,
        until=int(last),
        gained=tuple(line for i, line in enumerate(opened) if i not in is_now),
        lost=tuple(line for i, line in enumerate(closed) if i not in was),
        changed=tuple(pair for pair in changed if pair[0][2:5] != pair[1][2:5]),
    )


def make_lines(record: Record) -> Iterator[Line]:
    """Yield the lines of a record: reports, events, statements, figures, relations, disputes and unknowns."""
    names = {entity.id: entity.name for entity in record.entities}
    for report in record.reports:
        day = report.published.start if report.published is not None else None
        title = report.title or report.source
        yield Line(
            "report", report.id, f"{title} ({report.outlet})" if report.outlet else title, day, None, (report.id,)
        )
    for event in record.events:
        day = event.date.start if event.date is not None else None
        yield Line("event", event.id, f"{event.summary} [{event.status}]", day, event.independent, event.members)
    for said in record.statements:
        who = ", ".join(names.get(speaker, speaker) for speaker in said.speakers) or "unknown speaker"
        day = said.date.start if said.date is not None else None
        yield Line("statement", said.id, f"{who}: {said.content[:QUOTED]}", day, said.independent, said.members)
    for figure in record.figures:
        told = f"{figure.what}: {figure.value:g}{' ' + figure.unit if figure.unit else ''}"
        day = figure.date.start if figure.date is not None else None
        yield Line("figure", figure.id, told, day, figure.independent, figure.members)
    for held in record.relations:
        told = f"{names.get(held.subject, held.subject)} {held.relation} {names.get(held.object, held.object)}"
        yield Line("relation", held.id, f"{told} [{held.status}]", None, held.independent, held.members)
    for dispute in record.disputes:
        sides = " / ".join(side.summary for side in dispute.sides)
        yield Line("dispute", dispute.id, f"{dispute.about}: {sides}", None, None, dispute.facts)
    for unknown in record.unknowns:
        yield Line("unknown", unknown.what, unknown.what, None, None, ())


COLUMNS = "kind, id, line, day, independent, members"
NOW = "record = ? and last_run is null"
OPENED = f"select {COLUMNS} from lines where {NOW} and first_run > ? order by number"
CLOSED = f"select {COLUMNS} from lines where record = ? and first_run <= ? and last_run > ? order by number"


def _line(row: tuple[str, str, str, str | None, int | None, str]) -> Line:
    return Line(row[0], row[1], row[2], row[3], row[4], tuple(row[5].split("\n")) if row[5] else ())


def _find_run(connection: sqlite3.Connection, since: str | int) -> int:
    if isinstance(since, int) or since.isdecimal():
        row = connection.execute("select number from runs where number = ?", (int(since),)).fetchone()
    else:
        before = "select coalesce(max(number), 0) from runs where started < ? having exists (select 1 from runs)"
        row = connection.execute(before, (since,)).fetchone()
    if row is None:
        raise NotKept(f"there is no run {since} in the database")
    return int(row[0])


def _pair(before: list[Line], now: list[Line]) -> list[tuple[int, int]]:
    """Pair lines of one id, then lines of one kind that share a local fact; each line once, first come first."""
    by_id = {(line.kind, line.id): i for i, line in enumerate(now)}
    by_member = {(line.kind, member): i for i, line in enumerate(now) for member in line.members}
    pairs: list[tuple[int, int]] = []
    taken: set[int] = set()
    for a, line in enumerate(before):
        same = [by_id.get((line.kind, line.id)), *(by_member.get((line.kind, member)) for member in line.members)]
        b = next((each for each in same if each is not None and each not in taken), None)
        if b is not None:
            taken.add(b)
            pairs.append((a, b))
    return pairs
