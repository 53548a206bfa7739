"""Command lines that are plainly right run at once; all others are left to the command line's library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Annotated, Any

import pytest

from tests.store.made import make_reading, make_record
from twosource.errors import NoDatabase
from twosource.serve.short import COMPLETION, match_words, run_short
from twosource.serve.words import Argument, Option, Verb
from twosource.store import open_store


def ask(
    name: Annotated[str, Argument("A name.")],
    place: Annotated[str | None, Option(("-p", "--place"))] = None,
    most: Annotated[int, Option(("--most",), least=1)] = 5,
) -> None: ...


def write(
    path: Annotated[str, Option(("-o", "--output"))], words: Annotated[list[str] | None, Option(("--w",))] = None
) -> None: ...


def tell(
    words: Annotated[list[str], Argument("Words.")], on: Annotated[str | None, Option(("--on",))] = None
) -> None: ...


@pytest.mark.parametrize(
    ("run", "line", "given"),
    [
        (ask, "Zenda", {"name": "Zenda"}),
        (ask, "Zenda --place Strelsau", {"name": "Zenda", "place": "Strelsau"}),
        (ask, "--place=Strelsau Zenda", {"name": "Zenda", "place": "Strelsau"}),
        (ask, "--place=a=b Zenda", {"name": "Zenda", "place": "a=b"}),
        (ask, "--place= Zenda", {"name": "Zenda", "place": ""}),
        (ask, "-p - Zenda", {"name": "Zenda", "place": "-"}),
        (ask, "Zenda --most 2", {"name": "Zenda", "most": 2}),
        (ask, "Zenda --most 0", None),
        (ask, "Zenda --most two", None),
        (ask, "Zenda --most -1", None),
        (ask, "Zenda --place", None),
        (ask, "Zenda --place --most 2", None),
        (ask, "Zenda --place a --place b", None),
        (ask, "Zenda --plac a", None),
        (ask, "Zenda -pStrelsau", None),
        (ask, "Zenda --help", None),
        (ask, "-- Zenda", None),
        (ask, "Zenda Castle", None),
        (ask, "", None),
        (write, "-o out", {"path": "out"}),
        (write, "", None),
        (tell, "the king --on 2024-05-04 of Ruritania", {"words": ["the", "king", "of", "Ruritania"], "on": "2024-05-04"}),
        (tell, "--on 2024-05-04", None),
    ],
)  # fmt: skip
def test_match_words(run: Any, line: str, given: dict[str, Any] | None) -> None:
    assert match_words(Verb("v", run), line.split()) == given


@pytest.fixture
def database(tmp_path: Path) -> str:
    path = str(tmp_path / "t.db")
    with open_store(path) as store:
        reading = make_reading("Envoys signed a peace accord. Nobody was shocked. Talks about talks went on.", "a.txt")
        store.keep_reading(reading)
        store.keep_record(make_record(reading))
    return path


@pytest.mark.parametrize("line", ["", "read a.txt", "no-such-verb", "list --no-such", "list --help", "who --on x y"])
def test_what_is_left_to_others(line: str, database: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert not run_short([*line.split(), *(["--db", database] if line else [])])
    assert capsys.readouterr().out == ""


def test_a_shell_that_asks_what_comes_next(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(COMPLETION, "bash_complete")
    assert not run_short(["list", "--db", database])


def test_an_error_of_ours_is_told_by_others(tmp_path: Path) -> None:
    with pytest.raises(NoDatabase):
        run_short(["list", "--db", str(tmp_path / "none.db")])


@pytest.mark.parametrize(
    ("line", "status", "told"),
    [
        ("list", 0, "a.txt"),
        ("search envoys --kind=event", 0, "event"),
        ("search envoys --kind=poem", 2, "--kind is report"),
        ("list --db none.db", 2, "twosource: there is no database none.db"),
        ("forget nothing.txt", 1, "0 reports forgotten"),
    ],
)
def test_the_program(line: str, status: int, told: str, database: str) -> None:
    words = line.split() if "--db" in line else [*line.split(), "--db", database]
    done = subprocess.run([sys.executable, "-m", "twosource", *words], capture_output=True, text=True)
    assert (done.returncode, told in done.stdout + done.stderr) == (status, True), done.stderr


@pytest.mark.parametrize(
    ("verb", "others"),
    [
        ("list", ["typer", "click", "rich", "msgspec", "dataclasses", "twosource.model.text"]),
        ("search envoys", ["typer", "click", "rich", "dataclasses", "twosource.model.text"]),
        ("timeline", ["typer", "click", "jinja2", "spacy", "numpy", "yaml"]),
        ("brief", ["typer", "click", "jinja2", "spacy", "numpy", "yaml"]),
        ("who Zenda", ["typer", "click", "jinja2", "spacy", "numpy"]),
    ],
)
def test_what_a_view_does_not_import(verb: str, others: list[str], database: str) -> None:
    words = [*verb.split(), "--db", database]
    code = f"import sys; sys.argv = ['twosource', *{words!r}]; from twosource.serve.start import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}; print(*sys.modules, file=sys.stderr)"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert [name for name in others if name in done.stderr.split()] == []
