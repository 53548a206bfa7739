"""Who speaks where a name inside the speaker's phrase tells it: texts written for these tests."""

from __future__ import annotations

import pytest

from twosource.within.said import find_said
from twosource.within.who import find_who

TOLD = [
    ("The head of the U.N. mission in Port-au-Prince, Kenneth Lund, said his staff would leave.", ["Kenneth Lund"]),
    ("The head of the union's observer team, former Kenyan president Ama Lund, praised the vote.", ["Ama Lund"]),
    ("The opposition's candidate, a 42-year-old lawyer named Bo Lund, said he would win.", ["Bo Lund"]),
    (
        "“It was a lie,” arms experts David Alder and Serena Kell of an Oslo institute said.",
        ["David Alder", "Serena Kell"],
    ),
    ("The flight was full, the news site RTL Info reported.", ["RTL Info"]),
    ("Another user, Roland Zech, wrote that the minister should go.", ["Roland Zech"]),
    ("One of them, Maria Lopez, told a news conference that the boat had sunk.", ["Maria Lopez"]),
    ("LA PAZ, Bolivia -- Gov. Bo Lund on Thursday blamed the press for the row.", ["Bo Lund"]),
    ("“It was never about oil,” Mr. Haroun, speaking through an interpreter, told the committee.", ["Haroun"]),
    # a report on somebody is not his word, and a town is no "who"
    ("A report on the mayor's aide, Bo Lund, said the dam was weak.", []),
    ("Alan Lund, a doctor from Tripoli, who said the deal was weak, left.", ["Alan Lund"]),
]


@pytest.mark.parametrize(("text", "names"), TOLD)
def test_a_name_inside_tells_who_speaks(read_text, text, names):
    report, parse = read_text(text)
    parties = find_who(parse, report)
    known = {party.id: party.name for party in parties}
    said = find_said(parse, report, parties, ())
    assert [[known[speaker] for speaker in statement.speakers] for statement in said] == [names]


def test_who_is_asked_does_not_ask(read_text):
    report, parse = read_text("The port was full, Ann Poole told a paper when asked if the dam held.")
    parties = find_who(parse, report)
    by_stance = {
        s.stance: [p.name for p in parties if p.id in s.speakers] for s in find_said(parse, report, parties, ())
    }
    assert by_stance == {"asserts": ["Ann Poole"], "asks": []}


def test_what_an_agency_quotes_stands_before_it(read_text):
    report, parse = read_text("The talks had been put off, Tasnim quoted an informed source as saying.")
    (said,) = find_said(parse, report, find_who(parse, report), ())
    assert [report.text[piece.start : piece.end] for piece in said.content] == ["The talks had been put off"]
