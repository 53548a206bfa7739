"""Builds the organisations among the actors, and outlets.json.

Comes in: the hand-written tables and the files of outlets and of international organisations. Goes out:
plain objects. Example: the row ``Hamas|group|PSE|REB|...`` becomes an actor of kind group.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kb_build.places import alpha3_by_alpha2
from kb_build.tables import read_lines, read_table, slug, split_list
from twosource.lexicon.fold import fold

BLOCS = ("UNO", "EUR", "IGO")


def build_organisations(source: Path) -> list[dict[str, Any]]:
    """Return the organisations, hand-written rows first."""
    found: dict[str, dict[str, Any]] = {}
    offices: dict[str, list[dict[str, Any]]] = {}
    for name, title, code, start, end in read_table("organisation_offices.txt", width=5):
        office = {"title": title, "of": code, "start": start or None, "end": end or None}
        offices.setdefault(name, []).append(office)
    for name, kind, code, sector, others, members, observers in read_table("organisations.txt", width=7):
        place = {"country": None, "bloc": code} if code in BLOCS else {"country": code or None}
        row: dict[str, Any] = {"id": f"org/{slug(name)}", "name": name, "kind": kind, "sector": sector or None, **place}
        row |= {"aliases": split_list(others), "members": members.split(), "observers": observers.split()}
        row["offices"] = offices.get(name, [])
        if row["id"] in found:
            row["id"] += f"-{code.lower()}"
        found[row["id"]] = row
    known = {fold(name) for row in found.values() for name in (row["name"], *row["aliases"])}
    for entry in read_lines(source / "igos.jsonl"):
        names = [entry["name"], entry["acronym"], *entry["aliases"]]
        if not any(fold(name) in known for name in names if name):
            row = {"id": f"org/{slug(entry['name'])}", "name": entry["name"], "kind": "organisation", "country": None}
            found[row["id"]] = row | {
                "sector": "IGO",
                "bloc": "IGO",
                "aliases": [name for name in names[1:] if name[:4] != "the "],
            }
    return list(found.values())


def build_outlets(source: Path) -> list[dict[str, Any]]:
    """Return the news outlets, hand-written rows first."""
    codes = alpha3_by_alpha2()
    found: dict[str, dict[str, Any]] = {}
    for entry in read_lines(source / "outlets.jsonl"):
        row = {key: entry[key] for key in ("name", "ownership", "type", "domain", "aliases")}
        found[fold(entry["name"])] = row | {"country": codes.get(entry["iso2"])}
    for name, code, ownership, kind, domain, others, owner in read_table("outlets.txt", width=7):
        old = found.get(fold(name), {})
        names = [*old.get("aliases", []), *split_list(others)]
        row = {"name": name, "country": code or None, "ownership": ownership, "type": kind, "domain": domain}
        found[fold(name)] = row | {"aliases": list(dict.fromkeys(names)), "owner": owner or None}
    return [found[key] for key in sorted(found)]
