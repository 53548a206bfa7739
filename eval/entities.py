"""Whether all spellings of one entity are one in the record, and no other's.

Comes in: a case. Goes out: scores. Example: "Zelensky", "Zelenskiy" and "Zelenskyy" in one entity without "Shoigu".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from eval.truth import Case, Json

EXACT = 1000  # a mention that is the spelling outvotes any number of longer ones that end with it


def score_entities(case: Case) -> tuple[dict[str, float], tuple[str, ...]]:
    """Return B-cubed F1 over spellings, the share of entities that are whole and alone, and what is wrong."""
    true = {(e["key"], s): e["key"] for e in case.truth["entities"] if not e.get("described") for s in e["spellings"]}
    held = _holders(case)
    found = {item: held.get(item[1]) or f"none:{item}" for item in true}
    precision = _bcubed(found, true)
    recall = _bcubed(true, found)
    whole, misses = [], []
    for entity in case.truth["entities"]:
        if entity.get("described"):
            continue
        items = [(entity["key"], s) for s in entity["spellings"]]
        places = {found[item] for item in items}
        mixed = {key for key, place in ((true[i], found[i]) for i in true) if place in places and key != entity["key"]}
        whole.append(len(places) == 1 and not mixed and not any(p.startswith("none:") for p in places))
        if not whole[-1]:
            names = {s: _name(case, found[(entity["key"], s)]) for s in entity["spellings"]}
            misses.append(f"{entity['key']}: {names}" + (f" with {sorted(mixed)}" if mixed else ""))
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"F1": f1, "whole": sum(whole) / len(whole)}, tuple(misses)


def _bcubed(groups: dict[tuple[str, str], str], gold: dict[tuple[str, str], str]) -> float:
    """Return the mean share of an item's group that is of the item's own kind."""
    shares = []
    for item, group in groups.items():
        together = [other for other in groups if groups[other] == group]
        shares.append(sum(gold[other] == gold[item] for other in together) / len(together))
    return sum(shares) / len(shares)


def _holders(case: Case) -> dict[str, str]:
    """Return for each spelling the entity that most of its mentions belong to."""
    votes: dict[str, Counter[str]] = {}
    spellings = [s for e in case.truth["entities"] for s in e["spellings"]]
    for entity in case.record["entities"]:
        for form in _forms(case, entity):
            for spelling in _spelled(form, spellings):
                # "the Russian president" may end a longer mention; the spelling by itself says more
                votes.setdefault(spelling, Counter())[entity["id"]] += EXACT if spelling == form else 1
    return {spelling: max(counted, key=lambda k: (counted[k], k)) for spelling, counted in votes.items()}


def _forms(case: Case, entity: Json) -> Iterable[str]:
    for mention in entity["mentions"]:
        file = case.files.get(mention["report"])
        if file is not None:
            yield case.texts[file][mention["start"] : mention["end"]]


def _spelled(form: str, spellings: Iterable[str]) -> list[str]:
    """Return the spelling that a mention is, titles and articles around it aside: the longest that it ends with."""
    plain = form.replace("’", "'").removesuffix("'s").strip()
    fitting = [s for s in spellings if plain == s or plain.endswith(f" {s}")]
    return [max(fitting, key=len)] if fitting else []


def _name(case: Case, entity: str) -> str | None:
    return case.entities[entity]["name"] if entity in case.entities else None
