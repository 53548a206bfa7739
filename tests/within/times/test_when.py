"""Time expressions: the examples of data/times.yaml, and tables of sentence, words, value."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import ReadText

from twosource.lexicon.load import load_yaml
from twosource.model.facts import Time
from twosource.model.text import Parse, Report, When
from twosource.read.masthead import read_masthead
from twosource.within.when import READINGS, anchors, find_when

WEDNESDAY = "2023-03-15"
MARKED = re.compile(r"\[([^=\]]+)=([^\]]+)\]")
EXAMPLES = [(row["rule"], e) for row in load_yaml("times.yaml")["rules"] for e in row.get("examples", ())]


def values(read_text: ReadText, text: str, published: str | When | None = WEDNESDAY) -> dict[str, str | None]:
    report, parse = read_text(text, published=published) if published else read_text(text)
    return {report.quote(t.span): t.value for t in find_when(parse, report)}


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_examples_of_the_rules(read_text: ReadText, rule: str, example: str) -> None:
    text = MARKED.sub(lambda m: m[1], example)
    report, parse = read_text(text, published=WEDNESDAY)
    found = {t.value: report.quote(t.span) for t in find_when(parse, report)}
    for words, value in MARKED.findall(example):
        assert value in found, f"{rule}: {text}: {found}"
        assert words.split()[-1] in found[value]


def test_every_rule_has_a_reading() -> None:
    assert {row["make"] for row in load_yaml("times.yaml")["rules"]} <= set(READINGS)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        # a bare weekday is the nearest past day, today included, unless tense, plan or preposition point ahead
        ("The envoy resigned on Monday.", "Monday", "2023-03-13"),
        ("The envoy resigned on Wednesday.", "Wednesday", "2023-03-15"),
        ("The envoy resigned on Thursday.", "Thursday", "2023-03-09"),
        ("The envoy will resign on Monday.", "Monday", "2023-03-20"),
        ("A hearing is scheduled for Monday.", "Monday", "2023-03-20"),
        ("She plans to fly home on Friday.", "Friday", "2023-03-17"),
        ("The port was closed and is expected to reopen on Sunday.", "Sunday", "2023-03-19"),
        ("The mayor announced a curfew, starting on Saturday.", "Saturday", "2023-03-18"),
        ("The court postponed the hearing until Friday.", "Friday", "2023-03-17"),
        ("The delegation stayed until Friday.", "Friday", "2023-03-10"),
        ("The minister has scheduled a briefing for Tuesday.", "Tuesday", "2023-03-21"),
        ("Villagers rallied ahead of Sunday's vote.", "Sunday", "2023-03-19"),
        ("The mayor wrote in advance of Sunday's vote.", "Sunday", "2023-03-19"),
        ("Lawyers said they would study Tuesday's ruling.", "Tuesday", "2023-03-14"),
        ("The envoy is due in the port on Sunday.", "Sunday", "2023-03-19"),
        ("The premier is to visit the mine on Friday.", "Friday", "2023-03-17"),
        ("He was hurt on Friday and is to be flown home on Monday.", "Monday", "2023-03-20"),
        ("Premier to visit the mine on Friday", "Friday", "2023-03-17"),
        ("The premier flies to the island on Friday.", "Friday", "2023-03-17"),
        ("He is heading to the island on Friday.", "Friday", "2023-03-17"),
        ("He was heading to the island on Friday.", "Friday", "2023-03-10"),
        ("The accord takes effect on Monday.", "Monday", "2023-03-20"),
        ("The widow is taking them to court on Monday.", "Monday", "2023-03-13"),
        ("Unions have called a march for Saturday.", "Saturday", "2023-03-18"),
        ("The mayor called for a boycott of Sunday's vote.", "Sunday", "2023-03-19"),
        ("The mayor called for calm at Sunday's vote.", "Sunday", "2023-03-12"),
        ("Both sides prepared for Sunday's debate.", "Sunday", "2023-03-19"),
        ("She was invited to speak on Sunday.", "Sunday", "2023-03-19"),
        ("The offer had been due to expire on Friday.", "Friday", "2023-03-10"),
        ("The tour had been planned for Monday.", "Monday", "2023-03-13"),
        ("A vigil planned for Monday was called off after threats.", "Monday", "2023-03-13"),
        ("Police scrapped a parade planned for Tuesday.", "Tuesday", "2023-03-14"),
        ("A vigil planned for Saturday was called off after threats.", "Saturday", "2023-03-18"),
        ("A vigil planned for Monday was announced at noon.", "Monday", "2023-03-20"),
        ("The talks could continue Sunday if no deal is reached, envoys say.", "Sunday", "2023-03-19"),
        ("The mayor could not be reached on Sunday, aides say.", "Sunday", "2023-03-12"),
        ("The hearings, scheduled for Tuesday and Wednesday, are public.", "Wednesday", "2023-03-22"),
        ("The firm lost money in the year ended Oct. 31.", "Oct. 31", "2022-10-31"),
        ("The party daily Beacon praised him.", "daily", None),
        ("Exiles shaped the post-1959 politics of the island.", "1959", "1959"),
        ("He spoke in Easter week.", "Easter week", "2023-W14"),
        ("Talks begin on Friday.", "Friday", "2023-03-17"),
        ("He met them last Friday.", "last Friday", "2023-03-10"),
        ("He meets them next Friday.", "next Friday", "2023-03-17"),
        ("They did not plan to leave on Thursday morning.", "Thursday morning", "2023-03-16TMO"),
        ("He called late on Monday night.", "Monday night", "2023-03-13TNI"),
    ],
)
def test_weekdays(read_text: ReadText, text: str, words: str, value: str) -> None:
    assert values(read_text, text).get(words) == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It was signed on March 2, 2021.", "March 2, 2021", "2021-03-02"),
        ("It was signed on Thursday, March 2.", "Thursday, March 2", "2023-03-02"),
        ("It was signed on 7 June 2019.", "7 June 2019", "2019-06-07"),
        ("It was signed on Nov. 30.", "Nov. 30", "2022-11-30"),
        ("It will be signed on April 4.", "April 4", "2023-04-04"),
        ("It was signed in September.", "September", "2022-09"),
        ("It was signed last September.", "last September", "2022-09"),
        ("It will be signed in September.", "September", "2023-09"),
        ("It was signed in early 2019.", "early 2019", "2019"),
        ("It was signed in June last year.", "June last year", "2022-06"),
        ("The war of 1939 began here.", "1939", "1939"),
        ("The rules of the 1980s apply.", "the 1980s", "198"),
        ("The rules of the '90s apply.", "the '90s", "199"),
        ("A castle of the 12th century burned.", "the 12th century", "11"),
        ("Exports fell in the second quarter.", "the second quarter", "2022-Q2"),
        ("Exports fell in Q3 2021.", "Q3 2021", "2021-Q3"),
        ("Exports fell in fiscal 2022.", "fiscal 2022", "2022"),
        ("Exports fell in the first half of 2021.", "the first half of 2021", "2021-H1"),
        ("He fought there from 1939-45.", "1939-45", "1939/1945"),
        ("The summit of May 3-5, 2022 was long.", "May 3-5, 2022", "2022-05-03/2022-05-05"),
        ("They met last summer.", "last summer", "2022-SU"),
        ("They met in the autumn of 2020.", "the autumn of 2020", "2020-FA"),
        ("The log reads 2022-12-24T18:30 exactly.", "2022-12-24T18:30", "2022-12-24T18:30"),
        ("The form says 12/24/2022 on top.", "12/24/2022", "2022-12-24"),
        ("The form says 24/12/2022 on top.", "24/12/2022", "2022-12-24"),
    ],
)
def test_dates(read_text: ReadText, text: str, words: str, value: str) -> None:
    assert values(read_text, text).get(words) == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("She left yesterday.", "yesterday", "2023-03-14"),
        ("She won on Friday. The day before, she had fled.", "The day before", "2023-03-09"),
        ("She won on Friday. She had fled the previous evening.", "the previous evening", "2023-03-09TEV"),
        ("She won on Friday. A day before, she had fled.", "A day before", "2023-03-09"),
        ("They fled on Monday. They had lost a note of Sunday. They met later in the day.", "the day", "2023-03-13"),
        ("They called a vote for October 2014, only seven months later.", "seven months later", "2014-10"),
        ("The envoy flew in for Thursday's talks.", "Thursday", "2023-03-16"),
        ("The envoy was hurt in Thursday's talks.", "Thursday", "2023-03-09"),
        ("The envoy said on Thursday it would close.", "Thursday", "2023-03-09"),
        ("She leaves tomorrow.", "tomorrow", "2023-03-16"),
        ("She left last night.", "last night", "2023-03-14TNI"),
        ("She sings tonight.", "tonight", "2023-03-15TNI"),
        ("She left last week.", "last week", "2023-W10"),
        ("She left this week.", "this week", "2023-W11"),
        ("She left earlier this month.", "earlier this month", "2023-03"),
        ("She left last year.", "last year", "2022"),
        ("She left two weeks ago.", "two weeks ago", "2023-W09"),
        ("She left six months ago.", "six months ago", "2022-09"),
        ("She left a decade ago.", "a decade ago", "2013"),
        ("She left over the weekend.", "the weekend", "2023-W10-WE"),
        ("She fell ill on May 4, 2020. The following day she died.", "The following day", "2020-05-05"),
        ("She fell ill on May 4, 2020. She died later that year.", "later that year", "2020"),
        ("He was hurt five years ago this week.", "five years ago this week", "2018-W11"),
        ("He was hurt ten years ago today.", "ten years ago today", "2013-03-15"),
        ("He was hurt two years ago last month.", "two years ago last month", "2021-02"),
        ("It failed in 2012. They left that month.", "that month", None),
        ("It failed in May 2012. They left that month.", "that month", "2012-05"),
        ("It lasted over the previous 24 hours.", "the previous 24 hours", "PT24H"),
        ("It lasted twenty-four hours.", "twenty-four hours", "PT24H"),
        ("It lasted two and a half years.", "two and a half years", "P2Y6M"),
        ("It lasted half an hour.", "half an hour", "PT30M"),
        ("It lasted a year and a half.", "a year and a half", "P1Y6M"),
        ("It lasted several weeks.", "several weeks", "PXW"),
        ("It is a three-day visit.", "three-day", "P3D"),
        ("It is a year-long war.", "year-long", "P1Y"),
        ("It will last for decades.", "decades", "PXDE"),
        ("They meet every Monday.", "every Monday", "XXXX-WXX-1"),
        ("They meet every two weeks.", "every two weeks", "P2W"),
        ("They meet on Tuesdays.", "Tuesdays", "XXXX-WXX-2"),
        ("The bulletin appears daily.", "daily", "P1D"),
        ("It costs $4 million a year.", "a year", "P1Y"),
        ("It is now shut.", "now", "PRESENT_REF"),
        ("It was recently shut.", "recently", "PAST_REF"),
        ("It may be shut in the future.", "the future", "FUTURE_REF"),
        ("It opened on Christmas Day.", "Christmas Day", "2022-12-25"),
        ("The blast came at 4 p.m. Tuesday.", "4 p.m. Tuesday", "2023-03-14T16:00"),
        ("The blast came on Tuesday at 9:30 a.m. in town.", "Tuesday at 9:30 a.m.", "2023-03-14T09:30"),
        ("The blast came at noon on Monday.", "noon on Monday", "2023-03-13T12:00"),
    ],
)
def test_relative_times_lengths_and_sets(read_text: ReadText, text: str, words: str, value: str) -> None:
    assert values(read_text, text).get(words) == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        # days
        ("It fell on Feb. 29.", "Feb. 29", "2020-02-29"),
        ("The talks are in November.", "November", "2023-11"),
        ("The vote is on Friday.", "Friday", "2023-03-17"),
        ("They met on March second in a barn.", "March second", "2023-03-02"),
        ("They met on March 2 and 4 in a barn.", "4", "2023-03-04"),
        ("The court sits in the week of March 20.", "the week of March 20", "2023-W12"),
        # hours
        ("He will wake at 4 in the morning.", "4 in the morning", "2023-03-15T04:00"),
        ("He woke before dawn.", "dawn", "2023-03-15TMO"),
        ("He met them on March 2. He left in the evening.", "the evening", "2023-03-02TEV"),
        ("He met them on March 2. He left the next morning.", "the next morning", "2023-03-03TMO"),
        ("He met them on March 2. He left that evening.", "that evening", "2023-03-02TEV"),
        ("He met them on March 2 and again the following Monday.", "the following Monday", "2023-03-06"),
        ("Police detained forty men overnight.", "overnight", "2023-03-15TNI"),
        ("He called this morning.", "this morning", "2023-03-15TMO"),
        ("He called Monday last week.", "Monday last week", "2023-03-06"),
        ("He was killed at 10:45 p.m. at home.", "10:45 p.m.", "XXXX-XX-XXT22:45"),
        ("He left home on May 2. He was killed at 10:45 p.m. there.", "10:45 p.m.", "2023-05-02T22:45"),
        ("He is to call at 17 o'clock from home.", "17 o'clock", "2023-03-15T17:00"),
        ("He will call at noon from home.", "noon", "2023-03-15T12:00"),
        ("The blast came at 9:30 a.m. (0630 GMT) Tuesday.", "9:30 a.m. (0630 GMT) Tuesday", "2023-03-14T09:30"),
        ("They fled in the early hours of Tuesday.", "the early hours of Tuesday", "2023-03-14"),
        ("They fled in the early hours of Tuesday morning.", "the early hours of Tuesday morning", "2023-03-14TMO"),
        ("They dance on Tuesday nights.", "Tuesday nights", "XXXX-WXX-2TNI"),
        ("They dance every July.", "every July", "XXXX-07"),
        ("They dance each summer.", "each summer", "XXXX-SU"),
        ("They dance every morning.", "every morning", "XXXX-XX-XXTMO"),
        ("They danced on the night of March 2 in the square.", "the night of March 2", "2023-03-02TNI"),
        # sets, references, named days
        ("They meet every other week.", "every other week", "P2W"),
        ("It is paid quarterly in cash.", "quarterly", "P3M"),
        ("At present nobody knows.", "At present", "PRESENT_REF"),
        ("They plan to leave soon.", "soon", "FUTURE_REF"),
        ("In the past nobody cared.", "the past", "PAST_REF"),
        ("The current plan fails.", "current", "PRESENT_REF"),
        ("It happened long ago.", "long ago", "PAST_REF"),
        ("They arrived last Thanksgiving.", "last Thanksgiving", "2022-11-24"),
        ("They arrive next Easter.", "next Easter", "2023-04-09"),
        ("They arrived on New Year's Eve 2019 by boat.", "New Year's Eve 2019", "2019-12-31"),
        ("They voted on Election Day.", "Election Day", "2022-11-08"),
        ("He works seven days a week.", "seven days", "P7D"),
        # periods
        ("It was paid at year-end, and by year-end it will go.", "year-end", "2023"),
        ("It has grown since year-end.", "year-end", "2022"),
        ("Sales rose in the year ended March 31.", "the year", "P1Y"),
        ("Sales rose in the year-ago second quarter.", "the year-ago second quarter", "2021-Q2"),
        ("Sales rose from the year-earlier nine months.", "the year-earlier nine months", "P9M"),
        ("Sales rose in the third quarter of 2020. The latest period was calm.", "The latest period", "2020-Q3"),
        ("Sales rose in the last half of 2019.", "the last half of 2019", "2019-H2"),
        ("Sales rose in the first two quarters of 2019.", "the first two quarters of 2019", "2019-H1"),
        ("It shut in June nineteen ninety-one for good.", "June nineteen ninety-one", "1991-06"),
        ("The slated visit of the envoy in June is on.", "June", "2023-06"),
        ("In the sixties he sang.", "the sixties", "196"),
        ("It grew in the 1988 second quarter.", "the 1988 second quarter", "1988-Q2"),
        ("It grew in last year's fourth quarter.", "last year's fourth quarter", "2022-Q4"),
        ("It will grow in the third quarter.", "the third quarter", "2023-Q3"),
        ("It grew in the first half of last year.", "the first half of last year", "2022-H1"),
        ("It opens next summer.", "next summer", "2023-SU"),
        ("It opened this winter.", "this winter", "2022-WI"),
        ("It opened in spring.", "spring", "2023-SP"),
        ("It opened in the year two thousand.", "the year two thousand", "2000"),
        ("It opened in nineteen ninety-six.", "nineteen ninety-six", "1996"),
        # spans
        ("It is due in the coming months.", "the coming months", "PXM"),
        ("It has grown in recent years.", "recent years", "PAST_REF"),
        ("It has grown in recent weeks.", "recent weeks", "PXW"),
        ("He taught for the past three summers.", "the past three summers", "XXXX-SU"),
        ("He died several years ago.", "several years ago", "PAST_REF"),
        ("He died hours ago.", "hours ago", "PAST_REF"),
        ("He died two days after the fire.", "two days", "P2D"),
        ("He fell in 2019 and died a year later.", "a year later", "2020"),
        ("It burned over the last year.", "the last year", "P1Y"),
        ("They leave at the end of the month.", "the month", "2023-03"),
        ("He was tired for the year.", "the year", "2023"),
        ("He came over the weekend.", "the weekend", "2023-W10-WE"),
        ("He will come over the weekend.", "the weekend", "2023-W11-WE"),
        ("He came last weekend.", "last weekend", "2023-W10-WE"),
        ("He ruled two years and three months.", "two years and three months", "P2Y3M"),
        ("He ruled in the second year of peace.", "the second year", "P1Y"),
        ("He trained in the weeks before the race.", "weeks", "PXW"),
        ("The mill opened today and closes at 1530 GMT.", "1530 GMT", "2023-03-15T15:30"),
        ("Shells fell before dawn Tuesday.", "dawn Tuesday", "2023-03-14TMO"),
        ("In the years that followed, the mill grew.", "years", "PXY"),
        ("He was shot on Monday evening. The men came at 7:15 p.m. and fled.", "7:15 p.m.", "2023-03-13T19:15"),
        ("He was shot last October, and she fled that same day.", "that same day", "2022-10-XX"),
        ("He was shot last October, and she fled the next day.", "the next day", None),
    ],
)
def test_hours_periods_and_spans(read_text: ReadText, text: str, words: str, value: str) -> None:
    assert values(read_text, text).get(words) == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He came yesterday.", "yesterday", None),
        ("He came today.", "today", "PRESENT_REF"),
        ("He came tonight.", "tonight", "XXXX-XX-XXTNI"),
        ("He came last night.", "last night", "XXXX-XX-XXTNI"),
        ("He came on Monday evening.", "Monday evening", "XXXX-WXX-1TEV"),
        ("He came over the weekend.", "the weekend", "XXXX-WXX-WE"),
        ("He came in the third quarter.", "the third quarter", "XXXX-Q3"),
        ("He came last fall.", "last fall", "XXXX-FA"),
        ("He came three years ago.", "three years ago", "PAST_REF"),
        ("He came on Christmas Day.", "Christmas Day", "XXXX-12-25"),
        ("He came on Monday last week.", "Monday last week", "XXXX-WXX-1"),
        ("He came over the past two months.", "the past two months", "P2M"),
        ("He came on Thanksgiving.", "Thanksgiving", None),
        ("He came a week later.", "a week later", "P1W"),
    ],
)
def test_what_needs_no_date(read_text: ReadText, text: str, words: str, value: str | None) -> None:
    found = values(read_text, text, None)
    assert words in found
    assert found[words] == value


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the capital.",
        "She sat second in the row behind the sun.",
        "Theresa May spoke and April Jones listened.",
        "He is 65 years old and has a 7-year-old son.",
        "Some 2000 troops crossed the river.",
        "The shares cost $1995 each.",
        "After the fall of the government he fled.",
        "The film was made by 20th Century Fox.",
        "The anchor of 60 Minutes told viewers that the plan was dead.",
        "The guests on This Week said that the plan was dead.",
        "Thousands joined the annual March for Mercy in the rain.",
        "The problems of today's youth are many.",
        "They train the leaders of tomorrow in a barn.",
        "It is a matter of months before they fall out.",
        "The shop is open 24 hours a day.",
        "He was soon released.",
        "The police found her 1987 Chevrolet in a barn.",
    ],
)
def test_no_false_times(read_text: ReadText, text: str) -> None:
    assert values(read_text, text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "It rained on 30 February 2023.",
        "It fell on Sept. 31.",
        "In the year 0 it snowed.",
        "The log says 2023-02-30.",
        "It fell on June 31, 2022.",
    ],
)
def test_days_that_no_calendar_has(read_text: ReadText, text: str) -> None:
    report, parse = read_text(text, published=WEDNESDAY)
    found = find_when(parse, report)
    assert all(t.when is None for t in found)
    assert all(t.value is None for t in found)


def test_without_a_date_of_its_own(read_text: ReadText) -> None:
    text = "He left on Tuesday, last year, in September, on March 2, and for three weeks; in 2020 he stayed."
    assert values(read_text, text, None) == {
        "Tuesday": "XXXX-WXX-2", "last year": None, "September": "XXXX-09", "March 2": "XXXX-03-02",
        "three weeks": "P3W", "2020": "2020",
    }  # fmt: skip


def test_an_hour_of_today_in_a_report_without_a_date(read_text: ReadText) -> None:
    assert values(read_text, "The vote opens at 4 p.m. today.", None)["4 p.m. today"] == "XXXX-XX-XXT16:00"


def find(read_text: ReadText, text: str, published: str | When) -> list[Time]:
    report, parse = read_text(text, published=published)
    return list(find_when(parse, report))


@pytest.mark.parametrize(
    ("text", "published", "start", "end"),
    [
        ("She left last week.", WEDNESDAY, "2023-03-06", "2023-03-12"),
        ("She left earlier this month.", WEDNESDAY, "2023-03-01", "2023-03-15"),
        ("She left earlier this month.", "2023-03-01", "2023-02-01", "2023-03-01"),
        ("She left last week.", "2023-03-19", "2023-03-06", "2023-03-19"),
        ("She will sing this week.", "2023-03-19", "2023-03-20", "2023-03-26"),
        ("She left over the past two months.", WEDNESDAY, "2023-01-15", "2023-03-15"),
        ("She left last winter.", "2023-04-10", "2022-12-01", "2023-02-28"),
        ("She left last winter.", "2023-01-10", "2021-12-01", "2022-02-28"),
        ("She left last fall.", "2023-01-10", "2022-09-01", "2022-11-30"),
        ("She left last fall.", "2022-12-10", "2021-09-01", "2022-11-30"),
        ("She left last fall.", "2022-10-10", "2021-09-01", "2021-11-30"),
        ("She fell ill this winter.", "2023-02-01", "2022-12-01", "2023-02-28"),
        ("She left recently.", WEDNESDAY, None, "2023-03-15"),
    ],
)
def test_intervals(read_text: ReadText, text: str, published: str, start: str | None, end: str | None) -> None:
    when = find(read_text, text, published)[0].when
    assert when is not None
    assert (when.start, when.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The three-day visit will begin Tuesday.", "2023-03-21", "2023-03-23"),
        ("A two-week course, starting on May 3, is full.", "2023-05-03", "2023-05-16"),
        ("The three-day visit pleased him.", None, None),
        ("The three-day visit began in May.", None, None),
        ("The three-hour visit will begin Tuesday.", None, None),
    ],
)
def test_a_length_that_starts_on_a_day(read_text: ReadText, text: str, start: str | None, end: str | None) -> None:
    when = next(t.when for t in find(read_text, text, WEDNESDAY) if t.type == "DURATION")
    assert (when.start, when.end) == (start, end) if when is not None else start is None


def test_an_anchor_of_two_days_gives_what_holds_on_both(read_text: ReadText) -> None:
    two = When("2023-02-25", "2023-02-26", "days", "inferred", 0.8)
    friday, yesterday = find(read_text, "He called on Friday and left yesterday.", two)
    assert friday.value == "2023-02-24"
    assert yesterday.value is None
    assert yesterday.when is not None
    assert (yesterday.when.start, yesterday.when.end) == ("2023-02-24", "2023-02-25")
    assert yesterday.when.confidence < 0.8
    now = find(read_text, "It is now shut.", two)[0]
    assert now.value == "PRESENT_REF"
    assert now.when is not None
    assert (now.when.start, now.when.end) == ("2023-02-25", "2023-02-26")


def test_an_anchor_of_a_year_is_none() -> None:
    assert anchors(When("2023-01-01", "2023-12-31", "year", "stated")) == (None, None)
    assert anchors(None) == (None, None)


def test_stated_is_told_from_resolved(read_text: ReadText) -> None:
    stated, resolved = find(read_text, "It began in 2019 and ended on Monday.", WEDNESDAY)
    assert stated.when is not None
    assert resolved.when is not None
    assert (stated.when.how, resolved.when.how) == ("stated", "resolved")


def test_quarters_of_the_year_before(read_text: ReadText) -> None:
    text = (
        "Third-quarter profit rose to $9 million from $8 million a year earlier. In the 2019 period it had lost money."
    )
    assert list(values(read_text, text, "2021-10-20").values()) == ["2021-Q3", "2020-Q3", "2019-Q3"]


def test_a_caption_counts_from_the_day_of_its_picture(read_text: ReadText) -> None:
    caption = (
        "Ann Poole lays flowers in Riga, Saturday, Sept. 3, 2022. Her father will be buried on Monday, said an aide."
    )
    report, parse = read_text(f"{caption} Photograph by Bo Lund\n\nThe envoy resigned on Monday.", published=WEDNESDAY)
    assert [t.value for t in find_when(parse, report)] == ["2022-09-03", "2022-09-05", "2023-03-13"]


def test_a_masthead_counts_its_age_from_no_day(read_text: ReadText) -> None:
    report, parse = read_text("Dam opens\nMay 3, 2021 / 9:02 PM / 2 years ago\nIt held on Monday.", published=WEDNESDAY)
    found = {report.quote(t.span) for t in find_when(parse, read_masthead(report))}
    assert found == {"May 3, 2021", "9:02 PM", "Monday"}


def test_no_match_runs_over_a_paragraph(read_text: ReadText) -> None:
    found = values(read_text, "Pay rose in March\n\n7 workers were hurt")
    assert found == {"March": "2023-03"}


WORDS = st.sampled_from(
    [
        "Monday",
        "the",
        "of",
        "2023",
        "March",
        "31",
        "30",
        "February",
        "last",
        "next",
        "two",
        "weeks",
        "ago",
        "second",
        "quarter",
        "99",
        "0",
        "12:75",
        "p.m.",
        ",",
        ".",
        "-",
        "'90s",
        "may",
        "every",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=14))
def test_any_heap_of_time_words_has_honest_spans(parser: object, words: list[str]) -> None:
    text = " ".join(words)
    published = When(WEDNESDAY, WEDNESDAY, "day", "given")
    report = Report(id="r1", source="t", text=text, published=published)
    parse: Parse = parser.parse(report)  # type: ignore[attr-defined]
    times = find_when(parse, report)
    last = 0
    for time in times:
        assert last <= time.span.start < time.span.end <= len(text)
        assert time.when is None or time.when.start is None or time.when.end is None or time.when.start <= time.when.end
        last = time.span.end


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("She mourned the Sept. 11 attacks.", "2023-03-15", "2001-09-11"),
        ("A suit over the Jan. 6 riot went on.", "2023-03-15", "2021-01-06"),
        ("They fled the Sept. 11 attacks.", "2001-09-20", "2001-09-11"),
        ("The ship sailed on Sept. 11 with a cargo of salt.", "2023-09-15", "2023-09-11"),
        ("The Sept. 11 families spoke to the court.", "2023-03-15", None),
        ("He faced questions on the Sept. 11 attack in Benghazi.", "2012-10-15", "2012-09-11"),
        ("Nine of the 19 Sept. 11 hijackers had trained there.", "2023-03-15", None),
    ],
)
def test_days_known_by_their_number(read_text: ReadText, text: str, published: str, value: str | None) -> None:
    found = values(read_text, text, published)
    assert (set(found.values()) or {None}) == {value}
