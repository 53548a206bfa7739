"""How and when it is said, by whom and to whom: sentences written for these tests, and what must be found in them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.lexicon.load import load_yaml
from twosource.model.facts import Mention, Party, Statement, Time
from twosource.model.text import Parse, Report, Span, When
from twosource.read.masthead import read_masthead
from twosource.within.said import find_said
from twosource.within.when import find_when

ReadText = Callable[..., tuple[Report, Parse]]
EXAMPLES = [(stance, marked) for entry in load_yaml("speech.yaml")["examples"] for stance, marked in entry.items()]


def say(
    read_text: ReadText, text: str, parties: tuple[Party, ...] = (), times: tuple[Time, ...] = ()
) -> list[Statement]:
    report, parse = read_text(text)
    return list(find_said(parse, report, parties, times))


@pytest.mark.parametrize(("stance", "marked"), EXAMPLES)
def test_examples_of_the_lexicon(read_text: ReadText, stance: str, marked: str) -> None:
    report, parse = read_text(re.sub(r"[<>\[\]{}]", "", marked))
    found = [
        (
            report.quote(s.speaker) if s.speaker is not None else "",
            report.quote(s.cue) if s.cue is not None else "",
            [report.quote(c) for c in s.content],
            s.stance,
        )
        for s in find_said(parse, report, (), ())
    ]
    expected = (
        re.findall(r"<([^>]*)>", marked)[0],
        re.findall(r"\[([^\]]*)\]", marked)[0],
        re.findall(r"\{([^}]*)\}", marked),
        stance,
    )
    assert expected in found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“It is closed,” Poole said.", "direct"),
        ("Poole said the bridge was “closed for good” since May.", "mixed"),
        ("Poole said the bridge was closed.", "indirect"),
    ],
)
def test_kind(read_text: ReadText, text: str, kind: str) -> None:
    assert [s.kind for s in say(read_text, text)] == [kind]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Norway said it opposes the plan.", "opposes"),
        ("Norway said it does not support the plan.", "opposes"),
        ("Poole said he did not expect the dam to hold.", "doubts"),
        ("The mayor did not say whether the dam would hold.", "refuses"),
        ("The mayor has yet to say whether the dam will hold.", "refuses"),
        ("The mayor did not rule out a ban.", "other"),
        ("The mayor rejected the report.", "denies"),
        ("The mayor rejected the overture.", "opposes"),
        ("The mayor dismissed several of the proposals.", "opposes"),
        ("The paper said the king welcomed Ann Lund to the palace.", "asserts"),
        ("The mayor asked for help with the dam.", "calls-for"),
        ("The mayor asked about the dam.", "asks"),
        ("The mayor insisted that the dam was safe.", "asserts"),
        ("The mayor insisted that the dam be closed.", "demands"),
        ("The mayor expressed concern that the dam may fail.", "warns"),
        ("The mayor expressed hope the storm will be over.", "hopes"),
        ("“I deeply regret the delay,” the mayor said.", "asserts"),
        ("“Will the dam hold?” Poole said.", "asks"),
        ("The mayor said the firm must pay.", "calls-for"),
        ("“We will pay,” the firm said.", "promises"),
    ],
)
def test_stance(read_text: ReadText, text: str, stance: str) -> None:
    assert say(read_text, text)[0].stance == stance


@pytest.mark.parametrize(
    ("text", "is_analysis"),
    [
        ("The visit may bring clear benefits to the two countries.", True),
        ("The government appears eager to end the strike.", True),
        ("The visit may bring benefits to both countries, Poole said.", False),
        ("The visit brought three ministers to Oslo.", False),
    ],
)
def test_the_newsrooms_own_judgement(read_text: ReadText, text: str, is_analysis: bool) -> None:
    found = [s for s in say(read_text, text) if s.kind == "analysis"]
    assert bool(found) is is_analysis
    assert all(s.speakers == () and s.speaker is None for s in found)


def party(report: Report, parse: Parse, n: int, name: str, **fields: object) -> Party:
    start = report.text.index(name)
    span = Span(report.id, start, start + len(name))
    return Party(
        f"{report.id}/p{n}", name, "person", mentions=(Mention(span, "name", parse.tokens_in(span)[-1]),), **fields
    )  # type: ignore[arg-type]


def test_speakers_and_hearers_are_looked_up(read_text: ReadText) -> None:
    report, parse = read_text("Ann Poole told Bo Lee that the dam had held.")
    parties = (party(report, parse, 0, "Ann Poole"), party(report, parse, 1, "Bo Lee"))
    (statement,) = find_said(parse, report, parties, ())
    assert statement.speakers == (parties[0].id,)
    assert statement.addressees == (parties[1].id,)


def test_several_speak_as_one(read_text: ReadText) -> None:
    report, parse = read_text("Ann Poole met Bo Lee. The two leaders pledged to double trade.")
    first, second = party(report, parse, 0, "Ann Poole"), party(report, parse, 1, "Bo Lee")
    both = party(report, parse, 2, "The two leaders", is_plural=True, members=(first.id, second.id))
    found = find_said(parse, report, (first, second, both), ())
    assert [s.speakers for s in found] == [(first.id, second.id)]


def test_date_of_the_utterance_not_of_what_is_told(read_text: ReadText) -> None:
    report, parse = read_text("The bank said on Monday that prices had risen on Friday.")
    times = []
    for name, day in (("Monday", "2023-05-08"), ("Friday", "2023-05-05")):
        start = report.text.index(name)
        times.append(Time(Span(report.id, start, start + 6), "DATE", day, When(day, day, "day", "resolved")))
    (statement,) = find_said(parse, report, (), times)
    assert statement.date is not None
    assert statement.date.start == "2023-05-08"


@pytest.mark.parametrize(
    ("text", "is_dated"),
    [
        ("The dam held, the mayor said a decade ago.", True),
        ("A decade ago the mayor said that the dam would hold.", True),
        ("The mayor met farmers a decade ago and said that the dam would hold.", True),
        ("A dam launched a decade ago has failed, the mayor said.", False),
        ("The mayor said that a dam launched a decade ago had failed.", False),
        ("The company, which was launched a decade ago, said that it would close.", False),
        ("The firm, which opened its doors a decade ago, said that it would close.", False),
        ("Two towns fought for the dam a decade ago, but farmers say that it is dry.", False),
    ],
)
def test_a_time_of_what_is_told_dates_no_utterance(read_text: ReadText, text: str, is_dated: bool) -> None:
    report, parse = read_text(text)
    start = text.lower().index("a decade ago")
    then = When("2011", "2015", "year", "resolved")
    times = (Time(Span(report.id, start, start + 12), "DATE", "2013", then),)
    (statement,) = find_said(parse, report, (), times)
    assert (statement.date is not None) is is_dated


def test_a_dateline_dates_no_utterance(read_text: ReadText) -> None:
    report, parse = read_text("HULL, May 3 (Reuters) - The mayor said that the dam was dry.", published="2023-05-04")
    (statement,) = find_said(parse, read_masthead(report), (), find_when(parse, report))
    assert statement.date is None


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["“", "”", '"', "'", "‘", "’", "said", "Ann", "the dam held", ",", ".", ":", "\n", "«", "``", "我们"]
        ),
        max_size=40,
    )
)
def test_any_text_gives_verbatim_spans(read_text: ReadText, parts: list[str]) -> None:
    report, parse = read_text(" ".join(parts))
    for statement in find_said(parse, report, (), ()):
        assert statement.content
        for span in statement.content:
            assert 0 <= span.start < span.end <= len(report.text)


def test_only_quotation_marks(read_text: ReadText) -> None:
    assert say(read_text, '"“”\'"' * 200) == []


@pytest.mark.parametrize(
    ("text", "speaker", "rule"),
    [
        ("“They never asked us about it.” — Ann Poole", "Ann Poole", "said/signed"),
        ("Ann Poole was not amused. “They never asked us about it.”", "Ann Poole", "said/subject"),
        ("Rain fell all day.\n\n“They never asked us about it.”", None, "said/alone"),
    ],
)
def test_quotations_without_a_verb(read_text: ReadText, text: str, speaker: str | None, rule: str) -> None:
    report, parse = read_text(text)
    (statement,) = find_said(parse, report, (), ())
    assert statement.rule == rule
    assert (report.quote(statement.speaker) if statement.speaker is not None else None) == speaker
