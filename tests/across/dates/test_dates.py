"""Dates inferred from an affair: reports that tell one happening date each other, and unsure ones stay undated."""

from __future__ import annotations

import pytest

from tests.conftest import ReadText
from twosource.across.dates import date_reports
from twosource.across.dates.same_quotes import find_quoting
from twosource.across.dates.same_times import group_times
from twosource.model.facts import Reading
from twosource.model.record import Family
from twosource.read.masthead import read_masthead
from twosource.within.clues import find_clues
from twosource.within.who import find_who

DATED = (
    "Miners of the Orlen pit in Valdora voted on Tuesday to end their strike over unpaid wages, their union said.\n\n"
    "The vote followed talks with the governor on Monday. The pit will reopen on Friday."
)
UNDATED = (
    "A strike over unpaid wages at the Orlen pit in Valdora ended on Tuesday when miners of the union voted for it.\n\n"
    "The governor had held talks with the union on Monday. Work at the pit will resume on Friday."
)
OTHER = "The choir of a village sang. Its leader thanked the baker and the smith for bread and nails."


def reading(read_text: ReadText, text: str, id_: str, published: str | None = None) -> Reading:
    report, parse = read_text(text, id=id_, published=published) if published else read_text(text, id=id_)
    return Reading(report, parse)


def test_a_dated_report_dates_another_of_the_same_happening(read_text: ReadText) -> None:
    readings = [reading(read_text, DATED, "a", "2021-09-14"), reading(read_text, UNDATED, "b")]
    found = date_reports(readings, ())
    assert set(found) == {"b"}
    assert found["b"].start == "2021-09-14"
    assert found["b"].end is not None
    assert found["b"].end <= "2021-09-15"
    assert found["b"].how == "inferred"
    assert 0.5 < found["b"].confidence < 1.0
    assert {readings[1].report.quote(s) for s in found["b"].evidence} >= {"Tuesday"}


def test_copies_lie_close(read_text: ReadText) -> None:
    readings = [reading(read_text, DATED, "a", "2021-09-14"), reading(read_text, DATED, "b")]
    found = date_reports(readings, (Family("f1", ("a", "b"), None),))
    assert (found["b"].start, found["b"].end) == ("2021-09-14", "2021-09-14")


def test_a_known_event_and_the_calendar_date_a_report_alone(read_text: ReadText) -> None:
    text = (
        "On Friday, Beijing published a 12-point position paper on the war in Ukraine.\n\n"
        "Critics said on Saturday that it favoured one side. A debate is due on Monday.\n\n© 2023 The Herald"
    )
    found = date_reports([reading(read_text, text, "a")], ())
    assert found["a"].start is not None
    assert found["a"].end is not None
    assert found["a"].start <= "2023-02-25" <= found["a"].end


@pytest.mark.parametrize("text", [UNDATED, OTHER, UNDATED + "\n\n© 2021 The Herald", ""])
def test_unsure_is_unknown(read_text: ReadText, text: str) -> None:
    assert date_reports([reading(read_text, text, "a")], ()) == {}


def test_a_stranger_in_the_affair_is_not_dated(read_text: ReadText) -> None:
    readings = [reading(read_text, DATED, "a", "2021-09-14"), reading(read_text, OTHER, "b")]
    found = date_reports(readings, ())
    assert "b" not in found or found["b"].start != found["b"].end


def filed(read_text: ReadText, text: str, id_: str) -> Reading:
    report, parse = read_text(text, id=id_)
    report = read_masthead(report)
    return Reading(report, parse, parties=find_who(parse, report))


def test_the_day_of_a_dateline_is_that_of_its_report(read_text: ReadText) -> None:
    readings = [
        reading(read_text, DATED, "a", "2021-09-14"),
        filed(read_text, f"VALDORA, Sept. 16 (Reuters) - {UNDATED}", "b"),
    ]
    found = date_reports(readings, ())
    assert found["b"].start is not None
    assert found["b"].end is not None
    assert found["b"].start <= "2021-09-16" <= found["b"].end


def test_who_still_holds_an_office_dates_no_report_near_the_start_of_his_term(read_text: ReadText) -> None:
    text = (
        "BEIJING, May 29 (Xinhua) -- A deputy minister will be in Oslo from May 30 to June 2, foreign ministry "
        "spokesperson Mao Ning said on Wednesday."
    )
    assert date_reports([filed(read_text, text, "a")], ()) == {}


def test_given_dates_are_not_touched(read_text: ReadText) -> None:
    readings = [reading(read_text, DATED, "a", "2021-09-14"), reading(read_text, UNDATED, "b", "2021-11-01")]
    assert date_reports(readings, ()) == {}


def test_a_report_without_its_parse_is_left_alone(read_text: ReadText) -> None:
    bare = Reading(reading(read_text, UNDATED, "b").report, None)
    assert date_reports([reading(read_text, DATED, "a", "2021-09-14"), bare], ()) == {}


def test_order_does_not_matter(read_text: ReadText) -> None:
    readings = [reading(read_text, DATED, "a", "2021-09-14"), reading(read_text, UNDATED, "b")]
    assert date_reports(readings, ()) == date_reports(readings[::-1], ())


def test_groups_hold_one_happening_of_several_reports(read_text: ReadText) -> None:
    clues = {}
    for id_, text in (("a", DATED), ("b", UNDATED), ("c", "The choir of a village sang on Tuesday in the square.")):
        report, parse = read_text(text, id=id_)
        clues[id_] = find_clues(parse, report)
    groups = group_times(clues)
    assert {frozenset(m.report for m in group) for group in groups} == {frozenset("ab")}
    assert all(len({m.clue.number for m in group}) == 1 for group in groups)


QUOTE = "“The old bridge was never safe and we have always said so,” the mayor told reporters."


def test_reports_that_quote_the_same_words_are_of_one_day_or_the_next(read_text: ReadText) -> None:
    readings = [
        reading(read_text, f"{QUOTE} The council met for an hour.", "a", "2021-09-14"),
        reading(read_text, f"Repairs begin soon. {QUOTE} Ships wait.", "b"),
    ]
    found = date_reports(readings, ())
    assert found["b"].start is not None
    assert found["b"].end is not None
    assert "2021-09-12" <= found["b"].start <= "2021-09-14" <= found["b"].end <= "2021-09-16"
    assert any(readings[1].report.quote(span).startswith("“The old bridge") for span in found["b"].evidence)


def test_shared_quotations(read_text: ReadText) -> None:
    reports = [reading(read_text, text, name).report for name, text in [("a", QUOTE), ("b", QUOTE), ("c", OTHER)]]
    found = find_quoting(reports)
    assert {name: list(others) for name, others in found.items()} == {"a": ["b"], "b": ["a"]}
    assert not find_quoting(reports[1:])


def test_a_bare_day_of_the_month_dates_a_report(read_text: ReadText) -> None:
    told = (
        "Premier Hanna Orlova met the governor of Valdora on the 14th and signed a pact on wages with the union of the "
        "Orlen pit.\n\nThe parliament of Valdora will vote on the pact in October."
    )
    wire = (
        "Premier Hanna Orlova signed a pact on wages with the union of the Orlen pit in Valdora on Tuesday.\n\n"
        "The governor of Valdora met her before, and parliament will vote on the pact in October."
    )
    readings = [reading(read_text, wire, "a", "2021-09-14"), reading(read_text, told, "b")]
    found = date_reports(readings, ())["b"]
    assert found.start is not None
    assert found.end is not None
    assert found.start <= "2021-09-14" <= found.end
    assert found.end <= "2021-09-16"
    assert "the 14th" in {readings[1].report.quote(span) for span in found.evidence}
