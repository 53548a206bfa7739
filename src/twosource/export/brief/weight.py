"""Figures and statements -> in which order a brief shows them: what an analyst looks for first, and what many tell.

Comes in: the record's figures. Goes out: the same, tolls, arrests, sums, votes, shares and amounts before the rest, and
of a sum with its conversion in brackets one line. Example: "40 people killed" stands before "2 texts" and "3 ports".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from twosource.export.brief.measure import TIMES
from twosource.export.brief.saying import says_something
from twosource.model.record import Quantity, Record, Said

# What befell people, and votes: the counts that reports are read for.
SOUGHT = re.compile(
    r"\b(?:killed|dead|deaths?|died|injured|wounded|hurt|missing|arrested|detained|held|captured|abducted|expelled|charged|"
    r"sentenced|jailed|displaced|evacuated|rescued|released|freed|fled|hostages|prisoners|casualties|victims|lives|votes?|"
    r"voting|seats|prison|barred|sacked|kidnapped|drowned)\b",
    re.IGNORECASE,
)
PEOPLE = re.compile(
    r"\b(?:people|men|women|children|soldiers|troops|civilians|officers|police|diplomats|sailors|crew|workers|students|passengers|"
    r"fighters|militants|protesters|activists|suspects|journalists|refugees|migrants|guerrillas|rebels|villagers|residents)\b",
    re.IGNORECASE,
)
FEW = 12  # up to here a count of things is mostly a turn of speech: "two texts", "three ports"
MOST_TOLD = 4  # origins beyond which a figure does not rise further


def order_figures(figures: Sequence[Quantity]) -> list[Quantity]:
    """Return the figures in the order of a brief; equal ones stay as they are.

    Args:
        figures: the record's figures, in order of first evidence.

    Example:
        >>> order_figures(())
        []
    """
    return sorted(figures, key=lambda figure: -_weight(figure))


def pair_money(figures: Sequence[Quantity]) -> dict[str, Quantity]:
    """Return, by the id of a sum, the same sum in other money that all its tellings are beside.

    Example:
        >>> pair_money(())
        {}
    """
    paired: dict[str, Quantity] = {}
    for one, two in pairwise(figures):
        is_money = all(f.unit is not None and f.unit.isupper() for f in (one, two)) and one.unit != two.unit
        if is_money and one.what == two.what and set(two.evidence) <= set(one.evidence) and one.id not in _used(paired):
            paired[one.id] = two
    return paired


def _used(paired: dict[str, Quantity]) -> Iterable[str]:
    return {figure.id for figure in paired.values()}


def _weight(figure: Quantity) -> int:
    told = min(figure.independent, MOST_TOLD)
    if SOUGHT.search(figure.what):
        return told + 4
    if figure.unit is None:
        return told + (2 if figure.value > FEW else 0 if PEOPLE.search(figure.what) else -2)
    if figure.unit in TIMES:
        return told - 1
    return told + (3 if figure.unit.isupper() or figure.unit.startswith("percent") else 2)


def order_statements(record: Record) -> tuple[Said, ...]:
    """Return the statements that a line can tell, the best confirmed and the quoted first; analysis stands apart."""
    weight = {"direct": 0, "mixed": 1, "indirect": 2, "analysis": 3}
    ordered = sorted(
        record.statements, key=lambda s: (-s.independent, not s.speakers, weight[s.kind], -len(s.variants))
    )
    return tuple(said for said in ordered if said.kind != "analysis" and says_something(said))
