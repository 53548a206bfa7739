"""The scores, a section for each part of a record.

Comes in: a case. Goes out: sections with scores from 0 to 1 and misses in words. Example: ``independent`` has the share
of facts whose number of independent origins is right, and ``macro``, the mean of that share over the classes 1 to 4, so
that a constant 1 scores a quarter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from eval.entities import score_entities
from eval.facts import match_event, match_figure, match_relation, match_statement
from eval.truth import Case, Json, Place, is_met


@dataclass(frozen=True)
class Section:
    """Scores of one part, by name, and what is wrong."""

    name: str
    scores: Mapping[str, float]
    misses: tuple[str, ...] = field(default=())


def score_all(case: Case) -> list[Section]:
    """Return every section's scores."""
    return [
        _families(case),
        _reports(case),
        Section("entities", *score_entities(case)),
        _events(case),
        _statements(case),
        _figures(case),
        _disputes(case),
        _independent(case),
    ]


def share(rights: Iterable[bool]) -> float:
    """Return the share that is right; 0 where there is nothing."""
    listed = list(rights)
    return sum(listed) / len(listed) if listed else 0.0


def _families(case: Case) -> Section:
    true = {pair for family in case.truth["families"] for pair in combinations(sorted(family["reports"]), 2)}
    found = {
        pair
        for family in case.record["families"]
        for pair in combinations(sorted(case.files[r] for r in family["reports"] if r in case.files), 2)
    }
    misses = [f"not joined: {a}, {b}" for a, b in sorted(true - found)]
    misses += [f"falsely joined: {a}, {b}" for a, b in sorted(found - true)]
    return Section("families", _prf(len(true & found), len(found), len(true)), tuple(misses))


def _prf(right: int, found: int, true: int) -> dict[str, float]:
    precision = right / found if found else 0.0
    recall = right / true if true else 0.0
    both = precision + recall
    return {"P": precision, "R": recall, "F1": 2 * precision * recall / both if both else 0.0}


def _reports(case: Case) -> Section:
    dates, newsrooms, misses = [], [], []
    for true in case.truth["reports"]:
        report = case.reports.get(true["file"], {})
        published, newsroom = report.get("published") or {}, report.get("newsroom")
        dates.append(_is_within(published, true["date"]))
        newsrooms.append(newsroom is not None and _plain(true["newsroom"]) in _plain(newsroom))
        if not dates[-1]:
            misses.append(f"{true['file']}: date {published.get('start')}, is {true['date']['start']}")
        if not newsrooms[-1]:
            misses.append(f"{true['file']}: newsroom {newsroom}, is {true['newsroom']}")
    return Section("reports", {"date": share(dates), "newsroom": share(newsrooms)}, tuple(misses))


def _is_within(when: Json, true: Json) -> bool:
    if when.get("start") is None or when.get("end") is None:
        return False
    return bool(true["start"] <= when["start"] and when["end"] <= true["end"])


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.lower())
    return " ".join("".join(c for c in folded if not unicodedata.combining(c)).split())


def _events(case: Case) -> Section:
    found, dated, right_status, actors, joined, misses = [], [], [], [], [], []
    for true in case.truth["events"]:
        event = match_event(case, true)
        is_found = event is not None and event["type"] in true["type"]
        found.append(is_found)
        if event is None or not is_found:
            instead = "" if event is None else f", taken for {event['type']}"
            misses.append(f"{true['key']}: not found{instead}")
            continue
        if true["date"] is not None:
            dated.append(_is_within(event["date"] or {}, true["date"]))
        right_status.append(event["status"] == true["status"])
        actors.append(_has_actors(case, event, true))
        triggers = case.spans(event["trigger"])
        told = [is_met([place], triggers) for place in case.places(true["tellings"])]
        if len(told) > 1:
            joined.append(share(told))
        for name, right in (("status", right_status[-1]), ("actors", actors[-1]), ("joined", all(told))):
            if not right:
                misses.append(
                    f"{true['key']}: {name} wrong: {event['status']}, {event['summary']}, {sum(told)}/{len(told)}"
                )
        if true["date"] is not None and not dated[-1]:
            misses.append(f"{true['key']}: dated {(event['date'] or {}).get('start')}, is {true['date']['start']}")
    scores = {"found": share(found), "dated": share(dated), "status": share(right_status), "actors": share(actors)}
    return Section("events", scores | {"joined": sum(joined) / len(joined) if joined else 0.0}, tuple(misses))


def _has_actors(case: Case, event: Json, true: Json) -> bool:
    """Tell whether all who act are named, on whichever side of a symmetric event."""
    named = {*event["actors"], *event["recipients"]}
    return all(any(is_entity(case, key, e) for e in named) for key in true["actors"])


def is_entity(case: Case, keys: str | list[str], entity: str) -> bool:
    """Tell whether the record's entity is one of those that are meant, by its written forms."""
    return any(_is_entity(case, key, entity) for key in ([keys] if isinstance(keys, str) else keys))


def _is_entity(case: Case, key: str, entity: str) -> bool:
    true = next((e for e in case.truth["entities"] if e["key"] == key), None)
    found = case.entities.get(entity)
    if true is None or found is None:
        return False
    forms = {_plain(form) for form in (found["name"], *found["aliases"])}
    spellings = {_plain(form) for form in (true["name"], *true["spellings"])}
    if true.get("described"):
        return any(spelling in form for spelling in spellings for form in forms)
    return bool(forms & spellings)


def _statements(case: Case) -> Section:
    found, speakers, channels, misses = [], [], [], []
    for true in case.truth["statements"]:
        said = match_statement(case, true)
        found.append(said is not None)
        if said is None:
            misses.append(f"{true['key']}: not found")
            continue
        speakers.append(any(is_entity(case, true["speaker"], s) for s in said["speakers"]))
        documents = [c for c in said["channel"] if case.entities.get(c, {}).get("kind") == "document"]
        if true["channel"] is not None:
            channels.append(bool(documents) == bool(true["channel"]))
        if not speakers[-1]:
            named = [case.entities[s]["name"] for s in said["speakers"] if s in case.entities]
            misses.append(f"{true['key']}: speaker {named}, is {true['speaker']}")
        if true["channel"] is not None and not channels[-1]:
            misses.append(f"{true['key']}: channel {said['channel']}, is {true['channel']}")
    return Section(
        "statements", {"found": share(found), "speaker": share(speakers), "channel": share(channels)}, tuple(misses)
    )


def _figures(case: Case) -> Section:
    found, misses = [], []
    for true in case.truth["figures"]:
        figure = match_figure(case, true)
        right = figure is not None and (true["unit"] is None or figure["unit"] is not None)
        found.append(right)
        if not right:
            misses.append(f"{true['key']}: not found" if figure is None else f"{true['key']}: unit {figure['unit']}")
    return Section("figures", {"found": share(found)}, tuple(misses))


def _disputes(case: Case) -> Section:
    """A dispute is found where two of its sides stand in the evidence of two sides of one of the record's."""
    found, misses, right = [], [], set()
    for true in case.truth["disputes"]:
        sides = [case.places(side) for side in true["sides"]]
        matching = [d["id"] for d in case.record["disputes"] if _is_dispute(case, d, sides)]
        found.append(bool(matching))
        right.update(matching)
        if not matching:
            misses.append(f"{true['key']}: not found")
    false = [d for d in case.record["disputes"] if d["id"] not in right]
    misses += [f"false: {d['kind']}: {d['about']}" for d in false]
    total = len(case.record["disputes"])
    scores = _prf(len(right), total, len(right)) | {"R": share(found)}
    scores["F1"] = 2 * scores["P"] * scores["R"] / (scores["P"] + scores["R"]) if scores["P"] + scores["R"] else 0.0
    kept_apart = []
    for pair in case.truth["not_disputes"]:
        sides = [[place] for place in case.places(pair["texts"])]
        kept_apart.append(
            not any(d["id"] not in right and _is_dispute(case, d, sides) for d in case.record["disputes"])
        )
    return Section("disputes", scores | {"kept apart": share(kept_apart)}, tuple(misses))


def _is_dispute(case: Case, dispute: Json, sides: list[list[Place]]) -> bool:
    evidence = [case.spans(side["evidence"]) for side in dispute["sides"]]
    return any(
        is_met(sides[0], a) and is_met(sides[1], b)
        for i, a in enumerate(evidence)
        for j, b in enumerate(evidence)
        if i != j
    )


def _independent(case: Case) -> Section:
    matchers = {
        "events": match_event,
        "statements": match_statement,
        "figures": match_figure,
        "relations": match_relation,
    }
    by_class: dict[int, list[bool]] = {}
    misses = []
    for part, match in matchers.items():
        for true in case.truth[part]:
            fact = match(case, true)
            counted = None if fact is None else fact["independent"]
            by_class.setdefault(true["independent"], []).append(counted == true["independent"])
            if counted != true["independent"]:
                misses.append(f"{part} {true['key']}: {counted}, is {true['independent']}")
    rights = [right for listed in by_class.values() for right in listed]
    macro = sum(share(listed) for listed in by_class.values()) / len(by_class)
    classes = {f"of {number}": share(listed) for number, listed in sorted(by_class.items())}
    return Section("independent", {"right": share(rights), "macro": macro} | classes, tuple(misses))
