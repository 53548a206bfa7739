"""Commands that look things up and put them right: ``search``, ``list``, ``why``, ``who``, ``diff``, ``forget``.

Comes in: a query and the database. Goes out: lines or ``--json``. Example: ``twosource search '"peace plan"' --actor
Minsk``. Only what a verb needs is imported, when it is run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from twosource.errors import NoDatabase
from twosource.serve.opening import choose_affair, load, open_kept, write
from twosource.serve.output import check_date, out, say, write_lines, wrong
from twosource.serve.words import Affair, Argument, Database, Json, Option, verb
from twosource.store.search import FactKind, Filters

if TYPE_CHECKING:
    from twosource.model.record import Record


@verb()
def search(
    query: Annotated[str, Argument("Words, a \"phrase\", or a beginning such as sanction*.")],
    kind: Annotated[str | None, Option(("--kind",), "report, statement, event, figure or relation.")] = None,
    actor: Annotated[str | None, Option(("--actor",))] = None,
    type: Annotated[str | None, Option(("--type",))] = None,
    outlet: Annotated[str | None, Option(("--outlet",))] = None,
    start: Annotated[str | None, Option(("--from",))] = None,
    end: Annotated[str | None, Option(("--to",))] = None,
    limit: Annotated[int, Option(("--limit",), least=1)] = 20,
    json: Json = None,
    db: Database = None,
) -> None:  # fmt: skip
    """Search reports, statements and events."""
    chosen: FactKind | None = None
    if kind is not None:
        if kind not in ("report", "statement", "event", "figure", "relation"):
            raise wrong("--kind is report, statement, event, figure or relation")
        chosen = kind  # type: ignore[assignment]
    check_date(start, "--from")
    check_date(end, "--to")
    with open_kept(db) as store:
        hits = store.search(query, Filters(chosen, actor, type, outlet, start, end, limit))
    if json is not None:
        write([hit._asdict() for hit in hits], json)
        return
    found = [f"{hit.kind} {hit.day or 'date unknown'} {hit.source}: {' '.join(hit.text.split())}" for hit in hits]
    write_lines(list(dict.fromkeys(found)) or ["nothing found"])  # one sentence may tell several deeds


@verb("list")
def list_reports(json: Json = None, db: Database = None) -> None:
    """List the reports that the database holds."""
    with open_kept(db) as store:
        listed = store.list_reports(Filters(limit=1_000_000))
    if json is not None:
        write([report._asdict() for report in listed], json)
        return
    write_lines(
        f"{report.day or 'date unknown'}  {report.source}  {report.newsroom or 'newsroom unknown'}  {report.title or ''}"
        for report in listed
    )


@verb()
def why(
    id: Annotated[str, Argument("Id of an event, statement, relation or figure.")],
    db: Database = None,
    affair: Affair = None,
) -> None:
    """Show why a fact counts as it does: outlets over families and channels to origins."""
    from twosource.serve.why_view import print_why

    print_why(load(db, affair), id, out())


@verb()
def who(
    name: Annotated[list[str], Argument("A name, or a phrase such as Belarusian foreign minister.")],
    on: Annotated[str | None, Option(("--on",), "ISO day.")] = None,
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


@verb()
def diff(
    since: Annotated[str, Argument("ISO day, or a run's number.")],
    json: Json = None,
    db: Database = None,
    affair: Affair = None,
) -> None:
    """Tell what the record gained, lost or changed."""
    from twosource.serve.changes_view import change_lines

    with open_kept(db) as store:
        name = choose_affair(store.list_records(), affair, store.path)
        changes = store.changes(int(since) if since.isdigit() else since, name=name)
    if json is not None:
        write({"gained": [line._asdict() for line in changes.gained], "lost": [line._asdict() for line in changes.lost],
               "changed": [{"before": a._asdict(), "now": b._asdict()} for a, b in changes.changed]}, json)  # fmt: skip
        return
    write_lines(change_lines(changes))


@verb()
def forget(source: Annotated[str, Argument("The source as `list` shows it.")], db: Database = None) -> None:
    """Delete a report and all that it told, and derive the record again."""
    from twosource.serve.keeping import remake

    with open_kept(db) as store:
        gone = store.forget(source)
        if gone:
            remake(store)
    say(f"{gone} report{'' if gone == 1 else 's'} forgotten")
    raise SystemExit(0 if gone else 1)
