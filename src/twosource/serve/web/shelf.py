"""The records that the page shows, read from the database once and kept until it changes.

Comes in: a database's path. Goes out: ``Affair``: a record with lookups. Example: ``Shelf("twosource.db").affair("")`` is
the record of everything; asking again costs nothing until a run has written a new one.
"""

from __future__ import annotations

from functools import cached_property
from threading import Lock

from twosource.errors import NoDatabase
from twosource.export.brief.lines import Desk, make_brief
from twosource.export.brief.shape import Brief
from twosource.model.record import Entity, Happening, Record, Said
from twosource.model.text import Report
from twosource.store import Store, open_store
from twosource.store.database import Kept


class Affair:
    """One record and its lookups by id."""

    def __init__(self, name: str, record: Record) -> None:
        self.name = name
        self.record = record
        self.desk = Desk(record)

    @property
    def slug(self) -> str:
        """The affair's part of a link; the record of everything is called "all"."""
        return self.name or "all"

    @cached_property
    def brief(self) -> Brief:
        """The brief, laid out once."""
        return make_brief(self.record)

    @cached_property
    def reports(self) -> dict[str, Report]:
        """Reports by id."""
        return {report.id: report for report in self.record.reports}

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Entities by id."""
        return {entity.id: entity for entity in self.record.entities}

    @cached_property
    def events(self) -> dict[str, Happening]:
        """Events by id."""
        return {event.id: event for event in self.record.events}

    @cached_property
    def statements(self) -> dict[str, Said]:
        """Statements by id."""
        return {said.id: said for said in self.record.statements}


class Shelf:
    """Opens the database for each question and remembers decoded records by the moment they were made."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._kept: dict[str, tuple[str, Affair]] = {}
        self._lock = Lock()

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
        """Decode the newest record and lay out its brief, so that the first visitor does not wait for it."""
        for kept in self.list()[:1]:
            affair = self.affair(kept.name or "all")
            if affair is not None:
                len(affair.brief.sections)

    def affair(self, slug: str) -> Affair | None:
        """Return an affair by its part of a link, or None where there is none."""
        name = "" if slug == "all" else slug
        made = next((kept.made for kept in self.list() if kept.name == name), None)
        if made is None:
            return None
        with self._lock:
            known = self._kept.get(name)
            if known is not None and known[0] == made:
                return known[1]
            with self.open() as store:
                record = store.load_record(name)
            if record is None:
                return None
            affair = Affair(name, record)
            self._kept[name] = (made, affair)
            return affair
