from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.store.made import make_reading, make_record, make_small_report

from twosource.store import Store, open_store
from twosource.store.naming import make_key
from twosource.store.search import Filters, make_match

PEACE = "Envoys signed a peace accord. Nobody was shocked. Talks about talks went on."
GRAIN = "Grain prices fell. Zenda's harvesters were sanctioned."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(str(tmp_path / "t.db")) as opened:
        one, two = make_reading(PEACE, "a.txt"), make_reading(GRAIN, "b.txt", "Utopia")
        opened.keep_reading(one)
        opened.keep_reading(two)
        opened.keep_record(make_record(one, two))
        yield opened


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("peace accord", {"report", "event", "statement", "figure", "relation"}),
        ("accord signing", {"report", "event", "statement", "figure", "relation"}),
        ('"accord peace"', set()),
        ('"peace accord"', {"report", "event", "statement", "figure", "relation"}),
        ("sanct*", {"report", "event", "statement", "figure", "relation"}),
        ("peace grain", set()),
        ("unheard", set()),
        ('"', set()),
        ("NEAR(", set()),
        ("envoys AND", set()),
        ("", set()),
    ],
)
def test_search_finds_words(store: Store, query: str, kinds: set[str]) -> None:
    assert {hit.kind for hit in store.search(query)} == kinds


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (Filters(kind="event"), 1),
        (Filters(kind="report"), 1),
        (Filters(type="denies"), 1),
        (Filters(actor="ruritania"), 2),
        (Filters(actor="Rur."), 2),
        (Filters(actor="Utopia"), 0),
        (Filters(outlet="The Ledger"), 5),
        (Filters(outlet="Another"), 0),
        (Filters(since="2024-05-02"), 3),
        (Filters(since="2024-05-03", kind="event"), 0),
        (Filters(until="2024-05-01"), 0),
        (Filters(limit=2), 2),
    ],
)
def test_search_is_narrowed(store: Store, filters: Filters, count: int) -> None:
    assert len(store.search("peace", filters)) == count


def test_the_better_match_comes_first(store: Store) -> None:
    hits = store.search("talks", Filters(kind="event"))
    assert [hit.text for hit in hits] == [" Talks about talks went on."]
    assert hits[0].score < 0
    assert (hits[0].source, hits[0].day, hits[0].actors) == ("a.txt", "2024-05-02", "Ruritania")


@pytest.mark.parametrize(
    ("actor", "filters", "count"),
    [
        ("Ruritania", Filters(), 6),
        ("Mr Zenda", Filters(limit=100), 15),
        ("Utopia", Filters(kind="event"), 2),
        ("Ruritania", Filters(since="2024-05-02"), 3),
        ("Ruritania", Filters(until="2024-05-01"), 0),
        ("Ruritania", Filters(until="2024-05-02"), 3),
        ("Nobody", Filters(), 0),
    ],
)
def test_timeline_of_an_actor(store: Store, actor: str, filters: Filters, count: int) -> None:
    hits = store.timeline(actor, filters)
    assert len(hits) == count
    days = [hit.day or "9999" for hit in hits]
    assert days == sorted(days)


@pytest.mark.parametrize(
    ("name", "key"), [("Zénda", "zenda"), ("  Xi   JINPING ", "xi jinping"), ("al-Sisi", "al sisi"), ("U.S.", "u s")]
)
def test_key_of_a_name(name: str, key: str) -> None:
    assert make_key(name) == key


@pytest.mark.parametrize(
    ("query", "match"),
    [("peace plan", '"peace" "plan"'), ('"peace plan" x*', '"peace plan" "x"*'), ("- *", None), ("a-b", '"a-b"')],
)
def test_match_quotes_every_word(query: str, match: str | None) -> None:
    assert make_match(query) == match


def test_list_is_narrowed_and_ordered(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "l.db")) as store:
        for n, day in enumerate(["2024-01-02", None, "2024-03-04"]):
            store.keep_report(make_small_report(f"Text {n}.", f"{n}.txt", day))
        assert [listed.source for listed in store.list_reports()] == ["2.txt", "0.txt", "1.txt"]
        assert [listed.source for listed in store.list_reports(Filters(since="2024-02-01"))] == ["2.txt"]


def test_what_another_process_kept_is_found_before_it_closes(tmp_path: Path) -> None:
    path = str(tmp_path / "t.db")
    with open_store(path) as writer, open_store(path) as reader:
        writer.keep_reading(make_reading(PEACE, "a.txt"))
        assert len(reader.search("accord")) == 5
        assert writer.forget("a.txt") == 1
        writer.keep_reading(make_reading(GRAIN, "b.txt"))
        assert reader.search("accord") == []
        assert len(reader.search("grain")) == 5


def test_a_report_is_forgotten_before_and_after_its_words_are_indexed(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "t.db")) as store:
        store.keep_reading(make_reading(PEACE, "a.txt"))
        assert store.forget("a.txt") == 1
        store.keep_reading(make_reading(PEACE, "a.txt"))
        store.catch_up()
        store.keep_reading(make_reading("Envoys left.", "a.txt"))
        assert store.forget("a.txt") == 2
        store.keep_reading(make_reading(GRAIN, "b.txt"))
        assert [hit.source for hit in store.search("grain", Filters(kind="report"))] == ["b.txt"]
        assert store.search("envoys") == []
        for table in ("passage_search", "report_search"):
            store._connection.execute(f"insert into {table} ({table}, rank) values ('integrity-check', 1)")


def test_undated_facts_come_last_and_do_not_fill_the_first_page(tmp_path: Path) -> None:
    from dataclasses import replace

    with open_store(str(tmp_path / "t.db")) as store:
        reading = make_reading(PEACE)
        undated = tuple(replace(event, id=f"{event.id}x", date=None) for event in reading.events)
        store.keep_reading(replace(reading, events=(*undated, *reading.events), statements=(), holdings=()))
        hits = store.timeline("Ruritania", Filters(limit=4))
    assert [hit.day for hit in hits] == ["2024-05-02"] * 3 + [None]


def test_what_filters_leave_is_found_however_far_down_it_stands(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "t.db")) as store:
        for n in range(30):
            store.keep_reading(
                make_reading(f"Talks {'on talks ' * (n < 29)}went on in hall {n}.", f"{n}.txt", f"Actor {n}")
            )
        assert {hit.source for hit in store.search("talks", Filters(actor="Actor 29", limit=1))} == {"29.txt"}
        hits = store.search("talks", Filters(kind="event", outlet="Nowhere", limit=1))
        assert hits == []
        assert len(store.search("talks", Filters(kind="event", limit=30))) == 30


def test_reports_of_one_day_follow_each_other_in_a_timeline(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "t.db")) as store:
        for n in range(5):
            store.keep_reading(make_reading(f"Envoys met in hall {n}. They left it.", f"{n}.txt"))
        hits = store.timeline("Ruritania", Filters(kind="event"))
    assert [(hit.source, hit.start) for hit in hits] == [(f"{n}.txt", start) for n in range(5) for start in (0, 21)]
