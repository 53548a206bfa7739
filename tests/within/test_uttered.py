"""When statements were made that stand beside no time of their own."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText

from twosource.within.said import find_said
from twosource.within.uttered import date_statements
from twosource.within.when import find_when
from twosource.within.who import find_who


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The mayor said that the old bridge was safe to use.", "2023-03-14/2023-03-15"),
        ("The mayor resigned on Monday. His deputy said that the bridge was safe to use.", "2023-03-13"),
        ("Ann Lund met the mayor on Monday and said that the bridge was safe to use.", "2023-03-13"),
        ("The mayor had said that the old bridge was safe to use.", None),
        ("The mayor often said that the old bridge was safe to use.", None),
        ("The town was founded on May 4, 1949. The mayor said that the bridge was safe to use.", None),
    ],
)
def test_a_statement_is_news_unless_its_cue_is_old(read_text: ReadText, text: str, days: str | None) -> None:
    report, parse = read_text(text, published="2023-03-15")
    times = find_when(parse, report)
    said = find_said(parse, report, find_who(parse, report), times)
    (statement,) = date_statements(parse, report, times, said)
    found = statement.date or statement.around
    assert (str(found) if found is not None else None) == days
    assert statement.around is None or statement.around.how == "inferred"


def test_without_a_date_of_the_report_nothing_is_dated(read_text: ReadText) -> None:
    report, parse = read_text("The mayor said that the old bridge was safe to use.")
    times = find_when(parse, report)
    said = find_said(parse, report, find_who(parse, report), times)
    assert [s.around for s in date_statements(parse, report, times, said)] == [None]
