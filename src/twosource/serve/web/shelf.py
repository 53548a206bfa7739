"""The records that the page shows, read from the database once and kept until it changes.

Comes in: a database's path. Goes out: ``Affair``: a record with lookups. Example: ``Shelf("twosource.db").affair("")`` is
the record of everything; asking again costs nothing until a run has written a new one.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock, Thread

from twosource.errors import NoDatabase
from twosource.serve.affair import Affair
from twosource.store import Store, open_store
from twosource.store.kept import Kept


class Shelf:
    """Opens the database for each question and remembers decoded records by the moment they were made."""

    def __init__(self, path: str, *, prepare: Callable[[Affair], object] | None = None) -> None:
        """Take the path of a database.

        Args:
            path: its file; it may come later.
            prepare: what to do with an affair before a visitor asks for it. Where it is given, a record that changed
                is read in the background, and the one before it is shown until it is there.
        """
        self.path = path
        self._prepare = prepare
        self._kept: dict[str, tuple[str, Affair]] = {}
        self._lock = Lock()
        self._waiting: set[str] = set()

    def open(self) -> Store:
        """Open the database; it must exist.

        Raises:
            NoDatabase: it does not.
        """
        return open_store(self.path, is_new=False)

    def list(self) -> list[Kept]:
        """Return what records there are, newest first; none where there is no database yet."""
        try:
            with self.open() as store:
                return store.list_records()
        except NoDatabase:
            return []

    def warm(self) -> None:
        """Read the newest record, so that the first visitor does not wait for it."""
        for kept in self.list()[:1]:
            self._load(kept.name, kept.made)

    def forget(self) -> None:
        """Forget what was read: the next page shows what the database holds now."""
        with self._lock:
            self._kept.clear()

    def affair(self, slug: str) -> Affair | None:
        """Return an affair by its part of a link, or None where there is none."""
        name = _name(slug)
        made = _find_made(self.list(), name)
        if made is None:
            return None
        known = self._kept.get(name)
        if known is None or known[0] == made or self._prepare is None:
            return self._load(name, made)
        self._load_later(name, made)
        return known[1]

    def front(self, slug: str, view: str) -> bytes | None:
        """Return a page that was set when the record was written, where the record has not been read since."""
        name = _name(slug)
        try:
            with self.open() as store:
                made = _find_made(store.list_records(), name)
                known = self._kept.get(name)
                if made is None or (known is not None and known[0] == made):
                    return None
                page = store.load_view(name, view)
        except NoDatabase:
            return None
        if page is not None and self._prepare is not None:
            self._load_later(name, made)
        return page

    def _load(self, name: str, made: str) -> Affair | None:
        with self._lock:
            known = self._kept.get(name)
            if known is not None and known[0] == made:
                return known[1]
            with self.open() as store:
                record = store.load_record(name)
            if record is None:
                return None
            affair = Affair(name, record)
            if self._prepare is not None:
                self._prepare(affair)
            self._kept[name] = (made, affair)
            return affair

    def _load_later(self, name: str, made: str) -> None:
        """Read a record in the background, once."""

        def load() -> None:
            try:
                self._load(name, made)
            finally:
                self._waiting.discard(name)

        if name not in self._waiting:
            self._waiting.add(name)
            Thread(target=load, daemon=True).start()


def _find_made(records: list[Kept], name: str) -> str | None:
    return next((kept.made for kept in records if kept.name == name), None)


def _name(slug: str) -> str:
    return "" if slug == "all" else slug
