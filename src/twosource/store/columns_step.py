"""The step from version 3 to 4: facts leave the rows of their sentences and parties, and stand once, as columns.

Comes in: nothing. Goes out: ``COLUMNS``, a script of SQL. Example: ``$.events.type[3]`` of a report's row in ``readings``
is the type of its fourth event. Each fact stood three times: in the compressed reading, in the row of its sentence and in
those of its parties. Now the reading's own columns are what the views and the searches read.

``told_of`` and ``rest_of`` are functions that ``schema.py`` gives the engine while the step is made.
"""

from __future__ import annotations

OWN = "between r.number * 1000000 and r.number * 1000000 + 999999"  # numbers of a report's passages and parties


def _at(path: str, inner: str = "") -> str:
    """A value of a column in the row of the fact."""
    return f"json_extract(d.told, '$.{path}[' || e.key || ']{inner}')"


def _day(kind: str, first: str, second: str) -> str:
    ends = (f"json_extract(d.told, '$.dates[' || {_at(f'{kind}.date')} || '].{end}')" for end in (first, second))
    return f"coalesce({', '.join(ends)})"


def _names(path: str) -> str:
    """The names of the parties that a value lists; one that is unknown stands for itself."""
    return (
        f"(select group_concat(coalesce(p.name, a.value), '; ') from json_each(d.told, '$.{path}[' || e.key || ']') a"
        f" left join parties p on p.number {OWN} and p.local = substr(a.value, length(r.id) + 2))"
    )


def _sentence(kind: str, end: int) -> str:
    return f"json_extract(d.told, '$.sentences[' || {_at(f'{kind}.sentence')} || '][{end}]')"


def _passage(kind: str) -> str:
    return f"r.number * 1000000 + {_at(f'{kind}.sentence')}"


def _facts(kind: str, name: str, fields: tuple[str, str, str], names: tuple[str, str], value: tuple[str, str]) -> str:
    """The rows of one kind of fact: its type, detail and status, who takes part, and its value and unit."""
    first, last = (_sentence(kind, end) for end in (1, 2))
    place = {"events": "trigger", "statements": "content"}.get(kind, "span")
    inner = "[0]" if kind == "statements" else ""
    start, end = (f"coalesce({_at(f'{kind}.{place}', f'{inner}[{n}]')}, {_sentence(kind, n)})" for n in (1, 2))
    type, detail, status = (_at(f"{kind}.{field}") if field else "null" for field in fields)
    actors, recipients = (_names(f"{kind}.{field}") if field else "null" for field in names)
    number, unit = (_at(f"{kind}.{field}") if field else "null" for field in value)
    return (
        f"select e.value as id, '{name}' as kind, {type} as type, {detail} as detail, {status} as status,"
        f" {_day(kind, 'start', 'end')} as day, {_day(kind, 'end', 'start')} as until, {actors} as actors,"
        f' {recipients} as recipients, {number} as value, {unit} as unit, {start} as start, {end} as "end",'
        f" {_passage(kind)} as passage, substr(r.text, {first} + 1, {last} - {first}) as evidence, r.outlet, r.source,"
        f" r.id as report from readings d join reports r on r.number = d.report join json_each(d.told, '$.{kind}.id') e"
    )


def _parts(kind: str, field: str, role: str) -> str:
    """The parts that parties take in one kind of fact."""
    return (
        f"select p.key, coalesce({_day(kind, 'start', 'end')}, 'undated') as day, e.value as fact, '{role}' as role,"
        f" a.value as party, {_passage(kind)} as passage, r.id as report"
        f" from readings d join reports r on r.number = d.report join json_each(d.told, '$.{kind}.id') e"
        f" join json_each(d.told, '$.{kind}.{field}[' || e.key || ']') a"
        f" join parties p on p.number {OWN} and p.local = substr(a.value, length(r.id) + 2)"
    )


FACTS = " union all ".join((
    _facts("events", "event", ("type", "mode", "status"), ("actors", "recipients"), ("", "")),
    _facts("statements", "statement", ("stance", "kind", ""), ("speakers", "addressees"), ("", "")),
    _facts("figures", "figure", ("bound", "what", ""), ("", ""), ("value", "unit")),
    _facts("holdings", "relation", ("relation", "detail", "status"), ("subject", "object"), ("", "")),
))  # fmt: skip
PARTS = " union all ".join((
    _parts("events", "actors", "actor"), _parts("events", "recipients", "recipient"),
    _parts("statements", "speakers", "actor"), _parts("statements", "addressees", "recipient"),
    _parts("holdings", "subject", "actor"), _parts("holdings", "object", "recipient"),
))  # fmt: skip

COLUMNS = f"""
drop view events;
drop view statements;
drop view figures;
drop view relations;
drop view fact_parties;
drop view facts;
drop index parties_by_key;
drop index reports_by_day;
alter table readings rename to old_readings;
alter table passages rename to old_passages;
alter table parties rename to old_parties;

create table readings (report integer primary key, version text not null, told text not null, rest blob not null);
create table passages (
    number integer primary key, report integer not null, start integer not null, "end" integer not null,
    text text not null
);
create table parties (
    number integer primary key, report integer not null, local text not null, name text not null, kind text not null,
    country text, key text not null, first_day text
);
create table appearances (
    key text not null, first_day text not null, report integer not null, party text not null,
    primary key (key, first_day, report, party)
) without rowid;

insert into readings select report, version, told_of(content), rest_of(content) from old_readings order by report;
insert into passages
    select r.number * 1000000 + s.key, r.number, json_extract(s.value, '$[1]'), json_extract(s.value, '$[2]'),
        substr(r.text, json_extract(s.value, '$[1]') + 1, json_extract(s.value, '$[2]') - json_extract(s.value, '$[1]'))
    from readings d join reports r on r.number = d.report join json_each(d.told, '$.sentences') s order by 1;
insert into parties select number, report, local, name, kind, country, key, first_day from old_parties order by number;
insert into appearances
    select key, first_day, report, local from parties where first_day is not null order by 1, 2, 3, 4;
insert into passage_search (passage_search) values ('rebuild');
insert into report_search (report_search) values ('rebuild');
update searchable set reports = (select coalesce(max(number), 0) from reports);
drop table old_readings;
drop table old_passages;
drop table old_parties;

create view facts as {FACTS};
create view fact_parties as {PARTS};
create view events as
    select id, day, until, type, detail as mode, status, actors, recipients, evidence, outlet, source, report
    from facts where kind = 'event';
create view statements as
    select f.id, f.day, f.type as stance, f.detail as kind, f.actors as speakers, f.recipients as addressees,
        substr(r.text, f.start + 1, f."end" - f.start) as content, f.evidence, f.outlet, f.source, f.report
    from facts f join reports r on r.id = f.report where f.kind = 'statement';
create view figures as
    select id, value, unit, type as bound, detail as what, day, evidence, outlet, source, report
    from facts where kind = 'figure';
create view relations as
    select id, actors as subject, type as relation, recipients as object, detail, status, day, evidence, outlet,
        source, report
    from facts where kind = 'relation';
"""
