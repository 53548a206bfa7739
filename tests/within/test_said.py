"""Who says what: sentences written for these tests, and what must be found in them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.within.spoken import words

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
    ("text", "speaker", "content"),
    [
        ("“The bridge is closed,” said Ann Poole.", "Ann Poole", "“The bridge is closed,”"),
        ("Poole warned that firms would be fined, during a visit to Oslo.", "Poole", "that firms would be fined"),
        (
            "Poole warned that firms would be fined during a visit to Oslo.",
            "Poole",
            "that firms would be fined during a visit to Oslo",
        ),
        ("Ann Poole said: “The bridge is closed.”", "Ann Poole", "“The bridge is closed.”"),
        ('"The bridge," Poole said, "is closed."', "Poole", '"The bridge," | "is closed."'),
        ("“It is closed,” Poole said. “Nobody may cross.”", "Poole", "“It is closed,” | “Nobody may cross.”"),
        ("``It is closed,'' Poole said.", "Poole", "``It is closed,''"),
        ("«It is closed», Poole said.", "Poole", "«It is closed»"),
        ("„It is closed“, Poole said.", "Poole", "„It is closed“"),
        ("‘It is closed,’ Poole said.", "Poole", "‘It is closed,’"),
        ("“Go home,” Poole barked.", "Poole", "“Go home,”"),
        ("Poole, 58, told the paper that the river had risen.", "Poole, 58", "that the river had risen"),
        ("Poole said he would leave if asked, adding that he hoped not.", "Poole", "he would leave if asked"),
        ("The dam held, Poole told reporters before she left.", "Poole", "The dam held"),
        (
            "OSLO, Jan. 5 -- Prime Minister Ann Lund on Monday urged Chad to send tents.",
            "Prime Minister Ann Lund",
            "to send tents",
        ),
        (
            "Lund said the port must be closed openly, the Tidal news agency reported.",
            "Lund",
            "the port must be closed openly",
        ),
        ("The dam held, Poole said on Monday, less than a day after the flood had crested.", "Poole", "The dam held"),
        ("The river, Poole said, had risen.", "Poole", "The river | had risen"),
        ("As Poole and Lee said that prices rose, markets fell.", "Poole and Lee", "that prices rose"),
        ("Poole was quoted by the agency as saying the dam held.", "Poole", "the dam held"),
        ("Poole said there was hope but accused Lee of lying.", "Poole", "Lee of lying"),
        ("The plan was criticized by farmers.", "farmers", "The plan"),
        ("Beijing, which denied the report, said nothing.", "which", "the report"),
        ("Poole: Dams Must Be Rebuilt\n\nAnn Poole spoke on Monday.", "Poole", "Dams Must Be Rebuilt"),
        ("Poole went on:\n\n“The dam held. We are safe.”", "Poole", "“The dam held. We are safe.”"),
        ("Poole denied it. “Nobody asked me.”", "Poole", "it | “Nobody asked me.”"),
        ("Poole issued a statement saying the dam held.", "Poole", "the dam held"),
        ("Poole was asked by Lund whether the dam held.", "Lund", "whether the dam held"),
        ("Poole went on to say that the dam held.", "Poole", "that the dam held"),
        ("Poole concluded by warning that the dam would fail.", "Poole", "that the dam would fail"),
        ("According to the mayor, the dam held, but farmers left.", "the mayor", "the dam held"),
        ("The dam, according to the mayor, held all night.", "the mayor", "The dam | held all night"),
        ("Trade grew last year, per the bank.", "the bank", "Trade grew last year"),
        ("The flood cut off 40 farms by the mayor's last count.", "the mayor", "The flood cut off 40 farms"),
        ("By Lund's tally, nine farms burnt.", "Lund", "nine farms burnt"),
        ("Farmers left, and the dam held, according to the mayor.", "the mayor", "the dam held"),
        ("Poole said the dam held, calling the storm a test.", "Poole", "the storm a test"),
        ("Poole says the dam held and calls the storm a test.", "Poole", "the dam held"),
        ("Poole said the dam held, while Lund said it leaked.", "Poole", "the dam held"),
        ("Poole said the dam held — a claim that nobody checked.", "Poole", "the dam held"),
        (
            "Poole said the dam would hold if the rain stopped and would be safe.",
            "Poole",
            "the dam would hold if the rain stopped and would be safe",
        ),
        (
            "Poole said the dam held, with her office saying that farmers were safe.",
            "her office",
            "that farmers were safe",
        ),
        ("Poole said the dam had held, according to Arctic News.", "Poole", "the dam had held"),
        ("Poole blamed the storm on God.", "Poole", "the storm on God"),
        ("They welcomed the plan.", "They", "the plan"),
        ("The dam held, Poole said, and Lund said it leaked.", "Poole", "The dam held"),
        ("The dam held, Poole said in Oslo, Arctic News reported.", "Poole", "The dam held"),
        (
            "The footage shows Ann Poole asking, “Why did we leave the farm?”",
            "Ann Poole",
            "“Why did we leave the farm?”",
        ),
        ("The plan pleased Poole and was rejected by farmers.", "farmers", "The plan"),
        ("Poole told farmers not to leave.", "Poole", "not to leave"),
        ("Poole called on farmers to leave.", "Poole", "farmers to leave"),
        ("“We left,” Poole, who runs the farm, told the paper.", "Poole, who runs the farm", "“We left,”"),
        ("“We left”, she said, and Lund replied: “We stayed.”", "Lund", "“We stayed.”"),
        ("Poole listed two things: “We left. We stayed.”", "Poole", "“We left. We stayed.”"),
        ("Poole said “we left,” which surprised farmers.", "Poole", "“we left,”"),
        ("Poole accused Lund of lying “about the dam.”", "Poole", "Lund of lying “about the dam.”"),
        ("The dam “held all night,” Poole said.", "Poole", "The dam “held all night,”"),
        ("“The dam held,” said the mayor, “and it will hold.”", "the mayor", "“The dam held,” | “and it will hold.”"),
        ("He told “Good Evening Oslo” that the dam held.", "He", "that the dam held"),
        ("Poole promised to “rebuild the dam” – a plan from May.", "Poole", "to “rebuild the dam”"),
        ("Poole has denied the claim and sought new talks.", "Poole", "the claim"),
        ("Norwegian fears that the dam may fail are old.", "Norwegian", "that the dam may fail"),
        ("Poole’s promise to rebuild the dam is old.", "Poole", "to rebuild the dam"),
        ("They made an appeal for calm.", "They", "calm"),
        ("Poole on Monday said the dam held.", "Poole", "the dam held"),
        ("The dam held, reported Arctic News.", "Arctic News", "The dam held"),
        ("“Never,” wrote Lund on Facebook.", "Lund", "“Never,”"),
        ("Poole, Lund said, was “never there.”", "Lund", "Poole | was “never there.”"),
        ("Minister: We will rebuild", "Minister", "We will rebuild"),
        ("“Poole: The dam held.\n“LUND: Poole is right.\n“Poole: Lund knows.", "Poole", "The dam held."),
        (
            "Lee told Poole trade would grow with Norway according to a ministry readout.",
            "Lee",
            "Poole trade would grow with Norway",
        ),
        ("Poole has yet to be told by Lund that the dam held.", "Lund", "that the dam held"),
        ("The dam, Poole said on Monday, held all night.", "Poole", "The dam | held all night"),
        ("Lund said it held, but said nobody knew.", "Lund", "nobody knew"),
        ("The mayor was accused by the union of lying.", "the union", "The mayor | of lying"),
        ("Poole called for the two farms to share the water.", "Poole", "the two farms to share the water"),
        (
            "Poole shared a worry with farmers, “I do not know which dam will hold.”",
            "Poole",
            "“I do not know which dam will hold.”",
        ),
        ("Poole criticised Lund for lying about the dam.", "Poole", "Lund for lying about the dam"),
        ("“Nobody was asked!” Farmers praised the plan.", "Farmers", "the plan"),
        ("“We never left,” Poole said.\n\n“And we never will.”", "Poole", "“We never left,” | “And we never will.”"),
        ("“We left,” Poole will say. “Nobody stayed behind.”", "Poole", "“We left,” | “Nobody stayed behind.”"),
        ("“In the ‘90s the dam held,” Lund said.", "Lund", "“In the ‘90s the dam held,”"),
        ("Poole said in Hull, N.Y. “Nobody left the farm.”", "Poole", "“Nobody left the farm.”"),
        ("“It held,” Poole said. But “nobody” knew.", "Poole", "“It held,”"),
        ("“It held,” Poole said. But “Nobody was asked.”", "Poole", "“It held,” | “Nobody was asked.”"),
        ("Lund emailed friends saying: “The dam holds.”", "Lund", "“The dam holds.”"),
        (
            "Farmers are obliged to disclose: “When did we come to the farm?”",
            "Farmers",
            "“When did we come to the farm?”",
        ),
        (
            "The goal, Poole said, was to “grow” but also to “last.”",
            "Poole",
            "The goal | was to “grow” but also to “last.”",
        ),
        (
            "Poole said the goal was not to “make it grow” but to “make it last.”",
            "Poole",
            "the goal was not to “make it grow” but to “make it last.”",
        ),
        (
            "Poole was quick to add that the dam held.\n\n“Growing? Not now.”",
            "Poole",
            "that the dam held | “Growing? Not now.”",
        ),
        (
            "The union issued a statement apologizing to Lund.\n\n“On behalf of all of us, we want to offer regrets.”",
            "The union",
            "“On behalf of all of us, we want to offer regrets.”",
        ),
        (
            "Lund said that critics had predicted rain.\n\n“That was a lucky year for us.”",
            "Lund",
            "that critics had predicted rain | “That was a lucky year for us.”",
        ),
        (
            "“The dam held all night,” said Bo Lund, a farmer from Hull, explaining that pumps had run.",
            "Bo Lund, a farmer from Hull",
            "“The dam held all night,”",
        ),
        (
            "Lund fears that Oslo is sending aid to Chad’s struggling war effort.",
            "Lund",
            "that Oslo is sending aid to Chad’s struggling war effort",
        ),
        (
            "Rebel boats have sunk a grain ship and a store of fuel in the port of Arba, a spokesman for the navy "
            "told a briefing on Sunday.",
            "a spokesman for the navy",
            "Rebel boats have sunk a grain ship and a store of fuel in the port of Arba",
        ),
    ],
)
def test_speaker_and_content(read_text: ReadText, text: str, speaker: str, content: str) -> None:
    assert (speaker, content) in words(read_text, text)


@pytest.mark.parametrize(
    "text",
    [
        "The paper “Morning Star” is sold in the north.",
        "They made an effort to endorse the plan.",
        "The leaders’ meeting took place in Oslo.",
        "He watched “Good Evening Oslo,” a programme.",
        "They welcomed the president to Oslo.",
        "Trade grew per year.",
        "Farmers were moved by the bank's estimate of 300 dead cows.",
        "The road was shut by the mayor's estimate.",
        "There are concerns that the dam may fail.",
        "Poole called Lund.",
    ],
)
def test_nobody_speaks(read_text: ReadText, text: str) -> None:
    assert words(read_text, text) == []


def test_words_in_passing_are_part_of_the_statement_around(read_text: ReadText) -> None:
    assert words(read_text, "Poole said Lee had tried to praise the plan.") == [
        ("Poole", "Lee had tried to praise the plan")
    ]


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


def test_a_sentence_of_its_own_goes_on_speaking(read_text: ReadText) -> None:
    found = words(read_text, "Poole said that the dam held. Adding, “Nobody was asked.”")
    assert ("Poole", "“Nobody was asked.”") in found


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
