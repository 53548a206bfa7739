"""The tables, named for the people who open the file with another tool, and how an older file is brought up.

Comes in: a connection. Goes out: the same, with the tables of ``VERSION``. Example: a file of version 1 gets every step
of ``STEPS`` after the first, in one transaction.

``reports`` holds texts; ``facts`` points into them by code points, and the views ``events``, ``statements``,
``figures`` and ``relations`` show facts with their evidence. ``passages`` are the sentences that facts stand on, each
once. ``records`` holds what all reports add up to, ``lines`` its history line by line.
"""

from __future__ import annotations

import sqlite3

from twosource.errors import NotKept

APPLICATION = 0x54776F53  # "TwoS", so that the file tells what it is
FIRST = """
create table runs (
    number integer primary key, started text not null, finished text, command text not null, inputs text not null,
    version text not null
);
create table reports (
    number integer primary key, id text not null unique, source text not null, revision integer not null,
    sha256 text not null, url text, title text, outlet text, newsroom text, authors text, dateline text,
    published text, language text, text text not null, run integer, added text not null, fields blob not null,
    unique (source, sha256)
);
create index reports_by_day on reports (published);
create table readings (report text primary key, version text not null, content blob not null) without rowid;
create table passages (
    number integer primary key, report text not null, start integer not null, "end" integer not null, text text not null
);
create table facts (
    id text primary key, kind text not null, type text, detail text, status text, day text,
    until text, actors text, recipients text, value real, unit text, passage integer not null,
    start integer not null, "end" integer not null
) without rowid;
create index facts_by_passage on facts (passage);
create table parties (
    id text primary key, name text not null, kind text not null, country text, key text not null
) without rowid;
create table fact_parties (
    key text not null, day text not null, fact text not null, role text not null, party text not null,
    primary key (key, day, fact, role)
) without rowid;
create table entities (id text primary key, name text not null, kind text not null, country text, aliases text)
    without rowid;
create table entity_names (key text not null, entity text not null, primary key (key, entity)) without rowid;
create table links (
    a text not null, b text not null, kind text not null, share_a real not null, share_b real not null, first text,
    primary key (a, b)
) without rowid;
create table families (report text primary key, family text not null, newsroom text) without rowid;
create table corrections (
    a text not null, b text not null, is_same integer not null, reason text not null, made text not null,
    primary key (a, b)
) without rowid;
create table records (name text primary key, run integer, made text not null, title text, content blob not null)
    without rowid;
create table lines (
    number integer primary key, kind text not null, id text not null, line text not null, day text,
    independent integer, members text not null, first_run integer not null, last_run integer
);
create index lines_now on lines (last_run, kind, id);
create virtual table passage_search using fts5(
    text, content = 'passages', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2'
);
create virtual table report_search using fts5(
    title, text, content = 'reports', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2'
);
insert into passage_search (passage_search, rank) values ('automerge', 8);
insert into report_search (report_search, rank) values ('automerge', 8);
create view events as
    select f.id, f.day, f.until, f.type, f.detail as mode, f.status, f.actors, f.recipients, p.text as evidence,
        r.outlet, r.source, p.report
    from facts f join passages p on p.number = f.passage join reports r on r.id = p.report where f.kind = 'event';
create view statements as
    select f.id, f.day, f.type as stance, f.detail as kind, f.actors as speakers, f.recipients as addressees,
        substr(r.text, f.start + 1, f."end" - f.start) as content, p.text as evidence, r.outlet, r.source, p.report
    from facts f join passages p on p.number = f.passage join reports r on r.id = p.report where f.kind = 'statement';
create view figures as
    select f.id, f.value, f.unit, f.type as bound, f.detail as what, f.day, p.text as evidence, r.outlet, r.source,
        p.report
    from facts f join passages p on p.number = f.passage join reports r on r.id = p.report where f.kind = 'figure';
create view relations as
    select f.id, f.actors as subject, f.type as relation, f.recipients as object, f.detail, f.status, f.day,
        p.text as evidence, r.outlet, r.source, p.report
    from facts f join passages p on p.number = f.passage join reports r on r.id = p.report where f.kind = 'relation';
"""
WATCHING = """
create table feeds (url text primary key, etag text, modified text, checked text, answer text not null) without rowid;
create table hosts (
    name text primary key, failures integer not null, not_before text, robots text, robots_checked text
) without rowid;
create table entries (
    source text primary key, digest text not null, feed text not null, seen text not null, outcome text not null
) without rowid;
"""
STEPS: tuple[str, ...] = (FIRST, WATCHING)  # step n brings version n to n + 1; a step that was released never changes
VERSION = len(STEPS)


def prepare(connection: sqlite3.Connection, path: str) -> None:
    """Make the tables of a new file, or bring an older one up; two processes may do so at once.

    Raises:
        NotKept: the file is another program's, or was written by a later version of this one.
    """
    if _version(connection, path) == VERSION:
        return
    connection.execute("begin exclusive")
    try:
        for step in STEPS[_version(connection, path) :]:
            for statement in _split(step):
                connection.execute(statement)
        connection.execute(f"pragma application_id = {APPLICATION}")
        connection.execute(f"pragma user_version = {VERSION}")
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise


def _version(connection: sqlite3.Connection, path: str) -> int:
    number = int(connection.execute("pragma user_version").fetchone()[0])
    mark = int(connection.execute("pragma application_id").fetchone()[0])
    if mark != APPLICATION and (number or connection.execute("select 1 from sqlite_master").fetchone() is not None):
        raise NotKept(f"{path} is a database of another program")
    if number > VERSION:
        raise NotKept(f"{path} was written by a later version of twosource ({number}, this one knows {VERSION})")
    return number


def _split(script: str) -> list[str]:
    return [statement for statement in script.split(";\n") if statement.strip()]
