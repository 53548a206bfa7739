"""Reads the source tables: hand-written ones with bars between the fields, and JSON lines.

Comes in: a path. Goes out: rows, each with its fields stripped; lines that start with ``#`` are comments.
Example: ``BLR|BY|Belarus|...`` becomes ``["BLR", "BY", "Belarus", ...]``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

HAND = Path(__file__).parent.parent / "kb"


def read_table(name: str, *, width: int) -> list[list[str]]:
    """Return the rows of ``scripts/kb/<name>``, filled up with empty fields to ``width``.

    Raises:
        ValueError: a row has more than ``width`` fields.
    """
    rows = []
    for number, line in enumerate((HAND / name).read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [field.strip() for field in line.split("|")]
        if len(fields) > width:
            raise ValueError(f"{name}, line {number}: {len(fields)} fields where {width} are known")
        rows.append(fields + [""] * (width - len(fields)))
    return rows


def split_list(field: str) -> list[str]:
    """Return the parts of a field between semicolons."""
    return [part.strip() for part in field.split(";") if part.strip()]


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a JSON lines file, or nothing where there is no such file."""
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def slug(name: str) -> str:
    """Return a name as it stands in an id."""
    from twosource.lexicon.fold import fold

    return fold(name).replace(" ", "-")
