"""What a brief says of a small record, and that it says it safely in HTML and Markdown."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from rich.console import Console
from tests.records import small_record

from twosource.export.brief.counting import say_number
from twosource.export.brief.dates import say_when
from twosource.export.brief.html import write_html
from twosource.export.brief.lines import SHOWN, make_brief
from twosource.export.brief.markdown import write_markdown
from twosource.export.brief.shape import Line
from twosource.model.record import Branch, Happening, Position, Record, Unknown
from twosource.model.text import Report, Span, When
from twosource.serve.brief_view import print_brief


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2023-03-01", "2023-03-01", "1 March 2023"),
        ("2023-02-28", "2023-03-02", "28 February to 2 March 2023"),
        ("2023-03-01", "2023-03-05", "1 to 5 March 2023"),
        ("2022-12-30", "2023-01-02", "30 December 2022 to 2 January 2023"),
        ("2023-02-01", "2023-02-28", "February 2023"),
        ("2023-01-01", "2023-03-31", "January 2023 to March 2023"),
        ("2020-01-01", "2020-12-31", "2020"),
        ("2010-01-01", "2019-12-31", "2010 to 2019"),
        ("2020-01-01", None, "since 1 January 2020"),
        (None, "2020-01-01", "until 1 January 2020"),
        (None, None, "date unknown"),
    ],
)
def test_dates_in_words(start: str | None, end: str | None, words: str) -> None:
    assert say_when(When(start, end, "day", "stated")) == words


def sections(record: Record) -> dict[str, tuple[Line, ...]]:
    return {section.name: section.lines for section in make_brief(record).sections}


def test_counts_and_title() -> None:
    brief = make_brief(small_record())
    assert (brief.title, brief.counts) == ("Norway met Italy, 3 May 2021", "2 reports, 1 newsroom, 2 origins")
    assert brief.period == "published 3 May 2021"


def test_empty_record_says_so() -> None:
    brief = make_brief(Record(reports=()))
    assert (brief.title, brief.counts, brief.period) == ("Untitled affair", "no reports", "publication dates unknown")


def test_timeline_line_cites_every_telling() -> None:
    line = sections(small_record())["timeline"][0]
    assert (line.text, line.date, line.status, line.count) == ("Norway met Italy", "3 May 2021", "", 1)
    assert [c.label for c in line.citations] == ["R1 ¶2", "R2 ¶1"]
    assert line.citations[0].quote == "Oslo and Rome met on 3 May 2021."
    assert line.why == ("Wire: told in its own voice",)
    assert line.details[0].text == "Italy: occurred"


def test_every_line_about_the_world_is_cited() -> None:
    found = sections(small_record())
    for name in ("timeline", "disputes", "drift", "quotations", "figures", "copies"):
        assert found[name], name
        assert all(line.citations for line in found[name]), name


def test_statement_line_names_speaker_addressee_stance_and_channel() -> None:
    texts = [f"{line.text} [{line.status}]" for line in sections(small_record())["quotations"]]
    assert "Norway to Italy: We want <peace> & trade. (through Norway) [promises]" in texts
    assert "“Rome”: it had paid [denies]" in texts


def test_long_evidence_is_cut_at_a_word() -> None:
    text = "word " * 300
    record = Record(
        reports=(Report("r", "r", text),),
        events=(
            Happening("e", "AID", None, (), (), None, None, "occurred", "x", (Span("r", 0, 1499),), (), (), 1, ()),
        ),
    )
    quote = sections(record)["timeline"][0].citations[0].quote
    assert quote.endswith("word…")
    assert len(quote) <= 400


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.extend(attrs)


def test_html_holds_no_script_and_asks_for_nothing() -> None:
    parser = Tags()
    page = write_html(make_brief(small_record()))
    parser.feed(page)
    assert not {"script", "link", "img", "iframe", "object", "peace"} & set(parser.tags)
    assert not [a for a in parser.attributes if a[0].startswith("on") or a[0] == "src"]
    assert all(str(v).startswith("#") for k, v in parser.attributes if k == "href")
    assert "&lt;peace&gt; &amp; trade" in page
    assert "Oslo and Rome met on 3 May 2021." in page


def test_html_folds_what_is_too_much() -> None:
    record = small_record()
    many = tuple(
        Happening(
            f"e{n}", "AID", None, (), (), None, None, "planned", f"Thing {n}", record.events[0].evidence, (), (), 2, ()
        )
        for n in range(SHOWN + 3)
    )
    page = write_html(make_brief(Record(reports=record.reports, events=many)))
    assert page.count("Thing ") == SHOWN + 3
    assert 'id="events"' in page
    assert "2 independent origins</span>" in page


def test_markdown_escapes_and_quotes() -> None:
    page = write_markdown(make_brief(small_record()))
    assert page.startswith("# Norway met Italy, 3 May 2021\n")
    assert "\\<peace\\> &amp; trade" in page
    assert re.search(r"^\[\^1\]: R1 ¶2: “Oslo and Rome met on 3 May 2021\.”$", page, re.MULTILINE)


def test_terminal_shows_the_same() -> None:
    stream = io.StringIO()
    print_brief(make_brief(small_record()), Console(file=stream, width=100))
    shown = stream.getvalue()
    assert "2 reports, 1 newsroom, 2 origins" in shown
    assert "3 May 2021  Norway met Italy  (R1 ¶2, R2 ¶1)" in shown
    assert "1 independent origin: Wire: told in its own voice" in shown
    assert "We want <peace> & trade." in shown


def test_terminal_names_what_it_leaves_out() -> None:
    record = small_record()
    many = tuple(
        Happening(
            f"e{n}", "AID", None, (), (), None, None, "planned", f"Thing {n}", record.events[0].evidence, (), (), 1, ()
        )
        for n in range(35)
    )
    stream = io.StringIO()
    print_brief(make_brief(Record(reports=record.reports, events=many)), Console(file=stream, width=100))
    assert "5 lines (all are in the HTML brief)" in stream.getvalue()
    assert "none found" in stream.getvalue()


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (40_000_000_000, "40 billion"),
        (12_500_000, "12.5 million"),
        (5_500, "5,500"),
        (0.5, "0.5"),
        (1_234_567, "1,234,567"),
    ],
)
def test_large_numbers_are_written_as_newspapers_do(value: float, words: str) -> None:
    assert say_number(value) == words


def test_origins_name_the_reports_that_lead_to_them() -> None:
    record = small_record()
    telling = next(iter(record.why["e1"])).tellings[0]
    counted = replace(record, why={"e1": (Branch("o1", "own voice in one report", (telling,)),)})
    assert sections(counted)["timeline"][0].why == ("Wire: own voice in R1",)


def test_an_unknown_is_not_quoted_twice() -> None:
    record = small_record()
    words = record.reports[0].quote(record.events[0].evidence[0])
    open_ = (Unknown(None, f"Not clear: “{words}”", (record.events[0].evidence[0],)),)
    assert sections(replace(record, unknowns=open_))["unknowns"][0].text.count(words) == 1


def test_an_unknown_that_tells_its_event_quotes_nothing_more() -> None:
    record = small_record()
    told = "No report says when this happened: Norway closed the port"
    open_ = (Unknown("n1", told, record.events[0].evidence[:1]),)
    assert sections(replace(record, unknowns=open_))["unknowns"][0].text == told


def test_a_position_that_doubts_says_so() -> None:
    record = small_record()
    said = replace(record.statements[0], stance="doubts")
    held = Position(record.entities[0].id, "possible", said.id, record.events[0].evidence)
    told = replace(record, statements=(said,), events=(replace(record.events[0], positions=(held,)),))
    (line,) = sections(told)["timeline"]
    assert [detail.text for detail in line.details] == [f"{record.entities[0].name}: possible, but doubts it"]
