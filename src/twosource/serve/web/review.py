"""What is unsure and worth a person's look: pairs of entities that may be one, quotations without a speaker.

Comes in: an affair. Goes out: doubts, most useful first. Example: "Sergei Aleinik" and "Aleinik" with no shared report
may be one person: merge, or leave.
"""

from __future__ import annotations

from typing import NamedTuple

from twosource.lexicon.names import is_same_name
from twosource.model.record import Entity
from twosource.serve.web.shelf import Affair

ALIKE = 0.6  # names below this are not worth a look; those above the joining threshold are joined already
MOST = 50
KINDS = frozenset({"person", "organisation", "military", "group", "media"})


class Doubt(NamedTuple):
    """One question: what it is about, the two entities where it is about a merge, and the statement otherwise."""

    question: str
    a: Entity | None
    b: Entity | None
    statement: str | None


def find_doubts(affair: Affair) -> list[Doubt]:
    """Return open questions about one affair, merges first."""
    named = sorted((e for e in affair.record.entities if e.kind in KINDS and len(e.name) > 2), key=lambda e: e.id)
    pairs = []
    for n, a in enumerate(named):
        for b in named[n + 1 :]:
            if a.kind == b.kind and (a.country is None or b.country is None or a.country == b.country):
                score = _alike(a.name, b.name)
                if score >= ALIKE:
                    pairs.append((score, Doubt(f"Are {a.name} and {b.name} one?", a, b, None)))
    pairs.sort(key=lambda pair: (-pair[0], pair[1].question))
    open_ = [
        Doubt(f"Who says “{' '.join(said.content.split())}”?", None, None, said.id)
        for said in affair.record.statements
        if not said.speakers and said.kind == "direct"
    ]
    return [doubt for _, doubt in pairs[:MOST]] + open_[:MOST]


def _alike(a: str, b: str) -> float:
    words = set(a.casefold().split()) & set(b.casefold().split())
    return float(is_same_name(a, b)) if words or a[:1] == b[:1] else 0.0
