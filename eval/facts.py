"""Which fact of the record is the one that is meant: the one whose places meet most of its tellings.

Comes in: a true event, statement, figure or relation. Goes out: the record's, or None. Example: the record's event whose
triggers stand in seven of the nine tellings of the signing is taken for the signing.
"""

from __future__ import annotations

from eval.truth import Case, Json, Place, count_met

HALF = 0.5  # a statement is found where half of the words that are meant stand in its content


def match_event(case: Case, true: Json) -> Json | None:
    """Return the record's event with a right type whose triggers meet most tellings; any type where none is right."""
    places = case.places(true["tellings"])
    scored = [(count_met(places, case.spans(e["trigger"])), e["type"] in true["type"], e) for e in _of(case, "events")]
    met = [(typed, count, event) for count, typed, event in scored if count]
    return max(met, key=lambda m: (m[0], m[1]), default=(False, 0, None))[2]


def match_statement(case: Case, true: Json) -> Json | None:
    """Return the record's statement whose content holds the words that are meant, the closest one."""
    places = case.places(true["tellings"])
    scored = [(_closeness(places, _content(case, said)), said) for said in _of(case, "statements")]
    met = [(score, said) for score, said in scored if score > 0]
    return max(met, key=lambda m: m[0], default=(0.0, None))[1]


def match_figure(case: Case, true: Json) -> Json | None:
    """Return the record's figure of that value in a sentence that tells it."""
    places = case.places(true["tellings"])
    right = [f for f in _of(case, "figures") if abs(f["value"] - true["value"]) <= 1e-6 * max(1, abs(true["value"]))]
    scored = [(count_met(places, case.spans(f["evidence"])), f) for f in right]
    return max((s for s in scored if s[0]), key=lambda s: s[0], default=(0, None))[1]


def match_relation(case: Case, true: Json) -> Json | None:
    """Return the record's relation of that kind in a sentence that tells it."""
    places = case.places(true["tellings"])
    right = [r for r in _of(case, "relations") if r["relation"] == true["relation"]]
    scored = [(count_met(places, case.spans(r["evidence"])), r) for r in right]
    return max((s for s in scored if s[0]), key=lambda s: s[0], default=(0, None))[1]


def _of(case: Case, part: str) -> list[Json]:
    return list(case.record[part])


def _content(case: Case, said: Json) -> list[list[Place]]:
    return [case.spans(variant["content"]) for variant in said["variants"]]


def _closeness(places: list[Place], variants: list[list[Place]]) -> float:
    """Sum over tellings of how well one variant's content fits: intersection over union, where half is covered."""
    total = 0.0
    for place in places:
        best = 0.0
        for content in variants:
            shared = sum(place.overlap(piece) for piece in content)
            if shared >= HALF * (place.end - place.start):
                union = sum(p.end - p.start for p in content) + (place.end - place.start) - shared
                best = max(best, shared / union)
        total += best
    return total
