"""Who is for a thing and who against it, told in many ways, and what only looks so: two short reports each."""

from __future__ import annotations

import pytest

from tests.across.disputes.test_two_voices import DAY, NEXT, SO, STANCE, read
from twosource.across.disputes.positions import HAVING
from twosource.parse import Parser

OPPOSED = [
    pytest.param(
        "The Senate of Chile began to debate a bill to open forests to logging. The governor of Arica, Luis Vega, backed "
        "the bill and said it would bring jobs.",
        "The governor of Aysen, Ana Ruiz, came out against the logging bill on Tuesday.",
        STANCE,
        id="the bill of which the sentence before tells",
    ),
    pytest.param(
        "Norway supports the return of the plan in a new form, Agriculture Minister Kari Dahl said.",
        "STOCKHOLM - Sweden is against any return of the pesticide plan, Agriculture Minister Olof Berg said.",
        STANCE,
        id="the return of a plan",
    ),
    pytest.param(
        "The foreign minister of Peru, Rosa Quispe, said that her government backed Andean sanctions on Zamora.",
        "LA PAZ - Bolivia does not want Andean sanctions on Zamora, Foreign Minister Luis Mamani told parliament.",
        STANCE,
        id="her government backs, his state does not want",
    ),
    pytest.param(
        "Latvia's president welcomed the decision of Uppsala to grant the Riga church independence.",
        "The Danish church said it would never accept the independence of the church in Riga.",
        STANCE,
        id="a decision by what it grants, and a church of no known name",
    ),
    pytest.param(
        "Prime Minister Lena Alm praised the bishop's speech on Gotland as firm and fair.",
        "The mayor of Visby, Olof Rask, said the bishop's speech on Gotland had been a grave error.",
        STANCE,
        id="a speech that is named twice over",
    ),
    pytest.param(
        "The envoys of Chad and Niger said the entry of Mali into the Lake Union will strengthen the region.",
        "Some trade unions in Mali claim that accession to the Lake Union would be detrimental to the farmers of Mali.",
        STANCE,
        id="what it would do, good or bad",
    ),
    pytest.param(
        "Senator Ann Moore urged voters to say no to the water pact with the islanders.",
        "Senator Tom Reed welcomed the water pact with the islanders.",
        STANCE,
        id="to whom one says no",
    ),
    pytest.param(
        "Niger wants the observer force to go when its term ends, Foreign Minister Ali Issa said.",
        "Swedish envoy Lars Ek asked that the observer force in Niger be kept for a year.",
        SO,
        id="wants it to go, asks that it be kept",
    ),
    pytest.param(
        "Denmark recognised Rosa Diaz as interim president of Zamora.",
        "Norway will not recognise Diaz, Norwegian minister Kari Dahl said.",
        STANCE,
        id="one who rules, recognised or not",
    ),
    pytest.param(
        "The Danish government dismissed the opinion of the lake court on its barrier.",
        "Swedish minister Lena Alm welcomed the opinion of the lake court on the barrier.",
        STANCE,
        id="an opinion of a court on one thing",
    ),
    pytest.param(
        "Swedish observers said the election in Zamora was free and fair.",
        "Norwegian minister Kari Dahl said the election in Zamora was deeply flawed.",
        SO,
        id="fair, flawed",
    ),
]


@pytest.mark.parametrize(("one", "other", "about"), OPPOSED)
def test_for_and_against(parser: Parser, one: str, other: str, about: str) -> None:
    disputes = read(parser, (DAY, one), (NEXT, other)).disputes
    assert [dispute.about.startswith(about) for dispute in disputes] == [True]
    assert {span.report for side in disputes[0].sides for span in side.evidence} == {"r0", "r1"}


AGREED = [
    pytest.param(
        "The Senate overrode the president's veto of the logging bill.",
        "Norway's minister Kari Dahl backed the logging bill.",
        id="a veto overridden",
    ),
    pytest.param(
        "Chilean minister Ana Diaz welcomed the decision on the airport in Skagen.",
        "Danish minister Jens Holm condemned the decision on the school in Skagen.",
        id="two decisions on one town",
    ),
    pytest.param(
        "Chilean minister Ana Diaz welcomed the decision to recall the envoy from Skagen.",
        "Danish minister Jens Holm condemned the move to close the envoy's school in Skagen.",
        id="two decisions under one name",
    ),
    pytest.param(
        "Chilean minister Ana Diaz welcomed the decision to lift the sanctions on Zamora.",
        "Danish minister Jens Holm was opposed to the sanctions on Zamora.",
        id="a decision to end what the other is against",
    ),
    pytest.param(
        "Norway wants the Danish navy to search the bay, minister Kari Dahl said.",
        "Swedish minister Lena Alm condemned the Danish navy.",
        id="who wants somebody to do something is not for him",
    ),
    pytest.param(
        "Norwegian minister Kari Dahl praised the bishop's speech on Gotland.",
        "Mayor Olof Rask said the coach's speech on Fyn had been a grave error.",
        id="two speeches",
    ),
]


@pytest.mark.parametrize(("one", "other"), AGREED)
def test_no_quarrel_over_a_thing(parser: Parser, one: str, other: str) -> None:
    assert not read(parser, (DAY, one), (NEXT, other)).disputes


@pytest.mark.parametrize(
    ("text", "is_past"),
    [
        ("the crew may have ", True),
        ("the crew is believed to have ", True),
        ("the crew could already have ", True),
        ("the crew may ", False),
        ("the crew must ", False),
    ],
)
def test_what_may_have_been_is_no_plan(text: str, is_past: bool) -> None:
    assert (HAVING.search(text) is not None) == is_past
