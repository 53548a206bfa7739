"""Record -> tidy tables: one a kind, one row a thing, as CSV or Parquet.

Comes in: ``Record``. Goes out: ``{name: Table}`` and files in a folder. Example: ``events.csv`` has one row an event,
``evidence.csv`` one row a piece of evidence with its verbatim words, joined by ``fact``. ``COLUMNS`` documents every
column; docs/tables.md is written from it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from twosource.errors import MissingPart
from twosource.model.record import Record
from twosource.model.text import Span, When

Cell = str | int | float | bool | None

COLUMNS: dict[str, dict[str, str]] = {
    "reports": {
        "id": "key", "source": "file name or URL as given", "title": "headline", "outlet": "where it was published",
        "newsroom": "who reported it", "newsroom_how": "stated, metadata, given, inferred or unknown",
        "authors": "bylines, joined with ;", "dateline": "place in the dateline", "published_start": "first possible day",
        "published_end": "last possible day", "published_how": "how the date is known", "language": "BCP 47 tag",
        "family": "family it belongs to", "characters": "length of its text",
    },
    "links": {
        "a": "report", "b": "report", "kind": "exact, near, edition, excerpt, paraphrase or passage",
        "share_a": "share of a's characters that stands in b", "share_b": "share of b's that stands in a",
        "first": "which came first, where known", "passages": "number of aligned passages",
    },
    "origins": {
        "id": "key", "kind": "newsroom, readout, statement ...", "name": "as a reader knows it", "entity": "entity it is or belongs to",
        "interested": "whether it is a party to what it tells", "start": "first day", "end": "last day", "reports": "reports that carry it, joined with ;",
    },
    "entities": {
        "id": "key", "name": "best name", "kind": "person, country, government ...", "country": "ISO 3166-1 alpha-3",
        "sector": "PLOVER sector code", "aliases": "every written form, joined with ;", "wikidata": "Wikidata id",
        "mentions": "number of places that speak of it", "reports": "number of reports that do",
    },
    "roles": {
        "entity": "entity", "title": "office or affiliation", "of": "country or organisation", "start": "from", "end": "to",
        "how": "text or base (the knowledge base)",
    },
    "mentions": {
        "entity": "entity", "report": "report", "start": "offset", "end": "offset, exclusive", "form": "name, nominal or pronoun",
        "words": "verbatim",
    },
    "relations": {
        "id": "key", "subject": "entity", "relation": "member-of, partner-of ...", "object": "entity", "detail": "as told",
        "status": "holds, ended, planned, alleged or denied", "start": "from", "end": "to", "independent": "independent origins",
    },
    "times": {
        "report": "report", "start": "offset", "end": "offset, exclusive", "words": "verbatim", "type": "TIMEX3 type",
        "value": "TIMEX3 value", "from": "first day meant", "to": "last day meant",
    },
    "statements": {
        "id": "key", "speakers": "entities, joined with ;", "addressees": "entities, joined with ;", "kind": "direct, mixed, indirect or analysis",
        "stance": "asserts, denies, warns ...", "content": "what was said", "start": "first day", "end": "last day",
        "occasion": "event at which it was said", "channel": "entities, nearest to the speaker first, joined with ;",
        "about": "events, joined with ;", "variants": "number of wordings", "independent": "independent origins",
    },
    "variants": {
        "statement": "statement", "report": "report", "start": "offset of the sentence", "end": "offset, exclusive",
        "wording": "same, shortened, translated, paraphrased, altered or only", "words": "what was said, verbatim",
    },
    "events": {
        "id": "key", "type": "PLOVER type, or STATE", "mode": "PLOVER mode", "actors": "entities, joined with ;",
        "recipients": "entities, joined with ;", "place": "entity", "start": "first day", "end": "last day", "date_how": "how the date is known",
        "status": "occurred, ongoing, planned, possible, alleged, denied or did-not-occur", "contexts": "PLOVER contexts, joined with ;",
        "summary": "in plain English", "part_of": "event that it is a part of", "rule": "rule that found it",
        "independent": "independent origins", "reports": "number of reports that tell it",
    },
    "positions": {"event": "event", "holder": "entity", "status": "what it holds", "statement": "where it says so"},
    "figures": {
        "id": "key", "value": "number", "unit": "unit", "bound": "exact, about, at-least or at-most", "low": "lower end", "high": "upper end",
        "what": "what is counted, as told", "change": "a change rather than a level", "event": "event", "start": "first day",
        "end": "last day", "independent": "independent origins",
    },
    "disputes": {
        "id": "key", "kind": "accusation, position, figure, date, name, wording or event", "about": "what it is about",
        "side": "number of the side", "holders": "entities or reports, joined with ;", "summary": "what the side holds",
    },
    "unknowns": {"about": "fact, entity or report", "what": "what is not known"},
    "warnings": {"code": "kind of warning", "source": "input", "message": "what went wrong"},
    "evidence": {
        "fact": "id of the event, statement, relation, figure or dispute", "kind": "which table the fact stands in", "report": "report",
        "start": "offset", "end": "offset, exclusive", "words": "verbatim",
    },
    "why": {
        "fact": "id of the fact", "origin": "origin that counts once", "reason": "why", "inferred": "traced by its words",
        "report": "report with a telling", "channel": "channel of that telling",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Table:
    """Column names, and rows of the same length."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def make_tables(record: Record) -> dict[str, Table]:
    """Lay the record out as tidy tables, every column of ``COLUMNS`` present.

    Example:
        >>> make_tables(Record(reports=()))["events"].rows
        ()
    """
    rows = _Rows(record)
    return {name: Table(tuple(columns), tuple(getattr(rows, name)())) for name, columns in COLUMNS.items()}


def write_csv(record: Record, folder: Path) -> list[Path]:
    """Write one CSV file a table into ``folder`` (made if missing); return the paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, table in make_tables(record).items():
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(table.columns)
        writer.writerows(table.rows)
        paths.append(folder / f"{name}.csv")
        paths[-1].write_text(stream.getvalue(), encoding="utf8", newline="")
    return paths


def write_parquet(record: Record, folder: Path) -> list[Path]:
    """Write one Parquet file a table into ``folder``; return the paths.

    Raises:
        MissingPart: duckdb, the optional Parquet writer, is not installed.
    """
    if find_spec("duckdb") is None:
        raise MissingPart("Parquet needs duckdb: pip install 'twosource[parquet]'")
    import duckdb

    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    with duckdb.connect(":memory:") as connection:
        for name, table in make_tables(record).items():
            columns = ", ".join(f'"{column}" {sql_type(name, column)}' for column in table.columns)
            connection.execute(f'CREATE TABLE "{name}" ({columns})')
            if table.rows:
                marks = ", ".join("?" for _ in table.columns)
                connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', table.rows)
            path = folder / f"{name}.parquet"
            connection.execute(f"""COPY "{name}" TO '{str(path).replace("'", "''")}' (FORMAT parquet)""")
            paths.append(path)
    return paths


def describe_tables() -> str:
    """Return the documentation of all tables and columns as Markdown (docs/tables.md)."""
    parts = ["# Tables", "", "What `twosource export csv` and `twosource export parquet` write: one file a table."]
    for name, columns in COLUMNS.items():
        parts += ["", f"## {name}", "", "| column | meaning |", "| --- | --- |"]
        parts += [f"| `{column}` | {meaning} |" for column, meaning in columns.items()]
    return "\n".join(parts) + "\n"


INTEGERS = frozenset({"characters", "passages", "mentions", "independent", "variants", "side"})
OFFSETS = frozenset({"mentions", "times", "variants", "evidence"})  # tables in which start and end are offsets
FLOATS = frozenset({"share_a", "share_b", "value", "low", "high"})
BOOLEANS = frozenset({"interested", "change", "inferred"})


def sql_type(table: str, column: str) -> str:
    """Return the SQL type of a column: VARCHAR, BIGINT, DOUBLE or BOOLEAN."""
    if column in BOOLEANS:
        return "BOOLEAN"
    if column in FLOATS and table in ("links", "figures"):
        return "DOUBLE"
    counts = column == "reports" and table in ("entities", "events")
    if column in INTEGERS or counts or (table in OFFSETS and column in ("start", "end")):
        return "BIGINT"
    return "VARCHAR"


def _ends(when: When | None) -> tuple[str | None, str | None]:
    return (None, None) if when is None else (when.start, when.end)


def _joined(values: tuple[str, ...]) -> str:
    return ";".join(values)


class _Rows:
    """One method a table, named for it."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.text = {report.id: report.text for report in record.reports}
        self.family = {report: family.id for family in record.families for report in family.reports}

    def words(self, span: Span) -> str:
        return self.text[span.report][span.start : span.end]

    def reports(self) -> Iterator[tuple[Cell, ...]]:
        for r in self.record.reports:
            known = r.provenance.get("newsroom")
            how = known.how if known is not None else ("unknown" if r.newsroom is None else "stated")
            published_how = r.published.how if r.published is not None else None
            yield (r.id, r.source, r.title, r.outlet, r.newsroom, how, _joined(r.authors), r.dateline, *_ends(r.published),
                   published_how, r.language, self.family.get(r.id), len(r.text))  # fmt: skip

    def links(self) -> Iterator[tuple[Cell, ...]]:
        for x in self.record.links:
            yield x.a, x.b, x.kind, x.share_a, x.share_b, x.first, len(x.passages)

    def origins(self) -> Iterator[tuple[Cell, ...]]:
        for o in self.record.origins:
            yield o.id, o.kind, o.name, o.entity, o.interested, *_ends(o.date), _joined(o.reports)

    def entities(self) -> Iterator[tuple[Cell, ...]]:
        for e in self.record.entities:
            reports = len({m.span.report for m in e.mentions})
            yield e.id, e.name, e.kind, e.country, e.sector, _joined(e.aliases), e.wikidata, len(e.mentions), reports

    def roles(self) -> Iterator[tuple[Cell, ...]]:
        for e in self.record.entities:
            for role in e.roles:
                yield e.id, role.title, role.of, role.start, role.end, role.how

    def mentions(self) -> Iterator[tuple[Cell, ...]]:
        for e in self.record.entities:
            for m in e.mentions:
                yield e.id, m.span.report, m.span.start, m.span.end, m.form, self.words(m.span)

    def relations(self) -> Iterator[tuple[Cell, ...]]:
        for x in self.record.relations:
            yield x.id, x.subject, x.relation, x.object, x.detail, x.status, *_ends(x.date), x.independent

    def times(self) -> Iterator[tuple[Cell, ...]]:
        for t in self.record.times:
            yield t.span.report, t.span.start, t.span.end, self.words(t.span), t.type, t.value, *_ends(t.when)

    def statements(self) -> Iterator[tuple[Cell, ...]]:
        for s in self.record.statements:
            yield (s.id, _joined(s.speakers), _joined(s.addressees), s.kind, s.stance, s.content, *_ends(s.date), s.occasion,
                   _joined(s.channel), _joined(s.about), len(s.variants), s.independent)  # fmt: skip

    def variants(self) -> Iterator[tuple[Cell, ...]]:
        for s in self.record.statements:
            for v in s.variants:
                words = " … ".join(self.words(piece) for piece in v.content)
                yield s.id, v.evidence.report, v.evidence.start, v.evidence.end, v.wording, words

    def events(self) -> Iterator[tuple[Cell, ...]]:
        for e in self.record.timeline:
            how = e.date.how if e.date is not None else None
            yield (e.id, e.type, e.mode, _joined(e.actors), _joined(e.recipients), e.place, *_ends(e.date), how, e.status,
                   _joined(e.contexts), e.summary, e.part_of, e.rule, e.independent, len({s.report for s in e.evidence}))  # fmt: skip

    def positions(self) -> Iterator[tuple[Cell, ...]]:
        for e in self.record.events:
            for p in e.positions:
                yield e.id, p.holder, p.status, p.statement

    def figures(self) -> Iterator[tuple[Cell, ...]]:
        for f in self.record.figures:
            yield (f.id, f.value, f.unit, f.bound, f.low, f.high, f.what, f.change, f.event, *_ends(f.date), f.independent)  # fmt: skip

    def disputes(self) -> Iterator[tuple[Cell, ...]]:
        for d in self.record.disputes:
            for n, side in enumerate(d.sides, 1):
                yield d.id, d.kind, d.about, n, _joined(side.holders), side.summary

    def unknowns(self) -> Iterator[tuple[Cell, ...]]:
        for u in self.record.unknowns:
            yield u.about, u.what

    def warnings(self) -> Iterator[tuple[Cell, ...]]:
        for w in self.record.warnings:
            yield w.code, w.source, w.message

    def evidence(self) -> Iterator[tuple[Cell, ...]]:
        record = self.record
        facts = [
            *((e.id, "events", e.evidence) for e in record.events),
            *((s.id, "statements", tuple(v.evidence for v in s.variants)) for s in record.statements),
            *((r.id, "relations", r.evidence) for r in record.relations),
            *((f.id, "figures", f.evidence) for f in record.figures),
            *((d.id, "disputes", tuple(s for side in d.sides for s in side.evidence)) for d in record.disputes),
        ]
        for fact, kind, spans in facts:
            for span in dict.fromkeys(spans):
                yield fact, kind, span.report, span.start, span.end, self.words(span)

    def why(self) -> Iterator[tuple[Cell, ...]]:
        for fact, branches in sorted(self.record.why.items()):
            for branch in branches:
                for report, _, channel in branch.tellings:
                    yield fact, branch.origin, branch.reason, branch.is_inferred, report, channel
