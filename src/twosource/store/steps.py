"""The tables, version by version: step n brings a file of version n to version n + 1.

Comes in: nothing. Goes out: ``STEPS``, scripts of SQL. Example: a new file gets all of them, a file of version 2 the third
only. A step that was released never changes; the names of tables and columns are for the people who open the file with
another tool.
"""

from __future__ import annotations

from twosource.store.columns_step import COLUMNS

PASSAGES = 1_000_000  # of one report at most: passage 3 of report 7 has the number 7000003

TABLES = """
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

# Facts move into the passage that they stand on, as one list, and the parts that somebody takes in them into the row of
# that party: a row a fact and two rows of index a fact, each on a page of its own, took four fifths of the time.
PACKED = """
drop view events;
drop view statements;
drop view figures;
drop view relations;
drop table passage_search;
alter table readings rename to old_readings;
alter table passages rename to old_passages;
alter table facts rename to old_facts;
alter table parties rename to old_parties;
alter table fact_parties rename to old_fact_parties;
alter table entities rename to old_entities;
alter table entity_names rename to old_entity_names;
alter table links rename to old_links;
alter table families rename to old_families;
drop index facts_by_passage;

create table readings (report integer primary key, version text not null, content blob not null);
create table passages (
    number integer primary key, report integer not null, start integer not null, "end" integer not null,
    text text not null, facts text not null
);
create table parties (
    number integer primary key, report integer not null, local text not null, name text not null, kind text not null,
    country text, key text not null, first_day text, facts text
);
create index parties_by_key on parties (key, first_day) where first_day is not null;
create table entities (
    record text not null, id text not null, name text not null, kind text not null, country text, aliases text,
    primary key (record, id)
) without rowid;
create table entity_names (
    key text not null, record text not null, entity text not null, primary key (key, record, entity)
) without rowid;
create table links (
    record text not null, a text not null, b text not null, kind text not null, share_a real not null,
    share_b real not null, first text, primary key (record, a, b)
) without rowid;
create table families (
    record text not null, report text not null, family text not null, newsroom text, primary key (record, report)
) without rowid;
create table views (
    record text not null, name text not null, made text not null, content blob not null, primary key (record, name)
);
create table searchable (reports integer not null);

insert into readings select r.number, o.version, o.content from old_readings o join reports r on r.id = o.report
    order by r.number;
create table moved as select p.number as old,
        r.number * 1000000 + row_number() over (partition by p.report order by p.start, p.number) - 1 as new
    from old_passages p join reports r on r.id = p.report;
create unique index moved_old on moved (old);
insert into passages select m.new, r.number, p.start, p."end", p.text, (
        select json_group_array(json_array(substr(f.id, length(p.report) + 2), f.kind, f.type, f.detail, f.status, f.day,
            f.until, f.actors, f.recipients, f.value, f.unit, f.start, f."end"))
        from old_facts f where f.passage = p.number)
    from old_passages p join reports r on r.id = p.report join moved m on m.old = p.number order by m.new;
create table acted as
    select o.party, case o.day when '' then 'undated' else o.day end as day, m.new % 1000000 as passage,
        substr(o.fact, instr(o.fact, '/') + 1) as local, o.role
    from old_fact_parties o join old_facts f on f.id = o.fact join moved m on m.old = f.passage;
create index acted_by on acted (party, day);
insert into parties
    select r.number * 1000000 + row_number() over (partition by r.number order by length(o.id), o.id) - 1, r.number,
        substr(o.id, length(r.id) + 2), o.name, o.kind, o.country, o.key,
        (select min(a.day) from acted a where a.party = o.id),
        (select json_group_array(json_array(a.day, a.passage, a.local, a.role)) from acted a where a.party = o.id)
    from old_parties o join reports r on r.id = substr(o.id, 1, instr(o.id, '/') - 1);
update parties set facts = null where first_day is null;
insert into entities select coalesce((select name from records order by made desc limit 1), ''), o.* from old_entities o;
insert into entity_names
    select o.key, coalesce((select name from records order by made desc limit 1), ''), o.entity from old_entity_names o;
insert into links select coalesce((select name from records order by made desc limit 1), ''), o.* from old_links o;
insert into families select coalesce((select name from records order by made desc limit 1), ''), o.* from old_families o;
alter table lines add column record text not null default '';
update lines set record = coalesce((select name from records order by made desc limit 1), '');
drop index lines_now;
create index lines_now on lines (record, last_run, kind, id);
drop table moved;
drop table acted;
drop table old_readings;
drop table old_passages;
drop table old_facts;
drop table old_parties;
drop table old_fact_parties;
drop table old_entities;
drop table old_entity_names;
drop table old_links;
drop table old_families;

create virtual table passage_search using fts5(
    text, content = 'passages', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2'
);
insert into passage_search (passage_search, rank) values ('hashsize', 16000000);
insert into report_search (report_search, rank) values ('hashsize', 16000000);
insert into passage_search (passage_search) values ('rebuild');
insert into searchable select coalesce(max(number), 0) from reports;

create view facts as
    select r.id || '/' || json_extract(f.value, '$[0]') as id, json_extract(f.value, '$[1]') as kind,
        json_extract(f.value, '$[2]') as type, json_extract(f.value, '$[3]') as detail,
        json_extract(f.value, '$[4]') as status, json_extract(f.value, '$[5]') as day,
        json_extract(f.value, '$[6]') as until, json_extract(f.value, '$[7]') as actors,
        json_extract(f.value, '$[8]') as recipients, json_extract(f.value, '$[9]') as value,
        json_extract(f.value, '$[10]') as unit, json_extract(f.value, '$[11]') as start,
        json_extract(f.value, '$[12]') as "end", p.number as passage, p.text as evidence, r.outlet, r.source,
        r.id as report
    from passages p join reports r on r.number = p.report join json_each(p.facts) f;
create view fact_parties as
    select p.key, json_extract(f.value, '$[0]') as day, r.id || '/' || json_extract(f.value, '$[2]') as fact,
        json_extract(f.value, '$[3]') as role, r.id || '/' || p.local as party,
        p.report * 1000000 + json_extract(f.value, '$[1]') as passage, r.id as report
    from parties p join reports r on r.number = p.report join json_each(p.facts) f;
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

STEPS: tuple[str, ...] = (TABLES, WATCHING, PACKED, COLUMNS)
VERSION = len(STEPS)
