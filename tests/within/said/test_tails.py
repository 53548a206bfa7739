"""Headlines that name their speaker last, and what such headlines say happened."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText

from twosource.model.text import Report, Span
from twosource.parse import Parser
from twosource.read.masthead import read_masthead
from twosource.within.did import find_did
from twosource.within.said import find_said
from twosource.within.who import find_who

BODY = "\n\nOSLO - Officials gave few details. Lund and the harbour police answered no questions about the port, which is old."


@pytest.mark.parametrize(
    ("headline", "speaker", "content"),
    [
        ("Chad shelled the port of Bergen: Lund", "Lund", "Chad shelled the port of Bergen"),
        ("Mali seizes trawler off its coast - state media", "state media", "Mali seizes trawler off its coast"),
        ("Two die as ferry sinks – police", "police", "Two die as ferry sinks"),
        ("Two die as ferry sinks: Norwegian Coast Guard", "Norwegian Coast Guard", "Two die as ferry sinks"),
        ("Chad shelled the port of Bergen: what we know", None, None),
        ("Chad shelled the port of Bergen - Oslo Evening News", None, None),
        ("War in Chad - the army", None, None),
        ("Norway goes on with the port: an interview with the army", None, None),
    ],
)
def test_a_headline_may_name_its_speaker_last(
    headline: str, speaker: str | None, content: str | None, parser: Parser
) -> None:
    report = read_masthead(Report("r1", "a.txt", headline + BODY))
    (parse,) = parser.parse_many([report])
    found = [s for s in find_said(parse, report, (), ()) if s.content[0].start < len(headline)]
    told = [
        (s.speaker and report.quote(s.speaker), report.quote(s.content[0])) for s in found if s.rule == "said/label"
    ]
    assert told == ([(speaker, content)] if content else [])


@pytest.mark.parametrize(
    ("headline", "body", "speakers"),
    [
        ("Envoy ordered out", "New Delhi: Norway told an envoy to go, an aide said.", ["an aide"]),
        ("Kyiv: Norway has sent tents", "Tents came on Monday.", ["Kyiv"]),
    ],
)
def test_a_town_before_a_colon_is_a_dateline(headline: str, body: str, speakers: list[str], parser: Parser) -> None:
    report = read_masthead(Report("r1", "a.txt", f"{headline}\n\n{body}\n\nThe weather in Kyiv was fine on that day."))
    (parse,) = parser.parse_many([report])
    found = find_said(parse, report, find_who(parse, report), ())
    assert [report.quote(s.speaker) for s in found if s.speaker and s.cue is not None][-1:] == speakers


def test_what_tells_about_talks_is_not_said(read_text: ReadText) -> None:
    report, parse = read_text("Norway and Chad agreed to it after talks in Oslo that lasted ten hours.")
    parties = find_who(parse, report)
    assert find_said(parse, report, parties, ()) == ()


def test_a_headlines_semicolon_ends_what_is_said(parser: Parser) -> None:
    report = read_masthead(Report("r1", "a.txt", "Norway Says Mali Shelled Gao; Diop-Lund Denies It" + BODY))
    (parse,) = parser.parse_many([report])
    parties = find_who(parse, report)
    statements = find_said(parse, report, parties, ())
    assert "Mali Shelled Gao" in [report.quote(s.content[0]) for s in statements]
    events = find_did(parse, report, parties, (), statements)
    names = {party.id: party.name for party in parties}
    assert all("Gao" not in {names[a] for a in event.actors} for event in events)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norway attacked the port of Gao: navy", "the port of Gao"),
        ("Norway attacked the port of Gao - state media", "the port of Gao"),
        ("Norway attacked the port of Gao", "the port of Gao"),
    ],
)
def test_a_line_ends_where_the_speaker_is_named(text: str, words: str, read_text: ReadText) -> None:
    report, parse = read_text(text)
    (event,) = find_did(parse, report, find_who(parse, report), (), ())
    assert isinstance(event.rest, Span)
    assert report.quote(event.rest) == words


def test_what_stands_behind_a_leads_colon_is_told(read_text: ReadText) -> None:
    report, parse = read_text("Chadian opposition: Norway has paid a ransom")
    assert [event.status for event in find_did(parse, report, find_who(parse, report), (), ())] == ["occurred"]
