"""Through whom words reached the newsroom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from twosource.lexicon.load import load_yaml
from twosource.model.facts import Mention, Party, Statement
from twosource.model.text import Parse, Report, Span
from twosource.within.channel import find_channel
from twosource.within.parties import PartyMap
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
        ("Poole tweeted that the dam held.", ["social"]),
        ("Ann Poole wrote on Twitter Sunday that the dam held.", ["social"]),
        ("Lee released a statement in which she said the dam held.", ["statement"]),
        ("A spokesman confirmed to reporters that the dam held.", ["briefing"]),
        ("Poole endorsed Lee in a video.", ["broadcast"]),
        ("Poole fired back with a post, saying the dam held.", ["social"]),
        ("Lee and Poole signed a letter vowing to mend the dam.", ["document"]),
        ("Poole said of life before Arctic News that it was hard.", []),
        ("On Ann Lund’s show, Poole said the dam held.", ["broadcast"]),
        ("Poole took to Facebook to blast the engineers.", ["social"]),
        ("In a string of tweets, Poole said the dam held.", ["social"]),
        ("In an e-mail, Poole said the dam held.", ["document"]),
        ("Poole wrote in an op-ed that the dam held.", ["document"]),
        ("Poole told a local radio station that the dam held.", ["interview"]),
        ("Poole told The Harbour Gazette that the dam held.", ["interview"]),
        ("Poole told a police station that the dam held.", []),
        ("Speaking to reporters in Oslo, Poole said the dam held.", ["briefing"]),
        ("Asked by reporters about the flood, Poole said the dam held.", ["briefing"]),
        ("Poole told reporters at a news conference that the dam held.", ["briefing"]),
        ("Poole told Lee the dam held, according to two aides.", ["person"]),
        ("Poole told Lee the dam held, said people who were there.", []),
        ("Poole said in a video that the dam held.", ["broadcast"]),
        ("In an interview with The Harbour Gazette, Poole is quoted as saying the dam held.", ["interview"]),
        ("During his job interview with Lee, Poole said the dam held.", []),
        ("Looking back in an interview, Poole said the dam had held.", ["interview"]),
        ("An engineer, who asked not to be named, said the dam held.", ["person"]),
        ("An engineer who was not authorized to speak publicly said the dam held.", ["person"]),
        ("The note on the petition said the dam held.", ["document"]),
        ("Lee issued a statement after Poole told voters that the dam held.", []),
        ("Poole, who was quoted at length in the report, said the dam held.", []),
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


@pytest.mark.parametrize(
    ("text", "speaker", "kinds"),
    [
        ("Ann Poole told Arctic News that Lee said the dam held.", "Lee", ["person", "interview"]),
        ("Poole said in an interview that Lee told him the dam held.", "Lee", ["person", "interview"]),
        ("State media reported that Lee told Poole the dam held.", "Lee", ["newsroom"]),
        ("Poole said Lee had told him that the dam held, according to a readout.", "Lee", ["person", "readout"]),
        ("Poole denied that Lee had said the dam held.", "Lee", []),
        ("Poole asked whether Lee had said the dam held.", "Lee", []),
        ("Poole read a book which reported that Lee said the dam held.", "Lee", ["document"]),
    ],
)
def test_words_told_inside_others_come_through_them(
    read_text: ReadText, text: str, speaker: str, kinds: list[str]
) -> None:
    report, parse = read_text(text)
    parties = tuple(
        media(report, parse, n, name, kind)
        for n, (name, kind) in enumerate([("Arctic News", "media"), ("Lee", "person"), ("Poole", "person")])
        if name in text
    )
    found = [
        s for s in channels(report, parse, parties) if s.speaker is not None and report.quote(s.speaker) == speaker
    ]
    assert [[c.kind for c in s.channel] for s in found] == [kinds]


def test_what_is_said_next_came_the_same_way(read_text: ReadText) -> None:
    report, parse = read_text(
        "Lee said in a statement that the dam held. “It was close,” Lee said. Lee had said earlier that rain would come.\n"
        "“Go home,” Lee said."
    )
    lee = media(report, parse, 0, "Lee", "person")
    assert [[c.kind for c in s.channel] for s in channels(report, parse, (lee,))] == [
        ["statement"],
        ["statement"],
        [],
        [],
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Poole told Arctic News the dam held.", ["Arctic News"]),
        ("Poole said in the statement, dated Monday, that the dam held.", ["statement"]),
        ("Poole told reporters the dam held.", ["remarks to reporters"]),
    ],
)
def test_names_for_the_reader(read_text: ReadText, text: str, names: list[str]) -> None:
    report, parse = read_text(text)
    parties = (media(report, parse, 0, "Arctic News"),) if "Arctic News" in text else ()
    assert [c.name for c in channels(report, parse, parties)[0].channel] == names


def test_a_speaker_stays_unnamed_by_the_next_sentence(read_text: ReadText) -> None:
    report, parse = read_text("An engineer said the dam held. The engineer spoke on condition of anonymity.")
    spans = [Span(report.id, start, start + 8) for start in (3, 35)]
    engineer = Party(
        "p", "engineer", "person", mentions=tuple(Mention(s, "nominal", parse.tokens_in(s)[0]) for s in spans)
    )
    assert [c.name for c in channels(report, parse, (engineer,))[0].channel] == ["condition of anonymity"]


def test_a_town_issues_no_papers(read_text: ReadText) -> None:
    report, parse = read_text("Oslo letters said the dam held.")
    town = media(report, parse, 0, "Oslo", "place")
    assert [c.issuer for c in channels(report, parse, (town,))[0].channel] == [None]


def test_a_platform_posts_nothing_itself(read_text: ReadText) -> None:
    report, parse = read_text("In a Twitter post, Poole said the dam held.")
    platform, poole = media(report, parse, 0, "Twitter", "organisation"), media(report, parse, 1, "Poole", "person")
    assert [c.issuer for c in channels(report, parse, (platform, poole))[0].channel] == [poole.id]


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


@pytest.mark.parametrize(
    ("text", "hearer"),
    [
        ("In a letter to Lee, Poole said the dam held.", "Lee"),
        ("Poole received Lee on Monday, telling him that the dam held.", "Lee"),
        ("Lee met the engineers. Poole said the dam held.", None),
        ("Members sent Poole a letter warning Lee that the dam would fall.", "Lee"),
        ("Poole called on Lee to mend the dam.", "Lee"),
        ("Poole wrote to Lee, asking that the dam be mended.", None),
    ],
)
def test_whom_it_was_said_to(read_text: ReadText, text: str, hearer: str | None) -> None:
    report, parse = read_text(text)
    parties = tuple(media(report, parse, n, name, "person") for n, name in enumerate(("Lee", "Poole")) if name in text)
    names = {party.id: party.name for party in parties}
    assert [[names[p] for p in s.addressees] for s in channels(report, parse, parties)] == [[hearer] if hearer else []]


def test_a_body_named_before_hears_what_the_committee_is_told(read_text: ReadText) -> None:
    report, parse = read_text(
        "The Dam Committee met Arctic News. Poole told the committee the dam held. Lee told the paper so."
    )
    committee = media(report, parse, 0, "Dam Committee", "organisation")
    agency = media(report, parse, 1, "Arctic News")
    found = channels(report, parse, (committee, agency))
    assert [s.addressees for s in found][:1] == [(committee.id,)]
    assert PartyMap(parse, (committee, agency)).named_before(len(parse.tokens) - 3) == agency.id
