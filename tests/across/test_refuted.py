"""A denial in other words than the claim that it answers, and what only looks like one: two short reports each."""

from __future__ import annotations

import pytest

from tests.across.test_two_voices import DAY, NEXT, SO, read
from twosource.across.polarity import read_polarity
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
    assert [dispute.about.startswith(SO) for dispute in disputes] == [True]
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
