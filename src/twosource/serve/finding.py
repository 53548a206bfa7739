"""Commands that look things up and put them right: ``search``, ``list``, ``why``, ``who``, ``diff``, ``forget``, ``fix``.

Comes in: a query and the database. Goes out: lines or ``--json``. Example: ``twosource search '"peace plan"' --actor
Minsk``; ``twosource fix merge n1a2b n3c4d`` says that two entities are one, and ``fix undo`` takes it back.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from twosource.errors import NoDatabase
from twosource.serve.changes_view import change_lines
from twosource.serve.cli import Affair, Database, Json, app
from twosource.serve.opening import choose_affair, load, write
from twosource.serve.output import check_date, out, say, write_lines
from twosource.serve.paths import database_path
from twosource.store import Store, open_store
from twosource.store.search import FactKind, Filters

if TYPE_CHECKING:
    from twosource.model.record import Record

fix = typer.Typer(help="Say that two entities are one, or that one is two; kept in the database and reversible.")
app.add_typer(fix, name="fix")


def _open(db: str | None) -> Store:
    return open_store(database_path(db), is_new=False)


@app.command()
def search(
    query: Annotated[str, typer.Argument(help="Words, a \"phrase\", or a beginning such as sanction*.")],
    kind: Annotated[str | None, typer.Option("--kind", help="report, statement, event, figure or relation.")] = None,
    actor: Annotated[str | None, typer.Option("--actor")] = None,
    type: Annotated[str | None, typer.Option("--type")] = None,
    outlet: Annotated[str | None, typer.Option("--outlet")] = None,
    start: Annotated[str | None, typer.Option("--from")] = None,
    end: Annotated[str | None, typer.Option("--to")] = None,
    limit: Annotated[int, typer.Option("--limit", min=1)] = 20,
    json: Json = None,
    db: Database = None,
) -> None:  # fmt: skip
    """Search reports, statements and events."""
    chosen: FactKind | None = None
    if kind is not None:
        if kind not in ("report", "statement", "event", "figure", "relation"):
            raise typer.BadParameter("--kind is report, statement, event, figure or relation")
        chosen = kind  # type: ignore[assignment]
    with _open(db) as store:
        hits = store.search(query, Filters(chosen, actor, type, outlet, start, end, limit))
    if json is not None:
        write([hit._asdict() for hit in hits], json)
        return
    found = [f"{hit.kind} {hit.day or 'date unknown'} {hit.source}: {' '.join(hit.text.split())}" for hit in hits]
    write_lines(found or ["nothing found"])


@app.command(name="list")
def list_reports(json: Json = None, db: Database = None) -> None:
    """List the reports that the database holds."""
    with _open(db) as store:
        listed = store.list_reports(Filters(limit=1_000_000))
    if json is not None:
        write([report._asdict() for report in listed], json)
        return
    write_lines(
        f"{report.day or 'date unknown'}  {report.source}  {report.newsroom or 'newsroom unknown'}  {report.title or ''}"
        for report in listed
    )


@app.command()
def why(
    id: Annotated[str, typer.Argument(help="Id of an event, statement, relation or figure.")],
    db: Database = None,
    affair: Affair = None,
) -> None:
    """Show why a fact counts as it does: outlets over families and channels to origins."""
    from twosource.serve.why_view import print_why

    print_why(load(db, affair), id, out())


@app.command()
def who(
    name: Annotated[list[str], typer.Argument(help="A name, or a phrase such as Belarusian foreign minister.")],
    on: Annotated[str | None, typer.Option("--on", help="ISO day.")] = None,
    json: Json = None,
    db: Database = None,
) -> None:
    """Ask the offline knowledge base and, where there is a database, what its reports say."""
    from twosource.serve.who_view import look_up, print_answer, to_json

    check_date(on, "--on")
    answer = look_up(" ".join(name), on=on, record=_record_if_any(db))
    if json is not None:
        write(to_json(answer), json)
        return
    print_answer(answer, out())


def _record_if_any(db: str | None) -> Record | None:
    try:
        return load(db)
    except NoDatabase:
        if db is not None:
            raise
        return None


@app.command()
def diff(
    since: Annotated[str, typer.Argument(help="ISO day, or a run's number.")],
    json: Json = None,
    db: Database = None,
    affair: Affair = None,
) -> None:
    """Tell what the record gained, lost or changed."""
    with _open(db) as store:
        name = choose_affair(store.list_records(), affair, store.path)
        changes = store.changes(int(since) if since.isdigit() else since, name=name)
    if json is not None:
        write({"gained": [line._asdict() for line in changes.gained], "lost": [line._asdict() for line in changes.lost],
               "changed": [{"before": a._asdict(), "now": b._asdict()} for a, b in changes.changed]}, json)  # fmt: skip
        return
    write_lines(change_lines(changes))


@app.command()
def forget(source: Annotated[str, typer.Argument(help="The source as `list` shows it.")], db: Database = None) -> None:
    """Delete a report and all that it told, and derive the record again."""
    from twosource.serve.keeping import remake

    with _open(db) as store:
        gone = store.forget(source)
        if gone:
            remake(store)
    say(f"{gone} report{'' if gone == 1 else 's'} forgotten")
    raise typer.Exit(0 if gone else 1)


@fix.command()
def merge(a: str, b: str, reason: Annotated[str, typer.Option("--reason")] = "", db: Database = None) -> None:
    """Say that two entities are one; the record is derived again."""
    _judge(a, b, is_same=True, reason=reason, db=db)


@fix.command()
def split(a: str, b: str, reason: Annotated[str, typer.Option("--reason")] = "", db: Database = None) -> None:
    """Say that two parties (`report/p1`) that were joined are not the same; the record is derived again."""
    _judge(a, b, is_same=False, reason=reason, db=db)


@fix.command(name="list")
def list_fixes(json: Json = None, db: Database = None) -> None:
    """List the corrections, numbered for `fix undo`."""
    with _open(db) as store:
        edges = store.load_edges()
    if json is not None:
        write([{"a": e.a, "b": e.b, "same": e.is_same, "reason": e.reason} for e in edges], json)
        return
    lines = [
        f"{n}  {edge.a} and {edge.b} are {'one' if edge.is_same else 'not the same'}: {edge.reason}"
        for n, edge in enumerate(edges, 1)
    ]
    write_lines(lines or ["no corrections"])


@fix.command()
def undo(
    number: Annotated[int, typer.Argument(min=1, help="As `fix list` numbers them.")], db: Database = None
) -> None:
    """Take a correction back; the record is derived again."""
    from twosource.serve.keeping import remake

    with _open(db) as store:
        edges = store.load_edges()
        if number > len(edges):
            raise typer.BadParameter(f"there are {len(edges)} corrections")
        store.remove_edge(edges[number - 1].a, edges[number - 1].b)
        remake(store)


def _judge(a: str, b: str, *, is_same: bool, reason: str, db: str | None) -> None:
    from twosource.model.record import Edge
    from twosource.serve.keeping import remake

    first, second = _parties(a, db)[0], _parties(b, db)[0]
    with _open(db) as store:
        store.add_edge(Edge(first, second, 1.0, reason or "said by the user", "user", is_same))
        remake(store)


def _parties(id: str, db: str | None) -> tuple[str, ...]:
    """An entity is named by its own id or by a party's; corrections are kept between parties, which never change."""
    if "/" in id:
        return (id,)
    for entity in (entity for record in _records(db) for entity in record.entities):
        if entity.id == id and entity.parties:
            return entity.parties
    raise typer.BadParameter(f"there is no entity {id}")


def _records(db: str | None) -> Iterator[Record]:
    """Yield every record of the database: an entity may be one of any affair's."""
    with _open(db) as store:
        for kept in store.list_records():
            record = store.load_record(kept.name)
            if record is not None:
                yield record
