"""A denial in other words than the claim that it answers, and what only looks like one: two short reports each."""

from __future__ import annotations

import pytest

from tests.across.disputes.test_two_voices import CHARGE, DAY, NEXT, SO, read
from twosource.across.disputes.polarity import read_polarity
from twosource.across.disputes.theses import DATELINE
from twosource.parse import Parser

ANSWERED = [
    pytest.param(
        "Nurses in Gao accuse the Malian air force of dropping gas canisters on Kidal.",
        'BAMAKO - "The army has no gas canisters and never had," information minister Ali Toure said.',
        id="he has none of what he is accused of dropping",
    ),
    pytest.param(
        "Norway's Nordkraft accused Denmark of draining 40 million litres of water meant for Sweden.",
        "Vandvaerk, Denmark's water company, said it had taken not a single litre of Norwegian water.",
        id="a company of the land that is accused",
    ),
    pytest.param(
        "Peruvian negotiators announced that the two sides had agreed on a customs office at the lake.",
        '"Nothing has been agreed," said chief negotiator Ana Choque.',
        id="nothing of all that",
    ),
    pytest.param(
        "President Kari Dahl spoke by telephone with her Latvian counterpart on Sunday, her office said.",
        "The government in Riga said that it knew nothing of any conversation with Dahl.",
        id="a talk of which the others know nothing",
    ),
    pytest.param(
        "Sweden paid two million dollars for the release of two nurses, La Gaceta reported.",
        "STOCKHOLM - Deputy Prime Minister Lena Alm said that no ransom had been paid.",
        id="what a newspaper reports",
    ),
    pytest.param(
        "Norwegian media said minister Jens Holm of Denmark met the Zamoran crown prince in Skagen.",
        'ZAMORA - "No such meeting occurred," the Danish foreign minister, Lise Krag, said.',
        id="no such meeting",
    ),
    pytest.param(
        "Estonia accused Latvia of forcing a ferry into port with a false alarm.",
        "The transport ministry in Riga said that nobody had forced the ferry.",
        id="nobody had forced it",
    ),
    pytest.param(
        "Norway promised to return both ferries without conditions, Danish officials said.",
        "OSLO - No promises were made to Denmark, minister Kari Dahl of Norway said.",
        id="no promises were made",
    ),
    pytest.param(
        "The Evening Star reported that Denmark agreed to tone down its radio station's songs on Norway.",
        "A Danish official denied that the radio station had been discussed in Skagen.",
        id="it was not even talked of",
    ),
]

ANSWERED += [
    pytest.param(
        "Zamora said Oslo had agreed to sell 24 ferries.",
        "Norway has agreed to nothing of the kind, Norwegian minister Kari Dahl said.",
        id="agreed to nothing",
    ),
    pytest.param(
        "Congo said Rwanda supplied drones to the rebels who hold Kindu.",
        "KIGALI - Foreign Minister Rose Uwera said Rwanda had nothing to do with the rebellion across the lake.",
        id="nothing to do with the rebellion",
    ),
    pytest.param(
        "The Lake Front claimed responsibility for the raid on Kindu.",
        "President Paul Okello said that the attack in Kindu was not the work of the Lake Front but of smugglers.",
        id="not the work of those who claim it",
    ),
    pytest.param(
        "The opposition alliance claimed victory in the election for Peter Ode.",
        "The election board said a second round was needed, as no candidate had won half of the votes.",
        id="nobody has won",
    ),
]


@pytest.mark.parametrize(("one", "other"), ANSWERED)
def test_a_denial_in_other_words(parser: Parser, one: str, other: str) -> None:
    disputes = read(parser, (DAY, one), (NEXT, other)).disputes
    assert [dispute.about.startswith((SO, CHARGE)) for dispute in disputes] == [True]
    assert {span.report for side in disputes[0].sides for span in side.evidence} == {"r0", "r1"}


UNANSWERED = [
    pytest.param(
        "Norway said that Danish trawlers had left the bay.",
        "Danish minister Lise Krag said she did not have a bay of her own.",
        id="another thing that he has not",
    ),
    pytest.param(
        "Nurses in Gao accuse the Malian air force of dropping gas canisters on Kidal.",
        'BAMAKO - "The army has no plans for Kidal," information minister Ali Toure said.',
        id="nothing of what he is accused of",
    ),
    pytest.param(
        "The Evening Star reported that minister Jens Holm used public money to settle a suit.",
        '"I can neither confirm nor deny that the suit was settled," Holm said.',
        id="neither confirmed nor denied",
    ),
    pytest.param(
        "The Evening Star reported that Norway had bought the ferry.",
        'A spokesman of the Evening Star said there was "no indication" that its report on the ferry was wrong.',
        id="a newspaper that stands by its report",
    ),
    pytest.param(
        "Doctors said that Danish boats had rammed a ferry.",
        "In the event the ferry is not repaired, the Danish navy will tow it, admiral Jens Holm said.",
        id="a condition",
    ),
    pytest.param(
        "Danish officials in Chad said that rebels had burned the depot at Faya.",
        "Rebel chief Ali Sow said that his men had not burned the mosque at Abeche.",
        id="another fire in another town",
    ),
]

UNANSWERED += [
    pytest.param(
        "Latvian officials said that Norway had shipped two torpedoes to the rebels in Kindu.",
        "Norway has neither confirmed nor denied that it shipped torpedoes to the rebels.",
        id="neither confirmed nor denied in the cue",
    ),
    pytest.param(
        "Latvia accused Norway of shipping torpedoes to Kindu.",
        "A Norwegian spokesman would neither confirm nor deny the claim that it had shipped torpedoes to Kindu.",
        id="would neither confirm nor deny the claim",
    ),
    pytest.param(
        "Officials of the Lake Water Agency said that Chad was behind the raid on the dam at Gao.",
        "The Lake Water Agency said that there was no link to Chad in the raid at Gao.",
        id="an agency and its officials",
    ),
    pytest.param(
        "Minister Kari Dahl of Norway said that Norwegian agents killed Ola Vik.",
        "The Foreign Ministry said that Norway had no part in the death of Ola Vik.",
        id="a minister and his ministry",
    ),
    pytest.param(
        "Samples from the Gao raid arrived at the Chadian laboratory in Faya, police chief Ali Sow said.",
        "Chad's foreign minister Rose Deby said that Chad had nothing to do with the raid at Gao.",
        id="a laboratory that is sent what a raid left",
    ),
    pytest.param(
        "Nurses said that Chadian jets had bombed Kindu.",
        "U.N. flights over Kindu had nothing to do with it, Chadian general Ali Deby said.",
        id="flights that had nothing to do with it",
    ),
    pytest.param(
        "Norwegian police said Chad was behind the poisoning of the clerk Ola Vik in Skagen.",
        "Vik poisoning, Skagen fire no link: Deby",
        id="a headline without a verb",
    ),
    pytest.param(
        "Norway and Sweden blocked a statement condemning the Danish attack on a ferry, Finnish diplomats said.",
        "Norwegian minister Kari Dahl said that Norway was not involved in the strike.",
        id="a paper on an attack that is blocked",
    ),
    pytest.param(
        "Norway and Sweden condemned the Danish attack on a ferry, Finnish diplomats said.",
        "Norwegian minister Kari Dahl said that Norway was not involved in the strike.",
        id="an attack that is condemned",
    ),
    pytest.param(
        "Denmark sent up a helicopter to escort the Norwegian plane, Norwegian officers said.",
        "Denmark had no knowledge of a fire and had sent no warning, the Danish navy said.",
        id="something else was sent",
    ),
    pytest.param(
        "Nurses said that the Chadian army had shelled a school in Faya.",
        "The house in Faya was no school, the Chadian army said.",
        id="what a house is not",
    ),
    pytest.param(
        "Sweden's minister Lena Alm said that a Norwegian clerk had lost his boat at the Tanker Club.",
        "Norway denied that its tanker had been idle at the quay.",
        id="one word, which is a name",
    ),
]


@pytest.mark.parametrize(("one", "other"), UNANSWERED)
def test_no_denial_of_that(parser: Parser, one: str, other: str) -> None:
    assert not read(parser, (DAY, one), (NEXT, other)).disputes


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("their son had stolen nothing", "stolen"),
        ("it had sent no rifles to the island", "sent rifles to the island"),
        ("not a single nurse reported any fighting inside", "nurse reported any fighting inside"),
    ],
)
def test_what_a_negated_thing_denies(text: str, denied: str) -> None:
    assert read_polarity(text) == (True, denied)


ACCOUNTS = [
    pytest.param(
        "The fifteen fishermen were seized in Danish waters, the Norwegian defence ministry said.",
        "Sweden's general staff said the Norwegian fishermen had entered Swedish waters and admitted it.",
        id="in whose waters it was",
    ),
    pytest.param(
        "Norway's prime minister said that Chad was behind the poisoning of the clerk Ola Vik.",
        "NDJAMENA - A foreign ministry spokeswoman, Rose Deby, said that Chad was not involved.",
        id="of what it does not say, but he is named",
    ),
    pytest.param(
        "Chadian jets bombed a market in Kindu, nurses said.",
        "No sorties were flown over Kindu that day, the Chadian general staff said.",
        id="he was not there",
    ),
    pytest.param(
        "Two radio stations said that Admiral Jens Holm had been dismissed as deputy chief of the navy.",
        "Admiral Holm remains at his post, navy spokesman Lars Ek said.",
        id="who remains and who was dismissed",
    ),
    pytest.param(
        "Norway says Chadian sailors removed a mine from the hull of a tanker.",
        "Chad's mission to the United Nations rejected the Norwegian claim over the tanker.",
        id="a mission speaks for its state",
    ),
]


@pytest.mark.parametrize(("one", "other"), ACCOUNTS)
def test_two_accounts_of_one_thing(parser: Parser, one: str, other: str) -> None:
    disputes = read(parser, (DAY, one), (NEXT, other)).disputes
    assert len(disputes) == 1
    assert {span.report for side in disputes[0].sides for span in side.evidence} == {"r0", "r1"}


def test_two_truces_are_two_things(parser: Parser) -> None:
    one = "The truce in Syria held on its first day, an envoy said."
    other = "The coalition broke the truce in Yemen, the rebels said."
    assert not read(parser, (DAY, one), (NEXT, other)).disputes


def test_an_accusation_keeps_its_verb(parser: Parser) -> None:
    one = "Sweden accused Norway of having planned the attack on the ferry at Skagen."
    other = "Lise Krag, a Norwegian minister, said that no attack on the ferry at Skagen had been planned."
    (dispute,) = read(parser, (DAY, one), (NEXT, other)).disputes
    assert dispute.kind == "accusation"
    assert dispute.sides[0].summary == "Sweden accuses Norway of having planned the attack on the ferry at Skagen"


def test_whose_claim_is_denied_is_not_another_s(parser: Parser) -> None:
    one = "Sweden said that a Norwegian clerk had fled to Kindu with the ledger."
    other = "Norway dismissed Danish claims about the clerk and the ledger as absurd."
    disputes = read(parser, (DAY, one), (NEXT, other)).disputes
    assert {span.report for dispute in disputes for side in dispute.sides for span in side.evidence} <= {"r1"}


@pytest.mark.parametrize(
    ("text", "rest"), [("U.N. flights went on", "U.N. flights went on"), ("OSLO. Flights went on", "Flights went on")]
)
def test_letters_of_a_name_are_no_dateline(text: str, rest: str) -> None:
    assert DATELINE.sub("", text) == rest
