"""A world map without tiles: country shapes as SVG paths, shaded by how much happened there.

Comes in: counts by ISO alpha-3 code. Goes out: shapes with path, name and shade. Shapes are Natural Earth's (public
domain) in world-atlas's 1:110m TopoJSON, decoded here. Example: ``draw_map({"CHN": 4})`` shades China darkest.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import msgspec

WIDTH, HEIGHT = 960, 480
SHADES = 5


class Shape(NamedTuple):
    """One country: alpha-3 code (or ""), name, SVG path, number of events and a shade from 0 to ``SHADES``."""

    code: str
    name: str
    path: str
    events: int
    shade: int


def draw_map(counts: Mapping[str, int]) -> list[Shape]:
    """Return all countries, those with events shaded by their number."""
    most = max(counts.values(), default=1)
    shapes = []
    for code, name, path in _shapes():
        count = counts.get(code, 0)
        shapes.append(Shape(code, name, path, count, 0 if count == 0 else 1 + (SHADES - 1) * count // most))
    return shapes


@cache
def _shapes() -> tuple[tuple[str, str, str], ...]:
    source = files("twosource").joinpath("serve", "web", "static", "vendor")
    topology = msgspec.json.decode(source.joinpath("countries-110m.json").read_bytes())
    codes = msgspec.json.decode(source.joinpath("iso-numeric.json").read_bytes())
    arcs = _decode_arcs(topology)
    found = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        number = str(geometry.get("id", "")).zfill(3)
        found.append((codes.get(number, ""), geometry["properties"]["name"], _path(geometry, arcs)))
    return tuple(found)


def _decode_arcs(topology: dict[str, Any]) -> list[list[tuple[float, float]]]:
    """Undo TopoJSON's delta coding: each point is a step from the one before it, in units of ``scale``."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append(((x * sx + tx + 180) / 360 * WIDTH, (90 - (y * sy + ty)) / 180 * HEIGHT))
        arcs.append(points)
    return arcs


def _path(geometry: dict[str, Any], arcs: list[list[tuple[float, float]]]) -> str:
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return "".join(_ring(ring, arcs) for polygon in polygons for ring in polygon)


def _ring(ring: list[int], arcs: list[list[tuple[float, float]]]) -> str:
    points: list[tuple[float, float]] = []
    for index in ring:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc if not points else arc[1:]
    drawn = _go_on(points)
    # What crosses the date line is drawn twice, at both edges of the map; the picture cuts what is beyond.
    lowest, highest = min(x for x, _ in drawn), max(x for x, _ in drawn)
    copies = [shift for shift, is_needed in ((-WIDTH, highest > WIDTH), (WIDTH, lowest < 0)) if is_needed]
    return "".join(_path_of([(x + shift, y) for x, y in drawn]) for shift in (0, *copies))


def _go_on(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Let a ring that crosses the date line go on beyond the map's edge; one around a pole stays as it is."""
    drawn: list[tuple[float, float]] = []
    turn = 0
    for x, y in points:
        if drawn and abs(x + turn - drawn[-1][0]) > WIDTH / 2:
            turn += WIDTH if x + turn < drawn[-1][0] else -WIDTH
        drawn.append((x + turn, y))
    return drawn if abs(drawn[0][0] - drawn[-1][0]) < WIDTH / 2 else points


def _path_of(points: list[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in points) + "Z"
