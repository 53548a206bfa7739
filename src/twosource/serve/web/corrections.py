"""What the user put right, in words, so that it can be taken back.

Comes in: an affair and its database. Goes out: ``Correction``. Example: "“Norway” in R1 and “Oslo” in R2 are one", with the
two parties' ids that ``/undo`` takes.
"""

from __future__ import annotations

from typing import NamedTuple

from twosource.model.record import Entity
from twosource.serve.affair import Affair
from twosource.store import Store


class Correction(NamedTuple):
    """One judgement of the user: the parties it is about, and what it says."""

    a: str
    b: str
    text: str


def list_corrections(affair: Affair, store: Store) -> list[Correction]:
    """Return all corrections, the last one first."""
    names = store.name_parties()
    said = []
    for edge in reversed(store.load_edges()):
        a, b = (name_party(affair, party, names) for party in (edge.a, edge.b))
        said.append(Correction(edge.a, edge.b, f"{a} and {b} are {'one' if edge.is_same else 'not the same'}"))
    return said


def name_parties(affair: Affair, entity: Entity, store: Store) -> list[tuple[str, str]]:
    """Return the parties that an entity joins, each with its name for a reader."""
    names = store.name_parties() if len(entity.parties) > 1 else {}
    return [(party, name_party(affair, party, names)) for party in entity.parties]


def name_party(affair: Affair, party: str, names: dict[str, str]) -> str:
    """Return what one report calls somebody, and which report: “Oslo” in R2."""
    report = party.split("/")[0]
    number = affair.desk.numbers.get(report)
    where = f"R{number}" if number is not None else "another report"
    return f"“{names.get(party, party)}” in {where}"
