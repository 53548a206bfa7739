"""The command line on the sample affair: what it prints, writes and keeps, and its exit status."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import jsonschema
import numpy as np
import pytest
from typer.testing import CliRunner, Result

from twosource.serve import commands  # noqa: F401 - registers the verbs
from twosource.serve.cli import app

SCHEMA = json.loads((Path(__file__).parents[1] / "data" / "record.schema.json").read_text(encoding="utf8"))
SAMPLE = Path(str(files("twosource").joinpath("data", "sample")))


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(a) for a in arguments], input=stdin)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample affair read into a database, its record and its HTML brief."""
    folder = tmp_path_factory.mktemp("home")
    reports = folder / "reports"
    reports.mkdir()
    for path in SAMPLE.glob("*.txt"):
        shutil.copy(path, reports)
    result = run(
        "read", reports, "--db", folder / "t.db", "--json", folder / "record.json", "--html", folder / "b.html"
    )
    assert result.exit_code == 0, result.output
    (folder / "brief.txt").write_text(result.stdout, encoding="utf8")
    return folder


@pytest.fixture(scope="module")
def record(home: Path) -> dict[str, list[dict[str, object]]]:
    return json.loads((home / "record.json").read_text(encoding="utf8"))  # type: ignore[no-any-return]


def test_record_is_valid(record: dict[str, object]) -> None:
    jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(record)


def test_every_span_is_inside_its_text(record: dict[str, list[dict[str, object]]]) -> None:
    sizes = {report["id"]: len(str(report["text"])) for report in record["reports"]}
    spans: list[dict[str, int]] = []

    def collect(value: object) -> None:
        if isinstance(value, dict):
            if {"report", "start", "end"} <= value.keys():
                spans.append(value)
            for inner in value.values():
                collect(inner)
        elif isinstance(value, list):
            for inner in value:
                collect(inner)

    collect(record)
    assert len(spans) > 500
    assert all(0 <= s["start"] < s["end"] <= sizes[s["report"]] for s in spans)


def test_every_id_points_into_the_record(record: dict[str, list[dict[str, object]]]) -> None:
    entities = {e["id"] for e in record["entities"]}
    events = {e["id"] for e in record["events"]}
    origins = {o["id"] for o in record["origins"]}
    statements = {s["id"] for s in record["statements"]}
    for event in record["events"]:
        assert {*event["actors"], *event["recipients"]} <= entities  # type: ignore[misc]
        assert event["place"] is None or event["place"] in entities
        assert event["part_of"] is None or event["part_of"] in events
        assert set(event["origins"]) <= origins  # type: ignore[call-overload]
        for position in event["positions"]:  # type: ignore[attr-defined]
            assert position["holder"] in entities
            assert position["statement"] is None or position["statement"] in statements
    for said in record["statements"]:
        assert {*said["speakers"], *said["addressees"], *said["channel"]} <= entities  # type: ignore[misc]
        assert set(said["about"]) <= events  # type: ignore[call-overload]
        assert said["occasion"] is None or said["occasion"] in events
        assert set(said["origins"]) <= origins  # type: ignore[call-overload]
    for relation in record["relations"]:
        assert {relation["subject"], relation["object"]} <= entities
    assert set(record["timeline"]) == events
    assert set(record["why"]) <= events | statements | {r["id"] for r in record["relations"] + record["figures"]}


def test_brief_opens_with_title_and_counts(home: Path) -> None:
    head, _, _ = (home / "brief.txt").read_text(encoding="utf8").partition("TIMELINE")
    title, _, counts = head.partition("10 reports, ")  # a long title takes two lines
    assert title.strip()
    assert "newsrooms" not in title
    assert "newsrooms" in counts.splitlines()[0]


def test_html_brief_is_whole(home: Path) -> None:
    page = (home / "b.html").read_text(encoding="utf8")
    assert page.rstrip().endswith("</html>")
    assert "10 reports, " in page


def test_same_input_same_record(home: Path, record: dict[str, object]) -> None:
    again = run("read", home / "reports", "--db", home / "again.db", "--json", "-")
    assert json.loads(again.stdout) == record


def test_reading_again_adds_nothing(home: Path) -> None:
    db = home / "again2.db"
    first = run("read", home / "reports", "--db", db)
    second = run("read", home / "reports", "--db", db)
    assert first.stdout == second.stdout
    listed = json.loads(run("list", "--db", db, "--json", "-").stdout)
    assert len(listed) == 10


def test_each_writes_one_line_a_report(home: Path) -> None:
    result = run("read", home / "reports", "--each", "--json", home / "each.jsonl")
    assert result.exit_code == 0
    lines = (home / "each.jsonl").read_text(encoding="utf8").splitlines()
    assert [len(json.loads(line)["reports"]) for line in lines] == [1] * 10
    for line in lines:
        jsonschema.validate(json.loads(line), SCHEMA)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("brief",), "10 reports"),
        (("timeline",), "R1"),
        (("timeline", "--status", "planned"), "planned"),
        (("timeline", "--from", "1999-01-01", "--to", "1999-12-31"), "none found"),
        (("facts",), "independent origin"),
        (("quotes",), ":"),
        (("quotes", "--about", "zzzzzz"), "none found"),
        (("disputes",), "R"),
        (("families",), "are one source"),
        (("search", "grain"), "grain"),
        (("search", "zzzzzz"), "nothing found"),
        (("list",), ".txt"),
    ],
)
def test_views(home: Path, arguments: tuple[str, ...], told: str) -> None:
    result = run(*arguments, "--db", home / "t.db")
    assert result.exit_code == 0, result.output
    assert told in result.stdout


@pytest.mark.parametrize("view", ["timeline", "facts", "quotes", "disputes", "families", "list"])
def test_views_as_json(home: Path, view: str) -> None:
    found = json.loads(run(view, "--db", home / "t.db", "--json", "-").stdout)
    assert isinstance(found, list)
    assert found


def test_filters_narrow(home: Path, record: dict[str, list[dict[str, object]]]) -> None:
    names = {e["id"]: str(e["name"]) for e in record["entities"]}
    actor = next(names[str(e["actors"][0])] for e in record["events"] if e["actors"])  # type: ignore[index]
    chosen = json.loads(run("timeline", "--actor", actor, "--db", home / "t.db", "--json", "-").stdout)
    assert 0 < len(chosen) < len(record["events"])
    kinds = json.loads(run("timeline", "--type", "consult", "--db", home / "t.db", "--json", "-").stdout)
    assert {e["type"] for e in kinds} == {"CONSULT"}


def test_a_capital_acts_for_its_state(home: Path) -> None:
    (home / "minsk.txt").write_text(
        "Belarus signed a trade pact with Italy in Rome on 3 May 2021. Italy bombed a post on 4 May 2021.", "utf8"
    )
    read = run("read", home / "minsk.txt", "--db", home / "m.db")
    assert read.exit_code == 0, read.output
    chosen = json.loads(run("timeline", "--actor", "Minsk", "--db", home / "m.db", "--json", "-").stdout)
    assert [event["type"] for event in chosen] == ["SUPPORT"]


@pytest.mark.parametrize("verb", [("timeline",), ("facts",), ("search", "grain")])
@pytest.mark.parametrize("option", ["--from", "--to"])
def test_a_day_that_is_none_is_refused(home: Path, verb: tuple[str, ...], option: str) -> None:
    result = run(*verb, option, "yesterday", "--db", home / "t.db")
    assert result.exit_code == 2
    assert "ISO date" in result.output


@pytest.mark.parametrize("view", ["timeline", "facts", "quotes"])
def test_views_show_the_id_that_why_asks_for(home: Path, view: str) -> None:
    shown = run(view, "--db", home / "t.db").stdout
    id = json.loads(run(view, "--db", home / "t.db", "--json", "-").stdout)[0]["id"]
    assert id in shown
    assert run("why", id, "--db", home / "t.db").exit_code == 0


def test_search_shows_a_sentence_once(home: Path) -> None:
    lines = run("search", "Odesa", "--limit", "200", "--db", home / "t.db").stdout.splitlines()
    assert len(lines) == len(set(lines)) > 1


def test_why_shows_the_tree(home: Path, record: dict[str, list[dict[str, object]]]) -> None:
    event = max(record["events"], key=lambda e: e["independent"])  # type: ignore[arg-type,return-value]
    result = run("why", str(event["id"]), "--db", home / "t.db")
    assert result.exit_code == 0, result.output
    assert str(event["independent"]) in result.stdout


@pytest.mark.parametrize(
    "format", ["json", "markdown", "html", "plover", "gdelt", "ftm", "jsonld", "atom", "graphml", "csv"]
)
def test_export(home: Path, format: str) -> None:
    target = home / f"out-{format}"
    result = run("export", format, "-o", target, "--db", home / "t.db")
    assert result.exit_code == 0, result.output
    assert target.is_dir() if format == "csv" else target.stat().st_size > 0


def test_views_say_when_there_is_no_database(tmp_path: Path) -> None:
    result = run("timeline", "--db", tmp_path / "none.db")
    assert "no database" in str(result.exception)


def test_bad_inputs_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Norway and Italy signed a treaty in Oslo on 3 May 2021.", encoding="utf8")
    (tmp_path / "empty.txt").write_text("", encoding="utf8")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20)
    result = run("read", tmp_path, tmp_path / "missing.txt", "--db", tmp_path / "x.db", "--json", tmp_path / "r.json")
    assert result.exit_code == 1
    record = json.loads((tmp_path / "r.json").read_text(encoding="utf8"))
    assert [Path(r["source"]).name for r in record["reports"]] == ["good.txt"]
    assert len(record["warnings"]) == 3
    assert "empty.txt" in result.stderr
    assert "missing.txt" in result.stderr


def test_wrong_usage_is_2(tmp_path: Path) -> None:
    assert run("read").exit_code == 2
    assert run("read", "x", "--published", "tomorrow").exit_code == 2
    assert run("export", "papyrus", "-o", tmp_path / "x").exit_code == 2
    assert run("search", "x", "--kind", "rumour", "--db", tmp_path / "x.db").exit_code == 2


def test_published_wins(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("OSLO, 3 May 2021 - Norway met Italy on Monday.", encoding="utf8")
    run(
        "read",
        tmp_path / "a.txt",
        "--published",
        "2020-02-05",
        "--db",
        tmp_path / "x.db",
        "--json",
        tmp_path / "r.json",
    )
    published = json.loads((tmp_path / "r.json").read_text(encoding="utf8"))["reports"][0]["published"]
    assert (published["start"], published["how"]) == ("2020-02-05", "given")


def test_stories_and_copies(home: Path) -> None:
    assert run("stories", home / "reports", "--json", home / "s.jsonl").exit_code == 0
    lines = [json.loads(line) for line in (home / "s.jsonl").read_text(encoding="utf8").splitlines()]
    assert len(lines) == 10
    assert lines[0].keys() == {"report", "story"}
    assert run("copies", home / "reports", "--json", home / "c.json").exit_code == 0
    copies = json.loads((home / "c.json").read_text(encoding="utf8"))
    assert copies["families"]
    assert "text" not in copies["reports"][0]


def test_stories_by_meaning_say_so(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Meaning:
        name = "some_model 1"

        def embed_report(self, report: object) -> object:
            return np.array([1, 0], np.float32)

    monkeypatch.setattr("twosource.meaning.vectors.Meaning", Meaning)
    told = run("stories", home / "reports", "--meaning")
    lines = [json.loads(line) for line in told.stdout.splitlines()]
    assert len(lines) == 10
    assert {line["by"] for line in lines} == {"words and meaning (some_model 1)"}


def test_meaning_that_is_not_installed_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twosource.meaning.vectors.find_sentence_model", lambda: None)
    told = run("stories", home / "reports", "--meaning")
    assert told.exit_code != 0
    assert "pip install" in told.stderr + told.stdout + str(told.exception)
    assert run("read", home / "reports", "--meaning").exit_code == 2


def test_trace_shows_every_stage(home: Path) -> None:
    path = sorted((home / "reports").glob("*.txt"))[0]
    result = run("trace", path, "--sentence", "3", "--published", "2022-07-23")
    assert result.exit_code == 0, result.output
    assert all(
        f"\n{stage}: " in result.stdout for stage in ("parse", "who", "when", "said", "channel", "did", "figures")
    )
    markdown = run("trace", path, "--sentence", "2", "--markdown")
    assert "## parse: " in markdown.stdout
    assert run("trace", path, "--sentence", "999").exit_code == 2


def test_forget_removes_a_report(home: Path) -> None:
    db = home / "forget.db"
    run("read", home / "reports", "--db", db)
    source = json.loads(run("list", "--db", db, "--json", "-").stdout)[0]["source"]
    assert run("forget", source, "--db", db).exit_code == 0
    assert len(json.loads(run("list", "--db", db, "--json", "-").stdout)) == 9
    assert run("forget", source, "--db", db).exit_code == 1
    gone = json.loads(run("diff", "1", "--db", db, "--json", "-").stdout)
    assert gone.keys() == {"gained", "lost", "changed"}


def test_merge_can_be_undone(home: Path) -> None:
    db = home / "fix.db"
    run("read", home / "reports", "--db", db, "--json", home / "before.json")
    before = json.loads((home / "before.json").read_text(encoding="utf8"))["entities"]
    a, b = [e["id"] for e in before if e["kind"] == "person"][:2]

    def entities() -> set[str]:
        run("export", "json", "-o", home / "now.json", "--db", db)
        return {e["name"] for e in json.loads((home / "now.json").read_text(encoding="utf8"))["entities"]}

    start = entities()
    assert run("fix", "merge", a, b, "--db", db).exit_code == 0
    assert len(entities()) == len(start) - 1
    assert len(json.loads(run("fix", "list", "--db", db, "--json", "-").stdout)) == 1
    assert "are one" in run("fix", "list", "--db", db).stdout
    assert run("fix", "undo", "2", "--db", db).exit_code == 2
    assert run("fix", "undo", "1", "--db", db).exit_code == 0
    assert entities() == start
    assert "no corrections" in run("fix", "list", "--db", db).stdout
    assert run("fix", "split", "nobody", a, "--db", db).exit_code == 2
    first, second = [e["name"] for e in before if e["kind"] == "person"][:2]
    assert run("fix", "merge", first.upper(), second, "--db", db).exit_code == 0
    assert len(entities()) == len(start) - 1


def test_doctor_is_well() -> None:
    assert run("doctor").exit_code == 0


def test_a_mixed_pile_makes_one_record_an_affair(home: Path, tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    shutil.copytree(home / "reports", pile)
    quake = "VALDIVIA, 3 May 2021 - An earthquake cracked roads near Valdivia and cut power to hospitals in Chile."
    (pile / "quake.txt").write_text(quake, encoding="utf8")
    result = run("read", pile, "--by-affair", "--db", tmp_path / "x.db", "--json", tmp_path / "r.jsonl")
    assert result.exit_code == 0, result.output
    records = [json.loads(line) for line in (tmp_path / "r.jsonl").read_text(encoding="utf8").splitlines()]
    alone = [r for r in records if len(r["reports"]) == 1 and "quake" in r["reports"][0]["source"]]
    assert len(alone) == 1
    assert sum(len(r["reports"]) for r in records) == 11
    assert run("read", pile, "--by-affair", "--each").exit_code == 2


def test_two_copies_side_by_side(home: Path) -> None:
    run("copies", home / "reports", "--json", home / "c.json")
    copies = json.loads((home / "c.json").read_text(encoding="utf8"))
    source = {r["id"]: r["source"] for r in copies["reports"]}
    a, b = source[copies["links"][0]["a"]], source[copies["links"][0]["b"]]
    shown = run("copies", home / "reports", "--diff", b, a)
    assert shown.exit_code == 0, shown.output
    assert "of the left stands in the right" in shown.stdout
    assert run("copies", home / "reports", "--diff", a, b, "--html", home / "d.html").exit_code == 0
    assert "<mark" in (home / "d.html").read_text(encoding="utf8")
    assert "are one source" in run("copies", home / "reports").stdout
    assert run("copies", home / "reports", "--diff", a, "nobody").exit_code == 2


def test_python_m_is_the_command() -> None:
    done = subprocess.run([sys.executable, "-m", "twosource", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("twosource ")
