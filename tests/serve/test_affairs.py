"""Views of a database that was sorted into affairs: one is chosen, and where none is, they are listed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.records import small_record
from twosource.errors import NoDatabase
from twosource.model.facts import Reading
from twosource.serve import commands
from twosource.serve.cli import app
from twosource.serve.opening import choose_affair, load
from twosource.store import open_store
from twosource.store.kept import Kept

ONE, TWO, WHOLE = Kept("a1", 1, "2024", "Talks"), Kept("b2", 1, "2024", None), Kept("", 1, "2024", "All")


@pytest.mark.parametrize(
    ("records", "asked", "name"),
    [
        ([], None, ""),
        ([WHOLE, ONE], None, ""),
        ([WHOLE, ONE], "a1", "a1"),
        ([ONE], None, "a1"),
        ([ONE, TWO], "b2", "b2"),
    ],
)
def test_choose(records: list[Kept], asked: str | None, name: str) -> None:
    assert choose_affair(records, asked, "x.db") == name


@pytest.mark.parametrize(("records", "asked"), [([ONE, TWO], None), ([ONE, TWO], "c3"), ([WHOLE], "a1")])
def test_what_there_is_to_choose_is_told(records: list[Kept], asked: str | None) -> None:
    with pytest.raises(NoDatabase, match="--affair") as told:
        choose_affair(records, asked, "x.db")
    assert all((kept.title or "untitled") in str(told.value) for kept in records if kept.name)


def test_each_view_shows_the_affair_that_is_asked_for(tmp_path: Path) -> None:
    path = str(tmp_path / "t.db")
    record = small_record()
    with open_store(path) as store:
        for report in record.reports:
            store.keep_reading(Reading(report, None))
        for name in ("a1", "b2"):
            run = store.start_run("read --by-affair", [], "1")
            store.keep_record(replace(record, title=f"Affair {name}"), name=name, run=run)
    assert load(path, "b2").title == "Affair b2"
    assert commands.__all__
    ask = CliRunner()
    for verb in ("brief", "timeline", "facts", "quotes", "disputes", "families"):
        assert ask.invoke(app, [verb, "--db", path, "--affair", "a1"]).exit_code == 0, verb
        assert isinstance(ask.invoke(app, [verb, "--db", path]).exception, NoDatabase), verb
    changed = ask.invoke(app, ["diff", "1", "--db", path, "--affair", "b2"])
    assert "Norway met Italy" in changed.output
    assert "Norway met Italy" not in ask.invoke(app, ["diff", "1", "--db", path, "--affair", "a1"]).output
