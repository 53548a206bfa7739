"""The side-by-side view: everything shown, what is shared marked, nothing that could run or move a cursor."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.across.texts import DAM, FAIR, REWRITTEN, make_report
from twosource.across.copies import find_copies
from twosource.model.record import Link, Passage
from twosource.model.text import Report, Span
from twosource.serve.copies_view import describe_link, mark_pieces, name_report, write_diff_html, write_diff_text

ONE, OTHER = make_report(0, DAM), make_report(1, REWRITTEN)
LINK = find_copies([ONE, OTHER]).links[0]


def test_html_is_one_page_with_both_texts_marked() -> None:
    page = write_diff_html(ONE, OTHER, LINK)
    assert page.startswith("<!doctype html>")
    assert "http" not in page
    assert "<script" not in page
    shown = re.sub(r"<sup>.*?</sup>|<[^>]+>", "", page)
    assert "eleven people from rooftops" in shown
    assert "eleven persons from roofs" in shown
    assert page.count('<mark class="paraphrase" id="a') == page.count('<mark class="paraphrase" id="b') > 0


def test_html_is_escaped() -> None:
    bad = Report(id="r0", source="<b>", text="<script>alert(1)</script> & more", title="<i>t</i>")
    page = write_diff_html(bad, OTHER, None)
    assert "<script" not in page
    assert "<i>" not in page
    assert "&lt;script&gt;" in page


def test_either_order_gives_the_same_passages() -> None:
    assert write_diff_html(OTHER, ONE, LINK).count("<mark") == write_diff_html(ONE, OTHER, LINK).count("<mark")


def test_terminal_view() -> None:
    plain = write_diff_text(ONE, OTHER, LINK, width=100, is_plain=True)
    assert "\x1b" not in plain
    assert plain.count("[1 ") == 2 + 1  # on either side, and below, where its meaning is told
    assert plain.count("[") == plain.count("]")
    coloured = write_diff_text(ONE, OTHER, LINK, width=100)
    assert "\x1b[" in coloured
    assert coloured.count("[1]") == 2


def test_reports_of_one_title_are_told_by_their_files() -> None:
    one, other = (Report(id=f"r{n}", source=f"pages/{n}.html", text="", title="Dam") for n in range(2))
    shown = write_diff_text(one, other, None, is_plain=True)
    assert "0.html" in shown
    assert "1.html" in shown


def test_terminal_control_characters_are_dropped() -> None:
    bad = Report(id="r0", source="s0", text="rain \x1b[2J\x07 fell \r gone")
    assert "\x1b" not in write_diff_text(bad, OTHER, None, is_plain=True)


@pytest.mark.parametrize(
    ("first", "told"),
    [(None, "excerpt: 50% of the left stands in the right, 100% of the right in the left"),
     ("r1", "excerpt: 50% of the left stands in the right, 100% of the right in the left; the right came first")],
)  # fmt: skip
def test_description(first: str | None, told: str) -> None:
    link = Link("r0", "r1", "excerpt", 0.5, 1.0, (), first)
    assert describe_link(ONE, OTHER, link) == told


def test_nothing_shared() -> None:
    fair = make_report(2, FAIR)
    assert "no shared text" in write_diff_text(ONE, fair, None, is_plain=True)


def test_name() -> None:
    assert name_report(Report(id="r", source="s", text="", outlet="Reuters", title="Dam")) == "Reuters: Dam"
    assert name_report(ONE) == "s0"


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=6))
@settings(max_examples=80, deadline=None)
def test_pieces_leave_nothing_out(spans: list[tuple[int, int]]) -> None:
    report = make_report(0, "abcdefghij" * 6)
    found = [Span("r0", start, start + size) for start, size in spans]
    passages = [Passage(span, span, "edited", 0.9) for span in found]
    pieces = mark_pieces(report, found, passages)
    assert "".join(report.text[piece.start : piece.end] for piece in pieces) == report.text
