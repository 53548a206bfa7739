"""Through whom words reached the newsroom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from twosource.lexicon.load import load_yaml
from twosource.model.facts import Mention, Party, Statement
from twosource.model.text import Parse, Report, Span
from twosource.within.channel import find_channel, find_telling_channel
from twosource.within.said import find_said

ReadText = Callable[..., tuple[Report, Parse]]


def media(report: Report, parse: Parse, n: int, name: str, kind: str = "media") -> Party:
    mentions = []
    start = report.text.find(name)
    while start >= 0:
        span = Span(report.id, start, start + len(name))
        mentions.append(Mention(span, "name", parse.tokens_in(span)[-1]))
        start = report.text.find(name, start + 1)
    return Party(f"{report.id}/p{n}", name, kind, mentions=tuple(mentions))  # type: ignore[arg-type]


def channels(report: Report, parse: Parse, parties: tuple[Party, ...] = ()) -> tuple[Statement, ...]:
    return find_channel(parse, report, parties, (), find_said(parse, report, parties, ()))


@pytest.mark.parametrize("example", load_yaml("channels.yaml")["examples"])
def test_examples_of_the_lexicon(read_text: ReadText, example: dict[str, object]) -> None:
    report, parse = read_text(example["text"])
    assert [c.kind for c in channels(report, parse)[0].channel] == example["channel"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The dam held, the mayor said in a statement on Friday.", ["statement"]),
        ("“The dam held,” Poole told reporters.", ["briefing"]),
        ("The spokesman said at a regular briefing that the dam held.", ["briefing"]),
        ("Poole said in an interview that the dam held.", ["interview"]),
        ("“The dam held,” Poole wrote on Twitter.", ["social"]),
        ("Poole told Lee the dam held, per the readout.", ["readout"]),
        ("Poole said at a security conference that the dam held.", []),
        ("Poole said the dam held.", []),
    ],
)
def test_kinds(read_text: ReadText, text: str, kinds: list[str]) -> None:
    report, parse = read_text(text)
    assert [c.kind for c in channels(report, parse)[0].channel] == kinds


def test_the_readout_is_the_one_named_before(read_text: ReadText) -> None:
    report, parse = read_text(
        "Poole called for calm, according to a readout from Norway.\n“Stay at home,” Poole told Lee, per the readout."
    )
    norway = media(report, parse, 0, "Norway", "country")
    last = channels(report, parse, (norway,))[-1]
    assert [(c.kind, c.issuer) for c in last.channel] == [("readout", norway.id)]


def test_an_agency_passes_on_a_statement(read_text: ReadText) -> None:
    report, parse = read_text("The dam held, Poole said in a statement, Arctic News reported.")
    agency = media(report, parse, 0, "Arctic News")
    found = [
        s for s in channels(report, parse, (agency,)) if s.speaker is not None and report.quote(s.speaker) == "Poole"
    ]
    assert found
    assert found[0].channel[0].kind == "statement"


def test_who_tells_a_narrated_sentence(read_text: ReadText) -> None:
    report, parse = read_text("Ships left the port, according to Arctic News. Rain fell.")
    agency = media(report, parse, 0, "Arctic News")
    first, second = parse.sentences
    assert [c.party for c in find_telling_channel(parse, report, (agency,), (), first)] == [agency.id]
    assert find_telling_channel(parse, report, (agency,), (), second) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Poole was quoted by Arctic News as saying the dam held.",
        "Poole said the dam held, according to a draft seen by Arctic News.",
        "The dam held, Poole said, Arctic News reported.",
    ],
)
def test_a_newsroom_in_between(read_text: ReadText, text: str) -> None:
    report, parse = read_text(text)
    agency = media(report, parse, 0, "Arctic News")
    found = [c.party for s in channels(report, parse, (agency,)) for c in s.channel if c.kind == "newsroom"]
    assert agency.id in found


def test_the_joint_statement_speaks_for_both(read_text: ReadText) -> None:
    report, parse = read_text(
        "Both Ann Poole and Bo Lee expressed concern over the war, according to a joint statement.\n"
        "The statement said trade would double."
    )
    poole, lee = media(report, parse, 0, "Ann Poole", "person"), media(report, parse, 1, "Bo Lee", "person")
    last = channels(report, parse, (poole, lee))[-1]
    assert last.speakers == (poole.id, lee.id)
    assert [c.kind for c in last.channel] == ["statement"]


def test_who_issued_a_document_speaks_by_it(read_text: ReadText) -> None:
    report, parse = read_text("Norway released its plan in a document calling for peace talks.")
    norway = media(report, parse, 0, "Norway", "country")
    (statement,) = channels(report, parse, (norway,))
    assert statement.speakers == (norway.id,)
    assert [(c.kind, c.name, c.issuer) for c in statement.channel] == [("document", "document", norway.id)]


def test_the_issuer_speaks_in_a_relative_clause(read_text: ReadText) -> None:
    report, parse = read_text("Farmers waited for a statement by Norway which called for peace talks.")
    norway = media(report, parse, 0, "Norway", "country")
    found = {s.stance: s.speakers for s in channels(report, parse, (norway,))}
    assert found["calls-for"] == (norway.id,)
