"""Builds the knowledge base under src/twosource/data/kb from the source tables.

Comes in: a folder with leaders_factbook.jsonl, officeholders_sample.jsonl, metonyms.jsonl, outlets.jsonl and
igos.jsonl, and the hand-written tables in scripts/kb. Goes out: places.json, actors.json and outlets.json,
the same bytes for the same sources. Run: ``python scripts/build_kb.py FOLDER``. See docs/knowledge-base.md.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "src"))

from kb_build.organisations import build_organisations, build_outlets
from kb_build.people import build_actors
from kb_build.places import build_places

TARGET = Path(__file__).parent.parent / "src" / "twosource" / "data" / "kb"
VERSION = "1"
# The day on which the sources were last read; written, not measured, so that a build can be repeated.
DATE = "2026-11-22"
SOURCES = {
    "factbook": "leaders by country as The World Factbook (public domain) listed them from October 2015 to 2026",
    "wikidata": "office holders from Wikidata (CC0), as gathered in 2021",
    "": "common knowledge, entered by hand and checked against no source: unverified",
}


def main(folder: str) -> None:
    """Build the three files and report their sizes on standard error."""
    source = Path(folder)
    TARGET.mkdir(parents=True, exist_ok=True)
    _write("places.json", build_places(source))
    _write("actors.json", {"sources": SOURCES, **build_actors(source, build_organisations(source))})
    _write("outlets.json", {"outlets": build_outlets(source)})


def _write(name: str, content: dict[str, Any]) -> None:
    text = json.dumps({"version": VERSION, "date": DATE, **_thin(content)}, ensure_ascii=False, separators=(",", ":"))
    (TARGET / name).write_text(text + "\n", encoding="utf-8")
    print(f"{name}: {len(text) / 1024:.0f} KiB", file=sys.stderr)


def _thin(value: Any) -> Any:
    """Leave out empty fields; readers know the defaults."""
    if isinstance(value, list):
        return [_thin(item) for item in value]
    if not isinstance(value, dict):
        return value
    needed = {
        "places",
        "index",
        "capitals_only",
        "surnames",
        "sounds",
        "demonyms",
        "metonyms",
        "actors",
        "outlets",
        "country",
        "of",
    }
    return {key: _thin(item) for key, item in value.items() if item not in (None, [], "", {}) or key in needed}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: build_kb.py FOLDER")
    main(sys.argv[1])
