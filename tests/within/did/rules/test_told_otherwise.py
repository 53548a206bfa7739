"""Deeds told by other words than a plain verb: nouns of verbs, words of suffering, relative clauses, company."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

from twosource.within.did.rules.nominal import gerund

# text, type, trigger begins with, actors, recipients
NOUNS = [
    ("The rebels' capture of Gao stunned Mali.", "ASSAULT", "capture", None, ["Gao"]),
    ("Britain's freezing of Iranian assets hurt trade.", "SANCTION", "freezing", ["United Kingdom"], []),
    ("France's dispatch of 500 soldiers to Chad drew cheers.", "MOBILIZE", "dispatch", ["France"], ["Chad"]),
    ("Mali's withdrawal of its troops from Gao began on Sunday.", "RETREAT", "withdrawal", ["Mali"], ["Gao"]),
    ("Ann Lund ordered the dispatch of 500 soldiers to Chad.", "MOBILIZE", "dispatch", ["Ann Lund"], ["Chad"]),
    ("Turkey's downing of a Russian jet raised tension.", "ASSAULT", "downing", ["Turkey"], None),
    ("Iraq's invasion of Kuwait and its moves on the border of Chad upset Mali.", "ASSAULT", "invasion", ["Iraq"], ["Kuwait"]),
]  # fmt: skip
SITED = [
    ("Talks in Doha between Malian envoys and the rebels of Chad lasted an hour.", "CONSULT", "Talks", ["Malian envoys", "rebels of Chad"], None),
    ("A raid on Friday by Chad stunned the valley.", "ASSAULT", "raid", ["Chad"], None),
    ("Qatar, whose mediation ended the siege, stayed away.", "CONSULT", "mediation", ["Qatar"], None),
    ("Shelling by Malian troops killed a nurse in Gao.", "ASSAULT", "Shelling", ["Malian troops"], None),
    ("The security service of Chad opened a criminal case against Ali Musa.", "ACCUSE", "opened", None, ["Ali Musa"]),
    ("A Malian delegation arrived in Oslo.", "CONSULT", "arrived", ["Malian delegation"], None),
    ("Ali Musa, the premier of Chad, spoke to the generals.", "CONSULT", "spoke", ["Ali Musa"], None),
]  # fmt: skip
BESIDE = [
    ("After the arrest of Mali's editor, Ghana called for calm.", "COERCE", "arrest", [], None),
    ("Following the seizure of Mali's tanker, Ghana demanded an inquiry.", "COERCE", "seizure", [], ["Mali"]),
    ("After the acquittal of Ann Lund, Ghana called for calm.", "CONCEDE", "acquittal", [], ["Ann Lund"]),
    ("Chad's imposition of a curfew in Gao stunned Ghana.", "COERCE", "imposition", ["Chad"], None),
]
STEPS = [
    ("Having freed nine sailors, Chad called for calm.", "CONCEDE", "freed", ["Chad"], None),
    ("Chad became the first country to expel the envoy of Mali.", "SANCTION", "expel", ["Chad"], ["Mali"]),
    ("Calling Espen Dahl a liar, Ann Lund told Norway to act.", "ACCUSE", "Calling", ["Ann Lund"], ["Espen Dahl"]),
]
SUFFERED = [
    ("The capital of Mali was rocked by a bombing on Monday.", "ASSAULT", "", [], None),
    ("Mali was the victim of an invasion by Chad.", "ASSAULT", "invasion", ["Chad"], ["Mali"]),
    ("Espen Dahl was the target of an assassination attempt on Tuesday.", "ASSAULT", "attempt", [], ["Espen Dahl"]),
    ("Espen Dahl survived an assassination attempt in Gao.", "ASSAULT", "attempt", [], ["Espen Dahl"]),
    ("The embassy in Lima was the scene of a protest on Monday.", "PROTEST", "protest", [], None),
    ("Mali was hit by a coup on Sunday.", "ASSAULT", "coup", [], ["Mali"]),
]
CHARGES = [
    ("Togo rejected Ghana's claim that it kidnapped an editor.", "ACCUSE", "claim", ["Ghana"], None),
    ("The claim by Ghana that Togo kidnapped an editor was dismissed in Lima.", "ACCUSE", "claim", ["Ghana"], ["Togo"]),
    (
        "Togo shrugged off Ghana's suggestion that Togo was behind the blast.",
        "ACCUSE",
        "suggestion",
        ["Ghana"],
        ["Togo"],
    ),
]
CLAUSES = [
    ("Some in the crowd threw stones at police in Gao.", "PROTEST", "threw", [], ["police"]),
    ("Ghana cut its staff at its embassy in Chad.", "RETREAT", "cut", ["Ghana"], ["Chad"]),
    ("Ghana planned a raid on the camp but called it off.", "CONCEDE", "called", ["Ghana"], None),
    ("Air defences shot down two drones.", "ASSAULT", "shot", [], None),
    ("Togo has been recognised by 40 states.", "SUPPORT", "recognised", [], ["Togo"]),
    ("The court in Lima ruled in a binding order that Chad may fish.", "STATE", "ruled", None, None),
    ("Iran, whose navy seized a tanker on Monday, kept silent.", "COERCE", "seized", ["Iran"], None),
    ("Chad, along with Mali, condemned the coup.", "ACCUSE", "condemned", ["Chad", "Mali"], None),
    ("Chad joined Mali in condemning the coup.", "ACCUSE", "condemning", ["Chad"], None),
    (
        "Presidents Ali Musa of Chad and Rui Alves of Peru signed a trade treaty.",
        "SUPPORT",
        "signed",
        ["Ali Musa", "Rui Alves"],
        [],
    ),
    ("Police raided a flat in Lima. They arrested two men.", "COERCE", "arrested", ["Police"], None),
    ("Chad plans to deploy 4,500 Marines to the border with Mali.", "MOBILIZE", "deploy", ["Chad"], None),
    (
        "A weapons inspection team came to Iraq. The team was led by Ann Lund. Iraq blocked the inspection team, and "
        "the team left. Iraq expelled the head of the team and two envoys of Norway.",
        "REJECT",
        "blocked",
        ["Iraq"],
        None,
    ),
]
NONE = [
    "The firm praised its capture of the market.",
    "One demand is the removal of Ann Lund.",
    "My country never again will become the victim of an invasion.",
    "Norway asked Mali to join it in condemning them.",
    "Any decision to expel the firm must wait.",
    "Ali Musa spoke to the pupils of a school.",
    "Shooting in low light is hard.",
]


@pytest.mark.parametrize(
    ("text", "kind", "words", "actors", "recipients"), [*NOUNS, *SITED, *BESIDE, *STEPS, *SUFFERED, *CHARGES, *CLAUSES]
)
def test_a_deed_is_found_by_other_words(
    text: str, kind: str, words: str, actors: list[str] | None, recipients: list[str] | None, read_text: ReadText
) -> None:
    events, parties, report = told(text, read_text, published="2024-03-06")
    event = next(e for e in events if e.type == kind and words in report.quote(e.trigger))
    assert event.status == "occurred" or kind == "MOBILIZE"
    if actors is not None:
        assert [parties[a].name for a in event.actors] == actors
    if recipients is not None:
        assert [parties[r].name for r in event.recipients] == recipients


@pytest.mark.parametrize("text", NONE)
def test_no_deed_is_made_of_these(text: str, read_text: ReadText) -> None:
    assert not [e for e in told(text, read_text)[0] if e.type in ("ASSAULT", "COERCE", "ACCUSE")]


@pytest.mark.parametrize(
    ("verb", "noun"), [("seize", "seizing"), ("sink", "sinking"), ("expel", "expelling"), ("tie", "tying")]
)
def test_gerunds(verb: str, noun: str) -> None:
    assert gerund(verb, {"expel": "expelling"}) == noun


SPOKEN = [
    ("The guards said they had arrested two men.", "COERCE", [], None),
    ("A militant group said it had captured the town of Gao.", "ASSAULT", None, None),
    ("The prosecutor's office said it had opened an inquiry into the fire.", "ACCUSE", [], None),
    ("The junta had on Monday night warned Chad against any attack.", "THREATEN", ["junta"], ["Chad"]),
    ("The kingdom expelled the Malian ambassador on Monday.", "SANCTION", [], None),
    ("Opposition leaders in Chad announced they are boycotting the election.", "REJECT", [], None),
    ("Kofi Musa received an invitation from Ann Lund on Monday.", "REQUEST", ["Ann Lund"], ["Kofi Musa"]),
    ("Ann Lund's arrest on Monday shocked Norway.", "COERCE", [], ["Ann Lund"]),
    ("Egypt has decided to ease curfew hours in the desert.", "CONCEDE", ["Egypt"], None),
    ("Egypt lifted a state of emergency on Monday.", "CONCEDE", ["Egypt"], None),
]


@pytest.mark.parametrize(("text", "kind", "actors", "recipients"), SPOKEN)
def test_who_speaks_of_himself_and_who_is_given(
    text: str, kind: str, actors: list[str] | None, recipients: list[str] | None, read_text: ReadText
) -> None:
    events, parties, _ = told(text, read_text, published="2024-03-06")
    event = next(e for e in events if e.type == kind)
    if actors is not None:
        assert [parties[a].name for a in event.actors] == actors
    if recipients is not None:
        assert [parties[r].name for r in event.recipients] == recipients


def test_members_of_a_body_are_people(read_text: ReadText) -> None:
    text = "The Tenth Column is a militant group in Chad. Six members of the group were released from prison on Monday."
    assert [e for e in told(text, read_text, published="2024-03-06")[0] if e.type == "CONCEDE"]


def test_information_that_may_lead_to_an_arrest_is_no_arrest(read_text: ReadText) -> None:
    assert not [
        e for e in told("Chad pays for information leading to Ann Lund's arrest.", read_text)[0] if e.type == "COERCE"
    ]


def test_whose_release_it_is_was_not_the_one_who_freed(read_text: ReadText) -> None:
    events, parties, _ = told("The court ordered Ann Lund's release on Friday.", read_text, published="2024-03-06")
    freed = next(e for e in events if e.type == "CONCEDE")
    assert "Ann Lund" not in [parties[a].name for a in freed.actors]


def test_what_a_parliament_votes_to_do_is_planned(read_text: ReadText) -> None:
    events, _, _ = told("Chad's parliament voted to expel the envoy of Mali.", read_text)
    assert [(e.type, e.status) for e in events] == [("SANCTION", "planned")]
