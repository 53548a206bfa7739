"""A database's path -> the record that a view shows; and values -> JSON.

Comes in: what the user gave with ``--db``, ``--affair`` and ``--json``. Goes out: ``Record``. Example: where ``read
--by-affair`` kept two affairs, a view asks which of them. Nothing is imported here that a list or a search can do without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twosource.errors import NoDatabase
from twosource.serve.output import json_target

if TYPE_CHECKING:
    from twosource.model.record import Record
    from twosource.store import Store
    from twosource.store.kept import Kept

WHOLE = ""  # name of the record of everything


def open_kept(db: str | None) -> Store:
    """Open the database that is meant.

    Raises:
        NoDatabase: there is none.
    """
    from twosource.serve.paths import database_path
    from twosource.store import open_store

    return open_store(database_path(db), is_new=False)


def load(db: str | None, affair: str | None = None) -> Record:
    """Return the record of everything that a database keeps, or of one affair.

    Raises:
        NoDatabase: there is no database, it holds no record, or not this one.
    """
    with open_kept(db) as store:
        name = choose_affair(store.list_records(), affair, store.path)
        record = store.load_record(name)
    if record is None:
        raise NoDatabase(f"{store.path} holds no record yet: twosource read INPUT... makes one")
    return record


def choose_affair(records: list[Kept], affair: str | None, path: str) -> str:
    """Return the name of the record that is wanted: everything, or the only affair, where none is named.

    Raises:
        NoDatabase: there is no such affair, or there are several and none is named.
    """
    names = {kept.name for kept in records}
    if affair is None and (WHOLE in names or not names):
        return WHOLE
    if affair is None and len(names) == 1:
        return names.pop()
    if affair is not None and affair in names:
        return affair
    wrong = f"no affair {affair}" if affair is not None else "no record of everything"
    listed = "".join(f"\n  {kept.name}  {kept.title or 'untitled'}" for kept in records if kept.name != WHOLE)
    raise NoDatabase(f"{path} holds {wrong}; choose with --affair:{listed or ' there is none'}")


def write(values: Any, json: str) -> None:
    """Write values as JSON to a file or to standard output."""
    import msgspec

    with json_target(json) as file:
        file.write(msgspec.json.encode(values) + b"\n")
