"""``twosource fix``: a user's corrections, kept in the database and reversible.

Comes in: two entities or parties. Goes out: a correction, and the record derived again. Example: ``twosource fix merge n1a2b
n3c4d`` says that two entities are one, and ``fix undo`` takes it back.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from twosource.serve.cli import Database, Json, app
from twosource.serve.opening import open_kept, write
from twosource.serve.output import write_lines

if TYPE_CHECKING:
    from twosource.model.record import Record

fix = typer.Typer(help="Say that two entities are one, or that one is two; kept in the database and reversible.")
app.add_typer(fix, name="fix")


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
    with open_kept(db) as store:
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

    with open_kept(db) as store:
        edges = store.load_edges()
        if number > len(edges):
            raise typer.BadParameter(f"there are {len(edges)} corrections")
        store.remove_edge(edges[number - 1].a, edges[number - 1].b)
        remake(store)


def _judge(a: str, b: str, *, is_same: bool, reason: str, db: str | None) -> None:
    from twosource.model.record import Edge
    from twosource.serve.keeping import remake

    first, second = _parties(a, db)[0], _parties(b, db)[0]
    with open_kept(db) as store:
        store.add_edge(Edge(first, second, 1.0, reason or "said by the user", "user", is_same))
        remake(store)


def _parties(id: str, db: str | None) -> tuple[str, ...]:
    """Return the parties of an entity, told by its id, by a party's, or by a name that it alone bears."""
    if "/" in id:
        return (id,)
    called: dict[str, tuple[str, ...]] = {}
    for entity in (entity for record in _records(db) for entity in record.entities):
        if entity.id == id and entity.parties:
            return entity.parties
        if entity.parties and entity.name.casefold() == id.casefold():
            called[entity.id] = entity.parties
    if len(called) > 1:
        raise typer.BadParameter(f"{len(called)} entities are called {id}: {', '.join(sorted(called))}")
    if not called:
        raise typer.BadParameter(f"there is no entity {id}")
    return next(iter(called.values()))


def _records(db: str | None) -> Iterator[Record]:
    """Yield every record of the database: an entity may be one of any affair's."""
    with open_kept(db) as store:
        for kept in store.list_records():
            record = store.load_record(kept.name)
            if record is not None:
                yield record
