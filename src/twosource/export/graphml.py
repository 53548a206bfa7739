"""Record -> GraphML: entities as nodes, events and relations between them as edges.

Comes in: ``Record``. Goes out: one GraphML document for Gephi, yEd or networkx. Example: "Xi met Lukashenko" is an
edge from Xi to Lukashenko with type CONSULT, status occurred and the number of independent origins.
"""

from __future__ import annotations

from itertools import product
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from twosource.model.record import Record

NODE = {"label": "string", "kind": "string", "country": "string", "sector": "string", "mentions": "int"}
EDGE = {
    "type": "string",
    "status": "string",
    "date": "string",
    "independent": "int",
    "summary": "string",
    "fact": "string",
}
HEADER = b"<?xml version='1.0' encoding='utf-8'?>\n"


def write_graphml(record: Record) -> bytes:
    """Return the network of who did what to whom as GraphML.

    Example:
        >>> write_graphml(Record(reports=())).startswith(b"<?xml")
        True
    """
    root = Element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns")
    for where, keys in (("node", NODE), ("edge", EDGE)):
        for name, kind in keys.items():
            SubElement(root, "key", {"id": f"{where}-{name}", "for": where, "attr.name": name, "attr.type": kind})
    graph = SubElement(root, "graph", id="affair", edgedefault="directed")
    linked = _edges(record)
    used = {end for a, b, _ in linked for end in (a, b)}
    for entity in record.entities:
        if entity.id in used:
            node = SubElement(graph, "node", id=entity.id)
            about = (entity.name, entity.kind, entity.country, entity.sector, len(entity.mentions))
            _data(node, "node", dict(zip(NODE, about, strict=True)))
    for n, (a, b, values) in enumerate(linked):
        _data(SubElement(graph, "edge", id=f"x{n}", source=a, target=b), "edge", values)
    indent(root)
    return HEADER + bytes(tostring(root)) + b"\n"


def _edges(record: Record) -> list[tuple[str, str, dict[str, object]]]:
    known = {entity.id for entity in record.entities}
    found: list[tuple[str, str, dict[str, object]]] = []
    for event in record.timeline:
        day = event.date.start if event.date is not None else None
        values = (event.type, event.status, day, event.independent, event.summary, event.id)
        pairs = product(event.actors, event.recipients)
        found += [(a, b, dict(zip(EDGE, values, strict=True))) for a, b in pairs if {a, b} <= known]
    for relation in record.relations:
        if {relation.subject, relation.object} <= known:
            told = (relation.relation, relation.status, None, relation.independent, relation.detail or "", relation.id)
            found.append((relation.subject, relation.object, dict(zip(EDGE, told, strict=True))))
    return found


def _data(element: Element, where: str, values: dict[str, object]) -> None:
    for name, value in values.items():
        if value is not None and value != "":
            SubElement(element, "data", key=f"{where}-{name}").text = _printable(str(value))


def _printable(text: str) -> str:
    """Drop control characters, which XML 1.0 cannot hold."""
    return "".join(c for c in text if c >= " " or c in "\t\n")
