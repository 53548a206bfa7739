"""Streams of reports are sorted into affairs, online and in input order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.across.stories import Sorter, group_stories
from twosource.model.text import Report, When

TALKS = "Norway and Italy opened grain talks in Oslo, and the Italian envoy praised the Norwegian offer on silos."
TALKS_AGAIN = "Grain talks between Italy and Norway went on in Oslo; the envoy called the offer on silos fair."
QUAKE = (
    "An earthquake shook the coast of Chile before dawn, cracking roads near Valdivia and cutting power to hospitals."
)
HUB = "The week in brief: grain talks in Oslo went on, and an earthquake shook the coast of Chile near Valdivia."


def report(n: int, text: str, day: str | None = None) -> Report:
    return Report(f"r{n}", f"{n}.txt", text, published=When(day, day, "day", "given") if day else None)


def sort(*reports: Report) -> list[str]:
    return [story for _, story in group_stories(reports)]


def test_one_affair_in_other_words() -> None:
    a, b, c = sort(report(1, TALKS), report(2, QUAKE), report(3, TALKS_AGAIN))
    assert a == c != b


def test_hub_does_not_chain_two_affairs() -> None:
    found = sort(
        report(1, TALKS), report(2, QUAKE), report(3, HUB), report(4, TALKS_AGAIN), report(5, QUAKE + " More.")
    )
    assert found[0] == found[3]
    assert found[1] == found[4]
    assert found[0] != found[1]


def test_long_silence_parts_affairs() -> None:
    near = sort(report(1, TALKS, "2021-05-03"), report(2, TALKS_AGAIN, "2021-05-05"))
    far = sort(report(1, TALKS, "2021-05-03"), report(2, TALKS_AGAIN, "2021-09-05"))
    assert near[0] == near[1]
    assert far[0] != far[1]


def test_late_report_joins_its_affair() -> None:
    a, b = sort(report(1, TALKS, "2021-05-05"), report(2, TALKS_AGAIN, "2021-05-03"))
    assert a == b


def test_title_alone_is_enough() -> None:
    sorter = Sorter()
    first = sorter.place(Report("r1", "1", "", title="Oslo grain talks open"))
    assert sorter.place(Report("r2", "2", "", title="Grain talks in Oslo open")) == first


def test_empty_reports_stand_alone() -> None:
    assert len(set(sort(report(1, ""), report(2, "the of and"), report(3, "…")))) == 3


@given(st.lists(st.sampled_from([TALKS, TALKS_AGAIN, QUAKE, HUB, "", "Oslo"]), max_size=8), st.integers(0, 8))
def test_online(texts: list[str], cut: int) -> None:
    reports = [report(n, text) for n, text in enumerate(texts)]
    assert sort(*reports)[:cut] == sort(*reports[:cut])
