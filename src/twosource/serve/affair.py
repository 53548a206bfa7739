"""One record with its lookups, as the pages and the assistants' tools use it.

Comes in: a record and its name. Goes out: ``Affair``. Example: ``Affair("", record).events["e1f2"]`` is one event.
"""

from __future__ import annotations

from functools import cached_property

from twosource.export.brief.desk import Desk
from twosource.export.brief.lines import make_brief
from twosource.export.brief.naming import name_report
from twosource.export.brief.shape import Brief
from twosource.model.record import Entity, Happening, Record, Said
from twosource.model.text import Report

SHOWN = 30  # lines of a section on the page; the others stand on pages of their own


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
        """The brief, the first lines of each section, laid out once."""
        return make_brief(self.record, most=SHOWN)

    def title(self, report: str) -> str:
        """What a report is called: "R2 Grain ships left the harbour"."""
        return f"{self.desk.name(report)} {name_report(self.reports[report])}"

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
