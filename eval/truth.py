"""The sample affair's truth, and a record beside it, with look-ups by the places where things stand.

Comes in: ``truth.json`` and a record as JSON by the contract. Goes out: ``Case``. Example: a telling
``{"report": "05_port_ledger.txt", "text": "met a delegation"}`` becomes the span of those words in that report.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

Json = dict[str, Any]
SAMPLE = Path(str(files("twosource"))) / "data" / "sample"


class Place(NamedTuple):
    """Code points ``start`` to ``end`` of the report whose source file is ``file``."""

    file: str
    start: int
    end: int

    def overlap(self, other: Place) -> int:
        """Return how many code points both have."""
        return max(0, min(self.end, other.end) - max(self.start, other.start)) if self.file == other.file else 0


@dataclass(frozen=True)
class Case:
    """What is true and what the record says."""

    truth: Json
    record: Json

    @cached_property
    def texts(self) -> dict[str, str]:
        """Text of each report by file name."""
        return {_file(report): str(report["text"]) for report in self.record["reports"]}

    @cached_property
    def files(self) -> dict[str, str]:
        """File name of each report id."""
        return {str(report["id"]): _file(report) for report in self.record["reports"]}

    @cached_property
    def reports(self) -> dict[str, Json]:
        """The record's reports by file name."""
        return {_file(report): report for report in self.record["reports"]}

    @cached_property
    def entities(self) -> dict[str, Json]:
        """The record's entities by id."""
        return {str(entity["id"]): entity for entity in self.record["entities"]}

    def place(self, telling: Json) -> Place:
        """Return where a telling's words stand (the nth time, else the first)."""
        text, start = self.texts.get(telling["report"], ""), -1
        for _ in range(telling.get("nth", 1)):
            start = text.find(telling["text"], start + 1)
        if start < 0:
            raise ValueError(f"{telling['report']} does not have “{telling['text']}”")
        return Place(telling["report"], start, start + len(telling["text"]))

    def places(self, tellings: Iterable[Json]) -> list[Place]:
        """Return where all tellings stand."""
        return [self.place(telling) for telling in tellings]

    def spans(self, evidence: Iterable[Json | None]) -> list[Place]:
        """Return the record's evidence as places."""
        return [
            Place(self.files[e["report"]], e["start"], e["end"])
            for e in evidence
            if e is not None and e["report"] in self.files
        ]


def read_case(record: Json, folder: Path = SAMPLE) -> Case:
    """Return the truth beside ``record``."""
    return Case(json.loads((folder / "truth.json").read_text("utf-8")), record)


def read_sample(folder: Path = SAMPLE) -> Json:
    """Read the sample affair with the product and return its record as JSON."""
    from twosource import pipeline
    from twosource.export.contract import as_json

    return as_json(pipeline.read([str(path) for path in sorted(folder.glob("*.txt"))]))


def is_met(places: Sequence[Place], others: Sequence[Place]) -> bool:
    """Tell whether any of ``places`` overlaps any of ``others``."""
    return any(a.overlap(b) for a in places for b in others)


def count_met(places: Sequence[Place], others: Sequence[Place]) -> int:
    """Return how many of ``places`` overlap any of ``others``."""
    return sum(any(a.overlap(b) for b in others) for a in places)


def _file(report: Json) -> str:
    return Path(str(report["source"])).name
