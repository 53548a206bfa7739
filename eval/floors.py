"""Floors: scores that may not be lost without saying why.

Comes in: scores. Goes out: what has fallen. Example: ``{"floors": {"families.F1": 1.0}, "lowered": []}``; a floor is
lowered only together with a reason, which stays in the file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

BASELINE = Path(__file__).parent / "baseline.json"
SLACK = 0.0005  # rounding of the written floor
LEAST_REASON = 10  # characters: "because" is none


def check_floors(path: Path, scores: Mapping[str, float]) -> list[str]:
    """Return a line for each score that is below its floor or missing."""
    floors = _read(path)["floors"]
    return [
        f"{name} {scores.get(name, 0.0):.3f} < {floor:.3f}"
        for name, floor in floors.items()
        if scores.get(name, 0.0) < floor - SLACK
    ]


def raise_floors(path: Path, scores: Mapping[str, float]) -> None:
    """Write every score that is above its floor, or has none, as the new floor."""
    kept = _read(path)
    for name, score in scores.items():
        kept["floors"][name] = round(max(score, kept["floors"].get(name, 0.0)), 4)
    _write(path, kept)


def lower_floor(path: Path, name: str, score: float, reason: str) -> None:
    """Lower one floor and keep the reason.

    Raises:
        ValueError: no reason is given, or there is no such floor.
    """
    kept = _read(path)
    if len(reason.strip()) < LEAST_REASON:
        raise ValueError("a floor is lowered only with --reason and a sentence that says why")
    if name not in kept["floors"]:
        raise ValueError(f"there is no floor named {name}")
    day = datetime.now(UTC).date().isoformat()
    lowered = {"name": name, "from": kept["floors"][name], "to": round(score, 4), "reason": reason.strip(), "date": day}
    kept["lowered"].append(lowered)
    kept["floors"][name] = round(score, 4)
    _write(path, kept)


def _read(path: Path) -> dict[str, Any]:
    kept: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return {"floors": dict(kept.get("floors", {})), "lowered": list(kept.get("lowered", []))}


def _write(path: Path, kept: Mapping[str, Any]) -> None:
    path.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf-8")
