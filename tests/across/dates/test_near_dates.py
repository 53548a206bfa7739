"""Nearness in time of the reports of one affair: stories, copies and quotations."""

from __future__ import annotations

import numpy as np
import pytest

from twosource.across.dates import same_story
from twosource.across.dates.near import Nearness, normal, smooth
from twosource.across.dates.same_story import find_alike
from twosource.model.record import Family
from twosource.model.text import Report, When

QUAY = "The ferry Amelie struck the old quay of Varnmouth in thick fog and forty passengers were taken ashore by tugs."
AGAIN = "Tugs took forty passengers ashore at Varnmouth after the ferry Amelie struck its old quay in fog."
CHOIR = "A village choir thanked the baker for bread, then sang of harvest and of snow until midnight."
TRAM = "Tram drivers of Ostrel asked for longer breaks between shifts, and the company refused them."


def report(id_: str, text: str, day: str | None = None) -> Report:
    return Report(id_, id_, text, published=When(day, day, "day", "given") if day else None)


def test_reports_of_one_story_are_alike() -> None:
    undated = [report("a", QUAY)]
    dated = [report("b", AGAIN, "2021-03-02"), report("c", CHOIR, "2021-03-09"), report("d", TRAM, "2021-03-10")]
    assert find_alike(undated, [*undated, *dated]) == {"a": {"b": 0.9}}


@pytest.mark.parametrize(("undated", "dated"), [(CHOIR, TRAM), ("", AGAIN), (AGAIN, ""), ("", "")])
def test_strangers_are_not_alike(undated: str, dated: str) -> None:
    mine = report("a", undated)
    assert find_alike([mine], [mine, report("b", dated, "2021-03-02")]) == {"a": {}}


def test_words_that_all_have_find_no_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(same_story, "COMMON", 1)
    reports = [report("a", QUAY), report("b", AGAIN, "2021-03-02"), report("c", AGAIN, "2021-03-09")]
    assert find_alike(reports[:1], reports) == {"a": {}}


def belief(size: int, day: int | None) -> np.ndarray:
    if day is None:
        return np.full(size, 1.0 / size)
    found = np.zeros(size)
    found[day] = 1.0
    return found


def test_a_report_lies_beside_the_one_of_its_story_and_not_between_all() -> None:
    reports = [report("a", QUAY), report("b", AGAIN, "2021-03-02"), report("c", CHOIR, "2021-04-01")]
    near = Nearness(reports, {"a"}, ()).tell({"a": belief(300, None), "b": belief(300, 100), "c": belief(300, 130)})
    assert set(near) == {"a"}
    assert near["a"].argmax() == 100
    assert near["a"][97:104].sum() > 15 * near["a"][127:134].sum()


HARBOUR = "The ferry Amelie had engines checked at Varnmouth. Its owner hopes for summer visitors and new cafes ashore."


def test_a_likeness_says_more_in_an_affair_of_a_few_days() -> None:
    reports = [report("a", HARBOUR), report("b", AGAIN, "2021-03-02"), report("c", CHOIR, "2021-04-01")]
    nearness = Nearness(reports, {"a"}, ())
    assert 0.0 < nearness.likenesses["a"]["b"] < 0.6
    days = [{"a": belief(300, None), "b": belief(300, 100), "c": belief(300, far)} for far in (102, 130)]
    short, long = (nearness.tell(found)["a"] for found in days)
    assert short[97:104].sum() / short.sum() > 1.5 * long[97:104].sum() / long.sum()


def test_a_stranger_lies_nearer_in_an_affair_of_a_few_days() -> None:
    reports = [report("a", TRAM), report("b", AGAIN, "2021-03-02"), report("c", CHOIR, "2021-04-01")]
    nearness = Nearness(reports, {"a"}, ())
    days = [{"a": belief(300, None), "b": belief(300, 100), "c": belief(300, far)} for far in (102, 130)]
    short, long = (nearness.tell(found)["a"] for found in days)
    assert short[140] / short[101] < long[170] / long[131] / 2


def test_a_stranger_lies_as_near_to_one_as_to_the_other() -> None:
    reports = [report("a", TRAM), report("b", AGAIN, "2021-03-02"), report("c", CHOIR, "2021-04-01")]
    near = Nearness(reports, {"a"}, ()).tell({"a": belief(300, None), "b": belief(300, 100), "c": belief(300, 130)})
    assert near["a"][100] == pytest.approx(near["a"][130])


def test_copies_and_quotations_lie_close() -> None:
    said = ' "Nobody had told us that the quay was closed to ships," he said.'
    reports = [report("a", CHOIR + said), report("b", TRAM + said, "2021-03-02"), report("c", QUAY, "2021-04-01")]
    days = {"a": belief(300, None), "b": belief(300, 100), "c": belief(300, 130)}
    quoting = Nearness(reports, {"a"}, ())
    assert quoting.quoting_dated("a") == ["b"]
    assert quoting.tell(days)["a"].argmax() == 100
    copies = Nearness(reports, {"a"}, (Family("f", ("a", "c"), None),))
    ratios = [found.tell(days)["a"][130] / found.tell(days)["a"][100] for found in (copies, quoting)]
    assert ratios[0] > 2 * ratios[1]


def test_an_undated_report_vouches_once_it_is_dated() -> None:
    nearness = Nearness([report("a", QUAY), report("b", AGAIN)], {"a", "b"}, ())
    assert nearness.alike_dated("a") == {}
    nearness.undated.remove("b")
    assert nearness.alike_dated("a") == {"b": 0.9}


def test_alone_says_nothing() -> None:
    assert np.ptp(Nearness([report("a", QUAY)], {"a"}, ()).tell({"a": belief(300, None)})["a"]) == 0.0


def test_spreading_keeps_the_sum() -> None:
    assert smooth(belief(50, 20), np.array([0.1, 0.8, 0.1])).tolist()[19:22] == [0.1, 0.8, 0.1]
    assert smooth(belief(2, 1), np.array([0.1, 0.8, 0.1])).tolist() == [0.0, 1.0]
    assert normal(np.zeros(4)).tolist() == [0.25] * 4
