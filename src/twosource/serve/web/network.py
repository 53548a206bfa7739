"""Who met, accused, aided or sanctioned whom: events and relations -> nodes and edges for drawing.

Comes in: an affair. Goes out: plain values for the network view. Example: three meetings of Xi and Lukashenko are one
edge of weight 3, with the events' ids.
"""

from __future__ import annotations

from itertools import product
from typing import Any

from twosource.serve.affair import Affair

MOST = 60  # entities drawn; more is a hairball


def make_network(affair: Affair, *, around: str | None = None) -> dict[str, Any]:
    """Return the network of an affair, or of one entity and its neighbours."""
    edges: dict[tuple[str, str, str], list[str]] = {}
    for event in affair.record.events:
        for a, b in product(event.actors, event.recipients):
            if a != b and a in affair.entities and b in affair.entities:
                edges.setdefault((a, b, event.type), []).append(event.id)
    if around is not None:
        edges = {key: ids for key, ids in edges.items() if around in key[:2]}
    weight: dict[str, int] = {}
    for (a, b, _), ids in edges.items():
        weight[a] = weight.get(a, 0) + len(ids)
        weight[b] = weight.get(b, 0) + len(ids)
    shown = set(sorted(weight, key=lambda id: (-weight[id], id))[:MOST])
    return {
        "nodes": [
            {"id": id, "label": affair.entities[id].name, "kind": affair.entities[id].kind, "weight": weight[id]}
            for id in sorted(shown)
        ],
        "edges": [
            {"source": a, "target": b, "type": type, "weight": len(ids), "event": ids[0]}
            for (a, b, type), ids in sorted(edges.items())
            if a in shown and b in shown
        ],
    }
