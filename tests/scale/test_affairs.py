from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.model.text import Report, When
from twosource.scale import affairs
from twosource.scale.affairs import Outline, Placed, cut_blocks, join_affairs, lighten, match_blocks, name_affair

SUMMIT = "Leaders of the river states met in Basra to sign the water treaty. The dam at Sefid was discussed. "
FLOOD = "Rescue crews in Lisbon pumped cellars dry after the storm broke over the harbour quarter at night. "


def report(n: int, text: str, day: str | None = "2024-05-07") -> Report:
    when = When(day, day, "day", "given") if day is not None else None
    return Report(f"r{n}", f"s{n}", f"{text} Note {n}.", title=None, published=when)


@pytest.mark.parametrize(
    ("days", "blocks"),
    [
        ({}, {}),
        ({"2024-01-02": 3, "2024-01-01": 3, None: 4}, {"2024-01-02": 0, "2024-01-01": 0, None: 0}),
        ({"2024-01-01": 6, "2024-01-02": 3, "2024-01-03": 2}, {"2024-01-01": 0, "2024-01-02": 0, "2024-01-03": 1}),
        ({"2024-01-01": 20, "2024-01-02": 1, None: 2}, {"2024-01-01": 0, "2024-01-02": 1, None: 3}),
    ],
)
def test_cut_blocks(days: dict[str | None, int], blocks: dict[str | None, int]) -> None:
    assert cut_blocks(days, most=10) == blocks


def test_an_affair_that_goes_on_in_the_next_block_is_one() -> None:
    first = [report(n, text) for n, text in enumerate([SUMMIT, FLOOD, SUMMIT])]
    second = [report(n, text, "2024-05-08") for n, text in enumerate([SUMMIT, SUMMIT], start=3)]
    placed = [list(affairs.sort_block(block)) for block in (first, second)]
    outlines = [affairs.outline_block(n, block, placed[n]) for n, block in enumerate((first, second))]
    joined = join_affairs([*outlines[0], *outlines[1]], match_blocks(*outlines))
    names = [name_affair(each, joined) for block in placed for each in block]
    assert names[0] == names[2] == names[3] == names[4] != names[1]


def test_affairs_that_grow_too_large_stay_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(affairs, "AFFAIR_MOST", 3)
    outlines = [Outline(0, "a", {}, 2), Outline(1, "b", {}, 1), Outline(2, "c", {}, 1)]
    assert join_affairs(outlines, [("a", "b"), ("b", "c")]) == {"b": "a"}
    parts = [each.part for each in affairs.sort_block([report(n, SUMMIT) for n in range(7)])]
    assert parts == [0, 0, 0, 1, 1, 1, 2]
    assert name_affair(Placed("r", "b", 1), {"b": "a"}) == "a.2"


def test_lighten_keeps_what_sorting_looks_at() -> None:
    long = report(1, SUMMIT * 200)
    light = lighten(long)
    assert len(light.text) < len(long.text) / 5
    assert affairs.count_words(light) == affairs.count_words(long)
    assert lighten(replace(long, text=SUMMIT)).text == SUMMIT
