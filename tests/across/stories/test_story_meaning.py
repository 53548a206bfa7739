"""Affairs by meaning: vectors are given, so that no model is needed."""

from __future__ import annotations

import numpy as np
import pytest

from twosource.across.stories import Sorter, group_stories
from twosource.across.stories import meaning as story_meaning
from twosource.across.stories.keys import RECENT, Keys
from twosource.across.stories.meaning import Meanings, Vector
from twosource.across.stories.words import Weigher, Words, count_words
from twosource.model.text import Report, When


def towards(*parts: float) -> Vector:
    vector = np.array(parts, np.float32)
    return np.asarray(vector / np.sqrt((vector * vector).sum()), np.float32)


RIGA = Report("r1", "1", "Latvian premier resigns")
FALL = Report("r2", "2", "Government in Riga falls")
QUAKE = Report("r3", "3", "Earthquake shakes Chile")
MEANT = {"r1": towards(1, 0, 0.1), "r2": towards(1, 0.1, 0), "r3": towards(0, 1, 0)}


def embed(report: Report) -> Vector:
    return MEANT[report.id]


def test_meaning_joins_what_shares_no_word() -> None:
    by_words = [affair for _, affair in group_stories([RIGA, QUAKE, FALL])]
    by_meaning = [affair for _, affair in group_stories([RIGA, QUAKE, FALL], embed)]
    assert len(set(by_words)) == 3
    assert by_meaning[0] == by_meaning[2] != by_meaning[1]


def test_a_report_of_no_words_has_no_meaning() -> None:
    sorter = Sorter(lambda report: towards(1, 0))
    assert sorter.place(Report("r1", "1", "…")) != sorter.place(Report("r2", "2", "…"))


def test_silence_parts_affairs_of_one_meaning() -> None:
    def dated(n: int, day: str) -> Report:
        return Report(f"r{n}", str(n), RIGA.text, published=When(day, day, "day", "given"))

    near = [s for _, s in group_stories([dated(1, "2021-05-03"), dated(2, "2021-05-05")], embed)]
    far = [s for _, s in group_stories([dated(1, "2021-05-03"), dated(2, "2021-09-05")], embed)]
    assert near[0] == near[1]
    assert far[0] != far[1]


def test_what_all_reports_share_is_taken_off() -> None:
    meanings = Meanings()
    for _ in range(300):
        meanings.centre(towards(1, 0, 0))
    one, other = meanings.centre(towards(1, 0.5, 0)), meanings.centre(towards(1, 0, 0.5))
    assert towards(1, 0.5, 0) @ towards(1, 0, 0.5) > 0.7
    assert one @ other < 0.4


def test_nearest_affairs_come_first_and_ties_by_number() -> None:
    meanings = Meanings()
    assert meanings.find(towards(1, 0)) == []
    for number, vector in enumerate([towards(0, 1), towards(1, 0), towards(1, 0), towards(1, 1)]):
        meanings.add(number, vector)
    assert meanings.find(towards(1, 0)) == [1, 2, 3, 0]
    assert meanings.measure(1, towards(1, 0)) == pytest.approx(1.0)
    assert meanings.measure(1, towards(-1, 0)) == 0.0


def test_affairs_silent_for_longest_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(story_meaning, "ACTIVE", 2)
    meanings = Meanings()
    for number in (0, 1, 0, 2):
        meanings.add(number, towards(1, number))
    assert sorted(meanings.find(towards(1, 1))) == [0, 2]
    assert meanings.measure(1, towards(1, 1)) == pytest.approx(1.0, abs=1e-6)


def key(*ids: int) -> Words:
    return Words(np.array(ids, np.int32), np.ones(len(ids)), float(len(ids)))


def test_words_lead_to_the_affairs_told_of_last() -> None:
    keys = Keys()
    assert keys.vote(key(5, 9)).affairs.tolist() == []
    for affair in range(RECENT):
        keys.add(affair, key(5))
    keys.add(0, key(5, 5000 - 1))
    keys.add(RECENT, key(5))
    found = keys.vote(key(5, 9))
    assert found.affairs.tolist() == [0, *range(2, RECENT + 1)]
    assert keys.vote(key(5, 4999)).weights[0] == 2.0


def test_words_of_one_weight_come_in_the_order_of_their_letters() -> None:
    weigher = Weigher()
    stems = sorted(f"{a}{b}{b}" for a in "bcdfgh" for b in "klmnpqrstvwxz")
    words = weigher.weigh(Report("r1", "a", " ".join(reversed(stems))))
    again = Weigher().weigh(Report("r1", "a", " ".join(stems)))
    assert words.size == len(stems)
    assert words.weights.tolist() == again.weights.tolist()
    assert [len(stems) - i for i in words.ids] == [i - 1 for i in again.ids]


def test_words_beyond_the_tail_do_not_count() -> None:
    near = " ".join(["word"] * 99 + ["lead"] + ["tailing"] * 300)
    assert count_words(Report("r1", "a", near + " beyond")) == {"word": 99.0, "lead": 1.0, "tail": 150.0}
    far = " ".join(["unforeseeable"] * 500)
    assert count_words(Report("r1", "a", far, title="Unforeseeable")) == {"unforeseeable": 2.0 + 100 + 150}
